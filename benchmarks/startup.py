"""What starting costs: wall time of short runs over one page of 4 kB, beside codespell and bare Python.

    python benchmarks/startup.py [--runs 15]

The commands take turns, so what else the machine does falls on all of them alike; a figure is the median. Byte code
is compiled first, as pip does when it installs. A page that is called new differs from all before it by a number, so
nothing is remembered of it. The plain page has no names; the article is the clean text of a sample document, with
names that no dictionary has, so that more rules wake.
"""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import normalise

YARDSTICK = "codespell"
CLEAN = (
    "The council met on Monday and agreed on the plan for the new bridge. Workers said that the river had been low all "
    "summer. A spokeswoman told reporters that the money would come from the budget of the region, and that no tax "
    "would rise this year. The mayor thanked the engineers for their patience: the road would open before winter.\n\n"
)
DAMAGED = (
    "Officials fromthe ministry met in a old mill, and a letter from António Guterreswas read out. A ship from Norvège "
    "lay at the quay. Officers of the military alliance I WILL TAKE watched.\n\n"
)
ARTICLE = Path(__file__).resolve().parent.parent / "tests" / "gold" / "pt-mining" / "clean.txt"
SIZE = 4_000


@dataclass(frozen=True)
class Start:
    """A command over `page.txt`; a page that is `known` is the same in every run, an `article` is a text with names."""

    label: str
    command: tuple[str, ...]
    damaged: bool = False
    known: bool = True
    article: bool = False


def starts() -> list[Start]:
    """What can be measured here; programs beside this Python come first."""
    folders = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    hook, main, codespell = (shutil.which(n, path=folders) for n in ("normalise-hook", "normalise", YARDSTICK))
    if not hook or not main or not codespell:
        sys.exit("normalise or codespell is not installed; run `make setup` and `pip install codespell`")
    page = "page.txt"
    return [
        Start("python -c pass", (sys.executable, "-c", "pass")),
        Start(YARDSTICK, (codespell, page)),
        Start("normalise-hook, clean page seen before", (hook, page)),
        Start("normalise-hook, new clean page", (hook, page), known=False),
        Start("normalise-hook, new clean article", (hook, page), known=False, article=True),
        Start("normalise-hook, new damaged page", (hook, page), damaged=True, known=False),
        Start("normalise fix, new damaged page", (main, "fix", page), damaged=True, known=False),
        Start("normalise --help", (main, "--help")),
    ]


def page_of(start: Start, number: int) -> str:
    """The text of a run."""
    head = "" if start.known else f"The bridge has the number {number} in the plan.\n\n"
    head += DAMAGED if start.damaged else ""
    body = ARTICLE.read_text(encoding="utf-8") if start.article else CLEAN
    return head + (body * (SIZE // len(body) + 1))[: SIZE - len(head)].rstrip() + "\n"


def measured(start: Start, folder: Path, number: int) -> float:
    """The seconds of one run in a folder; a page that is the same as before keeps its times."""
    page, text = folder / "page.txt", page_of(start, number)
    if not page.exists() or page.read_text(encoding="utf-8") != text:
        page.write_text(text, encoding="utf-8")
    began = time.perf_counter()
    ran = subprocess.run(start.command, cwd=folder, capture_output=True, check=False)
    seconds = time.perf_counter() - began
    if ran.returncode != int(start.damaged and "fix" not in start.command):
        sys.exit(f"{start.label} ended with {ran.returncode}: {ran.stderr.decode()}")
    return seconds


def medians(runs: int) -> dict[str, float]:
    """The median seconds of each command."""
    seconds: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as place:
        for number in range(-2, runs):  # the first two only make what is made once
            for i, start in enumerate(starts()):
                folder = Path(place, str(i))
                folder.mkdir(exist_ok=True)
                took = measured(start, folder, time.time_ns())
                if number >= 0:
                    seconds.setdefault(start.label, []).append(took)
            if number < 0:
                time.sleep(2.1)  # what is younger than two seconds is not remembered yet
    return {label: statistics.median(took) for label, took in seconds.items()}


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=15)
    chosen = parser.parse_args(arguments)
    compileall.compile_dir(str(Path(normalise.__file__ or "").parent), quiet=1)
    found = medians(chosen.runs)
    print(f"| median of {chosen.runs} runs | ms | of {YARDSTICK} | of python -c pass |\n|---|---|---|---|")
    for label, seconds in found.items():
        ratios = (seconds / found[YARDSTICK], seconds / found["python -c pass"])
        print(f"| {label} | {1000 * seconds:.0f} | {ratios[0]:.2f} x | {ratios[1]:.1f} x |")


if __name__ == "__main__":
    main()
