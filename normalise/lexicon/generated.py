"""The variants that nobody wrote: native names put through the tables of `transliteration.tsv`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from normalise.lexicon.keys import folded
from normalise.lexicon.sources import Row
from normalise.lexicon.transliteration import ENGLISH, System, english_of, systems_of

# Letters that a name must have at least; `Li Si` is too little.
_SHORTEST = 8
# From this Zipf frequency on English text knows a word, be it as a name.
_KNOWN = 3.0


def generated_variants(tables: Mapping[str, Sequence[Row]]) -> list[Row]:
    """Rows of `variants.tsv` that follow from `native.tsv`, as if they stood in its lines, sorted by form.

    `source` says by which tables a form was made of which name. A form is left out if it is a right name of anything
    or a row of `variants.tsv`, if English may write the name like that, if it differs from a right name of its entity
    only by marks although the native name is written in Latin letters, if two entities share it, or if it could be
    something else altogether: a single word, a few letters, nothing but words that English text knows.
    `tables` are those of all folders, the strongest first.
    """
    systems = systems_of(tables["transliteration"])
    names = {row["id"] for row in tables["entities"]}
    natives = [row for row in tables["native"] if row["id"] in names]
    taken = _taken(tables)
    surnames = {row["word"].lower() for row in tables["cues"] if row["set"] == "common-surname"}
    plain = _plain_names(tables)
    for row in natives:
        taken.update(english_of(row, systems))
    by_source: dict[str, list[tuple[str, System]]] = defaultdict(list)
    for name, system in sorted(systems.items()):
        source, _, target = name.partition("-")
        if target != ENGLISH:
            by_source[source].append((target, system))
    made: dict[str, list[tuple[Row, str]]] = defaultdict(list)
    for row in natives:
        latin = row["form"].isascii() or folded(row["form"]).isascii()
        for target, system in by_source[row["lang"]]:
            for form in system.written(row["form"]):
                if form in taken or (latin and folded(form) in plain[row["id"]]) or not _is_distinct(form):
                    continue
                if form.split()[-1].lower() in surnames:
                    continue  # `Alexander Nowak` may be anybody
                made[form].append((row, target))
    return [
        _row(form, origins) for form, origins in sorted(made.items()) if len({row["id"] for row, _ in origins}) == 1
    ]


def _taken(tables: Mapping[str, Sequence[Row]]) -> set[str]:
    """The forms that rows of the dictionaries settle."""
    taken = {row[column] for row in tables["entities"] for column in ("canonical", "short")}
    for name in ("english", "variants", "protect"):
        taken.update(row["form"] for row in tables[name])
    return taken


def _plain_names(tables: Mapping[str, Sequence[Row]]) -> dict[str, set[str]]:
    """The right names of each entity, without marks."""
    plain: dict[str, set[str]] = defaultdict(set)
    for row in tables["entities"]:
        plain[row["id"]].add(folded(row["canonical"]))
    for row in tables["english"]:
        plain[row["id"]].add(folded(row["form"]))
    return plain


def _is_distinct(form: str) -> bool:
    """Whether a form can hardly be anything but a name in a foreign spelling."""
    from wordfreq import zipf_frequency

    words = form.split()
    if len(words) < 2 or min(map(len, words)) < 2 or sum(map(len, words)) < _SHORTEST:
        return False
    return any(zipf_frequency(word.lower(), "en") < _KNOWN for word in words)


def _row(form: str, origins: Sequence[tuple[Row, str]]) -> Row:
    """The variant; its place is that of the first native name that gives it."""
    first, lang = origins[0]
    if any(target != lang for _, target in origins):
        lang = "mul"
    made = ", ".join(dict.fromkeys(f"{row['lang']}-{target}" for row, target in origins))
    cells = {"form": form, "id": first["id"], "lang": lang, "kind": "transliteration", "risk": "safe"}
    return Row({**cells, "cue": "", "case": "exact", "source": f"{made} of {first['form']}"}, first.path, first.line)
