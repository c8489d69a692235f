"""Where quotation marks open and close in a stretch of text, and what lies inside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Span
from normalise.expressions import expression
from normalise.tuples import NamedTuple
from normalise.values import dataclass, field

_MARKS = expression(r"[“”„«»]")
_STRAIGHT = expression(r'"')
_OPEN_BEHIND = frozenset(" \t\n\r\u00a0\u202f\u2009([{‘—–-/")
# What may stand right behind a closing mark.
CLOSE_BEFORE = frozenset(" \t\n\r\u00a0\u202f\u2009)]}’,.;:!?…—–-/")
# Two openers, or two closers, and no other mark between them.
_IN_A_ROW = expression(r"“[^“”]*“|”[^“”]*”")
# A mark and its partner on the same line, or else the mark alone.
_PAIR, _CLOSER = expression(r"“(?:[^“”\n]*”)?"), expression("”")
_STRAIGHT_PAIR = expression(r'"(?:(?<=[\n (]")(?:[^\s"][^"\n]*)?[^\s"(]"(?=[,.\s]|\Z))?')
# `u` for `you`, a small `i` and its verb, a handle or hashtag, small letters behind a stop in a line of small letters.
_POST = expression(
    r"(?<![\w.'’-])(?:u|ur|im|thru|lol|pls|plz|ppl|omg|tbh|idk|gonna|wanna|imo|gd|rn)(?![\w.'’-])|"
    r"(?<![\w.'’(-])i (?=am|have|was|dont|don|will|know|think|love|like|need|want|cant|can|just)|"
    r"(?<!\w)[#@][A-Za-z]\w{2,}|^[a-z][^A-Z]*[.?!] [a-z]"
)
_VERSE = 50
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


@dataclass
class _Known:
    """What was found out of one text, by paragraph."""

    wrapped: dict[Span, bool] = field(default_factory=dict)
    marks: dict[Span, list[Mark]] = field(default_factory=dict)
    straight: dict[Span, list[Mark]] = field(default_factory=dict)


@lru_cache(maxsize=8)
def _known(_text: str) -> _Known:
    return _Known()


def unit_at(doc: Document, place: int) -> Span:
    """The paragraph that holds a place; a line is one where lines are not wrapped."""
    paragraph, line = doc.paragraph_at(place), doc.line_at(place)
    if line.end - line.start > _WRAPPED or paragraph.end - paragraph.start > _LONGEST:
        return line
    known = _known(doc.text).wrapped
    wrapped = known.get(paragraph)
    if wrapped is None:
        lines = doc.text[paragraph.start : paragraph.end].split("\n")
        wrapped = known[paragraph] = max(map(len, lines)) <= _WRAPPED
    return paragraph if wrapped else line


def units(doc: Document, needle: str) -> Iterator[Span]:
    """The paragraphs that hold this literal, each once."""
    text, at = doc.text, 0
    while (at := text.find(needle, at)) >= 0:
        unit = unit_at(doc, at)
        yield unit
        at = max(unit.end, at + 1)


def marks(text: str, unit: Span) -> list[Mark]:
    """The double quotation marks of a paragraph; several rules ask for the same ones."""
    known = _known(text).marks
    found = known.get(unit)
    if found is None:
        found = [Mark(m.start(), m.group(), _side(text, m.start())) for m in _MARKS.finditer(text, *unit)]
        known[unit] = found
    return found


def straight_marks(text: str, unit: Span) -> list[Mark]:
    """The straight double marks of a paragraph; `side` is empty where blanks or letters stand on both sides."""
    known = _known(text).straight
    found = known.get(unit)
    if found is None:
        found = [Mark(m.start(), '"', _side(text, m.start())) for m in _STRAIGHT.finditer(text, *unit)]
        known[unit] = found
    return found


@lru_cache(maxsize=8)
def uneven_units(doc: Document, opener: str, closer: str) -> tuple[Span, ...]:
    """The paragraphs in which marks have no partner, each once: by their number, or as two open or close in a row.

    The marks are curly or straight double ones; of others the lone ones are not looked for.
    Nearly all marks pair up within their line, so the lines of the others are looked at first.
    """
    text, done, units = doc.text, -1, []
    for start, end in _lines_of_lone_marks(text, opener, closer):
        if start < done:
            continue
        line = text[start:end]
        in_a_row = len(line) > _TWO_QUOTATIONS and _two_in_a_row(line, opener)
        if in_a_row or _is_uneven(line, opener, closer):
            unit = unit_at(doc, start)
            done = unit.end
            if in_a_row or _is_uneven(text[unit.start : unit.end], opener, closer):
                units.append(unit)
    return tuple(units)


def _lines_of_lone_marks(text: str, opener: str, closer: str) -> Iterator[tuple[int, int]]:
    """The lines in which a mark has no partner that plainly is one."""
    spans = [match.span() for match in (_PAIR if opener != closer else _STRAIGHT_PAIR).finditer(text)]
    lone = [start for start, end in spans if end - start == 1]
    if opener != closer and text.count(closer) > len(spans) - len(lone):
        partners = {end - 1 for _, end in spans}
        lone = sorted((*lone, *(m.start() for m in _CLOSER.finditer(text) if m.start() not in partners)))
    end = -1
    for place in lone:
        if place > end:
            end = text.find("\n", place)
            end = len(text) if end < 0 else end
            yield text.rfind("\n", 0, place) + 1, end


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


def _two_in_a_row(line: str, opener: str) -> bool:
    """Whether two marks that open, or two that close, follow each other in a line."""
    if opener != '"':
        return _IN_A_ROW.search(line) is not None
    parts = line.split('"')
    last = ""
    for number in range(1, len(parts)):
        before, after = parts[number - 1][-1:], parts[number][:1]
        side = ""
        if (before in " (" if before else number == 1) and not (after.isspace() or not after):
            side = "open"
        elif before and before not in "(" and not before.isspace() and (after in ",." or after.isspace()):
            # `after` may be nothing at the end of the line, but not between two marks.
            side = "close" if after or (number == len(parts) - 1 and last == "close") else ""
        if side and side == last:
            return True
        last = side
    return False


def _is_uneven(text: str, opener: str, closer: str) -> bool:
    count = text.count(opener)
    return bool(count % 2) if opener == closer else count != text.count(closer)


@lru_cache(maxsize=8)
def apostrophe_of(text: str) -> str:
    """The apostrophe that a text uses: curly or straight; straight where it shows none and no curly mark."""
    # Before letters: single marks say nothing, nor two of them for a double one.
    curly, straight = (text.count(mark + "s") + text.count(mark + "t") for mark in "’'")
    if curly or straight:
        return "’" if curly >= straight else "'"
    return "’" if "“" in text else "'"


def _side(text: str, place: int) -> str:
    before = text[place - 1] if place else "\n"
    after = text[place + 1] if place + 1 < len(text) else "\n"
    opens = before in _OPEN_BEHIND and after not in CLOSE_BEFORE
    closes = before not in _OPEN_BEHIND and after in CLOSE_BEFORE
    # `done,”“ more` and `(“a”)`: the bracket and the stop speak, letters on both sides do not.
    return "open" if opens and not closes else "close" if closes and not opens else ""


def in_quotation(doc: Document, place: int) -> bool:
    """Whether a place stands inside double quotation marks of its paragraph."""
    unit = unit_at(doc, place)
    start = max(unit.start, place - _LONGEST)
    known = marks(doc.text, unit)  # of the whole unit, as many places of it are asked about
    before = bisect_left(known, place, key=_place)
    inside = False
    if before and known[before - 1].place >= start:
        mark = known[before - 1]
        inside = mark.side == "open" or (not mark.side and mark.char in "“„«")
    if inside or '"' not in doc.text[start:place]:
        return inside
    straight = straight_marks(doc.text, unit)
    before = bisect_left(straight, place, key=_place)
    side = straight[before - 1].side
    return side == "open" if side else before % 2 == 1


def _place(mark: Mark) -> int:
    return mark.place


def in_verse(doc: Document, place: int) -> bool:
    """Whether a place stands in a short line directly beside another short one."""
    text, line = doc.text, doc.line_at(place)
    if not 0 < line.end - line.start < _VERSE:
        return False
    above = text[text.rfind("\n", 0, max(0, line.start - 1)) + 1 : max(0, line.start - 1)]
    below = text[line.end + 1 : text.find("\n", line.end + 1) if "\n" in text[line.end + 1 :] else len(text)]
    return any(0 < len(beside.strip()) < _VERSE for beside in (above, below))


@lru_cache(maxsize=64)  # a line may be asked about at each of its words
def in_post(line: str) -> bool:
    """Whether a line is written as people post and text: `u` for `you`, a small `i`, handles, hashtags."""
    return _POST.search(line) is not None


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


def is_cited(doc: Document, span: Span) -> bool:
    """Whether a quotation holds a name and nothing else: it cites how somebody spells it."""
    return quotation_at(doc, span).strip(" .,") == doc.text[span.start : span.end]
