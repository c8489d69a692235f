"""Writing that is cut short: kills at any moment, full disks, lost permissions, Ctrl-C."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from faults.ended import interrupts, kills
from faults.states import Check, broken_states, command, contents, finished, log_lies, texts

# Starts as it is and gives up its rights once everything is loaded, as the installation may lie in root's home.
_AS_USER = """
import hashlib, os, sys, tempfile
from normalise.cli import main
user, asked = int(sys.argv[1]), sys.argv[2:]
sys.argv[1:] = ["fix", "real", "--isolated", "--diff"]
try:
    main()
except SystemExit:
    pass
sys.argv[1:] = asked
if user != os.geteuid():
    for at, folders, names in os.walk(os.environ["NORMALISE_CACHE"]):
        for name in (at, *(os.path.join(at, name) for name in names)):
            os.chown(name, user, user)
    os.setgroups([]); os.setgid(user); os.setuid(user)
main()
"""


def fixed_within(size: int, folder: Path) -> subprocess.CompletedProcess[str]:
    """A run over a folder that may write no file longer than this."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    line = command("fix", ".", "--isolated")
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, check=False, preexec_fn=limit)


def file_limits(work: Path) -> Check:
    """Runs that may write no file longer than this, as on a disk that fills up: result, log or both do not fit."""
    old = texts(work / "texts", 3, 400_000, "Vladimir PutinHe said so.")
    shutil.copytree(work / "texts", work / "whole")
    subprocess.run(command("fix", ".", "--isolated"), cwd=work / "whole", capture_output=True, check=True)
    new = contents(work / "whole")
    broken: list[str] = []
    ends: Counter[int] = Counter()
    for size in (0, 1, 100, 700, 5_000, 9_000, 20_000, 100_000, 399_000):
        folder = work / f"limit{size}"
        shutil.copytree(work / "texts", folder)
        ran = fixed_within(size, folder)
        ends[ran.returncode] += 1
        broken += [f"limit {size}: {what}" for what in broken_states(folder, old, new)]
        broken += [f"limit {size}: a traceback: {ran.stderr[-200:]}"] * ("Traceback" in ran.stderr)
        broken += [f"limit {size}: it says all is well"] * (ran.returncode == 0 and contents(folder) != new)
        broken += [f"limit {size}: {what}" for what in finished(folder, new)]
    return "no space for the result or the log, 9 limits", f"exit status {dict(ends)}", broken


def full_disk(work: Path) -> Check:
    """The same on a file system of 2 MB, if one may be mounted here."""
    disk = work / "disk"
    disk.mkdir(parents=True)
    what = "a full file system of 2 MB"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        return what, "not tried: nothing may be mounted here", []
    try:
        old = texts(disk / "texts", 2, 800_000, "Vladimir PutinHe said so.")
        before = contents(disk / "texts")
        ran = subprocess.run(
            command("fix", ".", "--isolated"), cwd=disk / "texts", capture_output=True, text=True, check=False
        )
        now = contents(disk / "texts")
        broken = [
            f"{name} is of another length: {len(now[name])}"
            for name in old
            if abs(len(now[name]) - len(before[name])) > 1000
        ]
        broken += log_lies(disk / "texts", now) + [f"a traceback: {ran.stderr[-300:]}"] * ("Traceback" in ran.stderr)
        broken += [p.name for p in (disk / "texts").iterdir() if p.name.endswith(".tmp")]
        return what, f"exit status {ran.returncode}: {ran.stderr.strip().splitlines()[-1][:90]}", broken
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def permissions(work: Path) -> Check:
    """Files and folders that may not be written, as somebody who is not root; modes and links of those that may."""
    folder = work / "texts"
    old = texts(folder, 3, 2000, "Vladimir PutinHe said so.")
    (folder / "1.txt").chmod(0o444)
    (folder / "2.txt").chmod(0o640)
    (folder / "0.txt").rename(folder / "real")
    (folder / "0.txt").symlink_to("real")
    closed = folder / "closed"
    closed.mkdir()
    (closed / "a.txt").write_bytes(old["0.txt"])
    os.link(folder / "2.txt", work / "other name")
    (folder / "own.txt").write_bytes(old["2.txt"])
    (folder / "own.txt").chmod(0o604)
    closed.chmod(0o555)
    user = 65534 if os.geteuid() == 0 else os.geteuid()
    if user != os.geteuid():
        for path in (work, folder, *folder.rglob("*")):
            os.chown(path, user, user, follow_symlinks=False)
    ran = subprocess.run(
        [sys.executable, "-c", _AS_USER, str(user), "fix", ".", "0.txt", "--isolated"],
        cwd=folder,
        env=os.environ | {"NORMALISE_CACHE": str(work / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    closed.chmod(0o755)
    broken = [] if ran.returncode == 3 else [f"exit status {ran.returncode}: {ran.stderr[-300:]}"]
    for name, why in (("1.txt", "read-only"), ("2.txt", "hard links"), ("closed/a.txt", "cannot be written")):
        if why not in ran.stderr:
            broken.append(f"nothing is said of {name}: {ran.stderr[-400:]}")
        if (folder / name).read_bytes() not in old.values():
            broken.append(f"{name} has changed")
    done = (folder / "own.txt").stat()
    if stat.S_IMODE(done.st_mode) != 0o604 or done.st_uid != user:
        broken.append("mode or owner is lost")
    if not (folder / "0.txt").is_symlink() or (folder / "real").read_bytes() == old["0.txt"]:
        broken.append("a link that was named was not followed")
    return "read-only files, closed folders, hard links, modes", f"exit status {ran.returncode}", broken


def all_checks(work: Path, runs: int) -> Iterator[Check]:
    """Everything here, one after the other."""
    tries: tuple[tuple[str, Callable[[Path], Check]], ...] = (
        ("permissions", permissions),
        ("limits", file_limits),
        ("full", full_disk),
        ("interrupts", lambda place: interrupts(place, max(5, runs // 8))),
        ("kills", lambda place: kills(place, runs)),
    )
    for name, check in tries:
        place = work / name
        place.mkdir(parents=True)
        yield check(place)
        shutil.rmtree(place, ignore_errors=True)
