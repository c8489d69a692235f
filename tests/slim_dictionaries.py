"""A slice of the bundled dictionaries: what tests name, and every twelfth entity besides.

Compiling all of them takes seconds, and tests of commands that take dictionaries of a user's own compile each time.
"""

from __future__ import annotations

import re
import zlib
from pathlib import Path

from normalise.lexicon.sources import bundled_folders

_HERE = Path(__file__).resolve().parent
_EVERY = 12
_WORD = re.compile(r"[^\W\d_]{3,}")
_SLUG = re.compile(r"[a-z]+:[a-z-]+")
# Where a row's entity stands.
_ID = {"entities": 0, "variants": 1, "english": 1, "native": 0}


def made_in(place: Path) -> list[Path]:
    """Writes the slice into a folder, laid out as the whole is, and gives its folders, the strongest first."""
    pages = [*_HERE.glob("*.py"), *(_HERE / "data" / "importers").iterdir()]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages if page.suffix != ".gz")
    named = {word for word in _WORD.findall(text) if word[0].isupper()} | set(_SLUG.findall(text))
    folders = bundled_folders()
    kept = {
        cells[0]
        for folder in folders
        for cells in map(_cells, _lines(folder / "entities.tsv"))
        if zlib.crc32(cells[0].encode()) % _EVERY == 0 or not named.isdisjoint([cells[0], *_WORD.findall(cells[2])])
    }
    made: list[Path] = []
    for folder in folders:
        to = place / folder.relative_to(folders[0])
        to.mkdir(parents=True, exist_ok=True)
        for path in sorted(folder.glob("*.tsv")):
            column = _ID.get(path.stem)
            lines = [
                line
                for line in _lines(path)
                if column is None or line.startswith("#") or _cells(line)[column] in ("id", *kept)
            ]
            (to / path.name).write_text("\n".join([*lines, ""]), encoding="utf-8")
        made.append(to)
    return made


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def _cells(line: str) -> list[str]:
    return [*line.split("\t"), "", "", ""]
