"""A word or name cut in two, in a text that shows other damage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import compress, count, islice
from math import inf
from operator import add

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.memory import WORDS, Answers
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.segmentation.cheapest_words import is_remains

_TWO = expression(r"(?<![^\s(\[“‘\"'])([^\W\d_]{2,}) (?=([^\W\d_]{2,})(?=[\s.,;:!?)\]”’\"']|\Z)([.,;:!?)\]”\"]?))")
_OPENERS, _CLOSERS = "([“‘\"'", ".,;:!?)]”’\"'"
# How frequent the whole is, and by how much more than the two would stand side by side by chance; as Zipf values.
_LEAST, _LEAST_RARE, _LEAST_SHORT = 3.0, 3.6, 4.0
_GAIN, _GAIN_NAME, _GAIN_WORDS = 4.2, 5.0, 6.5
# Where a machine read the page, cuts stand between words as well as in them.
_GAIN_SCANNED = 5.5
# A rare word of so many letters is whole, if one half of it is nothing.
_RARE, _LONG = 1.7, 8
# Two small words are rarer side by side than by chance, and the whole is far more usual: `an other`.
_GAIN_SMALL = 2.0
_LONGEST = 18
# No word of five letters and more is so frequent, counted so much for each letter: so no two that come to more together
# make the gain that is asked for; where a half is nothing, or is a name's, less is asked for.
FREQUENT, PER_LETTER = 7.35, 0.15
_EASED = _GAIN_SCANNED - _GAIN
_MOST = FREQUENT + 9 - _GAIN_SCANNED
_FOREIGN = frozenset({"und", "och", "oder"})
# A word that may well stand behind a name.
_USUAL = 4.0


class CutInTwo(Rule):
    """A word or name cut in two where both halves may be words: `mil lion`, `Berl in`.

    Only in a document with certain damage: what is certain by itself is SEG006's. The whole must be a usual word, one
    half no word of prose, and the two far rarer side by side than the whole. A name must be known, or stand whole in
    the document; a small word behind it stays, unless a mark follows. It fears foreign phrases (`ad hoc`), old spelling
    (`any one`) and short names.
    """

    code = "SEG012"
    stage = "segmentation"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "Wladimir Putin spent four mil lion on the fleet, said an official in Berl in, and clos ed the port.",
            "Vladimir Putin spent four million on the fleet, said an official in Berlin, and closed the port.",
        ),
        Repairs(
            "Wladimir Putin left. That is an other story, he said, and one of any one who was there.",
            "Vladimir Putin left. That is another story, he said, and one of any one who was there.",
        ),
        Leaves("He spent four mil lion, said an official in Berl in, and clos."),
        Leaves("The house is Wladimir’s: d’ye ken yon lass? Add -ing to the stem, as in walk ing."),
        Leaves("Wladimir came ad hoc, en route and per se; any one may be late, and Berl in Mainz agreed."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Neighbours that make one usual word."""
        text, lexicon = doc.text, context.lexicon
        small = _small_pairs(lexicon) if context.evidence.machine_translated else ()
        for left, right in (*_possible_pairs(lexicon, text.split()), *small):
            lead = len(left) - len(_first_half(left))
            at = text.find(f"{left} {right}")
            while at >= 0:
                match = _TWO.match(text, at + lead)
                why = _reason(context, match[1], match[2], match[3]) if match else ""
                if match and why:
                    yield self.edit(match.start(), match.end(2), match[1] + match[2], why, confidence=0.7)
                at = text.find(f"{left} {right}", at + 1)


def _possible_pairs(lexicon: Lexicon, pieces: list[str]) -> Iterator[tuple[str, str]]:
    """Neighbours that may be one word or name by the lexicon alone, each pair once; most are too frequent for it."""
    against_first, against_second = _against(lexicon, _first_half), _against(lexicon, _second_half)
    sums = map(add, map(against_first.__getitem__, pieces), map(against_second.__getitem__, islice(pieces, 1, None)))
    pairs = ((pieces[i], pieces[i + 1]) for i in compress(count(), map(_MOST.__ge__, sums)))
    for left, right in dict.fromkeys(pairs):
        if _may_be_one(lexicon, _first_half(left), _second_half(right)):
            yield left, right


@lru_cache(maxsize=2)
def _against(lexicon: Lexicon, half_of: Callable[[str], str]) -> Answers[str, float]:
    """What speaks against a piece of text as the first or the second half of a word."""

    def against(piece: str) -> float:
        half = half_of(piece)
        first = half_of is _first_half
        if not half.isalpha() or not half[first:].islower():
            return inf
        eased = (first and half[0].isupper()) or is_remains(lexicon, half)
        return lexicon.zipf(half.lower()) + PER_LETTER * len(half) - _EASED * eased

    return Answers(WORDS, against)


