"""Checks of a finished run; what fails costs the repairs of its paragraph, never the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from normalise.catalogue import sleeping_rules
from normalise.edits import Span
from normalise.expressions import expression
from normalise.result import Change, Repair, Result

_DIGITS = expression(r"\d+")
# Paragraphs shorter than this are headings and bylines: one repaired name may well be most of them.
_SHORT = 80


def failing_paragraphs(result: Result, unrest: Sequence[Span], max_edit_ratio: float) -> dict[Span, str]:
    """The paragraphs of the input, as spans, whose repairs must be taken back, each with what is wrong with it.

    `unrest` holds places of the input where a further run would still apply something.
    """
    document = result.document
    if result.repairs and result.undo() != document.text:  # cannot be, and must be known if it is
        why = "the result does not lead back to the input"
        return {document.paragraph_at(r.original.start): why for r in result.repairs}
    bad: dict[Span, str] = {}
    if not result.repairs and not unrest:
        return bad
    for paragraph in _too_much(result, max_edit_ratio):
        bad[paragraph] = f"repairs would replace more than {max_edit_ratio:g} of the paragraph"
    for repair in _undeclared(result):
        bad[document.paragraph_at(repair.original.start)] = "a rule would change digits or protected text"
    for span in unrest:
        bad[document.paragraph_at(span.start)] = "the repairs of the paragraph never come to rest"
    return bad


@cache
def _declarations() -> Mapping[str, frozenset[str]]:
    """What each rule declares that it may change, by its code."""
    return {rule.code: rule.may_change for rule in sleeping_rules()}


def _undeclared(result: Result) -> Iterator[Repair]:
    """Repairs that change digits or protected text although none of their rules declares it.

    What the user protects may be changed by none.
    """
    may = _declarations()
    changes: dict[int, list[Change]] = {}
    for change in result.changes:
        changes.setdefault(change.repair, []).append(change)
    for repair in result.repairs:
        if result.document.is_kept(repair.original):
            yield repair
            continue
        declared = frozenset().union(*(may.get(c.edit.rule, frozenset()) for c in changes.get(repair.number, ())))
        if "lines" in declared:
            continue
        digits = "digits" in declared or _DIGITS.findall(repair.before) == _DIGITS.findall(repair.after)
        if not digits or ("protected" not in declared and result.document.is_protected(repair.original)):
            yield repair


def _too_much(result: Result, max_edit_ratio: float) -> Iterator[Span]:
    """Paragraphs of which repairs replaced more than their share; dropped lines do not count."""
    document = result.document
    may = _declarations()
    drops = {
        c.repair
        for c in result.changes
        if not c.after.strip() and (c.stage == "boilerplate" or "lines" in may.get(c.edit.rule, ()))
    }
    changed: dict[Span, int] = {}
    for repair in result.repairs:
        if repair.number not in drops:
            paragraph = document.paragraph_at(repair.original.start)
            changed[paragraph] = changed.get(paragraph, 0) + _amount(repair.before, repair.after)
    for paragraph, amount in changed.items():
        length = paragraph.end - paragraph.start
        if length >= _SHORT and amount > max_edit_ratio * length:
            yield paragraph


def _amount(before: str, after: str) -> int:
    """How many characters a repair replaces; where only blanks differ, only these count."""
    if "".join(before.split()) == "".join(after.split()):
        return abs(len(before) - len(after)) or 1
    return max(len(before), len(after))
