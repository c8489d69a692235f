"""A pipeline that leaves alone what a baseline accepts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from normalise import cleaning
from normalise.document import Document
from normalise.edits import Edit, Span, apply
from normalise.result import Change, Held, Reason, Repair, Result
from normalise.settings import Settings
from normalise.values import dataclass, replace

if TYPE_CHECKING:
    from normalise.baseline.file import Baseline
    from normalise.baseline.findings import Finding
    from normalise.lexicon import Lexicon


class Cleaner(Protocol):
    """A pipeline, mostly."""

    @property
    def lexicon(self) -> Lexicon:
        """What it knows of words and names."""

    def run(self, document: Document) -> Result:
        """The result for a document."""


@dataclass(frozen=True)
class AcceptingPipeline:
    """A pipeline that leaves alone what a baseline accepts."""

    pipeline: Cleaner
    baseline: Baseline

    @property
    def lexicon(self) -> Lexicon:
        """The pipeline's."""
        return self.pipeline.lexicon

    def run(self, document: Document) -> Result:
        """Cleans one document, then takes back what is accepted."""
        return accepted(self.baseline, self.pipeline.run(document))


def pipeline_for(settings: Settings) -> Cleaner:
    """The pipeline for some settings, with their baseline if they name one. NormaliseError if that cannot be read."""
    pipeline = cleaning.pipeline_for(replace(settings, baseline=""))
    if not settings.baseline:
        return pipeline
    from normalise.baseline.file import read

    return AcceptingPipeline(pipeline, read(Path(settings.baseline)))


def accepted(baseline: Baseline, result: Result) -> Result:
    """The result with what is accepted held back, for the reason `BASELINE`.

    A repair is left alone if all its changes are accepted; touching changes stand or fall together.
    """
    from normalise.baseline.findings import Context

    budget = _Budget(baseline)
    changes: dict[int, list[Change]] = {}
    for change in result.changes:
        changes.setdefault(change.repair, []).append(change)
    context = Context(result)
    left_alone = {
        repair.number
        for repair in result.repairs
        if repair.number in changes and budget.takes([context.finding(c) for c in changes[repair.number]])
    }
    held = [replace(h, reason=Reason.BASELINE) if budget.takes([context.finding(h)]) else h for h in result.held]
    return _without(result, left_alone, held)


class _Budget:
    """What one file may still hold."""

    def __init__(self, baseline: Baseline) -> None:
        self._places = baseline.places
        self._left = {i: row.times for i, row in enumerate(baseline.rows)}

    def takes(self, findings: Sequence[Finding]) -> bool:
        """Whether all of these may be there; if so, they are counted."""
        taken: list[int] = []
        for finding in findings:
            cleaned, raw = finding.identities
            rows = (*self._places.get("c" + cleaned, ()), *self._places.get("r" + raw, ()))
            place = next((i for i in rows if self._left[i] > 0), None)
            if place is None:
                for i in taken:
                    self._left[i] += 1
                return False
            self._left[place] -= 1
            taken.append(place)
        return True


def _without(result: Result, numbers: set[int], held: Sequence[Held]) -> Result:
    """The result with some repairs held back, for the reason `BASELINE`, and these edits held besides."""
    if not numbers:
        return replace(result, held=tuple(held))
    repairs, new_numbers, moves = _kept(result.repairs, numbers)
    changes: list[Change] = []
    more: list[Held] = []
    for c in result.changes:
        if c.repair in numbers:
            more.append(Held(c.edit, c.stage, c.before, c.original, Reason.BASELINE))
        else:
            by = moves[c.repair]
            output = Span(c.output.start + by, c.output.end + by)
            changes.append(replace(c, output=output, repair=new_numbers[c.repair]))
    everything = sorted((*held, *more), key=lambda h: (h.original, h.edit.rule, h.edit.replacement))
    text = apply(result.document.text, [Edit(r.original, r.after, "") for r in repairs])
    return Result(result.document, text, tuple(changes), tuple(everything), tuple(repairs))


def _kept(repairs: Iterable[Repair], numbers: set[int]) -> tuple[list[Repair], dict[int, int], dict[int, int]]:
    """The other repairs at their new places, their new numbers, and how far each was moved, by the old number."""
    kept: list[Repair] = []
    new_numbers: dict[int, int] = {}
    moves: dict[int, int] = {}
    by = 0
    for r in repairs:
        if r.number in numbers:
            by += len(r.before) - len(r.after)
            continue
        new_numbers[r.number], moves[r.number] = len(kept), by
        kept.append(replace(r, number=len(kept), output=Span(r.output.start + by, r.output.end + by)))
    return kept, new_numbers, moves
