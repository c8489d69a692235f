"""The hyphenated words of a text."""

from __future__ import annotations

import re


class Compounds:
    """Whether a text writes a word with its hyphen anywhere; each word is looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            there = word in self._text and re.search(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", self._text)
            known = self._known[word] = bool(there)
        return known
