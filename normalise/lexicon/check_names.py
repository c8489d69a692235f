"""What is wrong among the names: rows that contradict each other, and variants that are right English."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from importlib import resources

from normalise.lexicon.problems import Layers, Problem
from normalise.lexicon.sources import Row
from normalise.values import dataclass, field

# From this Zipf frequency on a capitalised string is a word or name of its own in English text.
_FREQUENT = 3.0
# Small letters are a word as soon as a filtered word list has it and it is not rare.
_LOWER_FREQUENT = 1.5
_SHORTEST = 4
_LETTERS = re.compile(r"[^\W\d_]+")
# No hyphen: wordfreq adds up the parts of such words, known or not.
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\Z")


@dataclass(frozen=True)
class _Right:
    """A string that is right English, and why: the strength of its layer, its entity, its row."""

    layer: int
    id: str
    why: str
    row: Row


@dataclass
class _Names:
    """What all layers say of each string.

    `parts` has the words of `foreign` that right names hold, each with one of these names. Of protected names there
    may be a million: only those are kept that are `variants` as well.
    """

    variants: frozenset[str]
    foreign: frozenset[str]
    ids: set[str] = field(default_factory=set)
    parts: dict[str, str] = field(default_factory=dict)
    right: Mapping[str, list[_Right]] = field(default_factory=lambda: defaultdict(list))

    @cached_property
    def words(self) -> frozenset[str]:
        """The filtered list of English words."""
        with (resources.files("symspellpy") / "frequency_dictionary_en_82_765.txt").open(encoding="utf-8-sig") as lines:
            return frozenset(line.partition(" ")[0] for line in lines)

    def add(self, layer: int, text: str, id_: str, why: str, row: Row) -> None:
        """Enters a right name, if a row may contradict it, and its words that are foreign ones as well."""
        if row.path.stem != "protect" or text in self.variants:
            self.right[text].append(_Right(layer, id_, why, row))
        for word in self.foreign.intersection(_LETTERS.findall(text)):
            self.parts[word] = max(text, self.parts.get(word, ""))


def name_problems(layers: Layers) -> Iterator[Problem]:
    """The problems that only show when rows are held against each other."""
    names = _gathered(layers)
    for strength, tables in enumerate(layers):
        yield from _twins(tables["entities"])
        for name in ("english", "native", "variants"):
            for row in tables[name]:
                if row["id"] and row["id"] not in names.ids:
                    yield Problem.at(row, f"unknown id {row['id']!r}; add the entity to entities.tsv or mend the id")
        yield from _owned_twice(tables["variants"])
        for row in tables["variants"]:
            for text in _of_variant(row, strength, names):
                yield Problem.at(row, text)
        for row in tables["residue"]:
            for text in _of_residue(row, names):
                yield Problem.at(row, text)


def _gathered(layers: Layers) -> _Names:
    names = _Names(
        frozenset(row["form"] for tables in layers for row in tables["variants"]),
        frozenset(row["form"] for tables in layers for row in tables["residue"]),
    )
    for strength, tables in enumerate(layers):
        for row in tables["entities"]:
            names.ids.add(row["id"])
            names.add(strength, row["canonical"], row["id"], "the right name of", row)
            if row["short"]:
                names.add(strength, row["short"], row["id"], "the short name of", row)
        for row in tables["english"]:
            names.add(strength, row["form"], row["id"], "an English name of", row)
        for row in tables["protect"]:
            names.add(strength, row["form"], "", "protected", row)
    return names


def _twins(entities: Collection[Row]) -> Iterator[Problem]:
    """Entities of one type under one name."""
    first: dict[tuple[str, str], Row] = {}
    for row in entities:
        earlier = first.setdefault((row["type"], row["canonical"]), row)
        if earlier["id"] != row["id"]:
            yield Problem.at(
                row,
                f"{row['canonical']!r} is {earlier['id']} in {earlier.place} as well; keep one of the two ids",
            )


def _owned_twice(variants: Collection[Row]) -> Iterator[Problem]:
    """Forms that may mean two entities and are safe for one of them."""
    owners: dict[str, list[Row]] = defaultdict(list)
    for row in variants:
        owners[row["form"]].append(row)
    for form, rows in owners.items():
        if len({row["id"] for row in rows}) > 1:
            for row in rows:
                other = next(r for r in rows if r["id"] != row["id"])
                if row["risk"] == "safe":
                    what = f"safe, but {form!r} is {other['id']} in {other.place}"
                    yield Problem.at(row, f"{what}; set risk to context or report, or delete one")


def _of_variant(row: Row, strength: int, names: _Names) -> Iterator[str]:
    form = row["form"]
    if not form:
        return
    # A right name of a weaker layer is no excuse: the compiler keeps every right name of every layer.
    for right in names.right.get(form, ()):
        if right.layer < strength:
            continue  # a stronger folder has switched this row off
        if not right.id:
            yield f"{form!r} is protected in {right.row.place}, so the row has no effect; delete one of the two"
        elif right.id == row["id"] or row["risk"] != "report" or right.why == "an English name of":
            yield f"{form!r} is {right.why} {right.id} in {right.row.place}; delete one of the two rows"
    if row["risk"] != "safe":
        return
    for shape in _shapes(row):
        if word := _english(shape, form, names.words):
            yield f"safe, but {word} is an English word; set risk to context with a cue, or to report"
            break
    letters = [c for c in form if c.isalpha()]
    acronym = len(letters) >= 3 and all(c.isupper() for c in letters)
    if len(letters) < _SHORTEST and not acronym:
        yield f"safe, but {form!r} has fewer than {_SHORTEST} letters; set risk to context with a cue, or to report"


def _of_residue(row: Row, names: _Names) -> Iterator[str]:
    if row["risk"] == "safe" and (word := _english(row["form"], row["form"], names.words)):
        yield f"safe, but {word} is an English word; set risk to context or report"
    if row["kind"] == "content" and row["risk"] != "report" and row["form"] in names.parts:
        yield f"{row['form']!r} is a word of the name {names.parts[row['form']]!r}; set risk to report"


def _shapes(row: Row) -> list[str]:
    """The spellings that a variant is looked for in."""
    form = row["form"]
    return [form, form.lower()] if row["case"] == "any" else [form]


def _english(shape: str, form: str, words: Collection[str]) -> str:
    """The English word that a spelling is, or nothing."""
    from wordfreq import zipf_frequency

    if not _WORD.match(shape):
        return ""
    low = shape.lower()
    zipf = zipf_frequency(low, "en")
    if zipf >= _FREQUENT or (shape == low and zipf >= _LOWER_FREQUENT and low in words):
        return f"{shape!r} (Zipf {zipf:.1f})" if shape == form else f"{shape!r}, as case=any reads {form!r},"
    return ""
