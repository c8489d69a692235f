"""The dictionaries: right as data, harmless to right names, and of use."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from dictionary_folders import folder_with
from name_checks.right import FRAMES

from normalise.document import Document
from normalise.lexicon import Lexicon, load_lexicon
from normalise.lexicon.check import check
from normalise.lexicon.countries import COUNTRIES
from normalise.lexicon.keys import folded
from normalise.lexicon.sources import Row, bundled_folders, read_tables
from normalise.pipeline import Pipeline
from normalise.rules.segmentation.cut_in_two import FREQUENT, PER_LETTER

PER_DOCUMENT = 50


@pytest.fixture(scope="module")
def tables() -> dict[str, list[Row]]:
    """All rows of the bundled dictionaries."""
    return read_tables(bundled_folders())


# --- right as data


def test_bundled_dictionaries_are_right() -> None:
    assert check() == []


def test_countries_that_wake_rules_are_places(pipeline: Pipeline) -> None:
    for name in COUNTRIES:
        assert any(entity.type == "place" for entity in pipeline.lexicon.right_entities(name)), name


def test_no_word_is_too_frequent_for_the_bound_of_cut_words(pipeline: Pipeline) -> None:
    words = [(word, pipeline.lexicon.zipf(word)) for word in pipeline.lexicon.usual if len(word) > 4]
    assert len(words) > 5_000
    assert [word for word, zipf in words if zipf + PER_LETTER * len(word) > FREQUENT] == []


def test_foreign_words_are_a_mapping(lexicon: Lexicon) -> None:
    residue = lexicon.residue
    forms = list(residue)
    assert len(forms) == len(residue) > 1000
    rows = residue[forms[0]]
    assert rows
    assert all(row.form.lower() == forms[0] and row.english for row in rows)
    for unknown in ("nosuchword", "\ud800", ""):
        assert unknown not in residue
        assert residue.get(unknown) is None


def test_no_misspelling_is_a_word_and_each_means_one(pipeline: Pipeline, tables: dict[str, list[Row]]) -> None:
    lexicon = pipeline.lexicon
    for row in tables["misspellings"]:
        form, english = row["form"], row["english"]
        assert not lexicon.is_word(form), form
        assert not lexicon.is_right_token(form), form
        assert not lexicon.is_misspelling(english.lower()), form
        if english.islower():
            assert lexicon.is_seen(english), english
            assert lexicon.zipf(english) > lexicon.zipf(form), form


# --- enough of them


def test_no_fewer_than_before(tables: dict[str, list[Row]]) -> None:
    types = Counter(row["type"] for row in tables["entities"])
    kinds = Counter((row["kind"], row["risk"]) for row in tables["variants"])
    countries = {row["id"] for row in tables["entities"] if row["type"] == "place" and row["source"] == "cldr"}
    languages = Counter(row["lang"] for row in tables["variants"] if row["id"] in countries)
    assert types["person"] >= 2200
    assert types["organisation"] >= 740
    assert types["place"] >= 640
    assert sum(1 for count in languages.values() if count >= 80) >= 14
    assert kinds["acronym", "context"] >= 110
    assert kinds["mistranslation", "context"] >= 700
    assert len(tables["english"]) >= 2600
    assert len(tables["boilerplate"]) >= 4100
    assert len(tables["misspellings"]) >= 2500


# --- harmless


def right_names(tables: dict[str, list[Row]]) -> list[str]:
    """Every canonical and English form, with the article that it takes inside a sentence."""
    articles = {row["id"]: row["article"] for row in tables["entities"]}
    names = {row["canonical"] for row in tables["entities"]} | {row["form"] for row in tables["english"]}
    names |= {f"{row['article']} {row['canonical']}" for row in tables["entities"] if row["article"]}
    names |= {f"the {row['form']}" for row in tables["english"] if articles[row["id"]]}
    return sorted(name for name in names if not name.lower().startswith("the the "))


def documents(names: list[str], seed: int) -> Iterator[str]:
    """The names in two frames each, fifty names a document."""
    draw = random.Random(seed)  # noqa: S311
    names = names.copy()
    draw.shuffle(names)
    for at in range(0, len(names), PER_DOCUMENT):
        lines = [f.format(name) for name in names[at : at + PER_DOCUMENT] for f in draw.sample(FRAMES, 2)]
        draw.shuffle(lines)
        yield "\n\n".join(" ".join(lines[i : i + 4]) for i in range(0, len(lines), 4)) + "\n"


def test_right_names_come_through_unchanged(pipeline: Pipeline, tables: dict[str, list[Row]]) -> None:
    changed = []
    for text in documents(right_names(tables), seed=7):
        result = pipeline.run(Document(text))
        changed += [(r.before, r.after, text[r.original.start - 20 : r.original.end + 20]) for r in result.repairs]
    assert changed == []


# --- of use


def spelt(text: str) -> str:
    return folded(text).replace("’", "'")


def test_safe_variants_of_persons_become_their_right_name(pipeline: Pipeline, tables: dict[str, list[Row]]) -> None:
    people = {row["id"]: {row["canonical"]} for row in tables["entities"] if row["type"] == "person"}
    for row in tables["english"]:  # a spelling that English has as well is as right
        people.get(row["id"], set()).add(row["form"])
    safe = [row for row in tables["variants"] if row["risk"] == "safe" and row["id"] in people]
    wrong = []
    for row in random.Random(300).sample(safe, 300):  # noqa: S311
        # A misspelling needs a second sign that the person is meant.
        office = "the president, " if row["kind"] in ("misspelling", "case") else ""
        frame = f"The envoy met {office}{{}} on Tuesday." if not office else f"The envoy met {office}{{}}, on Tuesday."
        text = pipeline.run(Document(frame.format(row["form"]))).text
        # Words that are right but for diacritics stay as the text has them.
        if spelt(text) not in {spelt(frame.format(name)) for name in people[row["id"]]}:
            wrong.append((row["form"], text))
    assert wrong == []


# --- layers


def test_user_dictionaries_override_the_bundled_ones(tmp_path: Path) -> None:
    strong = folder_with(
        tmp_path / "strong",
        entities="place:kyiv|place|Kiev||||||house style",
        english="Vladimir Poutine|person:vladimir-putin",
    )
    weak = folder_with(
        tmp_path / "weak",
        entities="person:ana-exemplar|person|Ana Exemplar|Exemplar|Ana||||house style\n"
        "place:kyiv|place|Kyjiw||||||house style",
        variants="Anna Exemplarowa|person:ana-exemplar|pl|transliteration|safe||exact|house style\n"
        "Wladimir Putin|person:vladimir-putin|de|transliteration|report||exact|house style",
    )
    assert check([strong, weak]) == []
    pipeline = Pipeline(load_lexicon((str(strong), str(weak))))

    def cleaned(text: str) -> str:
        return pipeline.run(Document(text)).text

    assert cleaned("On Monday Vladimir Poutine spoke.") == "On Monday Vladimir Poutine spoke."
    assert cleaned("On Monday Wladimir Putin spoke.") == "On Monday Wladimir Putin spoke."
    assert cleaned("On Monday Anna Exemplarowa spoke.") == "On Monday Ana Exemplar spoke."
    assert cleaned("They flew to Kijów on Monday.") == "They flew to Kiev on Monday."
    assert cleaned("They met Siergiej Ławrow on Monday.") == "They met Sergei Lavrov on Monday."


def test_a_user_adds_misspellings_and_protects_others(tmp_path: Path) -> None:
    own = folder_with(tmp_path / "own", misspellings="gatwhick|Gatwick", protect="goverment|word|our magazine")
    assert check([own]) == []
    pipeline = Pipeline(load_lexicon((str(own),)))
    text = "The talks ended atnoon. They flew to gatwhick and recieved the goverment there."
    right = "The talks ended at noon. They flew to Gatwick and received the goverment there."
    assert pipeline.run(Document(text)).text == right
