"""The pre-commit entry for dictionaries: `normalise dict check` for the folders of the files that were changed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from normalise.hook import ended

USAGE = """\
usage: normalise-dict-hook [--config FILE] [--isolated] FILE...

Checks the dictionary folders that these files lie in, and the folders of the configuration with them. Where the
configuration names folders, files elsewhere are no dictionaries and are passed over.
Exit status: 0 right, 1 something is wrong, 2 wrong usage.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """The entry of `normalise-dict-hook`; gives the exit status."""
    return ended("normalise-dict-hook", USAGE, {"--isolated"}, {"--config"}, _run, arguments)


def _run(flags: set[str], values: dict[str, list[str]], files: list[str]) -> int:
    from normalise.configuration import configuration

    config = values["--config"]
    chosen = configuration(Path(config[-1]) if config else None, isolated="--isolated" in flags)
    folders = _folders(files, chosen.settings.dictionaries)
    if folders is None:
        return 0
    from normalise.lexicon.check import check

    problems = check(folders)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def _folders(files: Iterable[str], configured: Sequence[str]) -> list[Path] | None:
    """The folders to check, strongest first, as users would type them here; None if no file is of a dictionary."""
    from normalise.lexicon.sources import COLUMNS, bundled_folders

    named = {os.path.realpath(os.path.dirname(file)) for file in files if Path(file).stem in COLUMNS}
    bundled = {os.path.realpath(folder) for folder in bundled_folders()}
    of_user = [os.path.realpath(folder) for folder in configured] or sorted(named - bundled)
    if named.isdisjoint({*of_user, *bundled}):
        return None
    return [Path(os.path.relpath(folder)) for folder in of_user]


if __name__ == "__main__":
    sys.exit(main())
