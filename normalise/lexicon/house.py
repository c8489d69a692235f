"""House style: which of several right spellings a house writes. Rows of `house.tsv` turn the others into variants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from normalise.lexicon.entries import HOUSE
from normalise.lexicon.problems import Layers, Problem
from normalise.lexicon.sources import Row


def with_house_style(tables: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """The tables, the strongest rows first, as the rows of `house.tsv` want them.

    The form of such a row becomes a variant of its entity, and what is preferred the canonical name; another canonical
    name stays right. A row whose form is not the right name of exactly one entity does nothing.
    """
    owners = _owners(tables)
    entities: dict[str, Row] = {}
    for row in tables["entities"]:
        entities.setdefault(row["id"], row)
    renamed: dict[str, Row] = {}
    variants: list[Row] = []
    english: list[Row] = []
    for row in tables["house"]:
        ids = owners.get(row["form"], set())
        if len(ids) != 1:
            continue
        (id_,) = ids
        old = entities[id_]
        if row["preferred"] != renamed.get(id_, old)["canonical"] and id_ not in renamed:
            renamed[id_] = Row({**old.values, "canonical": row["preferred"], **_short(old, row)}, row.path, row.line)
            english.append(Row({"form": old["canonical"], "id": id_}, old.path, old.line))
        cells = {"form": row["form"], "id": id_, "lang": "en", "kind": HOUSE, "risk": row["risk"], "cue": row["cue"]}
        variants.append(Row({**cells, "case": "exact", "source": "house"}, row.path, row.line))
    return {
        **{name: list(rows) for name, rows in tables.items()},
        "entities": [*renamed.values(), *tables["entities"]],
        "variants": [*variants, *tables["variants"]],
        "english": [*english, *tables["english"]],
    }


def _owners(tables: Mapping[str, Sequence[Row]]) -> dict[str, set[str]]:
    """The entities of which a string is a right name."""
    owners: dict[str, set[str]] = defaultdict(set)
    known = {row["id"] for row in tables["entities"]}
    for row in tables["entities"]:
        owners[row["canonical"]].add(row["id"])
    for row in tables["english"]:
        if row["id"] in known:
            owners[row["form"]].add(row["id"])
    return owners


def _short(entity: Row, row: Row) -> dict[str, str]:
    """The second mention of a person must be a part of the new name."""
    if entity["type"] != "person" or entity["short"] in row["preferred"].split():
        return {}
    return {"short": row["preferred"].rpartition(" ")[2]}


def house_problems(layers: Layers) -> Iterator[Problem]:
    """The rows of `house.tsv` that do nothing."""
    together = {name: [row for tables in layers for row in tables[name]] for name in ("entities", "english")}
    owners = _owners(together)
    for strength, tables in enumerate(layers):
        for row in tables["house"]:
            ids = owners.get(row["form"], set())
            if not ids:
                yield Problem.at(row, f"{row['form']!r} is the right name of nothing; write a row of variants.tsv")
            elif len(ids) > 1:
                several = ", ".join(sorted(ids))
                yield Problem.at(row, f"{row['form']!r} may be {several}; write a row of variants.tsv with the id")
            elif row["form"] == row["preferred"]:
                yield Problem.at(row, f"{row['form']!r} is preferred to itself; delete the row")
            if strength == len(layers) - 1:
                yield Problem.at(row, "house style does nothing in the bundled dictionaries; move it to a folder above")
