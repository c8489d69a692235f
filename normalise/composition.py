"""The result of a document from the steps it took: each change with its place in the input and in the output."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from normalise.document import Document
from normalise.edits import Edit, OffsetMap, Span
from normalise.result import Change, Held, Reason, Repair, Result
from normalise.values import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One application of edits: what stood there, the map up to it, and its own map.

    The marks in the maps number the edits through all steps.
    """

    stage: str
    edits: list[Edit]
    befores: list[str]
    ahead: OffsetMap
    own: OffsetMap


def composed(
    document: Document, text: str, steps: Sequence[Step], total: OffsetMap, proposals: Iterable[Held]
) -> Result:
    """The result of a document that these steps turned into `text`; `total` is the map of all of them.

    Where one edit took another's back, nothing happened, and nothing is told of it.
    """
    repairs: list[Repair] = []
    repair_of: dict[int, int] = {}
    for hunk in total.hunks:
        old, new = document.text[slice(*hunk.source)], text[slice(*hunk.target)]
        if old != new:
            repair_of.update(dict.fromkeys(hunk.marks, len(repairs)))
            repairs.append(Repair(len(repairs), hunk.source, hunk.target, old, new))
    changes = _changes(steps, repair_of)
    places = {repair.original for repair in repairs}
    held = [h for h in proposals if h.reason is not Reason.REPORT or h.original not in places]
    held.sort(key=lambda h: (h.original, h.edit.rule, h.edit.replacement))
    return Result(document, text, tuple(changes), tuple(held), tuple(repairs))


def _changes(steps: Sequence[Step], repair_of: dict[int, int]) -> list[Change]:
    """The edits of all steps that are part of a repair, by repair and in the order in which they were made."""
    changes: list[Change] = []
    mark, rest = sum(len(step.edits) for step in steps), OffsetMap()
    for step in reversed(steps):
        mark -= len(step.edits)
        shift = sum(len(e.replacement) - (e.span.end - e.span.start) for e in step.edits)
        for i in range(len(step.edits) - 1, -1, -1):
            edit = step.edits[i]
            shift -= len(edit.replacement) - (edit.span.end - edit.span.start)
            if mark + i in repair_of:
                start = edit.span.start + shift
                output = rest.to_target(Span(start, start + len(edit.replacement)))
                original = step.ahead.to_source(edit.span)
                changes.append(Change(edit, step.stage, step.befores[i], original, output, repair_of[mark + i]))
        rest = step.own.then(rest)
    changes.reverse()
    changes.sort(key=lambda c: c.repair)  # stable
    return changes
