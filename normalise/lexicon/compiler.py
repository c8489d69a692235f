"""Compiles dictionaries and word frequencies into the tables that `store` maps into memory.

Runs once for each state of the dictionaries. Word frequencies are those of the packages `wordfreq` and `symspellpy`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib import resources
from itertools import chain
from pathlib import Path
from typing import Any

import marisa_trie

from normalise.lexicon.american import is_american
from normalise.lexicon.derived import IMPORTED, lost_forms, turned_forms
from normalise.lexicon.entries import Form
from normalise.lexicon.generated import generated_variants
from normalise.lexicon.house import with_house_style
from normalise.lexicon.keys import WORD, candidate_keys, folded, is_eastern, skeleton, sound_keys, units
from normalise.lexicon.losses import lost_words
from normalise.lexicon.people import bones_of, record
from normalise.lexicon.shapes import WORDS, is_everyday, rarest, shapes_of
from normalise.lexicon.sources import Row, dictionary_files, read_file
from normalise.lexicon.stored import LONG, SEEN_FLAG, TARGET, WORD_FLAG
from normalise.lexicon.tables import first_of, packed
from normalise.tuples import NamedTuple

_WORD_RECORD, _PAIR_RECORD = "<HB", "<H"
# The sum of symspellpy's counts: words 1.0e12 (its header paper), pairs measured on the file as installed.
_WORD_TOTAL = 1.0e12
_PAIR_TOTAL = 1.24e13
# Of rarer words wordfreq's Zipf frequency (x 100) says too little: they may be slips.
_USUAL = 250


def word_table() -> Any:
    """Word -> (Zipf frequency x 100, flags)."""
    import wordfreq

    table = {
        word: (max(0, round(100 * (9 + math.log10(share)))), SEEN_FLAG)
        for word, share in wordfreq.get_frequency_dict("en", "large").items()
    }
    listed = dict(_symspell_rows("frequency_dictionary_en_82_765.txt"))
    for word, count in listed.items():
        share, flags = table.get(word, (max(0, round(100 * (9 + math.log10(count / _WORD_TOTAL)))), 0))
        table[word] = (share, flags | WORD_FLAG)
    # The list was filtered by a British dictionary: `neighbors` and `theater` are missing.
    for word, (share, flags) in table.items():
        if share >= _USUAL and word not in listed and is_american(word, listed):
            table[word] = (share, flags | WORD_FLAG)
    return marisa_trie.RecordTrie(_WORD_RECORD, table.items())


def targets(words: Any) -> Any:
    """The words of the filtered list that are frequent enough to correct others to."""
    usual = (w for w, (hundredths, flags) in words.iteritems() if flags & WORD_FLAG and hundredths >= 100 * TARGET)
    return marisa_trie.Trie(word for word in usual if len(word) > 1)


def pair_table() -> Any:
    """`first second` -> Zipf frequency of the word pair x 100."""
    rows = _symspell_rows("frequency_bigramdictionary_en_243_342.txt")
    return marisa_trie.RecordTrie(
        _PAIR_RECORD, ((pair, (max(0, round(100 * (9 + math.log10(count / _PAIR_TOTAL)))),)) for pair, count in rows)
    )


def _symspell_rows(name: str) -> Iterator[tuple[str, int]]:
    with (resources.files("symspellpy") / name).open(encoding="utf-8-sig") as lines:
        for line in lines:
            word, _, count = line.rstrip("\n").rpartition(" ")
            yield word, int(count)


def name_tables(tables: dict[str, list[Row]], folders: Sequence[Path]) -> tuple[Any, Any]:
    """The names, and the strings that are right.

    The names are one trie with a letter before each key that tells what is kept under it: `e` id -> entity; `f`
    form -> its records; `t` token -> forms to try where the token stands; `n` folded token -> ids of the entities
    whose canonical form holds it; `p` the same of persons, `o` by its skeletons; `l` first letter and length -> the
    long ones of these tokens; `k` candidate key -> folded tokens; `w` id -> forms that show that the entity is
    meant; `r` a person's id -> what `people.record` makes of these; `q` folded word or skeleton -> ids of the
    persons in whose names it is; `d` what is left of a word without its marked letters -> the word; `m` misspelling
    -> the word that is meant; `g` given name in small letters that is no other word.
    The right strings are the tokens of right names, and protected forms with their tokens: there may be a million.
    `folders` are the layers, strongest first; their `protect.tsv` are read from there.
    """
    tables = with_house_style(tables)
    tables["variants"] += generated_variants(tables)
    entities = first_of(tables["entities"], "id")
    keyed: dict[str, Any] = {
        "e" + id_: {c: row[c] for c in ("type", "canonical", "short", "given", "article") if row[c]}
        for id_, row in entities.items()
    }
    lists: dict[str, set[Any]] = defaultdict(set)
    right: set[str] = set()
    by_text: dict[str, list[Form]] = defaultdict(list)
    for form in _forms(tables, entities, folders):
        by_text[form.text].append(form)
        if form.right:
            right.update(WORDS.findall(form.text))
        _list_form(form, lists)
    for text, group in by_text.items():
        keyed["f" + text] = {"forms": [_record(form) for form in group]}
    for id_, row in entities.items():
        if row["source"].startswith(IMPORTED):
            continue
        tokens = WORDS.findall(row["canonical"])
        words = units(tokens)
        # `Kim Jong Un` is written `Kim Jongun` as well.
        joined = ["".join(words[1:])] if len(words) == 3 and is_eastern(words) else []
        for token in {t for t in (*map(folded, tokens), *words, *joined) if len(t) > 2}:
            if "n" + token not in lists:  # most words of names are given names, and those are many people's
                for key in candidate_keys(token):
                    lists["k" + key].add(token)
                if len(token) >= LONG:
                    lists[f"l{token[0]}{len(token)}"].add(token)
            lists["n" + token].add(id_)
            for key in _keys_of_people(token) if row["type"] == "person" else ():
                lists[key].add(id_)
        if row["type"] == "person":
            keyed["r" + id_] = record(id_, row["canonical"], sorted(lists["w" + id_]), by_text)
            _list_bones(id_, [row["canonical"], *lists["w" + id_]], lists)
    items = [(key, packed(value)) for key, value in keyed.items()]
    items += [(key, packed(sorted(value))) for key, value in lists.items()]
    items += [("d" + lost, packed(word)) for lost, word in lost_words(right)]
    items += [("g" + name, b"") for name in _given(tables["cues"])]
    items += [("m" + form, packed(row["english"])) for form, row in first_of(tables["misspellings"], "form").items()]
    return marisa_trie.BytesTrie(sorted(items)), marisa_trie.Trie(chain(sorted(right), _protected(folders)))


def _keys_of_people(token: str) -> Iterator[str]:
    """The keys under which a token of a person's canonical form leads to the person."""
    yield "p" + token
    yield from ("o" + bone for bone in sound_keys(token))


