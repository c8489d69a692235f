"""Each finding with its place in the text, carets, what would stand there, and the reason."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from normalise.catalogue import sleeping_rules
from normalise.edits import Span
from normalise.reporters.excerpt import excerpt
from normalise.reporters.finding import COLOURS, Finding, findings
from normalise.reporters.report import FileReport, Reporter, Shown
from normalise.reporters.visible import quoted, visible, width

# How many lines of a place are shown.
_LINES = 3


class Full(Reporter):
    """For people: what, where, old and new, the rule's code, the reason."""

    wants_text = True

    def parts(self, report: FileReport) -> Iterator[str]:
        """A block of lines for each change and each held edit."""
        document = report.document
        for finding in findings(report, document):
            yield "".join(f"{line}\n" for line in self._block(report.name, finding, document))

    def _block(self, name: str, finding: Finding, document: Shown) -> Iterator[str]:
        paint, c = self.look.paint, finding.change
        colour = COLOURS[finding.level]
        place = paint(f"{visible(name)}:{finding.line}:{finding.column}:", "bold")
        what = f"{paint(quoted(c.before), 'red')} -> {paint(quoted(c.after), 'green')}"
        yield f"{place} {paint(c.code, 'bold', colour)} {what} [{paint(finding.state, colour)}] {c.id}"
        first, last = finding.line - 1, document.line_number(max(finding.shown.start, finding.shown.end - 1))
        numbers = range(first, min(last, first + _LINES - 1) + 1)
        margin = len(str(numbers[-1] + 1)) + 2
        bar = paint(" " * margin + " |", "blue")
        for number in numbers:
            yield from self._line(finding, document, number, margin, label=number == numbers[-1])
        if last > numbers[-1]:
            yield f"{bar} ... to line {last + 1}"
        bar = paint(" " * margin + " =", "blue")
        summary = _summaries().get(c.code)
        if summary:
            yield f"{bar} {summary}"
        yield f"{bar} because: {finding.reasons}"
        yield ""

    def _line(self, finding: Finding, document: Shown, number: int, margin: int, *, label: bool) -> Iterator[str]:
        """A line of the place with carets below what is replaced (between two characters: where it goes in)."""
        paint, shown, colour = self.look.paint, finding.shown, COLOURS[finding.level]
        line = document.lines[number] if number < len(document.lines) else Span(shown.start, shown.start)
        start = min(max(shown.start, line.start), line.end)
        end = min(max(shown.end, start), line.end)
        cut = excerpt(document.text, line, Span(start, end), self.look.width)
        gutter = paint(str(number + 1).rjust(margin) + " |", "blue")
        yield f"{gutter} {cut.head}{paint(cut.place, 'bold', colour)}{cut.tail}".rstrip()
        gutter = paint(" " * margin + " |", "blue")
        new = _label(finding) if label else ""
        if len(cut.carets) + 1 + width(new) <= self.look.width:
            yield f"{gutter} {paint(cut.carets, 'bold', colour)} {paint(new, 'green')}".rstrip()
        else:
            yield f"{gutter} {paint(cut.carets, 'bold', colour)}"
            yield f"{gutter} {paint(new, 'green')}"


def _label(finding: Finding) -> str:
    return quoted(finding.change.after) if finding.change.after else "deleted"


@cache
def _summaries() -> dict[str, str]:
    return {rule.code: rule.summary for rule in sleeping_rules()}
