"""Runs the examples of a Markdown page, so that the page shows what the commands really print.

In an empty folder, block by block: a block whose info string holds `file=NAME` is written to that file, a `console`
block is a shell session (`$ ` before each command), a `python` block a doctest. A line `...` of a session stands for
any lines, `...` inside a line for any characters: there the page stays as it is.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_BLOCK = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPT = "$ "


class ExampleError(Exception):
    """A Python example does not give what the page claims."""


def fresh(page: str, folder: Path) -> str:
    """The page with the output of its shell sessions as it is now; `folder` is where they run, empty at first.

    ExampleError if a Python example gives something else than the page says.
    """
    names: dict[str, object] = {}

    def block(match: re.Match[str]) -> str:
        kind, file, body = match.groups()
        if file:
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        elif kind == "console":
            new = "".join(_session(body, folder))
            return f"```console\n{new}```"
        elif kind == "python":
            _run_doctest(body, names)
        return match.group()

    return _BLOCK.sub(block, page)


def _session(body: str, folder: Path) -> Iterator[str]:
    """The commands of a session, each with its output: the old one where it still fits."""
    for part in re.split(r"^(?=\$ )", body, flags=re.MULTILINE):
        command, _, claimed = part.removeprefix(_PROMPT).partition("\n")
        if command:
            output = _output(command, folder)
            yield f"{_PROMPT}{command}\n{claimed if _fits(claimed, output) else output}"


def _output(command: str, folder: Path) -> str:
    """What a shell shows for a command, errors included."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    output = done.stdout.decode("utf-8", "replace")
    return output if output.endswith("\n") or not output else output + "\n"


def _fits(claimed: str, output: str) -> bool:
    """Whether an output is what the page claims, `...` standing for anything."""
    pattern = re.escape(claimed).replace(r"\.\.\.", ".*?")
    # A whole line of dots may stand for no line at all.
    pattern = re.sub(r"^\.\*\?\\\n", r"(?:.*\\n)*?", pattern, flags=re.MULTILINE)
    return re.fullmatch(pattern, output) is not None


def _run_doctest(body: str, names: dict[str, object]) -> None:
    test = doctest.DocTestParser().get_doctest(body, names, "python block", None, None)
    told: list[str] = []
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS)
    runner.run(test, out=told.append, clear_globs=False)
    names.update(test.globs)
    if runner.failures:
        raise ExampleError("".join(told))
