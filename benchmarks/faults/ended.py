"""Runs that are ended at any moment: killed, or interrupted by Ctrl-C."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

from faults.states import Check, broken_states, command, contents, finished, texts


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
