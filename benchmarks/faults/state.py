"""What lies beside a run: its caches, files that somebody else changes or holds, logs of strangers."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from faults.states import Check, command, contents, texts

_DAMAGE = "Vladimir PutinHe said so."
_WORDS = "from normalise.lexicon import load_lexicon; print(load_lexicon().is_word('harbour'))"


def ran(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Runs the tool in a folder, with these variables of the environment besides."""
    environment = {**os.environ, **more}
    return subprocess.run(
        command(*arguments), cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=600
    )


def results(work: Path) -> Check:
    """Whatever stands where results are remembered, a run finds the same; ten kinds of damage, and another version."""
    texts(work / "texts", 3, 20_000, _DAMAGE)
    kept = work / "kept"
    line = ("check", "texts", "--isolated", "--output-format", "concise")
    first = ran(work, *line, NORMALISE_RESULTS=str(kept))
    (file,) = kept.glob("*.sqlite")
    whole = file.read_bytes()
    chance = random.Random(3)  # noqa: S311
    middle = bytearray(whole)
    for _ in range(200):
        middle[chance.randrange(len(middle))] ^= 0xFF
    broken = []
    damages: dict[str, bytes] = {
        "empty": b"",
        "no database": b"no database at all\n" * 50,
        "torn": whole[: len(whole) // 2],
        "torn head": whole[:50],
        "bits": bytes(middle),
        "head": bytes(100) + whole[100:],
        "another version of sqlite": whole[:18] + b"\x09\x09" + whole[20:],
    }
    for name, data in damages.items():
        file.write_bytes(data)
        broken += _differs(name, first, ran(work, *line, NORMALISE_RESULTS=str(kept)))
        broken += _differs(f"{name}, again", first, ran(work, *line, NORMALISE_RESULTS=str(kept)))
    for name, change in (
        ("another schema", "DROP TABLE found; CREATE TABLE found (key TEXT, more TEXT)"),
        ("answers of another version", "UPDATE found SET answer = x'0102'"),
        ("no table", "DROP TABLE found"),
    ):
        file.write_bytes(whole)
        with sqlite3.connect(file) as database:
            database.executescript(change)
        database.close()
        broken += _differs(name, first, ran(work, *line, NORMALISE_RESULTS=str(kept)))
    with sqlite3.connect(file, isolation_level=None) as database:
        database.execute("BEGIN EXCLUSIVE")
        broken += _differs("locked by another program", first, ran(work, *line, NORMALISE_RESULTS=str(kept)))
    return f"remembered results, {len(damages) + 4} kinds of damage", f"exit status {first.returncode}", broken


def _differs(what: str, one: subprocess.CompletedProcess[str], two: subprocess.CompletedProcess[str]) -> list[str]:
    same = (one.stdout, one.returncode) == (two.stdout, two.returncode)
    return [f"{what}: another result: {two.stderr[-200:]}"] * (not same) + [f"{what}: a traceback"] * (
        "Traceback" in two.stderr
    )


def dictionaries(work: Path) -> Check:
    """Compiled dictionaries that are torn, empty or gone are compiled anew."""
    cache = work / "cache"
    environment = {**os.environ, "NORMALISE_CACHE": str(cache)}

    def ask() -> str:
        line = [sys.executable, "-c", _WORDS]
        asked = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
        return asked.stdout.strip() or asked.stderr[-200:]

    broken = [f"first: {said}" for said in [ask()] if said != "True"]
    (place,) = (p for p in cache.iterdir() if p.is_dir())
    tried = 0
    for number, file in enumerate(sorted(place.iterdir())):  # each damage takes a build
        tried += 1
        if number % 3 == 2:
            file.unlink()
        else:
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2 * (number % 3)])
        broken += [f"{file.name}, damage {number % 3}: {said}" for said in [ask()] if said != "True"]
    return f"compiled dictionaries, {tried} damages", "compiled anew", broken


