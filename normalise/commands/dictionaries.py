"""The commands `normalise dict ...`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from normalise import session
from normalise.commands.options import Config, Isolated
from normalise.configuration import configuration
from normalise.errors import NormaliseError
from normalise.importers import Purpose, Source
from normalise.reporters.visible import near, visible

if TYPE_CHECKING:
    from normalise.settings import Settings

dictionaries = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Work on the dictionaries.")


class Type(StrEnum):
    """What has a name."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    DEMONYM = "demonym"
    PRODUCT = "product"


class Listable(StrEnum):
    """What lists of names hold."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


class Kind(StrEnum):
    """How a variant comes to differ."""

    EXONYM = "exonym"
    TRANSLITERATION = "transliteration"
    ACRONYM = "acronym"
    MISTRANSLATION = "mistranslation"
    MISSPELLING = "misspelling"
    CASE = "case"


class Risk(StrEnum):
    """When a variant is repaired."""

    SAFE = "safe"
    CONTEXT = "context"
    REPORT = "report"


class ImportedRisk(StrEnum):
    """When an imported variant is repaired: lists have no cues."""

    SAFE = "safe"
    REPORT = "report"


class Case(StrEnum):
    """In which letter case a variant is looked for."""

    EXACT = "exact"
    CAPS = "caps"
    ANY = "any"


Folders = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FOLDER...",
        help="Folders of dictionaries over the bundled ones; by default those of the configuration.",
    ),
]


def _settings(config: Path | None, isolated: bool) -> Settings:
    return configuration(config, isolated=isolated).settings


@dictionaries.command("check")
def dict_check(folders: Folders = None, config: Config = None, isolated: Isolated = False) -> None:
    """Check dictionaries as strictly as a compiler.

    The bundled dictionaries are checked too. The exit status is 1 if something is wrong.

    \b
    normalise dict check house
    """
    from normalise.lexicon.check import check as problems_of
    from normalise.reporters.report import counted

    problems = problems_of(tuple(folders or _settings(config, isolated).dictionaries))
    for problem in problems:
        typer.echo(problem)
    typer.echo(counted(len(problems), "problem") if problems else "The dictionaries are right.", err=True)
    raise typer.Exit(session.FINDINGS if problems else session.DONE)


@dictionaries.command("build")
def dict_build(folders: Folders = None, config: Config = None, isolated: Isolated = False) -> None:
    """Compile dictionaries; say where to, how long it took, and how large the files are.

    Every command compiles what it needs by itself. This one does so at a time of your choice, and anew.

    \b
    normalise dict build house
    """
    import time

    from normalise.lexicon.store import build_store, layers

    found = layers(tuple(folders or _settings(config, isolated).dictionaries))
    start = time.perf_counter()
    built = build_store(found)
    if built.note:
        raise NormaliseError(built.note)
    typer.echo(f"Compiled {len(found.folders)} folders in {time.perf_counter() - start:.1f} s into {found.place}")
    for path in sorted(Path(found.place).iterdir()):
        typer.echo(f"  {path.name:<16}{path.stat().st_size:>12,} bytes")


@dictionaries.command("stats")
def dict_stats(folders: Folders = None, config: Config = None, isolated: Isolated = False) -> None:
    """Count what dictionaries hold: rows by layer and file, entities by type, variants by kind, risk and language.

    \b
    normalise dict stats house
    """
    from normalise.lexicon.statistics import statistics
    from normalise.lexicon.store import layers

    chosen = tuple(folders or _settings(config, isolated).dictionaries)
    for line in statistics(layers(chosen).folders).lines(near):
        typer.echo(line)


@dictionaries.command("add")
def dict_add(
    form: Annotated[str, typer.Argument(metavar="FORM", help="The string that is to be repaired.")],
    canonical: Annotated[
        str, typer.Argument(metavar="CANONICAL", help="What it is to become: a right name, or the id of an entity.")
    ],
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="DIR", help="The folder; by default the first of the configuration."),
    ] = None,
    type_: Annotated[
        Type | None,
        typer.Option("--type", help="What CANONICAL is, if it is not known yet; a known given name tells a person."),
    ] = None,
    kind: Annotated[
        Kind | None, typer.Option(help="By default a person's form is a transliteration, any other an exonym.")
    ] = None,
    risk: Annotated[Risk, typer.Option(help="Repaired always, with a cue, or only listed.")] = Risk.SAFE,
    cue: Annotated[str, typer.Option(metavar="WORDS", help="Cue words divided by |, for --risk context.")] = "",
    lang: Annotated[str, typer.Option(metavar="CODE", help="The language that has the form.")] = "mul",
    case: Annotated[Case, typer.Option(help="The letter case in which the form is looked for.")] = Case.EXACT,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Add a variant to a dictionary of your own, and its entity if that is unknown.

    Nothing is written if `dict check` would find something wrong with the new rows.

    \b
    normalise dict add 'Velmora Reederei' 'Velmora Shipping' --type organisation --to house
    normalise dict add Londres place:london --risk context --cue 'Thames|Britain' --to house
    """
    from normalise.lexicon import load_lexicon
    from normalise.lexicon.adding import Addition, add

    chosen = _settings(config, isolated).dictionaries
    folder = _folder(to, chosen)
    beside = _others(folder, chosen)
    addition = Addition(
        form, canonical, type_.value if type_ else "", lang, kind.value if kind else "", risk.value, cue, case.value
    )
    for path, cells in add(addition, folder, beside, load_lexicon(_existing(folder, beside))).rows:
        typer.echo(f"{visible(near(path))}: {visible(' | '.join(cells))}")
    _say_if_unused(folder, chosen)


