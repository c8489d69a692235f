"""Check 5: what opening the compiled dictionaries costs, each time in a fresh process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from name_checks.scenes import drawn

RUNS = 9
_PROBE = """
import resource, sys, time
from pathlib import Path
import normalise.lexicon, normalise.lexicon.store, marisa_trie, json

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()

before, start = resident(), time.perf_counter()
normalise.lexicon.load_lexicon(tuple(sys.argv[1:]))
print(1000 * (time.perf_counter() - start), (resident() - before) / 1e6)
"""
_SYLLABLES = (
    "ba be bi bo da de di do fa fe ga go ha ja ka ke ko la le li lo ma me mo na ne ni no pa po ra ro sa va".split()
)


def measured(cache: str, *folders: str) -> tuple[float, float]:
    """The median milliseconds and megabytes that opening takes from a good cache."""
    environment = {**os.environ, "NORMALISE_CACHE": cache}
    found = []
    for _ in range(RUNS + 1):  # the first one builds
        out = subprocess.run(
            [sys.executable, "-c", _PROBE, *folders], check=True, capture_output=True, text=True, env=environment
        )
        found.append(tuple(float(number) for number in out.stdout.split()))
    milliseconds, megabytes = zip(*found[1:], strict=True)
    return statistics.median(milliseconds), statistics.median(megabytes)


def million_names(folder: Path) -> None:
    """A protect list of a million invented names."""
    draw = drawn(1)
    names: set[str] = set()
    while len(names) < 1_000_000:
        words = ("".join(draw.choices(_SYLLABLES, k=draw.randint(2, 4))).capitalize() for _ in range(2))
        names.add(" ".join(words))
    rows = "".join(f"{name}\tperson\tinvented\n" for name in sorted(names))
    (folder / "protect.tsv").write_text("form\ttype\twhy\n" + rows, encoding="utf-8")


def report(show: bool) -> list[str]:
    """The lines of the report."""
    with tempfile.TemporaryDirectory() as cache, tempfile.TemporaryDirectory() as folder:
        million_names(Path(folder))
        plain, large = measured(cache), measured(cache, folder)
    return [
        f"Default dictionaries: {plain[0]:.1f} ms, {plain[1]:.1f} MB "
        f"(medians of {RUNS} processes; modules are loaded before).",
        f"With a protect list of 1,000,000 names: {large[0] - plain[0]:+.1f} ms, {large[1] - plain[1]:+.1f} MB.",
    ]
