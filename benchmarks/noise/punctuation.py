"""Class 10, punctuation and quotation marks: lost tags, two systems of marks, stripped apostrophes."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector

_QUOTED = re.compile(r"(“)([^“”\n]+)(”)|(?<![\w\"])(\")([^\"\n]+)(\")")
_POSSESSIVE = re.compile(r"(?<=[^\W\d_])['’](?=s\b)")
_CONTRACTION = re.compile(
    r"\b(?:do|did|is|was|would|could|does|are|have|has)n['’]t\b|\b(?:I|we|they|you|it)['’](?:ve|re|ll|d|m)\b"
)
_MARK = re.compile(r"(?<=[a-z]{2})[,.;?!:](?=[ \n])")
_BRACKETS = re.compile(r"\([A-Z]{2,}\)")


def _each(pattern: re.Pattern[str], article: Article) -> Iterator[re.Match[str]]:
    return (m for m in pattern.finditer(article.text) if m.start() > article.body)


def _spaced_quotes(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_QUOTED, article):
        left, inside, right = (group for group in match.groups() if group)
        if len(inside) < 80:
            yield Damage(*match.span(), f"{left} {inside} {right}", "blanks inside quotation marks")


def _spaced_mark(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_MARK, article):
        yield Damage(match.start(), match.start(), " ", "blank before a mark")


def _doubled(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_MARK, article):
        if match[0] in ",.":
            yield Damage(*match.span(), match[0] * 2, "doubled mark")


def _wrong_closer(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_QUOTED, article):
        if match[1]:
            yield Damage(match.start(3), match.end(3), "“", "opening mark that closes")


def _two_systems(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_QUOTED, article):
        if match[1]:
            yield Damage(match.start(3), match.end(3), rng.choice(("»", '"', "''")), "two systems of marks")


def _lost_closer(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_QUOTED, article):
        yield Damage(match.end() - 1, match.end(), "", "closing mark lost")


def _lost_opener(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_QUOTED, article):
        yield Damage(match.start(), match.start() + 1, "", "opening mark lost")


def _glued(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_QUOTED, article):
        if article.text[match.start() - 1] == " " and article.text[match.start() - 2].islower():
            yield Damage(match.start() - 1, match.start() + 1, article.text[match.start()], "mark glued")
        if article.text[match.end() : match.end() + 1] == " ":
            yield Damage(match.end() - 1, match.end() + 1, article.text[match.end() - 1], "mark glued")


def _possessive(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_POSSESSIVE, article):
        yield Damage(*match.span(), "", "possessive without apostrophe")


def _contraction(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_CONTRACTION, article):
        yield Damage(*match.span(), re.sub("['’]", "", match[0]), "contraction without apostrophe")


def _bracket(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_BRACKETS, article):
        yield Damage(match.end() - 1, match.end(), "", "bracket lost")


INJECTOR = Injector(
    "punctuation",
    {
        "blanks inside quotation marks": _spaced_quotes,
        "blank before a mark": _spaced_mark,
        "doubled mark": _doubled,
        "opening mark that closes": _wrong_closer,
        "two systems of marks": _two_systems,
        "closing mark lost": _lost_closer,
        "opening mark lost": _lost_opener,
        "mark glued": _glued,
        "possessive without apostrophe": _possessive,
        "contraction without apostrophe": _contraction,
        "bracket lost": _bracket,
    },
)
