"""The smaller tables of a lexicon: what is read whole, foreign words, page furniture."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from string import ascii_lowercase
from typing import Any

import marisa_trie

from normalise.lexicon.furniture import expanded, tokens_of
from normalise.lexicon.heads import heads_of
from normalise.lexicon.keys import triples
from normalise.lexicon.sources import Row
from normalise.lexicon.stored import WORD_FLAG

# How the names of peoples end that can be counted by an `s`.
_COUNTED = ("an", "on", "in", "en", "un", "i", "k", "b", "d", "at", "ar", "er", "ene", "ino", "ulu")
# A word is usual from this Zipf value on: some 6,700 of them are two thirds of what stands between blanks.
_USUAL = 4.0
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def plain_tables(tables: dict[str, list[Row]], words: Any, names: Any) -> dict[str, Any]:
    """What is small enough to be read whole: cues, confusions, lower-case names, fused pairs, usual words."""
    cues: dict[str, list[str]] = defaultdict(list)
    for row in tables["cues"]:
        cues[row["set"]].append(row["word"])
    sets = ("lowercase-phrase", "lowercase-country", "lowercase-doubtful")
    judged = {word.lower() for name in sets for word in cues.get(name, ())}
    homographs = {word.lower() for word in cues.get("lowercase-homograph", ())} - judged
    lower: dict[str, str] = {w.lower(): w.capitalize() for s in ("weekday", "month") for w in cues.get(s, ())}
    lower.update((w + "s", w.capitalize() + "s") for w in map(str.lower, cues.get("weekday", ())))
    lower.update((w, w.capitalize()) for w in judged)
    lower.update((w.lower(), w) for s in ("lowercase-name", "lowercase-doubtful") for w in cues.get(s, ()))
    for row in tables["entities"]:
        name = row["canonical"]
        if row["type"] in ("demonym", "place") and name[:1].isupper() and " " not in name and name.isalpha():
            lower.setdefault(name.lower(), name)
            if row["type"] == "demonym" and name.lower() not in homographs and (plural := _plural(name)):
                lower.setdefault(plural.lower(), plural)
    plain: dict[str, Any] = {
        "cues": {name: sorted(set(words)) for name, words in sorted(cues.items())},
        "lower": {low: name for low, name in sorted(lower.items()) if low not in homographs},
        "fused": {pair.replace(" ", ""): pair for pair in sorted(set(cues.get("fused", ())))},
        "openings": heads_of(first_of(tables["boilerplate"], "pattern")),
        "confusions": [
            [r["read"], r["meant"], float(r["weight"])]
            for r in first_of(tables["confusions"], "read", "meant").values()
        ],
    }
    triples_of_names = set().union(*(triples(key[1:]) for key in names.keys("n") if key[1:2] in ascii_lowercase))
    return {**plain, "usual": _usual_words(words, names, plain), "triples": sorted(triples_of_names)}


def _plural(people: str) -> str:
    """The plural of the name of a people (`Iraqis`), or nothing where it has none (`Dutch`)."""
    if people.endswith(("shman", "chman", "tsman", "shwoman", "chwoman")):
        return people[:-2] + "en"
    return people + "s" if people.endswith(_COUNTED) else ""


def _usual_words(words: Any, names: Any, plain: Mapping[str, Any]) -> list[str]:
    """The frequent words that are nothing else: no part of a variant, no name in small letters, no fused pair."""
    usual = (word for word, (zipf, flags) in words.iteritems() if zipf >= 100 * _USUAL and flags & WORD_FLAG)
    others = {*plain["lower"], *plain["fused"]}
    return sorted(w for w in usual if "t" + w not in names and "g" + w not in names and w not in others)


def first_of(rows: Iterable[Row], *columns: str) -> dict[Any, Row]:
    """The first row of each key: rows of stronger folders come first."""
    found: dict[Any, Row] = {}
    for row in rows:
        found.setdefault(tuple(row[c] for c in columns) if len(columns) > 1 else row[columns[0]], row)
    return found


def residue_table(tables: dict[str, list[Row]]) -> Any:
    """Foreign words: lower-case form -> rows."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for row in first_of(tables["residue"], "form", "lang").values():
        found[row["form"].lower()].append([row[c] for c in ("form", "lang", "english", "kind", "risk", "cue")])
    return marisa_trie.BytesTrie((form, packed(rows)) for form, rows in found.items())


def furniture_table(tables: dict[str, list[Row]]) -> Any:
    """Page furniture: the first token of a pattern -> its tokens, without and with its options, and its row."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for row in first_of(tables["boilerplate"], "pattern").values():
        for pattern in expanded(row["pattern"]):
            tokens = [token.lower for token in tokens_of(pattern)]
            found[tokens[0] if tokens else ""].append(
                [" ".join(tokens), *(row[c] for c in ("pattern", "kind", "where", "tier"))]
            )
    return marisa_trie.BytesTrie((token, packed(rows)) for token, rows in found.items() if token)


def packed(value: Any) -> bytes:
    """A value as the tries keep it."""
    return _JSON.encode(value).encode()
