"""The words that say nothing by themselves: English, and no name, no foreign word, no part of a variant beside.

Most of what a text brings that has not been met before are such words. Each would be asked six questions; one look-up
answers them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import marisa_trie

from normalise.lexicon.keys import PARTICLES
from normalise.lexicon.stored import FAMILIAR_RESIDUE, FAMILIAR_WORD, WORD_FLAG


def plain_words(words: Any, names: Any, right: Any, residue: Any, tables: Mapping[str, Any]) -> Any:
    """A trie of these words, in small letters and with a capital, as far as either is plain."""
    return marisa_trie.Trie(_plain(words, names, right, residue, {*tables["lower"], *tables["fused"]}))


def _plain(words: Any, names: Any, right: Any, residue: Any, others: set[str]) -> Iterator[str]:
    for word, (hundredths, flags) in words.iteritems():
        if not flags & WORD_FLAG or not word.isalpha() or word in others:
            continue
        if word in residue and hundredths < 100 * FAMILIAR_RESIDUE:
            continue
        capital = word.capitalize()
        if "t" + word not in names and not _is_part(word, capital, hundredths, names, right):
            yield word
        if "t" + capital not in names and len(word) > 1:
            yield capital


def _is_part(word: str, capital: str, hundredths: int, names: Any, right: Any) -> bool:
    """Whether a word may be part of a name in small letters."""
    if len(word) < 3 or word in PARTICLES:
        return False
    return "g" + word in names if hundredths >= 100 * FAMILIAR_WORD else capital in right
