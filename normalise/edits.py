"""Spans, edits, and the map between two versions of a text.

Everything here is plain values over the standard library; nothing knows what an edit is *for*.
Offsets count code points, spans are half-open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import IntEnum

from normalise.tuples import NamedTuple
from normalise.values import dataclass


class Span(NamedTuple):
    """A half-open stretch of a text: `text[start:end]`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two cannot both be replaced.

        Two empty spans at one place overlap (the order of two insertions would be a guess); an empty span at
        the border of another does not.
        """
        if self == other:
            return True
        return self.start < other.end and other.start < self.end

    def touches(self, other: Span) -> bool:
        """Whether nothing lies between the two."""
        return self.start <= other.end and other.start <= self.end


class Tier(IntEnum):
    """How far an edit may be trusted; smaller is surer."""

    SAFE = 0
    UNSAFE = 1
    REPORT = 2

    @property
    def label(self) -> str:
        """The tier as users write it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `text[span.start:span.end]` by `replacement`.

    `rule` is the code of the rule that proposes it, `confidence` lies in 0..1, `evidence` names in plain words
    what speaks for it, strongest first. `language` is the source language that the damage betrays, if any.
    """

    span: Span
    replacement: str
    rule: str
    tier: Tier = Tier.SAFE
    confidence: float = 1.0
    evidence: tuple[str, ...] = ()
    language: str = ""

    @property
    def rank(self) -> tuple[int, float, int, int, str, str, tuple[str, ...]]:
        """The order in which edits compete for a place; total, so discovery order cannot matter."""
        return (
            self.tier,
            -self.confidence,
            self.span.start,
            self.span.start - self.span.end,
            self.rule,
            self.replacement,
            self.evidence,
        )


def apply(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits made.

    The edits must be sorted by span and must not overlap; ValueError otherwise.

    >>> apply("an house", [Edit(Span(0, 2), "a", "GRA001")])
    'a house'
    """
    pieces: list[str] = []
    at = 0
    last: Span | None = None
    for edit in edits:
        start, end = edit.span
        if start < at or end < start or end > len(text) or edit.span == last:
            raise ValueError(f"edits must be sorted, inside the text and apart: {edit.span} after {last}")
        pieces.append(text[at:start])
        pieces.append(edit.replacement)
        at, last = end, edit.span
    pieces.append(text[at:])
    return "".join(pieces)


class Hunk(NamedTuple):
    """One place where source and target differ; `marks` are the caller's numbers of the edits behind it."""

    source: Span
    target: Span
    marks: tuple[int, ...]


