"""Two words with capitals in a row, as a given name and a surname are; several rules ask for them."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.expressions import expression
from normalise.memory import Lines

_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-Ž"
# What may not stand before a name is asked behind its capital, as capitals are found far quicker.
_PAIR = expression(rf"([{_CAPITAL}](?<![\w-].)[\w-]+)(?= ([{_CAPITAL}][^\W\d_]+)(?:['’]s)?(?![\w-]))")
_PAIRS = Lines[tuple[tuple[str, str], ...]](lambda line: tuple(_PAIR.findall(line)))


def name_pairs(line: str) -> tuple[tuple[str, str], ...]:
    """The pairs of a line; in three words there are two."""
    return _PAIRS[line]


def placed_pairs(line: str) -> Iterator[tuple[int, str, str]]:
    """These pairs with the places where they begin."""
    return ((match.start(), match[1], match[2]) for match in _PAIR.finditer(line))
