"""Where quotation marks open and close in a stretch of text, and what lies inside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from normalise.document import Document
from normalise.edits import Span
from normalise.expressions import expression

_MARKS = expression(r"[“”„«»]")
_STRAIGHT = expression(r'"')
_OPEN_BEHIND = frozenset(" \t\n\r\u00a0\u202f\u2009([{‘—–-/")
_CLOSE_BEFORE = frozenset(" \t\n\r\u00a0\u202f\u2009)]}’,.;:!?…—–-/")
# Two openers, or two closers, and no other mark between them.
_IN_A_ROW = {
    "“": expression(r"“[^“”]*“|”[^“”]*”"),
    '"': expression(r'(?:^|[ (])"(?=[^\s"])[^"]*[ (]"(?=[^\s"])|[^\s"(]"(?=[\s,.])[^"]*[^\s"(]"(?=[\s,.]|$)'),
}
_TWO_QUOTATIONS = 30
# Lines of plain text wrapped by hand are shorter than this; longer ones are paragraphs of their own.
_WRAPPED = 100
# No paragraph is longer, and no quotation reaches further back.
_LONGEST = 4000


class Mark(NamedTuple):
    """A quotation mark; `side` is `open` or `close` as its neighbours show, or empty where they do not."""

    place: int
    char: str
    side: str


def unit_at(doc: Document, place: int) -> Span:
    """The paragraph that holds a place; a line is one where lines are not wrapped."""
    paragraph, line = doc.paragraph_at(place), doc.line_at(place)
    if line.end - line.start > _WRAPPED or paragraph.end - paragraph.start > _LONGEST:
        return line
    lines = doc.text[paragraph.start : paragraph.end].split("\n")
    return line if max(map(len, lines)) > _WRAPPED else paragraph


def units(doc: Document, needle: str) -> Iterator[Span]:
    """The paragraphs that hold this literal, each once."""
    text, at = doc.text, 0
    while (at := text.find(needle, at)) >= 0:
        unit = unit_at(doc, at)
        yield unit
        at = max(unit.end, at + 1)


@lru_cache(maxsize=512)
def marks(text: str, unit: Span) -> list[Mark]:
    """The double quotation marks of a paragraph; several rules ask for the same ones."""
    return [Mark(m.start(), m.group(), _side(text, m.start())) for m in _MARKS.finditer(text, *unit)]


@lru_cache(maxsize=512)
def straight_marks(text: str, unit: Span) -> list[Mark]:
    """The straight double marks of a paragraph; `side` is empty where blanks or letters stand on both sides."""
    return [Mark(m.start(), '"', _side(text, m.start())) for m in _STRAIGHT.finditer(text, *unit)]


@lru_cache(maxsize=8)
def uneven_units(doc: Document, opener: str, closer: str) -> tuple[Span, ...]:
    """The paragraphs in which marks have no partner, each once: by their number, or as two open or close in a row.

    Lines are looked at first, as counting in them costs next to nothing.
    """
    text, done, units = doc.text, -1, []
    for start, end in lines_with(text, opener, closer):
        if start < done:
            continue
        line = text[start:end]
        in_a_row = len(line) > _TWO_QUOTATIONS and _IN_A_ROW[opener].search(line)
        if in_a_row or _is_uneven(line, opener, closer):
            unit = unit_at(doc, start)
            done = unit.end
            if in_a_row or _is_uneven(text[unit.start : unit.end], opener, closer):
                units.append(unit)
    return tuple(units)


def lines_with(text: str, *marks: str) -> Iterator[tuple[int, int]]:
    """The lines that hold one of these marks."""
    places = {mark: text.find(mark) for mark in marks}
    while (at := min((place for place in places.values() if place >= 0), default=-1)) >= 0:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield text.rfind("\n", 0, at) + 1, end
        for mark, place in places.items():
            if 0 <= place < end:
                places[mark] = text.find(mark, end)


def _is_uneven(text: str, opener: str, closer: str) -> bool:
    count = text.count(opener)
    return bool(count % 2) if opener == closer else count != text.count(closer)


def apostrophe_of(text: str) -> str:
    """The apostrophe that a text uses: curly or straight; straight where it shows none and no curly mark."""
    curly, straight = text.count("’"), text.count("'")
    if curly or straight:
        return "’" if curly >= straight else "'"
    return "’" if "“" in text else "'"


def _side(text: str, place: int) -> str:
    before = text[place - 1] if place else "\n"
    after = text[place + 1] if place + 1 < len(text) else "\n"
    opens = before in _OPEN_BEHIND and after not in _CLOSE_BEFORE
    closes = before not in _OPEN_BEHIND and after in _CLOSE_BEFORE
    # `done,”“ more` and `(“a”)`: the bracket and the stop speak, letters on both sides do not.
    return "open" if opens and not closes else "close" if closes and not opens else ""


def in_quotation(doc: Document, place: int) -> bool:
    """Whether a place stands inside double quotation marks of its paragraph."""
    start = max(unit_at(doc, place).start, place - _LONGEST)
    inside = False
    for mark in marks(doc.text, Span(start, place)):
        inside = mark.side == "open" or (not mark.side and mark.char in "“„«")
    return inside or doc.text.count('"', start, place) % 2 == 1


def quotation_at(doc: Document, span: Span) -> str:
    """The words between the quotation marks round a span of one line; empty if there are none."""
    text, line = doc.text, doc.line_at(span.start)
    for opener, closer in (("“", "”"), ("«", "»"), ('"', '"'), ("‘", "’")):
        start = text.rfind(opener, line.start, span.start + 1)
        if start < 0 or text.find(closer, start + 1, span.start) >= 0:
            continue
        if opener == closer and text.count(opener, line.start, start) % 2:
            continue
        end = text.find(closer, span.end, line.end)
        if end >= 0:
            return text[start + 1 : end]
    return ""
