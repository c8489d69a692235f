"""Small dictionaries for tests."""

from __future__ import annotations

from pathlib import Path

from normalise.lexicon.sources import COLUMNS


def folder_with(place: Path, **files: str) -> Path:
    """A dictionary folder; each file is its rows, columns divided by `|`, cue words by `/`."""
    place.mkdir(exist_ok=True)
    for name, rows in files.items():
        lines = ["\t".join(COLUMNS[name])]
        lines += [row.replace("|", "\t").replace("/", "|") for row in rows.splitlines() if row]
        (place / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return place
