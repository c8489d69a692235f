"""`normalise dict import`: lists of names of other projects."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from command_line import Call, caller
from dictionary_folders import folder_with, rows

from normalise.importers import Source
from normalise.importers.importing import reader_of
from normalise.importers.sorting import Sorted
from normalise.lexicon.check import check

pytestmark = pytest.mark.usefixtures("slim")

LISTS = Path(__file__).resolve().parent / "data" / "importers"
PROTECTED = {
    "wikidata.tsv": ["Jorund Halvorsen", "Quillon Abernathe", "Vladimir Vladimirovich Putin"],
    "jrc-names.tsv": ["Angela Merkelova", "Oskari Lindqvaara", "Oskari Lindqwaara", "Velmora Institute"],
    "paranames.tsv": ["Kestrel Bank", "Tamsin Okonedo-Bray"],
    "opensanctions.csv": [
        *("Dragoslav Ternevich", "Dragoslaw Ternewitsch", "Ostrava Gearworks", "Ostravské převodovky"),
        "Wladimir Wladimirowitsch Putin",
    ],
    "geonames-alternates.txt": ["Velmoria Falls"],
    "geonames-cities.txt": ["Beerlin", "Berliin", "Gruenhagenau", "Grunhagenau", "Grünhagenau", "Zielonka Nowa"],
    "everypolitician.csv": ["Angelas Merkelas", "Tonu Kivimaaste", "Tõnu Kivimaaste"],
    "own.tsv": ["Otto Kranzbühler-Voss", "Velmora Shipping"],
    "plain.txt": ["Hedwig Olsvik-Tande", "Mirko Jelavčić"],
}
VARIANTS = {
    "wikidata.tsv": [],
    "jrc-names.tsv": [("Angela Merkelova", "mul"), ("Angèle Merkelle", "fr")],
    "paranames.tsv": [("Berlyn", "af")],
    "opensanctions.csv": [],
    "geonames-alternates.txt": [("Berlinurbo", "eo")],
    "geonames-cities.txt": [("Beerlin", "mul"), ("Berliin", "mul")],
    "everypolitician.csv": [("Angelas Merkelas", "mul")],
    "own.tsv": [],
    "plain.txt": [],
}
TARGETS = {
    "wikidata.tsv": ["person:jorund-halvorsen-q900001", "person:quillon-abernathe-q900002"],
    "jrc-names.tsv": ["org:velmora-institute-3", "person:oskari-lindqvaara-2"],
    "paranames.tsv": ["org:kestrel-bank-q910002", "person:tamsin-okonedo-bray-q910001"],
    "opensanctions.csv": ["org:ostrava-gearworks-nk-3c", "person:dragoslav-ternevich-nk-2b"],
    "geonames-alternates.txt": ["place:velmoria-falls-990001"],
    "geonames-cities.txt": ["place:grunhagenau-990010"],
    "everypolitician.csv": ["person:tonu-kivimaaste-11111111-0000-4000-8000-000000000002"],
    "own.tsv": ["org:velmora-shipping", "person:otto-kranzbuhler-voss"],
    "plain.txt": ["person:hedwig-olsvik-tande", "person:mirko-jelavcic"],
}


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise dict` in a folder of its own."""
    return caller(monkeypatch, capfd, tmp_path, "dict")


def rejected(out: str) -> dict[str, int]:
    return {reason: int(count) for count, reason in re.findall(r"^ +(\d+)  (.*)$", out, re.MULTILINE)}


def source(name: str) -> str:
    stem = name.partition(".")[0].partition("-alternates")[0].partition("-cities")[0]
    return stem if stem in list(Source) else "tsv"


@pytest.mark.parametrize("name", sorted(PROTECTED))
def test_import_protects_by_default(call: Call, name: str) -> None:
    ran = call("import", source(name), str(LISTS / name), "--to", "names")
    assert ran.code == 0
    assert rows("names/protect.tsv", "form") == [(form,) for form in PROTECTED[name]]
    assert f"names/protect.tsv: {len(PROTECTED[name])} new\n" in ran.out
    assert f"rejected: {sum(rejected(ran.out).values())}\n" in ran.out
    assert check(["names"]) == []
    before = Path("names/protect.tsv").read_bytes()
    again = call("import", source(name), str(LISTS / name), "--to", "names")
    assert " new" not in again.out
    assert Path("names/protect.tsv").read_bytes() == before


