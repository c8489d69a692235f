"""The commands `normalise config ...`."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Annotated, Any

import typer

from normalise.commands.options import Chosen, choosing
from normalise.configuration import KEYS, Configuration
from normalise.configuration.kinds import FILE, FOLDER, FOLDERS
from normalise.configuration.schema import as_text
from normalise.patterns import Globs
from normalise.reporters.visible import near, visible

config = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look at the configuration.")


@config.command("show")
@choosing
def config_show(
    path: Annotated[
        Path | None, typer.Argument(metavar="PATH", help="A file; what the configuration says of it counts too.")
    ] = None,
    *,
    chosen: Chosen,
) -> None:
    """Show the settings that hold, for the run or for a file, and where each comes from.

    What is printed is a configuration that says the same, each key with its origin: default, file and line, or option.

    \b
    normalise config show
    normalise config show articles/ferry.txt
    normalise config show articles/ferry.txt --select NAM
    """
    configuration = chosen.configuration()
    configuration.check_codes()
    held = configuration.run if path is None else configuration.at(os.path.abspath(path))
    for key in KEYS:
        value = held.values[key.name]
        if value and key.kind in (FOLDERS, FOLDER, FILE):
            value = near(Path(value)) if isinstance(value, str) else tuple(near(Path(v)) for v in value)
        line = f"# {key.name} is not set" if value is None else f"{key.name} = {_toml(value)}"
        typer.echo(visible(f"{line}  # {_near(held.origins[key.name])}"))
    for line in _rest(configuration, path):
        typer.echo(visible(line))


@config.command("schema")
def config_schema() -> None:
    """Print the JSON Schema of configuration files.

    It is that of a normalise.toml, and of the table tool.normalise in a pyproject.toml.

    \b
    normalise config schema > normalise.schema.json
    """
    typer.echo(as_text(), nl=False)


def _rest(configuration: Configuration, path: Path | None) -> list[str]:
    """What is said of some files, where none is asked for; and of which overrides a file has."""
    said = []
    for override in configuration.sources.overrides:
        fits = path is not None and override.files.fits(os.path.abspath(path))
        what = "holds" if fits else "does not hold" if path else "holds for some files"
        said.append(f"# [[overrides]] files = {_toml((override.files,))} {what}  # {_near(override.origin)}")
    return said


def _near(origin: str) -> str:
    return ", ".join(near(Path(part)) for part in origin.split(", "))


def _toml(value: Any) -> str:
    """A value as TOML; of patterns, what was written."""
    if isinstance(value, tuple) and value and isinstance(value[0], Globs):
        value = [pattern for globs in value for pattern in globs.patterns]
    elif isinstance(value, tuple) and value and isinstance(value[0], tuple):
        inner = ", ".join(
            f"{json.dumps(files.patterns[0], ensure_ascii=False)} = {_toml(codes)}" for files, codes in value
        )
        return f"{{{inner}}}"
    elif isinstance(value, frozenset):
        value = sorted(value)
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
