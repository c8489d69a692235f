"""What is wrong with a dictionary file as such: bytes, header, columns, blanks, order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from normalise.lexicon.problems import Problem
from normalise.lexicon.sources import COLUMNS, Row


def rows_of(path: Path) -> tuple[list[Row], list[Problem]]:
    """The rows of a file that can be read, and its problems; unreadable rows are passed over, all of them."""
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        return [], [Problem(path, 1, f"cannot be read ({error.strerror}); mend the file or its rights")]
    except UnicodeDecodeError as error:
        place = error.object[: error.start].count(b"\n") + 1
        return [], [Problem(path, place, f"is no UTF-8 ({error.reason}); save the file as UTF-8")]
    columns = COLUMNS[path.stem]
    rows: list[Row] = []
    problems: list[Problem] = []
    header = False
    last: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        line = line.removesuffix("\r")
        if not line or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if not header:
            header = True
            if cells != columns:
                wanted = " ".join(columns)
                return [], [*problems, Problem(path, number, f"the header is wrong; it must be {wanted}, tabs between")]
            continue
        if len(cells) != len(columns):
            advice = f"the columns are {' '.join(columns)}, see dictionaries/README.md"
            problems.append(Problem(path, number, f"{len(cells)} columns instead of {len(columns)}; {advice}"))
            continue
        problems.extend(Problem(path, number, text) for text in _of_cells(cells, columns))
        clean = tuple(unicodedata.normalize("NFC", cell).strip() for cell in cells)
        if clean < last:
            problems.append(Problem(path, number, f"{clean[0]!r} stands behind {last[0]!r}; sort the rows"))
        last = clean
        rows.append(Row(dict(zip(columns, clean, strict=True)), path, number))
    if not header:
        problems.append(Problem(path, 1, f"no header; the first line must be {' '.join(columns)}, tabs between"))
    return rows, problems


def _of_cells(cells: tuple[str, ...], columns: tuple[str, ...]) -> Iterator[str]:
    for cell, column in zip(cells, columns, strict=True):
        if cell != cell.strip():
            yield f"{column} {cell!r} begins or ends with a blank; delete it"
        elif "  " in cell:
            yield f"{column} {cell!r} holds two blanks in a row; delete one"
        if not unicodedata.is_normalized("NFC", cell):
            yield f"{column} {cell!r} is not in Unicode form NFC; write it with composed letters"
        # Nearly all cells are printable, which is quick to see.
        if not cell.isprintable() and any(unicodedata.category(c) in ("Cc", "Cf", "Co", "Cn") for c in cell):
            yield f"{column} {cell!r} holds an invisible character; delete it"