@pytest.mark.parametrize("name", sorted(VARIANTS))
def test_import_of_variants(call: Call, name: str) -> None:
    ran = call("import", source(name), str(LISTS / name), "--to", "names", "--as", "variant")
    assert ran.code == 0
    if VARIANTS[name]:
        assert rows("names/variants.tsv", "form", "lang") == VARIANTS[name]
        assert {risk for (risk,) in rows("names/variants.tsv", "risk")} == {"report"}
        assert check(["names"]) == []
    else:
        assert not Path("names").exists()


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_import_of_targets(call: Call, name: str) -> None:
    assert call("import", source(name), str(LISTS / name), "--to", "names", "--as", "target").code == 0
    assert [id_ for (id_,) in rows("names/entities.tsv", "id")] == TARGETS[name]
    assert check(["names"]) == []


def test_import_counts_every_reason(call: Call) -> None:
    counts = rejected(call("import", "wikidata", str(LISTS / "wikidata.tsv"), "--to", "names").out)
    assert counts == {
        "not in a language that is wanted": 5,
        "known already": 2,
        "not in Latin letters": 1,
        "signs that names do not have": 1,
        "written in capitals": 1,
    }
    counts = rejected(call("import", "everypolitician", str(LISTS / "everypolitician.csv"), "--to", "names").out)
    assert counts["the line cannot be read"] == 1
    assert counts["the surname first, with a comma"] == 1


def test_safe_variants_of_a_list_repair_and_imported_names_attract_nothing(call: Call) -> None:
    Path("normalise.toml").write_text('dictionaries = ["names"]\n')
    Path("names").mkdir()
    list_ = str(LISTS / "own.tsv")
    assert call("import", "tsv", list_, "--to", "names", "--as", "target", "--risk", "safe").err == ""
    assert "the result is 'Velmora Shipping'" in call("explain", "Welmora Reederei").out
    assert "it stays as it is" in call("explain", "Otto Kranzbuhler-Vosz").out
    assert "it stays as it is" in call("explain", "Velmora Shiping").out


def test_import_takes_other_languages_on_request_and_packed_lists(call: Call) -> None:
    packed = Path("list.tsv.gz")
    packed.write_bytes(gzip.compress((LISTS / "wikidata.tsv").read_bytes()))
    assert call("import", "wikidata", str(packed), "--to", "names", "--lang", "nl", "--lang", "sv").code == 0
    forms = [form for (form,) in rows("names/protect.tsv", "form")]
    assert forms == ["Jörund Halvorsen", "M. Vandoorne", "Mirelle Vandoorne"]


def test_protected_names_shield_their_words_and_no_others(call: Call) -> None:
    folder_with(Path("names"), protect="Angela Merkell vondelq Olsvik|person|a list\nJean-Quillonn|place|a list")
    Path("normalise.toml").write_text('dictionaries = ["names"]\n')
    assert "part of a right name, or protected" in call("explain", "Merkell").out
    assert "part of a right name, or protected" in call("explain", "Quillonn").out
    assert "it stays as it is" in call("explain", "Angela Merkell").out
    assert "protected" not in call("explain", "vondelq").out


@pytest.mark.parametrize("name", list(Source))
@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"nothing\tlike\tit\nat all\n", b'"\n', b"\x1f\x8b"])
def test_import_survives_what_is_no_list(call: Call, name: Source, content: bytes) -> None:
    Path("list.gz" if content == b"\x1f\x8b" else "list").write_bytes(content)
    ran = call("import", name.value, "list.gz" if content == b"\x1f\x8b" else "list", "--to", "names")
    assert ran.code == 0 or (ran.code == 2 and "list" in ran.err)
    assert not Path("names").exists() or check(["names"]) == []
    assert "Traceback" not in ran.err


def test_long_lists_are_sorted_outside_of_memory() -> None:
    with Sorted(at_once=3) as found:
        for form in ("d", "b", "é", "a", "b", "c", "b", "a", "Z"):
            found.add(form, "x")
        assert [row[0] for row in found] == ["Z", "a", "b", "c", "d", "é"]
        assert list(found) == [(form, "x") for form in ("Z", "a", "b", "c", "d", "é")]


def test_import_downloads_nothing(call: Call) -> None:
    ran = call("import", "wikidata", "https://example.org/list.tsv", "--to", "names")
    assert ran.code == 2
    assert "not downloaded" in ran.err
    assert {source(name) for name in PROTECTED} == set(Source), "every format has a sample"
    assert all(reader_of(each) for each in Source)
