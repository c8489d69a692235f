"""The result of a document of which only what a person accepted is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from normalise.document import Document
from normalise.dropped_lines import drop_spans
from normalise.edits import Edit, OffsetMap, Span, apply
from normalise.result import Change, Reason, Repair, Result
from normalise.reviewing.findings import Finding, Reviewed
from normalise.values import replace

_ACCEPTED, _TYPED = "accepted in review", "typed in review"


def accepted_result(file: Reviewed, accepted: Iterable[tuple[Finding, str]]) -> Result:
    """The result of the accepted safe repairs of a file and of these accepted edits, each with what it writes.

    The edits are those of the text with the repairs, apart from each other. Places are right in input and output, so
    the result can be logged and undone like that of a run.
    """
    pairs = sorted(((_edit(f, after), f) for f, after in accepted), key=lambda pair: pair[0].span)
    edits = _with_lines(file.now, [edit for edit, _ in pairs])
    pairs = [(edit, f) for edit, (_, f) in zip(edits, pairs, strict=True)]
    first = len(file.repairs)
    own = OffsetMap.of_edits(edits, first)
    total, text = file.ahead.then(own), apply(file.now.text, edits)
    repairs: list[Repair] = []
    repair_of: dict[int, int] = {}
    document = file.result.document
    for hunk in total.hunks:
        old, new = document.text[slice(*hunk.source)], text[slice(*hunk.target)]
        if old != new:
            repair_of.update(dict.fromkeys(hunk.marks, len(repairs)))
            repairs.append(Repair(len(repairs), hunk.source, hunk.target, old, new))
    marked = [*_of_repairs(file, own), *_of_edits(file, pairs, first)]
    changes = [replace(change, repair=repair_of[mark]) for mark, change in marked if mark in repair_of]
    changes.sort(key=lambda c: c.repair)  # stable
    done = {id(f.held) for _, f in pairs}
    places = {repair.original for repair in repairs}
    held = tuple(
        h for h in file.result.held if id(h) not in done and (h.reason is not Reason.REPORT or h.original not in places)
    )
    return Result(document, text, tuple(changes), held, tuple(repairs))


def _edit(finding: Finding, after: str) -> Edit:
    edit = finding.edit
    said = _ACCEPTED if after == edit.replacement else _TYPED
    return replace(edit, replacement=after, evidence=(*edit.evidence, said))


def _with_lines(document: Document, edits: Sequence[Edit]) -> list[Edit]:
    """These sorted edits; one that leaves nothing of its line takes the line with it, as rules that drop lines do."""
    emptied = {edit.span: line for edit in edits if (line := _emptied(document, edit)) is not None}
    if not emptied:
        return list(edits)
    lines = [span for span in document.lines if document.text[slice(*span)].strip()]
    spans = drop_spans(document.text, lines, emptied.values())
    made: list[Edit] = []
    for i, edit in enumerate(edits):
        wide = spans[emptied[edit.span].start] if edit.span in emptied else edit.span
        last, following = made[-1].span if made else Span(0, 0), edits[i + 1 : i + 2]
        fits = last.end <= wide.start and all(wide.end <= e.span.start for e in following)
        made.append(replace(edit, span=wide) if fits else edit)
    return made


def _emptied(document: Document, edit: Edit) -> Span | None:
    """The line of which an edit leaves nothing but blanks."""
    line, text = document.line_at(edit.span.start), document.text
    if edit.replacement or not text[slice(*edit.span)].strip() or edit.span.end > line.end:
        return None
    rest = text[line.start : edit.span.start] + text[edit.span.end : line.end]
    return None if rest.strip() else line


def _of_repairs(file: Reviewed, own: OffsetMap) -> Iterator[tuple[int, Change]]:
    """The changes of the accepted repairs, each with the mark of its repair; one that was typed is one change."""
    chosen = [repair for repair in file.result.repairs if repair.number in file.repairs]
    for mark, (repair, hunk) in enumerate(zip(chosen, file.ahead.hunks, strict=True)):
        changes = [c for c in file.result.changes if c.repair == repair.number]
        typed = file.repairs[repair.number]
        if typed != repair.after:
            head = changes[0]
            edit = replace(head.edit, span=repair.original, replacement=typed, evidence=(*head.edit.evidence, _TYPED))
            output = own.to_target(hunk.target)
            yield mark, Change(edit, head.stage, repair.before, repair.original, output, 0)
            continue
        for change in changes:
            start = hunk.target.start + change.output.start - repair.output.start
            output = own.to_target(Span(start, start + change.output.end - change.output.start))
            yield mark, replace(change, output=output)


def _of_edits(file: Reviewed, pairs: list[tuple[Edit, Finding]], first: int) -> Iterator[tuple[int, Change]]:
    shift = 0
    for mark, (edit, finding) in enumerate(pairs, first):
        start = edit.span.start + shift
        shift += len(edit.replacement) - (edit.span.end - edit.span.start)
        stage = finding.held.stage if finding.held else ""
        output = Span(start, start + len(edit.replacement))
        yield mark, Change(edit, stage, file.now.text[slice(*edit.span)], file.ahead.to_source(edit.span), output, 0)
