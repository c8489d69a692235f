"""ParaNames: TSV with the columns `wikidata_id, eng, label, language, type`, in any order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from normalise.importers.listed import BROKEN, Listed, columns_of, language, lines

_TYPES = {"PER": "person", "LOC": "place", "ORG": "organisation"}


def names(path: Path, _type: str, rejected: Counter[str]) -> Iterator[Listed]:
    """The English name of each item, once where its rows stand together, and its labels."""
    places: list[int] = []
    width = 0
    last = ("", "")
    for line in lines(path):
        columns = line.split("\t")
        if not places:
            places, width = columns_of(path, columns, "wikidata_id", "eng", "label", "language", "type"), len(columns)
            continue
        if len(columns) != width:
            rejected[BROKEN] += 1
            continue
        item, english, label, lang, kind = (columns[place] for place in places)
        if kind not in _TYPES:
            rejected["neither person, place nor organisation"] += 1
            continue
        if english and (item, english) != last:
            yield Listed(item, english, "en", _TYPES[kind], main=True)
        last = (item, english)
        if label != english:
            yield Listed(item, label, language(lang), _TYPES[kind])
