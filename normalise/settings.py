"""What a user may choose, as one frozen value."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from normalise.edits import Tier
from normalise.errors import NormaliseError


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices that may change a text.

    `select` and `ignore` hold rule codes or their prefixes (`NAM`, `SEG002`); an empty `select` means all rules.
    `max_edit_ratio` is the share of a paragraph's characters that repairs may replace before the paragraph is
    left as it was. `dictionaries` are folders laid over the bundled dictionaries, stronger ones first.
    `allow` holds words that are right in the user's texts.

    >>> Settings(select=("NAM", "SEG002"), ignore=("NAM003",)).wants("NAM001")
    True
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    unsafe_fixes: bool = False
    min_confidence: float = 0.5
    max_edit_ratio: float = 0.6
    dictionaries: tuple[str, ...] = ()
    allow: frozenset[str] = frozenset()

    def wants(self, code: str) -> bool:
        """Whether a rule of this code takes part."""
        chosen = not self.select or code.startswith(self.select)
        return chosen and not (self.ignore and code.startswith(self.ignore))

    def applies(self, tier: Tier) -> bool:
        """Whether edits of this tier may be applied."""
        return tier is Tier.SAFE or (tier is Tier.UNSAFE and self.unsafe_fixes)


def load(start: Path) -> Settings:
    """The settings of the nearest `normalise.toml` or `[tool.normalise]` at or above a folder.

    Raises NormaliseError for a file that cannot be read and for an unknown key.
    """
    path = nearest(start)
    return load_file(path) if path else Settings()


def nearest(start: Path) -> Path | None:
    """The configuration file that `load` reads; None if there is none at or above the folder."""
    for folder in (start, *start.parents):
        own, project = folder / "normalise.toml", folder / "pyproject.toml"
        if own.is_file():
            return own
        if project.is_file() and _table(project).get("tool", {}).get("normalise") is not None:
            return project
    return None


def load_file(path: Path) -> Settings:
    """The settings of one file; of a `pyproject.toml`, its `[tool.normalise]`. Raises NormaliseError like `load`."""
    table = _table(path)
    return _settings(table.get("tool", {}).get("normalise", {}) if path.name == "pyproject.toml" else table, path)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise NormaliseError(f"{path}: cannot be read as TOML ({error}); mend it or use --isolated") from error


def _settings(table: dict[str, Any], path: Path) -> Settings:
    known = {field.name.replace("_", "-"): field for field in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        field = known.get(key)
        if field is None:
            near = difflib.get_close_matches(key, known, 1)
            advice = f"did you mean {near[0]!r}?" if near else f"known keys are {', '.join(sorted(known))}"
            raise NormaliseError(f"{path}: unknown key {key!r}; {advice}")
        values[field.name] = _value(field.name, value, path)
    return replace(Settings(), **values)


def _value(name: str, value: Any, path: Path) -> Any:
    """A TOML value in the type of its field."""
    default = getattr(Settings(), name)
    if isinstance(default, bool) and isinstance(value, bool):
        return value
    if isinstance(default, float) and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    strings = isinstance(value, list) and all(isinstance(item, str) for item in value)
    if strings and name == "dictionaries":
        return tuple(str(path.parent / item) for item in value)
    if strings and isinstance(default, tuple):
        return tuple(value)
    if strings and isinstance(default, frozenset):
        return frozenset(value)
    kind = "a list of strings" if isinstance(default, tuple | frozenset) else type(default).__name__
    raise NormaliseError(f"{path}: {name.replace('_', '-')} must be {kind}; it is {value!r}")
