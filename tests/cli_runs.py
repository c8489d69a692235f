"""Runs of the command line in tests, with rules that are few and fixed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


Call = Callable[..., Ran]


def write(name: str, text: str | bytes) -> Path:
    """A file of the current folder."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def logs() -> list[Path]:
    """The logs of runs in place."""
    return sorted(Path(".normalise").glob("*.jsonl"))
