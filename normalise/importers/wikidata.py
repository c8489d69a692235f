"""Results of the Wikidata query service as TSV: `?item ?name ?alias`, names as `"Vladimir Poutine"@fr`.

The first column is the item. The second is its name, by which it is known if it is English or without language; all
further columns are other names of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from normalise.errors import NormaliseError
from normalise.importers.listed import BROKEN, Listed, language, lines

_LITERAL = re.compile(r'"(?P<text>(?:[^"\\]|\\.)*)"(?:@(?P<lang>[A-Za-z0-9-]+)|\^\^\S+)?\Z')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"t": " ", "n": " ", "r": " "}


def names(path: Path, type_: str, rejected: Counter[str]) -> Iterator[Listed]:
    """The names of a query's result; the query does not tell of what type they are."""
    last = Listed("", "", "", "")
    header = True
    for line in lines(path):
        columns = line.split("\t")
        if header:
            header = False
            if len(columns) < 2 or not columns[0].startswith("?"):
                raise NormaliseError(f"{path}: the first line is no `?item ?name ?alias`; export the query as TSV")
            continue
        item = columns[0].strip("<>").rpartition("/")[2]
        if not item or len(columns) < 2:
            rejected[BROKEN] += 1
            continue
        for place, cell in enumerate(columns[1:]):
            if not cell:
                continue  # an OPTIONAL that found nothing
            text, lang = _literal(cell)
            found = Listed(item, text, lang, type_, place == 0 and lang in ("", "en"))
            if place == 0 and found == last:
                continue  # the name is repeated beside each alias
            last = found if place == 0 else last
            yield found


def _literal(cell: str) -> tuple[str, str]:
    match = _LITERAL.match(cell)
    if match is None:
        return cell, ""
    text = _ESCAPE.sub(lambda m: _ESCAPED.get(m[1], m[1]), match["text"])
    return text, language(match["lang"] or "")
