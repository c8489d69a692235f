"""Two files to review, and what a review leaves behind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command_line import Call, caller, logs, written

FERRY = "Guests came fromthe lake and from Ginebra, they said.\n"
MILL = "🙂 The old mill near Ginebra opens.\r\nAnthony Blinkin came, and Novakhe was there.\r\n"


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise` in a folder of its own."""
    return caller(monkeypatch, capfd, tmp_path)


@pytest.fixture
def two_files(call: Call) -> tuple[Path, Path]:
    """Two files with one repair in common."""
    return written("docs/ferry.txt", FERRY), written("docs/mill.md", MILL)


def texts(*paths: Path) -> list[str]:
    return [path.read_bytes().decode() for path in paths]


def log() -> Path:
    """The one log there is."""
    (path,) = logs()
    return path


def changes(path: Path) -> list[dict[str, Any]]:
    records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [r for r in records if r["type"] == "change" and r["status"] == "applied"]


def memory() -> list[tuple[str, str]]:
    """The answers that are kept, with what they were about; each once."""
    path = Path(".normalise/review.jsonl")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return list(dict.fromkeys((r["answer"], r["before"]) for r in map(json.loads, lines)))