def _first_half(piece: str) -> str:
    """What stands behind the last opening mark of a piece."""
    return piece if piece.isalpha() else piece[1 + max(map(piece.rfind, _OPENERS)) :]


def _second_half(piece: str) -> str:
    return piece if piece.isalpha() else piece.rstrip(_CLOSERS)


@lru_cache(maxsize=1)
def _small_pairs(lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """The halves of words of the grammar that are such words themselves, however frequent: `an other`."""
    small = lexicon.cues("function")
    cuts = ((word[:at], word[at:]) for word in small if lexicon.is_word(word) for at in range(2, len(word) - 1))
    return frozenset(pair for pair in cuts if small.issuperset(pair))


def _may_be_one(lexicon: Lexicon, first: str, second: str) -> bool:
    """Whether two halves may be one word or name, by the lexicon alone."""
    low, whole = first.lower(), first + second
    if not 4 <= len(whole) <= _LONGEST:
        return False
    if first.islower() or not lexicon.is_word(second):
        if lexicon.is_listed(low + second) and lexicon.is_word(low + second):
            return True
        return not first.islower() and (lexicon.is_right_token(whole) or not lexicon.is_word(low))
    return not lexicon.is_word(low) and lexicon.is_right_token(whole)  # of the two, the second is a word


def _reason(context: Context, left: str, right: str, mark: str) -> str:
    """Why two words are one; nothing if they may be two."""
    why = _name(context, left, right, mark) if left[0].isupper() else ""
    if not why and (left.islower() or not context.lexicon.is_word(right)):
        why = _word(context, left, right)
    return why


def _word(context: Context, left: str, right: str) -> str:
    lexicon, low = context.lexicon, left.lower()
    whole = low + right
    least = _LEAST if len(whole) > 5 else _LEAST_SHORT
    nothing = not (lexicon.is_word(low) and lexicon.is_word(right)) and min(len(low), len(right)) > 3
    if len(whole) > _LONG and nothing and context.evidence.scanned:
        least = _RARE
    if len(whole) < 5 or right in _FOREIGN or not lexicon.is_word(whole) or lexicon.zipf(whole) < least:
        return ""
    if _is_one_small(context, low, right):
        return f"{whole!r} is one word"
    if lexicon.pair(low, right) or context.evidence.count(f"-{right}"):
        return ""  # usual beside each other, or an ending that is spoken of
    remains = is_remains(lexicon, low) or is_remains(lexicon, right)
    gain = lexicon.zipf(whole) - (lexicon.zipf(low) + lexicon.zipf(right) - 9)
    if remains and lexicon.zipf(whole) < _LEAST_RARE and lexicon.is_word(low) and lexicon.is_word(right):
        return ""  # rare words side by side: `ken yon`
    words = _GAIN_SCANNED if context.evidence.scanned else _GAIN_WORDS
    return f"{left!r} and {right!r} make a usual word" if gain >= (_GAIN if remains else words) else ""


def _is_one_small(context: Context, low: str, right: str) -> bool:
    """Whether two words of the grammar are one, in a translation: old print has `an other` and `with out` by right."""
    lexicon = context.lexicon
    small = lexicon.cues("function")
    if not context.evidence.machine_translated or low not in small or right not in small or low + right not in small:
        return False
    chance = lexicon.zipf(low) + lexicon.zipf(right) - 9
    return lexicon.pair(low, right) < chance and lexicon.zipf(low + right) >= max(chance, 0) + _GAIN_SMALL


def _name(context: Context, left: str, right: str, mark: str) -> str:
    lexicon, whole, low = context.lexicon, left + right, left.lower()
    known = lexicon.is_right_token(whole)
    small = lexicon.is_word(right) and lexicon.zipf(right) >= _USUAL
    whole_words = lexicon.is_word(low) and lexicon.is_word(right)
    if right in _FOREIGN:
        return ""  # a small word of another language: `Bo und Larsen`
    if len(whole) < 5 or whole_words or lexicon.pair(low, right) or (small and not mark):
        return ""
    if not known:
        # A name that another place of the document has whole.
        # Evidence also holds what this run has parted already: the text as it is now must have it.
        elsewhere = whole in context.doc.text and context.evidence.count(whole)
        elsewhere = elsewhere and not lexicon.is_word(right) and not lexicon.is_word(low)
        return f"{whole} stands in the document" if elsewhere else ""
    gain = lexicon.zipf(whole.lower()) - (lexicon.zipf(low) + lexicon.zipf(right) - 9)
    return f"{whole} is a name" if gain >= (_GAIN if small else _GAIN_NAME) else ""
