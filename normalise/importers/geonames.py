"""GeoNames: `alternateNamesV2.txt`, and `cities15000.txt` or another table of places; told apart by their columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from normalise.errors import NormaliseError
from normalise.importers.listed import BROKEN, Listed, language, lines

_PLACES = 19
_ALTERNATES = range(8, 11)
# What stands in the column of the language, and is an address, a code or a way to write sounds.
_CODES = frozenset("link wkdt post iata icao faac tcid unlc abbr phon piny".split())


def names(path: Path, _type: str, rejected: Counter[str]) -> Iterator[Listed]:
    """The names of places."""
    first = True
    for line in lines(path):
        columns = line.split("\t")
        if len(columns) == _PLACES:
            yield from _of_place(columns)
        elif len(columns) in _ALTERNATES:
            yield from _alternate(columns, rejected)
        elif first:
            raise NormaliseError(
                f"{path}: {len(columns)} columns; alternateNamesV2.txt has 8 to 10, cities15000.txt 19, tabs between"
            )
        elif line:
            rejected[BROKEN] += 1
        first = False


def _of_place(columns: list[str]) -> Iterator[Listed]:
    """`geonameid, name, asciiname, alternatenames, ...`; the alternates are of all languages, none is named."""
    item, name, plain, others = columns[:4]
    yield Listed(item, name, "", "place", main=True)
    if plain != name:
        yield Listed(item, plain, "", "place")
    for other in others.split(","):
        if other and other not in (name, plain):
            yield Listed(item, other, "", "place")


def _alternate(columns: list[str], rejected: Counter[str]) -> Iterator[Listed]:
    """`alternateNameId, geonameid, isolanguage, name, preferred, short, colloquial, historic, from, to`."""
    item, code, name = columns[1:4]
    preferred, short, colloquial, historic = (flag == "1" for flag in columns[4:8])
    if code.partition("_")[0] in _CODES:
        rejected["an address or code, no name"] += 1
    elif colloquial or historic:
        rejected["colloquial or historic"] += 1
    else:
        lang = language(code)
        yield Listed(item, name, lang, "place", main=lang == "en" and (preferred or not short))
