"""Arguments and options that several commands share."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from normalise.configuration import Configuration, configuration
from normalise.errors import NormaliseError
from normalise.values import dataclass


class FailOn(StrEnum):
    """The weakest tier of finding that makes the exit status 1."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    REPORT = "report"


_PATHS = typer.Argument(
    metavar="PATH...", help="Files, folders (all *.txt and *.md below), or - for standard input.", show_default=False
)
Paths = Annotated[list[str] | None, _PATHS]
NamedPaths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH...", help="Files and folders (all *.txt and *.md below).", show_default=False),
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Worker processes; by default one a core.")
]
Root = Annotated[
    Path | None, typer.Option("--root", metavar="DIR", help="The folder that holds the files now, if they have moved.")
]
LogFile = Annotated[Path, typer.Argument(metavar="LOG", help="A change log that `fix` wrote.")]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The normalise.toml or pyproject.toml to use, not the nearest one at or above the current folder.",
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")]
Select = Annotated[
    list[str] | None, typer.Option("--select", metavar="CODES", help="Only these rules: NAM, or SEG002,NUM.")
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="CODES", help="Not these rules.")]
Unsafe = Annotated[bool, typer.Option("--unsafe-fixes", help="Apply repairs of the tier unsafe too.")]


@dataclass(frozen=True)
class Texts:
    """The options that say which texts are read, how, and by which rules. They may stand in a configuration too.

    Each overrides it. A command that takes `chosen: Texts` and is decorated with `choosing` has them all.
    """

    select: Select = None
    extend_select: Annotated[
        list[str] | None,
        typer.Option("--extend-select", metavar="CODES", help="These rules too, whatever the configuration says."),
    ] = None
    ignore: Ignore = None
    min_confidence: Annotated[
        float | None,
        typer.Option("--min-confidence", metavar="SHARE", help="Hold back weaker repairs; a number from 0 to 1."),
    ] = None
    include: Annotated[
        list[str] | None,
        typer.Option("--include", metavar="GLOB", help="Which files of folders are texts; may be repeated."),
    ] = None
    exclude: Annotated[
        list[str] | None,
        typer.Option("--exclude", metavar="GLOB", help="What to leave out of folders; may be repeated."),
    ] = None
    extend_exclude: Annotated[
        list[str] | None,
        typer.Option("--extend-exclude", metavar="GLOB", help="What else to leave out; may be repeated."),
    ] = None
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Leave out excluded files also if they are named outright.")
    ] = False
    no_respect_gitignore: Annotated[
        bool, typer.Option("--no-respect-gitignore", help="Read what .gitignore and .ignore files name, too.")
    ] = False
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", metavar="NAME", help="What files are encoded in, and the output: windows-1252."),
    ] = None
    max_file_size: Annotated[
        str | None, typer.Option("--max-file-size", metavar="SIZE", help="Skip larger files: 50MB.")
    ] = None
    file_list: Annotated[
        str | None,
        typer.Option(
            "--file-list",
            metavar="FILE",
            help="Read paths from a file, one a line or with NUL between them; - is standard input.",
        ),
    ] = None
    config: Config = None
    isolated: Isolated = False

    def configuration(self, **more: Any) -> Configuration:
        """The configuration with these options, and `more` by key, over it; NormaliseError if something is wrong."""
        options: dict[str, Any] = {
            "select": codes_of(self.select),
            "extend-select": codes_of(self.extend_select),
            "ignore": codes_of(self.ignore),
            "min-confidence": self.min_confidence,
            "include": self.include or None,
            "exclude": self.exclude or None,
            "extend-exclude": self.extend_exclude or None,
            "force-exclude": self.force_exclude or None,
            "respect-gitignore": False if self.no_respect_gitignore else None,
            "encoding": self.encoding,
            "max-file-size": _number(self.max_file_size),
            **{key.replace("_", "-"): value for key, value in more.items()},
        }
        return configuration(self.config, isolated=self.isolated, options=options)

    def paths(self, named: list[str] | None) -> tuple[str, ...]:
        """The paths that were named, and those of `--file-list`; NormaliseError if there is neither."""
        if self.file_list is None:
            if not named:
                raise NormaliseError("nothing to read; name files or folders (see --help)")
            return tuple(named)
        return (*(named or ()), *_listed(self.file_list))


@dataclass(frozen=True)
class Chosen(Texts):
    """All options that may stand in a configuration too."""

    unsafe_fixes: Unsafe = False
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", help="The weakest tier of finding that makes the exit status 1.")
    ] = None
    baseline: Annotated[
        str | None,
        typer.Option(
            "--baseline", metavar="FILE", help="Leave out what this file accepts; `normalise baseline write` makes it."
        ),
    ] = None
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither use nor keep what was found in files.")] = False
    cache_dir: Annotated[
        str | None, typer.Option("--cache-dir", metavar="DIR", help="Where to keep what was found in files.")
    ] = None

    def configuration(self, **more: Any) -> Configuration:
        """As that of `Texts`."""
        return super().configuration(
            unsafe_fixes=self.unsafe_fixes or None,
            fail_on=self.fail_on.value if self.fail_on else None,
            baseline=self.baseline,
            cache=False if self.no_cache else None,
            cache_dir=self.cache_dir,
            **more,
        )


def choosing(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the options of a dataclass, such as `Texts`, in the place of its parameter `chosen`."""
    hints = get_type_hints(command, include_extras=True)
    kind = hints["chosen"]
    options = get_type_hints(kind, include_extras=True)
    parameters = []
    for parameter in inspect.signature(command).parameters.values():
        if parameter.name != "chosen":
            parameters.append(parameter.replace(annotation=hints[parameter.name], kind=parameter.KEYWORD_ONLY))
            continue
        parameters += [
            inspect.Parameter(f.name, parameter.KEYWORD_ONLY, default=f.default, annotation=options[f.name])
            for f in fields(kind)
        ]

    @wraps(command)
    def whole(**values: Any) -> None:
        given = {f.name: values.pop(f.name) for f in fields(kind)}
        command(**values, chosen=kind(**given))

    whole.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    whole.__annotations__ = {p.name: p.annotation for p in parameters}
    return whole


def codes_of(lists: list[str] | None) -> list[str] | None:
    """The codes of an option that may be repeated and have commas; None if there are none."""
    codes = [code.strip() for given in lists or () for code in given.split(",") if code.strip()]
    return codes or None


def _number(size: str | None) -> int | str | None:
    return int(size) if size is not None and size.isdecimal() else size


def _listed(name: str) -> list[str]:
    """The paths of a list, one a line, or, if it holds a NUL, with NULs between them."""
    try:
        text = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise NormaliseError(
            f"--file-list {name}: cannot be read ({error.strerror or error}); check the path"
        ) from error
    parts = text.split(b"\0") if b"\0" in text else text.splitlines()
    paths = [part.decode(sys.getfilesystemencoding(), "surrogateescape") for part in parts if part]
    if "-" in paths:
        raise NormaliseError(f"--file-list {name}: holds -, which is no file; write ./- for a file of that name")
    return paths
