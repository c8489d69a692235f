"""One line for each finding."""

from __future__ import annotations

from normalise.reporters.report import FileReport, Reporter
from normalise.reporters.visible import quoted, visible


class Concise(Reporter):
    """For editors and grep: `path:line:column: CODE "before" -> "after"`."""

    def file(self, report: FileReport) -> str:
        """One line for each change and each held edit."""
        name = visible(report.name)
        lines = []
        for c in report.changes:
            held = f" (held: {c.reason})" if c.reason else ""
            lines.append(f"{name}:{c.line}:{c.column}: {c.code} {quoted(c.before)} -> {quoted(c.after)}{held}\n")
        return "".join(lines)
