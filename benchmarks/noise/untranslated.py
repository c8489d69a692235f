"""Class 6, untranslated residue: content words of the source language, with or without their article fused on."""

from __future__ import annotations

import random
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector
from noise.tables import table


def _rows(article: Article) -> dict[str, dict[str, str]]:
    """The rows of the source language by English word."""
    return {row["english"]: row for row in table("residue") if row["lang"] == article.language}


def _word(article: Article, rng: random.Random) -> Iterator[Damage]:
    rows = _rows(article)
    for word in article.prose:
        if word.text in rows:
            yield Damage(word.start, word.end, rows[word.text]["foreign"], "content word")


def _article_fused(article: Article, rng: random.Random) -> Iterator[Damage]:
    rows = _rows(article)
    for word in article.prose:
        row = rows.get(word.text)
        if row and row["article"] and article.text[max(0, word.start - 4) : word.start] == "the ":
            yield Damage(word.start - 4, word.end, row["article"] + row["foreign"], "article fused on")


def _fused(article: Article, rng: random.Random) -> Iterator[Damage]:
    rows = _rows(article)
    for word in article.prose:
        behind = article.followed(word)
        if behind and word.text in rows and behind.text.islower():
            yield Damage(word.start, behind.end, rows[word.text]["foreign"] + behind.text, "residue and fused")


INJECTOR = Injector(
    "untranslated-residue",
    {"content word": _word, "article fused on": _article_fused, "residue and fused": _fused},
)
