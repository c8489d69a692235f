"""Which lost characters of a line were quotation marks, and which currency a document counts in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.quotation import CLOSE_BEFORE

_LOST = "\ufffd"
_OPENS_BEFORE = frozenset(" \t\n([—–-")
_STOPS = frozenset(".,!?…")
_WORD = expression(r"[^\W\d_]+")
# What a document says of the money it means. The places where it is paid with are sets of `cues.tsv`.
# They begin with rare letters, and so they are found fast.
EUROS = expression(r"€|u(?<=\b[Ee]u)ros?\b|U(?<=\bEU)R\b")
POUNDS = expression(r"£|p(?<=\bp)(?:ounds?|ence)\b|g(?<=\bsterling)\b|G(?<=\bG)BP\b")
_NAMED = {"€": EUROS, "£": POUNDS}


def currency(text: str, lexicon: Lexicon) -> str:
    """The sign that a lost character before a figure was, if the document leaves one alone; else nothing."""
    named = [sign for sign, pattern in _NAMED.items() if pattern.search(text)]
    if named:
        return named[0] if len(named) == 1 else ""
    words = frozenset(_WORD.findall(text))
    if any(place in words or (" " in place and place in text) for place in lexicon.cues("other-currency-place")):
        return ""
    euro, pound = words & lexicon.cues("euro-place"), words & lexicon.cues("pound-place")
    if len(euro) > 1 and not pound:
        return "€"
    return "£" if len(pound) > 1 and not euro else ""


def quotes(text: str, runs: Sequence[tuple[int, int]], lexicon: Lexicon) -> dict[tuple[int, int], str]:
    """The lost characters of a line that are quotation marks, each with its mark; none at all where one is in doubt.

    A closing mark behind a letter only counts where an open one waits for it: elsewhere a letter may be lost there.
    """
    found: dict[tuple[int, int], str] = {}
    pending: tuple[int, int] | None = None
    weak: tuple[int, int] | None = None
    for run, shape in _shapes(text, runs, lexicon):
        if shape == "open":
            if pending is not None:
                if weak is None:
                    return {}
                found |= _pair(text, pending, weak)
            pending, weak = run, None
        elif pending is None:
            if shape == "close":
                return {}
        elif shape == "close":
            found |= _pair(text, pending, run)
            pending = weak = None
        elif weak is None:
            weak = run
        else:
            return {}
    if pending is not None:
        if weak is None:
            return {}
        found |= _pair(text, pending, weak)
    return found


def _pair(text: str, first: tuple[int, int], last: tuple[int, int]) -> dict[tuple[int, int], str]:
    """The two marks of a quotation; nothing where they may be dashes round an aside, which begins small."""
    inside, before = text[first[1] : first[1] + 1], text[: first[0]].rstrip()
    aside = inside.islower() and text[last[0] - 1] not in _STOPS and before[-1:] not in {",", ":"}
    return {} if aside else {first: "“", last: "”"}


def _shapes(text: str, runs: Sequence[tuple[int, int]], lexicon: Lexicon) -> Iterator[tuple[tuple[int, int], str]]:
    """What stands round each lost character: `open`, `close`, `weak`; others are left out."""
    for start, end in runs:
        before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
        if before in _OPENS_BEFORE and (after.isalnum() or after == _LOST):
            word = _WORD.match(text, end)
            if word is None:
                if not after.isdigit():
                    yield (start, end), "open"
            elif _is_whole(text, word, lexicon):
                yield (start, end), "open"
        elif after in CLOSE_BEFORE and before in _STOPS:
            yield (start, end), "close"
        elif after in CLOSE_BEFORE and before.isalpha():
            head = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start), text.rfind(_LOST, 0, start)) + 1
            word = _WORD.match(text, head)
            if word is not None and word.end() == start and lexicon.is_word(word.group().lower()):
                yield (start, end), "weak"


def _is_whole(text: str, word: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the word behind an opening mark has lost no letter itself."""
    lost = text[word.end() : word.end() + 1] == _LOST
    beyond = text[word.end() + 1 : word.end() + 2]
    apostrophe = lost and beyond.isalpha()  # `It�s`
    return not lost or apostrophe or (len(word.group()) > 2 and lexicon.is_word(word.group().lower()))
