"""Class 7, residue of small words: conjunctions between names, articles before countries, clitics, pronouns."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector
from noise.tables import table

_CLITIC = re.compile(r"\b(this|that|these|those) (year|week|month|day|time|point|case|summer|season|sum)\b")
_FIXED = re.compile(r"\bas well as\b|\bin spite of\b|\bat the same time\b|\bon condition that\b")
_VERBS = frozenset("said told has had was is wrote led put will would won".split())
_PREPOSITIONS = {
    "es": {"with": "con", "of": "de", "in": "en", "by": "por"},
    "fr": {"with": "avec", "of": "de", "in": "dans", "by": "par"},
    "de": {"with": "mit", "of": "von", "by": "durch"},
    "it": {"with": "con", "of": "di", "by": "da"},
    "pt": {"with": "com", "of": "de", "in": "em", "by": "por"},
}
_AND = {"es": "y", "fr": "et", "de": "und", "it": "e", "pt": "e", "ru": "i"}
_COUNTRIES = frozenset(
    row["english"]
    for row in table("names")
    if row["english"]
    in "Albania Australia Bangladesh Belarus Bolivia Brazil Canada Chile China Colombia Congo Denmark Egypt Finland"
    " Georgia Germany Ghana Greece Hungary Iceland India Indonesia Iran Ireland Italy Japan Jordan Kosovo Lithuania"
    " Malawi Moldova Mongolia Morocco Mozambique Norway Peru Poland Romania Russia Rwanda Senegal Serbia Slovakia"
    " Spain Thailand Turkey Ukraine Venezuela Vietnam Zambia Zimbabwe".split()
)


def _between_names(words: tuple[str, ...], mechanism: str, article: Article, rng: random.Random) -> Iterator[Damage]:
    starts = {name.start for name in article.names}
    for name in article.names:
        if article.text.startswith(" and ", name.end) and name.end + 5 in starts:
            yield Damage(name.end + 1, name.end + 4, rng.choice(words), mechanism)


def _misread_and(article: Article, rng: random.Random) -> Iterator[Damage]:
    # Spanish `y` is French for `there`; other languages' words only keep the capital of their segment.
    read = {"es": ("there", "there", "And", "Y")}.get(article.language, ("And", _AND[article.language].upper()))
    return _between_names(read, "conjunction misread between names", article, rng)


def _foreign_and(article: Article, rng: random.Random) -> Iterator[Damage]:
    return _between_names((_AND[article.language],), "foreign conjunction between names", article, rng)


def _foreign_and_in_text(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        behind = article.followed(word)
        if word.text == "and" and behind and behind.text.islower():
            yield Damage(word.start, word.end, _AND[article.language], "foreign conjunction in the text")


def _article(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        if name.text in _COUNTRIES:
            the = "The" if article.opens_sentence(name.start) else "the"
            yield Damage(name.start, name.start, f"{the} ", "article before a country")


def _clitic(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _CLITIC.finditer(article.text):
        tail = "ci" if match[1] in ("this", "these") else "là"
        yield Damage(*match.span(), f"{match[0]} - {tail}", "half-translated demonstrative")


def _fixed(article: Article, rng: random.Random) -> Iterator[Damage]:
    for match in _FIXED.finditer(article.text):
        yield Damage(*match.span(), match[0].replace(" ", " - "), "phrase cut by hyphens")


def _resumptive(article: Article, rng: random.Random) -> Iterator[Damage]:
    for name in article.names:
        word = article.followed(name)
        if word and (word.text in _VERBS or word.text.endswith("ed")):
            pronoun = rng.choice(("He", "She") if name in article.people else ("It", "They", "He"))
            yield Damage(name.end, name.end, f" {pronoun}", "resumptive pronoun")


def _preposition(article: Article, rng: random.Random) -> Iterator[Damage]:
    for word in article.prose:
        left = _PREPOSITIONS.get(article.language, {}).get(word.text)
        if left:
            yield Damage(word.start, word.end, left, "preposition left")


INJECTOR = Injector(
    "function-word-residue",
    {
        "conjunction misread between names": _misread_and,
        "foreign conjunction between names": _foreign_and,
        "foreign conjunction in the text": _foreign_and_in_text,
        "article before a country": _article,
        "half-translated demonstrative": _clitic,
        "phrase cut by hyphens": _fixed,
        "resumptive pronoun": _resumptive,
        "preposition left": _preposition,
    },
)
