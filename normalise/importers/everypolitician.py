"""EveryPolitician `names.csv`: `name, id`; all names of a person in all languages, none marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from normalise.importers.listed import BROKEN, Listed, cells, columns_of


def names(path: Path, _type: str, rejected: Counter[str]) -> Iterator[Listed]:
    """The names of politicians. Any of them may be the one that is known in English."""
    places: list[int] = []
    for row in cells(path):
        if not places:
            places = columns_of(path, row, "name", "id")
        elif len(row) <= max(places):
            rejected[BROKEN] += 1
        else:
            yield Listed(row[places[1]], row[places[0]], "", "person", main=True)
