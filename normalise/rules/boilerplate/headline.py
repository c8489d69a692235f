"""Where a headline ends that stands in a paragraph without a stop behind it."""

from __future__ import annotations

import re
from itertools import islice

from normalise.expressions import expression

_WORD = expression(r"\S+")
# Words that stand small in a headline whose other words have capitals.
_SMALL = frozenset("a an and as at but by for from in into is of on or over the to up vs with".split())
# With these, in front of a small word, the story goes on.
_OPENERS = frozenset(
    "The A An In On At He She It They We I This That These Those But And As After Before When While For His Her Their "
    "Its There Some Many Most All Both Earlier Later Meanwhile However According".split()
)
_LEAST, _MOST = 4, 24
_QUESTIONS = frozenset("What Who Why How Where Is Are Will Can Does Do Did Should".split())
# A quotation that is still open: `'Hope is all I have'`.
_QUOTED = expression(r"(?:(?<=[: ])|^)['‘\"“][A-Za-z][^'’\"”]*\Z")
_SUBHEAD = expression(r" ['‘\"“][A-Z][^'’\"”]*['’\"”]\Z")
_ASKS, _STOPS, _JOINS = ("?", "!", "?'", "?’"), (".", ";", ".”", '."', ".'"), tuple("-–—:,|")


def is_headline(words: str) -> bool:
    """Whether most words that count have a capital."""
    counted = [word for word in words.split() if word.lower() not in _SMALL and word[0].isalpha()]
    return len(words.split()) >= _LEAST and sum(word[0].isupper() for word in counted) >= 0.6 * len(counted)


def end_of_headline(text: str, start: int, end: int, label: re.Pattern[str]) -> int:
    """Where a headline that begins here ends and the story goes on; 0 where that cannot be told.

    It ends with a question mark, before another link (`label`), before a word that opens sentences and has a small
    one behind it, or with its line if it has no stop.
    """
    words = list(islice(_WORD.finditer(text, start, end), _MOST + 2))
    if not words or (not text[start].isupper() and text[start] not in "'‘\"“" and not text[start].isdigit()):
        return 0
    for number, word in enumerate(words[: _MOST + 1]):
        shown = word.group()
        if number >= _LEAST and (
            shown[0] in '"“'
            or shown.endswith(":")
            or (shown in _QUESTIONS and not words[number - 1].group().endswith(_JOINS))
        ):
            return 0  # a quotation, a speaker or a question of the story may begin here
        following = words[number + 1] if number + 1 < len(words) else None
        if number >= _LEAST - 1 and shown.endswith(_ASKS) and (following is None or not following.group()[0].islower()):
            return following.start() if following else end
        if shown.endswith(_STOPS):
            return 0
        if following is None:
            return end if number >= _LEAST - 1 else 0
        if number >= _LEAST - 1 and label.match(text, following.start()):
            return following.start()
        after = words[number + 2] if number + 2 < len(words) else None
        opens = number >= _LEAST - 2 and following.group() in _OPENERS and not shown.endswith(_JOINS)
        opens = opens and not _QUOTED.search(text, start, word.end())
        if opens and shown.endswith(("'", "’", '"', "”")) and _SUBHEAD.search(text, start, word.end()):
            return 0  # a headline between quotation marks behind it: which of the two ends here?
        if opens and after is not None and after.group()[0].islower() and _goes_on(words, number, after.group()):
            return following.start()
    return 0


def _goes_on(words: list[re.Match[str]], number: int, after: str) -> bool:
    """Whether an opening word is no part of a headline with capitals: `Lost In the Woods`."""
    return after not in _SMALL or not is_headline(" ".join(word.group() for word in words[: number + 1]))
