"""Which usual word an unknown one is, but for a slip of the fingers: without the table of all near words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase

from normalise.expressions import expression
from normalise.lexicon.closed_classes import TWO_LETTERS
from normalise.lexicon.lookup import Lexicon
from normalise.memory import UNKNOWN

# Words that are rarer in English are hardly ever what was meant; the next best must be so many times rarer (log10).
_USUAL, _AHEAD = 3.2, 0.9
# Two everyday words are both meant often.
_EVERYDAY, _FAR_AHEAD = 3.9, 1.7
# Long words have few neighbours, so rarer ones may be meant.
_LONG, _RARE = 9, 2.4
# What is as frequent as this, or within so much of the word meant, is written so on purpose by many.
_OWN, _DISTANCE = 3.0, 1.9
# A letter more, less or other at the end makes an inflected form or a word of another language (`presidente`).
_SEEN = 1.2
# Strings so frequent are words that no list has yet, unless the slip is one that many make.
_WRITTEN = 2.0
# What stands before a word and makes a new one, which few dictionaries have: `demining`.
_PREFIXES = tuple(
    "anti auto bio counter cyber de dis eco geo inter micro mid mis multi neo non out over post pre pro re semi sub "
    "super tele trans un under up".split()
)
_STEM, _STEM_USUAL = 4, 2.8
_ENDING, _OTHER = 1.6, 0.5
_SPLIT = 4.4
_SHORT = TWO_LETTERS | {"a", "i"}
_VOWELS = "aeiou"
_DOUBLED = expression(r"([b-df-hj-np-tv-z])\1")
# Endings, and what may have gone from the known word before each.
_INFLECTIONS = {
    "s": ("",),
    "ies": ("y",),
    "ied": ("y",),
    **dict.fromkeys(("ing", "ed", "er", "ers", "ess"), ("", "e")),
    "es": ("",),
    "ingly": ("ing",),
    "est": ("", "e"),
    **dict.fromkeys(("ier", "iest", "ily", "iness"), ("y",)),
    **dict.fromkeys(("ful", "ness"), ("",)),
}
# A verb that anybody makes of a noun, in any of its forms: `mythologizes`, `satirising`.
_MADE_VERB = expression(r"([a-z]{3,})i[sz](?:e|es|ed|ing|ers?)\Z")
_NOUN_ENDINGS = ("", "y", "e", "ic", "ism")
# One syllable with one short vowel: its last letter is doubled before an ending.
_CLOSED = expression(r"\A[^aeiou]*[aeiou][bdfgklmnprstvz]\Z")


@lru_cache(maxsize=UNKNOWN)
def slip_of(lexicon: Lexicon, read: str) -> str:
    """The one usual word that is one edit away from an unknown lower-case word, or nothing."""
    if any(_is_stem(lexicon, read[len(head) :]) for head in _PREFIXES if read.startswith(head)):
        return ""
    if is_inflected(lexicon, read):
        return ""
    own, usual = lexicon.zipf(read), _RARE if len(read) >= _LONG else _USUAL
    if own >= _OWN or _may_be_two(lexicon, read):
        return ""
    best: dict[str, float] = {}
    for word, cost in _near(lexicon, read):
        if lexicon.is_word(word) and (zipf := lexicon.zipf(word)) >= _RARE:
            best[word] = max(best.get(word, 0.0), zipf - cost)
    ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < usual or lexicon.zipf(ranked[0][0]) - own < _DISTANCE:
        return ""
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < (_FAR_AHEAD if ranked[1][1] >= _EVERYDAY else _AHEAD):
        return ""  # `colleage`: a colleague, not a college
    meant = ranked[0][0]
    others = (letter + read[1:] for letter in ascii_lowercase if letter != read[0])
    if any(lexicon.is_word(word) and lexicon.zipf(word) > lexicon.zipf(meant) - _OTHER for word in others):
        return ""  # the first letter may be the wrong one: `ghrilled`
    if (
        own >= _WRITTEN
        and not is_inaudible(read, meant)
        and not (len(read) == len(meant) and _is_vowel_slip(read, meant))
    ):
        return ""  # `statins`, `terroir`
    coined = own >= _SEEN and len(meant) == len(read) and not _is_vowel_slip(read, meant)  # `hangry`
    return "" if coined or _is_ending(read, meant) else meant


def _near(lexicon: Lexicon, read: str) -> Iterator[tuple[str, float]]:
    """The known strings one edit away that begin with the same letter, with what speaks against each."""
    last = len(read) - 1
    for i in range(1, len(read)):
        head, rest = read[:i], read[i + 1 :]
        if not lexicon.begins_word(head):
            return  # as a known one does up to the edit
        changed = _ENDING if i == last else _OTHER
        yield from (
            (near, changed) for near in lexicon.listed([head + x + rest for x in ascii_lowercase if x != read[i]])
        )
        yield from ((near, 0.0) for near in lexicon.listed([head + x + read[i:] for x in ascii_lowercase]))
        dropped = _ENDING * (i == last and read[i] != read[i - 1])
        yield from ((near, dropped) for near in lexicon.listed([head + rest]))
        if i < last and read[i] != read[i + 1]:
            yield from ((near, 0.0) for near in lexicon.listed([head + read[i + 1] + read[i] + read[i + 2 :]]))
    yield from ((near, _ENDING) for near in lexicon.listed([read + letter for letter in ascii_lowercase]))


def _is_vowel_slip(read: str, meant: str) -> bool:
    """Whether letters changed places, or a long word has another vowel: `superintendant`."""
    if sorted(read) == sorted(meant):
        return True
    other = next(a + b for a, b in zip(read, meant, strict=True) if a != b)
    return len(read) >= _LONG and set(other) <= set("aeiou")


def is_inaudible(read: str, meant: str) -> bool:
    """Whether a slip cannot be heard, so that nobody says it: letters changed places, a consonant stands twice."""
    return sorted(read) == sorted(meant) or _DOUBLED.sub(r"\1", read) == _DOUBLED.sub(r"\1", meant)


def is_inflected(lexicon: Lexicon, read: str) -> bool:
    """Whether an unknown word is a known one with a usual ending: `rankling`, `choppier`, `slummer`, `mythologizes`."""
    verb = _MADE_VERB.match(read)
    if verb and any(lexicon.is_word(verb[1] + end) for end in _NOUN_ENDINGS):
        return True
    for ending, stems in _INFLECTIONS.items():
        if read.endswith(ending):
            rest = read[: -len(ending)]
            if len(rest) >= _STEM - 1 and any(_takes(rest + back, ending, lexicon) for back in stems):
                return True
            doubled = ending[0] == "e" and rest[-2:-1] == rest[-1:] and _CLOSED.search(rest[:-1])
            if doubled and lexicon.is_word(rest[:-1]):
                return True
    return False


def _takes(stem: str, ending: str, lexicon: Lexicon) -> bool:
    """Whether a known word takes an ending as it stands: `clam` doubles its last letter first, `tomato` takes -es."""
    if not lexicon.is_word(stem):
        return False
    if ending in ("ful", "ness"):
        return stem[-1] != "y"  # `happyness`
    if ending == "s":
        return not stem.endswith(("s", "x", "z", "ch", "sh", "o")) and not (stem[-1] == "y" and stem[-2] not in _VOWELS)
    return ending[0] not in "ei" or _CLOSED.search(stem) is None


def _is_stem(lexicon: Lexicon, rest: str) -> bool:
    return len(rest) >= _STEM and lexicon.is_word(rest) and lexicon.zipf(rest) >= _STEM_USUAL


def _is_ending(read: str, meant: str) -> bool:
    """Whether only the last letter differs, and is not doubled (`untill`)."""
    return (read[:-1] == meant and read[-1] != meant[-1]) or read[:-1] == meant[:-1] or read == meant[:-1]


def _may_be_two(lexicon: Lexicon, read: str) -> bool:
    """Whether the blank between two usual words is what is missing."""
    return any(
        lexicon.zipf(first) >= _SPLIT
        and lexicon.zipf(second) >= _SPLIT
        and lexicon.is_word(first)
        and lexicon.is_word(second)
        for first, second in ((read[:i], read[i:]) for i in range(1, len(read)))
        if (len(first) > 2 or first in _SHORT) and (len(second) > 2 or second in _SHORT)
    )