class OffsetMap:
    """Which place of a source text became which place of a target text.

    Between two hunks both texts are equal, so any place outside the hunks maps by a shift. Hunks are sorted and
    apart in both texts: those that touch are merged when maps are composed.

    >>> an_house_to_a_house = OffsetMap.of_edits([Edit(Span(0, 2), "a", "GRA001")])
    >>> an_house_to_a_house.to_target(Span(3, 8))
    Span(start=2, end=7)
    """

    __slots__ = ("_source_ends", "_target_ends", "hunks")

    def __init__(self, hunks: Sequence[Hunk] = ()) -> None:
        self.hunks = tuple(hunks)
        self._source_ends = [h.source.end for h in self.hunks]
        self._target_ends = [h.target.end for h in self.hunks]

    @classmethod
    def of_edits(cls, edits: Sequence[Edit], first_mark: int = 0) -> OffsetMap:
        """The map made by `apply(text, edits)`; edit number i gets the mark `first_mark + i`."""
        hunks: list[Hunk] = []
        shift = 0
        for i, edit in enumerate(edits):
            start, end = edit.span
            target = Span(start + shift, start + shift + len(edit.replacement))
            shift += len(edit.replacement) - (end - start)
            hunks.append(Hunk(edit.span, target, (first_mark + i,)))
        return cls(_merged(hunks))

    def then(self, later: OffsetMap) -> OffsetMap:
        """The map from this map's source to `later`'s target."""
        if not self.hunks:
            return later
        if not later.hunks:
            return self
        # Sweep over the text in the middle. A group is a run of hunks of either map that touch there.
        queue = sorted(
            [(h.target, 0, h) for h in self.hunks] + [(h.source, 1, h) for h in later.hunks],
            key=lambda item: (item[0], item[1]),
        )
        out: list[Hunk] = []
        ahead = behind = 0  # shifts: middle -> source, middle -> target, as they stand before the group
        i = 0
        while i < len(queue):
            start, end = queue[i][0]
            source_shift, target_shift = ahead, behind
            marks: list[int] = []
            while i < len(queue) and queue[i][0].start <= end:
                middle, side, hunk = queue[i]
                end = max(end, middle.end)
                marks.extend(hunk.marks)
                if side == 0:
                    ahead += _length(hunk.source) - _length(hunk.target)
                else:
                    behind += _length(hunk.target) - _length(hunk.source)
                i += 1
            source = Span(start + source_shift, end + ahead)
            target = Span(start + target_shift, end + behind)
            out.append(Hunk(source, target, tuple(sorted(marks))))
        return OffsetMap(out)

    def to_target(self, span: Span) -> Span:
        """Where a span of the source went; a hunk that it cuts into is taken whole."""
        return _carry(span, self.hunks, self._source_ends, forward=True)

    def to_source(self, span: Span) -> Span:
        """Where a span of the target came from; a hunk that it cuts into is taken whole."""
        return _carry(span, self.hunks, self._target_ends, forward=False)


def _length(span: Span) -> int:
    return span.end - span.start


def _merged(hunks: Iterable[Hunk]) -> list[Hunk]:
    """Sorted hunks, those that touch made one."""
    out: list[Hunk] = []
    for hunk in hunks:
        if out and out[-1].source.end == hunk.source.start:
            last = out[-1]
            out[-1] = Hunk(
                Span(last.source.start, hunk.source.end),
                Span(last.target.start, hunk.target.end),
                last.marks + hunk.marks,
            )
        else:
            out.append(hunk)
    return out


def _carry(span: Span, hunks: tuple[Hunk, ...], ends: list[int], *, forward: bool) -> Span:
    """Maps one span through sorted hunks; `ends` are the hunk ends on the side the span lies on."""

    def sides(hunk: Hunk) -> tuple[Span, Span]:
        return (hunk.source, hunk.target) if forward else (hunk.target, hunk.source)

    def shifted(place: int, before: int) -> int:
        """A place outside all hunks, `before` of which end at or before it."""
        if not before:
            return place
        here, there = sides(hunks[before - 1])
        return place - here.end + there.end

    # Hunks that the span really enters: those that overlap it, or empty ones strictly inside or equal to it.
    first = bisect_left(ends, span.start)
    while first < len(hunks) and not _enters(sides(hunks[first])[0], span):
        if sides(hunks[first])[0].start > span.end:
            break
        first += 1
    inside = [h for h in hunks[first : bisect_right(ends, span.end) + 1] if _enters(sides(h)[0], span)]
    if not inside:
        start = shifted(span.start, bisect_right(ends, span.start))
        end = start if span.start == span.end else shifted(span.end, bisect_left(ends, span.end))
        return Span(start, max(start, end))
    head_here, head_there = sides(inside[0])
    tail_here, tail_there = sides(inside[-1])
    start = head_there.start - max(0, head_here.start - span.start)
    end = tail_there.end + max(0, span.end - tail_here.end)
    return Span(start, end)


def _enters(hunk: Span, span: Span) -> bool:
    if hunk.start == hunk.end:
        return span.start < hunk.start < span.end or hunk == span
    if span.start == span.end:
        return hunk.start < span.start < hunk.end
    return hunk.start < span.end and span.start < hunk.end
