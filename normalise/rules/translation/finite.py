"""Verbs that need a subject before them."""

from __future__ import annotations

FINITE = frozenset(
    "is was has had are were will would can could may might must should said says told took gave made won lost sent "
    "became began went came saw put led wrote held left met kept found stood ran fell rose spoke brought built sold "
    "bought paid did does sang drew grew knew threw flew swam drove rode broke chose woke wore tore shook shot "
    "caught taught thought fought sought spent lent bent meant felt dealt slept swept wept set cut hit let read "
    "beat won't didn't wasn't isn't".split()
)


def is_finite(word: str) -> bool:
    """Whether a word in small letters is a usual finite verb, or ends like a past."""
    return word in FINITE or (word.endswith("ed") and len(word) > 4)
