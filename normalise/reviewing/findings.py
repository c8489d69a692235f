"""What a review asks about: places of files where something could be repaired, and series of the same repair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from normalise.document import Document
from normalise.edits import Edit, OffsetMap, Span, Tier, apply
from normalise.plan import Item
from normalise.result import Held, Reason, Repair, Result
from normalise.values import dataclass

# What is asked about; other edits are held by the settings or by better ones.
_ASKED = (Reason.UNSAFE, Reason.REPORT)
# How much text on each side makes a place the same place as before.
_AROUND = 40


@dataclass(frozen=True, slots=True)
class Finding:
    """A repair that may be made: `edit` is one of the document `now`, `original` its place in the document `input`.

    `held` is what the run held back; for a safe repair of the run that is None, and `repair` its number.
    """

    name: str
    input: Document
    now: Document
    edit: Edit
    before: str
    original: Span
    key: str
    held: Held | None = None
    repair: int | None = None

    @property
    def series(self) -> tuple[str, str, str]:
        """What it has in common with others of its kind."""
        return self.edit.rule, self.before, self.edit.replacement


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A file, what a run would do with it, and the text that held edits are asked in: that of the accepted repairs.

    `repairs` has the replacement of each accepted repair by its number, `now` the text with these made, `ahead` the
    way there.
    """

    item: Item
    result: Result
    repairs: dict[int, str]
    now: Document
    ahead: OffsetMap


def opened(item: Item, result: Result) -> Reviewed:
    """A file of which nothing is accepted yet."""
    return Reviewed(item, result, {}, result.document, OffsetMap())


def with_repairs(file: Reviewed, repairs: dict[int, str]) -> Reviewed:
    """The file with these safe repairs accepted, each by its number, with what it writes."""
    document = file.result.document
    edits = [Edit(r.original, repairs[r.number], "") for r in file.result.repairs if r.number in repairs]
    now = Document(apply(document.text, edits), document.source)
    return Reviewed(file.item, file.result, repairs, now, OffsetMap.of_edits(edits))


def safe_findings(file: Reviewed) -> Iterator[Finding]:
    """The repairs that a run would make, as one edit each."""
    changes: dict[int, list[Edit]] = {}
    for change in file.result.changes:
        changes.setdefault(change.repair, []).append(change.edit)
    for repair in file.result.repairs:
        edits = changes.get(repair.number, [])
        evidence = tuple(dict.fromkeys(reason for edit in edits for reason in edit.evidence))
        code = "+".join(dict.fromkeys(edit.rule for edit in edits))
        confidence = min((edit.confidence for edit in edits), default=1.0)
        language = next((edit.language for edit in edits if edit.language), "")
        edit = Edit(repair.original, repair.after, code, Tier.SAFE, confidence, evidence, language)
        yield _of_repair(file, repair, edit)


def _of_repair(file: Reviewed, repair: Repair, edit: Edit) -> Finding:
    key = context_key(edit, repair.before, file.result.document.text, repair.original)
    document = file.result.document
    return Finding(file.item.name, document, document, edit, repair.before, repair.original, key, repair=repair.number)


def held_findings(file: Reviewed) -> Iterator[Finding]:
    """The edits that a run holds back because of their tier, where they stand in the text with accepted repairs.

    One that rests on a repair which was not accepted has no place in that text and is left out.
    """
    for held in file.result.held:
        span = _place(held, file) if held.reason in _ASKED else None
        if span is not None:
            e = held.edit
            edit = Edit(span, e.replacement, e.rule, e.tier, e.confidence, e.evidence, e.language)
            key = context_key(edit, held.before, file.result.document.text, held.original)
            yield Finding(
                file.item.name, file.result.document, file.now, edit, held.before, held.original, key, held=held
            )


def _place(held: Held, file: Reviewed) -> Span | None:
    """Where a held edit stands in the text with accepted repairs."""
    span = file.ahead.to_target(held.original)
    there = file.now.text[span.start : span.end]
    if there == held.before:
        return span
    touched = any(hunk.target.touches(span) for hunk in file.ahead.hunks)
    if touched and held.before and there.count(held.before) == 1:
        start = span.start + there.index(held.before)
        return Span(start, start + len(held.before))
    return None


def context_key(edit: Edit, before: str, text: str, span: Span) -> str:
    """A name for an edit at a place, the same as long as the words around the place are."""
    left = " ".join(text[max(0, span.start - _AROUND) : span.start].split())
    right = " ".join(text[span.end : span.end + _AROUND].split())
    return _hashed(edit.rule, before, edit.replacement, left, right)


def series_key(finding: Finding) -> str:
    """A name for an edit wherever it may stand."""
    return _hashed(*finding.series)


def _hashed(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def in_series(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings, those of one repair together, in the order in which each repair comes first."""
    found: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.series, []).append(finding)
    return list(found.values())
