"""The kinds of values that settings have: what users write, what becomes of it, and its JSON Schema.

Reading a value raises ValueError with what it must be; the caller knows the key and the place.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from normalise import expressions
from normalise.patterns import Globs, globs
from normalise.values import dataclass

Schema = dict[str, Any]

_SIZE = expressions.expression(r"(\d+(?:\.\d+)?)\s*([KMG]?)i?B?", re.IGNORECASE)
_UNITS = {"": 1, "K": 1000, "M": 1000**2, "G": 1000**3}
# Encodings whose bytes depend on what stood before, or that are no way to write texts.
_STATEFUL = expressions.expression(
    r"iso2022.*|hz|utf-7|utf-16|utf-32|utf-8-sig|.*escape|punycode|idna|undefined|mbcs|oem"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of values.

    `words` says what it must be, `read` makes the value of what stands in a file (with the file's folder and the
    place that is shown to users), `schema` is its JSON Schema.
    """

    words: str
    read: Callable[[Any, Path, str], Any]
    schema: Schema


def _strings(value: Any, words: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"must be {words}; it is {value!r}")
    return value


def _of_strings(words: str, make: Callable[[list[str], Path, str], Any], **items: Any) -> Kind:
    def read(value: Any, folder: Path, place: str) -> Any:
        return make(_strings(value, words), folder, place)

    return Kind(words, read, {"type": "array", "items": {"type": "string", **items}})


def _codes(values: Iterable[str], _: Path, __: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in values if code.strip())


def _globs(values: Iterable[str], folder: Path, place: str) -> tuple[Globs, ...]:
    return (globs(values, folder, place),)


def _regexes(values: list[str], _: Path, __: str) -> tuple[str, ...]:
    for expression in values:
        try:
            re.compile(expression)
        except (re.error, OverflowError, RecursionError) as error:
            raise ValueError(f"holds {expression!r}, which is no regular expression ({error})") from error
    return tuple(values)


def _bool(value: Any, _: Path, __: str) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false; it is {value!r}")
    return value


def _share(value: Any, _: Path, __: str) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise ValueError(f"must be a number from 0 to 1; it is {value!r}")
    return float(value)


def _count(value: Any, _: Path, __: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"must be a whole number from 1 on; it is {value!r}")
    return value


def _size(value: Any, _: Path, __: str) -> int:
    words = 'must be a size such as "50MB" or "800 kB", or a number of bytes'
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    match = _SIZE.fullmatch(value.strip()) if isinstance(value, str) else None
    size = int(float(match[1]) * _UNITS[match[2].upper()]) if match else 0
    if size < 1:
        raise ValueError(f"{words}; it is {value!r}")
    return size


def sized(number: int) -> str:
    """A number of bytes for people: `50 MB`."""
    for unit in "GMK":
        if number >= _UNITS[unit]:
            return f"{round(number / _UNITS[unit], 1):g} {unit.replace('K', 'k')}B"
    return f"{number} bytes"


def _encoding(value: Any, _: Path, __: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"must be the name of an encoding; it is {value!r}")
    try:
        found = codecs.lookup(value)
        "".encode(found.name)  # what is no encoding of texts, such as base64, raises here
    except (LookupError, ValueError) as error:
        raise ValueError(f"names no encoding that Python knows: {value!r}; try windows-1252 or iso-8859-1") from error
    if _STATEFUL.fullmatch(found.name.replace("_", "-")) or _STATEFUL.fullmatch(found.name):
        raise ValueError(f"cannot be {value!r}: its bytes depend on what stands before them; convert to UTF-8")
    return found.name


def _folder(value: Any, folder: Path, _: str) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(f"must be a folder; it is {value!r}")
    return str(folder / value)


def _file(value: Any, folder: Path, _: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"must be a file; it is {value!r}")
    return str(folder / value) if value else ""


def _codes_by_glob(value: Any, folder: Path, place: str) -> tuple[tuple[Globs, tuple[str, ...]], ...]:
    words = 'a table of patterns and lists of codes, such as {"notes/*" = ["NUM"]}'
    if not isinstance(value, Mapping):
        raise ValueError(f"must be {words}; it is {value!r}")
    return tuple(
        (globs([pattern], folder, place), _codes(_strings(codes, words), folder, place))
        for pattern, codes in value.items()
    )


def one_of(values: Iterable[str]) -> Kind:
    """The kind of values that are one of these words."""
    known = list(values)
    words = f"one of {', '.join(known)}"

    def read(value: Any, _: Path, __: str) -> str:
        if value not in known:
            raise ValueError(f"must be {words}; it is {value!r}")
        return str(value)

    return Kind(words, read, {"enum": known})


CODES = _of_strings("a list of rule codes or their beginnings", _codes)
WORDS = _of_strings("a list of words", lambda values, _, __: frozenset(values))
GLOBS = _of_strings("a list of patterns for paths", _globs)
FOLDERS = _of_strings("a list of folders", lambda values, folder, _: tuple(str(folder / v) for v in values))
REGEXES = _of_strings("a list of regular expressions", _regexes, format="regex")
BOOL = Kind("true or false", _bool, {"type": "boolean"})
SHARE = Kind("a number from 0 to 1", _share, {"type": "number", "minimum": 0, "maximum": 1})
COUNT = Kind("a whole number from 1 on", _count, {"type": "integer", "minimum": 1})
SIZE = Kind(
    "a size, such as `50MB`, or a number of bytes",
    _size,
    {
        "anyOf": [
            {"type": "integer", "minimum": 1},
            {"type": "string", "pattern": r"^\s*\d+(\.\d+)?\s*[kKmMgG]?i?[bB]?\s*$"},
        ]
    },
)
ENCODING = Kind("the name of an encoding", _encoding, {"type": "string", "minLength": 1})
FOLDER = Kind("a folder", _folder, {"type": "string", "minLength": 1})
FILE = Kind("a file", _file, {"type": "string"})
CODES_BY_GLOB = Kind(
    "a table of patterns and lists of codes",
    _codes_by_glob,
    {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
)
