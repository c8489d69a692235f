"""Standard streams that are closed, full, read in part, or of another language: one line at most, and a true status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NAME = "from normalise.cli import main; main()"
HOOK = "import sys; from normalise.hook import main; sys.exit(main())"
TEXT = "Café: officials fromthe ministry met in Ginebra.\n"
COMMANDS = [
    (NAME, "rules"),
    (NAME, "check", "a.txt", "--isolated"),
    (NAME, "report", "a.txt", "--isolated"),
    (NAME, "fix", "-", "--isolated"),
    (HOOK, "--check", "--isolated", "a.txt"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a text of many findings."""
    (tmp_path / "a.txt").write_text(TEXT * 2, encoding="utf-8")
    return tmp_path


def run(
    folder: Path, command: tuple[str, ...], shell: str = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """A command in a shell, with something behind it."""
    quoted = " ".join(f"'{part}'" for part in (sys.executable, "-c", *command))
    return subprocess.run(
        ["bash", "-c", f"{quoted} {shell}"],
        cwd=folder,
        input=(TEXT * 2).encode(),
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_stream_may_be_closed_full_cut_or_of_another_language(folder: Path, command: tuple[str, ...]) -> None:
    said = run(folder, command)
    closed = run(folder, command, ">&-")
    assert (closed.returncode, closed.stderr) == (said.returncode, said.stderr)
    cut = run(folder, command, "| true; exit ${PIPESTATUS[0]}")
    assert cut.returncode == said.returncode, "a reader who has seen enough is no error"
    assert cut.stderr in (said.stderr, b"")
    narrow = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    other = run(folder, command, "2>&-", **narrow)
    assert other.returncode == said.returncode
    assert len(other.stdout.splitlines()) == len(said.stdout.splitlines())
    if Path("/dev/full").exists():
        full = run(folder, command, "> /dev/full")
        name = "normalise-hook" if command[0] == HOOK else "normalise"
        assert full.returncode == 3
        assert full.stderr.decode().splitlines()[-1] == (
            f"{name}: standard output: No space left on device; give it room, or another place"
        )
        assert b"Traceback" not in full.stderr
        assert b"Exception ignored" not in full.stderr
