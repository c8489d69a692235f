"""What a log holds, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from normalise.logbook.entries import Entry
from normalise.reporters.look import Look
from normalise.reporters.table import table
from normalise.reporters.visible import quoted, visible
from normalise.values import dataclass


@dataclass
class Count:
    """How many changes were applied, held, and taken back after the run."""

    applied: int = 0
    held: int = 0
    undone: int = 0

    def add(self, entry: Entry) -> None:
        """Counts one change; one that was taken back is no longer applied."""
        setattr(self, entry.state, getattr(self, entry.state) + 1)

    @property
    def total(self) -> int:
        """All of them."""
        return self.applied + self.held + self.undone

    @property
    def cells(self) -> tuple[int, int, int]:
        """As they stand in a table."""
        return self.applied, self.held, self.undone


_COUNTS = ("applied", "held", "taken back")


def statistics(entries: Sequence[Entry], top: int) -> str:
    """Tables by rule, file, evidence and pair of texts; of all but the rules the `top` largest rows."""
    rules = _counted(entries, lambda e: (e.change.code, e.change.stage))
    files = _counted(entries, lambda e: (visible(e.change.path),))
    evidence = _counted(entries, lambda e: (e.change.code, _first_evidence(e)))
    pairs = _counted(entries, lambda e: (e.change.code, quoted(e.change.before, 40), quoted(e.change.after, 40)))
    tables = [
        table(Look(), ("rule", "stage", *_COUNTS), [(*k, *c.cells) for k, c in sorted(rules.items())]),
        _largest(("file",), files, top),
        _largest(("rule", "evidence"), evidence, top),
        _largest(("rule", "before", "after"), pairs, top),
    ]
    return "\n".join(tables)


def totals(entries: Iterable[Entry]) -> Count:
    """The sums."""
    count = Count()
    for entry in entries:
        count.add(entry)
    return count


def _counted(entries: Iterable[Entry], key: Callable[[Entry], tuple[str, ...]]) -> dict[tuple[str, ...], Count]:
    counts: dict[tuple[str, ...], Count] = {}
    for entry in entries:
        counts.setdefault(key(entry), Count()).add(entry)
    return counts


def _first_evidence(entry: Entry) -> str:
    """The strongest evidence: for rules that rest on a dictionary it tells the row."""
    return visible(entry.change.evidence[0]) if entry.change.evidence else "-"


def _largest(head: tuple[str, ...], counts: dict[tuple[str, ...], Count], top: int) -> str:
    rows = sorted(counts.items(), key=lambda row: (-row[1].total, row[0]))
    text = table(Look(), (*head, *_COUNTS), [(*key, *count.cells) for key, count in rows[:top]])
    return text + "".join(_rest(len(rows) - top))


def _rest(number: int) -> Iterator[str]:
    if number > 0:
        yield f"... and {number} more (--top)\n"