def _list_bones(id_: str, names: Sequence[str], lists: dict[str, set[Any]]) -> None:
    """Enters a person under the words of these names and what they sound like."""
    for bone in bones_of(units(word for name in names for word in name.split(" "))):
        lists["q" + bone].add(id_)


def _given(cues: Sequence[Row]) -> set[str]:
    """The given names in small letters, without those that are words of English."""
    sets = {
        kind: {row["word"].lower() for row in cues if row["set"] == kind} for kind in ("given", "lowercase-homograph")
    }
    return sets["given"] - sets["lowercase-homograph"]


def _record(form: Form) -> list[str]:
    """What is kept of a form; what is usual at its end is left out."""
    record = [form.id, form.role, form.lang, form.kind, form.risk, form.cue, form.case, form.origin]
    while record[-1] == "":
        record.pop()
    return record


def _protected(folders: Sequence[Path]) -> Iterator[str]:
    """The protected forms and their tokens, as rows have them and as the scanner of texts sees them.

    Small words of a longer name (`of`, `und`) are protected by no name.
    """
    for row in read_file(folders, "protect"):
        form = row["form"]
        yield form
        if not form.isalpha():
            tokens = {*WORDS.findall(form), *WORD.findall(form)}
            yield from (t for t in tokens if not t.islower() or " " not in form)


