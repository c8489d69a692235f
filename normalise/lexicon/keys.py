"""Keys under which near spellings of a name meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# A word as the scanner of texts sees it: names are entered under such words, or they would never be found.
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NO_ID = re.compile(r"[^a-z0-9]+")
_SPECIAL = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
# Letters that transliterations exchange, long groups first.
_GROUPS = (
    (re.compile(r"s[ck]?h|tsch|tch|zh|ch|cz|sz|dj|dz|[jzscx]"), "s"),
    (re.compile(r"ph|[fvwb]"), "f"),
    (re.compile(r"th|[dt]"), "t"),
    (re.compile(r"kh|ck|gh|[qkgh]"), "k"),
    (re.compile(r"[mn]"), "n"),
)
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def folded(token: str) -> str:
    """A token in lower-case ASCII letters as far as that goes: `Erdoğan` -> `erdogan`."""
    base = unicodedata.normalize("NFKD", token.lower().translate(_SPECIAL))
    return "".join(c for c in base if not unicodedata.combining(c))


def slug(text: str) -> str:
    """A text as the part of an id behind the colon: small ASCII letters, digits and single hyphens."""
    return _NO_ID.sub("-", folded(text)).strip("-") or "x"


def skeleton(token: str) -> str:
    """The consonants of a folded token in classes of letters that languages exchange; first vowel kept as `a`."""
    out = token
    for pattern, letter in _GROUPS:
        out = pattern.sub(letter, out)
    head = "a" if out[:1] and out[0] in "aeiouy" else ""
    return _DOUBLE.sub(r"\1", head + _VOWELS.sub("", out))


def candidate_keys(token: str) -> set[str]:
    """The keys of a folded token: its skeleton and all its one-letter deletions."""
    keys = {"=" + token}
    if len(token) >= 4:
        keys.update("-" + token[:i] + token[i + 1 :] for i in range(len(token)))
        keys.add("-" + token)
        bones = skeleton(token)
        if len(bones) >= 2:
            keys.add("~" + bones)
    return keys
