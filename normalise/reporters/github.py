"""Workflow commands of GitHub Actions, which become annotations of the changed files."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.reporters.finding import Finding, Level, findings
from normalise.reporters.report import FileReport, Reporter, Shown
from normalise.reporters.visible import visible

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


class Github(Reporter):
    """For a step of a workflow: one command a line, `::error file=...,line=...::message`."""

    wants_text = True
    for_programs = True

    def parts(self, report: FileReport) -> Iterator[str]:
        """One command for each finding, or one for a file that could not be done."""
        if report.error is not None:
            yield _command(Level.ERROR, {"file": report.name, "title": "normalise"}, report.error)
            return
        document = report.document
        for finding in findings(report, document):
            yield _annotation(report.name, finding, document)


def _annotation(name: str, f: Finding, document: Shown) -> str:
    """GitHub takes columns only where a place begins and ends in one line."""
    end_line, end_column = document.position(f.shown.end)
    values: dict[str, str | int] = {"file": name, "line": f.line}
    if end_line == f.line:
        values |= {"col": f.column, "endLine": end_line, "endColumn": end_column}
    else:
        values["endLine"] = end_line
    values["title"] = f"normalise {f.change.code}"
    return _command(f.level, values, f.message)


def _command(level: Level, values: dict[str, str | int], message: str) -> str:
    properties = ",".join(f"{key}={_property(visible(str(value)))}" for key, value in values.items())
    return f"::{_COMMANDS[level]} {properties}::{_data(visible(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
