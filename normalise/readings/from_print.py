"""Whether a machine has read a text from print, by what its unknown words and its smallest words are."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress, count

from normalise.lexicon import Lexicon
from normalise.memory import UNKNOWN
from normalise.suspects import Kind, Suspects

# So many different unknown words, each a frequent word but for a cheap confusion, are no chance.
_FEW, _CHEAP, _FREQUENT, _FAR_MORE = 3, 0.6, 4.3, 2.0
# Small words stand behind others so often that what stands there for them tells as much. `tho` stands in
# letters, and behind `as` and `and`, but behind none of these.
_SMALL = "the and of to in be he we was are is his her one with that for have they been from were".split()
_LEADS = frozenset(
    "of to in on at by from with for upon into under through will would shall may might can must".split()
)
_FRAME, _FRAMED, _FRAMED_SHARE, _USUAL_CONFUSION, _WRITTEN = 4.5, 2, 0.007, 0.4, 4.5
# Of the unknown words of a page of print one in four and more is near a usual word, of old prose, lists of species,
# short messages and papers of other countries one in eight; of few words chance takes two.
_CLOSE, _USUAL_WORD, _BY_CHANCE, _CLOSE_SHARE = 0.9, 3.5, 2, 0.15
# What an unknown string may be in right text: a name of a thing, a word of a dialect.
_UNKNOWN = 0.8


def is_read_from_print(suspects: Suspects, lexicon: Lexicon) -> bool:
    """Whether a machine plainly read the text from print.

    It is noisy, and enough of its unknown words are words in use but for the shapes that print confuses; or it is not,
    and its unknown words are mostly frequent words with one shape confused.
    """
    unknown = _unknown_words(suspects, lexicon)
    if suspects.noisy:
        near = sum(_is_near(word, lexicon, _CLOSE, _USUAL_WORD) for word in unknown)
        return near >= _BY_CHANCE + _CLOSE_SHARE * len(unknown)
    if len(unknown) < _FEW:
        return False
    plain = sum(_is_near(word, lexicon, _CHEAP, _FREQUENT) for word in unknown)
    if plain >= _FEW and 2 * plain >= len(unknown):
        return True
    return plain > 0 and has_small_misread(suspects.text, lexicon)


@lru_cache(maxsize=4)
def has_small_misread(text: str, lexicon: Lexicon) -> bool:
    """Whether small words are misread where only they can stand, one word in 150 and more: `of tho`, `to bo`."""
    small = _small_misread(lexicon)
    words = text.split()
    least = max(_FRAMED, _FRAMED_SHARE * len(words))
    places = list(compress(count(), map(small.__contains__, words)))
    if len(places) < least:
        return False
    framed = 0
    for i in places:
        before = small.get(words[i - 1], words[i - 1]) if i else ""
        usual = before in _LEADS and lexicon.pair(before, small[words[i]]) >= _FRAME
        framed += usual and not lexicon.pair(words[i - 1], words[i])
    return framed >= least


@lru_cache(maxsize=1)
def _small_misread(lexicon: Lexicon) -> dict[str, str]:
    """What usual confusions make of the most frequent words, where it is no frequent word itself."""
    found = {}
    for read, meant, weight in lexicon.confusions:
        for word in _SMALL if weight >= _USUAL_CONFUSION and read.islower() and read.isascii() else ():
            if meant in word and lexicon.zipf(misread := word.replace(meant, read, 1)) < _WRITTEN:
                found[misread] = word
    return found


def _unknown_words(suspects: Suspects, lexicon: Lexicon) -> set[str]:
    words = {s.text for kind in (Kind.LOWER, Kind.DIGIT) for s in suspects.of(kind) if s.text.islower()}
    return {word for word in words if word.isascii() and word.isalnum() and not lexicon.is_word(word)}


@lru_cache(maxsize=UNKNOWN)
def _is_near(read: str, lexicon: Lexicon, farthest: float, usual: float) -> bool:
    least = max(usual, _UNKNOWN * lexicon.zipf(read) + _FAR_MORE)
    # Most shapes are nothing at all: what the lexicon says of these need not be remembered.
    shapes = (word for word, price in lexicon.speller.shapes(read, farthest) if price <= farthest)
    return any(lexicon.is_listed(word) and lexicon.zipf(word) >= least for word in shapes)
