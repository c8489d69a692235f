"""Class 15, hyphens of line ends: kept with the line end or a blank, and soft hyphens."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from noise.anatomy import Article, Word
from noise.damage import Damage, Injector

# Printers cut before a consonant with a vowel behind it, and leave three letters on each side.
_CUT = re.compile(
    r"(?<=[a-z]{2}[bcdfghjklmnprstvz])(?=[bcdfghjklmnprstvz][aeiouy][a-z])|(?<=[a-z][a-z][aeiou])(?=[bcdfgklmnprstv][aeiouy][a-z])"
)


def cuts(word: Word) -> list[int]:
    """Where a printer could have cut a word, from its start."""
    if not (word.text.isalpha() and len(word.text) > 6 and word.text[1:].islower()):
        return []
    return [m.start() for m in _CUT.finditer(word.text)]


def _line_end(article: Article, rng: random.Random) -> Iterator[Damage]:
    """The first word of a line, half of it on the line before."""
    for word in article.prose:
        before = article.text[word.start - 2 : word.start]
        if before.endswith("\n") and before != "\n\n" and cuts(word):
            at = rng.choice(cuts(word))
            noisy = f" {word.text[:at]}-\n{word.text[at:]}"
            yield Damage(word.start - 1, word.end, noisy, "hyphen at a line end")


def _blank(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if cuts(word):
            at = rng.choice(cuts(word))
            yield Damage(word.start, word.end, f"{word.text[:at]}- {word.text[at:]}", "hyphen with a blank")


def _soft(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if cuts(word):
            at = rng.choice(cuts(word))
            yield Damage(word.start, word.end, f"{word.text[:at]}\u00ad{word.text[at:]}", "soft hyphen")


INJECTOR = Injector(
    "hyphenation", {"hyphen at a line end": _line_end, "hyphen with a blank": _blank, "soft hyphen": _soft}
)
