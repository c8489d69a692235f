"""The reference of the configuration, from the declarations in `normalise.configuration.keys`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from normalise.configuration import KEYS, Key
from normalise.patterns import Globs

HEAD = """\
# Configuration

Generated from the declarations by `make docs`; edit `normalise/configuration/keys.py` instead.

Settings stand in a `normalise.toml`, or in the table `[tool.normalise]` of a `pyproject.toml`. A run reads one such
file: the nearest at or above the current folder, or the one that `--config` names; `--isolated` reads none. Of two in
one folder, `normalise.toml` counts. An unknown key or a value of a wrong kind is an error.

Stronger places win: defaults, then the file, then its `[[overrides]]` in their order, then options of the command line.
Keys that begin with `extend-` add up instead. `per-file-ignores` comes on top of `ignore`. `normalise config show PATH`
prints what holds for a file, and where it comes from.

Paths and patterns are relative to the folder of the file that holds them; those of options to the current folder.
Patterns are those of ignore files: one without a slash fits a name at any depth, one with a slash a path from that
folder on, `**` any folders, and `!` takes back. A folder that you name yourself is read even if a pattern names it.

`normalise config schema` prints a JSON Schema, the same as
[normalise/configuration.schema.json](../normalise/configuration.schema.json).

```toml
ignore = ["CAS005"]
per-file-ignores = {"sport/*" = ["NUM"]}

[[overrides]]
files = ["archive/**"]
encoding = "windows-1252"
min-confidence = 0.8
```

There are no comments in texts that switch rules off: every byte of a text is its content. Words before `[sic]` are left
as they are.
"""

OVERRIDES = """\
## Settings for some files

Each `[[overrides]]` has `files`, a list of patterns, and any of these keys, which hold for files that fit one of them.
Of several that fit, the later wins.

"""


def page() -> str:
    """The reference of all keys, by group."""
    return "\n".join(_parts()).rstrip() + "\n"


def _parts() -> Iterator[str]:
    yield HEAD
    for group, keys in groupby(KEYS, key=lambda key: key.group):
        yield f"## {group}\n"
        for key in keys:
            yield from _key(key)
    yield OVERRIDES + ", ".join(f"`{key.name}`" for key in KEYS if key.by_file) + "."


def _key(key: Key) -> Iterator[str]:
    yield f"### {key.name}\n"
    yield f"{key.meaning}\n"
    yield f"- Type: {key.kind.words}"
    yield f"- Default: {_default(key.default)}"
    if key.option:
        yield f"- Option: `{key.option}`"
    yield f"- Example: `{key.name} = {key.example}`\n"


def _default(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, tuple) and value and isinstance(value[0], Globs):
        value = value[0].patterns
    if isinstance(value, frozenset | tuple):
        value = list(value)
    return f"`{json.dumps(value)}`"
