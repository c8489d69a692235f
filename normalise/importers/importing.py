"""From a list of names to the rows of a dictionary folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from normalise.errors import NormaliseError
from normalise.importers import Purpose, Source
from normalise.importers.listed import Listed, Reader
from normalise.importers.owners import Owners
from normalise.importers.screening import cleaned, is_everyday, unfit
from normalise.importers.sorting import Sorted
from normalise.lexicon import Lexicon
from normalise.lexicon.check import problems_of
from normalise.lexicon.growing import Cells, add_rows
from normalise.lexicon.keys import folded
from normalise.values import dataclass, field

NOT_WANTED = "not in a language that is wanted"
KNOWN = "known already"
EVERYDAY = "an everyday English word"


@dataclass(frozen=True)
class Order:
    """What a user wants of a list.

    `type_` is for lists that do not say it; `langs` are the languages wanted, all if empty; `risk` is for variants.
    `beside` are the dictionary folders that the result will be used with, stronger ones first.
    """

    source: Source
    file: Path
    purpose: Purpose
    to: Path
    type_: str = "person"
    langs: frozenset[str] = frozenset()
    risk: str = "report"
    beside: tuple[str, ...] = ()


@dataclass
class Imported:
    """How many rows each file got, and why names were rejected, each name once for each time it stands in the list."""

    rows: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)


def import_names(order: Order, lexicon: Lexicon) -> Imported:
    """Adds the fit names of a list to a dictionary folder. The lexicon must be that of `order.beside` and the folder.

    NormaliseError if the list cannot be read or the folder cannot be written.
    """
    if not order.file.is_file():
        raise NormaliseError(f"{order.file}: no such file; lists are not downloaded")
    done = Imported()
    if order.purpose is Purpose.PROTECT:
        _protect(order, lexicon, done)
    else:
        _variants(order, lexicon, done)
    return done


def reader_of(source: Source) -> Reader:
    """The reader of a format."""
    from normalise.importers import everypolitician, geonames, jrc_names, opensanctions, paranames, tsv, wikidata

    return {
        Source.WIKIDATA: wikidata.names,
        Source.JRC_NAMES: jrc_names.names,
        Source.PARANAMES: paranames.names,
        Source.OPENSANCTIONS: opensanctions.names,
        Source.GEONAMES: geonames.names,
        Source.EVERYPOLITICIAN: everypolitician.names,
        Source.TSV: tsv.names,
    }[source]


def _fit(order: Order, rejected: Counter[str]) -> Iterator[Listed]:
    """The names of a list that any dictionary could hold."""
    for listed in reader_of(order.source)(order.file, order.type_, rejected):
        name = listed._replace(form=cleaned(listed.form))
        if reason := unfit(name):
            rejected[reason] += 1
        else:
            yield name


def _protect(order: Order, lexicon: Lexicon, done: Imported) -> None:
    """Names that are to be left alone: English ones and those of no language, unless the user wants others."""
    langs = order.langs or {"en"}
    with Sorted() as rows:
        for name in _fit(order, done.rejected):
            if name.lang and name.lang not in langs:
                done.rejected[NOT_WANTED] += 1
            elif reason := _needless(name.form, lexicon):
                done.rejected[reason] += 1
            else:
                rows.add(name.form, name.type, order.source.value)
        first = (next(group) for _, group in groupby(rows, key=lambda row: row[0]))
        _write(order.to / "protect.tsv", first, done)


def _needless(form: str, lexicon: Lexicon) -> str:
    """Why a name need not or must not be protected, or nothing."""
    forms = lexicon.forms(form)
    if any(not known.right for known in forms):
        return "a variant in the dictionaries"
    if forms or lexicon.is_right_token(form):
        return KNOWN
    return EVERYDAY if is_everyday(form, lexicon) else ""


def _variants(order: Order, lexicon: Lexicon, done: Imported) -> None:
    """Other names of known entities and, for targets, new entities. The list is read twice: order does not matter."""
    owners = Owners(lexicon, new=order.purpose is Purpose.TARGET, source=order.source.value)
    for name in _fit(order, Counter()):
        if name.main:
            owners.see(name)
    owners.settle(done.rejected)
    with Sorted() as rows, TemporaryDirectory() as folder:
        for name in _fit(order, done.rejected):
            if owners.canonical_of(name) == name.form:
                continue
            if reason := _no_variant(name, owners, lexicon, order.langs):
                done.rejected[reason] += 1
            else:
                kind = "transliteration" if name.type == "person" else "exonym"
                id_, source = owners.entity_of(name), f"import:{order.source.value}"
                rows.add(name.form, id_, name.lang or "mul", kind, order.risk, "", "exact", source)
        staged = Path(folder)
        add_rows(staged / "entities.tsv", owners.new_entities())
        add_rows(staged / "variants.tsv", _of_one_owner(rows, done.rejected))
        wrong = {(p.path.name, p.line) for p in problems_of((staged, *order.beside)) if p.path.parent == staged}
        entities = list(_right_rows(staged / "entities.tsv", wrong, done.rejected))
        lost = {row[0] for row in owners.new_entities()} - {row[0] for row in entities}
        variants = (row for row in _right_rows(staged / "variants.tsv", wrong, done.rejected) if row[1] not in lost)
        _write(order.to / "entities.tsv", iter(entities), done)
        _write(order.to / "variants.tsv", variants, done)


def _no_variant(name: Listed, owners: Owners, lexicon: Lexicon, langs: Collection[str]) -> str:
    """Why a name is no variant, or nothing."""
    id_ = owners.entity_of(name)
    if not id_:
        return "no entity has its English name"
    if name.lang == "en":
        return "English, so it may stay"
    canonical = owners.canonical_of(name)
    if folded(name.form) == folded(canonical):
        return "only diacritics or letter case differ, so it may stay"
    if name.type == "person" and name.form.count(" ") != canonical.count(" "):
        return "more or fewer words than the name"
    if name.lang and langs and name.lang not in langs:
        return NOT_WANTED
    forms = lexicon.forms(name.form)
    if any(form.right for form in forms):
        return "right in English"
    if any(form.id == id_ for form in forms):
        return KNOWN
    if forms:
        return "a variant of something else"
    if lexicon.is_right_token(name.form):
        return "protected, or a part of a right name"
    return EVERYDAY if is_everyday(name.form, lexicon) else ""


def _of_one_owner(rows: Sorted, rejected: Counter[str]) -> Iterator[Cells]:
    """The rows whose form means one entity, in one of the languages that have it."""
    for _, group in groupby(rows, key=lambda row: row[0]):
        first, *others = group
        if any(row[1] != first[1] for row in others):
            rejected["means two entities"] += 1 + len(others)
        else:
            yield first if all(row[2] == first[2] for row in others) else (*first[:2], "mul", *first[3:])


def _right_rows(path: Path, wrong: Collection[tuple[str, int]], rejected: Counter[str]) -> Iterator[Cells]:
    """The rows of a staged file in which `dict check` finds nothing wrong."""
    with path.open(encoding="utf-8") as lines:
        next(lines)
        for number, line in enumerate(lines, 2):
            if (path.name, number) in wrong:
                rejected["refused by `dict check`"] += 1
            else:
                yield tuple(line.rstrip("\n").split("\t"))


def _write(path: Path, rows: Iterator[Cells], done: Imported) -> None:
    """Adds rows to a file of the folder; no rows make no file."""
    first = next(rows, None)
    if first is not None:
        add_rows(path, _counted(chain([first], rows), done.rows, path.stem))


def _counted(rows: Iterable[Cells], counts: Counter[str], name: str) -> Iterator[Cells]:
    for row in rows:
        counts[name] += 1
        yield row
