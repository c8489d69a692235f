"""Ways to show what a run found: one module each."""

from __future__ import annotations

from enum import StrEnum

from normalise.reporters.look import Look
from normalise.reporters.report import FileReport, Reporter, Totals

__all__ = ["FileReport", "Format", "Look", "Reporter", "Totals", "reporter"]


class Format(StrEnum):
    """The names of the reporters, as users write them."""

    FULL = "full"
    CONCISE = "concise"
    GROUPED = "grouped"
    DIFF = "diff"
    SUMMARY = "summary"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    RDJSONL = "rdjsonl"
    GITHUB = "github"
    JUNIT = "junit"


def reporter(name: Format, look: Look | None = None) -> Reporter:
    """The reporter of a name."""
    return kind_of(name)(look)


def kind_of(name: Format) -> type[Reporter]:
    """The class of a reporter; modules are loaded when the first one is asked for."""
    from normalise.reporters import (
        concise,
        diff,
        full,
        github,
        grouped,
        json_array,
        jsonl,
        junit,
        rdjsonl,
        sarif,
        summary,
    )

    kinds: dict[Format, type[Reporter]] = {
        Format.FULL: full.Full,
        Format.CONCISE: concise.Concise,
        Format.GROUPED: grouped.Grouped,
        Format.DIFF: diff.Diff,
        Format.SUMMARY: summary.Summary,
        Format.JSON: json_array.Json,
        Format.JSONL: jsonl.Jsonl,
        Format.SARIF: sarif.Sarif,
        Format.RDJSONL: rdjsonl.Rdjsonl,
        Format.GITHUB: github.Github,
        Format.JUNIT: junit.Junit,
    }
    return kinds[name]
