"""Titles and phrases that a text has in whole quotation marks, for the rules that look for lost ones."""

from __future__ import annotations

from functools import lru_cache

from normalise.expressions import expression

_QUOTED = {
    "“": expression(r"“([A-Z][^“”\"\n]{3,60}?)[,.]?”"),
    '"': expression(r"\"(?<![^\s(]\")([A-Z][^“”\"\n]{3,60}?)[,.]?\"(?!\w)"),
}
_SENTENCE = expression(r"[.!?;:]|, ")


@lru_cache(maxsize=8)  # asked at each mark that has no partner
def quoted_whole(text: str, opener: str) -> tuple[str, ...]:
    """What stands between marks and may do so again: two words and more, none of them a whole sentence; longest first.

    >>> quoted_whole("They showed “Cool Drinks”, and “We came.” was sung.", "“")
    ('Cool Drinks',)
    """
    found = {match[1] for match in _QUOTED[opener].finditer(text) if _is_title(match[1])}
    return tuple(sorted(found, key=lambda title: (-len(title), title)))


def _is_title(phrase: str) -> bool:
    words = phrase.split()
    return 1 < len(words) < 9 and words[-1][:1].isupper() and not _SENTENCE.search(phrase)
