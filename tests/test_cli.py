"""The command line as a whole: wrong usage, help, and the real rules in processes of their own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import Call, written


def test_broken_configuration_is_refused(call: Call) -> None:
    written("a.txt", "teh")
    written("normalise.toml", "unsafe-fixs = true\n")
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
    written("a.txt", "teh")
    written("b.txt", "precious")
    ran = call(*arguments)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert {p.name: p.read_bytes() for p in Path().iterdir()} == {"a.txt": b"teh", "b.txt": b"precious"}


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
