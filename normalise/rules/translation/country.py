"""Countries that stand behind an article without taking one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import NamedTuple

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation

_PLACE = expression(r"(?<![\w-])[Tt]he (?P<name>[A-Z][a-zß-öø-ÿ’'-]+(?: [A-Z][a-zß-öø-ÿ’'-]+){0,3})(?![\w-])")
_VERBS = frozenset(
    "have would could can may might must should is was has had are were will said says signed announced wants did does "
    "also took gave made won lost sent became began went came saw put led held left met kept receives received "
    "plays played produces exports imports buys sells needs remains remained refuses refused agreed voted joined "
    "banned plans".split()
)
# Behind these a country is no attribute. Not `the Germany after 1945`, `under`, `before`, `that`: those restrict it.
_LINKS = frozenset(
    "to by from for on than as while because although though if alone again too now today yesterday but nor not only "
    "once twice further a an the its their some more".split()
)
_IN_TIME = expression(r" (?:in|at|since|until) (?:\d|[A-Z])")
_JOINTS = frozenset("and or y e et und".split())
# Old or poetic English, hotels and ships: `the Lebanon`, `the Yemen`, `the Argentine`.
_WITH_ARTICLE = frozenset(
    "Lebanon Yemen Crimea Argentine Argentina Sudan Congo Gambia Bahamas Philippines Netherlands Vatican Ivory "
    "Punjab Sahara Maldives Seychelles Comoros Levant Transvaal Cape".split()
)
_NAMED = expression(
    r"\b(?:ships?|liners?|aboard|sailed|vessels?|frigates?|destroyers?|battleships?|cruisers?|steamers?|ferry|hotels?|theatres?|theaters?|"
    r"cinemas?|restaurants?|docked|anchored|moored|torpedoed|yachts?|pubs?|submarines?|captain|lounge|suite|horse|stakes)\b",
    re.IGNORECASE,
)


class ArticleBefore(NamedTuple):
    """An article, the country behind it, and whether the sentence lets it be struck out."""

    start: int
    end: int
    name: str
    free: bool


def articles_before(doc: Document, lexicon: Lexicon, places: Iterable[int] | None = None) -> Iterator[ArticleBefore]:
    """The articles before countries that are whole noun phrases; not free in quotations and beside ships and hotels.

    `places` says where articles stand, for those who know; else the whole text is searched.
    """
    text = doc.text
    found = _PLACE.finditer(text) if places is None else map(_PLACE.match, repeat(text), places)
    for match in filter(None, found):
        name, end = match["name"], match.end()
        known = is_country(lexicon, name)
        if not known and " " in name:  # `the Turkey Has held`, `the Bolivia They prepared`
            name = name.split(" ")[0]
            end = match.start("name") + len(name)
            following = text[end + 1 :].split(" ", 1)[0].lower()
            known = following in _VERBS | {"he", "she", "it", "they"} and is_country(lexicon, name)
        if not known or name.split(" ")[0] in _WITH_ARTICLE or not _stands_alone(doc, lexicon, end, 2):
            continue
        before = word_before(text, match.start())
        if before.adjoins and before.text.lower() in ("not", "whole", "all", "called", "named"):
            continue
        line = doc.line_at(match.start())
        named = _NAMED.search(text, max(line.start, match.start() - 120), min(line.end, end + 120))
        free = not named and not in_quotation(doc, match.start())
        yield ArticleBefore(match.start(), match.start("name"), name, free)


def is_country(lexicon: Lexicon, name: str) -> bool:
    """Whether a name is one place without an article; `the Russian Federation` takes it."""
    entities = [e for e in lexicon.right_entities(name) if e.type == "place"]
    return len(entities) == 1 and not entities[0].article and entities[0].canonical == name


def _stands_alone(doc: Document, lexicon: Lexicon, end: int, depth: int) -> bool:
    """Whether what follows shows that a country is a whole noun phrase."""
    text = doc.text
    if text[end : end + 1] in ".,;!?):”" or end == len(text) or text[end : end + 1] == "\n":
        return True
    if _IN_TIME.match(text, end):
        return True
    after = word_after(text, end)
    if not after.adjoins:
        return False
    word = after.text.lower()
    if word in _VERBS or word in _LINKS or (after.text in ("He", "She", "It", "They")):
        return True
    beyond = word_after(text, after.end)
    if word.endswith("ed") and beyond.adjoins and beyond.text.lower() in _LINKS | {"the", "a", "an", "its", "their"}:
        return True
    if word in _JOINTS and depth:
        if beyond.text == "the":
            return True
        if beyond.adjoins and beyond.text[:1].isupper():
            known = is_country(lexicon, beyond.text)
            return known and _stands_alone(doc, lexicon, beyond.end, depth - 1)
        return beyond.adjoins and beyond.text in _VERBS | _LINKS
    return False
