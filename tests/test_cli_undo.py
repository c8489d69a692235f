"""`normalise undo` and `normalise log verify`."""

from __future__ import annotations

from pathlib import Path

from command_line import Call, logs, written


def test_undo_says_what_it_did(call: Call) -> None:
    written("A/a.txt", "teh alotof\n")
    written("A/b.txt", "teh\n")
    call("fix", "A", "--out", "D")
    ran = call("undo", "D/changes.jsonl", "--only", "SPL002")
    assert ran.code == 0
    assert ran.out == (
        'A/a.txt:1:5: SEG002 "alotof" -> "alot of" (c2) went along: it is part of the same repair\n'
        "Took back 2 changes in 1 file.\n"
    )
    assert Path("D/a.txt").read_text(encoding="utf-8") == "the alotof\n"
    assert call("undo", "D/changes.jsonl", "--only", "c4").out == "Took back 1 change in 1 file.\n"
    assert call("undo", "D/changes.jsonl", "--only", "a.txt").out == "Took back 1 change in 1 file.\n"
    assert call("undo", "D/changes.jsonl") == (0, "Nothing is left to take back.\n", "")
    assert call("undo", "D/changes.jsonl", "--only", "c99").code == 2
    for name in ("a.txt", "b.txt"):
        assert Path("D", name).read_bytes() == Path("A", name).read_bytes()


def test_undo_refuses_changed_files_by_name(call: Call) -> None:
    written("A/a.txt", "teh\n")
    written("A/b.txt", "teh\n")
    call("fix", "A")
    written("A/a.txt", "mine\n")
    ran = call("undo", str(logs()[0]))
    assert ran.code == 3
    assert "A/a.txt: has changed since this run" in ran.err
    assert Path("A/a.txt").read_text(encoding="utf-8") == "mine\n"
    assert Path("A/b.txt").read_text(encoding="utf-8") == "teh\n"


def test_undo_finds_a_moved_folder(call: Call) -> None:
    written("A/a.txt", "teh\n")
    call("fix", "A", "--out", "D")
    Path("D").rename("E")
    assert call("undo", "E/changes.jsonl").code == 0, "the log lies beside the files"
    assert Path("E/a.txt").read_text(encoding="utf-8") == "teh\n"
    call("fix", "A")
    Path("A").rename("B")
    assert call("undo", str(logs()[0])).code == 3
    assert call("undo", str(logs()[0]), "--root", "B").code == 0
    assert Path("B/a.txt").read_text(encoding="utf-8") == "teh\n"


def test_log_verify(call: Call) -> None:
    written("A/a.txt", "teh\n")
    written("A/b.txt", "plain\n")
    call("fix", "A")
    (log,) = map(str, logs())
    states = "A/a.txt: as the run left it\nA/b.txt: unchanged, and the run found nothing to change\n"
    assert call("log", "verify", log) == (0, states, "2 of 2 files are as the log says.\n")
    written("A/b.txt", "other\n")
    states = "A/a.txt: as the run left it\nA/b.txt: changed since the run\n"
    assert call("log", "verify", log) == (1, states, "1 of 2 files are as the log says.\n")
