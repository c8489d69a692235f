"""The findings of each file below its name."""

from __future__ import annotations

from normalise.document import Document
from normalise.reporters.finding import COLOURS, findings
from normalise.reporters.report import FileReport, Reporter
from normalise.reporters.visible import quoted, visible


class Grouped(Reporter):
    """For people who go through a folder file by file."""

    wants_text = True

    def file(self, report: FileReport) -> str:
        """The file's name, a line for each change and each held edit, an empty line; nothing for a clean file."""
        found = list(findings(report, Document(report.before or "", report.name)))
        if not found:
            return ""
        paint = self.look.paint
        places = [f"{f.line}:{f.column}" for f in found]
        longest = max(map(len, places))
        lines = [paint(visible(report.name), "bold") + ":"]
        for f, place in zip(found, places, strict=True):
            c = f.change
            what = f"{paint(quoted(c.before), 'red')} -> {paint(quoted(c.after), 'green')}"
            held = f" [{f.state}]" if c.reason else ""
            lines.append(f"  {place.ljust(longest)}  {paint(c.code, 'bold', COLOURS[f.level])} {what}{held}")
        return "".join(f"{line}\n" for line in (*lines, ""))
