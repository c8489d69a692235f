"""The programs whose speed is measured, and how: CPU seconds of whole processes over fresh copies of a text."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_FILES = (
    "import sys, pathlib; p = pathlib.Path(sys.argv[1]); "
    "files = sorted(f for f in p.rglob('*') if f.is_file()) if p.is_dir() else [p]; "
    "lines = (line for f in files for line in f.read_text(encoding='utf-8').split(chr(10)))\n"
)
_FTFY = f"import ftfy\n{_FILES}for line in lines: ftfy.fix_text(line)"
_SYMSPELL = (
    "import importlib.resources as r, symspellpy\n"
    f"{_FILES}s = symspellpy.SymSpell(2, 7)\n"
    "for name, load in (('frequency_dictionary_en_82_765.txt', s.load_dictionary), "
    "('frequency_bigramdictionary_en_243_342.txt', s.load_bigram_dictionary)):\n"
    "    load(str(r.files('symspellpy') / name), 0, 1 if load == s.load_dictionary else 2)\n"
    "for line in lines:\n    if line.strip(): s.lookup_compound(line, 2, transfer_casing=True)"
)
_LANGDETECT = (
    f"import langdetect\n{_FILES}langdetect.DetectorFactory.seed = 0\n"
    "for line in lines:\n    if any(c.isalpha() for c in line): langdetect.detect(line)"
)


@dataclass(frozen=True)
class Tool:
    """A command; `{text}` is a fresh copy of a file or folder, `{out}` an empty folder.

    `most` is how many bytes of a text are enough for it: the slowest would take a day over 20 MB.
    """

    label: str
    command: tuple[str, ...]
    accepts: tuple[int, ...] = (0,)  # exit status that means "done"
    most: int | None = None


class Took(NamedTuple):
    """CPU and wall seconds of a run."""

    cpu: float
    wall: float


def installed() -> list[Tool]:
    """What can be measured here; programs beside this Python come first."""
    folders = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    normalise, codespell, typos = (shutil.which(name, path=folders) for name in ("normalise", "codespell", "typos"))
    if not normalise:
        sys.exit("normalise is not installed; run `make setup`")
    alone = ("--isolated", "--no-cache", "--jobs", "1", "--output-format", "summary")
    tools = [
        Tool("normalise check", (normalise, "check", "{text}", *alone), (0, 1)),
        Tool("normalise fix", (normalise, "fix", "{text}", "--out", "{out}", *alone)),
    ]
    if codespell:
        tools.append(Tool("codespell", (codespell, "{text}"), (0, 65)))
        tools.append(Tool("codespell -w", (codespell, "-w", "{text}"), (0, 65)))
    if typos:
        typo = (typos, "--isolated", "--threads", "1")
        tools.append(Tool("typos", (*typo, "--format", "brief", "{text}"), (0, 2)))
        tools.append(Tool("typos -w", (*typo, "--write-changes", "{text}"), (0, 2)))
    python = (sys.executable, "-c")
    tools.append(Tool("ftfy, every line", (*python, _FTFY, "{text}")))
    tools.append(Tool("symspellpy lookup_compound, every line", (*python, _SYMSPELL, "{text}"), most=100_000))
    tools.append(Tool("langdetect, every line", (*python, _LANGDETECT, "{text}"), most=500_000))
    return tools


def run(tool: Tool, text: Path, cache: Path | None = None, *, in_place: bool = False) -> Took:
    """One run over a fresh copy of a file or folder, or over itself; `cache`: for compiled dictionaries."""
    environment = {**os.environ, "NORMALISE_CACHE": str(cache)} if cache else None
    with tempfile.TemporaryDirectory() as folder:
        copy, out = text if in_place else Path(folder) / text.name, Path(folder) / "out"
        if in_place:
            pass
        elif text.is_dir():
            shutil.copytree(text, copy)
        elif tool.most is not None:
            copy.write_text(beginning(text.read_text(encoding="utf-8"), tool.most), encoding="utf-8", newline="\n")
        else:
            shutil.copyfile(text, copy)
        command = [part.format(text=copy, out=out) if part in ("{text}", "{out}") else part for part in tool.command]
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, env=environment
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in tool.accepts:
            sys.exit(f"{tool.label} ended with {process.returncode}: {' '.join(command)}")
        return Took(usage.ru_utime + usage.ru_stime, wall)


def beginning(text: str, size: int) -> str:
    """The first lines of a text, of about `size` characters."""
    return text if len(text) <= size else text[: text.rfind("\n", 0, size) + 1] or text[:size]


def size_of(text: Path, tool: Tool) -> int:
    """How many bytes of a file or folder a tool is given."""
    if text.is_dir():
        return sum(file.stat().st_size for file in text.rglob("*") if file.is_file())
    return min(text.stat().st_size, tool.most or sys.maxsize)
