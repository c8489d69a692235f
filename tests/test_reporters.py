"""What is shown: complete, exact, and harmless on a terminal."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stub_pipeline import StubPipeline

from normalise.batch import clean_bytes
from normalise.catalogue import rule_of
from normalise.changelog.records import ErrorRecord
from normalise.reporters import FileReport, Format, Look, Reporter, Totals, reporter
from normalise.reporters.diff import Diff
from normalise.reporters.fixes import Fixes
from normalise.reporters.statistics import Statistics
from normalise.reporters.visible import quoted, visible
from normalise.settings import Settings

HOSTILE = "\x1b[31mteh\x1b]0;title\x07 \u202egonna\u2066 \u200balotof\u2028 teh\x9b\r\n"


def report(text: str, name: str = "docs/a.txt", settings: Settings | None = None) -> FileReport:
    return clean_bytes(StubPipeline(settings), text.encode(), name, texts=True)[1]


def shown(form: Format, *reports: FileReport, escape: bool = True) -> str:
    kind, totals = reporter(form, Look(escape=escape)), Totals()
    text = ""
    for one in reports:
        totals.add(one)
        text += kind.file(one)
    return text + kind.end(totals)


def test_every_name_has_a_reporter() -> None:
    assert {type(reporter(name)) for name in Format} == set(Reporter.__subclasses__()) - {Statistics, Fixes}


def test_full_shows_place_change_carets_and_reason() -> None:
    assert shown(Format.FULL, report("one\nSo teh end, gonna 🙂🙂 so\n")) == (
        'docs/a.txt:2:4: SEG001 "teh" -> "the" [safe] c1\n'
        "  2 | So teh end, gonna 🙂🙂 so\n"
        '    |    ^^^ "the"\n'
        f"    = {rule_of('SEG001').summary}\n"
        "    = because: a stub says so; confidence 1.00\n"
        "\n"
        'docs/a.txt:2:13: GRA001 "gonna" -> "going to" [held: unsafe, --unsafe-fixes applies it] c2\n'
        "  2 | So teh end, gonna 🙂🙂 so\n"
        '    |             ^^^^^ "going to"\n'
        f"    = {rule_of('GRA001').summary}\n"
        "    = because: a guess; confidence 0.70\n"
        "\n"
        'docs/a.txt:2:19: SPL003 "🙂🙂" -> "é" [safe] c3\n'
        "  2 | So teh end, gonna 🙂🙂 so\n"
        '    |                   ^^^^ "é"\n'
        f"    = {rule_of('SPL003').summary}\n"
        "    = because: a stub says so; confidence 1.00\n"
        "\n"
    )


def test_full_shows_the_neighbourhood_in_long_lines() -> None:
    text = shown(Format.FULL, report("x" * 500 + " teh " + "y" * 500))
    line, caret = text.splitlines()[1:3]
    assert len(line) < 120
    assert line[caret.index("^") : caret.rindex("^") + 1] == "teh"


def test_grouped_stands_below_the_name_of_each_file() -> None:
    reports = (report("teh\n\nvery very", "a.txt"), report("plain", "b.txt"), report("teh", "c.txt"))
    assert shown(Format.GROUPED, *reports) == (
        "a.txt:\n"
        '  1:1  SEG001 "teh" -> "the"\n'
        '  3:1  GRA002 "very very" -> "very" [only reported]\n'
        "\n"
        "c.txt:\n"
        '  1:1  SEG001 "teh" -> "the"\n'
        "\n"
    )


def test_concise_is_one_line_each() -> None:
    assert shown(Format.CONCISE, report("teh\nvery very")) == (
        'docs/a.txt:1:1: SEG001 "teh" -> "the"\ndocs/a.txt:2:1: GRA002 "very very" -> "very" (held: REPORT)\n'
    )


def test_jsonl_gives_the_records() -> None:
    lines = shown(Format.JSONL, report("alotof"), FileReport("b", [ErrorRecord("b", "why")])).splitlines()
    assert [json.loads(line)["type"] for line in lines] == ["file", "repair", "change", "change", "error"]


def test_summary_tells_files_rules_and_what_was_held() -> None:
    reports = (report("teh teh gonna\n" * 5, "a.txt"), report("plain words", "b.txt"))
    failed = FileReport("c.txt", [ErrorRecord("c.txt", "binary")])
    assert shown(Format.SUMMARY, *reports, failed) == (
        "file   words  changes  held\n"
        "-----  -----  -------  -------------------------\n"
        "a.txt     15       10  UNSAFE 5\n"
        "b.txt      2        0  -\n"
        "c.txt                  could not be done: binary\n"
        "total     17       10  UNSAFE 5\n"
        "\n"
        "rule    stage         applied  held  example\n"
        "------  ------------  -------  ----  ---------------------\n"
        'GRA001  grammar             0     5  "gonna" -> "going to"\n'
        'SEG001  segmentation       10     0  "teh" -> "the"\n'
        "\n"
        "Held, and why:\n"
        "  UNSAFE GRA001: 5 (held: unsafe, --unsafe-fixes applies it)\n"
        '    a.txt:1:9 "gonna" -> "going to"; a guess\n'
        '    a.txt:2:9 "gonna" -> "going to"; a guess\n'
        '    a.txt:3:9 "gonna" -> "going to"; a guess\n'
        "    ... and 2 more\n"
    )


@pytest.mark.parametrize("form", list(Format))
def test_nothing_that_a_terminal_obeys_gets_out(form: Format) -> None:
    hostile = report(HOSTILE, "ev\x1bil\u202e.txt")
    failed = FileReport("b\x07", [ErrorRecord("b\x07", "bad \x1b name")])
    text = shown(form, hostile, failed)
    assert text
    assert all(line.isprintable() for line in text.split("\n")), text


def test_a_diff_for_a_program_is_exact() -> None:
    text = shown(Format.DIFF, report(HOSTILE), escape=False)
    assert f"-{HOSTILE[:-1]}\n" in text


@given(st.text())
def test_visible_text_is_printable_and_plain_text_untouched(text: str) -> None:
    assert visible(text).isprintable()
    if text.isprintable():
        assert visible(text) == text
    assert len(quoted("x" * 1000 + text)) < 700


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs patch")
@pytest.mark.parametrize("seed", range(25))
def test_patch_makes_the_output_of_a_diff(tmp_path: Path, seed: int) -> None:
    source = random.Random(seed)  # noqa: S311
    words = ("teh", "alotof", "plain", "x", "\n", "\n", "\n", "🙂🙂", "a\n\n", "b c d\n")
    before = " ".join(source.choices(words, k=source.choice((3, 30, 200))))
    told = report(before, "a.txt")
    (tmp_path / "a.txt").write_text(before, encoding="utf-8", newline="")
    diff = Diff(Look(escape=False)).file(told)
    if diff:
        subprocess.run(["patch", "-p0", "--fuzz=0"], cwd=tmp_path, input=diff.encode(), check=True, capture_output=True)
    assert (tmp_path / "a.txt").read_bytes().decode() == told.after


def test_totals_say_what_was_held() -> None:
    totals = Totals()
    totals.add(report("teh gonna very very"))
    assert totals.sentence(wrote=True) == "Fixed 1 in 1 of 1 file; 1 unsafe held (--unsafe-fixes), 1 reported"
    totals.held["GUARD"] = 2
    totals.add(FileReport("x", [ErrorRecord("x", "why")]))
    assert totals.sentence(wrote=False) == (
        "Would fix 1 in 1 of 2 files; 1 unsafe held (--unsafe-fixes), 1 reported, 2 held (GUARD 2);"
        " 1 file could not be done"
    )
