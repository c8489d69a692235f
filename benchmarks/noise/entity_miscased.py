"""Class 4, capitals: names in small letters, capitals inside sentences, stuck shift."""

from __future__ import annotations

import random
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector

_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July September October"
    " November December".split()
)
_PEOPLES = frozenset(
    "Norwegian Danish German French Spanish Italian Russian Ukrainian Romanian Chinese Japanese Indian Brazilian"
    " Iranian Dutch Belgian Serbian Albanian Hungarian Swedish Canadian Mexican Argentine African European"
    " American Mongolian Georgian Swiss British Egyptian Indonesian Kenyan Catalan Basque Colombian"
    " Chilean Greek Portuguese".split()
)
_PRONOUNS = frozenset("him her them he she they it who that we".split())
_CALLED = frozenset("president minister government ministry company police mayor spokesman court bank state".split())


def _lower_calendar(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text in _DAYS:
            yield Damage(word.start, word.end, word.text.lower(), "day or month in small letters")


def _lower_people(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text in _PEOPLES and not article.opens_sentence(word.start):
            yield Damage(word.start, word.end, word.text.lower(), "demonym in small letters")


def _lower_surname(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.people:
        first, _, last = name.text.rpartition(" ")
        if last.isalpha() and last[0].isupper():
            yield Damage(name.start, name.end, f"{first} {last.lower()}", "last word of a name in small letters")


def _lower_name(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        if not name.text.isupper() and not article.opens_sentence(name.start):
            yield Damage(name.start, name.end, name.text.lower(), "name in small letters")


def _segment(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        word = article.followed(name)
        if word and word.text.islower() and len(word.text) > 1:
            yield Damage(word.start, word.end, word.text.capitalize(), "capital behind a name")


def _pronoun(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text in _PRONOUNS:
            yield Damage(word.start, word.end, word.text.capitalize(), "capital pronoun")


def _link(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text in _CALLED and article.text[max(0, word.start - 4) : word.start] in ("the ", "The "):
            yield Damage(word.start, word.end, word.text.capitalize(), "link text with a capital")


def _shift(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        if len(name.text) > 4 and name.text[1].islower():
            yield Damage(name.start, name.end, name.text[0] + name.text[1].upper() + name.text[2:], "stuck shift")


def _inside(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text.islower() and word.text.isalpha() and len(word.text) > 5:
            at = rng.randrange(2, len(word.text) - 1)
            noisy = word.text[:at] + word.text[at].upper() + word.text[at + 1 :]
            yield Damage(word.start, word.end, noisy, "capital inside a word")


INJECTOR = Injector(
    "entity-miscased",
    {
        "day or month in small letters": _lower_calendar,
        "demonym in small letters": _lower_people,
        "last word of a name in small letters": _lower_surname,
        "name in small letters": _lower_name,
        "capital behind a name": _segment,
        "capital pronoun": _pronoun,
        "link text with a capital": _link,
        "stuck shift": _shift,
        "capital inside a word": _inside,
    },
)
