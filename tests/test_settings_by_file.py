"""What a configuration says of single files holds for every command that reads texts, not for `fix` alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import Call, caller, written

FERRY = "Guests came fromthe lake and from Ginebra, they said.\n"
CAFE = "Guests came fromthe café and from Ginebra, they said.\n"
CONFIGURATION = """
extend-exclude = ["out.txt"]
per-file-ignores = {"docs/sub/*" = ["NAM"]}
max-file-size = "1kB"

[[overrides]]
files = ["latin.txt"]
encoding = "windows-1252"
"""
TOO_LARGE = "docs/large.txt: skipped: 1.5 kB is more than max-file-size, 1 kB\n"


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise` beside a folder of five texts, of which the configuration says different things."""
    run = caller(monkeypatch, capfd, tmp_path)
    written("normalise.toml", CONFIGURATION)
    written("docs/a.txt", FERRY)
    written("docs/sub/b.txt", FERRY)
    written("docs/latin.txt", "").write_bytes(CAFE.encode("cp1252"))
    written("docs/out.txt", FERRY)
    written("docs/large.txt", "fromthe sea\n" * 125)
    return run


def found(call: Call, *options: str) -> list[str]:
    """What `check` tells: `PATH CODE` for each finding."""
    ran = call("check", "docs", "--output-format", "concise", *options)
    return [f"{line.split(':')[0]} {line.split(' ')[1]}" for line in ran.out.splitlines()]


FINDINGS = [
    "docs/a.txt SEG001",
    "docs/a.txt NAM001",
    "docs/latin.txt SEG001",
    "docs/latin.txt NAM001",
    "docs/sub/b.txt SEG001",
]


def test_a_baseline_accepts_what_check_tells(call: Call) -> None:
    assert found(call) == FINDINGS
    ran = call("baseline", "write", "docs")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(TOO_LARGE)
    assert "Accepted 5 findings in 3 files; 4 lines new, 0 gone.\n" in ran.err
    assert found(call, "--baseline", "normalise-baseline.tsv") == []


def test_a_review_asks_about_what_check_lists(call: Call) -> None:
    ran = call("review", "docs", stdin="a\n")
    assert ran.err.startswith(TOO_LARGE)
    assert '[1/1] NAM001 "Ginebra" -> "Geneva" (report, confidence 0.97, 2 places)\n' in ran.out
    assert ran.code == 0
    assert Path("docs/a.txt").read_text(encoding="utf-8") == FERRY.replace("Ginebra", "Geneva")
    assert Path("docs/latin.txt").read_bytes() == CAFE.replace("Ginebra", "Geneva").encode("cp1252")
    assert Path("docs/sub/b.txt").read_text(encoding="utf-8") == FERRY
    assert Path("docs/out.txt").read_text(encoding="utf-8") == FERRY


def test_a_review_neither_asks_about_nor_makes_what_the_baseline_accepts(call: Call) -> None:
    call("baseline", "write", "docs/a.txt")
    written("normalise.toml", CONFIGURATION.replace("max-", 'baseline = "normalise-baseline.tsv"\nmax-'))
    ran = call("review", "docs", "--all", stdin="s\n")
    assert '[1/1] NAM001 "Ginebra" -> "Geneva" (report, confidence 0.97)\n' in ran.out
    assert "docs/latin.txt:1:35" in ran.out
    assert Path("docs/a.txt").read_text(encoding="utf-8") == FERRY
    assert Path("docs/latin.txt").read_bytes() == CAFE.replace("fromthe", "from the").encode("cp1252")


def test_a_report_measures_what_check_reads(call: Call) -> None:
    ran = call("report", "docs", "--json", "-")
    assert ran.code == 0
    assert ran.err == TOO_LARGE
    measured = {d["path"]: (d["certain"], d["doubtful"]) for d in json.loads(ran.out)["files"]}
    assert measured == {"docs/a.txt": (1, 1), "docs/latin.txt": (1, 1), "docs/sub/b.txt": (1, 0)}


