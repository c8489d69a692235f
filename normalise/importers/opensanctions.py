"""OpenSanctions `targets.simple.csv`: one target a row, aliases in one cell divided by semicolons."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from normalise.importers.listed import BROKEN, Listed, cells, columns_of

_TYPES = {
    "Person": "person",
    **dict.fromkeys(("Organization", "Company", "LegalEntity", "PublicBody"), "organisation"),
}


def names(path: Path, _type: str, rejected: Counter[str]) -> Iterator[Listed]:
    """The names and aliases of persons and organisations; ships, aircraft and wallets have none that matter."""
    places: list[int] = []
    for row in cells(path):
        if not places:
            places = columns_of(path, row, "id", "schema", "name", "aliases")
        elif len(row) <= max(places):
            rejected[BROKEN] += 1
        elif (kind := row[places[1]]) not in _TYPES:
            rejected["neither person nor organisation"] += 1
        else:
            item, _, name, aliases = (row[place] for place in places)
            yield Listed(item, name, "", _TYPES[kind], main=True)
            for alias in _list(aliases):
                yield Listed(item, alias, "", _TYPES[kind])


def _list(cell: str) -> list[str]:
    """The parts of a cell; a part that holds a semicolon stands in quotation marks."""
    return [part for row in csv.reader([cell], delimiter=";") for part in row if part.strip()]
