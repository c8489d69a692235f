"""Class 9, sentence starts: segments that begin in small letters, full stops where a comma stood."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from noise.anatomy import Article, small_words
from noise.damage import Damage, Injector

_FRAGMENT = re.compile(r"(?<=[a-z]{2}), (?=(?:with|after|although|because|which|including|among|where|though|as) )")


def _lower(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        opens = word.start > article.body and article.opens_sentence(word.start)
        if opens and word.text.lower() in small_words() and article.text[word.start - 1] == " ":
            yield Damage(word.start, word.start + 1, word.text[0].lower(), "sentence in small letters")


def _paragraph(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        if article.text[word.start - 1] == "\n" and word.text.lower() in small_words() and word.text != "I":
            yield Damage(word.start, word.start + 1, word.text[0].lower(), "paragraph in small letters")


def _stop(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _FRAGMENT.finditer(article.text):
        if match.start() > article.body:
            yield Damage(match.start(), match.start() + 1, ".", "full stop for a comma")


INJECTOR = Injector(
    "sentence-case",
    {"sentence in small letters": _lower, "paragraph in small letters": _paragraph, "full stop for a comma": _stop},
)
