"""How the lines of page furniture begin, as their patterns tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_MARKS = "\"'“”‘’«»()[]{}*•·-–—→»>|#<:.,!✓"


def heads_of(patterns: Iterable[str]) -> dict[str, str]:
    """The first words of these patterns, each with lines of a second and a third word, as `seconds_of` reads them.

    An empty word stands for any, `-` for the end of the line.
    """
    heads: dict[str, set[str]] = {}
    for pattern in patterns:
        for words in _openings(pattern):
            first, second, third = (*words, "-", "-")[:3]
            heads.setdefault(first, set()).add(f"{second} {third}")
    return {first: "\n".join(sorted(lines)) for first, lines in sorted(heads.items())}


def seconds_of(lines: str) -> dict[str, tuple[str, ...]]:
    """The second words of a first one, each with the third; texts begin few of their lines with any of the first."""
    seconds: dict[str, tuple[str, ...]] = {}
    for line in lines.split("\n"):
        second, _, third = line.partition(" ")
        seconds[second] = (*seconds.get(second, ()), third)
    return seconds


def head(piece: str) -> str:
    """A piece of a line as furniture is looked up by: without marks, in lower case, `0` for a number.

    Pages write `We’re` where the patterns have `We're`.
    """
    bare = piece.strip(_MARKS).lower().replace("’", "'")
    return "0" if bare[:1].isdigit() else bare


def _openings(pattern: str) -> Iterator[list[str]]:
    """The first three pieces, as `head` gives them, of the lines that a furniture pattern fits."""
    optional = re.match(r"(.*?)\{opt:([^}]*)\}(.*)", pattern)
    if optional:
        yield from _openings(f"{optional[1]}{optional[2]}{optional[3]}")
        yield from _openings(f"{optional[1]}{optional[3]}")
        return
    # A placeholder may be any word, and so may what is glued to one.
    yield ["" if "{" in p and "{n}" not in p else head(p.replace("{n}", "0")) for p in pattern.split()[:3]]
