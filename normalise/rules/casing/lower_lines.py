"""Where small letters are a habit of the writer: chat, posts, verse."""

from __future__ import annotations

from itertools import islice

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon

_CAPITAL = expression(r"[A-ZÀ-ÖØ-Þ]")
# Behind a word and before a blank it closes, as in German: `solution,“ said`.
_OPENER = expression(r"“(?!(?<=\S“)\s)")
_JOINED = expression(r"[-/@_.]\w")
# Names hold words that are more frequent: `the`, `for`.
_EVERYDAY = 4.0
# Writers who begin their names so.
_WRITERS = expression(r"(?:bell hooks|danah boyd|k\.? ?d\.? lang|will\.i\.am)\b")


def opens_in_lower_case(line: str, place: int) -> bool:
    """Whether a place of a line lies in a quotation that itself begins in lower case.

    Straight marks stand round parts of sentences as often, so between them there must be no capital at all.
    """
    opened = line.rfind("“", 0, place)
    while opened >= 0 and not _OPENER.match(line, opened, place):
        opened = line.rfind("“", 0, opened)
    if opened > line.rfind("”", 0, place):
        return line[opened + 1 : place].lstrip()[:1].islower()
    if line.count('"', 0, place) % 2 == 0:
        return False
    begin = line.rfind('"', 0, place) + 1
    said = line[begin:].partition('"')[0]
    return begin < place and said[:1].islower() and not _CAPITAL.search(said)


def keeps_capitals(doc: Document, start: int, end: int) -> bool:
    """Whether the line round a stretch begins with a capital or has several, so that small letters there are errors."""
    line = doc.line_at(start)
    own = doc.text[line.start : line.end]
    place = start - line.start
    first = own[:1] if place and own[:1].isalpha() else next((c for c in islice(own, place) if c.isalpha()), "")
    if not first.isupper():
        around = own[:place] + own[end - line.start :]
        if len(list(islice(_CAPITAL.finditer(around), 2))) < 2:
            return False
    return not opens_in_lower_case(own, place)


def is_bound(text: str, start: int, end: int) -> bool:
    """Whether a mark of handles, addresses or compounds joins a stretch to what stands beside it."""
    before = text[start - 1] if start else " "
    return before in "-@#/._’'" or _JOINED.match(text, end) is not None


def is_own_spelling(text: str, start: int, word: str, lexicon: Lexicon) -> bool:
    """Whether a word in small letters is a brand’s or a writer’s own: `adidas moved`, `bell hooks refused`."""
    brand = lexicon.is_right_token(word) and lexicon.zipf(word) < _EVERYDAY
    return brand or _WRITERS.match(text, start) is not None
