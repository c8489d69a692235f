"""American spellings of words that the word list knows in British ones alone: `neighbors`, `theater`, `traveled`."""

from __future__ import annotations

import re
from collections.abc import Container

# An American ending and what Britain writes for it; the rest of the word must be a British one with it.
_ENDINGS = tuple(
    (re.compile(american), british)
    for american, british in (
        (r"or(s|ed|ing|ings|er|ers|able|ful|less|hood|hoods|ly|)\Z", r"our\1"),
        (r"(?<=[tb])er(s?)\Z", r"re\1"),
        (r"ter(ed|ing)\Z", r"tr\1"),
        (r"(?<=[aeiou])l(ed|ing|er|ers|or|ors)\Z", r"ll\1"),
        (r"og(s?)\Z", r"ogue\1"),
        (r"ense(s?)\Z", r"ence\1"),
        (r"yz(e|es|ed|ing|er|ers)\Z", r"ys\1"),
    )
)
# Surnames that look so.
_NAMES = frozenset({"faber", "venter"})
_SHORTEST = 5


def is_american(word: str, words: Container[str]) -> bool:
    """Whether a word in small letters is the American spelling of one of these words."""
    if len(word) < _SHORTEST or not word.isascii() or word in _NAMES:
        return False
    return any(twin != word and twin in words for pattern, british in _ENDINGS if (twin := pattern.sub(british, word)))
