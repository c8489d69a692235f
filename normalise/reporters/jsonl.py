"""The records themselves, as in the log."""

from __future__ import annotations

from normalise.changelog.records import as_line
from normalise.reporters.report import FileReport, Reporter


class Jsonl(Reporter):
    """For programs: the lines that stand, or would stand, in the log."""

    for_programs = True

    def file(self, report: FileReport) -> str:
        """One line for each record."""
        return "".join(as_line(record) for record in report.records)
