"""`normalise fix`: where things go, what is said, and the exit status."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from command_line import Call, logs, written
from stub_pipeline import StubPipeline


def test_fix_in_place_writes_the_log_to_the_current_folder(call: Call) -> None:
    noisy = written("docs/a.txt", "teh end, gonna very very\n")
    written("docs/b.md", "plain\n")
    ran = call("fix", "docs")
    assert (ran.code, ran.out) == (0, "")
    assert noisy.read_text(encoding="utf-8") == "the end, gonna very very\n"
    (log,) = logs()
    assert re.fullmatch(r"\d{8}T\d{6}Z-[0-9a-f]{6}\.jsonl", log.name)
    assert Path(".normalise/.gitignore").read_text(encoding="utf-8") == "*\n"
    assert "Fixed 1 in 1 of 2 files; 1 unsafe held (--unsafe-fixes), 1 reported\n" in ran.err
    assert f"Log: {log}" in ran.err


def test_fix_of_clean_text_writes_nothing(call: Call) -> None:
    written("a.txt", "plain\n")
    ran = call("fix", "a.txt")
    assert (ran.code, ran.out, ran.err) == (0, "", "Fixed 0 in 0 of 1 file; 0 unsafe held, 0 reported\n")
    assert [p.name for p in Path().iterdir()] == ["a.txt"]


def test_fix_into_a_folder_copies_everything_and_logs_there(call: Call) -> None:
    written("A/x/y.txt", "teh\r\n")
    written("A/z.md", b"\xef\xbb\xbfplain")
    for _ in range(2):  # again over its own output
        assert call("fix", "A", "--out", "D").code == 0
        assert sorted(p.as_posix() for p in Path("D").rglob("*.*")) == ["D/changes.jsonl", "D/x/y.txt", "D/z.md"]
        assert Path("D/x/y.txt").read_bytes() == b"the\r\n"
        assert Path("D/z.md").read_bytes() == b"\xef\xbb\xbfplain"
    assert not Path(".normalise").exists()
    assert Path("A/x/y.txt").read_bytes() == b"teh\r\n"


def test_two_inputs_with_one_target_are_refused_before_anything_is_written(call: Call) -> None:
    written("A/a.txt", "teh")
    written("B/a.txt", "teh")
    ran = call("fix", "A/a.txt", "B/a.txt", "--out", "D")
    assert ran.code == 2
    assert ran.err == "normalise: A/a.txt and B/a.txt would both become D/a.txt; run them apart, or rename one\n"
    assert not Path("D").exists()


def test_diff_writes_nothing_and_finds(call: Call) -> None:
    noisy = written("a.txt", "one\nteh\nthree\n")
    ran = call("fix", "a.txt", "--diff")
    assert ran.code == 1
    assert ran.out == "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n one\n-teh\n+the\n three\n"
    assert "Would fix 1 in 1 of 1 file" in ran.err
    assert noisy.read_text(encoding="utf-8") == "one\nteh\nthree\n"
    assert call("fix", "a.txt", "--diff", "--out", "D").code == 1
    assert [p.name for p in Path().iterdir()] == ["a.txt"]
    written("a.txt", "clean\n")
    assert call("fix", "a.txt", "--diff")[:2] == (0, "")


def test_unsafe_fixes_select_and_ignore(call: Call) -> None:
    def fixed(*options: str) -> str:
        written("a.txt", "teh recieve gonna 🙂🙂")
        assert call("fix", "a.txt", *options).code == 0
        return Path("a.txt").read_text(encoding="utf-8")

    assert fixed("--unsafe-fixes") == "the receive going to é"
    assert fixed("--select", "seg001, SPL003") == "the recieve gonna é"
    assert fixed("--select", "SEG", "--select", "SPL", "--ignore", "SPL003") == "the receive gonna 🙂🙂"
    written("normalise.toml", 'select = ["SEG"]\nunsafe-fixes = true\n')
    assert fixed() == "the recieve gonna 🙂🙂"
    assert fixed("--isolated") == "the receive gonna é"
    written("other.toml", 'ignore = ["SEG"]\n')
    assert fixed("--config", "other.toml") == "teh receive gonna é"


def test_files_that_cannot_be_done_end_with_3_and_beat_findings(call: Call) -> None:
    written("A/good.txt", "teh")
    written("A/bad.txt", b"teh caf\xe9")
    written("A/zero.txt", b"\0")
    ran = call("check", "A")
    assert ran.code == 3
    ran = call("fix", "A", "--out", "D")
    assert ran.code == 3
    assert "A/bad.txt: not valid UTF-8 at byte 7 (0xe9)" in ran.err
    assert "2 files could not be done" in ran.err
    assert Path("D/good.txt").read_text(encoding="utf-8") == "the"


def test_standard_input_goes_to_standard_output(call: Call) -> None:
    ran = call("fix", "-", "--output-format", "concise", stdin="\ufefftéh teh\r\n".encode())
    assert (ran.code, ran.out.encode()) == (0, "\ufefftéh the\r\n".encode())
    assert ran.err.startswith('-:1:5: SEG001 "teh" -> "the"\nFixed 1 in 1 of 1 file')
    assert list(Path().iterdir()) == []
    ran = call("check", "-", "--output-format", "concise", stdin=b"teh")
    assert (ran.code, ran.out) == (1, '-:1:1: SEG001 "teh" -> "the"\n')
    ran = call("fix", "-", "--diff", stdin=b"teh")
    assert (ran.code, ran.out) == (
        1,
        "--- -\n+++ -\n@@ -1 +1 @@\n-teh\n\\ No newline at end of file\n+the\n\\ No newline at end of file\n",
    )
    assert call("fix", "-", stdin=b"\xff")[:2] == (3, "")
    assert call("fix", "-", "--log", "x.jsonl", stdin=b"teh").out == "the"
    assert [json.loads(x)["type"] for x in Path("x.jsonl").read_text().splitlines()] == ["run", "file", "change"]


def test_the_log_goes_where_it_is_told_and_no_log_is_lost(call: Call) -> None:
    written("a.txt", "teh")
    assert call("fix", "a.txt", "--log", "logs/x.jsonl").code == 0
    assert not Path(".normalise").exists()
    written("a.txt", "teh")
    ran = call("fix", "a.txt", "--log", "logs/x.jsonl")
    assert ran.code == 2
    assert "holds the log of another run" in ran.err
    assert call("undo", "logs/x.jsonl").out == "Nothing is left to take back.\n"


def test_control_c_ends_with_130(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    written("a.txt", "teh")
    monkeypatch.setattr(StubPipeline, "run", interrupted)
    ran = call("fix", "a.txt")
    assert ran.code == 130
    assert "interrupted" in ran.err
    assert call("fix", "-").code == 130
    assert [p.name for p in Path().iterdir()] == ["a.txt"]
