"""The most memory that a run takes over files of 20 MB, 100 MB and 1 GB."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path

from faults.states import Check, command

ROOT = Path(__file__).resolve().parents[2]
# In MB: of all commands, and of those that only follow a log.
MOST = 150
MOST_BACK = 100
# One page in so many is a damaged one.
_DAMAGED = 40


def page_maker() -> Iterator[bytes]:
    """Right pages with a damaged one now and then, for ever; a number makes each page another one."""
    damaged = [p.read_bytes() for p in sorted((ROOT / "seeds").glob("*.txt"))]
    right = [p.read_bytes() for p in sorted((ROOT / "tests" / "gold").glob("*/clean.txt"))]
    number = 0
    while True:
        number += 1
        pages = damaged if number % _DAMAGED == 0 else right
        yield b"Page %d of the collection.\n\n" % number + pages[number // _DAMAGED % len(pages)] + b"\n\n"


def write_text(path: Path, size: int) -> None:
    """Writes a file of at least this many bytes."""
    pages = page_maker()
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
    """Repairs and verifies a file of so many MB, takes one rule back, then the rest, and compares it with the input."""
    work /= str(size)  # a log of its own: one of another run in place is never replaced
    work.mkdir(parents=True)
    write_text(work / "large.txt", size * 1_000_000)
    broken, told = [], []
    before = _digest(work / "large.txt")
    log = str(work / "log.jsonl")
    for name, line in (
        ("fix", command("fix", "large.txt", "--isolated", "--jobs", "1", "--log", log)),
        ("verify", command("log", "verify", log)),
        ("undo of a rule", command("undo", log, "--only", "SEG")),
        ("undo", command("undo", log)),
    ):
        status, most, seconds = peak(line, work)
        told.append(f"{name} {most:.0f} MB {seconds:.0f} s")
        broken += [f"{name} ends with {status}"] * (status != 0)
        limit = MOST if name == "fix" else MOST_BACK
        broken += [f"{name} takes {most:.0f} MB, more than {limit}"] * (most > limit)
    broken += ["undo does not lead back to the input"] * (_digest(work / "large.txt") != before)
    return f"a file of {size} MB", ", ".join(told), broken
