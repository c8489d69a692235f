"""Regular expressions that are made when they are first used: starting must not pay for those that are not.

Python compiles an expression to a list of numbers, in Python: a page that wakes many rules would pay more for that
than for searching. So these numbers are kept, for one state of the program and of Python, and `_sre.compile`, which
checks them, makes the expression of them. If what was kept is not as it was written, or this Python compiles in another
way, the expression is compiled as ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import Any

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
# All expressions of the modules that are loaded, and what is known of some: flags, numbers, groups, their names.
_all: list[Expression] = []
_known: dict[tuple[str, int], tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]] = {}


class Expression:
    """Stands for a compiled expression; from the second use on it costs nothing."""

    def __init__(self, source: str, flags: int) -> None:
        self.wanted = (source, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = _made(*self.wanted)
        for method in _METHODS:
            setattr(self, method, getattr(found, method))
        return getattr(found, name)


def expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but made at its first use."""
    lazy: Any = Expression(source, int(flags))
    _all.append(lazy)
    return lazy  # type: ignore[no-any-return]


@lru_cache(maxsize=128)
def is_in(pattern: re.Pattern[str], text: str) -> bool:
    """Whether an expression is found in a text; remembered, as one line may hold thousands of places that ask it."""
    return pattern.search(text) is not None


def occurrences(literal: str, text: str) -> Iterator[int]:
    """Where a literal stands, overlapping or not; far quicker than an expression that begins with a blank."""
    at = text.find(literal)
    while at >= 0:
        yield at
        at = text.find(literal, at + 1)


def matches_at(literal: str, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a literal of some length: it is found faster than by the pattern."""
    return filter(None, (pattern.match(text, at) for at in occurrences(literal, text)))


def _made(source: str, flags: int) -> re.Pattern[str]:
    known = _known.get((source, flags))
    if known is None:
        return re.compile(source, flags)
    from array import array

    try:
        compiler: Any = import_module("re._compiler")
        numbers = array("I", known[1]).tolist()
        found: re.Pattern[str] = compiler._sre.compile(source, known[0], numbers, *known[2:])
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        return re.compile(source, flags)
    return found


def recall(path: str, state: str) -> None:
    """Takes up what was kept in a file for this state; nothing if there is nothing."""
    import marshal
    import zlib

    try:
        with open(path, "rb") as file:
            data = file.read()
        if int.from_bytes(data[:4], "big") == zlib.crc32(data[4:]):
            kept = marshal.loads(data[4:])  # noqa: S302 - as Python reads its own compiled modules
            if kept[0] == state:
                _known.update(kept[1])
    except (OSError, EOFError, ValueError, TypeError, LookupError):
        return


def keep(path: str, state: str) -> None:
    """Keeps all expressions of the modules that are loaded, for this state; as far as that can be done."""
    import marshal
    import os
    import zlib

    try:
        found = {made.wanted: _numbers(*made.wanted) for made in _all}
        aside = f"{path}.{os.getpid()}"
        with open(aside, "wb") as file:
            data = marshal.dumps((state, found))
            file.write(zlib.crc32(data).to_bytes(4, "big") + data)
        os.replace(aside, path)
    except (OSError, ImportError, AttributeError, TypeError, ValueError):
        return


def _numbers(source: str, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    """What `re` gives to `_sre.compile` for an expression."""
    from array import array

    compiler: Any = import_module("re._compiler")
    parsed = import_module("re._parser").parse(source, flags)
    groups, names = parsed.state.groups, dict(parsed.state.groupdict)
    by_number = {number: name for name, number in names.items()}
    code = array("I", compiler._code(parsed, flags))
    if code.itemsize != compiler._sre.CODESIZE:
        raise ValueError("the numbers have another size here")
    return flags | parsed.state.flags, code.tobytes(), groups - 1, names, tuple(map(by_number.get, range(groups)))
