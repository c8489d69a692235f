"""Runs the command line with the stub's rules."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from stub_pipeline import stub_for

from normalise import cleaning, cli


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


Call = Callable[..., Ran]


def caller(folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """What runs `normalise` with the stub's rules in a folder of its own."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(cleaning, "pipeline_for", stub_for)

    def run(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["normalise", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        sys.stdout.flush()
        return Ran(int(ended.value.code or 0), *capfd.readouterr())

    return run


def write(name: str, text: str | bytes) -> Path:
    """A file in the current folder, with the folders that it needs."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def logs() -> list[Path]:
    """The logs of runs in place."""
    return sorted(Path(".normalise").glob("*.jsonl"))
