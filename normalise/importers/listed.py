"""What a list says of a name, and how its lines are read."""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import IO, cast

from normalise.errors import NormaliseError
from normalise.tuples import NamedTuple


class Listed(NamedTuple):
    """One name of a list.

    `item` is the list's own id of what has the name; `type` is that of an entity. `lang` is an ISO 639 code, or
    nothing where the list does not say. `main`: what has the name is known by it in English.
    """

    item: str
    form: str
    lang: str
    type: str
    main: bool = False


# A reader yields the names of a file and counts the lines that give none, by reason.
Reader = Callable[[Path, str, "Counter[str]"], Iterator[Listed]]

# Some aliases of one target fill more than the 128 kB that the standard library allows.
_LONGEST_CELL = 10_000_000

BROKEN = "the line cannot be read"


def lines(path: Path) -> Iterator[str]:
    """The lines of a file of UTF-8, packed with gzip or not, without their ends; NormaliseError if it is none."""
    try:
        with _opened(path) as file:
            for line in file:
                yield line.rstrip("\r\n")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise NormaliseError(f"{path}: cannot be read as UTF-8 ({error}); unpack it or save it as UTF-8") from error


def cells(path: Path) -> Iterator[list[str]]:
    """The rows of a file of comma-separated values; NormaliseError like `lines`."""
    csv.field_size_limit(_LONGEST_CELL)
    try:
        with _opened(path) as file:
            yield from csv.reader(file)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise NormaliseError(f"{path}: cannot be read as CSV in UTF-8 ({error}); unpack it or mend it") from error


def columns_of(path: Path, header: list[str], *wanted: str) -> list[int]:
    """The places of columns in a header; NormaliseError if one is missing."""
    missing = [name for name in wanted if name not in header]
    if missing:
        raise NormaliseError(
            f"{path}: the first line names no column {', '.join(missing)}; is it the file that `dict import` expects?"
        )
    return [header.index(name) for name in wanted]


def language(code: str) -> str:
    """A language code without region and script: `pt-br` -> `pt`; nothing for what is none."""
    short = code.strip().lower().replace("_", "-").partition("-")[0]
    if short == "simple":
        return "en"
    known = 2 <= len(short) <= 3 and short.isascii() and short.isalpha() and short not in ("und", "mul", "zxx")
    return short if known else ""


def _opened(path: Path) -> IO[str]:
    if path.suffix == ".gz":
        return cast("IO[str]", gzip.open(path, "rt", encoding="utf-8-sig", newline=""))
    return TextIOWrapper(path.open("rb"), encoding="utf-8-sig", newline="")
