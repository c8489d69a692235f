"""What may stand behind a possessive, for the rules that look for lost apostrophes."""

from __future__ import annotations

import re

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import DETERMINERS
from normalise.neighbours import word_after
from normalise.rule import Context

_NO_NOUN = frozenset(
    "a about after again against agree alike all almost alone also always an and apart are as at be beat been before "
    "between both but by came can come could did do does down during even ever for from go had hardly has have he "
    "here i if in into is it just lead led like lose lost made make may meet met might must need needs never not of "
    "off often on once only or out over play played plays really said say says see seldom shall she should simply "
    "since sometimes soon still take than that the then there these they this those to together too took under until "
    "up usually want wants was we went were when where which while who whose will win with won would yet you".split()
)
# Behind these a form in -s is a plural: `both Norways`, `many captains`.
PLURAL_BEFORE = frozenset("the two three four both all many several these those some few various".split())
_OBJECT = DETERMINERS | {"that", "in", "it", "them", "him", "us"}
_VERBAL = expression(r"(?:ed|ing|ly)\Z")


def has_plural(lexicon: Lexicon, word: str) -> bool:
    """Whether a word in small letters has a plural, as nouns do: `boats`, `cities`."""
    plural = word[:-1] + "ies" if word[-1:] == "y" and word[-2:-1] not in "aeiou" else word + "s"
    return lexicon.is_word(word) and lexicon.is_word(plural)


def noun_behind(doc: Document, end: int, context: Context, *, also: frozenset[str] = frozenset()) -> str:
    """The word behind a form in -s if it may be a noun, its own `'s` left out; `also` are forms that count as such."""
    after = word_after(doc.text, end)
    word = re.sub(r"['’]s\Z", "", after.text)
    if not after.adjoins or not word.islower() or word in _NO_NOUN or _VERBAL.search(word) or not word.isalpha():
        return ""
    if word_after(doc.text, after.end).text in _OBJECT and context.lexicon.is_word(word.removesuffix("e") + "ing"):
        return ""  # `the Lindts claim that`, `believe in`: a plural and what it does
    return word if context.lexicon.is_word(word) or word in also else ""
