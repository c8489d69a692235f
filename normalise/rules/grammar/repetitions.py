"""Where words of a text are said twice, or seem to be."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, compress, count
from operator import eq

from normalise.expressions import expression

# What may stand round words that are said again, beside blanks.
_MARKS = '([",.;:)'
# Curly marks, and the blanks that have no place among the first 256 characters.
_WIDE = "“‘”\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
# No phrase has more words.
_LONGEST = 6
# The first word of an office or a compound may be but the end of what stands there: `—because of because of`.
_BEHIND_SIGN = expression(r"-([a-z]+(?: [a-z]+)?) \1(?: |\Z)")
# The compounds of three words.
_OF_THREE = ("in order to in order to", "as well as as well as")
# What was found in lines, which follows from each alone: a text is read again in every round.
_known: dict[str, Sequence[int]] = {}
_REMEMBERED = 200_000  # characters
# Shorter lines are verse, headings, entries of lists: nobody asks for them.
PROSE = 50


def repeated(text: str) -> list[int]:
    """Where one to six words of a text are said again, or seem to be; what was found in its lines is remembered."""
    lines = text.split("\n")
    new = list(dict.fromkeys(line for line in lines if len(line) >= PROSE and line not in _known))
    found = _by_line(new) if new else {}
    places, at = list[int](), 0
    for line in lines:
        known = found.get(line) or _known.get(line)
        if known:
            places.extend(at + place for place in known)
        at += len(line) + 1
    if sum(map(len, _known)) > _REMEMBERED:
        _known.clear()
    _known.update(dict.fromkeys(new, ()) | found)
    return places


def _by_line(lines: Sequence[str]) -> dict[str, Sequence[int]]:
    """The same for single lines, as places in them; without those that have none."""
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    found: dict[int, list[int]] = {}
    for place in _places("\n".join(lines)):
        number = bisect_right(starts, place) - 1
        found.setdefault(number, []).append(place - starts[number])
    return {lines[number]: places for number, places in found.items()}


def _places(text: str) -> list[int]:
    """The same for lines that are new, joined: words are compared list by list, which costs next to nothing a word.

    What crosses two lines is no repetition, and no pattern will fit it.
    """
    for mark in _WIDE:
        text = text.replace(mark, " ")
    flat = text.encode("latin-1", "replace").translate(_flattening()).decode("latin-1")
    words = flat.split(" ")
    found = {i for i in _equal(words, words[1:]) if words[i]}
    # Two words that are said twice hold every second word of the text, once at least, and longer phrases every fourth.
    for step, longest in ((2, 2), (4, _LONGEST)):
        for length in range(step, longest + 1):
            for i in _equal(words[::step], words[length::step]):
                if words[i * step]:
                    found.update(_phrases(words, i * step, length))
    places = {match.start(1) for match in _BEHIND_SIGN.finditer(flat)}
    places.update(
        match.start() for phrase in _OF_THREE if phrase in flat for match in re.finditer(f"(?={phrase})", flat)
    )
    at = last = 0
    for i in sorted(found):
        at += sum(map(len, words[last:i])) + i - last
        last = i
        places.add(at)
    return sorted(places)


def _equal(words: Sequence[str], others: Sequence[str]) -> Iterator[int]:
    """Where two lists hold the same word."""
    return compress(count(), map(eq, words, others))


def _phrases(words: Sequence[str], i: int, length: int) -> range:
    """Where phrases of so many words begin that hold the i-th one and are said twice."""
    first = behind = i
    while behind - i < length and behind + length < len(words) and words[behind] == words[behind + length] != "":
        behind += 1
    while first and i - first < length and words[first - 1] == words[first - 1 + length] != "":
        first -= 1
    return range(first, behind - length + 1)


@cache
def _flattening() -> bytes:
    """For `translate`: blanks for marks, small letters for capitals, hyphens for other signs and for rare letters."""
    every = [chr(code) for code in range(256)]
    chars = (char if char.isalnum() else " " if char.isspace() or char in _MARKS else "-" for char in every)
    return "".join(char.lower() if char.isascii() else char for char in chars).encode("latin-1")
