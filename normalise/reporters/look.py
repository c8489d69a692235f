"""How output looks: colours, width, and whether what a terminal would obey is escaped."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum
from typing import TextIO

from normalise.values import dataclass

# Columns of an excerpt where the width of the terminal is not known, and the most that reads well.
_COLUMNS, _MOST, _LEAST = 100, 120, 40
_CODES = {
    "bold": "1",
    "dim": "2",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "cyan": "36",
}


class Colour(StrEnum):
    """When output is coloured, as users write it."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Look:
    """`escape` is off where the output must reach a program as it is; `wrote` says whether files were changed.

    `width` is how many columns an excerpt may have.
    """

    escape: bool = True
    coloured: bool = False
    width: int = _COLUMNS
    wrote: bool = False

    def paint(self, text: str, *names: str) -> str:
        """The text in these colours, or as it is where nothing is coloured; an empty text stays empty."""
        if not self.coloured or not text:
            return text
        return f"\x1b[{';'.join(_CODES[name] for name in names)}m{text}\x1b[0m"


def coloured(wish: Colour, stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour what goes to a stream.

    A wish on the command line is stronger than the environment; there `NO_COLOR` is stronger than `FORCE_COLOR`,
    and both count only if they are not empty (no-color.org). Else a terminal is coloured, unless it is a dumb one.
    """
    if wish is not Colour.AUTO:
        return wish is Colour.ALWAYS
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def columns(stream: TextIO, margin: int) -> int:
    """How many columns an excerpt may have on a stream, less a margin that stands before it."""
    if not stream.isatty():
        return _COLUMNS
    import shutil

    return max(_LEAST, min(_MOST, shutil.get_terminal_size().columns - margin))
