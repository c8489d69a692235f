"""Patterns of page furniture as tokens: what those who compile them and those who match lines must agree on."""

from __future__ import annotations

from normalise.expressions import expression
from normalise.tuples import NamedTuple

FOLD = str.maketrans({"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "\u00a0": " "})
TOKEN = expression(r"\{(?:n|name|tail|date)\}|\d+(?:[.,:]\d+)*[kKmM]?(?![^\W\d_])|[^\W_]+(?:'[^\W_]+)*|\S")
_OPTION = expression(r"\{opt:([^}]*)\} ?")
LEADING = expression(r"[\s•·*+\-–—→►▶▸>»›|✓■●]+(?=[^\s])")
_TRAILING = frozenset(".:;,!?…*×→►▶▸>»›|/-–—+✓■")


class Token(NamedTuple):
    """A word, number or mark: as it stands, in lower case, and where."""

    text: str
    lower: str
    start: int


def tokens_of(line: str) -> list[Token]:
    """The tokens of a line or pattern without bullets before and marks behind it; quotes and dashes folded."""
    text = line.translate(FOLD)
    lead = LEADING.match(text)
    start = lead.end() if lead else 0
    end = len(text)
    while end > start and (text[end - 1] in _TRAILING or text[end - 1].isspace()):
        end -= 1
    end = end if end > start else len(text)  # nothing but marks
    return [Token(m.group(), m.group().lower(), m.start()) for m in TOKEN.finditer(text, start, end)]


def expanded(pattern: str) -> list[str]:
    """A pattern without its options, and with them."""
    match = _OPTION.search(pattern) if "{opt:" in pattern else None
    if match is None:
        return [pattern]
    head, tail = pattern[: match.start()], pattern[match.end() :]
    return [*expanded(head + tail), *expanded(f"{head}{match[1]} {tail}")]
