"""Small dictionaries for tests."""

from __future__ import annotations

from pathlib import Path

from normalise.lexicon.sources import COLUMNS, read_rows


def folder_with(place: Path, **files: str) -> Path:
    """A dictionary folder; each file is its rows, columns divided by `|`, cue words by `/`."""
    place.mkdir(exist_ok=True)
    for name, rows in files.items():
        lines = ["\t".join(COLUMNS[name])]
        lines += [row.replace("|", "\t").replace("/", "|") for row in rows.splitlines() if row]
        (place / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return place


def rows(path: str, *columns: str) -> list[tuple[str, ...]]:
    """The cells of these columns, of all rows of a file; of all columns if none is named."""
    return [tuple(row[column] for column in columns or row.values) for row in read_rows(Path(path))]
