"""Class 12, page furniture: whole lines at the head, between paragraphs and at the tail."""

from __future__ import annotations

import random
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector
from noise.tables import table


def _lines(place: str) -> list[str]:
    return [row["line"] for row in table("furniture") if row["place"] == place]


def _head(article: Article, rng: random.Random) -> Iterator[Damage]:
    lines = rng.sample(_lines("head"), rng.randrange(1, 3))
    yield Damage(article.body, article.body, "".join(f"{line}\n\n" for line in lines), "head of the page")


def _middle(article: Article, rng: random.Random) -> Iterator[Damage]:
    lines = _lines("middle")
    at = article.text.find("\n\n", article.body)
    while at > 0:
        yield Damage(at, at, f"\n\n{rng.choice(lines)}", "between paragraphs")
        at = article.text.find("\n\n", at + 2)


def _tail(article: Article, rng: random.Random) -> Iterator[Damage]:
    lines = rng.sample(_lines("tail"), rng.randrange(2, 5))
    end = len(article.text) - 1
    yield Damage(end, end, "".join(f"\n\n{line}" for line in lines), "tail of the page")


INJECTOR = Injector(
    "boilerplate-line", {"head of the page": _head, "between paragraphs": _middle, "tail of the page": _tail}
)
