"""Runs the examples of a Markdown page, so that the page shows what the commands really print.

In an empty folder, block by block: a block whose info string holds `file=NAME` is written to that file, a `console`
block is a shell session (`$ ` before each command), a `python` block a doctest. A line `...` of a session stands for
any lines, `...` inside a line for any characters: there the page stays as it is. Where only numbers have changed, only
they are written anew, and the cuts stay.
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
# With the blanks before it, which align the columns of a table.
_NUMBER = re.compile(r" *\d(?:[\d,.]*\d)?")


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
            yield f"{_PROMPT}{command}\n{_refreshed(claimed, output)}"


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


def _refreshed(claimed: str, output: str) -> str:
    """What the page shall show for an output: its own words where they still fit, with the numbers of today."""
    if re.fullmatch(_pattern(claimed), output):
        return claimed
    number, words = "NUMBER", _NUMBER.split(claimed)
    today = re.fullmatch(_pattern(number.join(words)).replace(number, f"({_NUMBER.pattern})"), output)
    if today is None:
        return output
    return words[0] + "".join(n + word for n, word in zip(today.groups(), words[1:], strict=True))


def _pattern(claimed: str) -> str:
    """A pattern of the outputs that a page claims, `...` standing for anything."""
    pattern = re.escape(claimed).replace(r"\.\.\.", ".*?")
    # A whole line of dots may stand for no line at all.
    return re.sub(r"^\.\*\?\\\n", r"(?:.*\\n)*?", pattern, flags=re.MULTILINE)


def _run_doctest(body: str, names: dict[str, object]) -> None:
    test = doctest.DocTestParser().get_doctest(body, names, "python block", None, None)
    told: list[str] = []
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS)
    runner.run(test, out=told.append, clear_globs=False)
    names.update(test.globs)
    if runner.failures:
        raise ExampleError("".join(told))
