"""A line of a text with a place in it, cut to a width, so that carets below it stand where they should."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from normalise.edits import Span
from normalise.reporters.report import Sliced
from normalise.reporters.visible import ELLIPSIS, aligned, is_plain, joins, turns, width
from normalise.tuples import NamedTuple

# Stands for the rest of a line where it is not shown; no character is empty.
_REST = ""


class Excerpt(NamedTuple):
    """The visible text before, at and behind a place, and the carets that go below it, with their indent."""

    head: str
    place: str
    tail: str
    carets: str


def excerpt(text: Sliced, line: Span, place: Span, columns: int) -> Excerpt:
    """The part of a line around a place, in at most so many columns.

    What is drawn from right to left would move what stands beside it, so the excerpt ends before such letters.
    """
    columns -= 2 * len(ELLIPSIS)
    far = 4 * columns  # what lies farther off is not looked at: a paragraph is often one line
    at, used, at_whole = _shown(text[place.start : min(place.end, place.start + far)], columns, straight=False)
    at_whole = at_whole and place.end - place.start <= far
    before = text[max(line.start, place.start - far) : place.start]
    behind = text[place.end : min(line.end, place.end + far)]
    rest = columns - used
    _, tail_used, _ = _shown(behind, rest // 2)
    head, head_used, head_whole = _shown(before, rest - tail_used, back=True)
    tail, _, tail_whole = _shown(behind, rest - head_used if at_whole else 0)
    first = ("" if head_whole and place.start - line.start <= far else ELLIPSIS) + head
    last = "" if tail_whole and at_whole and line.end - place.end <= far else ELLIPSIS
    return Excerpt(first, at, tail + last, " " * width(first) + "^" * max(1, used))


def _shown(text: str, columns: int, *, back: bool = False, straight: bool = True) -> tuple[str, int, bool]:
    """What of a text fits from its beginning, or back from its end, the columns that it takes, and whether it is all.

    `straight`: it ends before what is drawn from right to left.
    """
    columns = max(0, columns)
    near = text[max(0, len(text) - columns - 1) :] if back else text[: columns + 1]
    if all(map(is_plain, near)):  # most often
        taken = near[max(0, len(near) - columns) :] if back else near[:columns]
        return taken, len(taken), len(text) <= columns
    characters = _drawn_back(text) if back else _drawn(text)
    found, used, whole = _fitting(_straight(characters) if straight else characters, columns)
    return "".join(reversed(found) if back else found), used, whole


def _drawn(text: str) -> Iterator[str]:
    """The visible characters, each with the marks that are drawn into it."""
    drawn = ""
    for character in text:
        if drawn and not joins(character):
            yield drawn
            drawn = ""
        drawn += aligned(character)
    if drawn:
        yield drawn


def _drawn_back(text: str) -> Iterator[str]:
    """The same from the end of a text."""
    marks = ""
    for character in reversed(text):
        marks = aligned(character) + marks
        if not joins(character):
            yield marks
            marks = ""
    if marks:
        yield marks


def _straight(characters: Iterable[str]) -> Iterator[str]:
    """The characters up to the first that is drawn from right to left; `_REST` stands for the others."""
    for character in characters:
        if any(map(turns, character)):
            yield _REST
            return
        yield character


def _fitting(characters: Iterable[str], columns: int) -> tuple[list[str], int, bool]:
    """The first characters that fit, the columns that they take, and whether these are all."""
    taken: list[str] = []
    used = 0
    for character in characters:
        needs = width(character)
        if not character or used + needs > columns:
            return taken, used, False
        taken.append(character)
        used += needs
    return taken, used, True
