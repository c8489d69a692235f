"""Whether dictionaries are right: as strict as a compiler, and every problem at once.

The bundled folders are one layer, each folder of a user is another one above it. Within a layer two rows must not
contradict each other. Across layers the stronger row wins, so only what its author cannot have meant is a problem:
a row that stronger or equal rows leave without effect.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from normalise.lexicon.check_files import rows_of
from normalise.lexicon.check_names import name_problems
from normalise.lexicon.check_rows import row_problems
from normalise.lexicon.check_transliteration import transliteration_problems, with_generated
from normalise.lexicon.house import house_problems
from normalise.lexicon.problems import Layers, Problem
from normalise.lexicon.sources import COLUMNS, Row, bundled_folders, dictionary_files

# The columns that make a row of a file unique; a second one is never read.
_KEYS: dict[str, tuple[str, ...]] = {
    "entities": ("id",),
    "variants": ("form", "id"),
    "english": ("form", "id"),
    "house": ("form",),
    "native": ("id", "lang", "form"),
    "transliteration": ("system", "from", "where"),
    "protect": ("form",),
    "cues": ("set", "word"),
    "boilerplate": ("pattern",),
    "residue": ("form", "lang"),
    "confusions": ("read", "meant"),
    "misspellings": ("form",),
}


def check(folders: Sequence[Path | str] = ()) -> list[str]:
    """The problems of these dictionary folders, stronger ones first, and of the bundled ones below them.

    Each is a line `file:line: what is wrong; what to do`. NormaliseError for a folder that is not there.
    """
    return [str(problem) for problem in problems_of(folders)]


def problems_of(folders: Sequence[Path | str] = ()) -> list[Problem]:
    """What `check` says, with file and line apart."""
    layers: Layers = []
    problems: list[Problem] = []
    given = [Path(folder) for folder in folders]
    for group in (*([folder] for folder in given), [f for f in bundled_folders() if f.is_dir()]):
        tables, found = _layer(group)
        layers.append(tables)
        problems.extend(found)
    for tables in layers:
        problems.extend(_repeated(tables))
    problems.extend(row_problems(layers))
    problems.extend(house_problems(layers))
    problems.extend(transliteration_problems(layers))
    problems.extend(name_problems(with_generated(layers)))
    return sorted(set(problems), key=lambda p: (str(p.path), p.line, p.text))


def _layer(folders: Sequence[Path]) -> tuple[dict[str, list[Row]], list[Problem]]:
    """The readable rows of the folders of a layer, and what is wrong with their files."""
    tables: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    problems: list[Problem] = []
    files = dictionary_files(folders)
    for folder in folders:
        if not any(path.parent == folder for path in files):
            problems.append(Problem(folder, 1, f"no dictionary is here; its files are {', '.join(COLUMNS)} (.tsv)"))
        for path in sorted(folder.glob("*.tsv")):
            if path.stem not in COLUMNS:
                problems.append(Problem(path, 1, f"is read by nothing; call it one of {', '.join(COLUMNS)} (.tsv)"))
    for path in files:
        rows, found = rows_of(path)
        tables[path.stem].extend(rows)
        problems.extend(found)
    return tables, problems


def _repeated(tables: dict[str, list[Row]]) -> Iterator[Problem]:
    for name, columns in _KEYS.items():
        first: dict[tuple[str, ...], Row] = {}
        for row in tables[name]:
            key = tuple(row[column] for column in columns)
            earlier = first.setdefault(key, row)
            if earlier is not row:
                what = " and ".join(f"{c} {row[c]!r}" for c in columns)
                yield Problem.at(row, f"{what} stands in {earlier.place} already; delete one of the two rows")
