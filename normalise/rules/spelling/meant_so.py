"""Unknown strings that are written as they are on purpose: hums, shortened words, borrowed phrases, dialect."""

from __future__ import annotations

import re

from normalise.edits import Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.neighbours import word_after, word_before
from normalise.readings.page import Meant

# What people say while they think, and how writers and lawyers shorten.
_HUMS = frozenset("er erm um uh eh ah mm hm".split())
_SHORTENED = frozenset("cf viz ibid et al ff".split())
_SHORT, _SHORT_STOP = 4, expression(r"\.(?:[,;:)]| [a-z0-9])")
_BORROWED = frozenset(
    "en bloc|en route|en masse|en suite|en banc|en famille|en passant|au fait|fait accompli|de facto|de jure|de novo|"
    "pro tem|pro rata|inter alia|inter vivos|ex parte|sub judice|ad hoc|ad lib|per se|nunc pro|pro tunc".split("|")
)
# Where many words are cut short by ear, unknown ones are a dialect: `an' he telt mi owd mam`.
_CUT_SHORT = expression(r"(?<![\w'’])(?:an|t|wi|o|i|th|ha|mi|gi|fra|ower|doon|bi|ma|yo|na|no|quo)['’](?=[ ,.])")
_DIALECT, _DOUBT, _OFTEN = 6, 1.0, 3
# Who speaks of spelling, or keeps another's, shows errors on purpose; what was written before spelling was settled
# keeps its own. Something near the place says so.
_NEAR = 250
_ON_PURPOSE = expression(
    r"\b(?:[Mm]is-?sp|[Ss]pelling|spel(?:t|led)\b|[Tt]ypos?\b|[Oo]rthograph|sic\b|1[4-8]\d\d\b)"
    r"|\b(?i:hath|doth|thou|thee|ye|publick|musick|shew(?:n|ed|s)?|wch|wth|yt)\b"
)


def is_on_purpose(text: str, span: Span) -> bool:
    """Whether what stands near a word speaks of spelling, or is older than the spelling of today."""
    return _ON_PURPOSE.search(text, max(0, span.start - _NEAR), span.end + _NEAR) is not None


def is_meant_so(text: str, meant: Meant, lexicon: Lexicon) -> bool:
    """Whether a short string is no misreading: a hum between commas, a shortened word, half of a borrowed phrase."""
    word, behind = meant.read, text[meant.span.end : meant.span.end + 1]
    if word in _HUMS:
        return behind in tuple(",.…—-?!") or text[meant.span.start - 1 : meant.span.start] in tuple('…—-“"‘')
    if word in _SHORTENED and behind in (".", ","):
        return True
    if behind == "." and word.lower() in lexicon.cues("abbreviation"):
        return True
    if (len(word) <= _SHORT and _SHORT_STOP.match(text, meant.span.end)) or word.replace("s", "z") == meant.word:
        return True  # `in patt. until`; `authorise`
    before, after = word_before(text, meant.span.start), word_after(text, meant.span.end)
    return f"{word} {after.text}" in _BORROWED or f"{before.text} {word}" in _BORROWED


class Ear:
    """Whether a text writes a dialect by ear; `doubt` is what that takes from the lead of every reading."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._dialect = len(_CUT_SHORT.findall(text)) >= _DIALECT
        self.doubt = _DOUBT * self._dialect

    def wrote(self, meant: Meant) -> bool:
        """Whether a word of a dialect text lost its first letter (`'er`) or comes back again."""
        if not self._dialect:
            return False
        if self._text[meant.span.start - 1 : meant.span.start] in ("'", "’"):
            return True
        return len(re.findall(rf"\b{meant.read}\b", self._text, re.IGNORECASE)) >= _OFTEN
