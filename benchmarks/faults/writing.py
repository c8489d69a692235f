"""Writing that is cut short: kills at any moment, full disks, lost permissions, Ctrl-C."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

# Starts as it is and gives up its rights once everything is loaded, as the installation may lie in root's home.
_AS_USER = """
import os, sys, tempfile
from normalise.cli import main
user, asked = int(sys.argv[1]), sys.argv[2:]
sys.argv[1:] = ["fix", "real", "--isolated", "--diff"]
try:
    main()
except SystemExit:
    pass
sys.argv[1:] = asked
if user != os.geteuid():
    os.setgroups([]); os.setgid(user); os.setuid(user)
main()
"""
Check = tuple[str, str, list[str]]  # what was tried, how often or how it ended, what was broken


def command(*arguments: str) -> list[str]:
    """The command line of the tool."""
    return [sys.executable, "-c", "from normalise.cli import main; main()", *arguments]


def texts(folder: Path, count: int, size: int, damage: str) -> dict[str, bytes]:
    """Writes files of about this size, each with some damage, and gives their contents by name."""
    folder.mkdir(parents=True)
    line = "The harbour opened late and the boats lay at anchor in the rain.\n"
    made = {}
    for number in range(count):
        part = f"File {number} says this.\n" + line * 400 + damage + "\n\n"
        data = (part * (size // len(part) + 1)).encode()
        (folder / f"{number}.txt").write_bytes(data)
        made[f"{number}.txt"] = data
    return made


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder but those of the tool."""
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.suffix == ".txt"}


def log_lies(folder: Path, files: dict[str, bytes]) -> list[str]:
    """What the logs of a folder say that is not so: each file must be as one of them says, before or after."""
    lies = []
    for log in sorted((folder / ".normalise").glob("*.jsonl")):
        for line in log.read_bytes().split(b"\n")[:-1]:
            record = json.loads(line)
            if record["type"] == "file" and record["applied"]:
                name = record["path"]
                known = {record["sha256_before"], record["sha256_after"]}
                if sha256(files[name]).hexdigest() not in known:
                    lies.append(f"{log.name} knows no such {name}")
    return lies


def broken_states(folder: Path, old: dict[str, bytes], new: dict[str, bytes]) -> list[str]:
    """Files that are neither old nor new, and logs that lie of them."""
    now = contents(folder)
    broken = [f"{name} is gone" for name in old.keys() - now.keys()]
    broken += [
        f"{name} is neither old nor new ({len(now[name])} bytes)"
        for name in now
        if now[name] not in (old[name], new[name])
    ]
    return broken + log_lies(folder, now)


def finished(folder: Path, new: dict[str, bytes]) -> list[str]:
    """What a second run leaves undone: it must complete the job and sweep what the first one left."""
    ran = subprocess.run(command("fix", ".", "--isolated"), cwd=folder, capture_output=True, text=True, check=False)
    broken = [] if ran.returncode == 0 else [f"the second run ends with {ran.returncode}: {ran.stderr[-200:]}"]
    broken += [f"{name} is not done" for name, data in contents(folder).items() if data != new[name]]
    broken += [f"{p.name} is left behind" for p in folder.iterdir() if p.name.endswith(".tmp")]
    return broken


def kills(work: Path, runs: int, size: int = 2_200_000) -> Check:
    """Kills runs over two files with SIGKILL at random moments, with one process and with two in turn.

    The runs are forked from a process that has loaded everything: so the moments fall into the work.
    """
    old = texts(work / "texts", 2, size, "Vladimir PutinHe said so.")
    shutil.copytree(work / "texts", work / "whole")
    fixing(work / "whole", 1, wait=True)
    fixed_before = contents(work / "whole")
    shutil.rmtree(work / "whole")
    shutil.copytree(work / "texts", work / "whole")
    begun = time.monotonic()
    fixing(work / "whole", 1, wait=True)
    lasts, new = time.monotonic() - begun, contents(work / "whole")
    chance = random.Random(7)  # noqa: S311
    broken = ["two runs differ"] * (fixed_before != new)
    outcomes: Counter[str] = Counter()
    for number in range(runs):
        folder = work / f"run{number}"
        shutil.copytree(work / "texts", folder)
        run = fixing(folder, 1 + number % 2, wait=False)
        time.sleep(chance.uniform(0, 1.2) * lasts)
        os.kill(run, signal.SIGKILL)
        os.waitpid(run, 0)
        wait_for_workers(folder)
        now = contents(folder)
        left = any(p.name.endswith(".tmp") for p in folder.iterdir())
        outcomes[f"{sum(now[name] == new[name] for name in now)} of 2 done{' and files left' * left}"] += 1
        broken += broken_states(folder, old, new)
        if number % 10 == 0:
            broken += finished(folder, new)
        shutil.rmtree(folder)
    told = ", ".join(f"{what} {count}x" for what, count in sorted(outcomes.items()))
    return f"kill -9 at random moments, {runs} runs", told, broken


def fixing(folder: Path, jobs: int, *, wait: bool) -> int:
    """Repairs a folder in a process of its own, and gives its number."""
    from normalise import session
    from normalise.configuration import Configuration

    child = os.fork()
    if child == 0:
        try:
            os.chdir(folder)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            session.run(session.Order((".",), Configuration(), write=True, jobs=jobs))
        finally:
            os._exit(0)
    if wait:
        os.waitpid(child, 0)
    return child


def wait_for_workers(folder: Path) -> None:
    """Workers see the end of their parent at once, but not within the same microsecond."""
    for _ in range(100):
        busy = [p for p in Path("/proc").glob("[0-9]*/cwd") if _leads_to(p, folder)]
        if not busy:
            return
        time.sleep(0.02)


def _leads_to(link: Path, folder: Path) -> bool:
    try:
        return os.readlink(link) == str(folder)
    except OSError:
        return False


def interrupts(work: Path, runs: int) -> Check:
    """Sends SIGINT, as Ctrl-C does, at random moments; afterwards nothing may be left behind."""
    old = texts(work / "texts", 3, 1_500_000, "Vladimir PutinHe said so.")
    shutil.copytree(work / "texts", work / "whole")
    start = time.monotonic()
    subprocess.run(command("fix", ".", "--isolated"), cwd=work / "whole", capture_output=True, check=True)
    lasts = time.monotonic() - start
    new = contents(work / "whole")
    chance = random.Random(8)  # noqa: S311
    broken: list[str] = []
    ends: Counter[int] = Counter()
    for number in range(runs):
        folder = work / f"run{number}"
        shutil.copytree(work / "texts", folder)
        run = subprocess.Popen(
            command("fix", ".", "--isolated"),
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # What a shell starts in the background is deaf to it, and so are its children.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL) and None,
        )
        time.sleep(chance.uniform(0.3, 1.1) * lasts)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate()
        ends[run.returncode] += 1
        broken += broken_states(folder, old, new)
        broken += [f"{p.name} is left behind" for p in folder.iterdir() if p.name.endswith(".tmp")]
        if "Traceback" in said and run.returncode not in (130, -2, 1):
            broken.append(f"a traceback: {said[-300:]}")
        if number % 5 == 0:
            broken += finished(folder, new)
        shutil.rmtree(folder)
    return f"Ctrl-C at random moments, {runs} runs", f"exit status {dict(ends)}", broken


def limited(size: int) -> Callable[[], None]:
    """What a child does first so that no file of it may be longer than this."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


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
        ran = subprocess.run(
            command("fix", ".", "--isolated"),
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=limited(size),
        )
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
