"""Whether a stretch of text is English.

Function words decide. Only where they leave it open is langdetect asked, seeded, on a bounded sample: it takes
9 ms per kB, and it is useless on a few words. This is the one module that knows langdetect.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.memory import Bounded

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from langdetect import DetectorFactory

LANGUAGES = ("fr", "es", "pt", "it", "de", "nl", "tr", "id", "pl", "la")
# The profiles of langdetect in Latin letters; those it leaves out here are near to one of them.
_PROFILES = (
    "af",
    "ca",
    "cs",
    "da",
    "de",
    "en",
    "es",
    "et",
    "fi",
    "fr",
    "hr",
    "hu",
    "id",
    "it",
    "lt",
    "lv",
    "nl",
    "no",
    "pl",
    "pt",
    "ro",
    "sk",
    "sl",
    "so",
    "sq",
    "sv",
    "sw",
    "tl",
    "tr",
    "vi",
)
_LATIN_END = "\u0250"
_WORD = expression(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_SAMPLE = 3000  # characters
_ASKED = 600
# Shorter documents are never taken for foreign ones: a byline has no function words.
_DOCUMENT_WORDS = 30
_LINE_WORDS = 6
_QUOTE_WORDS = 3
_BESIDE = 40  # characters


class Languages:
    """Tells English from other languages by the function words of the dictionary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._english = lexicon.cues("function-en")
        self._others = {code: lexicon.cues(f"function-{code}") for code in LANGUAGES}
        self._heads = Bounded[str, bool](20)
        self._lines = Bounded[str, bool](3_000)
        self._long_lines = Bounded[str, bool](20)

    def is_foreign_document(self, text: str) -> bool:
        """Whether a document of thirty words and more is not in English."""
        head = text[:_SAMPLE]
        known = self._heads.get(head)  # few steps change the head, and it is asked about after each
        if known is None:
            words = _WORD.findall(head)
            known = self._heads[head] = len(words) >= _DOCUMENT_WORDS and self._foreign(words, head, least=6)
        return known

    def is_foreign_line(self, line: str) -> bool:
        """Whether a line is a sentence of another language; lines of names are none."""
        known = self._lines.get(line) if len(line) <= _SAMPLE else self._long_lines.get(line)
        if known is None:
            words = _WORD.findall(line[:_SAMPLE])
            names = sum(map(str.isupper, map(itemgetter(0), words)))
            known = len(words) >= _LINE_WORDS and names < 0.6 * len(words) and self._foreign(words, line, least=3)
            if len(line) <= _SAMPLE:
                self._lines[line] = known
            else:
                self._long_lines[line] = known
        return known

    def is_foreign_quotation(self, quotation: str) -> bool:
        """Whether the words between two quotation marks are of another language."""
        words = [word.lower() for word in _WORD.findall(quotation[:_SAMPLE])]
        different = frozenset(words)
        if len(words) < _QUOTE_WORDS or not self._english.isdisjoint(different):
            return False
        unknown = sum(not self._lexicon.is_word(word) for word in words)
        return 2 * unknown >= len(words) or self._of_others(different) >= 2

    def _of_others(self, words: frozenset[str]) -> int:
        """How many different function words of one language are among these: one that comes often may be residue."""
        return max(len(words & function_words) for function_words in self._others.values())

    def _foreign(self, words: list[str], text: str, least: int) -> bool:
        low = list(map(str.lower, words))
        different = frozenset(low)
        english = len(different & self._english)
        if english > 0.15 * len(low):
            return False
        other = self._of_others(different)
        if english > other:
            return False
        if other >= least and other > 2 * english:
            return True
        unknown = sum(not self._lexicon.is_seen(word) for word in low)
        if len(low) < 10 or 3 * unknown < len(low):
            return False
        return _detected(text[:_ASKED]) != "en"


# Small words elsewhere that English has as well: `the white hat wbich has become so` is no German.
_ENGLISH_TOO = frozenset("ale come die do door era hat hay met no over per plus pour pro sin so son war".split())


def stands_among_foreign(text: str, start: int, end: int, lexicon: Lexicon, least: int = 2) -> bool:
    """Whether a word stands in a phrase of another language: `en espanol`, `con tu voto`.

    Of the words within forty characters on the same line, itself among them, so many must be small words of one other
    language that English has not. An unknown word with letters that English has not counts as well.
    """
    low, high = max(text.rfind("\n", 0, start) + 1, start - _BESIDE), text.find("\n", end, end + _BESIDE)
    words = {word.lower() for word in _WORD.findall(text[low : high if high >= 0 else end + _BESIDE])}
    words -= lexicon.cues("function-en")
    marked = sum(not word.isascii() and not lexicon.is_word(word) for word in words)
    both = words & _ENGLISH_TOO
    own = words - both
    others = (lexicon.cues(f"function-{code}") for code in LANGUAGES)
    small = max((len(own & other) and len(own & other) + len(both & other)) for other in others)
    return small > 0 and small + min(marked, 1) >= least


def are_english(words: Sequence[str], lexicon: Lexicon, usual: float) -> bool:
    """Whether words are English: those in small letters are known and as frequent as `usual`, a Zipf value.

    Names may stand among them; a lone name or letter is of any language.
    """
    small = [word for word in words if word.islower()]
    known = all(lexicon.is_word(word) and lexicon.zipf(word) >= usual for word in small)
    return known and (len(words) > 1 if not small else len(max(small, key=len)) > 1)


def _detected(text: str) -> str:
    """What langdetect takes a text for; `en` where it cannot tell, `un` for a text in other letters than Latin ones."""
    from langdetect.lang_detect_exception import LangDetectException

    letters = [c for c in text if c.isalpha()]
    if 2 * sum(c < _LATIN_END for c in letters) < len(letters):
        return "un"
    detector = _profiles().create()
    detector.seed = 0  # it is not deterministic otherwise
    detector.append(text)
    try:
        return str(detector.detect())
    except LangDetectException:
        return "en"


@cache
def _profiles() -> DetectorFactory:
    """The languages that langdetect chooses from: those in Latin letters. All its profiles take three times as long."""
    from pathlib import Path

    from langdetect import DetectorFactory
    from langdetect.detector_factory import PROFILES_DIRECTORY

    factory = DetectorFactory()
    factory.load_json_profile([(Path(PROFILES_DIRECTORY) / name).read_text("utf-8") for name in _PROFILES])
    return factory
