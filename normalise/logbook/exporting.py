"""Changes of a log in the formats of other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from normalise.changelog.logged import LoggedFile
from normalise.changelog.originals import input_of
from normalise.changelog.reader import Log
from normalise.changelog.rebuilding import rebuild
from normalise.changelog.records import ChangeRecord, RepairRecord, as_dict
from normalise.errors import NormaliseError
from normalise.files import decode_as
from normalise.logbook import ExportFormat
from normalise.logbook.entries import Entry
from normalise.reporters.diff import Diff
from normalise.reporters.look import Look
from normalise.reporters.report import FileReport

COLUMNS = (
    *("id", "path", "line", "column", "status", "reason", "undone", "code", "stage", "tier", "confidence", "language"),
    *("before", "after", "evidence", "start", "end", "byte_start", "byte_end", "output_start", "output_end"),
    *("output_byte_start", "output_byte_end", "repair"),
)


def exported(entries: Iterable[Entry], kind: ExportFormat) -> Iterator[str]:
    """The text of an export in any format but `diff`, in pieces."""
    if kind is ExportFormat.JSONL:
        yield from (_json(_object(e)) + "\n" for e in entries)
    elif kind is ExportFormat.JSON:
        rows = ",\n".join(_json(_object(e)) for e in entries)
        yield f"[\n{rows}\n]\n" if rows else "[]\n"
    elif kind is ExportFormat.CSV:
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(_row(e) for e in entries)
        yield text.getvalue()
    else:
        yield "\t".join(COLUMNS) + "\n"
        yield from ("\t".join(_tsv(str(cell)) for cell in _row(e)) + "\n" for e in entries)


def _object(entry: Entry) -> dict[str, Any]:
    """The record as in the log, and whether it was taken back."""
    values = as_dict(entry.change)
    del values["type"]
    return {**values, "undone": entry.undone}


def _row(entry: Entry) -> list[str | int | float]:
    c, there = entry.change, entry.change.output
    values: dict[str, Any] = {
        **_object(entry),
        "undone": str(entry.undone).lower(),
        "evidence": "; ".join(c.evidence),
        **_places("", as_dict(c)["original"]),
        **(_places("output_", as_dict(c)["output"]) if there else {}),
    }
    return ["" if values.get(name) is None else values[name] for name in COLUMNS]


def _places(prefix: str, place: dict[str, int]) -> dict[str, int]:
    return {prefix + name: value for name, value in place.items()}


def _json(values: dict[str, Any]) -> str:
    """One line of JSON that every reader takes as one line."""
    line = json.dumps(values, ensure_ascii=False)
    return line if line.isprintable() else "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)


def _tsv(cell: str) -> str:
    """A cell without tabs and line ends: they are written as `\\t`, `\\n`, `\\r`, the backslash as `\\\\`."""
    for char, written in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        cell = cell.replace(char, written)
    return cell


def differences(
    log: Log, entries: Iterable[Entry], *, root: Path | None, escape: bool
) -> Iterator[str | NormaliseError]:
    """For each file what the chosen changes make of its input, as a diff; the error of a file that cannot be told.

    Changes that were held or taken back are no part of it. A repair is shown whole if one of its changes is chosen.
    """
    chosen: dict[str, set[int]] = {}
    for entry in entries:
        if entry.state == "applied" and entry.change.repair is not None:
            chosen.setdefault(entry.file.record.output, set()).add(entry.change.repair)
    reporter = Diff(Look(escape=escape))
    for file in log.files:
        numbers = chosen.get(file.record.output)
        if numbers:
            try:
                yield reporter.file(_report(file, log, numbers, root))
            except NormaliseError as error:
                yield error


def _report(file: LoggedFile, log: Log, numbers: set[int], root: Path | None) -> FileReport:
    record = file.record
    part = LoggedFile(
        record,
        [c for c in file.changes if c.repair in numbers],
        [r for r in file.composed if r.repair in numbers],
    )
    with input_of(file, log, root) as found:
        text = "".join(found.texts())
    written: list[bytes] = []
    changes: list[ChangeRecord] = []

    def keep(told: RepairRecord | ChangeRecord) -> None:
        if isinstance(told, ChangeRecord):
            changes.append(told)

    head = rebuild(part, iter([text]), (record.path, record.output), written.append, keep)
    after = decode_as(b"".join(written), record.encoding, record.output, bom=record.bom)
    return FileReport(record.path, [head, *changes], text, after)
