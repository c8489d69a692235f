"""Several processes at once: runs over one folder, one output folder, a hook during a run, builds of the cache."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from faults.states import Check, broken_states, command, contents, finished, texts

_HOOK = [sys.executable, "-c", "import sys; from normalise.hook import main; sys.exit(main())"]
_BUILD = "from normalise.lexicon import load_lexicon; lexicon = load_lexicon(); print(lexicon.digest, lexicon.note)"


def race(folder: Path, *commands: list[str]) -> list[tuple[int, str]]:
    """Runs commands in a folder at once; gives their exit statuses and what they said."""
    runs = [
        subprocess.Popen(line, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for line in commands
    ]
    return [(run.returncode, said) for run in runs for said in ["".join(run.communicate())]]


def _prepared(work: Path, count: int, size: int) -> tuple[dict[str, bytes], dict[str, bytes]]:
    old = texts(work / "texts", count, size, "Vladimir PutinHe said so.")
    shutil.copytree(work / "texts", work / "whole")
    subprocess.run(command("fix", ".", "--isolated"), cwd=work / "whole", capture_output=True, check=True)
    return old, contents(work / "whole")


def same_folder(work: Path, rounds: int) -> Check:
    """Two runs in place over one folder, one of them the hook in every second round."""
    old, new = _prepared(work, 30, 30_000)
    broken: list[str] = []
    said: Counter[str] = Counter()
    for number in range(rounds):
        folder = work / f"round{number}"
        shutil.copytree(work / "texts", folder)
        second = [*_HOOK, "--isolated", *sorted(old)] if number % 2 else command("fix", ".", "--isolated")
        ends = race(folder, command("fix", ".", "--isolated"), second)
        for status, message in ends:
            said[f"status {status}"] += 1
            if status not in (0, 1, 3) or "Traceback" in message:
                broken.append(message[-300:])
            if status == 3 and not any(why in message for why in ("changed while", "locked by another")):
                broken.append(f"no reason is given: {message[-300:]}")
        broken += broken_states(folder, old, new) + finished(folder, new)
        shutil.rmtree(folder)
    return f"two runs over one folder, {rounds} rounds", str(dict(said)), broken


def same_output(work: Path, rounds: int) -> Check:
    """Two runs into one output folder: one of them gives way before it writes anything."""
    _, new = _prepared(work, 30, 30_000)
    broken: list[str] = []
    said: Counter[str] = Counter()
    for number in range(rounds):
        folder = work / f"round{number}"
        shutil.copytree(work / "texts", folder / "texts")
        line = command("fix", "texts", "--isolated", "--out", "out")
        ends = race(folder, line, line)
        for status, message in ends:
            said[f"status {status}"] += 1
            if status == 2 and "another run is writing this log" not in message:
                broken.append(message[-300:])
        if not any(status == 0 for status, _ in ends) or contents(folder / "out") != new:
            broken.append(f"the output is not whole: {ends}")
        verified = subprocess.run(
            command("log", "verify", "out/changes.jsonl"), cwd=folder, capture_output=True, text=True, check=False
        )
        broken += [f"the log is not true: {verified.stdout}{verified.stderr}"] * (verified.returncode != 0)
        shutil.rmtree(folder)
    return f"two runs into one output folder, {rounds} rounds", str(dict(said)), broken


def cache_builds(work: Path) -> Check:
    """Three processes that find no compiled dictionaries build them at once."""
    cache = work / "cache"
    environment = {**os.environ, "NORMALISE_CACHE": str(cache)}
    runs = [
        subprocess.Popen([sys.executable, "-c", _BUILD], env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    outputs = {run.communicate()[0].strip() for run in runs}
    broken = [f"a build ends with {run.returncode}" for run in runs if run.returncode]
    if len(outputs) != 1 or not next(iter(outputs)).endswith("None"):
        broken.append(f"the builds differ: {outputs}")
    broken += [f"{p.name} is left behind" for p in cache.iterdir() if p.name.startswith(".")]
    return "three builds of the dictionary cache", "one cache" if not broken else "", broken


def all_checks(work: Path, rounds: int) -> Iterator[Check]:
    """Everything here, one after the other."""
    for name in ("folder", "output", "cache"):
        (work / name).mkdir(parents=True)
    yield same_folder(work / "folder", rounds)
    yield same_output(work / "output", rounds)
    yield cache_builds(work / "cache")
