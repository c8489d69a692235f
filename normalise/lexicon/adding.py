"""One row more in a user's dictionary, if `dict check` has nothing against it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from normalise.errors import NormaliseError
from normalise.lexicon.check import problems_of
from normalise.lexicon.check_rows import PREFIXES
from normalise.lexicon.entries import Entity
from normalise.lexicon.growing import Cells, add_rows
from normalise.lexicon.keys import slug
from normalise.lexicon.lookup import Lexicon
from normalise.lexicon.problems import Problem
from normalise.lexicon.sources import COLUMNS
from normalise.values import dataclass


@dataclass(frozen=True)
class Addition:
    """A form that is to become the canonical form of an entity, given by its id or by a right name.

    `type_` is that of an entity that is not known yet; an empty `kind` follows from the type.
    """

    form: str
    canonical: str
    type_: str = ""
    lang: str = "mul"
    kind: str = ""
    risk: str = "safe"
    cue: str = ""
    case: str = "exact"


@dataclass(frozen=True)
class Added:
    """The files that got a row, each with the row."""

    rows: tuple[tuple[Path, Cells], ...]


def add(addition: Addition, folder: Path, beside: Sequence[str], lexicon: Lexicon) -> Added:
    """Adds a variant, and its entity if that is unknown, to a dictionary folder.

    `beside` are the other dictionary folders of the user, `lexicon` that of all of them. NormaliseError, and nothing
    is written, if `dict check` would find something new in the folder.
    """
    id_, rows = _entity(addition, lexicon)
    type_ = lexicon.entity(id_).type if lexicon.has_entity(id_) else rows["entities"][1]
    kind = addition.kind or ("transliteration" if type_ == "person" else "exonym")
    rows["variants"] = (
        *(addition.form, id_, addition.lang, kind, addition.risk, addition.cue, addition.case),
        folder.resolve().name,
    )
    return add_checked(rows, folder, beside)


def add_checked(rows: dict[str, Cells], folder: Path, beside: Sequence[str]) -> Added:
    """Adds a row to each of these files of a dictionary folder, in their order.

    `beside` are the other dictionary folders of the user. NormaliseError, and nothing is written, if `dict check`
    would find something new in the folder.
    """
    for cells in rows.values():
        if any("\t" in cell or "\n" in cell or "\r" in cell for cell in cells):
            raise NormaliseError(f"{cells[0]!r} or what stands beside it holds a tab or line end; leave it out")
    refused = _new_problems(rows, folder, beside)
    if refused:
        raise NormaliseError("; ".join(["nothing was added", *refused]))
    # The entity first: one without a variant is right, a variant without an entity is not.
    for name, cells in rows.items():
        add_rows(folder / f"{name}.tsv", [cells])
    return Added(tuple((folder / f"{name}.tsv", cells) for name, cells in rows.items()))


def _entity(addition: Addition, lexicon: Lexicon) -> tuple[str, dict[str, Cells]]:
    """The id that is meant, and the row of the entity if it is new."""
    wanted = addition.canonical
    if lexicon.has_entity(wanted):
        return wanted, {}
    if wanted.partition(":")[0] in PREFIXES.values() and " " not in wanted:
        raise NormaliseError(f"no entity has the id {wanted!r}; give its name, or add it to entities.tsv")
    named = {entity.id: entity for entity in lexicon.right_entities(wanted)}
    if len(named) == 1:
        return next(iter(named)), {}
    if named:
        raise NormaliseError(f"{wanted!r} may be {', '.join(sorted(named))}; give the id instead of the name")
    others = [form for form in lexicon.forms(wanted) if form.role == "variant"]
    if others:
        right = lexicon.entity(others[0].id)
        raise NormaliseError(f"{wanted!r} is itself a variant of {right.canonical!r}; give that name")
    made = _new_entity(addition, lexicon)
    row = (made.id, made.type, made.canonical, made.short, made.given, made.article, "", "", "user")
    return made.id, {"entities": row}


def _new_entity(addition: Addition, lexicon: Lexicon) -> Entity:
    """An entity that no dictionary has. Only a known given name tells by itself what something is: a person."""
    name, type_ = addition.canonical, addition.type_
    first, _, rest = name.partition(" ")
    given = first in lexicon.cues("given")
    if not type_ and not (given and rest):
        raise NormaliseError(f"{name!r} is not known yet; say with --type what it is: {', '.join(PREFIXES)}")
    type_ = type_ or "person"
    id_ = f"{PREFIXES[type_]}:{slug(name)}"
    if lexicon.has_entity(id_):
        raise NormaliseError(f"{id_!r} is the id of {lexicon.entity(id_).canonical!r}; give the id if you mean that")
    if type_ != "person" or name.count(" ") != 1:
        return Entity(id_, type_, name)
    return Entity(id_, type_, name, short=rest, given=first)


def _new_problems(rows: dict[str, Cells], folder: Path, beside: Sequence[str]) -> list[str]:
    """What `dict check` would say of the folder with these rows that it does not say now."""
    before = {_said(p, folder) for p in problems_of([folder, *beside])} if _holds_dictionaries(folder) else set()
    with _copy(folder) as trial:
        for name, cells in rows.items():
            add_rows(trial / f"{name}.tsv", [cells])
        after = [p for p in problems_of([trial, *beside]) if p.path.parent == trial]
        return [said for p in after if (said := _said(p, trial).replace(str(trial), str(folder))) not in before]


def _said(problem: Problem, folder: Path) -> str:
    """A problem without its line, which moves when a row is added."""
    return problem.text if problem.path.parent == folder else str(problem)


@contextmanager
def _copy(folder: Path) -> Iterator[Path]:
    """A copy of a folder's dictionaries; an empty folder if there is none."""
    with TemporaryDirectory() as place:
        trial = Path(place) / folder.resolve().name
        trial.mkdir()
        for name in COLUMNS:
            file = folder / f"{name}.tsv"
            if not file.is_file():
                continue
            if name in ("entities", "variants"):
                shutil.copy(file, trial)
            else:  # a list of a million names need not be copied to be read
                (trial / file.name).symlink_to(file.resolve())
        yield trial


def _holds_dictionaries(folder: Path) -> bool:
    return any((folder / f"{name}.tsv").is_file() for name in COLUMNS)
