"""Folders to be repaired, and what must be true of them however a run ends."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

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
