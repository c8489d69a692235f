"""Ways to show what a run found: one module each."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module

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


# The one module that has another name than its format.
_MODULES = {Format.JSON: "json_array"}


def kind_of(name: Format) -> type[Reporter]:
    """The class of a reporter; its module is loaded when it is first asked for."""
    module = import_module(f"normalise.reporters.{_MODULES.get(name, name)}")
    found: type[Reporter] = getattr(module, name.capitalize())
    return found
