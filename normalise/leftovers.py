"""Names of files that wait to take their place, and what killed runs left of them.

A name says which process on which machine made it, so a later run can tell what nobody will ever finish.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from normalise.expressions import expression
from normalise.hashing import hash_of
from normalise.tuples import NamedTuple

_NAME = expression(r"\.normalise-([0-9a-f]{8})-([0-9a-f]{8})-(\d+)-(\d+)-[0-9a-f]{8}-\d+(?:\.records)?\.tmp")


class _Home(NamedTuple):
    """Where a process runs: the machine, and its kernel since the last start with the process's own numbering."""

    machine: str
    kernel: str


def run_token() -> str:
    """What the names of a run's waiting files begin with: machine, kernel, process, its start, and chance."""
    home = _home()
    return f"{home.machine}-{home.kernel}-{os.getpid()}-{_started(os.getpid())}-{os.urandom(4).hex()}"


def temporary_name(token: str, index: int) -> str:
    """The name of a waiting file: of no suffix that is ever an input, and known without having been told."""
    return f".normalise-{token}-{index}.tmp"


def records_name(token: str, index: int) -> str:
    """The name of the file that keeps the records of a large file until they are logged."""
    return f".normalise-{token}-{index}.records.tmp"


def sweep(folders: Iterable[Path]) -> list[Path]:
    """Removes the waiting files of dead runs from these folders, and says which; those of living runs stay.

    What another machine made, or another container, is never touched: nobody here can tell whether it lives.
    """
    swept: list[Path] = []
    for folder in folders:
        try:
            names = [entry.name for entry in os.scandir(folder) if entry.name.startswith(".normalise-")]
        except OSError:
            continue  # there is no such folder yet, or it cannot be listed: then nothing is written there either
        for name in names:
            if _is_dead(name):
                with contextlib.suppress(OSError):
                    (folder / name).unlink()
                    swept.append(folder / name)
    return swept


def _is_dead(name: str) -> bool:
    """Whether a name is that of a waiting file whose process on this machine is gone."""
    made = _NAME.fullmatch(name)
    if made is None or os.name != "posix":
        return False
    home = _home()
    if (made[1], made[2]) != home:
        return False
    started = _started(int(made[3]))
    return started == "" or (made[4] != "0" and started != made[4])


@cache
def _home() -> _Home:
    def part(*words: str) -> str:
        return hash_of("\n".join(words).encode("utf-8", "surrogateescape"))[:8]

    numbering = ""
    with contextlib.suppress(OSError):
        numbering = os.readlink("/proc/self/ns/pid")
    machine = part(node(), _line("/etc/machine-id"))
    return _Home(machine, part(_line("/proc/sys/kernel/random/boot_id"), numbering))


def node() -> str:
    """The name of this machine."""
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform

    return platform.node()


def _line(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _started(process: int) -> str:
    """When a process started, in ticks since the kernel did; `0` if that cannot be told, empty if there is none."""
    try:
        facts = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return _alive(process)
    fields = facts.rpartition(")")[2].split()
    return "" if fields[0] in "ZX" else fields[19]


def _alive(process: int) -> str:
    if os.path.exists("/proc/self/stat"):
        return ""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return ""
    except OSError:
        return "0"
    return "0"
