"""Lists of one's own: a name a line, or TSV whose first line names the columns.

Columns are `name` and, if wanted, `canonical` (the English name of the same person or place), `lang`, `type`, `id`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from normalise.importers.listed import BROKEN, Listed, language, lines

_TYPES = ("person", "place", "organisation")


def names(path: Path, type_: str, rejected: Counter[str]) -> Iterator[Listed]:
    """The names of the list; where no row has an English name, each name is one."""
    header: list[str] = []
    for line in lines(path):
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if not header:
            header = columns if "name" in columns else ["name"]
            if header is columns:
                continue
        if len(columns) != len(header):
            rejected[BROKEN] += 1
            continue
        row = dict(zip(header, columns, strict=True))
        kind = row.get("type") or type_
        if kind not in _TYPES:
            rejected["neither person, place nor organisation"] += 1
            continue
        canonical = row.get("canonical", "")
        item = row.get("id") or canonical or row["name"]
        lang = language(row.get("lang", ""))
        if canonical:
            yield Listed(item, canonical, "en", kind, main=True)
        if row["name"] != canonical:
            yield Listed(item, row["name"], lang, kind, main=not canonical and lang in ("", "en"))
