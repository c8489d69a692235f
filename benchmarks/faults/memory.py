"""The most memory that commands take over files of 20 MB, 200 MB and 1 GB."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from hashlib import file_digest
from itertools import count
from pathlib import Path
from typing import Any

from faults.states import Check, command

ROOT = Path(__file__).resolve().parents[2]
# In MB: of the commands that clean, and of those that only follow a log.
MOST = 150
MOST_BACK = 100
# One page in so many is a damaged one; of a gigabyte fewer are, as it takes long enough.
_DAMAGED = 40
_DAMAGED_OF_MUCH = 400


def page_maker(damaged_one_in: int) -> Iterator[bytes]:
    """Right pages with a damaged one now and then, for ever; a number makes each page another one."""
    damaged = [p.read_bytes() for p in sorted((ROOT / "seeds").glob("*.txt"))]
    right = [p.read_bytes() for p in sorted((ROOT / "tests" / "gold").glob("*/clean.txt"))]
    for number in count(1):
        spoilt = number % damaged_one_in == 0
        pages = damaged if spoilt else right
        page = pages[(number // damaged_one_in if spoilt else number) % len(pages)]
        yield b"Page %d of the collection.\n\n" % number + page + b"\n\n"


def write_text(path: Path, size: int) -> None:
    """Writes a file of at least this many bytes."""
    pages = page_maker(_DAMAGED_OF_MUCH if size > 500_000_000 else _DAMAGED)
    with open(path, "wb") as file:
        while file.tell() < size:
            file.write(next(pages))


def peak(line: list[str], folder: Path) -> tuple[int, float, float]:
    """Exit status, the most memory in MB and the seconds of a command."""
    start = time.monotonic()
    run = subprocess.Popen(line, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    return run.returncode, usage.ru_maxrss / 1024, time.monotonic() - start


def _digest(path: Path) -> str:
    with open(path, "rb") as file:
        return file_digest(file, "sha256").hexdigest()


def check(work: Path, size: int) -> Check:
    """Takes a file of so many MB through all commands that read or write it, and back to where it was."""
    work /= str(size)  # a log of its own: one of another run in place is never replaced
    work.mkdir(parents=True)
    write_text(work / "large.txt", size * 1_000_000)
    broken, told = [], []
    before = _digest(work / "large.txt")
    log, some, fresh = (str(work / name) for name in ("log.jsonl", "some.jsonl", "fresh.jsonl"))
    fix = ("fix", "large.txt", "--isolated", "--jobs", "1", "--log", log)
    for name, line in (
        ("check", command("check", "large.txt", "--isolated", "--jobs", "1", "--output-format", "summary")),
        ("fix", command(*fix)),
        ("verify", command("log", "verify", log)),
        ("apply", command("apply", some, "--whole", log, "--log", fresh)),
        ("verify what was applied", command("log", "verify", fresh)),
        ("undo of a rule", command("undo", fresh, "--only", "SEG")),
        ("undo", command("undo", fresh)),
    ):
        if name == "apply":
            _leave_out(Path(log), Path(some), 3)
        status, most, seconds = peak(line, work)
        told.append(f"{name} {most:.0f} MB {seconds:.0f} s")
        broken += [f"{name} ends with {status}"] * (status != (name == "check"))
        limit = MOST if name in ("check", "fix") else MOST_BACK
        broken += [f"{name} takes {most:.0f} MB, more than {limit}"] * (most > limit)
    broken += ["undo does not lead back to the input"] * (_digest(work / "large.txt") != before)
    return f"a file of {size} MB", ", ".join(told), broken


def _leave_out(log: Path, to: Path, each: int) -> None:
    """A copy of a log that lacks one in so many lines of changes that are repairs of their own."""
    composed = {r["repair"] for r in _records(log) if r["type"] == "repair"}
    number = 0
    with open(to, "w", encoding="utf-8") as edited:
        for record in _records(log):
            single = record.get("status") == "applied" and record["repair"] not in composed
            number += single
            if not single or number % each:
                edited.write(json.dumps(record, ensure_ascii=False) + "\n")


def _records(log: Path) -> Iterator[dict[str, Any]]:
    with open(log, encoding="utf-8") as lines:
        yield from map(json.loads, lines)
