"""Class 8, numbers: lost commas, blanks, foreign marks, spoken thousands, doubled currencies, foreign scales."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector

_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,]|\.\d)")
_MONEY = re.compile(r"[$€£](?=\d)")
_SCALED = re.compile(r"([$€£])(\d+(?:\.\d+)?) (billion)\b")
_DECIMAL = re.compile(r"(?<![\w.,:])(\d+)\.(\d{1,2})(?= (?:million|billion)|%| (?:tonnes|degrees|per))")
_PERCENT = re.compile(r"(?<=\d)%")
_SUM = re.compile(r"\$\d[\d.,]*(?: (?:million|billion))?(?![\w%])(?<![.,])")


def _each(pattern: re.Pattern[str], article: Article) -> Iterator[re.Match[str]]:
    return (m for m in pattern.finditer(article.text) if m.start() > article.body)


def _stripped(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_GROUPED, article):
        yield Damage(*match.span(), match[0].replace(",", ""), "commas stripped")


def _points(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_GROUPED, article):
        yield Damage(*match.span(), match[0].replace(",", "."), "points between thousands")


def _blanks(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_GROUPED, article):
        yield Damage(*match.span(), match[0].replace(",", " "), "blanks between thousands")


def _spoken(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_GROUPED, article):
        thousands, _, rest = match[0].rpartition(",")
        if "," not in thousands and rest != "000" and article.text[match.start() - 1] == " ":
            yield Damage(*match.span(), f"{thousands} thousand {rest.lstrip('0')}", "spoken thousands")


def _currency_blank(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_MONEY, article):
        yield Damage(*match.span(), f"{match[0]} ", "blank behind a currency sign")


def _doubled(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_SUM, article):
        if not re.match(r" (?:a|an|per|of)\b", article.text[match.end() :]):
            yield Damage(match.end(), match.end(), " dollars", "currency twice")


def _decimal_comma(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_DECIMAL, article):
        yield Damage(*match.span(), f"{match[1]},{match[2]}", "decimal comma")


def _thousand_millions(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_SCALED, article):
        millions = round(float(match[2]) * 1000)
        yield Damage(*match.span(), f"{match[1]}{millions:,} million", "thousands of millions")


def _milliards(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_SCALED, article):
        yield Damage(match.start(3), match.end(3), rng.choice(("milliard", "milliards")), "milliards")


def _percent(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _each(_PERCENT, article):
        yield Damage(*match.span(), " %", "blank before a per cent sign")


INJECTOR = Injector(
    "number-scale",
    {
        "commas stripped": _stripped,
        "points between thousands": _points,
        "blanks between thousands": _blanks,
        "spoken thousands": _spoken,
        "blank behind a currency sign": _currency_blank,
        "currency twice": _doubled,
        "decimal comma": _decimal_comma,
        "thousands of millions": _thousand_millions,
        "milliards": _milliards,
        "blank before a per cent sign": _percent,
    },
)
