"""Tables for the injectors, written for this project; none of them is read from the dictionaries."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `<name>.tsv`, by column."""
    path = Path(__file__).resolve().parent / f"{name}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