@dictionaries.command("explain")
def dict_explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A name, a word or a phrase.")],
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show what each lookup says of a string.

    The forms that it is, its words with their frequencies, the nearest people and places and why each is no match,
    and what becomes of the string as a document of its own.

    \b
    normalise dict explain 'Angela Merkell'
    """
    from normalise.cleaning import pipeline_for
    from normalise.enquiry import explained

    if not text.strip():
        raise NormaliseError("there is nothing to explain; give a name, a word or a phrase")
    for line in explained(text.strip(), pipeline_for(_settings(config, isolated))):
        typer.echo(visible(line))


@dictionaries.command("import")
def dict_import(
    source: Annotated[Source, typer.Argument(metavar="SOURCE", help=f"The format: {', '.join(Source)}.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The list, as it was downloaded; .gz is read too.")],
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="The dictionary folder that gets the rows.")],
    purpose: Annotated[
        Purpose,
        typer.Option(
            "--as",
            help="What for: names to leave alone, other names of known entities, or new entities with other names.",
        ),
    ] = Purpose.PROTECT,
    type_: Annotated[
        Listable, typer.Option("--type", help="What the names are, for wikidata and tsv, which do not say.")
    ] = Listable.PERSON,
    lang: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE",
            help="Only names in this language; may be repeated. By default en to protect, else all. Names of which "
            "the list tells no language are always taken.",
        ),
    ] = None,
    risk: Annotated[ImportedRisk, typer.Option(help="The risk of variants: only listed, or repaired always.")] = (
        ImportedRisk.REPORT
    ),
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Import names from a public list that you have; nothing is downloaded.

    Rejected names are counted by reason. Imported entities are found by their exact names only: broken words are
    never held against them.

    \b
    normalise dict import wikidata query.tsv --to names
    normalise dict import geonames alternateNamesV2.txt --as variant --to names
    """
    from normalise.importers.importing import Order, import_names
    from normalise.lexicon import load_lexicon

    chosen = _settings(config, isolated).dictionaries
    beside = _others(to, chosen)
    order = Order(source, file, purpose, to, type_.value, frozenset(lang or ()), risk.value, beside)
    done = import_names(order, load_lexicon(_existing(to, beside)))
    for name, rows in sorted(done.rows.items()):
        typer.echo(f"{visible(near(to / name))}.tsv: {rows:,} new")
    typer.echo(f"rejected: {done.rejected.total():,}")
    for reason, count in sorted(done.rejected.items(), key=lambda pair: (-pair[1], pair[0])):
        typer.echo(f"  {count:>10,}  {reason}")
    if done.rows:
        _say_if_unused(to, chosen)


def _folder(to: Path | None, chosen: tuple[str, ...]) -> Path:
    if to is None and not chosen:
        raise NormaliseError("no dictionary folder is configured; name one with --to DIR")
    folder = to or Path(chosen[0])
    if folder.exists() and not folder.is_dir():
        raise NormaliseError(f"{folder}: is no folder; name another one with --to DIR")
    return folder


def _others(folder: Path, chosen: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(other for other in chosen if Path(other).resolve() != folder.resolve())


def _existing(folder: Path, beside: tuple[str, ...]) -> tuple[str, ...]:
    return (str(folder), *beside) if folder.is_dir() else beside


def _say_if_unused(folder: Path, chosen: tuple[str, ...]) -> None:
    if _others(folder, chosen) == chosen:
        typer.echo(f"The configuration does not name {near(folder)} yet: add it to `dictionaries`.", err=True)
