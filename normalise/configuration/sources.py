"""Configuration files: which one holds, what it says, and in which line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from normalise.configuration.keys import BY_NAME, Key
from normalise.configuration.kinds import Kind
from normalise.errors import NormaliseError
from normalise.expressions import expression
from normalise.patterns import Globs, globs
from normalise.values import dataclass, field

_HEADER = expression(r"^\s*\[(\[?)([^\[\]\n]+)\]")
_ENTRY = expression(r"^\s*(?:\"([^\"]+)\"|'([^']+)'|([\w-]+))\s*([.=])(.*)$")


@dataclass(frozen=True)
class Layer:
    """Settings of one place: a file, one of its overrides, or the command line; `origins` says where each stands."""

    values: Mapping[str, Any] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Override:
    """Settings for the files that fit some patterns."""

    files: Globs
    layer: Layer
    origin: str


@dataclass(frozen=True)
class Sources:
    """All that a configuration file says; no file says nothing."""

    file: Path | None = None
    layer: Layer = field(default_factory=Layer)
    overrides: tuple[Override, ...] = ()


def nearest(start: Path) -> Sources:
    """The nearest `normalise.toml` or `[tool.normalise]` at or above a folder.

    Raises NormaliseError for a file that cannot be read, for an unknown key and for a value of a wrong kind.
    """
    for folder in (start, *start.parents):
        own, project = folder / "normalise.toml", folder / "pyproject.toml"
        if own.is_file():
            return of_file(own)
        if project.is_file() and "normalise" in _parsed(project)[0].get("tool", {}):
            return of_file(project)
    return Sources()


def of_file(path: Path) -> Sources:
    """What one file says; of a `pyproject.toml`, its `[tool.normalise]`. Raises NormaliseError like `nearest`."""
    table, text = _parsed(path)
    head = ""
    if path.name == "pyproject.toml":
        table, head = table.get("tool", {}).get("normalise", {}), "tool.normalise"
        if not isinstance(table, dict):
            raise NormaliseError(f"{path}: tool.normalise must be a table; it is {table!r}")
    table = dict(table)
    blocks = table.pop("overrides", [])
    lines = places(text, head)
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise NormaliseError(f"{path}: overrides must be tables, each headed [[overrides]]; they are {blocks!r}")
    overrides = tuple(_override(block, path, i, lines) for i, block in enumerate(blocks))
    return Sources(path, layer_of(table, path.parent, _Places(path, lines)), overrides)


@dataclass(frozen=True)
class _Places:
    """Names the places of keys: `normalise.toml:3`."""

    path: Path
    lines: Mapping[str, int]
    prefix: str = ""

    def __call__(self, key: str) -> str:
        line = self.lines.get(self.prefix + key)
        return f"{self.path}:{line}" if line else str(self.path)


def layer_of(table: Mapping[str, Any], folder: Path, place: Any, *, known: Mapping[str, Key] = BY_NAME) -> Layer:
    """The settings of a table of TOML or of options; `place` gives the place of a key.

    NormaliseError, with the place, for an unknown key and for a value of a wrong kind.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name, value in table.items():
        key = known.get(name)
        if key is None:
            raise NormaliseError(f"{place(name)}: unknown key {name!r}; {_advice(name, known)}")
        values[name] = _read(key.kind, name, value, folder, place(name))
        origins[name] = place(name)
    return Layer(values, origins)


def _read(kind: Kind, name: str, value: Any, folder: Path, place: str) -> Any:
    try:
        return kind.read(value, folder, place)
    except ValueError as error:
        raise NormaliseError(f"{place if place.startswith('--') else f'{place}: {name}'} {error}") from error


def _advice(name: str, known: Iterable[str]) -> str:
    if name in BY_NAME:
        return "it holds for the whole run, so it stands outside of [[overrides]]"
    import difflib

    near = difflib.get_close_matches(name, known, 1)
    return f"did you mean {near[0]!r}?" if near else f"known keys are {', '.join(sorted(known))}"


def _override(block: Mapping[str, Any], path: Path, index: int, lines: Mapping[str, int]) -> Override:
    place = _Places(path, lines, f"overrides[{index}].")
    head = _Places(path, lines)(f"overrides[{index}]")
    table = dict(block)
    files = table.pop("files", None)
    if not isinstance(files, list) or not files or not all(isinstance(item, str) for item in files):
        raise NormaliseError(f'{head}: [[overrides]] needs files = ["..."], a list of patterns; it is {files!r}')
    try:
        fitting = globs(files, path.parent, head)
    except ValueError as error:
        raise NormaliseError(f"{head}: files: {error}") from error
    known = {name: key for name, key in BY_NAME.items() if key.by_file}
    return Override(fitting, layer_of(table, path.parent, place, known=known), head)


def _parsed(path: Path) -> tuple[dict[str, Any], str]:
    import tomllib

    try:
        text = path.read_text(encoding="utf-8-sig")
        return tomllib.loads(text), text
    except OSError as error:
        reason = error.strerror or str(error)
        raise NormaliseError(
            f"{path}: cannot be read ({reason}); name another configuration or use --isolated"
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise NormaliseError(f"{path}: cannot be read as TOML ({error}); mend it or use --isolated") from error


def places(text: str, head: str = "") -> dict[str, int]:
    """The lines, from 1, of the keys of a table of some TOML that is right; `head` is the table's name, if it has one.

    >>> places('ignore = [\\n  "NAM",\\n]\\n[[overrides]]\\nselect = []\\n')
    {'ignore': 1, 'overrides[0]': 4, 'overrides[0].select': 5}
    """
    found: dict[str, int] = {}
    prefix: str | None = None if head else ""
    count = -1
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        header, entry = _HEADER.match(lines[at]), _ENTRY.match(lines[at])
        if header:
            name = _inside(re.sub(r"[\s\"']", "", header[2]), head)
            count += bool(header[1]) and name == "overrides"
            if name == "overrides" or (name and name.startswith("overrides.")):
                name = f"overrides[{count}]"
            if name:
                found.setdefault(name, at + 1)
            prefix = None if name is None else f"{name}." if name else ""
        elif entry and prefix is not None:
            found.setdefault(prefix + next(filter(None, entry.groups()[:3])), at + 1)
        if entry and entry[4] == "=":
            at = _end(lines, at, entry[5])
        at += 1
    return found


def _inside(name: str, head: str) -> str | None:
    """The name of a table within `head`, empty for that itself; None for one outside."""
    if not head:
        return name
    return "" if name == head else name.removeprefix(f"{head}.") if name.startswith(f"{head}.") else None


def _end(lines: list[str], at: int, value: str) -> int:
    """The index of the line in which a value ends that begins in line `at`."""
    import tomllib

    for end in range(at, len(lines)):
        if end > at:
            value += "\n" + lines[end]
        try:
            tomllib.loads(f"x = {value}")
        except tomllib.TOMLDecodeError:
            continue
        return end
    return at
