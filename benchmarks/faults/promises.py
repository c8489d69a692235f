"""What a run promises for any text at all, as a list of what was broken."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.catalogue import all_rules
from normalise.document import Document
from normalise.edits import Span
from normalise.pipeline import Pipeline
from normalise.protected import protected_spans
from normalise.result import Result

# Rules of these stages may take lines away or join them; so may those that declare `lines`.
_LINES = ("layout", "boilerplate")


def broken_promises(pipeline: Pipeline, text: str, source: str = "") -> list[str]:
    """Runs a text twice and says which promises were broken; an empty list if none. Never raises."""
    try:
        return list(_broken(pipeline, text, source))
    except Exception as error:  # whatever it is, it is a finding
        return [f"raises {type(error).__name__}: {error}"]


def _broken(pipeline: Pipeline, text: str, source: str) -> Iterator[str]:
    result = pipeline.run(Document(text, source))
    if result.undo() != text:
        yield "undo does not give the input"
    again = pipeline.run(Document(result.text, source))
    if again.changes:
        codes = sorted({c.edit.rule for c in again.changes})
        yield f"a second run changes the text: {', '.join(codes)}"
    if any(result.text[slice(*r.output)] != r.after for r in result.repairs):
        yield "a repair does not stand where it says"
    yield from _protected(result)
    yield from _lines(result)


def _protected(result: Result) -> Iterator[str]:
    may = {rule.code: rule.may_change for rule in all_rules()}
    declared = {c.repair for c in result.changes if may[c.edit.rule] & {"protected", "lines"}}
    spans = protected_spans(result.document.text)
    for repair in result.repairs:
        if repair.number not in declared and any(_reaches(repair.original, span) for span in spans):
            yield f"a protected span is touched: {repair.before[:60]!r}"


def _reaches(repair: Span, span: Span) -> bool:
    return repair.start < span.end and span.start < repair.end and span != repair


def _lines(result: Result) -> Iterator[str]:
    may = {rule.code: rule.stage in _LINES or "lines" in rule.may_change for rule in all_rules()}
    for change in result.changes:
        if not may[change.edit.rule] and change.before.count("\n") != change.after.count("\n"):
            yield f"{change.edit.rule} changes the number of lines: {change.before[:60]!r}"
