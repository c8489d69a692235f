"""Diagnostics for reviewdog, one a line: its Diagnostic Format (`rdf`), version of proto/rdf/reviewdog.proto."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from normalise.changelog.records import as_json
from normalise.edits import Span
from normalise.reporters.finding import Finding, Level, findings
from normalise.reporters.report import FileReport, Reporter, Shown
from normalise.reporters.visible import visible

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


class Rdjsonl(Reporter):
    """For reviewdog: lines from 1, columns from 1 in bytes of UTF-8, ends exclusive, suggestions."""

    wants_text = True
    for_programs = True

    def parts(self, report: FileReport) -> Iterator[str]:
        """One diagnostic for each finding, or one for a file that could not be done."""
        if report.error is not None:
            failed = _diagnostic(report.name, visible(report.error), Level.ERROR)
            yield as_json(failed) + "\n"
            return
        document = report.document
        for finding in findings(report, document):
            yield as_json(_found(report.name, finding, document)) + "\n"


def _diagnostic(name: str, message: str, level: Level, **location: Any) -> dict[str, Any]:
    return {
        "message": message,
        "location": {"path": name, **location},
        "severity": _SEVERITIES[level],
        "source": {"name": "normalise"},
    }


def _found(name: str, finding: Finding, document: Shown) -> dict[str, Any]:
    out = _diagnostic(name, finding.message, finding.level, range=_range(finding.shown, document))
    out["code"] = {"value": finding.change.code}
    if finding.fix is not None:
        out["suggestions"] = [{"range": _range(finding.fix.span, document), "text": finding.fix.text}]
    return out


def _range(span: Span, document: Shown) -> dict[str, Any]:
    return {"start": _position(span.start, document), "end": _position(span.end, document)}


def _position(place: int, document: Shown) -> dict[str, int]:
    line, column = document.position(place)
    return {"line": line, "column": len(document.text[place - column + 1 : place].encode()) + 1}
