"""Names in foreign spellings that tables make of native names, and house style."""

from __future__ import annotations

from pathlib import Path

import pytest
from dictionary_folders import folder_with

from normalise.document import Document
from normalise.lexicon import load_lexicon
from normalise.lexicon.check import check
from normalise.lexicon.generated import generated_variants
from normalise.lexicon.sources import COLUMNS, Row, bundled_folders, read_tables
from normalise.lexicon.transliteration import System, systems_of
from normalise.pipeline import Pipeline

HOUSE_STYLE = Path(__file__).parent.parent / "dictionaries" / "house-style"
PERSON = "person:ana-example|person|Ana Example|Example|Ana||||hand"


@pytest.fixture(scope="module")
def tables() -> dict[str, list[Row]]:
    return read_tables(bundled_folders())


@pytest.fixture(scope="module")
def systems(tables: dict[str, list[Row]]) -> dict[str, System]:
    return systems_of(tables["transliteration"])


# --- the tables


@pytest.mark.parametrize(
    ("system", "native", "written"),
    [
        ("ru-fr", "Владимир Путин", "Vladimir Poutine"),
        ("ru-de", "Владимир Путин", "Wladimir Putin"),
        ("ru-nl", "Владимир Путин", "Vladimir Poetin"),
        ("ru-es", "Владимир Путин", "Vladímir Putin"),
        ("ru-pl", "Сергей Лавров", "Siergiej Ławrow"),
        ("ru-it", "Сергей Лавров", "Sergej Lavrov"),
        ("ru-hu", "Сергей Шойгу", "Szergej Sojgu"),
        ("ru-es", "Михаил Ходорковский", "Mijaíl Jodorkovski"),
        ("ru-fr", "Михаил Горбачёв", "Mikhaïl Gorbatchev"),
        ("ru-de", "Михаил Горбачёв", "Michail Gorbatschow"),
        ("ru-tr", "Сергей Шойгу", "Sergey Şoygu"),
        ("ru-en", "Сергей Шойгу", "Sergey Shoigu"),
        ("uk-de", "Володимир Зеленський", "Wolodymyr Selenskyj"),
        ("uk-pl", "Володимир Зеленський", "Wołodymyr Zełenski"),
        ("uk-fr", "Дмитро Кулеба", "Dmytro Kouleba"),
        ("el-es", "Γιάνης Βαρουφάκης", "Yanis Varufakis"),
        ("el-tr", "Αλέξης Τσίπρας", "Aleksis Çipras"),
        ("sr-fr", "Slobodan Milošević", "Slobodan Milochevitch"),
        ("ar-de", "Bashar al-Assad", "Baschar al-Assad"),
        ("ar-pl", "Bashar al-Assad", "Baszar al-Asad"),
        ("zh-ru", "Xi Jinping", "Si Tszinpin"),
        ("ja-fr", "Shinzo Abe", "Chinzo Abe"),
    ],
)
def test_bundled_systems_write_names_as_newspapers_do(
    system: str, native: str, written: str, systems: dict[str, System]
) -> None:
    assert written in systems[system].written(native)


def test_every_native_name_can_be_written(tables: dict[str, list[Row]], systems: dict[str, System]) -> None:
    for row in tables["native"]:
        for name, system in systems.items():
            if name.startswith(row["lang"] + "-"):
                assert system.written(row["form"]), (name, row["form"])


def test_conditions_and_bases(tmp_path: Path) -> None:
    own = folder_with(
        tmp_path / "own",
        transliteration="xx-yy|=||xx-zz\nxx-yy|б||v\nxx-zz|а||a\nxx-zz|а|after:б|o\nxx-zz|а|end|e\nxx-zz|б||b\n"
        "xx-zz|б|before:а start|p\nxx-zz|ба|start end|ba\nxx-zz|в||-",
    )
    found = systems_of(read_tables([own])["transliteration"])
    assert found["xx-zz"].written("Баба Ба-Вба") == ["Pobe Ba-Be"]
    assert found["xx-yy"].written("Ваб") == ["Av"]
    assert found["xx-zz"].written("Баг") == []


# --- what is made of them


def test_made_forms_never_contradict_the_dictionaries(tables: dict[str, list[Row]]) -> None:
    made = generated_variants(tables)
    forms = [row["form"] for row in made]
    rights = {row["canonical"] for row in tables["entities"]} | {row["short"] for row in tables["entities"]}
    for name in ("english", "protect", "variants"):
        rights |= {row["form"] for row in tables[name]}
    assert len(made) >= 7000
    assert len(forms) == len(set(forms))
    assert not rights.intersection(forms)
    assert all(" " in form for form in forms)


