"""One line for each finding."""

from __future__ import annotations

from normalise.document import Document
from normalise.reporters.finding import COLOURS, findings
from normalise.reporters.report import FileReport, Reporter
from normalise.reporters.visible import quoted, visible


class Concise(Reporter):
    """For editors and grep: `path:line:column: CODE "before" -> "after"`."""

    wants_text = True

    def file(self, report: FileReport) -> str:
        """One line for each change and each held edit."""
        paint, name = self.look.paint, visible(report.name)
        lines = []
        for f in findings(report, Document(report.before or "", report.name)):
            c = f.change
            held = f" (held: {c.reason})" if c.reason else ""
            place = paint(f"{name}:{f.line}:{f.column}:", "bold")
            what = f"{paint(quoted(c.before), 'red')} -> {paint(quoted(c.after), 'green')}"
            lines.append(f"{place} {paint(c.code, 'bold', COLOURS[f.level])} {what}{held}\n")
        return "".join(lines)
