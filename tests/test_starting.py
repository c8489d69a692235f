"""How commands begin and end: by their entries, with their status and all that they said."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def ended(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command run by its entry, its output buffered as in a pipe."""
    code = f"import sys; sys.argv = ['x', *{arguments!r}]; from normalise.starting import {program}; {program}()"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)


@pytest.mark.parametrize(
    ("program", "arguments", "status", "told"),
    [
        ("command", ("--version",), 0, "normalise "),
        ("command", ("check", "gone.txt"), 2, "normalise: gone.txt: no such file or folder"),
        ("command", ("frob",), 2, "No such command"),
        ("hook", ("--help",), 0, "usage: normalise-hook"),
        ("hook", ("--frob",), 2, "unknown option --frob"),
        ("dict_hook", (), 0, ""),
    ],
)
def test_commands_end_with_their_status_and_all_that_they_said(
    program: str, arguments: tuple[str, ...], status: int, told: str
) -> None:
    ran = ended(program, *arguments)
    assert ran.returncode == status
    assert told in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr


def test_long_output_is_whole() -> None:
    ran = ended("command", "rules")
    assert ran.returncode == 0
    assert len(ran.stdout.splitlines()) > 60
    assert ran.stdout.endswith("\n")
