"""What is wrong with native names, with the tables that transliterate them, and with the variants made of both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from normalise.lexicon.generated import generated_variants
from normalise.lexicon.keys import folded
from normalise.lexicon.problems import Layers, Problem
from normalise.lexicon.sources import COLUMNS, Row
from normalise.lexicon.transliteration import BASE, ENGLISH, System, english_of, rule_of, systems_of

_SYSTEM = re.compile(r"[a-z]{2,3}-[a-z]{2,3}\Z")
# A native name whose English spelling is less like the right name than this belongs to somebody else.
_LEAST_ALIKE = 60
# So many English spellings are held against it.
_COMPARED = 8


def transliteration_problems(layers: Layers) -> Iterator[Problem]:
    """The problems of `transliteration.tsv` and `native.tsv`."""
    together = {name: [row for tables in layers for row in tables[name]] for name in COLUMNS}
    systems = systems_of(together["transliteration"])
    for row in together["transliteration"]:
        for text in _of_rule(row, systems):
            yield Problem.at(row, text)
    rights: dict[str, list[str]] = {}
    for row in together["entities"]:
        rights.setdefault(row["id"], []).append(row["canonical"])
    for row in together["english"]:
        rights.setdefault(row["id"], []).append(row["form"])
    for row in together["native"]:
        for text in _of_native(row, systems, rights):
            yield Problem.at(row, text)


def with_generated(layers: Layers) -> Layers:
    """The layers with the variants that each of them adds by native names or by tables, to be held against the rest."""
    grown: Layers = []
    seen: set[tuple[str, str]] = set()
    for at in range(len(layers) - 1, -1, -1):
        if not layers[at]["native"] and not layers[at]["transliteration"]:
            grown.insert(0, layers[at])
            continue
        below = {name: [row for tables in layers[at:] for row in tables[name]] for name in COLUMNS}
        new = [row for row in generated_variants(below) if (row["form"], row["id"]) not in seen]
        seen.update((row["form"], row["id"]) for row in new)
        grown.insert(0, {**layers[at], "variants": [*layers[at]["variants"], *new]})
    return grown


def _of_rule(row: Row, systems: Mapping[str, System]) -> Iterator[str]:
    if not _SYSTEM.match(row["system"]):
        yield f"system {row['system']!r} is no pair of ISO 639 codes; write it as `ru-fr`"
    if row["from"] == BASE:
        if row["to"] not in systems:
            yield f"unknown system {row['to']!r}; name one that has rows"
        return
    if row["from"] != row["from"].lower():
        yield f"from {row['from']!r} has capital letters; write small ones, capitals follow from the name"
    try:
        rule_of(row)
    except ValueError as error:
        yield f"unknown condition {str(error)!r}; there are start, end, after:LETTERS and before:LETTERS"


def _of_native(row: Row, systems: Mapping[str, System], rights: Mapping[str, list[str]]) -> Iterator[str]:
    own = {name: system for name, system in systems.items() if name.startswith(row["lang"] + "-")}
    if f"{row['lang']}-{ENGLISH}" not in own and row["form"] and not folded(row["form"]).isascii():
        yield f"no system {row['lang']}-{ENGLISH} for this script; add it to transliteration.tsv"
    if not own:
        yield f"no system writes names of lang {row['lang']!r}; add one to transliteration.tsv or mend the language"
    for name, system in sorted(own.items()):
        if letter := system.unknown(row["form"]):
            yield f"{name} has no row for {letter!r} of {row['form']!r}; add it to transliteration.tsv"
    written = english_of(row, systems, _COMPARED) or [row["form"]]
    if row["id"] in rights and own and not _is_like(written, rights[row["id"]]):
        yield f"{row['form']!r} is written {written[0]!r} in English, unlike {rights[row['id']][0]!r}; mend one of them"


def _is_like(written: list[str], rights: list[str]) -> bool:
    """Whether one of the spellings is near one of the right names."""
    plain = {folded(right) for right in rights}
    return any(fuzz.ratio(folded(form), right) >= _LEAST_ALIKE for form in written for right in plain)
