"""What the checks share: the pipeline, the names of the dictionaries, sentences to put names into."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from normalise.document import Document
from normalise.lexicon import Lexicon, compiler, load_lexicon
from normalise.lexicon.keys import folded
from normalise.lexicon.sources import Row, bundled_folders, dictionary_files, read_rows, read_tables
from normalise.lexicon.store import open_store
from normalise.lexicon.tables import plain_tables, residue_table
from normalise.pipeline import Pipeline

DATA = Path(__file__).resolve().parent.parent / "names"

# Sentences for persons, with a title and without one.
PERSON_FRAMES = (
    "On Tuesday the envoy met {} for the second time.",
    "Reporters asked about {}, but nobody answered.",
    "According to {}, the bridge will be closed until June.",
    "“We have heard enough,” {} said after the meeting.",
    "President {} was expected in the capital on Friday.",
    "The former prime minister, {}, did not comment.",
    "A letter from {} reached the committee late in the evening.",
    "Talks between {} and the two banks went on until midnight.",
    "In 2014 the foreign minister, {}, signed the agreement.",
    "The book about {} sold well in the spring.",
    "Mr {} will travel to the north next week.",
    "It was {} who opened the exhibition.",
    "Many readers wrote to us about {} (see page 4).",
    "The visit of {} to the port took two hours.",
    "She had worked for {} for many years.",
    "Nobody doubts that {} knew of the plan.",
)


@dataclass(frozen=True)
class Outcome:
    """What became of one form in its sentence: `right`, `left` or `wrong`."""

    verdict: str
    form: str
    wanted: str
    text: str


@cache
def tables() -> dict[str, list[Row]]:
    """All rows of the bundled dictionaries."""
    return read_tables(bundled_folders())


@cache
def lexicon() -> Lexicon:
    """The bundled dictionaries."""
    return load_lexicon()


@cache
def pipeline() -> Pipeline:
    """The pipeline as users have it, with the bundled dictionaries."""
    return Pipeline(lexicon())


def cleaned(text: str) -> str:
    """A text as the tool returns it."""
    return pipeline().run(Document(text)).text


def lexicon_without(dropped: Iterable[str]) -> Lexicon:
    """The bundled dictionaries without any row of the entities of these names, or with one of these names in it."""
    names = set(dropped)
    ids = {e.id for name in names for e in lexicon().right_entities(name)}
    parts = {part for name in names for part in name.split()}

    def is_gone(row: Row) -> bool:
        forms = {row.values.get("form", ""), row.values.get("canonical", "")}
        return row.values.get("id") in ids or bool(forms & (names | parts if row.path.stem == "protect" else names))

    default = open_store()
    with tempfile.TemporaryDirectory() as temporary:
        folders = []
        for folder in bundled_folders():
            folders.append(copy := Path(temporary) / folder.name)
            copy.mkdir()
            for path in dictionary_files([folder]):
                gone = {row.line for row in read_rows(path) if is_gone(row)}
                lines = path.read_text(encoding="utf-8").split("\n")
                kept = [line for number, line in enumerate(lines, 1) if number not in gone]
                (copy / path.name).write_text("\n".join(kept), encoding="utf-8")
        rows = read_tables(folders, leave_out=("protect",))
        found, right = compiler.name_tables(rows, folders)
    small = plain_tables(rows, default.words, found)
    return Lexicon(
        replace(
            default, names=found, right=right, residue=residue_table(rows), tables=small, digest=f"without {len(names)}"
        )
    )


@cache
def right_forms() -> dict[str, set[str]]:
    """Entity id -> its right forms, with those of persons in plain letters too."""
    found: dict[str, set[str]] = {}
    for row in tables()["entities"]:
        found[row["id"]] = {row["canonical"]}
    for row in tables()["english"]:
        if row["id"] in found:
            found[row["id"]].add(row["form"])
    for id_, forms in found.items():
        if id_.startswith("person:"):
            forms.update([plain(form) for form in forms])
    return found


def plain(name: str) -> str:
    """A name without diacritics, letter case kept."""
    return "".join(c if c.isascii() else (folded(c).title() if c.isupper() else folded(c)) for c in name)


def rows() -> set[str]:
    """Every string that stands in a dictionary as a name or a variant."""
    all_rows = tables()
    found = {row["canonical"] for row in all_rows["entities"]} | {r["short"] for r in all_rows["entities"]}
    for name in ("english", "variants", "protect"):
        found |= {row["form"] for row in all_rows[name]}
    return found


def people() -> dict[str, str]:
    """Canonical name -> id of each person."""
    return {row["canonical"]: row["id"] for row in tables()["entities"] if row["type"] == "person"}


def read_tsv(name: str) -> list[list[str]]:
    """The rows of one of our data files, without its header."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:] if line]


def in_documents(sentences: Sequence[str], size: int) -> Iterator[str]:
    """Sentences as documents of this many, four to a paragraph."""
    for at in range(0, len(sentences), size):
        group = sentences[at : at + size]
        yield "\n\n".join(" ".join(group[i : i + 4]) for i in range(0, len(group), 4)) + "\n"


def changed_places(texts: Iterable[str], machine: Pipeline | None = None) -> list[tuple[str, str, str]]:
    """What is changed in texts that are right: before, after, surroundings."""
    found = []
    for text in texts:
        for r in (machine or pipeline()).run(Document(text)).repairs:
            found.append((r.before, r.after, text[max(0, r.original.start - 30) : r.original.end + 30]))
    return found


def drawn(seed: int) -> random.Random:
    """A generator of its own for each check."""
    return random.Random(seed)  # noqa: S311 - nothing secret


def percent(part: int, whole: int) -> str:
    """A share, for the report."""
    return f"{100 * part / max(whole, 1):.1f} %"
