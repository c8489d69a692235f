"""How names come out of conversions that lose something: letters with marks, or the hyphens and joints of syllables.

A conversion to a narrow character set drops what it does not know: `José Serra` becomes `Jos Serra`, `Pál Schmitt`
`Pl Schmitt`. The dictionary knows which letters can be lost, so the forms need no guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from itertools import combinations

from normalise.lexicon.keys import PARTICLES, folded
from normalise.lexicon.shapes import zipf
from normalise.tuples import NamedTuple

# More marked words than these in one name are not combined, and shorter rests than these are no words.
_MOST_MARKED = 4
_SHORTEST = 2
_SHORTEST_PLACE = 4
# Words with marks that English texts hold this often are no errors.
_KNOWN = 1e-8
# A word this rare in English stands for its person; of the others two are needed beside the spoilt one.
_RARE = 3.0
# One syllable of a Chinese name in Pinyin.
_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhrzcsjqxyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|"
    r"in|ua|uo|ui|un|ue|a|o|e|i|u))"
)


class Loss(NamedTuple):
    """A form of a name that lost something, and the dictionary's kind for it."""

    text: str
    kind: str


def losses_of(name: str, surnames: Set[str] = frozenset()) -> Iterator[Loss]:
    """The forms in which a person's full name may come out of a bad conversion; each once, never the name itself.

    `surnames` are the first words of Chinese names: `Mia Couto` and `Dua Lipa` could be read as syllables, too.

    >>> [loss.text for loss in losses_of("José Serra")]
    ['Jos Serra']
    >>> [loss.text for loss in losses_of("Wen Jiabao", {"wen"})]
    ['Wen Jia Bao', 'Wen Jia-bao', 'Wen Jia-Bao']
    """
    words = name.split(" ")
    seen = {name}
    for text in _without_letters(words):
        if text not in seen:
            seen.add(text)
            yield Loss(text, "loss")
    yield from (Loss(text, "transliteration") for text in _with_gaps(words, surnames))


def place_losses(name: str) -> Iterator[Loss]:
    """The forms in which a place of one word may come out of a bad conversion, if they are no word or name.

    >>> [loss.text for loss in place_losses("Bogotá")]
    ['Bogot']
    """
    lost = without_marked(name)
    if name.isascii() or not name.isalpha() or len(lost) < _SHORTEST_PLACE or not lost[0].isupper():
        return
    if zipf(lost.lower()) == 0.0:
        yield Loss(lost, "loss")


def lost_words(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What is left of a word when its marked letters are dropped, with the one word that it can come from.

    `names` are right words; those that large collections of English hold are added. No rest is a word or name itself.
    """
    from wordfreq import get_frequency_dict

    frequent = (word.capitalize() for word, share in get_frequency_dict("en").items() if share >= _KNOWN)
    found: dict[str, set[str]] = {}
    for word in {name for name in (*frequent, *names) if not name.isascii() and name.isalpha() and name.istitle()}:
        lost = without_marked(word)
        if len(lost) >= _SHORTEST_PLACE and lost[0] == word[0] and len(lost) + 2 >= len(word):
            found.setdefault(lost, set()).add(word)
    for lost, words in found.items():
        if len(words) == 1 and zipf(lost.lower()) == 0.0:
            yield lost, min(words)


def _without_letters(words: list[str]) -> Iterator[str]:
    marked = [i for i, word in enumerate(words) if not word.isascii()]
    if len(words) < 2 or not 1 <= len(marked) <= _MOST_MARKED:
        return
    for size in range(1, len(marked) + 1):
        for chosen in combinations(marked, size):
            lost = [without_marked(word) if i in chosen else word for i, word in enumerate(words)]
            if _can_stand(words, lost, chosen):
                yield " ".join(lost)
                yield " ".join(word if i in chosen else _plain(word) for i, word in enumerate(lost))


def without_marked(word: str) -> str:
    """A word without the letters that ASCII has not: `Plzeň` -> `Plze`."""
    return "".join(c for c in word if c.isascii())


@lru_cache(maxsize=1024)
def _plain(word: str) -> str:
    """A word without its marks, capitals kept."""
    bare = folded(word)
    return (
        bare
        if len(bare) != len(word)
        else "".join(b.upper() if c.isupper() else b for b, c in zip(bare, word, strict=True))
    )


def _can_stand(words: list[str], lost: list[str], chosen: tuple[int, ...]) -> bool:
    """Whether what is left can only be this name: words are left, and the whole ones are enough to tell it."""
    if any(len(lost[i]) < _SHORTEST or not lost[i].strip("-’'") for i in chosen):
        return False
    whole = [folded(w) for i, w in enumerate(words) if i not in chosen and len(w) >= 4 and folded(w) not in PARTICLES]
    strange = sum(zipf(lost[i].lower()) == 0.0 and len(lost[i]) >= 3 for i in chosen)
    rare = sum(zipf(word) <= _RARE for word in whole)
    return (rare + strange >= 1 and len(whole) + strange >= 2) or rare >= 1 or len(whole) >= 2


def _with_gaps(words: list[str], surnames: Set[str]) -> Iterator[str]:
    """`Wen Jiabao` as `Wen Jia Bao` and `Wen Jia-bao`."""
    if len(words) != 2 or not words[0].isascii() or not words[1].isascii() or len(words[0]) > 6:
        return
    surname, given = words
    if surname.lower() not in surnames or not given.isalpha() or re.fullmatch(_SYLLABLE, given.lower()):
        return
    cuts = [i for i in range(2, len(given) - 1) if _is_two(given.lower(), i)]
    if len(cuts) == 1:
        first, second = given[: cuts[0]], given[cuts[0] :]
        for text in (f"{first} {second.title()}", f"{first}-{second}", f"{first}-{second.title()}"):
            yield f"{surname} {text}"


def _is_two(given: str, cut: int) -> bool:
    return bool(re.fullmatch(_SYLLABLE, given[:cut]) and re.fullmatch(_SYLLABLE, given[cut:]))
