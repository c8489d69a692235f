"""A finished log as people look at it: chosen changes, told, counted, or exported."""

from __future__ import annotations

from enum import StrEnum


class ExportFormat(StrEnum):
    """The names of the formats of an export, as users write them."""

    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    DIFF = "diff"
