"""What was changed, file by file, behind everything else."""

from __future__ import annotations

from collections import Counter

from normalise.reporters.look import Look
from normalise.reporters.report import FileReport, Reporter, Totals, counted
from normalise.reporters.visible import quoted, visible


class Fixes(Reporter):
    """For `--show-fixes`: each file that changed, with its changes counted."""

    def __init__(self, look: Look | None = None) -> None:
        super().__init__(look)
        self._lines: list[str] = []
        self._files = 0

    def file(self, report: FileReport) -> str:
        """Nothing yet; the changes are counted."""
        counts = Counter((c.code, c.before, c.after) for c in report.found() if not c.reason)
        if counts and report.error is None:
            paint = self.look.paint
            self._files += 1
            self._lines.append(f"- {paint(visible(report.name), 'bold')}\n")
            for (code, before, after), number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
                what = f"{paint(quoted(before, 40), 'red')} -> {paint(quoted(after, 40), 'green')}"
                self._lines.append(f"    {number} × {paint(code, 'bold')} {what}\n")
        return ""

    def end(self, totals: Totals) -> str:
        """The list, below a line that says what it is."""
        if not self._lines:
            return ""
        done = "Fixed" if self.look.wrote else "Would fix"
        return f"{done} in {counted(self._files, 'file')}:\n" + "".join(self._lines)
