"""Class 5, names and acronyms mistranslated: foreign acronyms, names word by word, surnames read as nouns."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector
from noise.tables import table

_COMPOUND = re.compile(r"\b(United|Democratic|Social|Federal|Christian) ([A-Z][a-z]+)(?: of [A-Z][a-z]+)?")
# Capitals of a foreign acronym as a third language reads them.
_THIRD = {"NATO": "I WILL TAKE", "EU": "ME", "WHO": "HMO", "UN": "ONE", "IMF": "IFM", "AU": "TO THE"}


def _beside_expansion(article: Article, rng: random.Random) -> Iterator[Damage]:
    for row in rng.sample(table("acronyms"), len(table("acronyms"))):
        for match in re.finditer(rf"{re.escape(row['expansion'])} \({row['english']}\)", article.text):
            end = match.end() - 1
            yield Damage(end - len(row["english"]), end, row["foreign"], "acronym beside its expansion")


def _alone(article: Article, rng: random.Random) -> Iterator[Damage]:
    for row in rng.sample(table("acronyms"), len(table("acronyms"))):
        for match in re.finditer(rf"(?<![\w(]){row['english']}(?![\w)-])", article.text):
            yield Damage(*match.span(), row["foreign"], "acronym in the text")


def _with_expansion(article: Article, rng: random.Random) -> Iterator[Damage]:
    for row in rng.sample(table("acronyms"), len(table("acronyms"))):
        for match in re.finditer(rf"{re.escape(row['expansion'])} \({row['english']}\)", article.text):
            yield Damage(*match.span(), f"{row['literal']} ({row['foreign']})", "name and acronym word by word")


def _literal(article: Article, rng: random.Random) -> Iterator[Damage]:
    for row in rng.sample(table("acronyms"), len(table("acronyms"))):
        for match in re.finditer(rf"{re.escape(row['expansion'])}\b(?! \()", article.text):
            yield Damage(*match.span(), row["literal"], "name word by word")


def _third_language(article: Article, rng: random.Random) -> Iterator[Damage]:
    for english, read in _THIRD.items():
        for match in re.finditer(rf"(?<!\w){english}(?![\w-])", article.text):
            yield Damage(*match.span(), read, "acronym read in a third language")


def _noun(article: Article, rng: random.Random) -> Iterator[Damage]:
    nouns = {row["name"]: row["noun"] for row in table("read_as_nouns")}
    for name in article.names:
        first, _, last = name.text.rpartition(" ")
        if name.text in nouns:
            yield Damage(name.start, name.end, nouns[name.text], "name read as a noun")
        elif last in nouns:
            yield Damage(name.start, name.end, f"{first} {nouns[last]}", "name read as a noun")


def _compound(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _COMPOUND.finditer(article.text):
        if match.start() > article.body:
            noisy = f"{match[2]} - {match[1]}{match[0][match.end(2) - match.start() :]}"
            yield Damage(*match.span(), noisy, "compound cut and turned")


INJECTOR = Injector(
    "mistranslated-acronym-or-name",
    {
        "acronym beside its expansion": _beside_expansion,
        "acronym in the text": _alone,
        "name and acronym word by word": _with_expansion,
        "name word by word": _literal,
        "acronym read in a third language": _third_language,
        "name read as a noun": _noun,
        "compound cut and turned": _compound,
    },
)
