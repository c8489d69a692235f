"""Keys under which near spellings of a name meet."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from normalise.expressions import expression
from normalise.memory import NAMES

# A word as the scanner of texts sees it: names are entered under such words, or they would never be found.
WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_OWNER = expression(r"['’][sS]?\Z")
_NO_ID = expression(r"[^a-z0-9]+")
_SPECIAL = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
# Letters that transliterations exchange, long groups first.
_GROUPS = (
    (expression(r"ck"), "k"),
    (expression(r"tzsch|dsch|tsch|s[ck]?h|tch|ts[jh]?|tz|zh|ch|cz|cs|sz|zs|dj|dz|sj|[jzscx]"), "s"),
    (expression(r"ph|[fvwb]"), "f"),
    (expression(r"th|[dt]"), "t"),
    (expression(r"kh|ck|gh|[qkgh]"), "k"),
    (expression(r"[mn]"), "n"),
)
_FIRST_Y = expression(r"^[yi](?=[eaiou])")
_GERMAN_CH = expression(r"(?<![tsc])ch")
_VOWELS = expression(r"[aeiouy]+")
_DOUBLE = expression(r"(.)\1+")


def whole_words(form: str, text: str) -> Iterator[int]:
    """The offsets at which a form stands in a text with no letter or digit before or behind it.

    >>> list(whole_words("ma-ma", "Haha-ma-ma said xma-ma-ma, ma-ma"))
    [5, 20, 27]
    """
    size = len(form)
    at = text.find(form) if form else -1
    while at >= 0:
        end = at + size
        is_whole = not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum())
        if is_whole:
            yield at
        # What stands in a word may overlap one that does not: `ma-ma` in `xma-ma-ma`.
        at = text.find(form, end if is_whole else at + 1)


def without_owner(token: str) -> str:
    """A token without the `'s` or the apostrophe of a possessive."""
    return token if token.isalpha() else _OWNER.sub("", token)


@lru_cache(maxsize=8_000)
def folded(token: str) -> str:
    """A token in lower-case ASCII letters as far as that goes: `Erdoğan` -> `erdogan`."""
    if token.isascii():
        return token.lower()
    base = unicodedata.normalize("NFKD", token.lower().translate(_SPECIAL))
    return "".join(c for c in base if not unicodedata.combining(c))


def slug(text: str) -> str:
    """A text as the part of an id behind the colon: small ASCII letters, digits and single hyphens."""
    return _NO_ID.sub("-", folded(text)).strip("-") or "x"


# Articles and `son of`, which transcriptions add, drop and spell in many ways.
PARTICLES = frozenset(
    "ad al an ar as ash at az bin ben bint da das de del della den der di do dos du e el ibn la le ter ul van von y "
    "zu".split()
)
_ARTICLE = expression(r"(?:al|el|ad|as|ash|at|an|ar|az|ul)[-’'](?=[^\W\d_])")


def units(tokens: Iterable[str]) -> tuple[str, ...]:
    """The words of a name that count, folded: without particles, articles and hyphens."""
    return tuple(filter(None, map(_unit, tokens)))


@lru_cache(maxsize=NAMES)
def _unit(token: str) -> str:
    """A word of a name folded, nothing for a particle."""
    word = _ARTICLE.sub("", folded(token)).replace("-", "").replace("’", "'")
    return "" if word in PARTICLES else word


def triples(word: str) -> set[str]:
    """The three letters, side by side, of a folded word; `^` and `$` are its ends."""
    edged = f"^{word}$"
    return {edged[i : i + 3] for i in range(len(edged) - 2)}


# The syllables of Chinese names in Pinyin, and of Korean ones as newspapers write them.
_PINYIN = expression(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhrzcsjqxyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|"
    r"in|ua|uo|ui|un|ue|a|o|e|i|u)(?![aeiou])){1,2}"
)
_KOREAN = expression(
    r"(?:(?:ch|[bcdghjklmnprst])?[yw]?(?:ae|eo|eu|ee|oo|ou|ui|[aeiou])(?:ng|ck|[bgklmnprt](?!h)|h(?![aeiou]))?){1,2}"
)


@lru_cache(maxsize=NAMES)
def is_syllables(word: str) -> bool:
    """Whether a folded word is made of one or two syllables of Chinese or Korean names: `keqiang`, `jongun`."""
    return bool(_PINYIN.fullmatch(word) or _KOREAN.fullmatch(word))


def is_eastern(words: Sequence[str]) -> bool:
    """Whether the words of a name are those of a Chinese or Korean one, surname first, as far as letters tell."""
    one = len(_VOWELS.findall(words[0])) == 1 and len(words[0]) <= 6
    return one and all(is_syllables(word) for word in words)


def skeleton(token: str) -> str:
    """The consonants of a folded token in classes of letters that languages exchange; first vowel kept as `a`."""
    out = token
    for pattern, letter in _GROUPS:
        out = pattern.sub(letter, out)
    head = "a" if out[:1] and out[0] in "aeiouy" else ""
    return _DOUBLE.sub(r"\1", head + _VOWELS.sub("", out))


@lru_cache(maxsize=NAMES)
def skeletons(token: str) -> frozenset[str]:
    """The skeletons of a folded token in the ways languages read it.

    `j` is a vowel of German and Polish, `w` one of French and English; German writes `ch` for `kh`.
    """
    plain = token.replace("j", "i")
    spelt = {token, plain, token.replace("w", "u"), _FIRST_Y.sub("i", plain), _GERMAN_CH.sub("kh", plain)}
    return frozenset(map(skeleton, spelt))


def candidate_keys(token: str) -> set[str]:
    """The keys of a folded token: those of its spelling and its skeletons."""
    return spelling_keys(token) | sound_keys(token)


def spelling_keys(token: str) -> set[str]:
    """A folded token and all its one-letter deletions: what is one edit apart shares one of these."""
    keys = {"=" + token}
    if len(token) == 3:
        keys.add("-" + token)
    if len(token) >= 4:
        keys.update("-" + token[:i] + token[i + 1 :] for i in range(len(token)))
        keys.add("-" + token)
    return keys


def sound_keys(token: str) -> set[str]:
    """The skeletons of a folded token that is long enough to have any."""
    return {"~" + bones for bones in skeletons(token) if len(bones) >= 2} if len(token) >= 4 else set()
