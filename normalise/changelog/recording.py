"""What a run did to one file, as records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from normalise.changelog.records import ChangeRecord, ErrorRecord, FileRecord, Place, Record, RepairRecord
from normalise.edits import Span
from normalise.files import Source, byte_offsets, digest
from normalise.result import Change, Held, Repair, Result
from normalise.values import replace


def file_records(result: Result, source: Source, written: bytes, path: str, output: str) -> list[Record]:
    """The records of one file: its own, its repairs of several changes, then changes and held edits by place.

    `written` are the bytes of the output (the input's if nothing changed). Changes have no ids yet.
    """
    held = Counter(str(h.reason) for h in result.held)
    records: list[Record] = [
        FileRecord(
            path=path,
            output=output,
            encoding=source.encoding,
            bom=source.bom,
            newline=source.newline,
            sha256_before=source.digest,
            sha256_after=digest(written) if result.changed else source.digest,
            applied=len(result.changes),
            repairs=len(result.repairs),
            held=dict(sorted(held.items())),
        )
    ]
    if not result.changes and not result.held:
        return records
    places = _Places(result, source)
    records.extend(_repairs(result, places, path))
    entries: list[tuple[Span, int, ChangeRecord]] = [
        *((c.original, 0, _applied(c, places, path, result)) for c in result.changes),
        *((h.original, 1, _held(h, places, path, result)) for h in result.held),
    ]
    entries.sort(key=lambda entry: entry[:2])  # stable: changes at one place stay in the order they were made
    records.extend(entry[2] for entry in entries)
    return records


def numbered(records: Iterable[Record], first: int) -> list[Record]:
    """The records with ids for their changes: `c<first>` and on."""
    out: list[Record] = []
    for record in records:
        if isinstance(record, ChangeRecord):
            record = replace(record, id=f"c{first}")
            first += 1
        out.append(record)
    return out


def error_record(path: str, message: str) -> ErrorRecord:
    """The record of a file that could not be done; the message without the path that it begins with."""
    return ErrorRecord(path, message.removeprefix(f"{path}: "))


class _Places:
    """Byte offsets of everything a result mentions, found in one pass over each text."""

    def __init__(self, result: Result, source: Source) -> None:
        originals = [c.original for c in result.changes] + [h.original for h in result.held]
        originals += [r.original for r in result.repairs]
        outputs = [c.output for c in result.changes] + [r.output for r in result.repairs]
        self._before = _offsets(result.document.text, originals, source)
        self._after = _offsets(result.text, outputs, source)

    def original(self, span: Span) -> Place:
        return Place(*span, self._before[span.start], self._before[span.end])

    def output(self, span: Span) -> Place:
        return Place(*span, self._after[span.start], self._after[span.end])


def _offsets(text: str, spans: list[Span], source: Source) -> dict[int, int]:
    return byte_offsets(text, (place for span in spans for place in span), source.encoding, bom=source.bom)


def _repairs(result: Result, places: _Places, path: str) -> Iterator[RepairRecord]:
    """The repairs that are not the same as their one change."""
    changes: dict[int, list[Change]] = {}
    for change in result.changes:
        changes.setdefault(change.repair, []).append(change)
    for repair in result.repairs:
        if not _is_change(repair, changes.get(repair.number, [])):
            yield RepairRecord(
                path=path,
                repair=repair.number,
                original=places.original(repair.original),
                output=places.output(repair.output),
                before=repair.before,
                after=repair.after,
            )


def _is_change(repair: Repair, changes: list[Change]) -> bool:
    if len(changes) != 1:
        return False
    (c,) = changes
    return (repair.original, repair.output, repair.before, repair.after) == (c.original, c.output, c.before, c.after)


def _applied(change: Change, places: _Places, path: str, result: Result) -> ChangeRecord:
    return _entry(change, places, path, result, "applied", None, places.output(change.output), change.repair)


def _held(held: Held, places: _Places, path: str, result: Result) -> ChangeRecord:
    return _entry(held, places, path, result, "held", str(held.reason), None, None)


def _entry(
    item: Change | Held,
    places: _Places,
    path: str,
    result: Result,
    status: str,
    reason: str | None,
    output: Place | None,
    repair: int | None,
) -> ChangeRecord:
    edit = item.edit
    line, column = result.document.position(item.original.start)
    return ChangeRecord(
        id="",
        path=path,
        status=status,
        reason=reason,
        code=edit.rule,
        stage=item.stage,
        tier=edit.tier.label,
        confidence=edit.confidence,
        evidence=edit.evidence,
        language=edit.language,
        line=line,
        column=column,
        original=places.original(item.original),
        output=output,
        before=item.before,
        after=edit.replacement,
        repair=repair,
    )
