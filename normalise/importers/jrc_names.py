"""JRC-Names: `id, type, lang, name+with+plus`; the first name of an id is the one that it is known by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from normalise.importers.listed import BROKEN, Listed, language, lines

_TYPES = {"P": "person", "O": "organisation"}


def names(path: Path, _type: str, rejected: Counter[str]) -> Iterator[Listed]:
    """The names of the list; `u` as language means that nobody has said."""
    last = ""
    for line in lines(path):
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 4:
            rejected[BROKEN] += 1
        elif columns[1] not in _TYPES:
            rejected["neither person nor organisation"] += 1
        else:
            item, kind, lang, name = columns
            lang = language(lang)
            yield Listed(item, name.replace("+", " "), lang, _TYPES[kind], item != last and lang in ("", "en"))
            last = item
