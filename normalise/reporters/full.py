"""Each finding with its line, a caret, and the reason."""

from __future__ import annotations

from normalise.changelog.records import ChangeRecord
from normalise.document import Document
from normalise.reporters.report import FileReport, Reporter
from normalise.reporters.visible import ELLIPSIS, quoted, visible

# How much of a line is shown on each side of the place; paragraphs are often one line.
_AROUND = 50
_WIDEST = 100

WHY_HELD = {
    "UNSAFE": "held: unsafe, --unsafe-fixes applies it",
    "REPORT": "only reported",
    "OVERLAP": "held: a better repair took the place",
    "PROTECTED": "held: the place is protected",
    "LOW_CONFIDENCE": "held: too little confidence",
    "BASELINE": "held: the baseline accepts it",
    "GUARD": "held: its paragraph failed a check at the end of the run",
}


class Full(Reporter):
    """For people: what, where, old and new, the rule's code, the reason."""

    wants_text = True

    def file(self, report: FileReport) -> str:
        """A block of lines for each change and each held edit."""
        document = Document(report.before or "", report.name)
        return "".join(_block(report.name, c, document) for c in report.changes)


def _block(name: str, c: ChangeRecord, document: Document) -> str:
    what = f"{quoted(c.before)} -> {quoted(c.after)}"
    state = WHY_HELD.get(c.reason, f"held: {c.reason}") if c.reason else c.tier
    head = f"{visible(name)}:{c.line}:{c.column}: {c.code} {what} [{state}] {c.id}"
    reasons = "; ".join((*c.evidence, f"confidence {c.confidence:.2f}"))
    return "\n".join((head, *_excerpt(document, c), f"    because: {visible(reasons)}", "", ""))


def _excerpt(document: Document, c: ChangeRecord) -> tuple[str, str]:
    """The line around the place, and carets below what is replaced (between two characters: where it goes in)."""
    text, line = document.text, document.line_at(c.original.start)
    start = min(c.original.start, line.end)
    end = min(max(c.original.end, start), line.end, start + _WIDEST)
    first, last = max(line.start, start - _AROUND), min(line.end, end + _AROUND)
    head = ELLIPSIS * (first > line.start) + visible(text[first:start])
    place = visible(text[start:end])
    tail = visible(text[end:last]) + ELLIPSIS * (last < line.end)
    return f"    {head}{place}{tail}", "    " + " " * len(head) + "^" * max(1, len(place))
