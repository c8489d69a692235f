"""The commands `normalise dict ...` as users run them."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import gettempdir

import pytest
from command_line import Call, caller
from dictionary_folders import folder_with, rows

from normalise.lexicon.check import check

pytestmark = pytest.mark.usefixtures("slim")

LISTS = Path(__file__).resolve().parent / "data" / "importers"


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise dict` in a folder of its own."""
    return caller(monkeypatch, capfd, tmp_path, "dict")


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
    assert re.search(r"^layer 1: house\n  variants +1\nlayer 2: .*dictionaries\n", ran.out)
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
