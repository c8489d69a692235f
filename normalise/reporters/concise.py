"""One line for each finding."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.reporters.finding import COLOURS, findings
from normalise.reporters.report import FileReport, Reporter
from normalise.reporters.visible import quoted, visible


class Concise(Reporter):
    """For editors and grep: `path:line:column: CODE "before" -> "after"`."""

    wants_text = True

    def parts(self, report: FileReport) -> Iterator[str]:
        """One line for each change and each held edit."""
        paint, name = self.look.paint, visible(report.name)
        for f in findings(report):
            c = f.change
            held = f" (held: {c.reason})" if c.reason else ""
            place = paint(f"{name}:{f.line}:{f.column}:", "bold")
            what = f"{paint(quoted(c.before), 'red')} -> {paint(quoted(c.after), 'green')}"
            yield f"{place} {paint(c.code, 'bold', COLOURS[f.level])} {what}{held}\n"
