"""A figure that ran into the word beside it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import DETERMINERS
from normalise.neighbours import word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_YEAR = expression(r"(?:1[5-9]|20)\d\d\Z")
_DAY = expression(r"(?:[1-9]|[12]\d|3[01])\Z")
_BEHIND_WORD = expression(r"([^\W\d_]{2,})(\d+(?:[.,]\d+)*)\Z")
_BEFORE_WORD = expression(r"((?:[^\W\d_]+-)?(\d+(?:[.,]\d+)*%?))([^\W\d_]{2,})\Z")
_ORDINAL = expression(r"((?:\d*(?:1[123]|[04-9])th|(?:\d*[02-9])?(?:1st|2nd|3rd)))([a-z]{2,})\Z")
# Small words that are what is left of a longer one behind an ordinal: `12than`, `5this`.
_TAILS = frozenset({"an", "at", "en", "is", "us", "or", "ru", "as"})
# Small words that take a year or a number behind them, and are the head of no code: `co2`, `no5`, `mp3`, `under21`.
_LEAD = frozenset(
    "in of to by at from for and with since until till than about around nearly almost after before during between "
    "the some only least most reached killed".split()
)
_COUNTED = frozenset("people men women children percent dead killed injured wounded others".split())
_SHORT = frozenset({"in", "of", "to", "at", "by", "is", "as", "on", "it", "he"})
_USUAL, _FREQUENT = 3.6, 4.5


class FigureJoint(Rule):
    """A figure that ran into the word beside it: `December2026`, `in2019`, `300people`.

    Only in a text that shows other damage. The word is a month, a small word of the grammar or, behind the figure, a
    plural or what a year may stand before. It fears codes and names (`mp3`, `Rio2016`, `49ers`), units (`5km`), lost
    hyphens (`20year`), ordinals read as words (`the 38and edition`) and house style (`£14million`).
    """

    code = "SEG014"
    stage = "segmentation"
    trigger = Trigger(kinds=frozenset({Kind.FIGURE}), profile="any")
    examples = (
        Repairs(
            "Wladimir Putin left. The line opens in December2026, he said, and in2019 4%of 300people worked on it.",
            "Vladimir Putin left. The line opens in December 2026, he said, and in 2019 4% of 300 people worked on it.",
        ),
        Repairs(
            "Wladimir Putin left. The satellite Angosat-2and its twin failed on 14May, 2017the last of them.",
            "Vladimir Putin left. The satellite Angosat-2 and its twin failed on 14 May, 2017 the last of them.",
        ),
        Repairs(
            "Wladimir Putin left. The keeper stays until June 30thbut the ferry sails on the 21stof May.",
            "Vladimir Putin left. The keeper stays until June 30th but the ferry sails on the 21st of May.",
        ),
        Leaves("The line opens in December2026, he said."),
        Leaves("Wladimir the DJ sold mp3 files at Rio2016, beat the 49ers on channel4 and ran 5km for £14million."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The figures with a letter before or behind them."""
        lexicon = context.lexicon
        for start, _, text in context.suspects.of(Kind.FIGURE):
            match = _BEHIND_WORD.match(text)
            if match and _may_lead(lexicon, match[1], match[2]):
                at = start + match.end(1)
                yield self.edit(at, at, " ", f"{match[1]!r} stands before a figure", confidence=0.85)
            match = _BEFORE_WORD.match(text)
            ordinal = match and match[3] == "and" and word_before(doc.text, start).text.lower() in DETERMINERS
            if match and not ordinal and _may_follow(lexicon, match[2], match[3]):
                at = start + match.end(1)
                yield self.edit(at, at, " ", f"{match[3]!r} stands behind a figure", confidence=0.85)
            elif (counted := _ORDINAL.match(text)) and counted[2] in lexicon.cues("function") - _TAILS:
                at = start + counted.end(1)
                yield self.edit(at, at, " ", f"{counted[2]!r} stands behind an ordinal", confidence=0.85)


def _may_lead(lexicon: Lexicon, word: str, figure: str) -> bool:
    """Whether a word may have stood apart from the figure behind it."""
    if word in lexicon.cues("month"):
        return bool(_YEAR.match(figure) or _DAY.match(figure))
    return word in _LEAD and len(figure) > 1


def _may_follow(lexicon: Lexicon, figure: str, word: str) -> bool:
    """Whether a word may have stood apart from the figure before it."""
    if word in lexicon.cues("month"):
        return bool(_DAY.match(figure))
    year = bool(_YEAR.match(figure))
    if not word.islower():  # `2023World ports pledged help`
        return year and word.istitle() and len(word) > 3 and lexicon.zipf(word.lower()) >= _FREQUENT
    if len(word) < 3:
        return (year or figure[-1] == "%") and word in _SHORT
    if word in lexicon.cues("function") or word in _COUNTED:
        return True
    if len(word) < 4 or not lexicon.is_word(word):
        return False
    plural = word.endswith("s") and lexicon.is_word(word[:-1]) and not word.endswith("ss")
    return lexicon.zipf(word) >= (_FREQUENT if year else _USUAL) and (plural or year)
