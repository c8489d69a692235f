"""What a log says of one file, and what that makes of the file's text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from heapq import merge

from normalise.changelog.numbers import Numbers
from normalise.changelog.records import ChangeRecord, FileRecord, Place, RepairRecord, UndoRecord
from normalise.edits import Edit, Span, apply
from normalise.errors import NormaliseError
from normalise.result import Repair
from normalise.values import dataclass, field


@dataclass(frozen=True, slots=True)
class State:
    """A content that a file has had: its hash, and which of its repairs were not in it."""

    sha256: str
    undone: AbstractSet[int]


@dataclass(frozen=True, slots=True)
class Undo:
    """Repairs that were taken back at one stroke, with the hashes of the file before and after."""

    sha256_before: str
    sha256_after: str
    repairs: Numbers


@dataclass(eq=False)
class LoggedFile:
    """Everything a log says about one file.

    `ordered` if both the changes and the composed repairs are known to be in the order of their places.
    """

    record: FileRecord
    changes: Sequence[ChangeRecord] = ()
    composed: Sequence[RepairRecord] = ()
    undos: list[Undo] = field(default_factory=list)
    ordered: bool = False

    def add_undo(self, record: UndoRecord) -> None:
        """Takes in the next record of an undo; one that changes nothing of the hash belongs to the one before."""
        last = self.undos[-1] if self.undos else None
        if last is not None and record.sha256_before == record.sha256_after == last.sha256_after:
            for number in record.repairs:
                last.repairs.add(number)
        else:
            self.undos.append(Undo(record.sha256_before, record.sha256_after, Numbers(record.repairs)))

    @cached_property
    def repairs(self) -> dict[int, Repair]:
        """The repairs by number, in the order of their places."""
        found = [*self._composed(), *self._single()]
        return {r.number: r for r in sorted(found, key=lambda r: r.original)}

    @cached_property
    def numbers(self) -> Numbers:
        """The numbers of the repairs."""
        numbers = Numbers(r.repair for r in self.composed)
        for change in self.changes:
            if change.repair is not None and change.output is not None:
                numbers.add(change.repair)
        return numbers

    def by_place(self) -> Iterator[Repair]:
        """The repairs in the order of their places; they need no memory where the log has that order."""
        if self.ordered:
            yield from merge(self._composed(), self._single(), key=lambda r: r.original)
        else:
            yield from self.repairs.values()

    def _composed(self) -> Iterator[Repair]:
        return (_repair(r.repair, r.original, r.output, r.before, r.after) for r in self.composed)

    def _single(self) -> Iterator[Repair]:
        """The repairs that are one change."""
        known = Numbers(r.repair for r in self.composed)
        for c in self.changes:
            if c.repair is not None and c.output is not None and known.add(c.repair):
                yield _repair(c.repair, c.original, c.output, c.before, c.after)

    @property
    def hashes(self) -> list[str]:
        """Of the contents that the file has had, latest first, the input last.

        Records are written before files are, so after a crash a file may still be in the state before the last.
        """
        first = [self.record.sha256_before, self.record.sha256_after]
        return [*first, *(undo.sha256_after for undo in self.undos)][::-1]

    @property
    def states(self) -> list[State]:
        """The contents of `hashes`, in the same order."""
        states = [State(self.record.sha256_before, self.numbers), State(self.record.sha256_after, frozenset())]
        for undo in self.undos:
            base = next((s for s in reversed(states) if s.sha256 == undo.sha256_before), states[-1])
            states.append(State(undo.sha256_after, base.undone | undo.repairs))
        return states[::-1]

    def state_of(self, sha256: str) -> State | None:
        """The state of a file with this hash; None if it has changed since."""
        if sha256 not in self.hashes:
            return None
        return next(state for state in self.states if state.sha256 == sha256)

    def unfit(self) -> NormaliseError:
        """The error for a text that is not what the log says."""
        return NormaliseError(f"{self.record.path}: the log does not fit the file; restore one of the two")

    def without(self, text: str, undone: Collection[int], take: Collection[int]) -> str:
        """The text, which lacks the repairs in `undone`, with those in `take` taken back too.

        NormaliseError if the text is not what the log says it is.
        """
        edits: list[Edit] = []
        for span, repair in self.backwards(undone, take):
            if span.start < 0 or text[span.start : span.end] != repair.after:
                raise self.unfit()
            edits.append(Edit(span, repair.before, ""))
        try:
            return apply(text, edits)
        except ValueError as error:  # a damaged log may hold places that overlap
            raise self.unfit() from error

    def backwards(self, undone: Collection[int], take: Collection[int]) -> Iterator[tuple[Span, Repair]]:
        """The repairs in `take`, and where each stands in a text that lacks those in `undone`."""
        shift = 0
        for repair in self.by_place():
            if repair.number in undone:
                continue
            start = repair.original.start + shift
            shift += len(repair.after) - len(repair.before)
            if repair.number in take:
                yield Span(start, start + len(repair.after)), repair

    def replay(self, text: str) -> str:
        """The output, made again from the input's text."""
        fault = NormaliseError(f"{self.record.path}: the log does not fit the input; restore one of the two")
        edits = []
        for repair in self.by_place():
            if text[repair.original.start : repair.original.end] != repair.before:
                raise fault
            edits.append(Edit(repair.original, repair.after, ""))
        try:
            return apply(text, edits)
        except ValueError as error:
            raise fault from error


def _repair(number: int, original: Place, output: Place, before: str, after: str) -> Repair:
    return Repair(number, Span(original.start, original.end), Span(output.start, output.end), before, after)
