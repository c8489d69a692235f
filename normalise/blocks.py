"""Long texts in blocks, cut where nothing that belongs together is parted.

A cut depends on what stands before it and on at most twice `BLOCK` characters, so a text that comes in pieces is cut as
the whole would be, and no text, whatever is in it, makes a block longer than that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum

from normalise.edits import Span
from normalise.expressions import expression
from normalise.values import dataclass

# Longer texts are worked through in blocks; no evidence crosses a block.
BLOCK = 32_000
# No block is longer than this, and nobody need see more of a text to cut it.
AHEAD = 2 * BLOCK
# Within a line: a sentence ends here. The end of the match is the place of the cut.
_SENTENCE = expression(r"[.!?…][”’\"')\]]{0,3}[ \r]+(?=[“‘\"'(\[]?[A-ZÀ-ÖØ-Þ])")
# So far back marks must be paired for a sentence to be one that stands by itself.
_PAIRED = 2_000
# Where a line had to be cut at any blank or anywhere, nothing is repaired so near to the cut.
_MARGIN = 400
_CLOSERS = {"“": "”", "«": "»", "(": ")", "[": "]"}
_PAIR = expression(r"[“”«»()\[\]]")
_COMBINING = expression(r"[\u0300-\u036f\u200b-\u200f\u202a-\u202e\ufe00-\ufe0f]")


class _Cut(IntEnum):
    """What a cut parts: two lines, two sentences of a line, or what belongs together."""

    LINES = 0
    SENTENCES = 1
    WORDS = 2


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a text; `closed` are the stretches of it in which nothing may be repaired."""

    text: str
    closed: tuple[Span, ...] = ()


def blocks(pieces: Iterable[str]) -> Iterator[Block]:
    """The text that comes in these pieces, as blocks: one for a short text, none for an empty one."""
    text, start, head = "", 0, _Cut.LINES
    for piece in pieces:
        text, start = text[start:] + piece, 0
        while len(text) - start > AHEAD:
            end, tail = _cut(text, start)
            yield _block(text[start:end], head, tail)
            start, head = end, tail
    while len(text) - start > BLOCK:
        end, tail = _cut(text, start)
        yield _block(text[start:end], head, tail)
        start, head = end, tail
    if start < len(text):
        yield _block(text[start:], head, _Cut.LINES)


def _block(text: str, head: _Cut, tail: _Cut) -> Block:
    """The block between two cuts: a rest of a line that is so short that it looks like a line is closed."""
    size, closed = len(text), []
    first = text.find("\n", 0, _MARGIN) + 1 or (size if size < _MARGIN else 0)
    last = text.rfind("\n", max(0, size - _MARGIN)) + 1
    if head is _Cut.WORDS or (head is _Cut.SENTENCES and first):
        closed.append(Span(0, min(size, _MARGIN)))
    if tail is _Cut.WORDS or (tail is _Cut.SENTENCES and last):
        closed.append(Span(max(0, size - _MARGIN), size + 1))
    return Block(text, tuple(closed))


def _cut(text: str, start: int) -> tuple[int, _Cut]:
    """Where the block that begins at `start` ends, and what that parts.

    At a blank line, failing that at a line end, then between two sentences of a line, then at a blank, then anywhere.
    """
    half, full = start + BLOCK // 2, start + BLOCK
    end = max(text.rfind(mark, half, full) + len(mark) for mark in ("\n\n", "\r\n\r\n"))
    if end < half:
        end = text.rfind("\n", half, full) + 1
    if end <= start:
        end = text.find("\n", full, start + AHEAD) + 1
    if end > start:
        return end, _Cut.LINES
    for match in reversed(list(_SENTENCE.finditer(text, half, full))):
        if _paired(text[max(start, match.end() - _PAIRED) : match.end()]):
            return match.end(), _Cut.SENTENCES
    end = text.rfind(" ", half, full) + 1
    return (end if end > start else _between_letters(text, full)), _Cut.WORDS


def _paired(text: str) -> bool:
    """Whether all quotation marks and brackets that open here are closed; what closes more may have opened before."""
    open_ = dict.fromkeys("”»)]", 0)
    for mark in _PAIR.findall(text):
        if mark in _CLOSERS:
            open_[_CLOSERS[mark]] += 1
        else:
            open_[mark] = max(0, open_[mark] - 1)
    straight = text.rfind('"')
    return not any(open_.values()) and (
        straight <= 0 or not (text[straight - 1].isspace() or text[straight - 1] == "(")
    )


def _between_letters(text: str, place: int) -> int:
    """A place not far behind this one that parts no mark from its letter and no CR from its LF."""
    for at in range(place, min(place + 100, len(text))):
        if not _COMBINING.match(text[at]) and text[at - 1 : at + 1] != "\r\n":
            return at
    return place