def changing(work: Path, runs: int) -> Check:
    """Files that an editor saves, takes away or makes read-only while a run is at them: no word of it is lost."""
    broken: list[str] = []
    ends: Counter[str] = Counter()
    chance = random.Random(5)  # noqa: S311
    for number in range(runs):
        folder = work / f"run{number}"
        old = texts(folder, 2, 400_000, _DAMAGE)
        run = subprocess.Popen(
            command("fix", ".", "--isolated"), cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        time.sleep(chance.uniform(0.2, 2.5))
        file = folder / "0.txt"
        before = file.read_bytes()
        how = ("saved", "replaced", "gone")[number % 3]
        if how == "saved":
            file.write_bytes(b"saved by an editor")
        elif how == "replaced":
            (folder / "new").write_bytes(b"saved by an editor")
            os.replace(folder / "new", file)
        else:
            file.unlink()
        said = "".join(run.communicate())
        ends[f"{how}: status {run.returncode}{' after the run' * (before != old['0.txt'])}"] += 1
        now = file.read_bytes() if file.exists() else b""
        broken += [f"{how}: {now[:40]!r}"] * (now not in (b"saved by an editor", b""))
        broken += ["a traceback"] * ("Traceback" in said)
        broken += [f"{how}: status {run.returncode}: {said[-200:]}"] * (run.returncode not in (0, 3))
        broken += [f"{p.name} is left behind" for p in folder.iterdir() if p.name.endswith(".tmp")]
    return f"files that change under a run, {runs} runs", str(dict(ends)), broken


def locks(work: Path) -> Check:
    """Files that another program has locked, in either of the two ways, are named and left; the others are done."""
    broken: list[str] = []
    for name in ("flock", "lockf"):
        old = texts(work / name, 2, 5000, _DAMAGE)
        program = f"import fcntl; f = open('0.txt', 'r+'); fcntl.{name}(f, 2); print(flush=True); input()"
        held = subprocess.Popen(
            [sys.executable, "-c", program],
            cwd=work / name,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        if held.stdout is not None:
            held.stdout.readline()
        done = ran(work / name, "fix", ".", "--isolated")
        held.communicate("\n")
        broken += [f"{name}: {done.stderr[-200:]}"] * ("locked by another program" not in done.stderr)
        now = contents(work / name)
        broken += [f"{name}: the locked file has changed"] * (now["0.txt"] != old["0.txt"])
        broken += [f"{name}: the other was not done"] * (now["1.txt"] == old["1.txt"])
    return "files that another program has locked", "named and left", broken


def strangers(work: Path) -> Check:
    """Logs whose paths lead out of the folder of the run: nothing outside is read, written or made."""
    texts(work / "in" / "texts", 1, 3000, _DAMAGE)
    (work / "outside.txt").write_text("nobody's business\n", encoding="utf-8")
    (work / "in" / "texts" / "link.txt").symlink_to(work / "outside.txt")
    ran(work / "in", "fix", "texts", "--isolated", "--out", "out")
    log = work / "in" / "out" / "changes.jsonl"
    records = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    tried = 0
    broken: list[str] = []
    names = ("../outside.txt", str(work / "outside.txt"), "a/../../outside.txt", "texts/link.txt", "", "a\0b", "..")
    before = sorted(str(p) for p in work.rglob("*"))
    for bad in names:
        for key in ("path", "output"):
            for line in (("undo", "{}"), ("apply", "{}", "--out", "again"), ("log", "verify", "{}")):
                changed = [{**r, key: bad} if r.get("type") == "file" else r for r in records]
                changed = [{**r, "path": bad} if key == "path" and r.get("type") == "change" else r for r in changed]
                evil = work / "in" / "out" / "evil.jsonl"
                evil.write_text("".join(json.dumps(r) + "\n" for r in changed), encoding="utf-8")
                done = ran(work / "in", *(word.format(evil) for word in line))
                tried += 1
                broken += [f"{line[0]} {key} {bad!r}: a traceback"] * ("Traceback" in done.stderr)
                if done.returncode == 0 and bad != "texts/link.txt":
                    broken.append(f"{line[0]} {key} {bad!r} is taken")
                evil.unlink()
    after = sorted(str(p) for p in work.rglob("*") if "again" not in p.parts)
    broken += [f"{name} is new" for name in after if name not in before]
    broken += ["outside.txt has changed"] * ((work / "outside.txt").read_text() != "nobody's business\n")
    return f"logs that lead elsewhere, {tried} tries", "refused", broken


def all_checks(work: Path, runs: int) -> Iterator[Check]:
    """Everything here, one after the other."""
    tries: tuple[tuple[str, Callable[[Path], Check]], ...] = (
        ("results", results),
        ("dictionaries", dictionaries),
        ("changing", lambda place: changing(place, runs)),
        ("locks", locks),
        ("strangers", strangers),
    )
    for name, check in tries:
        place = work / name
        place.mkdir(parents=True)
        yield check(place)
