"""The pre-commit entry: starts fast, so it reads its few options itself and imports the rest when there is work."""

from __future__ import annotations

import os
import sys

from normalise.errors import NormaliseError
from normalise.quiet import Quiet
from normalise.streams import at_the_edge

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from normalise.configuration import Configuration
    from normalise.glance import Glance
    from normalise.reporters.report import FileReport

USAGE = """\
usage: normalise-hook [--check] [--unsafe-fixes] [--select CODES] [--ignore CODES] [--baseline FILE]
                      [--force-exclude] [--config FILE] [--isolated] FILE...

Repairs the files in place and logs every change in .normalise/; with --check only shows what it would do. With
--force-exclude, files that the configuration excludes are left out though they are named.
Exit status: 0 clean, 1 a file was changed (or would be), 2 wrong usage, 3 a file could not be done.
"""
_FLAGS = frozenset({"--check", "--unsafe-fixes", "--force-exclude", "--isolated"})
_VALUES = frozenset({"--select", "--ignore", "--baseline", "--config"})


def main(arguments: Sequence[str] | None = None) -> int:
    """The entry of `normalise-hook`; gives the exit status."""
    return ended("normalise-hook", USAGE, _FLAGS, _VALUES, _run, arguments)


def ended(
    name: str,
    usage: str,
    flags: Collection[str],
    valued: Collection[str],
    run: Callable[[set[str], dict[str, list[str]], list[str]], int],
    arguments: Sequence[str] | None,
) -> int:
    """The exit status of an entry: `run` is given flags, values of options and files, if there are files.

    The entry has these flags and these options that take a value; `arguments` are those of the process if None.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)

    def status() -> int:
        if "--help" in given or "-h" in given:
            print(usage, end="")
            return 0
        found = parsed(given, flags, valued)
        return run(*found) if found[2] else 0

    return at_the_edge(name, status)


def _run(flags: set[str], values: dict[str, list[str]], files: list[str]) -> int:
    write = "--check" not in flags
    quiet = Quiet([*sorted(flags), *(f"{name} {value}" for name in sorted(values) for value in values[name])])
    new = quiet.unknown(files)
    glance = None
    if new:
        from normalise.glance import glance_at

        glance = glance_at(new)
    if glance is not None and glance.silent:
        quiet.keep(glance.digests.items())
        new = []
    if new is not None and not new:
        noun = "file" if len(files) == 1 else "files"
        done = "Fixed" if write else "Would fix"
        print(f"{done} 0 in 0 of {len(files)} {noun}; 0 unsafe held, 0 reported", file=sys.stderr)
        return 0
    return _looked_at(files, flags, values, write, quiet, glance if new == files else None)


def _looked_at(
    files: list[str],
    flags: set[str],
    values: dict[str, list[str]],
    write: bool,
    quiet: Quiet,
    glance: Glance | None,
) -> int:
    """The run itself, which knows what a glance at all of its files has found; what is silent is kept for the next."""
    from pathlib import Path

    from normalise import session
    from normalise.configuration import configuration
    from normalise.reporters import Format

    config = values["--config"]
    options = {
        **{name[2:]: _codes(values[name]) for name in ("--select", "--ignore")},
        "unsafe-fixes": "--unsafe-fixes" in flags or None,
        "baseline": values["--baseline"][-1] if values["--baseline"] else None,
        "force-exclude": "--force-exclude" in flags or None,
    }
    file = Path(config[-1]) if config else None
    chosen = configuration(file, isolated="--isolated" in flags, options=options)
    order = session.Order(tuple(files), chosen, write=write, jobs=1, format=Format.CONCISE)
    silent: list[tuple[str, str]] = []
    plain: list[str] = []
    status = session.run(
        order,
        changes_are_findings=True,
        told=_ear(files, chosen, silent, plain),
        make=glance.cleaner_for if glance else None,
    )
    if chosen.run.values["cache"] and chosen.run.values["cache-dir"] is None:
        quiet.keep(silent, plain, _sources(chosen))
    return status


def _ear(
    files: Iterable[str], chosen: Configuration, silent: list[tuple[str, str]], plain: list[str]
) -> Callable[[FileReport], None]:
    """Takes reports, and enters the files in which nothing was found, with the hash of their bytes, and plain ones."""
    from normalise.settings import Settings

    named = {os.path.abspath(file) for file in files}
    usual = Settings()

    def told(report: FileReport) -> None:
        path = os.path.abspath(report.name)
        if path not in named or report.error is not None or report.file is None:
            return
        held = chosen.at(path)
        if held.settings == usual and held.encoding == "utf-8" and not held.values["max-file-size"]:
            plain.append(path)
        if len(report.records) == 1:
            silent.append((path, report.file.sha256_before))

    return told


def _sources(chosen: Configuration) -> Iterator[str]:
    """The files, there or not, that the answers of a run follow from beside the texts."""
    from normalise.lexicon.sources import COLUMNS, bundled_folders

    folder = os.getcwd()
    while True:
        yield from (os.path.join(folder, name) for name in ("normalise.toml", "pyproject.toml"))
        folder, before = os.path.dirname(folder), folder
        if folder == before:
            break
    if chosen.sources.file is not None:
        yield os.path.abspath(chosen.sources.file)
    if chosen.settings.baseline:
        yield os.path.abspath(chosen.settings.baseline)
    for place in (*chosen.settings.dictionaries, *map(str, bundled_folders())):
        yield from (os.path.abspath(os.path.join(place, f"{name}.tsv")) for name in COLUMNS)


def _codes(lists: list[str]) -> list[str] | None:
    return [code.strip() for codes in lists for code in codes.split(",") if code.strip()] or None


def parsed(
    arguments: Iterable[str], known: Collection[str], valued: Collection[str]
) -> tuple[set[str], dict[str, list[str]], list[str]]:
    """Flags, values of options, files, of an entry with these flags and these options that take a value.

    Options and files may stand in any order, `--` ends the options. NormaliseError for what is no option.
    """
    flags: set[str] = set()
    values: dict[str, list[str]] = {name: [] for name in valued}
    files: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if argument == "--":
            files.extend(rest)
        elif argument in known:
            flags.add(argument)
        elif name in valued:
            following = value if equals else next(rest, None)
            if following is None:
                raise NormaliseError(f"{name} needs a value; see --help")
            values[name].append(following)
        elif argument.startswith("-"):
            raise NormaliseError(f"unknown option {argument}; see --help")
        else:
            files.append(argument)
    return flags, values, files


if __name__ == "__main__":
    sys.exit(main())
