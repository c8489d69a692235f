"""Running the command line inside the test process, in a folder of the test's own."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from normalise import cleaning, cli


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


Call = Callable[..., Ran]


def caller(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    folder: Path,
    *command: str,
    pipeline_for: Callable[..., Any] | None = None,
) -> Call:
    """A function that runs `normalise`, or a command of it, with arguments and, as `stdin`, what is typed.

    `pipeline_for`, which remembers what it makes, may give other rules than the real ones.
    """
    monkeypatch.chdir(folder)
    if pipeline_for is not None:
        monkeypatch.setattr(cleaning, "pipeline_for", pipeline_for)

    def run(*arguments: str, stdin: str | bytes = "") -> Ran:
        cleaning.forget()  # a new process would read the dictionaries again
        typed = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "argv", ["normalise", *command, *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        sys.stdout.flush()
        return Ran(int(ended.value.code or 0), *capfd.readouterr())

    return run


def written(name: str, text: str | bytes) -> Path:
    """A file with this text, line ends as they are, and the folders that it needs."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def logs() -> list[Path]:
    """The logs of runs in place."""
    return sorted(Path(".normalise").glob("2*.jsonl"))
