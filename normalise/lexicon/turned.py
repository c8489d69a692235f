"""How names of bodies come out when they are translated word by word: in the order of the other language.

`European Central Bank` is `Bank Central European` where each word of `Banque centrale européenne` was translated by
itself. English puts no adjective behind its noun, so such an order is certain; `Forces of Rapid Support` is good
English and needs further evidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from normalise.tuples import NamedTuple

_ADJECTIVES = frozenset(
    "African American Arab Armed Asian Atlantic Atomic Black Catholic Central Christian Civil Communist "
    "Conservative Constitutional Criminal Democratic Economic Electoral European Federal Financial Global "
    "Human International Islamic Israeli Judicial Labour Latin Liberal Maritime Medical Meteorological Military "
    "Monetary Muslim National Nordic Nuclear Olympic Orthodox Palestinian Paralympic Penal Popular Progressive "
    "Public Rapid Red Republican Revolutionary Royal Social Socialist Soviet Supreme Syrian United World".split()
)
# Heads of other names (`Cross`, `Times`, `City`) have a sense of their own at the front of a phrase.
_HEADS = frozenset(
    "Agency Alliance Army Assembly Association Authority Bank Centre Commission Committee Community Confederation "
    "Congress Corps Council Court Federation Forces Front Fund Institute League Mechanism Movement Nations Office "
    "Organisation Organization Parliament Party Programme Rally Reserve State Tribunal Union Unit".split()
)
# `Bank World` stands in headlines, `Party Labour` and `Association Football` mean something else.
_WEAK = frozenset({"World", "Red", "Black", "Labour", "Human", "Atlantic", "Latin", "Royal", "Public", "Global"})
_SPELLINGS = (
    {"Organization", "Organisation"},
    {"Programme", "Program"},
    {"Defence", "Defense"},
    {"Centre", "Center"},
    {"Labour", "Labor"},
)
_PLURALS = {"Food": "Foods", "Investment": "Investments", "Sport": "Sports"}
_LINKS = frozenset({"of", "for", "and", "in", "the", "on"})


class Turned(NamedTuple):
    """A name in another order; `sure` where English has no such order."""

    text: str
    sure: bool


def turned(name: str) -> Iterator[Turned]:
    """The orders in which the words of a body's English name may come back; never the name itself.

    >>> [form.text for form in turned("European Central Bank") if form.sure]
    ['Bank Central European', 'Bank European Central']
    >>> [form.text for form in turned("Rapid Support Forces")]
    ['Forces Rapid of Support', 'Forces of Support Rapid', 'Forces of Rapid Support']
    """
    seen = {name}
    front, tail = _without_tail(name)
    for form in _orders(front):
        for text in _spelt(form.text + tail):
            if text not in seen:
                seen.add(text)
                yield Turned(text, form.sure)


def _without_tail(name: str) -> tuple[list[str], str]:
    """`International Court of Justice` as the words before ` of Justice`, and that."""
    words = name.split(" ")
    cut = next((i for i, word in enumerate(words) if word in _LINKS), len(words))
    return words[:cut], "".join(" " + word for word in words[cut:])


def _orders(words: list[str]) -> Iterator[Turned]:
    if not 2 <= len(words) <= 5 or not all(w[:1].isupper() and w.isalpha() and not w.isupper() for w in words):
        return
    *before, head = words
    if head not in _HEADS or (before[:2] == ["United", "Nations"]) or (len(before) == 1 and before[0] in _WEAK):
        return
    adjectives = [w for w in before if w in _ADJECTIVES]
    nouns = [w for w in before if w not in _ADJECTIVES]
    if not adjectives or before != adjectives + nouns:
        return
    if not nouns:
        for order in (before[::-1], before):
            yield Turned(" ".join([head, *order]), len(words) > 2)
        if len(words) == 2:  # `Reserve - Federal`: a compound cut in two
            yield Turned(f"{head} - {before[0]}", False)
        return
    noun = " ".join(nouns)
    first, rest = adjectives[0], adjectives[1:]
    inner = " ".join([*rest, noun])
    turned_inner = " ".join([noun, *rest[::-1]])
    for text in (f"{head} {first} of {inner}", f"{head} {first} of {turned_inner}", f"{head} of {noun} {first}"):
        yield Turned(text, True)
    if first == "World":  # `Programme Food World`
        yield Turned(f"{head} {noun} {first}", True)
    if rest:
        yield Turned(f"{head} {' '.join(rest[::-1])} {first} of {noun}", True)
    yield Turned(f"{head} of {' '.join(before)}", False)


def _spelt(text: str) -> Iterator[str]:
    """A form with each of its words in all their spellings, and nouns in the plural."""
    choices = []
    for word in text.split(" "):
        same = next((sorted(group) for group in _SPELLINGS if word in group), [word])
        choices.append([*same, _PLURALS[word]] if word in _PLURALS else same)
    for words in product(*choices):
        yield " ".join(words)
