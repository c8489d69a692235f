"""The formats for programs, through the command line: valid, exact, and of use where they are read."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import formats_page
import pytest
from command_line import Call, written
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from sarif_parts import SCHEMA

from normalise.reporters import Format
from normalise.reporters.look import Look

# Lines of several kinds, columns beyond ASCII, a repair of two changes, held edits, and what a program may obey.
TEXT = "One\r\nüber 🙂 teh alotof\n\ngonna very very 100% [a](b) {0} teh::x,y\x1b ]]> <&> teh"
NAME = "a dir/ü, 100%:x.txt"
HOSTILE = "a: b\n::error::injected teh"


def sarif(call: Call, *paths: str, command: str = "check", options: tuple[str, ...] = ()) -> dict[str, Any]:
    """The one run of the log."""
    log = json.loads(call(command, *paths, "--output-format", "sarif", *options).out)
    problems = [f"{'/'.join(map(str, e.path))}: {e.message}" for e in Draft202012Validator(SCHEMA).iter_errors(log)]
    assert not problems
    run: dict[str, Any] = log["runs"][0]
    return run


def place(text: str, line: int, column: int) -> int:
    """The offset of a line and column, both from 1."""
    return sum(len(part) + 1 for part in text.split("\n")[: line - 1]) + column - 1


def mended(text: str, edits: list[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def test_sarif_is_valid_and_names_its_rules(call: Call) -> None:
    written(NAME, TEXT)
    written("b.txt", "plain")
    run = sarif(call, ".")
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert unquote(uri) == NAME
    levels = {result["ruleId"]: result["level"] for result in run["results"]}
    assert levels == {
        "SEG001": "error",
        "SEG002": "error",
        "SPL002": "error",
        "GRA001": "warning",
        "GRA002": "note",
    }
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_sarif_without_findings_is_valid(call: Call) -> None:
    written("a.txt", "plain")
    assert sarif(call, "a.txt")["results"] == []
    Path("empty").mkdir()
    assert sarif(call, "empty")["results"] == []


def test_sarif_tells_of_files_that_could_not_be_done(call: Call) -> None:
    written("a.txt", "teh")
    written("bad.txt", b"caf\xe9")
    (invocation,) = sarif(call, "a.txt", "bad.txt")["invocations"]
    assert not invocation["executionSuccessful"]
    (told,) = invocation["toolExecutionNotifications"]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bad.txt"
    assert "not valid UTF-8" in told["message"]["text"]


@pytest.mark.parametrize("options", [(), ("--unsafe-fixes",)])
def test_all_fixes_of_sarif_make_the_output(call: Call, options: tuple[str, ...]) -> None:
    written(NAME, TEXT)
    edits = []
    for result in sarif(call, ".", options=options)["results"]:
        if result["properties"]["status"] == "applied":
            for fix in result.get("fixes", ()):
                (replacement,) = fix["artifactChanges"][0]["replacements"]
                r = replacement["deletedRegion"]
                start, end = place(TEXT, r["startLine"], r["startColumn"]), place(TEXT, r["endLine"], r["endColumn"])
                edits.append((start, end, replacement["insertedContent"]["text"]))
    call("fix", ".", *options)
    assert mended(TEXT, edits) == Path(NAME).read_bytes().decode()


def test_regions_of_sarif_hold_the_snippet(call: Call) -> None:
    written("a.txt", TEXT)
    results = sarif(call, "a.txt")["results"]
    assert len(results) == 7
    for result in results:
        r = result["locations"][0]["physicalLocation"]["region"]
        start, end = place(TEXT, r["startLine"], r["startColumn"]), place(TEXT, r["endLine"], r["endColumn"])
        assert TEXT[start:end] == r["snippet"]["text"]


def test_fingerprints_differ_and_outlive_new_lines(call: Call) -> None:
    def prints() -> list[str]:
        return [r["partialFingerprints"]["normaliseFinding/v1"] for r in sarif(call, "a.txt")["results"]]

    written("a.txt", TEXT + "\n" + "teh\n" * 3)
    first = prints()
    assert len(set(first)) == len(first)
    written("a.txt", "A new line.\n" * 5 + TEXT + "\n" + "teh\n" * 3)
    assert set(first) <= set(prints())


def test_fixes_of_rdjsonl_make_the_output_by_bytes(call: Call) -> None:
    written("a.txt", TEXT)
    told = [json.loads(line) for line in call("check", "a.txt", "--output-format", "rdjsonl").out.splitlines()]
    lines = TEXT.encode().split(b"\n")

    def at(position: dict[str, int]) -> int:
        return sum(len(line) + 1 for line in lines[: position["line"] - 1]) + position["column"] - 1

    edits = [
        (at(s["range"]["start"]), at(s["range"]["end"]), s["text"].encode())
        for d in told
        if d["severity"] == "ERROR"
        for s in d.get("suggestions", ())
    ]
    data = TEXT.encode()
    for start, end, new in sorted(edits, reverse=True):
        data = data[:start] + new + data[end:]
    call("fix", "a.txt")
    assert data == Path("a.txt").read_bytes()
    first = told[0]
    assert first["location"] == {
        "path": "a.txt",
        "range": {"start": {"line": 2, "column": 12}, "end": {"line": 2, "column": 15}},
    }
    assert (first["code"], first["source"]) == ({"value": "SEG001"}, {"name": "normalise"})
    assert {d["severity"] for d in told} == {"ERROR", "WARNING", "INFO"}


def test_rdjsonl_tells_of_files_that_could_not_be_done(call: Call) -> None:
    written("bad.txt", b"caf\xe9")
    (line,) = call("check", "bad.txt", "--output-format", "rdjsonl").out.splitlines()
    told = json.loads(line)
    assert (told["location"], told["severity"]) == ({"path": "bad.txt"}, "ERROR")


def test_github_commands_are_escaped(call: Call) -> None:
    written(NAME, TEXT)
    written("b.txt", HOSTILE)
    written("bad.txt", b"caf\xe9")
    lines = call("check", ".", "--output-format", "github").out.splitlines()
    form = re.compile(r"::(error|warning|notice) ((?:\w+=[^:,\s%]*(?:%(?:25|3A|2C)[^:,\s%]*| [^:,\s%]*)*,?)+)::(\S.*)")
    commands = [form.fullmatch(line) for line in lines]
    assert all(commands), lines
    assert [c[1] for c in commands if c] == ["error"] * 3 + ["warning", "notice"] + ["error"] * 4
    assert lines[0].startswith(
        "::error file=a dir/ü%2C 100%25%3Ax.txt,line=2,col=8,endLine=2,endColumn=11,title=normalise SEG001::"
    )
    assert lines[-1].startswith("::error file=bad.txt,title=normalise::")


def test_github_takes_columns_only_within_a_line(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stub_pipeline.HELD", ())
    monkeypatch.setattr("stub_pipeline.STAGES", (("layout", ((r"bro-\nken", "broken", "LAY001"),)),))
    written("a.txt", "one\na bro-\nken word\n")
    (line,) = call("check", "a.txt", "--output-format", "github").out.splitlines()
    assert line.startswith("::error file=a.txt,line=2,endLine=3,title=normalise LAY001::")


def test_junit_fails_skips_and_passes(call: Call) -> None:
    written(NAME, TEXT)
    written("b.txt", "plain")
    written("bad.txt", b"caf\xe9")
    root = ElementTree.fromstring(call("check", ".", "--output-format", "junit").out.encode())  # noqa: S314
    suites = {suite.attrib["name"]: suite for suite in root}
    assert set(suites) == {NAME, "b.txt", "bad.txt"}
    for suite in suites.values():
        cases = list(suite)
        assert int(suite.attrib["tests"]) == len(cases)
        assert len({case.attrib["name"] for case in cases}) == len(cases)
        for name, tag in (("failures", "failure"), ("skipped", "skipped"), ("errors", "error")):
            assert int(suite.attrib[name]) == sum(case.find(tag) is not None for case in cases)
    assert {k: suites[NAME].attrib[k] for k in ("failures", "skipped", "errors")} == {
        "failures": "5",
        "skipped": "2",
        "errors": "0",
    }
    assert suites["bad.txt"].attrib["errors"] == "1"
    assert [case.attrib["name"] for case in suites["b.txt"]] == ["clean"]
    failure = suites[NAME][0].find("failure")
    assert failure is not None
    assert failure.attrib == {"message": '"teh" -> "the": a stub says so; confidence 1.00', "type": "SEG001"}


def test_json_holds_the_records_of_jsonl(call: Call) -> None:
    written(NAME, TEXT)
    written("b.txt", "plain")
    lines = call("check", ".", "--output-format", "jsonl").out.splitlines()
    array = json.loads(call("check", ".", "--output-format", "json").out)
    assert array == [json.loads(line) for line in lines]
    Path("empty").mkdir()
    assert json.loads(call("check", "empty", "--output-format", "json").out) == []


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "rdjsonl", "github", "junit", "diff"])
def test_programs_get_utf8_in_every_locale(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.txt").write_text("Mr Łódź came fromthe sea.\n", encoding="utf-8")
    command = [str(Path(sys.executable).parent / "normalise"), "check", "a.txt", "--output-format", form]
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "FORCE_COLOR": "" if form == "diff" else "1"}
    out = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False).stdout
    assert "fromthe" in out.decode("utf-8")
    assert b"\x1b" not in out
    if form == "diff":
        assert "-Mr Łódź came fromthe sea." in out.decode("utf-8")


def test_paths_outside_of_the_current_folder_are_whole(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written("in/a.txt", "teh")
    written("here/x", "")
    monkeypatch.chdir("here")
    assert call("check", "../in/a.txt", "--output-format", "concise").out.startswith(f"{tmp_path}/in/a.txt:1:1: ")
    (result,) = sarif(call, "../in/a.txt")["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == f"file://{tmp_path}/in/a.txt"


@pytest.mark.parametrize("form", list(Format))
def test_the_page_of_formats_shows_what_is_printed(tmp_path: Path, form: Format) -> None:
    (tmp_path / formats_page.NAME).write_text(formats_page.SAMPLE, encoding="utf-8")
    command = [str(Path(sys.executable).parent / "normalise"), "check", formats_page.NAME, "--output-format", form]
    out = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).stdout.decode()
    assert (
        f"--output-format {form}\n```\n\n```{formats_page.FENCES.get(form, 'text')}\n{out}```\n" in formats_page.page()
    )


def test_nothing_for_programs_is_painted(call: Call) -> None:
    written("a.txt", TEXT)
    for form in ("json", "jsonl", "sarif", "rdjsonl", "github", "junit"):
        plain = call("check", "a.txt", "--output-format", form).out
        assert call("check", "a.txt", "--output-format", form, "--color", "always").out == plain
        assert Look().paint("x", "red") == "x"
