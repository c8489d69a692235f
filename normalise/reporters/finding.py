"""What reporters say of one change: where to point, how grave it is, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Protocol

from normalise.changelog.numbers import Numbers
from normalise.changelog.records import ChangeRecord, Record, RepairRecord
from normalise.edits import Span
from normalise.reporters.report import FileReport, Shown, Sliced
from normalise.reporters.visible import quoted, visible
from normalise.values import dataclass

WHY_HELD = {
    "UNSAFE": "held: unsafe, --unsafe-fixes applies it",
    "REPORT": "only reported",
    "OVERLAP": "held: a better repair took the place",
    "PROTECTED": "held: the place is protected",
    "LOW_CONFIDENCE": "held: too little confidence",
    "BASELINE": "held: the baseline accepts it",
    "GUARD": "held: its paragraph failed a check at the end of the run",
}


class Level(StrEnum):
    """How grave a finding is: what `fix` repairs, what it repairs on request, what is only listed."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "cyan"}


@dataclass(frozen=True, slots=True)
class Fix:
    """What would mend a finding: the text of the input at `span` becomes `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A change in the input: `shown` is what to point at, `line` and `column` its start, both from 1.

    `fix` is None where the change cannot be made alone: where it is part of a repair whose first change has it, or
    where its rule read a text that an earlier one had changed.
    """

    change: ChangeRecord
    shown: Span
    line: int
    column: int
    level: Level
    fix: Fix | None

    @property
    def state(self) -> str:
        """Its tier, or why it was held."""
        reason = self.change.reason
        return WHY_HELD.get(reason, f"held: {reason}") if reason else self.change.tier

    @property
    def reasons(self) -> str:
        """What speaks for the change, and how sure its rule is; visible."""
        return visible("; ".join((*self.change.evidence, f"confidence {self.change.confidence:.2f}")))

    @property
    def message(self) -> str:
        """The finding in one sentence, for programs that show it beside the text."""
        c = self.change
        held = f" ({self.state})" if c.reason else ""
        what = f"{quoted(c.before)} -> {quoted(c.after)}" if c.after else f"{quoted(c.before)} is deleted"
        return f"{what}{held}: {self.reasons}"


def findings(report: FileReport, document: Shown | None = None) -> Iterator[Finding]:
    """The changes of a file, applied and held, by place; `document` is the input, if it has been asked for."""
    document = document or report.document
    repairs = _InOrder(report.records) if report.paged else _by_number(report.records)
    mended = Numbers()
    for c in report.found():
        shown = _shown(document.text, c)
        line, column = document.position(shown.start)
        yield Finding(c, shown, line, column, _level(c), _fix(document.text, c, repairs, mended))


class _Repairs(Protocol):
    """The repairs of several changes, by number."""

    def get(self, number: int, /) -> RepairRecord | None:
        """The repair of this number."""


def _by_number(records: Iterable[Record]) -> dict[int, RepairRecord]:
    return {r.repair: r for r in records if isinstance(r, RepairRecord)}


class _InOrder:
    """The same for a large file, whose repairs are numbered in the order of its changes: one is in memory."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._ahead = (r for r in records if isinstance(r, RepairRecord))
        self._last = next(self._ahead, None)

    def get(self, number: int, /) -> RepairRecord | None:
        while self._last is not None and self._last.repair < number:
            self._last = next(self._ahead, None)
        return self._last if self._last is not None and self._last.repair == number else None


def _level(c: ChangeRecord) -> Level:
    if c.reason:
        return Level.WARNING if c.reason == "UNSAFE" else Level.NOTE
    return Level.ERROR if c.tier == "safe" else Level.WARNING


def _fix(text: Sliced, c: ChangeRecord, repairs: _Repairs, mended: Numbers) -> Fix | None:
    """All fixes of applied changes together make the output of the run, and each stands once."""
    span = Span(c.original.start, c.original.end)
    if c.repair is None:
        offered = c.reason in ("UNSAFE", "REPORT") and text[span.start : span.end] == c.before
        return Fix(span, c.after) if offered else None
    whole = repairs.get(c.repair)
    if whole is None:
        return Fix(span, c.after)
    if not mended.add(c.repair):
        return None
    return Fix(Span(whole.original.start, whole.original.end), whole.after)


def _shown(text: Sliced, c: ChangeRecord) -> Span:
    """The place less the line ends around it: who deletes a line means its words, not the empty line above."""
    start, end = c.original.start, c.original.end
    place = text[start:end]
    body = place.strip()
    if not body or "\n" not in place or body in c.after:
        return Span(start, end)
    lead, tail = place.index(body), len(place.rstrip())
    return Span(
        start + lead if "\n" in place[:lead] else start,
        start + tail if "\n" in place[tail:] else end,
    )
