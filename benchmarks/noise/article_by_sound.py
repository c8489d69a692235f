"""Class 11, `a` for `an` and the other way round."""

from __future__ import annotations

import random
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector

_OTHER = {"a": "an", "an": "a", "A": "An", "An": "A"}


def _swapped(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        # ESL and noun swaps leave `a` before a vowel far more often than `an` before none.
        likely = word.text.lower() == "an" or rng.random() < 0.2
        if likely and word.text in _OTHER and article.text[word.end : word.end + 1] == " ":
            yield Damage(word.start, word.end, _OTHER[word.text], "wrong article")


def _capitals(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        behind = article.followed(word)
        if word.text in ("a", "an") and behind and (behind.text.isupper() or behind.text[0].isupper()):
            yield Damage(word.start, word.end, _OTHER[word.text], "before a capital")


def _figures(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text in ("a", "an") and article.text[word.end + 1 : word.end + 2].isdigit():
            yield Damage(word.start, word.end, _OTHER[word.text], "before a figure")


INJECTOR = Injector(
    "article-a-an", {"wrong article": _swapped, "before a capital": _capitals, "before a figure": _figures}
)
