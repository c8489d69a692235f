"""Running the command line inside the test process, in a folder of the test's own."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from normalise import cleaning, cli


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


Call = Callable[..., Ran]


def caller(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], folder: Path) -> Call:
    """A function that runs `normalise` with arguments and, as `stdin`, what is typed."""
    monkeypatch.chdir(folder)

    def run(*arguments: str, stdin: str = "") -> Ran:
        cleaning.forget()  # a new process would read the dictionaries again
        monkeypatch.setattr(sys, "argv", ["normalise", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        sys.stdout.flush()
        return Ran(int(ended.value.code or 0), *capfd.readouterr())

    return run


def written(name: str, text: str) -> Path:
    """A file with this text, line ends as they are."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path
