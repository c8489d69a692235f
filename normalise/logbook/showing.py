"""Changes of a log as people read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from normalise.changelog.records import ChangeRecord
from normalise.logbook.entries import Entry
from normalise.reporters.finding import WHY_HELD
from normalise.reporters.report import counted
from normalise.reporters.visible import quoted, visible


def shown(entries: Iterable[Entry]) -> Iterator[str]:
    """A block of lines for each change: place, code, what, what became of it, why."""
    for entry in entries:
        c = entry.change
        yield f"{_place(c)}: {c.code} {_pair(c)} [{_state(entry)}] {c.id}"
        yield f"    because: {_reasons(c)}"
        if entry.whole is not None:
            yield f"    part of: {quoted(entry.whole.before)} -> {quoted(entry.whole.after)}"


def grouped(entries: Iterable[Entry]) -> Iterator[str]:
    """The same repair in many places together, the most frequent first; of equal ones the first in the log."""
    series: dict[tuple[str, str, str, str], list[Entry]] = {}
    for entry in entries:
        c = entry.change
        series.setdefault((c.code, c.before, c.after, _state(entry)), []).append(entry)
    for same in sorted(series.values(), key=len, reverse=True):
        c = same[0].change
        yield f"{counted(len(same), 'time')}: {c.code} {_pair(c)} [{_state(same[0])}]"
        yield f"    because: {_reasons(c)}"
        yield from (f"    {_place(entry.change)} {entry.change.id}" for entry in same)


def _place(c: ChangeRecord) -> str:
    return f"{visible(c.path)}:{c.line}:{c.column}"


def _pair(c: ChangeRecord) -> str:
    return f"{quoted(c.before)} -> {quoted(c.after)}"


def _state(entry: Entry) -> str:
    c = entry.change
    if c.reason:
        return WHY_HELD.get(c.reason, f"held: {visible(c.reason)}")
    return f"{visible(c.tier)}, taken back" if entry.undone else visible(c.tier)


def _reasons(c: ChangeRecord) -> str:
    return visible("; ".join((*c.evidence, f"confidence {c.confidence:.2f}")))
