"""Two words round a hyphen with blanks: one name or word, or the two sides of a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.neighbours import word_before
from normalise.readings.hyphenated import SECOND
from normalise.suspects import Kind, Suspects

AROUND = expression(r"([^\W_]+(?:-[^\W_]+)*) - ([^\W_]+)(?=([^\w\s]*)(?:(\s)([^\W\d_]*))?)")
SENTENCE = 200
_PROSE = 60
# Words that begin titles are frequenter; surnames that are words as well are rarer.
_EVERYDAY = 4.1
# Words with which a clause begins behind a dash.
NO_SECOND = frozenset(
    "a an and as at but by for from had has he in is it nor of on or she that the they to was were when who "
    "with".split()
)


def double_name(doc: Document, match: re.Match[str], lexicon: Lexicon) -> str:
    """Why a match of `AROUND` is a double surname, a given name of two syllables or two demonyms; else nothing."""
    left, right = match[1], match[2]
    if not left[0].isupper() or _is_dash(doc, match):
        return ""
    if right[0].isupper():
        before = word_before(doc.text, match.start())
        given = before.gap == " " and before.text.istitle() and before.text.lower() not in NO_SECOND
        demonyms = all(lexicon.is_right_name(name, "demonym") for name in (left, right))
        known = max(lexicon.zipf(w.lower()) * lexicon.is_word(w.lower()) for w in (left, right)) >= _EVERYDAY
        if demonyms or (given and _is_closed(match) and not known and _in_prose(doc, match.start())):
            return "a double name, as a hyphen has blanks"
        return ""
    syllable = not lexicon.is_word(right) and len(right) <= 5 and not lexicon.is_word(left.lower())
    return "a name of two syllables, as a hyphen has blanks" if syllable else ""


def usual_pair(doc: Document, match: re.Match[str], lexicon: Lexicon) -> str:
    """Why a match of `AROUND` in small letters is one word; nothing where the second may begin a clause."""
    left, right, mark, after = match[1], match[2], match[3], match[5] or ""
    if (
        len(left) < 3
        or not right.islower()
        or left[1:].lower() != left[1:]
        or _is_dash(doc, match)
        or not _is_closed(match)
    ):
        return ""
    usual = lexicon.pair(left.lower(), right) or right in SECOND
    if right in NO_SECOND or left.lower() in NO_SECOND or not usual or (after in NO_SECOND and not mark):
        return ""
    return f"{left}-{right}, as other hyphens have blanks"


def _is_closed(match: re.Match[str]) -> bool:
    """Whether a mark, a line's end or a small letter stands behind."""
    return bool(match[3]) or not match[4] or (match[5] or "").islower()


def _in_prose(doc: Document, place: int) -> bool:
    """Whether a line is one of prose: names of authors stand before titles in lists."""
    line = doc.line_at(place)
    return line.end - line.start >= _PROSE and doc.text[line.end - 1] in '.!?”"’)'


def _is_dash(doc: Document, match: re.Match[str]) -> bool:
    """Whether another spaced hyphen stands near, or a figure beside it: a list, a score, a pair of dashes."""
    line = doc.line_at(match.start())
    low, high = max(line.start, match.start() - SENTENCE // 2), min(line.end, match.end() + SENTENCE // 2)
    return doc.text.count(" - ", low, high) > 1 or not (match[1].replace("-", "").isalpha() and match[2].isalpha())


def loose_hyphens(suspects: Suspects) -> Iterator[int]:
    """The places of the blanks before hyphens with a blank on both sides, in order."""
    text = suspects.text
    for start, end, piece in suspects.of(Kind.BREAK):
        if piece == "-" and start and text[start - 1] == " " and text[end : end + 1] == " ":
            yield start - 1
