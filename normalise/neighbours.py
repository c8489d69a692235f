"""The words beside a place, within its line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.expressions import expression
from normalise.tuples import NamedTuple

# Words that stand before places.
PLACE_BEFORE = frozenset("in to from at near of into across outside inside around between via over through".split())

# What stands before a surname, and what stands before it as an abbreviation.
COURTESY = frozenset("Mr Mrs Ms Dr Miss Mr. Mrs. Ms. Dr.".split())
TITLES = ("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Sen", "Rep", "Gov", "Capt", "Col", "Lt", "Sgt", "Rev", "Hon")

_AFTER = expression(r"(\W*?)([^\W\d_](?:[\w’'-]*[^\W_])?)")
_INSIDE = "’'.-_"
_MARKS = ",.;:!?)”"
_REACH = 80


def words_at(mark: str, pattern: re.Pattern[str], text: str, inside: str = "") -> Iterator[re.Match[str]]:
    """Where a pattern, whose first group is the word before a mark, fits one: found by the mark, as words are many.

    `inside` are the characters beside letters and figures that the pattern or what it fears may have in the word.
    """
    at = text.find(mark)
    while at >= 0:
        low = at
        while low and (text[low - 1].isalnum() or text[low - 1] in inside):
            low -= 1
        while low < at and not text[low].isalnum():
            low += 1
        match = pattern.match(text, low) if low < at else None
        if match is not None and match.end(1) == at:
            yield match
        at = text.find(mark, at + 1)


class Neighbour(NamedTuple):
    """A word, its place, and the characters between it and the place asked about."""

    text: str
    start: int
    end: int
    gap: str

    @property
    def adjoins(self) -> bool:
        """Whether only blanks lie between."""
        return not self.gap.strip(" \t\u00a0")


_NONE = Neighbour("", -1, -1, "\n")


def whole_piece(text: str, piece: str, start: int) -> int:
    """Where a piece of a text, as `split` gives them, stands as a whole from `start` on; it must stand there."""
    place = text.find(piece, start)
    end = place + len(piece)
    while not ((place == 0 or text[place - 1].isspace()) and (end == len(text) or text[end].isspace())):
        place = text.find(piece, place + 1)
        end = place + len(piece)
    return place


def blanks_before(text: str, place: int) -> int:
    """Where the blanks and tabs begin that end at a place; the place itself if there are none."""
    while place and text[place - 1] in " \t":
        place -= 1
    return place


def word_before(text: str, start: int) -> Neighbour:
    """The last word before a place on the same line; an empty one if there is none near."""
    if start > _REACH and text[start - 1] == " ":  # mostly a blank and a plain word between blanks
        begin = text.rfind(" ", start - _REACH, start - 1) + 1
        if begin and (word := text[begin : start - 1]).isalpha():
            return Neighbour(word, begin, start - 1, " ")
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    end = start
    while end > low and not text[end - 1].isalnum():
        end -= 1
    begin = end
    while begin > low and (text[begin - 1].isalnum() or text[begin - 1] in _INSIDE):
        begin -= 1
    while begin < end and not text[begin].isalpha():
        begin += 1
    return Neighbour(text[begin:end], begin, end, text[end:start]) if begin < end else _NONE


def word_after(text: str, end: int) -> Neighbour:
    """The first word behind a place on the same line; an empty one if there is none near."""
    if text[end : end + 1] == " ":  # mostly a blank, a plain word, perhaps a mark, and a blank
        stop = text.find(" ", end + 1, end + _REACH)
        word = text[end + 1 : max(stop, end + 1)]
        if word.isalpha() or (word := word.rstrip(_MARKS)).isalpha():
            return Neighbour(word, end + 1, end + 1 + len(word), " ")
    newline = text.find("\n", end, end + _REACH)
    high = newline if newline >= 0 else min(len(text), end + _REACH)
    match = _AFTER.match(text, end, high)
    if match is None:
        return _NONE
    return Neighbour(match[2], match.start(2), match.end(2), match[1])


_TITLE = expression(rf"\b(?:{'|'.join(TITLES)}|Messrs)\. \Z")
_SENTENCE_END = expression(r"(?:^|[.!?…:;–—“\"‘(\[]|[.!?][”’\")\]])\s*[“\"‘'(\[]*\Z")


def starts_sentence(text: str, start: int) -> bool:
    """Whether a capital at this place says nothing: at a line's head, behind a stop, an opening quote or a dash."""
    if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha():
        return False  # mostly a blank behind a word
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    if _TITLE.search(text, low, start):
        return False
    return low == start or bool(_SENTENCE_END.search(text[low:start])) or not text[low:start].strip(" \t•*-–—·>#")
