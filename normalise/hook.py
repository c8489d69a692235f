"""The pre-commit entry: starts fast, so it reads its few options itself and imports the rest when there is work."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from normalise.errors import NormaliseError

USAGE = """\
usage: normalise-hook [--check] [--unsafe-fixes] [--select CODES] [--ignore CODES] [--baseline FILE]
                      [--config FILE] [--isolated] FILE...

Repairs the files in place and logs every change in .normalise/; with --check only shows what it would do.
Exit status: 0 clean, 1 a file was changed (or would be), 2 wrong usage, 3 a file could not be done.
"""
_FLAGS = frozenset({"--check", "--unsafe-fixes", "--isolated"})
_VALUES = frozenset({"--select", "--ignore", "--baseline", "--config"})


def main(arguments: Sequence[str] | None = None) -> int:
    """The entry of `normalise-hook`; gives the exit status."""
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except NormaliseError as error:
        print(f"normalise-hook: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _run(arguments: list[str]) -> int:
    if "--help" in arguments or "-h" in arguments:
        print(USAGE, end="")
        return 0
    flags, values, files = _parsed(arguments)
    if not files:
        return 0
    from pathlib import Path

    from normalise import session
    from normalise.configuration import configuration
    from normalise.reporters import Format

    config = values["--config"]
    options = {
        **{name[2:]: _codes(values[name]) for name in ("--select", "--ignore")},
        "unsafe-fixes": "--unsafe-fixes" in flags or None,
        "baseline": values["--baseline"][-1] if values["--baseline"] else None,
        "force-exclude": True,  # pre-commit names every file
    }
    file = Path(config[-1]) if config else None
    chosen = configuration(file, isolated="--isolated" in flags, options=options)
    write = "--check" not in flags
    order = session.Order(tuple(files), chosen, write=write, jobs=1, format=Format.CONCISE)
    return session.run(order, changes_are_findings=True)


def _codes(lists: list[str]) -> list[str] | None:
    return [code.strip() for codes in lists for code in codes.split(",") if code.strip()] or None


def _parsed(arguments: list[str]) -> tuple[set[str], dict[str, list[str]], list[str]]:
    """Flags, values of options, files; options and files may stand in any order, `--` ends the options."""
    flags: set[str] = set()
    values: dict[str, list[str]] = {name: [] for name in _VALUES}
    files: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if argument == "--":
            files.extend(rest)
        elif argument in _FLAGS:
            flags.add(argument)
        elif name in _VALUES:
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
