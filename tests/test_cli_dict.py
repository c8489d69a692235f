"""The commands `normalise dict ...` as users run them."""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir
from typing import NamedTuple

import pytest
from dictionary_folders import folder_with

from normalise import cli
from normalise.importers import Source
from normalise.importers.importing import reader_of
from normalise.importers.sorting import Sorted
from normalise.lexicon.check import check
from normalise.lexicon.sources import read_rows

pytestmark = pytest.mark.usefixtures("slim")

LISTS = Path(__file__).resolve().parent / "data" / "importers"


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


Call = Callable[..., Ran]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise dict` in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["normalise", "dict", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        sys.stdout.flush()
        return Ran(int(ended.value.code or 0), *capfd.readouterr())

    return run


def rows(path: str, *columns: str) -> list[tuple[str, ...]]:
    return [tuple(row[column] for column in columns) for row in read_rows(Path(path))]


def rejected(out: str) -> dict[str, int]:
    return {reason: int(count) for count, reason in re.findall(r"^ +(\d+)  (.*)$", out, re.MULTILINE)}


# --- build and stats


def test_build_says_where_and_how_large(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORMALISE_CACHE", str(tmp_path / "cache"))
    folder_with(tmp_path / "house", protect="Olsvik Tande|person|known")
    ran = call("build", "house")
    assert ran.code == 0
    place = re.match(r"Compiled \d folders in \d+\.\d s into (\S+)\n", ran.out)
    assert place
    sizes = dict(re.findall(r"^  (\S+) +([\d,]+) bytes$", ran.out, re.MULTILINE))
    assert {name: int(size.replace(",", "")) for name, size in sizes.items()} == {
        path.name: path.stat().st_size for path in Path(place[1]).iterdir()
    }
    assert call("build", "nowhere").code == 2


def test_build_fails_where_nothing_can_be_kept(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NORMALISE_CACHE", str(tmp_path / "file" / "cache"))
    ran = call("build")
    assert ran.code == 2
    assert "cannot be kept" in ran.err


def test_stats_counts_layers_and_values(call: Call, tmp_path: Path) -> None:
    folder_with(tmp_path / "house", variants="Velmoria|place:paris|fr|exonym|report||exact|house\n")
    ran = call("stats", "house")
    assert ran.code == 0
    assert re.search(r"^layer 1: house\n  variants +1\nlayer 2: .*\n", ran.out)
    for line in (r"entities by type\n(?:  .*\n)*  person +[\d,]+", r"variants by risk\n(?:  .*\n)*  report +[\d,]+"):
        assert re.search(line, ran.out), line


# --- add


def test_add_writes_a_variant_of_a_known_name(call: Call) -> None:
    ran = call("add", "Wladimyr Poutinov", "Vladimir Putin", "--to", "house")
    assert ran.code == 0
    assert (
        ran.out
        == "house/variants.tsv: Wladimyr Poutinov | person:vladimir-putin | mul | transliteration | safe |  |"
        + (" exact | house\n")
    )
    assert "does not name house yet" in ran.err
    assert call("add", "Adlimyr Poutinov", "person:vladimir-putin", "--to", "house", "--lang", "fr").code == 0
    assert [form for (form,) in rows("house/variants.tsv", "form")] == ["Adlimyr Poutinov", "Wladimyr Poutinov"]
    assert sorted(p.name for p in Path("house").iterdir()) == ["variants.tsv"]
    assert check(["house"]) == []


def test_add_makes_the_entity_if_it_is_unknown(call: Call) -> None:
    ran = call("add", "Velmora Reederei", "Velmora Shipping", "--to", "house")
    assert ran.code == 2
    assert "say with --type what it is" in ran.err
    assert not Path("house").exists()
    assert call("add", "Velmora Reederei", "Velmora Shipping", "--to", "house", "--type", "organisation").code == 0
    assert call("add", "Angela Olsvikova", "Angela Olsvik", "--to", "house").code == 0, "the given name is known"
    assert rows("house/entities.tsv", "id", "type", "canonical", "short", "given") == [
        ("org:velmora-shipping", "organisation", "Velmora Shipping", "", ""),
        ("person:angela-olsvik", "person", "Angela Olsvik", "Olsvik", "Angela"),
    ]
    assert rows("house/variants.tsv", "form", "id", "kind") == [
        ("Angela Olsvikova", "person:angela-olsvik", "transliteration"),
        ("Velmora Reederei", "org:velmora-shipping", "exonym"),
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Table", "Vladimir Putin"), "'Table' (Zipf"),
        (("Angela Merkel", "Vladimir Putin"), "is the right name of person:angela-merkel"),
        (("Wladimyr Poutinov", "person:nobody-at-all"), "no entity has the id"),
        (("Wladimyr Poutinov", "Vladimir Poutine"), "is itself a variant of 'Vladimir Putin'"),
        (("Velmoria", "Paris", "--risk", "context"), "has risk context and no cue"),
        (("Velmoria", "Paris", "--lang", "French"), "unknown lang 'French'"),
        (("Wladimyr  Poutinov", "Vladimir Putin"), "holds two blanks in a row"),
        (("Wladimyr\tPoutinov", "Vladimir Putin"), "holds a tab or line end"),
        (("Velmoria", "Paris", "--kind", "wrong"), ""),
    ],
)
def test_add_refuses_what_check_refuses(
    call: Call, slice_of_dictionaries: list[Path], arguments: tuple[str, ...], said: str
) -> None:
    folder_with(Path("house"), variants="Velmorinha|place:paris|pt|exonym|report||exact|house")
    before = Path("house/variants.tsv").read_bytes()
    ran = call("add", *arguments, "--to", "house")
    assert ran.code == 2
    assert said in ran.err
    # Nothing of the folder in which the row was tried; the project itself may well lie in the temporary folder.
    root = Path(__file__).resolve().parent.parent
    assert gettempdir() not in ran.err.replace(str(Path.cwd()), "").replace(str(root), "").replace(
        str(slice_of_dictionaries[0]), ""
    )
    assert [(p.name, p.read_bytes()) for p in Path("house").iterdir()] == [("variants.tsv", before)]


def test_add_keeps_comments_and_looks_past_older_problems(call: Call) -> None:
    house = folder_with(Path("house"), variants="Velmorinha|place:paris|pt|exonym|report||exact|house")
    file = house / "variants.tsv"
    head, row = file.read_text(encoding="utf-8").splitlines()
    wrong = row.replace("Velmorinha", "Table").replace("report", "safe")
    file.write_text(f"# ours\n{head}\n# wrong, but old\n{wrong}\n# checked\n{row}\n# end\n", encoding="utf-8")
    assert call("add", "Velmoria", "Paris", "--to", "house").code == 0
    new = "Velmoria\tplace:paris\tmul\texonym\tsafe\t\texact\thouse"
    text = f"# ours\n{head}\n# wrong, but old\n{wrong}\n{new}\n# checked\n{row}\n# end\n"
    assert file.read_text(encoding="utf-8") == text
    assert "twice" not in call("add", "Velmoria", "Paris", "--to", "house").err
    assert file.read_text(encoding="utf-8") == text, "a row that is there already is refused"


def test_add_goes_to_the_configured_folder_and_works(call: Call, capfd: pytest.CaptureFixture[str]) -> None:
    assert call("add", "Velmoria", "Paris", "--isolated").code == 2
    Path("house").mkdir()
    Path("normalise.toml").write_text('dictionaries = ["house"]\n')
    ran = call("add", "Velmora Reederei", "Velmora Shipping", "--type", "organisation")
    assert (ran.code, ran.err) == (0, "")
    assert "becomes" not in ran.out
    explained = call("explain", "Velmora Reederei").out
    assert "variant of Velmora Shipping (org:velmora-shipping): mul, exonym, safe, case exact" in explained
    assert "NAM001 changes 'Velmora Reederei' to 'Velmora Shipping'" in explained


def test_a_folder_with_variants_alone_is_stronger_than_the_bundled_ones(call: Call) -> None:
    folder_with(Path("house"), variants="Kyiv|place:kyiv|mul|case|safe||exact|house", entities="")
    Path("normalise.toml").write_text('dictionaries = ["house"]\n')
    assert "variant of Kyiv" in call("explain", "Kyiv").out


# --- explain


def test_explain_names_candidates_and_why_they_are_refused(call: Call) -> None:
    ran = call("explain", "Wang Yiand")
    assert ran.code == 0
    assert "near person Wang Yi (person:wang-yi), alike 0.70: refused: Yiand is too far from Yi" in ran.out
    assert re.search(
        r"^Wang\n  in the list of English words, Zipf \d\.\d\d\n  part of a right name", ran.out, re.MULTILINE
    )
    assert "  suspect: name" in ran.out
    ran = call("explain", "Wang Yiand Li Qiang met.")
    assert "Yiand read as 'Yi and' (split" in ran.out
    assert "SEG002 changes 'Yiand' to 'Yi and'" in ran.out
    assert "the result is 'Wang Yi and Li Qiang met.'" in ran.out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Vladimir Poutine", "variant of Vladimir Putin (person:vladimir-putin): "),
        ("Angela Merkel", "canonical form of Angela Merkel (person:angela-merkel): stays"),
        ("Angela Merkel", "refused: Angela Merkel is right as it stands"),
        ("Angela Merkell", "near person Angela Merkel (person:angela-merkel), alike 0.93: a match"),
        ("Zqxv", "no person is near"),
        ("fromthe", "fromthe read as 'from the' (split"),
    ],
)
def test_explain_says_what_is_known(call: Call, text: str, said: str) -> None:
    assert said in call("explain", text).out


def test_explain_wants_something(call: Call) -> None:
    assert call("explain", " ").code == 2


# --- import

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
    assert ran.code in (0, 2)
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
