"""An article side by side: its text in rows, and in each row what stays and what was changed.

A piece of a row is a string, the same on both sides, or a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from normalise.changelog.records import ChangeRecord
from normalise.edits import Span
from normalise.result import Repair
from normalise.tuples import NamedTuple
from normalise.values import dataclass, field

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class Marked(NamedTuple):
    """A stretch that was changed, with the numbers of its changes; where `after` is None it was only proposed."""

    before: str
    after: str | None
    numbers: list[int]


Piece = str | Marked


@dataclass
class _Mark:
    span: Span
    after: str | None
    numbers: list[int] = field(default_factory=list)


def rows(text: str, repairs: Mapping[int, Repair], changes: Sequence[ChangeRecord], first: int) -> list[list[Piece]]:
    """The rows of a text: a line each, or several where a change goes over a line's end.

    `changes` are those of the document; they are numbered from `first` on. Offsets are those of the input.
    """
    out: list[list[Piece]] = []
    row: list[Piece] = []
    left_ends = right_ends = True
    for piece in _pieces(text, _marks(repairs, changes, first)):
        row.append(piece)
        before, after = (piece, None) if isinstance(piece, str) else piece[:2]
        after = before if after is None else after
        left_ends = before.endswith("\n") if before else left_ends
        right_ends = after.endswith("\n") if after else right_ends
        if left_ends and right_ends:
            out.append(row)
            row = []
    return [*out, row] if row else out


def _marks(repairs: Mapping[int, Repair], changes: Sequence[ChangeRecord], first: int) -> list[_Mark]:
    """What is marked, by place, without overlaps: held edits join what they overlap."""
    marks = {number: _Mark(repair.original, repair.after) for number, repair in repairs.items()}
    held: list[tuple[Span, int]] = []
    for number, change in enumerate(changes, first):
        if change.repair is not None and change.repair in marks:
            marks[change.repair].numbers.append(number)
        else:
            held.append((Span(change.original.start, change.original.end), number))
    out: list[_Mark] = []
    applied = sorted(marks.values(), key=lambda mark: mark.span)
    at = 0
    for span, number in sorted(held):
        while at < len(applied) and applied[at].span.end <= span.start and not applied[at].span.overlaps(span):
            at += 1
        # The repair before may reach as far as this one; those behind begin later.
        met = [mark for mark in applied[at : at + 2] if mark.span.overlaps(span)]
        if met:
            met[0].numbers.append(number)
        elif out and (out[-1].span.overlaps(span) or out[-1].span.end > span.start):
            out[-1].span = Span(out[-1].span.start, max(out[-1].span.end, span.end))
            out[-1].numbers.append(number)
        else:
            out.append(_Mark(span, None, [number]))
    return sorted([*applied, *out], key=lambda mark: mark.span)


def _pieces(text: str, marks: Sequence[_Mark]) -> Iterator[Piece]:
    at = 0
    for mark in marks:
        yield from _LINE.findall(_plain(text[at : mark.span.start]))
        yield Marked(_plain(text[slice(*mark.span)]), None if mark.after is None else _plain(mark.after), mark.numbers)
        at = mark.span.end
    yield from _LINE.findall(_plain(text[at:]))


def _plain(text: str) -> str:
    """The text with one kind of line end, for display."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
