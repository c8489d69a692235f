"""The records themselves, as one array."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.changelog.records import as_line
from normalise.reporters.report import FileReport, Reporter, Totals


class Json(Reporter):
    """For programs that read one value: the records of `jsonl` in an array, one a line."""

    for_programs = True
    _begun = False

    def parts(self, report: FileReport) -> Iterator[str]:
        """One line for each record, behind a bracket or a comma."""
        for record in report.records:
            yield (",\n" if self._begun else "[\n") + as_line(record).rstrip("\n")
            self._begun = True

    def end(self, totals: Totals) -> str:
        """The end of the array."""
        return "\n]\n" if self._begun else "[]\n"
