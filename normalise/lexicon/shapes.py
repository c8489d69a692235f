"""In which spellings a form is looked for in texts, and by which of its words it is found."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from normalise.lexicon.entries import Form
from normalise.lexicon.keys import WORD

# The words of a name, with what joins their parts.
WORDS = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@lru_cache(maxsize=60_000)
def zipf(word: str) -> float:
    """How frequent a lower-case word is in English, by wordfreq; 0 for one that it does not know.

    Most are asked for many times, and for a plain word its table answers at once.
    """
    from wordfreq import get_frequency_dict, zipf_frequency

    if not (word.isalpha() and word.isascii()):
        return float(zipf_frequency(word, "en"))
    share = get_frequency_dict("en").get(word, 0.0)
    return round(math.log10(share) + 9, 2) if share else 0.0


def shapes_of(form: Form) -> Iterator[str]:
    """The spellings in which a variant is looked for."""
    if form.case == "caps":
        yield form.text.upper()
        return
    yield form.text
    if form.case == "any":
        # In small letters everyday words are no name: `shanghai cooperation organisation` would wake on any of them.
        lower = set() if is_everyday(max(WORD.findall(form.text), key=len, default="")) else {form.text.lower()}
        yield from {form.text.upper(), form.text.title(), *lower} - {form.text}


def rarest(text: str) -> str:
    """The token of a form by which it is found."""
    tokens: list[str] = WORD.findall(text)
    if len(tokens) < 2:
        return tokens[0] if tokens else text
    return min(tokens, key=lambda t: (zipf(t.lower()), -len(t), t))


def is_everyday(text: str) -> bool:
    """Whether all words of a form are everyday ones, so that listing it (`The World`) would drown all else."""
    return all(zipf(token.lower()) >= 4.0 for token in WORDS.findall(text))
