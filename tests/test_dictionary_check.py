"""Each kind of problem of a dictionary is found, with file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from dictionary_folders import folder_with

from normalise.lexicon.check import check

PERSON = "person:ana-example|person|Ana Example|Example|Ana||||hand"
PLACE = "place:examplia|place|Examplia||||||hand"
VARIANTS = "|transliteration|safe||exact|hand"
BROKEN = {
    "type": ({"entities": "person:ana-example|human|Ana Example|Example|Ana||||hand"}, "entities", 2, "unknown type"),
    "article": ({"entities": "place:examplia|place|Examplia|||a|||hand"}, "entities", 2, "unknown article"),
    "id": ({"entities": "place:Examplia|place|Examplia||||||hand"}, "entities", 2, "small ASCII letters"),
    "no id": ({"entities": "|place|Examplia||||||hand"}, "entities", 2, "id is empty"),
    "no canonical": ({"entities": "place:examplia|place|||||||hand"}, "entities", 2, "canonical is empty"),
    "short": ({"entities": "person:ana-example|person|Ana Example|Sample|Ana||||hand"}, "entities", 2, "is no part of"),
    "years": ({"entities": "place:examplia|place|Examplia||||2010|1990|hand"}, "entities", 2, "is later than"),
    "same id": (
        {"entities": f"{PLACE}\nplace:examplia|place|Exempla||||||hand"},
        "entities",
        3,
        "stands in",
    ),
    "same name": ({"entities": f"{PLACE}\nplace:exempla|place|Examplia||||||hand"}, "entities", 3, "keep one"),
    "unknown id": ({"variants": f"Anna Exempel|person:nobody|de{VARIANTS}"}, "variants", 2, "unknown id"),
    "unknown id of english": ({"english": "Anna Exempel|person:nobody"}, "english", 2, "unknown id"),
    "risk": (
        {"entities": PERSON, "variants": "Anna Exempel|person:ana-example|de|transliteration|certain||exact|hand"},
        "variants",
        2,
        "unknown risk",
    ),
    "kind": (
        {"entities": PERSON, "variants": "Anna Exempel|person:ana-example|de|spelling|safe||exact|hand"},
        "variants",
        2,
        "unknown kind",
    ),
    "case": (
        {"entities": PERSON, "variants": "Anna Exempel|person:ana-example|de|exonym|safe||small|hand"},
        "variants",
        2,
        "unknown case",
    ),
    "language": (
        {"entities": PERSON, "variants": f"Anna Exempel|person:ana-example|German{VARIANTS}"},
        "variants",
        2,
        "unknown lang",
    ),
    "no cue": (
        {"entities": PERSON, "variants": "Anna Exempel|person:ana-example|de|exonym|context||exact|hand"},
        "variants",
        2,
        "no cue",
    ),
    "empty cue": (
        {"entities": PERSON, "variants": "Anna Exempel|person:ana-example|de|exonym|context|a//b|exact|hand"},
        "variants",
        2,
        "empty word",
    ),
    "cue set": (
        {"entities": PERSON, "variants": "Anna Exempel|person:ana-example|de|exonym|context|set:none|exact|hand"},
        "variants",
        2,
        "unknown cue set",
    ),
    "same row twice": (
        {"entities": PERSON, "variants": "\n".join([f"Anna Exempel|person:ana-example|de{VARIANTS}"] * 2)},
        "variants",
        3,
        "stands in",
    ),
    "two owners": (
        {
            "entities": f"{PERSON}\nperson:eva-example|person|Eva Example|Example|Eva||||hand",
            "variants": f"Ema Exempel|person:ana-example|de{VARIANTS}\n"
            "Ema Exempel|person:eva-example|de|exonym|report||exact|hand",
        },
        "variants",
        2,
        "safe, but 'Ema Exempel' is person:eva-example",
    ),
    "another's right name": (
        {"entities": PERSON, "variants": f"Angela Merkel|person:ana-example|de{VARIANTS}"},
        "variants",
        2,
        "the right name of",
    ),
    "its own right name": (
        {"entities": PERSON, "variants": f"Ana Example|person:ana-example|de{VARIANTS}"},
        "variants",
        2,
        "the right name of",
    ),
    "variant and english": (
        {
            "entities": PERSON,
            "english": "Anna Exempel|person:ana-example",
            "variants": f"Anna Exempel|person:ana-example|de{VARIANTS}",
        },
        "variants",
        2,
        "an English name of",
    ),
    "protected": (
        {
            "entities": PERSON,
            "protect": "Anna Exempel|person|a singer",
            "variants": f"Anna Exempel|person:ana-example|de{VARIANTS}",
        },
        "variants",
        2,
        "is protected",
    ),
    "English word": (
        {"entities": PLACE, "variants": f"Mister|place:examplia|de{VARIANTS}"},
        "variants",
        2,
        "is an English word",
    ),
    "rare English word in small letters": (
        {"entities": PLACE, "variants": f"abalone|place:examplia|de{VARIANTS}"},
        "variants",
        2,
        "is an English word",
    ),
    "English word in any case": (
        {"entities": PLACE, "variants": "BORN|place:examplia|de|acronym|safe||any|hand"},
        "variants",
        2,
        "is an English word",
    ),
    "too short": ({"entities": PLACE, "variants": f"Exä|place:examplia|de{VARIANTS}"}, "variants", 2, "fewer than 4"),
    "two capitals": ({"entities": PLACE, "variants": f"XÄ|place:examplia|de{VARIANTS}"}, "variants", 2, "fewer than 4"),
    "protected as what": ({"protect": "Examplia|thing|why not"}, "protect", 2, "unknown type"),
    "no word": ({"cues": "title|"}, "cues", 2, "word is empty"),
    "pattern kind": ({"boilerplate": "More on this|junk|any|safe|hand"}, "boilerplate", 2, "unknown kind"),
    "pattern place": ({"boilerplate": "More on this|related|top|safe|hand"}, "boilerplate", 2, "unknown where"),
    "pattern tier": ({"boilerplate": "More on this|related|any|sure|hand"}, "boilerplate", 2, "unknown tier"),
    "placeholder": ({"boilerplate": "More on {topic}|related|any|safe|hand"}, "boilerplate", 2, "unknown placeholder"),
    "tail inside": ({"boilerplate": "More {tail} here|related|any|safe|hand"}, "boilerplate", 2, "not at the end"),
    "glued option": (
        {"boilerplate": "More{opt:on} this|related|any|safe|hand"},
        "boilerplate",
        2,
        "no blank before it",
    ),
    "no first word": ({"boilerplate": "{name} says|related|any|safe|hand"}, "boilerplate", 2, "begin with a word"),
    "residue kind": ({"residue": "exempli|it|examples|noun|report|"}, "residue", 2, "unknown kind"),
    "residue cue": ({"residue": "exempli|it|examples|content|context|"}, "residue", 2, "no cue"),
    "residue word": ({"residue": "rather|it|examples|content|safe|"}, "residue", 2, "is an English word"),
    "residue in a name": (
        {
            "entities": "org:echo|organisation|Echo exempli||||||hand",
            "residue": "exempli|it|examples|content|context|english",
        },
        "residue",
        2,
        "a word of the name",
    ),
    "weight": ({"confusions": "rn|m|1.5"}, "confusions", 2, "no number from 0 to 1"),
    "no weight": ({"confusions": "rn|m|often"}, "confusions", 2, "no number from 0 to 1"),
    "itself": ({"confusions": "rn|rn|0.5"}, "confusions", 2, "read as itself"),
    "misspelt capital": ({"misspellings": "Goverment|government"}, "misspellings", 2, "no word in small letters"),
    "misspelt right": ({"misspellings": "february|February"}, "misspellings", 2, "no misspelling of itself"),
    "columns": ({"cues": "title|mayor|more"}, "cues", 2, "3 columns instead of 2"),
    "order": ({"cues": "title|mayor\ntitle|king"}, "cues", 3, "sort the rows"),
    "blank": ({"cues": "title| mayor"}, "cues", 2, "begins or ends with a blank"),
    "not composed": ({"cues": "title|mayoresse\u0301"}, "cues", 2, "not in Unicode form NFC"),
    "invisible": ({"cues": "title|may\u200bor"}, "cues", 2, "invisible character"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_each_problem_is_found_with_its_place(case: str, tmp_path: Path) -> None:
    files, name, line, words = BROKEN[case]
    found = check([folder_with(tmp_path / "own", **files)])
    place = f"{tmp_path / 'own' / name}.tsv:{line}: "
    assert any(p.startswith(place) and words in p for p in found), found
    assert all("; " in p for p in found)


def test_all_unreadable_rows_are_found_and_the_rest_is_checked(tmp_path: Path) -> None:
    own = folder_with(tmp_path / "own", cues="title|king|x\ntitle|queen\ntitle\ntitle|queen")
    assert [p.split(": ")[0].rsplit(":", 1)[1] for p in check([own])] == ["2", "4", "5"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no header"),
        (b"word\tset\n", "the header is wrong"),
        (b"set\tword\ntitle\tk\xf6nig\n", ":2: is no UTF-8"),
    ],
)
def test_unreadable_files_are_found(content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "cues.tsv").write_bytes(content)
    (problem,) = check([tmp_path])
    assert words in problem


def test_files_that_nothing_reads_are_found(tmp_path: Path) -> None:
    (tmp_path / "variant.tsv").write_text("form\tid\n")
    found = check([tmp_path])
    assert any("is read by nothing" in p for p in found)
    assert any("no dictionary is here" in p for p in found)


def test_a_stronger_folder_may_contradict_a_weaker_one(tmp_path: Path) -> None:
    own = folder_with(
        tmp_path / "own",
        entities="place:kyiv|place|Kiev||||||house style",
        english="Vladimir Poutine|person:vladimir-putin",
        variants="Wladimir Putin|person:vladimir-putin|de|transliteration|report||exact|house style",
    )
    assert check([own]) == []


def test_every_message_says_what_to_do() -> None:
    package = Path(check.__code__.co_filename).parent
    modules = sorted(package.glob("check_*.py"))
    texts = [t for path in modules for t in re.findall(r'yield f"(.+)"$', path.read_text(encoding="utf-8"), re.M)]
    assert len(texts) > 30
    assert not [text for text in texts if "; " not in text]
