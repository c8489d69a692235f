"""Where dictionaries lie, and their rows as they stand in the files."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from normalise.errors import NormaliseError
from normalise.values import dataclass

# The files of a dictionary folder and their columns; a folder may hold any of them.
COLUMNS: dict[str, tuple[str, ...]] = {
    "entities": ("id", "type", "canonical", "short", "given", "article", "valid_from", "valid_to", "source"),
    "variants": ("form", "id", "lang", "kind", "risk", "cue", "case", "source"),
    "english": ("form", "id"),
    "house": ("form", "preferred", "risk", "cue"),
    "native": ("id", "lang", "form"),
    "transliteration": ("system", "from", "where", "to"),
    "protect": ("form", "type", "why"),
    "cues": ("set", "word"),
    "boilerplate": ("pattern", "kind", "where", "tier", "source"),
    "residue": ("form", "lang", "english", "kind", "risk", "cue"),
    "confusions": ("read", "meant", "weight"),
    "misspellings": ("form", "english"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its columns by name, and where it stands."""

    values: dict[str, str]
    path: Path
    line: int

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    @property
    def place(self) -> str:
        """`file:line`, for messages."""
        return f"{self.path}:{self.line}"


def bundled_folders() -> list[Path]:
    """The folders of the dictionaries that come with the program, strongest first.

    In a wheel they lie inside the package; in a checkout, also an editable one, beside it.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_dictionaries", package.parent / "dictionaries"):
        if folder.is_dir():
            return [folder, folder / "cldr"]
    raise NormaliseError(f"the bundled dictionaries are missing beside {package}; install the program again")


def dictionary_files(folders: Sequence[Path]) -> list[Path]:
    """The dictionary files of these folders, in order; NormaliseError for a folder that is not there."""
    found: list[Path] = []
    for folder in folders:
        if not folder.is_dir():
            raise NormaliseError(
                f"{folder}: no such dictionary folder; check the path, or `dictionaries` in the configuration"
            )
        found.extend(path for name in COLUMNS if (path := folder / f"{name}.tsv").is_file())
    return found


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of one dictionary file, one at a time.

    NormaliseError, with file and line, for a row that cannot be read: wrong encoding, header or number of columns.
    """
    columns = COLUMNS[path.stem]
    header = False
    for number, line in enumerate(_lines(path), 1):
        line = line.removesuffix("\n").removesuffix("\r")
        if not line or line.startswith("#"):
            continue
        cells = unicodedata.normalize("NFC", line).split("\t")
        if not header:
            if tuple(cells) != columns:
                raise NormaliseError(f"{path}:{number}: the header must be {' '.join(columns)}, tabs between")
            header = True
            continue
        if len(cells) != len(columns):
            raise NormaliseError(
                f"{path}:{number}: {len(cells)} columns instead of {len(columns)}; see dictionaries/README.md"
            )
        yield Row(dict(zip(columns, (cell.strip() for cell in cells), strict=True)), path, number)


def _lines(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8", newline="\n") as lines:
            yield from lines
    except (OSError, UnicodeDecodeError) as error:
        raise NormaliseError(f"{path}: cannot be read as UTF-8 ({error}); save it as UTF-8") from error


def read_tables(folders: Sequence[Path], *, leave_out: Collection[str] = ()) -> dict[str, list[Row]]:
    """All rows of all folders by file name; rows of earlier folders come first.

    Files that are left out have no rows in it; `read_file` reads them one row at a time.
    """
    tables: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for path in dictionary_files(folders):
        if path.stem not in leave_out:
            tables[path.stem].extend(read_rows(path))
    return tables


def read_file(folders: Sequence[Path], name: str) -> Iterator[Row]:
    """The rows of one file of all folders, of earlier folders first; none is kept."""
    for path in dictionary_files(folders):
        if path.stem == name:
            yield from read_rows(path)