@pytest.mark.parametrize(
    "name",
    [
        "Sergey Lavrov",
        "Sergei Lavrov",
        "Volodymyr Zelenskiy",
        "Volodymyr Zelenskyy",
        "Dmitriy Peskov",
        "Dmitri Peskov",
        "Mikhail Khodorkovskiy",
        "Yuriy Gagarin",
        "Aleksey Navalny",
        "Hasan Nasrallah",
        "Mahmud Abbas",
    ],
)
def test_what_english_writes_stays(name: str, pipeline: Pipeline) -> None:
    text = f"On Monday the envoy met {name} and others."
    assert pipeline.run(Document(text)).text == text


def test_made_forms_are_repaired_and_explained(tmp_path: Path) -> None:
    own = folder_with(tmp_path / "own", entities=PERSON, native="person:ana-example|ru|Ана Эксампле")
    lexicon = load_lexicon((str(own),))
    made = [f for f in lexicon.forms("Ana Ekszample") if f.role == "variant"]
    assert [f.origin for f in made] == ["ru-hu of Ана Эксампле"]
    cleaned = Pipeline(lexicon).run(Document("On Monday Ana Ekszample spoke to farmers.")).text
    assert cleaned == "On Monday Ana Example spoke to farmers."


def test_rows_overrule_made_forms(tmp_path: Path) -> None:
    own = folder_with(
        tmp_path / "own",
        english="Wladimir Putin|person:vladimir-putin",
        variants="Vladimir Poutine|person:vladimir-putin|fr|transliteration|report||exact|hand",
    )
    assert check([own]) == []
    pipeline = Pipeline(load_lexicon((str(own),)))
    for text in ("On Monday Wladimir Putin spoke.", "On Monday Vladimir Poutine spoke."):
        assert pipeline.run(Document(text)).text == text


NATIVE = "person:ana-example|ru|Ана Эксампле"
BROKEN = {
    "unknown id": ({"native": "person:nobody|ru|Ана Эксампле"}, "native", "unknown id"),
    "no system": ({"entities": PERSON, "native": "person:ana-example|qq|Ana Example"}, "native", "no system"),
    "letter": ({"entities": PERSON, "native": "person:ana-example|ru|Ана Эксамպле"}, "native", "has no row for"),
    "somebody else": ({"entities": PERSON, "native": "person:ana-example|ru|Владимир Путин"}, "native", "unlike"),
    "system": ({"transliteration": "ruen|а||a"}, "transliteration", "no pair of"),
    "base": ({"transliteration": "qq-en|=||qq-fr"}, "transliteration", "unknown system"),
    "condition": ({"transliteration": "qq-en|а|middle|a"}, "transliteration", "unknown condition"),
    "letters": ({"transliteration": "qq-en|а|after|a"}, "transliteration", "unknown condition"),
    "capital": ({"transliteration": "qq-en|А||a"}, "transliteration", "capital letters"),
    "house risk": ({"house": "Kiev|Kyiv||"}, "house", "unknown risk"),
    "house cue": ({"house": "Kiev|Kyiv|context|"}, "house", "no cue"),
    "house form": ({"house": "Kijew|Kyiv|safe|"}, "house", "the right name of nothing"),
    "house, two": ({"english": "Congo|place:gabon", "house": "Congo|Kongo|safe|"}, "house", "may be"),
    "house, same": ({"house": "Kyiv|Kyiv|safe|"}, "house", "to itself"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_problems_are_found(case: str, tmp_path: Path) -> None:
    files, name, words = BROKEN[case]
    found = check([folder_with(tmp_path / "own", **files)])
    place = f"{tmp_path / 'own' / name}.tsv:2: "
    assert any(p.startswith(place) and words in p for p in found), found


# --- house style


def test_house_style_is_off_unless_asked_for(pipeline: Pipeline) -> None:
    text = "The delegation left Kiev on Monday. In Turkey the Turkish president spoke. Sergey Lavrov was late.\n"
    assert pipeline.run(Document(text)).text == text
    house = Pipeline(load_lexicon((str(HOUSE_STYLE),)))
    assert house.run(Document(text)).text == (
        "The delegation left Kyiv on Monday. In Türkiye the Turkish president spoke. Sergei Lavrov was late.\n"
    )
    plain = "They ate turkey in Odessa, Texas. The train to Lviv was late.\n"
    assert house.run(Document(plain)).text == plain


def test_foreign_spellings_become_the_name_of_the_house(tmp_path: Path) -> None:
    own = folder_with(tmp_path / "own", house="Turkey|Türkiye|report|")
    assert check([own]) == []
    pipeline = Pipeline(load_lexicon((str(own),)))
    assert pipeline.run(Document("They flew to Turchia on Monday.")).text == "They flew to Türkiye on Monday."


def test_the_example_is_right() -> None:
    assert check([HOUSE_STYLE]) == []
    assert {path.stem for path in HOUSE_STYLE.glob("*.tsv")} <= set(COLUMNS)
