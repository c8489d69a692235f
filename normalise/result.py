"""What a run over one document gives: changes, held edits, repairs, and the way back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.values import dataclass, replace


class Reason(StrEnum):
    """Why an edit was held back."""

    OVERLAP = "OVERLAP"  # a better edit took the place
    PROTECTED = "PROTECTED"  # it would touch a URL, code, a foreign quotation ...
    UNSAFE = "UNSAFE"  # applied only on request
    REPORT = "REPORT"  # never applied, only listed
    LOW_CONFIDENCE = "LOW_CONFIDENCE"  # below the settings' minimum
    GUARD = "GUARD"  # the paragraph failed a check at the end of the run
    BASELINE = "BASELINE"  # the baseline accepts it


@dataclass(frozen=True, slots=True)
class Change:
    """An edit that was applied.

    `before` and `edit.span` speak of the text its stage read; `original` is its place in the input, `output` its
    place in the final text. `repair` numbers the repair it belongs to.
    """

    edit: Edit
    stage: str
    before: str
    original: Span
    output: Span
    repair: int

    @property
    def after(self) -> str:
        """What its rule wrote there."""
        return self.edit.replacement


@dataclass(frozen=True, slots=True)
class Held:
    """An edit that was proposed and not applied; `original` is its place in the input."""

    edit: Edit
    stage: str
    before: str
    original: Span
    reason: Reason


@dataclass(frozen=True, slots=True)
class Repair:
    """The unit of undo: all changes whose places touch once composed.

    `before` stands at `original` in the input, `after` at `output` in the final text.
    """

    number: int
    original: Span
    output: Span
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Result:
    """A document, its cleaned text, and everything that happened on the way."""

    document: Document
    text: str
    changes: tuple[Change, ...] = ()
    held: tuple[Held, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the text differs from the input."""
        return bool(self.repairs)

    def undo(self, numbers: Collection[int] | None = None) -> str:
        """The text with the given repairs (default: all) taken back; all of them give the input."""
        return take_back(self.text, self.repairs, numbers)


def take_back(text: str, repairs: Iterable[Repair], numbers: Collection[int] | None = None) -> str:
    """`text` with the repairs of these numbers (default: all) replaced by what stood there before."""
    pieces: list[str] = []
    at = 0
    for repair in repairs:
        if numbers is not None and repair.number not in numbers:
            continue
        pieces.append(text[at : repair.output.start])
        pieces.append(repair.before)
        at = repair.output.end
    pieces.append(text[at:])
    return "".join(pieces)


def joined(document: Document, parts: Sequence[Result]) -> Result:
    """The result of a document from the results of its consecutive blocks."""
    changes: list[Change] = []
    held: list[Held] = []
    repairs: list[Repair] = []
    texts: list[str] = []
    before = after = 0
    for part in parts:
        first = len(repairs)
        for r in part.repairs:
            repairs.append(
                replace(r, number=r.number + first, original=_moved(r.original, before), output=_moved(r.output, after))
            )
        for c in part.changes:
            changes.append(
                replace(c, repair=c.repair + first, original=_moved(c.original, before), output=_moved(c.output, after))
            )
        held.extend(replace(h, original=_moved(h.original, before)) for h in part.held)
        texts.append(part.text)
        before += len(part.document.text)
        after += len(part.text)
    return Result(document, "".join(texts), tuple(changes), tuple(held), tuple(repairs))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
