"""`normalise baseline`: what is accepted is told no more and left alone; what is new is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import Call

from normalise import hook

FILE = "normalise-baseline.tsv"
TEXT = "One day teh small mouse came, gonna stay.\n\nIt was very very cold and they recieve alotof snow.\n"


@pytest.fixture
def call(call: Call) -> Call:
    """Runs `normalise` beside a folder `A` of one text, whose findings are in the baseline."""
    Path("A").mkdir()
    Path("A/a.txt").write_text(TEXT, encoding="utf-8")
    ran = call("baseline", "write", "A")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("Accepted 6 findings in 1 file; 6 lines new, 0 gone.\nBaseline: normalise-baseline.tsv (")
    return call


def check(call: Call, *arguments: str) -> list[str]:
    """The places of what `check` tells with the baseline."""
    ran = call("check", "A", "--baseline", FILE, "--output-format", "concise", "--fail-on", "report", *arguments)
    assert ran.code == bool(ran.out)
    return [line.split(" ")[0].rstrip(":") for line in ran.out.splitlines()]


def test_what_is_accepted_is_not_told(call: Call) -> None:
    assert check(call) == []
    ran = call("check", "A", "--baseline", FILE)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "Would fix 0 in 0 of 1 file; 0 unsafe held, 0 reported, 6 accepted by the baseline\n"
    assert call("check", "A").code == 1


def test_what_is_new_is_told(call: Call) -> None:
    with open("A/a.txt", "a", encoding="utf-8") as file:
        file.write("\nThen teh rain came.\n")
    assert check(call) == ["A/a.txt:5:6"]
    ran = call("check", "A", "--baseline", FILE)
    assert ran.code == 1
    assert ran.err.startswith("Would fix 1 in 1 of 1 file")


@pytest.mark.parametrize(
    "text",
    [
        "A new head.\n\nAnd a new text.\n\n" + TEXT,
        "\n\n".join(reversed(TEXT.rstrip("\n").split("\n\n"))) + "\n",
        TEXT.replace("mouse came,", "mouse\ncame,").replace("\n", "\r\n"),
        TEXT.replace("small mouse", "SMALL  mouse").replace("cold and", "cold, and"),
        TEXT.replace("recieve", "receive"),
        TEXT.replace("teh", "the").replace("alotof", "a lot of"),
    ],
)
def test_it_holds_when_the_text_moves(call: Call, text: str) -> None:
    Path("A/a.txt").unlink()
    Path("A/b").mkdir()
    Path("A/b/other.txt").write_text(text, encoding="utf-8", newline="")
    assert check(call) == []


def test_it_holds_for_some_rules_only_and_for_unsafe_ones(call: Call) -> None:
    assert check(call, "--select", "SPL") == []
    assert check(call, "--ignore", "SPL") == []
    assert check(call, "--unsafe-fixes") == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("One day teh", "One day then teh", ["A/a.txt:1:14"]),
        ("very very", "very very very very", ["A/a.txt:3:8", "A/a.txt:3:18"]),
        ("gonna stay", "gonna leave", ["A/a.txt:1:31"]),
    ],
)
def test_other_words_around_make_it_new(call: Call, old: str, new: str, expected: list[str]) -> None:
    Path("A/a.txt").write_text(TEXT.replace(old, new), encoding="utf-8")
    assert check(call) == expected


def test_a_file_may_hold_as_many_as_were_accepted(call: Call) -> None:
    Path("A/a.txt").write_text(TEXT + "\n" + TEXT, encoding="utf-8")
    assert len(check(call)) == 6
    ran = call("baseline", "write", "A")
    assert "Accepted 12 findings in 1 file; 6 lines new, 6 gone." in ran.err
    assert check(call) == []
    Path("A/a.txt").write_text(TEXT, encoding="utf-8")
    assert check(call) == []


def test_fix_leaves_alone_what_is_accepted_and_says_so_in_the_log(call: Call) -> None:
    Path("A/a.txt").write_text(TEXT + "\nThen teh rain 🙂🙂 came and teh alotof wind.\n", encoding="utf-8")
    assert call("fix", "A", "--baseline", FILE).code == 0
    fixed = TEXT + "\nThen the rain é came and the a lot of wind.\n"
    assert Path("A/a.txt").read_text(encoding="utf-8") == fixed
    (log,) = Path(".normalise").glob("*.jsonl")
    records = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    accepted = [r for r in records if r.get("reason") == "BASELINE"]
    assert [r["before"] for r in accepted] == ["teh", "gonna", "very very", "recieve", "alotof", "alot"]
    assert next(r for r in records if r["type"] == "file")["held"] == {"BASELINE": 6}
    for record in records:
        if record.get("status") == "applied" and record["before"] != "alotof":
            assert fixed[record["output"]["start"] : record["output"]["end"]].startswith(record["after"])
    assert call("fix", "A", "--baseline", FILE).err.startswith("Fixed 0 in 0 of 1 file")
    assert len(list(Path(".normalise").glob("*.jsonl"))) == 1, "a run that finds nothing new leaves no log"
    assert call("undo", str(log)).code == 0
    assert Path("A/a.txt").read_text(encoding="utf-8").endswith("Then teh rain 🙂🙂 came and teh alotof wind.\n")


def test_the_repairs_around_are_made_at_the_right_places(call: Call) -> None:
    text = TEXT.replace("gonna stay", "gonna stay teh 🙂🙂 alotof").replace("recieve", "recieve teh")
    Path("A/a.txt").write_text(text, encoding="utf-8")
    assert call("fix", "A", "--baseline", FILE, "--out", "out").code == 0
    assert call("log", "verify", "out/changes.jsonl").code == 0
    assert call("undo", "out/changes.jsonl").code == 0
    assert Path("out/a.txt").read_text(encoding="utf-8") == text


def test_the_configuration_may_name_it_and_the_hook_heeds_it(call: Call) -> None:
    assert hook.main(["--check", "--baseline", FILE, "A/a.txt"]) == 0
    assert hook.main([f"--baseline={FILE}", "A/a.txt"]) == 0
    assert hook.main(["--check", "A/a.txt"]) == 1
    Path(FILE).rename("accepted.tsv")
    Path("normalise.toml").write_text('baseline = "accepted.tsv"\n', encoding="utf-8")
    assert hook.main(["A/a.txt"]) == 0
    assert call("check", "A").code == 0
    assert call("check", "A", "--isolated").code == 1
    assert (
        call("baseline", "show").err
        == "6 findings accepted: GRA001 1, GRA002 1, SEG001 1, SEG002 1, SPL001 1, SPL002 1\n"
    )
    assert "0 lines new, 0 gone" in call("baseline", "write", "A").err
    assert not Path(FILE).exists()
    Path("normalise.toml").write_text("baseline = 3\n", encoding="utf-8")
    assert call("check", "A").err.endswith("baseline must be a file; it is 3\n")


def test_the_file_is_sorted_stable_and_fit_for_review(call: Call) -> None:
    first = Path(FILE).read_text(encoding="utf-8")
    lines = first.splitlines()
    assert lines[0] == "# normalise baseline 1"
    assert lines[1].split("\t") == ["code", "times", "before", "after", "between", "cleaned", "as it is"]
    assert lines[2:] == sorted(lines[2:])
    assert lines[4].startswith('SEG001\t1\t"teh"\t"the"\tone day … small mouse came\t')
    Path("A/b.txt").write_text("Nothing.\n\n" + TEXT, encoding="utf-8")
    call("baseline", "write", "A")
    assert Path(FILE).read_text(encoding="utf-8") == first
    Path("A/a.txt").write_text(TEXT + "\nThen teh rain came.\n", encoding="utf-8")
    call("baseline", "write", "A")
    assert set(lines) < set(Path(FILE).read_text(encoding="utf-8").splitlines())


def test_show(call: Call) -> None:
    ran = call("baseline", "show", FILE)
    assert ran.code == 0
    assert 'SEG001 "teh" -> "the" in: one day … small mouse came\n' in ran.out
    assert len(ran.out.splitlines()) == 6


def test_streams_heed_it(call: Call) -> None:
    ran = call("fix", "-", "--baseline", FILE, stdin=TEXT.encode())
    assert (ran.code, ran.out) == (0, TEXT)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "there is no such baseline; make it with `normalise baseline write`"),
        ("precious\n", "is no baseline of this version"),
        ("# normalise baseline 2\n", "is no baseline of this version"),
        ("broken row", "line 3 is no row of a baseline"),
        ("\x00\udcff", "cannot be read"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(call: Call, text: str | None, message: str) -> None:
    if text is None:
        Path(FILE).unlink()
    elif text == "broken row":
        head = Path(FILE).read_text(encoding="utf-8").splitlines()[:2]
        Path(FILE).write_text("\n".join([*head, "SEG001\tx"]), encoding="utf-8")
    else:
        Path(FILE).write_text(text, encoding="utf-8", errors="surrogateescape")
    before = Path(FILE).read_bytes() if text is not None else b""
    commands = [("check", "A", "--baseline", FILE), ("fix", "A", "--baseline", FILE), ("baseline", "show", FILE)]
    for command in [*commands, *([("baseline", "write", "A")] if text is not None else [])]:
        ran = call(*command)
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        assert f"normalise: {FILE}: " in ran.err
        assert message in ran.err
    assert Path("A/a.txt").read_text(encoding="utf-8") == TEXT
    assert text is None or Path(FILE).read_bytes() == before


def test_files_that_cannot_be_read_leave_the_baseline_as_it_was(call: Call) -> None:
    before = Path(FILE).read_bytes()
    Path("A/b.txt").write_bytes(b"caf\xe9")
    ran = call("baseline", "write", "A")
    assert ran.code == 2
    assert "A/b.txt: not valid UTF-8" in ran.err
    assert Path(FILE).read_bytes() == before
    assert call("baseline", "write", "-").code == 2


def test_workers_heed_it(call: Call) -> None:
    for name in ("A/a.txt", "A/b.txt"):
        Path(name).write_text(TEXT + "\n" + "plain words\n" * 200_000, encoding="utf-8")
    assert call("baseline", "write", "A", "--to", "big.tsv").code == 0
    assert call("check", "A", "--baseline", "big.tsv", "--jobs", "2", "--output-format", "concise").out == ""