def test_a_place_is_explained_by_what_holds_for_its_file(call: Call) -> None:
    assert 'NAM001 "Ginebra" -> "Geneva": held, REPORT' in call("explain", "docs/a.txt:1:35").out
    assert 'NAM001 "Ginebra" -> "Geneva": held, REPORT' in call("explain", "docs/latin.txt:1:35").out
    said = call("explain", "docs/sub/b.txt:1:35").out
    assert "Nothing was proposed here." in said
    assert "your settings leave out here: NAM001, NAM002," in said


@pytest.mark.parametrize("command", ["check", "fix", "report", "review", "baseline write"])
def test_a_code_that_fits_no_rule_is_told_with_its_place(call: Call, command: str) -> None:
    written("normalise.toml", '[[overrides]]\nfiles = ["nowhere.txt"]\nignore = ["XYZ"]\n')
    ran = call(*command.split(), "docs")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("normalise.toml:3: no rule's code begins with 'XYZ'; `normalise rules` lists them all\n")
    ran = call(*command.split(), "docs", "--select", "ABC", "--isolated")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "normalise: --select: no rule's code begins with 'ABC'; `normalise rules` lists them all\n"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("report", " in 1 document (9 words)"),
        ("review", "[1/1] NAM001"),
        ("baseline write", "Accepted 2 findings in 1 file;"),
    ],
)
def test_every_command_over_texts_takes_the_options_that_choose_them(call: Call, command: str, told: str) -> None:
    written("list", "docs\n")
    options = ("--encoding", "windows-1252", "--include", "*latin*", "--include", "large*", "--max-file-size", "1kB")
    ran = call(*command.split(), "--file-list", "list", "--isolated", *options, stdin="s\n")
    assert ran.code == 0
    assert told in ran.out + ran.err
    assert TOO_LARGE in ran.err
    ran = call(*command.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "normalise: nothing to read; name files or folders (see --help)\n"


def test_what_a_log_tells_is_explained_in_the_encoding_of_the_file(call: Call) -> None:
    call("fix", "docs", "--out", "cleaned")
    (change,) = (
        c
        for c in map(json.loads, Path("cleaned/changes.jsonl").read_text(encoding="utf-8").splitlines())
        if c["type"] == "change" and c["path"] == "docs/latin.txt" and c["status"] == "held"
    )
    place = call("explain", "docs/latin.txt:1:35")
    assert "Ginebra" in place.out
    assert call("explain", f"cleaned/changes.jsonl:{change['id']}") == place


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("min_confidence", "high", "'high'"),
        ("unsafe_fixes", 1, "1"),
        ("select", "NAM", "'NAM'"),
        ("allow", [3], "[3]"),
    ],
)
def test_a_log_whose_settings_are_none_explains_nothing(call: Call, name: str, value: object, shown: str) -> None:
    call("fix", "docs/a.txt", "--out", "cleaned")
    log = Path("cleaned/changes.jsonl")
    run, *rest = log.read_text(encoding="utf-8").splitlines()
    head = json.loads(run)
    head["settings"][name] = value
    log.write_text("\n".join([json.dumps(head), *rest, ""]), encoding="utf-8")
    ran = call("explain", f"{log}:c1")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"normalise: {log}: the run's setting {name} cannot be {shown}; the log is damaged\n"


def test_a_log_of_another_version_is_explained_by_the_settings_that_are_known(call: Call) -> None:
    call("fix", "docs/a.txt", "--out", "cleaned")
    log = Path("cleaned/changes.jsonl")
    told = call("explain", f"{log}:c1")
    run, *rest = log.read_text(encoding="utf-8").splitlines()
    head = json.loads(run)
    del head["settings"]["locale"]
    head["settings"] |= {"of-tomorrow": {"a": 1}, "max_edit_ratio": 1}
    log.write_text("\n".join([json.dumps(head), *rest, ""]), encoding="utf-8")
    assert call("explain", f"{log}:c1") == told
