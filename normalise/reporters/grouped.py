"""The findings of each file below its name."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.reporters.finding import COLOURS, findings
from normalise.reporters.report import FileReport, Reporter
from normalise.reporters.visible import quoted, visible


class Grouped(Reporter):
    """For people who go through a folder file by file."""

    wants_text = True

    def parts(self, report: FileReport) -> Iterator[str]:
        """The file's name, a line for each change and each held edit, an empty line; nothing for a clean file."""
        longest = max((len(f"{f.line}:{f.column}") for f in findings(report)), default=0)
        if not longest:
            return
        paint = self.look.paint
        yield paint(visible(report.name), "bold") + ":\n"
        for f in findings(report):
            c, place = f.change, f"{f.line}:{f.column}"
            what = f"{paint(quoted(c.before), 'red')} -> {paint(quoted(c.after), 'green')}"
            held = f" [{f.state}]" if c.reason else ""
            yield f"  {place.ljust(longest)}  {paint(c.code, 'bold', COLOURS[f.level])} {what}{held}\n"
        yield "\n"
