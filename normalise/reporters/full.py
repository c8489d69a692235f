"""Each finding with its line, a caret, and the reason."""

from __future__ import annotations

from normalise.changelog.records import ChangeRecord
from normalise.document import Document
from normalise.edits import Span
from normalise.reporters.excerpt import excerpt
from normalise.reporters.report import FileReport, Reporter
from normalise.reporters.visible import quoted, visible

WHY_HELD = {
    "UNSAFE": "held: unsafe, --unsafe-fixes applies it",
    "REPORT": "only reported",
    "OVERLAP": "held: a better repair took the place",
    "PROTECTED": "held: the place is protected",
    "LOW_CONFIDENCE": "held: too little confidence",
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
    place = Span(c.original.start, c.original.end)
    reasons = "; ".join((*c.evidence, f"confidence {c.confidence:.2f}"))
    return "\n".join((head, *excerpt(document, place), f"    because: {visible(reasons)}", "", ""))
