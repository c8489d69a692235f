"""Class 14, characters misread in print: confused shapes by weight, specks, edges of columns, real words."""

from __future__ import annotations

import random
from collections.abc import Iterator

from noise.anatomy import Article, Word
from noise.damage import Damage, Injector, drawn
from noise.tables import table

_REAL = {
    "are": "arc", "day": "clay", "modern": "modem", "car": "ear", "he": "be", "be": "he", "her": "ber", "had": "bad",
    "his": "bis", "one": "onc", "hand": "band", "house": "bouse", "time": "tune", "him": "hun", "bear": "hear",
    "from": "front", "line": "fine", "lead": "bead", "call": "cull", "been": "heen", "came": "carne", "burned": "bumed",
}  # fmt: skip

# No word has more letters.
_LONGEST = 1_000


def page_of(article: Article) -> list[tuple[str, str, float]]:
    """Shapes with the weights of one page: its type and its wear confuse some far more often than others."""
    rng = drawn(article.text)
    return [(row["right"], row["read"], int(row["weight"]) * rng.choice((0.2, 1, 1, 4))) for row in table("ocr")]


def shapes(word: str, page: list[tuple[str, str, float]]) -> list[tuple[int, str, str, float]]:
    """Where a shape of the word could be misread: place, right, read, weight."""
    found = []
    for right, read, weight in page:
        at = word.find(right)
        while at >= 0:
            found.append((at, right, read, weight))
            at = word.find(right, at + 1)
    return found


def _struck(word: Word, rng: random.Random, times: int, page: list[tuple[str, str, float]]) -> str:
    text = word.text
    for _ in range(times):
        found = shapes(text, page)
        if not found:
            break
        at, right, read, _weight = rng.choices(found, [row[3] for row in found])[0]
        text = text[:at] + read + text[at + len(right) :]
    return text


def _words(article: Article, rng: random.Random, sizes: range, times: int, variant: str) -> Iterator[Damage]:
    """The words of so many small letters, with shapes confused."""
    page = page_of(article)
    for word in article.prose:
        if len(word.text) in sizes and word.text.islower():
            yield Damage(word.start, word.end, _struck(word, rng, times, page), variant)


def _confused(article: Article, rng: random.Random) -> Iterator[Damage]:
    return _words(article, rng, range(3, _LONGEST), 1, "confused shape")


def _twice(article: Article, rng: random.Random) -> Iterator[Damage]:
    return _words(article, rng, range(7, _LONGEST), 2, "two confused shapes")


def _short(article: Article, rng: random.Random) -> Iterator[Damage]:
    return _words(article, rng, range(2, 4), 1, "confused shape in a short word")


def _confused_name(article: Article, rng: random.Random) -> Iterator[Damage]:
    page = page_of(article)
    for word in article.prose:
        if len(word.text) > 3 and word.text[0].isupper() and not article.opens_sentence(word.start):
            yield Damage(word.start, word.end, _struck(word, rng, 1, page), "confused shape in a name")


def _real(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if word.text in _REAL:
            yield Damage(word.start, word.end, _REAL[word.text], "real or near word")


def _speck(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if article.text[word.end : word.end + 1] == " ":
            yield Damage(word.end, word.end, rng.choice((" .", ".", " '", " ,", " -", "'", "·")), "speck")


def _edge(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if article.text[word.end : word.end + 1] == "\n":
            yield Damage(word.end, word.end, rng.choice((" |", " i", " ]", " I", " j")), "edge of a column")


def _comma(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if article.text[word.end : word.end + 2] == ", ":
            yield Damage(word.end, word.end + 1, ".", "comma read as a stop")


INJECTOR = Injector(
    "ocr-char",
    {
        "confused shape": _confused,
        "confused shape in a name": _confused_name,
        "two confused shapes": _twice,
        "confused shape in a short word": _short,
        "real or near word": _real,
        "speck": _speck,
        "edge of a column": _edge,
        "comma read as a stop": _comma,
    },
)
