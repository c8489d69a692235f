"""Class 16, doubled words: edits, overlapping segments, loops."""

from __future__ import annotations

import random
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector

_SMALL = frozenset("the of a an to and for from with by at was is were are they he she we it as or its their".split())


def _small(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text in _SMALL and article.text[word.end : word.end + 1] == " ":
            yield Damage(word.end, word.end, f" {word.text}", "small word twice")


def _opening(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text.lower() in _SMALL and word.text[0].isupper() and article.text[word.end : word.end + 1] == " ":
            yield Damage(word.end, word.end, f" {word.text.lower()}", "first word twice")


def _articles(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text in ("a", "an", "the") and article.text[word.end : word.end + 1] == " ":
            other = {"a": "the", "an": "a", "the": "a"}[word.text]
            yield Damage(word.start, word.start, f"{other} ", "two articles")


def _phrase(article: Article, rng: random.Random) -> Iterator[Damage]:
    """The end of one segment once more at the head of the next."""
    for word in article.prose:
        behind = article.followed(word)
        if word.text in _SMALL and behind and behind.text.islower() and len(behind.text) > 3:
            yield Damage(behind.end, behind.end, f" {word.text} {behind.text}", "two words twice")


def _content(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text.islower() and len(word.text) > 4 and article.text[word.end : word.end + 1] == " ":
            yield Damage(word.end, word.end, f" {word.text}", "content word twice")


INJECTOR = Injector(
    "duplicate-word",
    {
        "small word twice": _small,
        "first word twice": _opening,
        "two articles": _articles,
        "two words twice": _phrase,
        "content word twice": _content,
    },
)
