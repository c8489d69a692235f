"""Class 3, names misspelt: spellings of other languages, slips of typing, letters that an encoding dropped."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from noise.anatomy import Article, Word
from noise.damage import Damage, Injector
from noise.tables import table

_KEYS = {"a": "s", "b": "v", "c": "x", "d": "f", "e": "r", "i": "o", "k": "l", "m": "n", "n": "m", "o": "p", "r": "t"}


def _foreign(article: Article, rng: random.Random) -> Iterator[Damage]:
    rows = {row["english"]: row["foreign"] for row in table("names") if row["lang"] == article.language}
    last = {english.split()[-1]: foreign.split()[-1] for english, foreign in rows.items() if " " in english}
    for name in article.names:
        foreign = rows.get(name.text) or last.get(name.text)
        if foreign:
            yield Damage(name.start, name.end, foreign, "foreign spelling")


def _listed(article: Article) -> Iterator[Word]:
    listed = {row["english"] for row in table("names")}
    return (name for name in article.names if name.text in listed)


def slip(word: str, rng: random.Random) -> str:
    """The word with one slip of the fingers behind its first letter."""
    at = rng.randrange(1, len(word) - 1)
    kind = rng.choice(("drop", "double", "swap", "near"))
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "double":
        return word[:at] + word[at] + word[at:]
    if kind == "swap":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + _KEYS.get(word[at], "e") + word[at + 1 :]


def _slipped(name: Word, rng: random.Random, mechanism: str) -> Iterator[Damage]:
    parts = [part for part in name.text.split() if len(part) > 4 and part.isalpha()]
    if parts:
        part = rng.choice(parts)
        yield Damage(name.start, name.end, name.text.replace(part, slip(part, rng), 1), mechanism)


def _typed(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in _listed(article):
        yield from _slipped(name, rng, "slip in a well-known name")


def _typed_elsewhere_right(article: Article, rng: random.Random) -> Iterator[Damage]:
    counts = Counter(part for name in article.names for part in name.text.split())
    for name in article.people:
        if counts[name.text.split()[-1]] > 1:
            yield from _slipped(name, rng, "slip in a name that stands elsewhere")


def _dropped(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        if not name.text.replace("’", "").isascii():
            yield Damage(
                name.start, name.end, "".join(c for c in name.text if c.isascii() or c == "’"), "dropped letter"
            )


INJECTOR = Injector(
    "entity-misspelt",
    {
        "foreign spelling": _foreign,
        "slip in a well-known name": _typed,
        "slip in a name that stands elsewhere": _typed_elsewhere_right,
        "dropped letter": _dropped,
    },
)
