"""Writing that is cut short, refused or contested: every file is old or new, and the log says which."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from faults.races import race
from faults.states import broken_states, command, contents, finished, texts
from faults.writing import fixed_within

from normalise import holding, leftovers
from normalise.changelog import LogWriter, RunRecord, undo
from normalise.cli import main
from normalise.errors import NormaliseError

DAMAGE = "Vladimir PutinHe said so."
RUN = RunRecord(1, "0", "0" * 64, {}, "2026-11-21T18:00:00Z", "h", 1, "/", None)


def fix(*arguments: str) -> int:
    """Runs the command in this process; gives the exit status."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["normalise", "fix", *arguments, "--isolated"])
        with pytest.raises(SystemExit) as ended:
            main()
    return int(ended.value.code or 0)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with one damaged file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(DAMAGE, encoding="utf-8")
    return tmp_path


def test_a_file_with_other_names_is_refused_and_stays_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.link(folder / "a.txt", folder / "b")
    assert fix("a.txt") == 3
    said = capsys.readouterr().err
    assert "a.txt: has 2 names (hard links)" in said
    assert "use --out" in said
    assert (folder / "b").samefile(folder / "a.txt")
    assert (folder / "a.txt").read_text(encoding="utf-8") == DAMAGE
    assert fix("a.txt", "--out", "out") == 0
    assert (folder / "out" / "a.txt").read_text(encoding="utf-8") != DAMAGE


def test_undo_parts_no_hard_links_either(folder: Path) -> None:
    assert fix("a.txt", "--log", "log.jsonl") == 0
    os.link(folder / "a.txt", folder / "b")
    (refused,) = undo(folder / "log.jsonl").refused
    assert "hard links" in refused
    assert (folder / "b").samefile(folder / "a.txt")


def test_a_read_only_file_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").chmod(0o444)
    assert fix("a.txt") == 3
    assert "a.txt: is read-only" in capsys.readouterr().err
    assert (folder / "a.txt").read_text(encoding="utf-8") == DAMAGE


@pytest.mark.parametrize("kind", [fcntl.flock, fcntl.lockf])
def test_a_file_that_another_program_holds_is_refused(
    kind: object, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(holding, "_PATIENCE", 0.1)
    program = (
        f"import fcntl; f = open('a.txt', 'r+'); fcntl.{kind.__name__}(f, fcntl.LOCK_EX); print(1, flush=True); input()"  # type: ignore[attr-defined]
    )
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        assert fix("a.txt") == 3
        other.communicate(b"\n")
    assert "a.txt: is locked by another program" in capsys.readouterr().err
    assert fix("a.txt") == 0


def test_a_log_that_is_being_written_is_left_alone(folder: Path) -> None:
    path = folder / "out" / "changes.jsonl"
    with LogWriter(path, RUN, eager=True, replaces=True):
        before = path.read_bytes()
        with pytest.raises(NormaliseError, match="another run is writing this log"):
            LogWriter(path, RUN, eager=True, replaces=True)
        assert path.read_bytes() == before
    with LogWriter(path, RUN, eager=True, replaces=True) as log:
        assert log.written


@pytest.fixture
def dead_token() -> str:
    """The token of a process that is gone."""
    program = "from normalise.leftovers import run_token; print(run_token())"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def living_token() -> Iterator[str]:
    """The token of another process, which lives."""
    program = "from normalise.leftovers import run_token; print(run_token(), flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        yield other.stdout.readline().decode().strip()
        other.communicate(b"\n")


def test_only_what_dead_runs_left_is_swept(folder: Path, dead_token: str, living_token: str) -> None:
    elsewhere = "0" * 8 + dead_token[8:]
    swept = [leftovers.temporary_name(dead_token, 3), leftovers.records_name(dead_token, 0)]
    kept = [
        leftovers.temporary_name(living_token, 0),
        leftovers.temporary_name(leftovers.run_token(), 0),
        leftovers.temporary_name(elsewhere, 0),
        ".normalise-note.tmp",
        f"x{leftovers.temporary_name(dead_token, 0)}",
    ]
    for name in (*swept, *kept):
        (folder / name).write_bytes(b"")
    assert fix("a.txt") == 0
    left = {p.name for p in folder.iterdir()}
    assert left & {*swept, *kept} == set(kept)


def test_a_process_of_the_same_number_is_another_one(folder: Path, living_token: str) -> None:
    machine, kernel, process, started, chance = living_token.split("-")
    reused = leftovers.temporary_name(f"{machine}-{kernel}-{process}-{int(started) - 1}-{chance}", 0)
    (folder / reused).write_bytes(b"")
    assert leftovers.sweep([folder]) == [folder / reused]


@pytest.mark.parametrize("size", [0, 300, 3_000, 9_000])
def test_no_space_for_the_result_or_the_log(size: int, tmp_path: Path) -> None:
    folder, whole = tmp_path / "texts", tmp_path / "whole"
    old = texts(folder, 2, 30_000, DAMAGE)
    texts(whole, 2, 30_000, DAMAGE)
    subprocess.run(command("fix", ".", "--isolated"), cwd=whole, capture_output=True, check=True)
    new = contents(whole)
    ran = fixed_within(size, folder)
    assert ran.returncode in (2, 3)
    assert "Traceback" not in ran.stderr
    assert "File too large" in ran.stderr
    assert broken_states(folder, old, new) == []
    assert finished(folder, new) == []


@pytest.mark.parametrize(("sent", "after"), [(signal.SIGKILL, 0.6), (signal.SIGKILL, 1.2), (signal.SIGINT, 0.9)])
def test_a_run_that_is_ended_at_any_moment(sent: signal.Signals, after: float, tmp_path: Path) -> None:
    folder, whole = tmp_path / "texts", tmp_path / "whole"
    old = texts(folder, 3, 1_200_000, DAMAGE)
    texts(whole, 3, 1_200_000, DAMAGE)
    subprocess.run(command("fix", ".", "--isolated"), cwd=whole, capture_output=True, check=True)
    new = contents(whole)
    with subprocess.Popen(command("fix", ".", "--isolated"), cwd=folder, stderr=subprocess.DEVNULL) as run:
        try:
            run.wait(timeout=after)
        except subprocess.TimeoutExpired:
            run.send_signal(sent)
    assert broken_states(folder, old, new) == []
    assert finished(folder, new) == []


def test_two_runs_over_one_folder_do_no_harm(tmp_path: Path) -> None:
    folder, whole = tmp_path / "texts", tmp_path / "whole"
    old = texts(folder, 10, 30_000, DAMAGE)
    texts(whole, 10, 30_000, DAMAGE)
    subprocess.run(command("fix", ".", "--isolated"), cwd=whole, capture_output=True, check=True)
    new = contents(whole)
    hook = [sys.executable, "-c", "import sys; from normalise.hook import main; sys.exit(main())", "--isolated"]
    for status, said in race(folder, command("fix", ".", "--isolated"), [*hook, *sorted(old)]):
        assert status in (0, 1, 3), said
        assert status != 3 or "changed while" in said or "locked by" in said
    assert broken_states(folder, old, new) == []
    assert finished(folder, new) == []
