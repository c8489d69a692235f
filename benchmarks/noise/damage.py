"""Damages of a right text, and the damaged text with its answers."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from noise.anatomy import Article
from normalise.edits import Span

_LINES = re.compile(r"\n\n[^\n]+|[^\n]+\n\n")


@dataclass(frozen=True, slots=True)
class Damage:
    """`noisy` is to stand in the place of `clean[start:end]`; offsets are code points of the right text."""

    start: int
    end: int
    noisy: str
    mechanism: str


@dataclass(frozen=True, slots=True)
class Injected:
    """One answer: at `span` of the damaged text stands `noisy`, and `right` belongs there."""

    span: Span
    noisy: str
    right: str
    kind: str
    mechanism: str


@dataclass(frozen=True, slots=True)
class Noisy:
    """A damaged text; `edits` are its answers by place."""

    name: str
    cause: str
    clean: str
    text: str
    edits: tuple[Injected, ...]

    def mended(self) -> str:
        """The damaged text with every answer put in; equals `clean`."""
        pieces: list[str] = []
        at = 0
        for edit in self.edits:
            pieces += (self.text[at : edit.span.start], edit.right)
            at = edit.span.end
        return "".join([*pieces, self.text[at:]])


# All places of one article at which a mechanism could strike, with what it would leave there.
Mechanism = Callable[[Article, random.Random], Iterator[Damage]]


@dataclass(frozen=True, slots=True)
class Injector:
    """The mechanisms of one class of the taxonomy."""

    kind: str
    mechanisms: dict[str, Mechanism]

    def places(self, mechanism: str, article: Article, rng: random.Random) -> list[Damage]:
        """Every place where the mechanism could strike, in reading order; what changes nothing is no damage."""
        found = self.mechanisms[mechanism](article, rng)
        return [d for d in found if d.noisy != article.text[d.start : d.end]]

    def inject(self, article: Article, rng: random.Random, mechanism: str, count: int) -> Noisy:
        """The article with up to `count` damages of one mechanism and nothing else."""
        places = self.places(mechanism, article, rng)
        struck = Struck(article)
        for damage in rng.sample(places, len(places)):
            if len(struck.damages) < count:
                struck.add(self.kind, damage)
        return struck.noisy("alone")


class Struck:
    """Damages chosen so far for one article; none touches another, so that each has one answer."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.damages: list[tuple[str, Damage]] = []
        self._taken = bytearray(len(article.text) + 2)

    def add(self, kind: str, damage: Damage) -> bool:
        """Takes the damage unless its place, or a neighbour of it, is damaged already."""
        if any(self._taken[damage.start : damage.end + 2]):
            return False
        self._taken[damage.start : damage.end + 2] = b"\1" * (damage.end + 2 - damage.start)
        self.damages.append((kind, damage))
        return True

    def noisy(self, cause: str) -> Noisy:
        """The damaged text."""
        pieces: list[str] = []
        edits: list[Injected] = []
        clean, at, length = self.article.text, 0, 0
        for kind, damage in sorted(self.damages, key=lambda pair: (pair[1].start, pair[1].end)):
            pieces.append(clean[at : damage.start])
            length += damage.start - at
            right = clean[damage.start : damage.end]
            for part in _parts(damage):
                span = Span(length, length + len(part))
                edits.append(Injected(span, part, right, kind, damage.mechanism))
                length = span.end
            pieces.append(damage.noisy)
            at = damage.end
        return Noisy(self.article.name, cause, clean, "".join([*pieces, clean[at:]]), tuple(edits))


def _parts(damage: Damage) -> list[str]:
    """The damage, or each line of it where whole lines were put in: one answer a line."""
    lines: list[str] = _LINES.findall(damage.noisy) if damage.start == damage.end else []
    return lines if len(lines) > 1 else [damage.noisy]


def drawn(*parts: object) -> random.Random:
    """A generator of numbers that follows from its parts alone."""
    return random.Random("/".join(map(str, parts)))  # noqa: S311 - nothing secret
