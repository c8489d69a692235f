"""The command line: where things go, what is said, and the exit status."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from running import Call, write
from stub_pipeline import StubPipeline

from normalise.settings import Settings


def logs() -> list[Path]:
    return sorted(Path(".normalise").glob("*.jsonl"))


def test_fix_in_place_writes_the_log_to_the_current_folder(call: Call) -> None:
    noisy = write("docs/a.txt", "teh end, gonna very very\n")
    write("docs/b.md", "plain\n")
    ran = call("fix", "docs")
    assert (ran.code, ran.out) == (0, "")
    assert noisy.read_text(encoding="utf-8") == "the end, gonna very very\n"
    (log,) = logs()
    assert re.fullmatch(r"\d{8}T\d{6}Z-[0-9a-f]{6}\.jsonl", log.name)
    assert Path(".normalise/.gitignore").read_text(encoding="utf-8") == "*\n"
    assert "Fixed 1 in 1 of 2 files; 1 unsafe held (--unsafe-fixes), 1 reported\n" in ran.err
    assert f"Log: {log}" in ran.err


def test_fix_of_clean_text_writes_nothing(call: Call) -> None:
    write("a.txt", "plain\n")
    ran = call("fix", "a.txt")
    assert (ran.code, ran.out, ran.err) == (0, "", "Fixed 0 in 0 of 1 file; 0 unsafe held, 0 reported\n")
    assert [p.name for p in Path().iterdir()] == ["a.txt"]


def test_fix_into_a_folder_copies_everything_and_logs_there(call: Call) -> None:
    write("A/x/y.txt", "teh\r\n")
    write("A/z.md", b"\xef\xbb\xbfplain")
    for _ in range(2):  # again over its own output
        assert call("fix", "A", "--out", "D").code == 0
        assert sorted(p.as_posix() for p in Path("D").rglob("*.*")) == ["D/changes.jsonl", "D/x/y.txt", "D/z.md"]
        assert Path("D/x/y.txt").read_bytes() == b"the\r\n"
        assert Path("D/z.md").read_bytes() == b"\xef\xbb\xbfplain"
    assert not Path(".normalise").exists()
    assert Path("A/x/y.txt").read_bytes() == b"teh\r\n"


def test_two_inputs_with_one_target_are_refused_before_anything_is_written(call: Call) -> None:
    write("A/a.txt", "teh")
    write("B/a.txt", "teh")
    ran = call("fix", "A/a.txt", "B/a.txt", "--out", "D")
    assert ran.code == 2
    assert ran.err == "normalise: A/a.txt and B/a.txt would both become D/a.txt; run them apart, or rename one\n"
    assert not Path("D").exists()


def test_diff_writes_nothing_and_finds(call: Call) -> None:
    noisy = write("a.txt", "one\nteh\nthree\n")
    ran = call("fix", "a.txt", "--diff")
    assert ran.code == 1
    assert ran.out == "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n one\n-teh\n+the\n three\n"
    assert "Would fix 1 in 1 of 1 file" in ran.err
    assert noisy.read_text(encoding="utf-8") == "one\nteh\nthree\n"
    assert call("fix", "a.txt", "--diff", "--out", "D").code == 1
    assert [p.name for p in Path().iterdir()] == ["a.txt"]
    write("a.txt", "clean\n")
    assert call("fix", "a.txt", "--diff")[:2] == (0, "")


def test_check_finds_by_trust_and_writes_nothing(call: Call) -> None:
    write("safe.txt", "teh\n")
    write("unsafe.txt", "gonna\n")
    write("report.txt", "very very\n")
    write("clean.txt", "plain\n")
    expected = {
        "safe.txt": (1, 1, 1),
        "unsafe.txt": (0, 1, 1),
        "report.txt": (0, 0, 1),
        "clean.txt": (0, 0, 0),
    }
    for name, codes in expected.items():
        for level, code in zip(("safe", "unsafe", "report"), codes, strict=True):
            assert call("check", name, "--fail-on", level).code == code, (name, level)
    assert call("check", "unsafe.txt").code == 0
    assert call("check", "unsafe.txt", "--unsafe-fixes").code == 1
    assert len(list(Path().iterdir())) == 4


def test_unsafe_fixes_select_and_ignore(call: Call) -> None:
    def fixed(*options: str) -> str:
        write("a.txt", "teh recieve gonna 🙂🙂")
        assert call("fix", "a.txt", *options).code == 0
        return Path("a.txt").read_text(encoding="utf-8")

    assert fixed("--unsafe-fixes") == "the receive going to é"
    assert fixed("--select", "seg001, SPL003") == "the recieve gonna é"
    assert fixed("--select", "SEG", "--select", "SPL", "--ignore", "SPL003") == "the receive gonna 🙂🙂"
    write("normalise.toml", 'select = ["SEG"]\nunsafe-fixes = true\n')
    assert fixed() == "the recieve gonna 🙂🙂"
    assert fixed("--isolated") == "the receive gonna é"
    write("other.toml", 'ignore = ["SEG"]\n')
    assert fixed("--config", "other.toml") == "teh receive gonna é"


def test_broken_configuration_is_refused(call: Call) -> None:
    write("a.txt", "teh")
    write("normalise.toml", "unsafe-fixs = true\n")
    ran = call("fix", "a.txt")
    assert ran.code == 2
    assert "unknown key 'unsafe-fixs'; did you mean 'unsafe-fixes'?" in ran.err
    assert Path("a.txt").read_text(encoding="utf-8") == "teh"
    assert call("fix", "a.txt", "--config", "gone.toml").code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("fix",),
        ("fix", "gone.txt"),
        ("fix", "a.txt", "--jobs", "0"),
        ("fix", "a.txt", "--output-format", "gold"),
        ("fix", "a.txt", "--frobnicate"),
        ("check", "gone.txt"),
        ("undo", "a.txt"),
        ("undo", "gone.jsonl"),
        ("explain", "XYZ999"),
        ("fix", "a.txt", "-"),
        ("fix", "-", "--out", "D"),
        ("fix", "a.txt", "--log", "b.txt"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_writes_nothing(call: Call, arguments: tuple[str, ...]) -> None:
    write("a.txt", "teh")
    write("b.txt", "precious")
    ran = call(*arguments)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert {p.name: p.read_bytes() for p in Path().iterdir()} == {"a.txt": b"teh", "b.txt": b"precious"}


def test_files_that_cannot_be_done_end_with_3_and_beat_findings(call: Call) -> None:
    write("A/good.txt", "teh")
    write("A/bad.txt", b"teh caf\xe9")
    write("A/zero.txt", b"\0")
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
    write("a.txt", "teh")
    assert call("fix", "a.txt", "--log", "logs/x.jsonl").code == 0
    assert not Path(".normalise").exists()
    write("a.txt", "teh")
    ran = call("fix", "a.txt", "--log", "logs/x.jsonl")
    assert ran.code == 2
    assert "holds the log of another run" in ran.err
    assert call("undo", "logs/x.jsonl").out == "Nothing is left to take back.\n"


def test_undo_says_what_it_did(call: Call) -> None:
    write("A/a.txt", "teh alotof\n")
    write("A/b.txt", "teh\n")
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
    write("A/a.txt", "teh\n")
    write("A/b.txt", "teh\n")
    call("fix", "A")
    write("A/a.txt", "mine\n")
    ran = call("undo", str(logs()[0]))
    assert ran.code == 3
    assert "A/a.txt: has changed since this run" in ran.err
    assert Path("A/a.txt").read_text(encoding="utf-8") == "mine\n"
    assert Path("A/b.txt").read_text(encoding="utf-8") == "teh\n"


def test_undo_finds_a_moved_folder(call: Call) -> None:
    write("A/a.txt", "teh\n")
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
    write("A/a.txt", "teh\n")
    write("A/b.txt", "plain\n")
    call("fix", "A")
    (log,) = map(str, logs())
    assert call("log", "verify", log) == (0, "", "2 of 2 files are as the log says.\n")
    write("A/b.txt", "other\n")
    ran = call("log", "verify", log)
    assert ran.code == 1
    assert "A/b.txt: has changed since the run" in ran.out


def test_reports_in_every_format(call: Call) -> None:
    write("a.txt", "teh gonna\n")
    for name in ("full", "concise", "diff", "jsonl", "summary"):
        ran = call("check", "a.txt", "--output-format", name)
        assert ran.code == 1
        assert "the" in ran.out


def test_dict_check_shows_problems_and_fails(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def problems(folders: tuple[str, ...]) -> list[str]:
        asked.append(folders)
        return ["d/cues.tsv:3: no set; name one"] * bool(folders)

    monkeypatch.setattr("normalise.lexicon.check.check", problems)
    assert call("dict", "check") == (0, "", "The dictionaries are right.\n")
    assert call("dict", "check", "d") == (1, "d/cues.tsv:3: no set; name one\n", "1 problem\n")
    assert asked == [(), ("d",)]


def test_version_and_help(call: Call) -> None:
    assert re.fullmatch(r"normalise \d+\.\d+\.\d+\n", call("--version").out)
    for command in ("fix", "check", "undo", "explain", "rules", "dict", "log"):
        assert command in call("--help").out
        assert "Usage" in call(command, "--help").out


class TestReal:
    """The same with the real rules, in processes of their own."""

    def run(self, *arguments: str | Path, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-c", "from normalise.cli import main; main()", *map(str, arguments)]
        return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False)

    def test_fix_and_undo(self, tmp_path: Path) -> None:
        data = "The menu of the cafÃ© is short.\r\n".encode()
        (tmp_path / "a.txt").write_bytes(data)
        assert self.run("fix", "a.txt", cwd=tmp_path).returncode == 0
        assert (tmp_path / "a.txt").read_bytes() == "The menu of the café is short.\r\n".encode()
        (log,) = (tmp_path / ".normalise").glob("*.jsonl")
        assert self.run("undo", log, cwd=tmp_path / ".normalise").returncode == 0
        assert (tmp_path / "a.txt").read_bytes() == data

    def test_a_reader_that_has_seen_enough_does_not_stop_the_run(self, tmp_path: Path) -> None:
        for i in range(100):
            (tmp_path / f"{i}.txt").write_text("The menu of the cafÃ© is short.\n" * 100, encoding="utf-8")
        command = [
            sys.executable,
            "-c",
            "from normalise.cli import main; main()",
            "fix",
            ".",
            "--output-format",
            "full",
        ]
        with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.readline()
            process.stdout.close()
            said = process.stderr.read().decode()
            assert process.wait() == 0
        assert "Fixed 10000 in 100 of 100 files" in said
        assert "Traceback" not in said
        assert (tmp_path / "99.txt").read_text(encoding="utf-8").count("café") == 100

    def test_unknown_codes_are_refused(self, tmp_path: Path) -> None:
        ran = self.run("fix", "-", "--select", "ENC,XYZ", cwd=tmp_path, stdin=b"x")
        assert ran.returncode == 2
        assert b"no rule's code begins with 'XYZ'" in ran.stderr

    def test_rules_and_explain(self, tmp_path: Path) -> None:
        listed = self.run("rules", cwd=tmp_path).stdout.decode().splitlines()
        assert listed
        code, stage, tier, *_ = listed[0].split()
        told = self.run("explain", code.lower(), cwd=tmp_path).stdout.decode()
        assert told.startswith(f"{code}: ")
        assert f"Stage {stage}, {tier}" in told
        assert "Repairs:" in told


def test_control_c_ends_with_130(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    write("a.txt", "teh")
    monkeypatch.setattr(StubPipeline, "run", interrupted)
    ran = call("fix", "a.txt")
    assert ran.code == 130
    assert "interrupted" in ran.err
    assert call("fix", "-").code == 130
    assert [p.name for p in Path().iterdir()] == ["a.txt"]


def test_settings_of_the_command_line_are_laid_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from normalise.session import chosen_settings

    monkeypatch.chdir(tmp_path)
    write("normalise.toml", 'select = ["NAM"]\nmin-confidence = 0.9\n')
    chosen = chosen_settings(config=None, isolated=False, select=["seg,TRN"], ignore=[""], unsafe=False)
    assert chosen == Settings(select=("SEG", "TRN"), min_confidence=0.9)
