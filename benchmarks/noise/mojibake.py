"""Class 13, characters: wrong decodings, entities, lost and invisible characters. Each strikes a whole document."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from noise.anatomy import Article
from noise.damage import Damage, Injector, Mechanism

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_ESCAPED = re.compile(r"[&'’\"“”]")
_NAMED = {"&": "&amp;", "'": "&#039;", "’": "&rsquo;", '"': "&quot;", "“": "&ldquo;", "”": "&rdquo;"}
_NUMBERED = {"&": "&#38;", "'": "&#39;", "’": "&#8217;", '"': "&#34;", "“": "&#8220;", "”": "&#8221;"}
_BLANK = re.compile(r"(?<=[a-z]) (?=[a-z])")


def misread(text: str) -> str:
    """UTF-8 as a reader takes it who believes in Windows-1252; bytes without a sign there stay control characters."""
    return "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in text.encode()
    )


def _replaced(pattern: re.Pattern[str], mechanism: str, noisy: Callable[[str], str]) -> Mechanism:
    def places(article: Article, rng: random.Random) -> Iterator[Damage]:
        for match in pattern.finditer(article.text):
            yield Damage(*match.span(), noisy(match[0]), mechanism)

    return places


def _inserted(characters: tuple[str, ...], mechanism: str, *, for_blank: bool = False) -> Mechanism:
    def places(article: Article, rng: random.Random) -> Iterator[Damage]:
        mark = rng.choice(characters)
        for match in _BLANK.finditer(article.text):
            yield Damage(match.start(), match.end(), mark if for_blank else f"{mark} ", mechanism)

    return places


INJECTOR = Injector(
    "mojibake-entities-invisible",
    {
        "UTF-8 read as Windows-1252": _replaced(_FOREIGN, "UTF-8 read as Windows-1252", misread),
        "misread twice": _replaced(_FOREIGN, "misread twice", lambda text: misread(misread(text))),
        "named entities": _replaced(_ESCAPED, "named entities", lambda text: _NAMED[text]),
        "numbered entities": _replaced(_ESCAPED, "numbered entities", lambda text: _NUMBERED[text]),
        "escaped twice": _replaced(_ESCAPED, "escaped twice", lambda text: _NUMBERED[text].replace("&", "&amp;")),
        "lost character": _replaced(_FOREIGN, "lost character", lambda text: "\ufffd"),
        "zero-width space for a blank": _inserted(("\u200b",), "zero-width space for a blank", for_blank=True),
        "invisible mark": _inserted(("\u200b", "\u200e", "\ufeff", "\u2060"), "invisible mark"),
        "direction mark": _inserted(("\u200f", "\u202a", "\u202c"), "direction mark"),
    },
)
# What can be undone from the characters alone.
REVERSIBLE = tuple(m for m in INJECTOR.mechanisms if m not in ("lost character", "zero-width space for a blank"))