def _list_form(form: Form, lists: dict[str, set[Any]]) -> None:
    """Enters a form under the tokens by which it is found."""
    if form.role in ("canonical", "english") or (form.role == "variant" and form.risk == "safe"):
        lists["w" + form.id].add(form.text)
    if not form.right and (form.risk != "report" or not is_everyday(form.text)):
        for shape in shapes_of(form):
            lists["t" + rarest(shape)].add((shape, form.text))


def _forms(tables: dict[str, list[Row]], entities: dict[str, Row], folders: Sequence[Path]) -> Iterator[Form]:
    """All forms; a variant of a stronger folder makes wrong what a weaker one calls right, and the other way round."""
    layers = {path: layer for layer, folder in enumerate(folders) for path in dictionary_files([folder])}
    wrong = {row["form"]: layers[row.path] for row in reversed(tables["variants"]) if row["id"] in entities}
    # Of a million protected names only those matter here that a variant or its surname may be.
    suspect = {end for row in tables["variants"] for end in _ends(row["form"])}
    lost = list(lost_forms(tables, entities))
    suspect.update(form.text for form in lost)
    right: dict[str, int] = {}
    for row in read_file(folders, "protect"):
        if row["form"] in suspect:
            right.setdefault(row["form"], layers[row.path])
    for form in _right_forms(tables, entities):
        layer = layers[form.row.path]
        if layer <= wrong.get(form.text, layer):
            right[form.text] = min(layer, right.get(form.text, layer))
            if form.role:
                yield Form(form.text, form.id, form.role)
    derived: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    seen: set[tuple[str, str]] = set()
    for row in tables["variants"]:
        text, id_ = row["form"], row["id"]
        if id_ not in entities or (text, id_) in seen or right.get(text, len(layers)) <= layers[row.path]:
            continue
        seen.add((text, id_))
        origin = row["source"] if row.path.stem == "native" else ""
        kind, risk, case = row["kind"], row["risk"], row["case"] or "exact"
        yield Form(text, id_, "variant", row["lang"], kind, risk, row["cue"], case, origin)
        # `Pablo Married` must never make `Married` a surname.
        surname = "" if row["kind"] == "mistranslation" else variant_surname(text, entities[id_])
        if surname and surname not in right and not is_everyday(surname):
            derived[surname].add((id_, row["lang"], row["kind"]))
    taken = {text for text, _ in seen}
    yield from (form for form in lost if form.text not in right and form.text not in taken)
    taken.update(right)
    yield from (form for form in turned_forms(entities) if form.text not in taken)
    for surname, owners in derived.items():
        if len({owner[0] for owner in owners}) == 1:
            id_, lang, kind = min(owners)
            yield Form(surname, id_, "surname", lang, kind, "context", "", "exact")


def _ends(form: str) -> Iterator[str]:
    """A form and what is left of it without its first words."""
    words = form.split()
    return (" ".join(words[i:]) for i in range(len(words)))


class _Right(NamedTuple):
    """A right form, with the row that says so; without a role it is right but stands for nothing by itself."""

    text: str
    id: str
    role: str
    row: Row


def _right_forms(tables: dict[str, list[Row]], entities: dict[str, Row]) -> Iterator[_Right]:
    for id_, row in entities.items():
        yield _Right(row["canonical"], id_, "canonical", row)
        if row["short"]:
            yield _Right(row["short"], id_, "short", row)
    for row in tables["english"]:
        if row["id"] in entities:
            yield _Right(row["form"], row["id"], "english", row)
            surname = variant_surname(row["form"], entities[row["id"]])
            if surname:
                yield _Right(surname, row["id"], "", row)


def variant_surname(text: str, entity: Row) -> str:
    """What stands in a person's variant where the canonical form has the surname, or nothing if unclear.

    `Vladimir Poutine` of `Vladimir Putin` gives `Poutine`; nothing if the surname is the same in both.
    """
    short, canonical = entity["short"], entity["canonical"]
    if entity["type"] != "person" or not short or not canonical.endswith(" " + short):
        return ""
    tokens, given = text.split(), len(canonical.split()) - len(short.split())
    if len(tokens) != len(canonical.split()):
        return ""
    surname = " ".join(tokens[given:])
    if surname == short or len(surname) < 4:
        return ""
    if surname[0].islower():
        return ""
    # A form that puts the surname first (`Abe Sinzó`) has another name there.
    return surname if skeleton(folded(surname)) == skeleton(folded(short)) else ""
