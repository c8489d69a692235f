"""What a run will read and write, settled before anything is written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from normalise.errors import NormaliseError
from normalise.inputs import texts

LOG_NAME = "changes.jsonl"


@dataclass(frozen=True, slots=True)
class Item:
    """One file of a run: where it is, where its result goes, and how the log calls the two."""

    source: Path
    target: Path
    name: str
    output: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All files of a run, sorted by name. Names are relative to `root`, outputs to `out` or, in place, to `root`."""

    root: Path
    out: Path | None
    items: tuple[Item, ...]


def plan(arguments: Sequence[str], out: Path | None = None) -> Plan:
    """The files that the arguments name, and their targets.

    One folder `A` with `out`: `A/x/y.txt` goes to `out/x/y.txt`. Several arguments: a folder `F` goes to
    `out/<F's name>/...`. A file goes to `out/<its name>`. Without `out` every file is its own target. NormaliseError
    for an argument that does not exist and for two inputs with one target.
    """
    if out is not None and out.exists() and not out.is_dir():
        raise NormaliseError(f"{out}: is no folder; --out needs one, it will be made if it does not exist")
    wanted = list(dict.fromkeys(arguments))
    pairs: dict[tuple[Path, str], Path] = {}  # the same file may be named in several ways
    for argument in wanted:
        for source, output in _found(Path(argument), out, alone=len(wanted) == 1):
            pairs.setdefault((Path(os.path.abspath(source)), output), source)
    root = _root({absolute for absolute, _ in pairs})
    if out is None:
        return Plan(root, None, _in_place({absolute: source for (absolute, _), source in pairs.items()}, root))
    items = [Item(source, out / output, _name(absolute, root), output) for (absolute, output), source in pairs.items()]
    _check_targets(items, out)
    return Plan(root, out, tuple(sorted(items, key=lambda i: (i.name, i.output))))


def _found(argument: Path, out: Path | None, *, alone: bool) -> Iterable[tuple[Path, str]]:
    """The files of one argument, each with its target relative to `out`."""
    if out is not None and _within(argument, out):
        raise NormaliseError(
            f"{argument}: lies in the output folder {out}, which is never an input; name another --out"
        )
    if argument.is_dir():
        head = PurePosixPath() if alone else PurePosixPath(os.path.basename(os.path.abspath(argument)))
        for path in texts(argument, skip=() if out is None else (out,)):
            yield path, str(head / path.relative_to(argument).as_posix())
    elif os.path.lexists(argument):
        yield argument, argument.name
    else:
        raise NormaliseError(f"{argument}: no such file or folder; check the path")


def _within(path: Path, folder: Path) -> bool:
    real, outer = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return outer in (real, *real.parents)


def _in_place(sources: dict[Path, Path], root: Path) -> tuple[Item, ...]:
    """One item for each real file; a link that was named is followed to what it means."""
    items: dict[Path, Item] = {}
    for absolute, source in sorted(sources.items(), key=lambda pair: str(pair[0])):
        name = _name(absolute, root)
        target = Path(os.path.realpath(absolute))
        items.setdefault(target, Item(source, target, name, name))
    return tuple(sorted(items.values(), key=lambda i: i.name))


def _root(sources: Iterable[Path]) -> Path:
    """The current folder if it holds every file, else the deepest folder that does."""
    here = Path.cwd()
    folders = {str(source.parent) for source in sources}
    if all(here in (Path(f), *Path(f).parents) for f in folders):
        return here
    try:
        return Path(os.path.commonpath(folders))
    except ValueError as error:
        raise NormaliseError("the files lie on several drives; run once for each") from error


def _name(absolute: Path, root: Path) -> str:
    return absolute.relative_to(root).as_posix()


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
