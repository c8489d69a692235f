"""How the time of each command grows with the number of edits in a file: 10 to 100,000."""

from __future__ import annotations

import resource
import subprocess
from collections.abc import Iterator
from pathlib import Path

from faults.states import Check, command

_COUNTS = (10, 100, 1_000, 10_000, 100_000)
_PAGE = "The harbour opened late and the boats lay at anchor in the rain, and nobody went out that day.\n"
_BROKEN = "In every village , there is a well , and a mill beside it.\n\n"
# Ten times the edits, in ten times the text, may take so many times as long.
_GROWTH = 20.0
# Below this many seconds nothing can be told of growth.
_TOO_FAST = 2.0


def spent(folder: Path, *arguments: str) -> tuple[int, float]:
    """The exit status of a command and the seconds of the processor that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run(command(*arguments), cwd=folder, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ran.returncode, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def all_checks(work: Path) -> Iterator[Check]:
    """A row for each number of edits."""
    last: dict[str, float] = {}
    for count in _COUNTS:
        folder = work / str(count)
        folder.mkdir(parents=True)
        whole = folder / "text.txt"
        whole.write_text((_PAGE + _BROKEN) * (count // 2), encoding="utf-8")
        before = whole.read_bytes()
        times, broken = dict[str, float](), list[str]()
        for name, line in (
            ("check", ("check", "text.txt", "--isolated", "--no-cache", "--output-format", "concise")),
            ("fix", ("fix", "text.txt", "--isolated", "--log", "log.jsonl")),
            ("verify", ("log", "verify", "log.jsonl")),
            ("apply", ("apply", "log.jsonl", "--log", "new.jsonl")),
            ("undo", ("undo", "log.jsonl")),
        ):
            status, times[name] = spent(folder, *line)
            broken += [f"{name} ends with {status}"] * (status != (name == "check"))
            grown = times[name] / max(last.get(name, times[name]), 0.1)
            if grown > _GROWTH and times[name] > _TOO_FAST:
                broken.append(f"{name} takes {grown:.0f} times as long as with a tenth of the edits")
        broken += ["undo does not lead back"] * (whole.read_bytes() != before)
        last = times
        yield f"{count} edits", ", ".join(f"{name} {seconds:.1f} s" for name, seconds in times.items()), broken
