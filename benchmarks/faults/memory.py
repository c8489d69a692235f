"""The most memory that a run takes over files of 20 MB, 100 MB and 1 GB."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from faults.writing import Check, command

ROOT = Path(__file__).resolve().parents[2]
# In MB.
MOST = 150
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


def check(work: Path, size: int) -> Check:
    """Repairs, verifies and undoes a file of so many MB."""
    work.mkdir(parents=True, exist_ok=True)
    write_text(work / "large.txt", size * 1_000_000)
    broken, told = [], []
    log = str(work / "log.jsonl")
    for name, line in (
        ("fix", command("fix", "large.txt", "--isolated", "--jobs", "1", "--log", log)),
        ("verify", command("log", "verify", log)),
        ("undo", command("undo", log)),
    ):
        status, most, seconds = peak(line, work)
        told.append(f"{name} {most:.0f} MB {seconds:.0f} s")
        broken += [f"{name} ends with {status}"] * (status != 0)
        broken += [f"{name} takes {most:.0f} MB, more than {MOST}"] * (most > MOST)
    return f"a file of {size} MB", ", ".join(told), broken
