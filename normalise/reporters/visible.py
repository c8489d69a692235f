"""Text from files, made fit for a terminal."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from unicodedata import bidirectional, category, east_asian_width

ELLIPSIS = "…"
# They choose between two drawings of the character before them, of which one is wider on some terminals.
_SELECTORS = range(0xFE00, 0xFE10)
_JAMO_THAT_JOIN = range(0x1160, 0x1200)
# Of so many characters it is remembered how they are drawn: a report asks of each again and again.
_CHARACTERS = 2_000


def visible(text: str) -> str:
    """The text with every character escaped that a terminal would obey or not show.

    That is control and direction characters, zero-width and odd spaces, line ends, lone surrogates.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


@lru_cache(maxsize=_CHARACTERS)
def aligned(character: str) -> str:
    """One character as it may stand above a caret: visible, and of the same width on every terminal."""
    return ascii(character)[1:-1] if ord(character) in _SELECTORS else visible(character)


def width(text: str) -> int:
    """How many columns of a terminal a visible text takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


@lru_cache(maxsize=_CHARACTERS)
def joins(character: str) -> bool:
    """Whether a character is drawn into the one before it."""
    return category(character) in ("Mn", "Me") or ord(character) in _JAMO_THAT_JOIN


@lru_cache(maxsize=_CHARACTERS)
def turns(character: str) -> bool:
    """Whether a terminal may draw what stands around a character from right to left."""
    return bidirectional(character) in ("R", "AL", "AN")


@lru_cache(maxsize=_CHARACTERS)
def is_plain(character: str) -> bool:
    """Whether a character is drawn as it is, from left to right, in a column of its own."""
    return aligned(character) == character and not turns(character) and width(character) == 1


def quoted(text: str, limit: int = 60) -> str:
    """The text as it stands in a message: visible, in quotation marks, the middle left out if it is long."""
    if len(text) > limit:
        half = limit // 2
        text = text[:half] + ELLIPSIS + text[-half:]
    return f'"{visible(text)}"'


def _width(character: str) -> int:
    if joins(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def storable(text: str) -> str:
    """The text as UTF-8 can hold it: bytes of a file name that are none are escaped."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def near(path: Path) -> str:
    """A path as users would type it here."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
