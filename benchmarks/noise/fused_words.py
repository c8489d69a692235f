"""Class 1, fused words: lost inline tags, lost blanks after stops and commas, lost hyphens, blanks that print lost."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector
from noise.tables import table

# What stands behind a bold or linked name in news; a lost tag fuses it with the name.
_BEHIND = frozenset(
    "said told was is has had and in on for after of to who which will would were from by with asked called wrote won"
    " promised announced warned led added".split()
)
_VERBS = frozenset("said told has had was is wrote led put will would won".split())
_BEFORE = frozenset("of in to from by with the and that for at said president minister near".split())
_SMALL = frozenset("a of the to in on and for from by with at is was that it be as an has were are this not or".split())
_STOP = re.compile(r"(?<=[a-z]{3})[.?!] (?=[A-Z][a-z]+)")
_COMMA = re.compile(r"(?<=[a-z]{3}), (?=[a-z]{2})")
_BRACKET = re.compile(r"(?<=[A-Z]\)) (?=[a-z]{2})")
_BEFORE_BRACKET = re.compile(r"(?<=[a-z]) (?=\([A-Z]{2,}\))")


def _behind_name(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        word = article.followed(name)
        if word and word.text in _BEHIND and not name.text.isupper():
            yield Damage(name.start, word.end, name.text + word.text, "tag border behind a name")


def _before_name(article: Article, rng: random.Random) -> Iterator[Damage]:
    words = {word.end: word for word in article.prose}
    for name in article.names:
        before = words.get(name.start - 1)
        if before and before.text in _BEFORE and article.text[before.end] == " ":
            yield Damage(before.start, name.end, before.text + name.text, "tag border before a name")


def _both_sides(article: Article, rng: random.Random) -> Iterator[Damage]:
    words = {word.end: word for word in article.prose}
    for name in article.names:
        before, behind = words.get(name.start - 1), article.followed(name)
        if before and behind and before.text in _BEFORE and behind.text in _BEHIND and article.text[before.end] == " ":
            yield Damage(before.start, behind.end, before.text + name.text + behind.text, "two joints")


def _lost_comma(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        match = re.compile(r", (who|which|the|after|a|whose|where|an|in|and)\b").match(article.text, name.end)
        if match:
            yield Damage(name.start, match.end(), name.text + match[1], "tag border with a lost comma")


def _capital(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        word = article.followed(name)
        if word and word.text in _BEHIND and not name.text.isupper():
            yield Damage(name.start, word.end, name.text + word.text.capitalize(), "tag border with a capital")


def _pronoun(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        word = article.followed(name)
        if word and (word.text in _VERBS or word.text.endswith("ed")) and not name.text.isupper():
            pronoun = rng.choice(("He", "She") if name in article.people else ("It", "They", "He"))
            yield Damage(name.start, word.end, f"{name.text}{pronoun} {word.text}", "tag border with a pronoun")


def _bracket(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _BRACKET.finditer(article.text):
        yield Damage(match.start() - 1, match.end() + 1, f"){article.text[match.end()]}", "bracket")
    for match in _BEFORE_BRACKET.finditer(article.text):
        yield Damage(match.start() - 1, match.end() + 1, f"{article.text[match.start() - 1]}(", "bracket")


def _blank_behind(pattern: re.Pattern[str], mechanism: str, article: Article) -> Iterator[Damage]:
    for match in pattern.finditer(article.text):
        if match.start() > article.body:
            yield Damage(*match.span(), match[0][0], mechanism)


def _after_stop(article: Article, rng: random.Random) -> Iterator[Damage]:
    return _blank_behind(_STOP, "no blank after a stop", article)


def _after_comma(article: Article, rng: random.Random) -> Iterator[Damage]:
    return _blank_behind(_COMMA, "no blank after a comma", article)


def _small_word(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        behind = article.followed(word)
        small = behind and word.text.islower() and behind.text.islower() and {word.text, behind.text} & _SMALL
        if behind and small and len(word.text) + len(behind.text) > 4:
            yield Damage(word.start, behind.end, word.text + behind.text, "small word")


def _content_words(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        behind = article.followed(word)
        small = not behind or {word.text, behind.text} & _SMALL or not (word.text + behind.text).islower()
        if behind and not small and min(len(word.text), len(behind.text)) > 3:
            yield Damage(word.start, behind.end, word.text + behind.text, "content words")


def _lost_hyphen(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        parts = word.text.split("-")
        if len(parts) == 2 and min(map(len, parts)) > 2 and word.text not in {n.text for n in article.people}:
            yield Damage(word.start, word.end, "".join(parts), "lost hyphen")


def _foreign_and_fused(article: Article, rng: random.Random) -> Iterator[Damage]:
    foreign = {row["english"]: row["foreign"] for row in table("names") if row["lang"] == article.language}
    for name in article.names:
        word = article.followed(name)
        if word and word.text in _BEHIND and name.text in foreign:
            yield Damage(name.start, word.end, foreign[name.text] + word.text, "foreign spelling and fused")


INJECTOR = Injector(
    "fused-words",
    {
        "tag border behind a name": _behind_name,
        "tag border before a name": _before_name,
        "two joints": _both_sides,
        "tag border with a lost comma": _lost_comma,
        "tag border with a capital": _capital,
        "tag border with a pronoun": _pronoun,
        "bracket": _bracket,
        "no blank after a stop": _after_stop,
        "no blank after a comma": _after_comma,
        "small word": _small_word,
        "content words": _content_words,
        "lost hyphen": _lost_hyphen,
        "foreign spelling and fused": _foreign_and_fused,
    },
)
