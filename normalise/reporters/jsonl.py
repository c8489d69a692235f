"""The records themselves, as in the log."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.changelog.records import as_line
from normalise.reporters.report import FileReport, Reporter


class Jsonl(Reporter):
    """For programs: the lines that stand, or would stand, in the log."""

    for_programs = True

    def parts(self, report: FileReport) -> Iterator[str]:
        """One line for each record."""
        return map(as_line, report.records)
