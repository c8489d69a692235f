"""Suspects: the few tokens of a text that any rule could want to look at, and what wakes a rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property, lru_cache

from normalise.tuples import NamedTuple

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from normalise.rule import Trigger


class Kind(StrEnum):
    """Why a token is a suspect."""

    LOWER = "lower"  # an unknown or doubtful word in lower case
    NAME = "name"  # an unknown word with a capital: most often simply a name
    CAPS = "caps"  # two or more capitals and nothing else
    MIXED = "mixed"  # a capital behind a small letter: `NovakHe`, or a brand
    JOINT = "joint"  # a mark between two letters: `said.Nobody`
    DIGIT = "digit"  # a digit between letters: `w0rd`
    FIGURE = "figure"  # a word and a figure without a blank: `December2026`, `300people`
    LINE = "line"  # a short line that begins like page furniture
    LOOSE = "loose"  # a piece that begins with a closing mark or ends with an opening one: `,` or `(`, or a lone `"`
    BREAK = "break"  # a piece with a hyphen at its end: `pro-`, or nothing but one
    HANGING = "hanging"  # a piece that begins with the hyphen of a compound: `-jet`
    STUTTER = "stutter"  # two commas or stops in a row, with or without a blank
    DOUBLE = "double"  # a piece that stands twice in a row: `the the`
    TWIN = "twin"  # a line that begins as the one above does, or again inside itself: a caption given twice


class Suspect(NamedTuple):
    """One token, as `text[start:end]`."""

    start: int
    end: int
    text: str


# Clean news holds 2 to 5 unknown lower-case words in 1,000; a page of old print read by machine 50 and more. A manual
# full of terms may hold as many, but says each again and again: what a machine misreads comes out new every time.
# In a few lines only a far larger share tells them from lines with some names of things in them.
_NOISY = ((12, 0.03), (5, 0.2))
# The worst pages of old newsprint have one unknown word in four.
_ALIEN, _ALIEN_LEAST = 0.5, 120


class Suspects:
    """The suspects of one text, by kind, trigger set or trigger word."""

    def __init__(self, text: str, found: Mapping[str, list[Suspect]], absent: Iterable[str] = ()) -> None:
        self.text = text
        self._found = found
        self._names = frozenset(found)
        self._needles: dict[str, bool] = dict.fromkeys(absent, False)

    def of(self, name: str) -> list[Suspect]:
        """The suspects of a kind, a trigger set (`variant`) or a trigger word, in order."""
        return self._found.get(name, [])

    def names(self) -> Iterable[str]:
        """All names under which there are suspects."""
        return self._found.keys()

    def part_of(self, whole: Suspects) -> Suspects:
        """These suspects as those of an excerpt: a few lines hold too little to tell how the text came."""
        self.__dict__["noisy"], self.__dict__["alien"] = whole.noisy, whole.alien
        return self

    @cached_property
    def noisy(self) -> bool:
        """Whether so many lower-case words are unknown that the text was plainly read by a machine."""
        places = (*self._found.get(Kind.LOWER, ()), *self._found.get(Kind.DIGIT, ()))
        if len(places) < _NOISY[-1][0]:
            return False
        once = sum(count == 1 for count in Counter(suspect.text for suspect in places).values())
        return any(once >= least and once >= share * self.text.count(" ") for least, share in _NOISY)

    @cached_property
    def alien(self) -> bool:
        """Whether most words are unknown: that is no English, whatever it is, and none of them can be read."""
        unknown = len(self._found.get(Kind.LOWER, ())) + len(self._found.get(Kind.NAME, ()))
        return unknown >= _ALIEN_LEAST and unknown > _ALIEN * (self.text.count(" ") + self.text.count("\n"))

    def wake(self, trigger: Trigger) -> bool:
        """Whether anything in the text concerns a rule with this trigger."""
        return not trigger.names.isdisjoint(self._names) or any(map(self.has, trigger.sought))

    def words(self, words: frozenset[str]) -> Iterator[Suspect]:
        """The places of these trigger words, word by word."""
        for name in sorted(self._names & _names_of(words)):
            yield from self._found[name]

    def absent(self) -> Iterator[str]:
        """The needles that were looked for and not found."""
        return (needle for needle, there in self._needles.items() if not there)

    def has(self, needle: str) -> bool:
        """Whether a literal stands in the text; each is looked for once."""
        known = self._needles.get(needle)
        if known is None:
            known = self._needles[needle] = needle in self.text
        return known


# What may stand behind a word in a piece that the scanner takes for a plain one.
CLOSING = ",.;:!?\"'’)”"


def is_inner(needle: str) -> bool:
    """Whether a literal stands only in pieces without blanks that are no plain words, and in few of those.

    One of a single character is found faster by a search; those with a figure stand in every other number.
    """
    if len(needle) < 2 or needle.isalpha() or (needle[:-1].isalpha() and needle[-1] in CLOSING):
        return False
    return not any(char.isspace() or char.isdigit() for char in needle)


@lru_cache(maxsize=256)
def _names_of(words: frozenset[str]) -> frozenset[str]:
    """The names under which the scanner finds these words."""
    return frozenset("=" + word for word in words)
