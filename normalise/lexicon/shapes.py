"""In which spellings a form is looked for in texts, and by which of its words it is found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.lexicon.entries import Form
from normalise.lexicon.keys import WORD

# The words of a name, with what joins their parts.
WORDS = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


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
    from wordfreq import zipf_frequency

    tokens = WORD.findall(text)
    return min(tokens, key=lambda t: (zipf_frequency(t.lower(), "en"), -len(t), t)) if tokens else text


def is_everyday(text: str) -> bool:
    """Whether all words of a form are everyday ones, so that listing it (`The World`) would drown all else."""
    from wordfreq import zipf_frequency

    return all(zipf_frequency(token.lower(), "en") >= 4.0 for token in WORDS.findall(text))
