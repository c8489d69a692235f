"""What a run will read and write, settled before anything is written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from normalise.configuration import Configuration
from normalise.errors import NormaliseError
from normalise.inputs import Choice, texts
from normalise.settings import Settings
from normalise.values import dataclass, replace

LOG_NAME = "changes.jsonl"
_DEFAULTS = Settings()
# Files are given out, logged and put in place in groups of about this size.
_GROUP_BYTES = 1_000_000
_GROUP_FILES = 64
# What is told of a path that is left out: the path, and why.
Skipped = Callable[[Path, str], None]


@dataclass(frozen=True, slots=True)
class Item:
    """One file of a run: where it is, where its result goes, how the log calls the two, and what holds for it.

    `size` is how many bytes it had when the run was planned.
    """

    source: Path
    target: Path
    name: str
    output: str
    settings: Settings = _DEFAULTS
    encoding: str = "utf-8"
    size: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """All files of a run, sorted by name. Names are relative to `root`, outputs to `out` or, in place, to `root`."""

    root: Path
    out: Path | None
    items: tuple[Item, ...]

    def fitted(self, configuration: Configuration, skipped: Skipped) -> Plan:
        """The plan with what holds for each file; those that are too large are left out, and `skipped` is told."""
        items = []
        root = os.path.join(self.root, "")
        for item in self.items:
            held = configuration.at(f"{root}{item.name}")
            why = held.too_large(item.size) if held.values["max-file-size"] else ""
            if why:
                skipped(item.source, why)
            elif held.settings != item.settings or held.encoding != item.encoding:
                items.append(replace(item, settings=held.settings, encoding=held.encoding))
            else:
                items.append(item)
        return Plan(self.root, self.out, tuple(items))


def settled(arguments: Sequence[str], configuration: Configuration, skipped: Skipped, out: Path | None = None) -> Plan:
    """The plan of a run over the files that the arguments name, with what the configuration says of each.

    `skipped` is told of files that are too large, and of the folders that were named if there is no text in any.
    NormaliseError as for `plan`, and for a code that fits no rule.
    """
    configuration.check_codes()
    found = plan(arguments, out, configuration.choice)
    if not found.items:
        for folder in map(Path, arguments):
            if folder.is_dir() and not configuration.choice.refuses(folder):
                skipped(folder, "there is no text in it, such as *.txt or *.md (see --include)")
    return found.fitted(configuration, skipped)


def size_of(path: str | Path) -> int:
    """The size of a file in bytes; 0 for one that cannot be asked, as reading it will tell."""
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def groups_of(items: Sequence[Item]) -> Iterator[tuple[int, Sequence[Item]]]:
    """Neighbours in the plan, with the number of the first."""
    first, size = 0, 0
    for i, item in enumerate(items):
        size += item.size
        if size >= _GROUP_BYTES or i + 1 - first >= _GROUP_FILES:
            yield first, items[first : i + 1]
            first, size = i + 1, 0
    if first < len(items):
        yield first, items[first:]


def plan(
    arguments: Sequence[str],
    out: Path | None = None,
    choice: Choice | None = None,
    skipped: Skipped | None = None,
) -> Plan:
    """The files that the arguments name, and their targets.

    One folder `A` with `out`: `A/x/y.txt` goes to `out/x/y.txt`. Several arguments: a folder `F` goes to
    `out/<F's name>/...`. A file goes to `out/<its name>`. Without `out` every file is its own target. NormaliseError
    for an argument that does not exist and for two inputs with one target. `choice` says which files of folders are
    taken; `skipped` is told of the others.
    """
    if out is not None and out.exists() and not out.is_dir():
        raise NormaliseError(f"{out}: is no folder; --out needs one, it will be made if it does not exist")
    wanted = list(dict.fromkeys(arguments))
    pairs: dict[tuple[str, str], Path] = {}  # the same file may be named in several ways
    for argument in wanted:
        for source, output in _found(Path(argument), out, choice or Choice(), skipped, alone=len(wanted) == 1):
            pairs.setdefault((os.path.abspath(source), output), source)
    root = _root({absolute for absolute, _ in pairs})
    if out is None:
        return Plan(root, None, _in_place({absolute: source for (absolute, _), source in pairs.items()}, root))
    items = [
        Item(source, out / output, _name(absolute, root), output, size=size_of(absolute))
        for (absolute, output), source in pairs.items()
    ]
    _check_targets(items, out)
    return Plan(root, out, tuple(sorted(items, key=lambda i: (i.name, i.output))))


def _found(
    argument: Path, out: Path | None, choice: Choice, skipped: Skipped | None, *, alone: bool
) -> Iterable[tuple[Path, str]]:
    """The files of one argument, each with its target relative to `out`."""
    if out is not None and _within(argument, out):
        raise NormaliseError(
            f"{argument}: lies in the output folder {out}, which is never an input; name another --out"
        )
    if argument.is_dir():
        head = "" if alone else f"{os.path.basename(os.path.abspath(argument))}/".lstrip("/")
        above = os.path.join(argument, "")  # of `.`, what its paths do not begin with
        for path in texts(argument, () if out is None else (out,), choice, skipped):
            yield path, head + str(path).removeprefix(above).replace(os.sep, "/")
    elif os.path.lexists(argument):
        why = choice.refuses(argument)
        if not why:
            yield argument, argument.name
        elif skipped is not None:
            skipped(argument, why)
    else:
        raise NormaliseError(f"{argument}: no such file or folder; check the path")


def _within(path: Path, folder: Path) -> bool:
    real, outer = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return outer in (real, *real.parents)


def _in_place(sources: dict[str, Path], root: Path) -> tuple[Item, ...]:
    """One item for each real file; a link that was named is followed to what it means."""
    items: dict[str, Item] = {}
    real = _Real()
    for absolute, source in sorted(sources.items(), key=lambda pair: pair[0]):
        target = real(absolute)
        if target not in items:
            name = _name(absolute, root)
            path = source if target == str(source) else Path(target)
            items[target] = Item(source, path, name, name, size=size_of(target))
    return tuple(sorted(items.values(), key=lambda i: i.name))


class _Real:
    """Follows links; the folders of many files are looked at once."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def __call__(self, path: str) -> str:
        if os.path.islink(path):
            return os.path.realpath(path)
        folder, name = os.path.split(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        return os.path.join(self._folders[folder], name)


def _root(sources: Iterable[str]) -> Path:
    """The current folder if it holds every file, else the deepest folder that does."""
    here = Path.cwd()
    folders = {os.path.dirname(source) for source in sources}
    if all(here in (Path(f), *Path(f).parents) for f in folders):
        return here
    try:
        return Path(os.path.commonpath(folders))
    except ValueError as error:
        raise NormaliseError("the files lie on several drives; run once for each") from error


def _name(absolute: str, root: Path) -> str:
    return absolute.removeprefix(str(root)).lstrip(os.sep).replace(os.sep, "/")


def _check_targets(items: Iterable[Item], out: Path) -> None:
    """NormaliseError if two inputs, or an input and the log, want one place."""
    taken: dict[PurePosixPath, Item] = {}
    for item in items:
        path = PurePosixPath(item.output)
        if path in taken:
            raise NormaliseError(
                f"{taken[path].source} and {item.source} would both become {item.target}; run them apart, or rename one"
            )
        taken[path] = item
    for path, item in taken.items():
        if path == PurePosixPath(LOG_NAME):
            raise NormaliseError(f"{item.source} would become {item.target}, where the log goes; rename it")
        for parent in path.parents:
            if parent in taken:
                raise NormaliseError(
                    f"{item.source} needs the folder {out / parent}, but {taken[parent].source} would become that file;"
                    " run them apart, or rename one"
                )
