"""Which of the edits that rules propose are applied: those without an objection compete by rank."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable

from normalise.edits import Edit, Span
from normalise.result import Reason
from normalise.values import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one proposed edit of a text: `before` stood at its place.

    `reason` says why it is held, None that it is made; `rival` is the better edit of the same round that overlaps it,
    if that is the reason.
    """

    edit: Edit
    before: str
    reason: Reason | None = None
    rival: Edit | None = None

    @property
    def is_twin(self) -> bool:
        """Whether another rule's edit makes the very same repair: two rules, one repair."""
        rival = self.rival
        return rival is not None and (rival.span, rival.replacement) == (self.edit.span, self.edit.replacement)


def settle(text: str, edits: Iterable[Edit], objection: Callable[[Edit], Reason | None]) -> list[Verdict]:
    """A verdict on each edit of the text that would change anything, best first.

    `objection` names what speaks against an edit by itself. What must be held blocks nothing.
    """
    verdicts: list[Verdict] = []
    chosen: list[Span] = []
    by_span: dict[Span, Edit] = {}
    for edit in sorted(set(edits), key=lambda e: e.rank):
        before = text[edit.span.start : edit.span.end]
        if before == edit.replacement:
            continue
        reason = objection(edit)
        rival = None
        if reason is None:
            taken = _taken(chosen, edit.span)
            if taken is None:
                insort(chosen, edit.span)
                by_span[edit.span] = edit
            else:
                reason, rival = Reason.OVERLAP, by_span[taken]
        verdicts.append(Verdict(edit, before, reason, rival))
    return verdicts


def _taken(chosen: list[Span], span: Span) -> Span | None:
    """The span that this one overlaps among sorted spans that are apart; one that equals it, if there is one."""
    low, high = 0, len(chosen)
    while low < high:
        middle = (low + high) // 2
        if chosen[middle].start < span.start:
            low = middle + 1
        else:
            high = middle
    near = [chosen[i] for i in (low - 1, low, low + 1) if 0 <= i < len(chosen) and span.overlaps(chosen[i])]
    return span if span in near else near[0] if near else None
