"""Class 2, split words: blanks round hyphens, cut initials, blanks that print or line breaks put into words."""

from __future__ import annotations

import random
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector


def _spaced_hyphen(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if "-" in word.text:
            yield Damage(word.start, word.end, word.text.replace("-", " - "), "blanks round a hyphen")


def _drop_cap(article: Article, rng: random.Random) -> Iterator[Damage]:
    text = article.text
    starts = [article.body, *(i + 2 for i in range(article.body, len(text)) if text.startswith("\n\n", i))]
    for start in starts:
        word = next((w for w in article.prose if w.start == start), None)
        if word and len(word.text) > 2 and word.text[0].isupper() and word.text[1].islower():
            yield Damage(start, start + 1, f"{word.text[0]} ", "drop cap")


def _cut(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if len(word.text) > 5 and word.text.islower() and word.text.isalpha():
            at = word.start + rng.randrange(2, len(word.text) - 1)
            yield Damage(word.start, word.end, f"{article.text[word.start : at]} {article.text[at : word.end]}", "cut")


def _cut_name(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        if len(name.text) > 5 and name.text.isalpha():
            at = rng.randrange(2, len(name.text) - 1)
            yield Damage(name.start, name.end, f"{name.text[:at]} {name.text[at:]}", "cut name")


INJECTOR = Injector(
    "split-words",
    {"blanks round a hyphen": _spaced_hyphen, "drop cap": _drop_cap, "cut": _cut, "cut name": _cut_name},
)
