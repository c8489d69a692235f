"""Ways to show what a run found: one module each."""

from __future__ import annotations

from enum import StrEnum

from normalise.reporters.report import FileReport, Reporter, Totals

__all__ = ["FileReport", "Format", "Reporter", "Totals", "reporter"]


class Format(StrEnum):
    """The names of the reporters, as users write them."""

    FULL = "full"
    CONCISE = "concise"
    DIFF = "diff"
    JSONL = "jsonl"
    SUMMARY = "summary"


def reporter(name: Format, *, escape: bool = True) -> Reporter:
    """The reporter of a name; `escape` is off where the output goes to a program."""
    from normalise.reporters import concise, diff, full, jsonl, summary

    kinds: dict[Format, type[Reporter]] = {
        Format.FULL: full.Full,
        Format.CONCISE: concise.Concise,
        Format.DIFF: diff.Diff,
        Format.JSONL: jsonl.Jsonl,
        Format.SUMMARY: summary.Summary,
    }
    return kinds[name](escape=escape)
