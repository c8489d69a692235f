"""Configuration files: what they may say, for which files it holds, and how mistakes are told."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from command_line import Call, written

from normalise.configuration import KEYS
from normalise.configuration.schema import as_text, schema
from normalise.configuration.sources import places

ROOT = Path(__file__).resolve().parent.parent
EVERYTHING = "".join(f"{key.name} = {key.example}\n" for key in KEYS) + (
    '[[overrides]]\nfiles = ["a/**"]\n' + "".join(f"{key.name} = {key.example}\n" for key in KEYS if key.by_file)
)
RIGHT = [
    "",
    EVERYTHING,
    'select = ["NAM"]\n[per-file-ignores]\n"sport/*" = ["NUM"]\n',
    "max-file-size = 1000\nmin-confidence = 1\n",
    '[[overrides]]\nfiles = ["x"]\n[[overrides]]\nfiles = ["y"]\nencoding = "latin-1"\n',
]
# What is wrong, and what the one line about it must say.
WRONG = {
    "unsafe-fixs = true": "1: unknown key 'unsafe-fixs'; did you mean 'unsafe-fixes'?",
    "\nselect = 'NAM'": "2: select must be a list of rule codes or their beginnings; it is 'NAM'",
    "select = [1]": "1: select must be a list",
    "unsafe-fixes = 'yes'": "1: unsafe-fixes must be true or false; it is 'yes'",
    "min-confidence = 2": "1: min-confidence must be a number from 0 to 1; it is 2",
    "max-edit-ratio = true": "1: max-edit-ratio must be a number from 0 to 1",
    "fail-on = 'never'": "1: fail-on must be one of safe, unsafe, report; it is 'never'",
    "output-format = 'gold'": "1: output-format must be one of full",
    "locale = 'fr'": "1: locale must be one of en, en-GB, en-US; it is 'fr'",
    "jobs = 0": "1: jobs must be a whole number from 1 on",
    "max-file-size = 'big'": "1: max-file-size must be a size",
    "max-file-size = 0": "1: max-file-size must be a size",
    "encoding = 3": "1: encoding must be the name of an encoding",
    "cache-dir = ''": "1: cache-dir must be a folder",
    "protect-re = ['(']": "1: protect-re holds '(', which is no regular expression (",
    "exclude = ['!']": "1: exclude '!' is no pattern for paths",
    "per-file-ignores = ['x']": "1: per-file-ignores must be a table of patterns",
    "per-file-ignores = {a = 'NUM'}": "1: per-file-ignores must be a table of patterns",
    "overrides = 3": "overrides must be tables, each headed [[overrides]]",
    "[[overrides]]\nselect = []": "1: [[overrides]] needs files",
    "[[overrides]]\nfiles = ['x']\nselekt = []": "3: unknown key 'selekt'; did you mean 'select'?",
    "[[overrides]]\nfiles = ['x']\nfail-on = 'safe'": "3: unknown key 'fail-on'; it holds for the whole run",
    "[[overrides]]\nfiles = ['x']\n[[overrides]]\nfiles = ['y']\nencoding = 'x'": "5: encoding names no encoding",
    "select = [": "cannot be read as TOML",
    "\n\nignore = ['XYZ']": "3: no rule's code begins with 'XYZ'",
    "per-file-ignores = {a = ['XYZ']}": "1: no rule's code begins with 'XYZ'",
    "[[overrides]]\nfiles = ['x']\nextend-safe = ['XYZ']": "3: no rule's code begins with 'XYZ'",
}


@pytest.mark.parametrize("text", WRONG, ids=lambda text: text.splitlines()[-1])
def test_mistakes_are_told_in_one_line_with_their_place(call: Call, text: str) -> None:
    written("normalise.toml", text)
    written("a.txt", "teh")
    for command in (("fix", "a.txt"), ("config", "show"), ("files", ".")):
        ran = call(*command)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.count("\n") == 1
        assert WRONG[text] in ran.err
        assert ran.err.startswith(f"normalise: {Path.cwd() / 'normalise.toml'}")
    assert Path("a.txt").read_text() == "teh"


@pytest.mark.parametrize("text", RIGHT)
def test_right_files_are_right_to_the_schema_too(call: Call, text: str) -> None:
    written("normalise.toml", text)
    written("house/cues.tsv", "set\tword\n")
    ran = call("config", "show")
    assert (ran.code, ran.err) == (0, "")
    jsonschema.validate(tomllib.loads(text), schema())


def test_what_the_schema_refuses_is_refused(call: Call) -> None:
    beyond = ("XYZ", "'x'", "'('", "'!'", "encoding = 'x'")  # what a schema cannot know
    for text in WRONG:
        if "= [" not in text.splitlines()[-1][-3:] and not any(word in text for word in beyond):
            with pytest.raises(jsonschema.ValidationError):
                jsonschema.validate(tomllib.loads(text), schema())


def test_the_schema_is_published_fresh_and_right(call: Call) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    published = (ROOT / "normalise" / "configuration.schema.json").read_text(encoding="utf-8")
    assert published == as_text(), "run make docs"
    assert call("config", "schema").out == published


def test_every_key_is_documented_with_type_default_meaning_and_example() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    sections: dict[str, str] = {}
    for part in page.split("\n### ")[1:]:
        name, _, body = part.partition("\n")
        sections[name] = body.partition("\n## ")[0]
    assert list(sections) == [key.name for key in KEYS]
    for key in KEYS:
        body = sections[key.name]
        assert key.meaning in body
        assert f"- Type: {key.kind.words}\n" in body
        assert "- Default: " in body
        assert f"- Example: `{key.name} = {key.example}`" in body
    assert "docs/configuration.md" in (ROOT / "README.md").read_text(encoding="utf-8")


def shown(call: Call, *arguments: str) -> dict[str, tuple[Any, str]]:
    """What `config show` prints: value and origin by key."""
    ran = call("config", "show", *arguments)
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, tuple[Any, str]] = {}
    for line in ran.out.splitlines():
        if not line.startswith("#"):
            text, _, origin = line.rpartition("  # ")
            ((name, value),) = tomllib.loads(text).items()
            found[name] = (value, origin)
    return found


def test_show_prints_a_configuration_that_says_the_same(call: Call) -> None:
    written("normalise.toml", EVERYTHING)
    first = call("config", "show")
    assert first.out.count("\n") == len(KEYS) + 1
    values = {name: value for name, (value, _) in shown(call).items()}
    written("normalise.toml", first.out)
    again = {name: value for name, (value, _) in shown(call).items()}
    assert again == values
    jsonschema.validate(tomllib.loads(first.out), schema())


def test_show_names_every_origin(call: Call) -> None:
    written(
        "normalise.toml",
        'ignore = [\n  "CAS005",  # select = []\n]\n'
        'per-file-ignores = {"sport/*" = ["NUM"]}\nextend-exclude = ["x"]\n\n'
        '[[overrides]]\nfiles = ["sport/**"]\nmin-confidence = 0.8\n\n'
        '[[overrides]]\nfiles = ["sport/old/*"]\nmin-confidence = 0.9\nignore = ["SEG"]\n',
    )
    everywhere = shown(call)
    assert everywhere["select"] == ([], "default")
    assert everywhere["ignore"] == (["CAS005"], "normalise.toml:1")
    assert everywhere["min-confidence"] == (0.5, "default")
    sport = shown(call, "sport/a.txt")
    assert sport["ignore"] == (["CAS005", "NUM"], "normalise.toml:1, normalise.toml:4")
    assert sport["min-confidence"] == (0.8, "normalise.toml:9")
    old = shown(call, "sport/old/a.txt", "--extend-exclude", "y", "--select", "nam")
    assert old["min-confidence"] == (0.9, "normalise.toml:13")
    assert old["ignore"] == (["SEG", "NUM"], "normalise.toml:14, normalise.toml:4")
    assert old["select"] == (["NAM"], "--select")
    assert old["extend-exclude"] == (["x", "y"], "normalise.toml:5, --extend-exclude")
    assert shown(call, "sport/old/a.txt", "--min-confidence", "0.1")["min-confidence"] == (0.1, "--min-confidence")


def test_overrides_hold_for_their_files(call: Call) -> None:
    written("normalise.toml", '[[overrides]]\nfiles = ["old/**"]\nencoding = "latin-1"\nselect = ["SEG"]\n')
    written("old/a.txt", "café teh recieve".encode("latin-1"))
    written("b.txt", "café teh recieve")
    assert call("fix", ".").code == 0
    assert Path("old/a.txt").read_bytes() == "café the recieve".encode("latin-1")
    assert Path("b.txt").read_text(encoding="utf-8") == "café the receive"


def test_the_nearest_file_holds(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    written("pyproject.toml", '[project]\nname = "x"\n\n[tool.normalise]\n# a remark\nselect = ["SEG"]\n')
    written("in/pyproject.toml", '[project]\nname = "y"\n')
    written("in/deep/a.txt", "teh")
    monkeypatch.chdir("in/deep")
    ((codes, origin),) = [shown(call)["select"]]
    assert (codes, Path(origin).parts[-1]) == (["SEG"], "pyproject.toml:6")
    written("normalise.toml", 'select = ["SPL"]\n')
    assert shown(call)["select"] == (["SPL"], "normalise.toml:1")
    assert shown(call, "--isolated")["select"] == ([], "default")
    written("other/normalise.toml", 'cache-dir = "kept"\ndictionaries = ["house"]\n')
    other = shown(call, "--config", "other/normalise.toml")
    assert other["cache-dir"][0] == str(Path("other/kept"))
    assert other["dictionaries"][0] == [str(Path("other/house"))]


def test_a_table_of_the_wrong_kind_is_told(call: Call) -> None:
    written("pyproject.toml", "[tool]\nnormalise = 3\n")
    assert "tool.normalise must be a table" in call("config", "show").err
    written("normalise.toml", "\ufeffselect = []\n")
    assert call("config", "show").code == 0, "some editors write a byte order mark"


def test_run_settings_count(call: Call) -> None:
    written("normalise.toml", 'fail-on = "report"\noutput-format = "concise"\n')
    written("a.txt", "very very")
    ran = call("check", "a.txt")
    assert ran.code == 1
    assert ran.out.startswith("a.txt:1:1: GRA002 ")
    assert call("check", "a.txt", "--fail-on", "safe").code == 0
    assert call("check", "a.txt", "--output-format", "jsonl").out.startswith("{")
    assert json.loads(call("check", "a.txt", "--output-format", "jsonl").out.splitlines()[-1])
    assert call("fix", "a.txt", "--diff").out == ""


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("a = '''\nb = 1\n'''\nc = 2\n", "", {"a": 1, "c": 4}),
        ("'a' = 1\n[t]\nb = 2\n", "", {"a": 1, "t": 2, "t.b": 3}),
        ("b = 1\n[tool.x]\nb = [\n 1,\n]\nc.d = 2\n[tool.y]\nq = 1\n", "tool.x", {"": 2, "b": 3, "c": 6}),
        ("[[tool.x.overrides]]\na = 1\n[[tool.x.overrides]]\n\na = 2\n", "tool.x",
         {"overrides[0]": 1, "overrides[0].a": 2, "overrides[1]": 3, "overrides[1].a": 5}),
    ],
)  # fmt: skip
def test_the_lines_of_keys(text: str, head: str, expected: dict[str, int]) -> None:
    found = places(text, head)
    found.pop("", None)
    expected.pop("", None)
    assert found == expected
