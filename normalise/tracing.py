"""Watching a run: what the pipeline tells an observer, and a recorder that keeps all of it.

A run without an observer pays nothing for this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from normalise.document import Document
from normalise.edits import OffsetMap, Span
from normalise.readings import Reading
from normalise.readings.ranking import MAKERS
from normalise.rule import Context
from normalise.settling import Verdict
from normalise.suspects import Kind, Suspect
from normalise.values import dataclass, field, replace

# The stages whose rules act on readings.
_READING = ("segmentation", "spelling")


class Observer(Protocol):
    """What may be told of a run. All calls of a block come in order; places are those of the text at that time."""

    def block(self, document: Document, closed: Mapping[Span, str]) -> None:
        """A block of the document (all of it, if it is short) is begun, or begun again with more paragraphs closed."""

    def enter(self, number: int) -> None:
        """A pass begins; the first has the number 1."""

    def round(
        self,
        stage: str,
        context: Context,
        ahead: OffsetMap,
        verdicts: Sequence[Verdict],
        why: Callable[[Verdict], str],
    ) -> None:
        """A stage read a text. `ahead` leads there from the block, `why` says in words why an edit is held."""

    def applied(self, text: str) -> None:
        """The edits of the last round were made; this is the text now."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An edit that a rule proposed, and what became of it. `original` is its place in the input."""

    verdict: Verdict
    original: Span
    why: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """The readings of a suspect, best first, and the one that is clearly ahead, if there is one."""

    readings: tuple[Reading, ...]
    winner: Reading | None


@dataclass(frozen=True, slots=True)
class Round:
    """A stage that read a text once: `context.doc` is that text, `after` what it became, None if nothing was made.

    `number` is the pass, `base` the place of the block in the input, `ahead` the way from the block to this text.
    `ranked` has the readings as the rules saw them: later repairs add to the evidence.
    """

    number: int
    stage: str
    context: Context
    base: int
    ahead: OffsetMap
    proposals: tuple[Proposal, ...]
    ranked: Mapping[tuple[str, Suspect], Ranked]
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the input that was worked through by itself: its place, and the rounds of the run that counted.

    `closed` has the paragraphs of the input that failed a guard, each with what was wrong.
    """

    span: Span
    rounds: list[Round] = field(default_factory=list)
    closed: dict[Span, str] = field(default_factory=dict)


class Recorder:
    """An observer that keeps everything; of a block that was run again, only the last run."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._document: Document | None = None
        self._pass = 0

    def block(self, document: Document, closed: Mapping[Span, str]) -> None:
        """Begins a block, or takes one up again."""
        if document is self._document:
            base = self.blocks.pop().span.start
        else:
            base = self.blocks[-1].span.end if self.blocks else 0
        self._document = document
        ended = {Span(base + start, base + end): why for (start, end), why in closed.items()}
        self.blocks.append(Block(Span(base, base + len(document.text)), closed=ended))

    def enter(self, number: int) -> None:
        """Notes the pass."""
        self._pass = number

    def round(
        self,
        stage: str,
        context: Context,
        ahead: OffsetMap,
        verdicts: Sequence[Verdict],
        why: Callable[[Verdict], str],
    ) -> None:
        """Keeps a round."""
        block = self.blocks[-1]
        base = block.span.start
        proposals = []
        for verdict in verdicts:
            start, end = ahead.to_source(verdict.edit.span)
            proposals.append(Proposal(verdict, Span(base + start, base + end), why(verdict)))
        ranked = _ranked(context) if stage in _READING else {}
        block.rounds.append(Round(self._pass, stage, context, base, ahead, tuple(proposals), ranked))

    def applied(self, text: str) -> None:
        """Adds the new text to the last round."""
        rounds = self.blocks[-1].rounds
        rounds.append(replace(rounds.pop(), after=text))


def _ranked(context: Context) -> dict[tuple[str, Suspect], Ranked]:
    """The readings of all suspects of a text that may have any."""
    readings = context.readings
    return {
        (kind, suspect): Ranked(readings.of(kind, suspect), readings.winner(kind, suspect))
        for kind in map(Kind, MAKERS)
        for suspect in context.suspects.of(kind)
    }
