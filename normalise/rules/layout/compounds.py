"""The hyphenated words of a text, gathered once and only if somebody asks."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

_COMPOUND = re.compile(r"(?<![^\W_])[^\W_]+(?:-[^\W_]+)+")


class Compounds:
    """Whether a text writes a word with its hyphen anywhere."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        found: set[str] = set()
        for run in set(_COMPOUND.findall(self._text)):
            parts = run.split("-")
            found.add(run)
            found.update(f"{a}-{b}" for a, b in pairwise(parts))
        return frozenset(found)

    def __contains__(self, word: str) -> bool:
        return word in self._words
