"""What is wrong with a single row: empty and unknown values, cues, patterns, weights."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from normalise.lexicon.problems import Layers, Problem
from normalise.lexicon.sources import Row

_RISKS = ("safe", "context", "report")
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_YEAR = re.compile(r"\d{3,4}\Z")

# Entity types, and how the ids of each begin.
PREFIXES = {"person": "person", "place": "place", "organisation": "org", "demonym": "demonym", "product": "product"}
_VALUES: dict[str, dict[str, Collection[str]]] = {
    "entities": {"type": PREFIXES, "article": ("", "the")},
    "variants": {
        "kind": ("exonym", "transliteration", "acronym", "mistranslation", "misspelling", "case"),
        "risk": _RISKS,
        "case": ("exact", "caps", "any"),
    },
    "house": {"risk": _RISKS},
    "protect": {"type": ("person", "place", "organisation", "brand", "word", "abbreviation", "title")},
    "boilerplate": {
        "kind": (
            "comment-form related share skip-link welcome subscribe cookie advert player template counter navigation "
            "caption credit legal login"
        ).split(),
        "where": ("any", "head", "tail"),
        "tier": ("safe", "unsafe", "report"),
    },
    "residue": {"kind": ("conjunction", "preposition", "article", "byline", "content"), "risk": _RISKS},
}
_NEEDED: dict[str, tuple[str, ...]] = {
    "entities": ("id", "canonical"),
    "variants": ("form", "id", "lang"),
    "english": ("form", "id"),
    "house": ("form", "preferred"),
    "native": ("id", "lang", "form"),
    "transliteration": ("system", "from", "to"),
    "protect": ("form",),
    "cues": ("set", "word"),
    "boilerplate": ("pattern",),
    "residue": ("form", "lang", "english"),
    "confusions": ("read", "meant", "weight"),
    "misspellings": ("form", "english"),
}
# Where a foreign word may stand, instead of cue words: between names, in a byline, in an English sentence.
_RESIDUE_CUES = frozenset({"names", "byline", "english"})
# One brace each side: two are a template's own (`{{title}}`), `${title}` and `{}` a script's.
_PLACEHOLDER = re.compile(r"(?<![{$])\{([^{}\s][^{}]*)\}(?!\})")
_KNOWN_PLACEHOLDER = re.compile(r"(?:n|name|tail|date|opt:\S(?:.*\S)?)\Z")
_GLUED_OPTION = re.compile(r"\w\{opt:")


def row_problems(layers: Layers) -> Iterator[Problem]:
    """The problems of each row by itself."""
    sets = {row["set"] for tables in layers for row in tables["cues"]}
    own: dict[str, Callable[[Row], Iterator[str]]] = {
        "entities": _of_entity,
        "variants": lambda row: _of_variant(row, sets),
        "boilerplate": _of_pattern,
        "house": lambda row: _of_cue(row, sets),
        "residue": lambda row: _of_residue(row, sets),
        "confusions": _of_confusion,
        "misspellings": _of_misspelling,
    }
    for tables in layers:
        for name, rows in tables.items():
            special = own.get(name)
            for row in rows:
                for text in _of_values(name, row):
                    yield Problem.at(row, text)
                for text in special(row) if special else ():
                    yield Problem.at(row, text)


def _of_values(name: str, row: Row) -> Iterator[str]:
    for column in _NEEDED[name]:
        if not row[column]:
            yield f"{column} is empty; fill it in"
    for column, allowed in _VALUES.get(name, {}).items():
        if row[column] not in allowed:
            yield f"unknown {column} {row[column]!r}; it is one of {', '.join(v or 'nothing' for v in allowed)}"


def _of_entity(row: Row) -> Iterator[str]:
    prefix, _, name = row["id"].partition(":")
    wanted = PREFIXES.get(row["type"], prefix)
    if row["id"] and (prefix != wanted or not _ID.match(name)):
        yield f"id {row['id']!r} is no `{wanted}:name` in small ASCII letters, digits and hyphens; change it"
    short = row["short"]
    if row["type"] == "person" and short and not re.search(rf"(?<!\w){re.escape(short)}(?!\w)", row["canonical"]):
        yield f"short {short!r} is no part of {row['canonical']!r}; a person's second mention is a part of the name"
    years = [row["valid_from"], row["valid_to"]]
    if any(year and not _YEAR.match(year) for year in years):
        yield f"valid_from or valid_to of {row['id']} is no year; write four digits or nothing"
    elif all(years) and int(years[0]) > int(years[1]):
        yield f"valid_from {years[0]} is later than valid_to {years[1]}; exchange them"


def _of_variant(row: Row, sets: Collection[str]) -> Iterator[str]:
    if row["lang"] and not _LANGUAGE.match(row["lang"]):
        yield f"unknown lang {row['lang']!r}; write an ISO 639 code in small letters, or mul"
    yield from _of_cue(row, sets)


def _of_residue(row: Row, sets: Collection[str]) -> Iterator[str]:
    if row["lang"] and not _LANGUAGE.match(row["lang"]):
        yield f"unknown lang {row['lang']!r}; write an ISO 639 code in small letters, or mul"
    if any(not word.strip() for word in row["english"].split("|")) and row["english"]:
        yield f"english {row['english']!r} holds an empty word; delete a |"
    if row["cue"] not in _RESIDUE_CUES:
        yield from _of_cue(row, sets)


def _of_cue(row: Row, sets: Collection[str]) -> Iterator[str]:
    if row["risk"] == "context" and not row["cue"]:
        yield f"{row['form']!r} has risk context and no cue; name the words that must stand near, or set risk to report"
    for part in row["cue"].split("|") if row["cue"] else ():
        if not part.strip():
            yield f"cue {row['cue']!r} holds an empty word; delete a |"
        elif part.startswith("set:") and part[4:] not in sets:
            yield f"unknown cue set {part[4:]!r}; add it to cues.tsv or name one of {', '.join(sorted(sets))}"


def _of_pattern(row: Row) -> Iterator[str]:
    pattern = row["pattern"]
    for name in _PLACEHOLDER.findall(pattern):
        if not _KNOWN_PLACEHOLDER.match(name):
            yield f"unknown placeholder {{{name}}}; there are {{n}}, {{name}}, {{date}}, {{tail}} and {{opt:words}}"
    if _GLUED_OPTION.search(pattern):
        yield f"an option of {pattern!r} has no blank before it, so it would run into the word there; put one"
    if "{tail}" in pattern.removesuffix("{tail}"):
        yield f"{{tail}} is not at the end of {pattern!r}; it stands for the rest of the line"
    if pattern.startswith(("{name}", "{date}", "{tail}")):
        yield f"{pattern!r} begins with a placeholder, so no line is ever held against it; begin with a word"


def _of_confusion(row: Row) -> Iterator[str]:
    if row["read"] and row["read"] == row["meant"]:
        yield f"{row['read']!r} is read as itself; delete the row"
    try:
        weight = float(row["weight"] or 0)
    except ValueError:
        weight = -1.0
    if not 0.0 <= weight <= 1.0:
        yield f"weight {row['weight']!r} is no number from 0 to 1; change it"


def _of_misspelling(row: Row) -> Iterator[str]:
    form, english = row["form"], row["english"]
    if form and not (form.isalpha() and form.islower()):
        yield f"{form!r} is no word in small letters; its capitals follow, so write it without"
    if form and form == english.lower():
        yield f"{form!r} is no misspelling of itself; delete the row"
