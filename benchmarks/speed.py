"""Speed beside codespell, typos and ftfy: CPU seconds of whole processes.

    python benchmarks/speed.py [--file PATH] [--megabytes 20] [--runs 3] [--noise 0.25]

Every tool reads the same file; those that repair write it. A figure is the median of a few runs of user plus system
time of the process and its children, so other work on the machine matters little. Tools that are not installed are
left out (`pip install -e '.[bench]'`).
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from composed import Composer

SEED = 20_260_101
FTFY = "import sys, ftfy; [ftfy.fix_text(line) for line in open(sys.argv[1], encoding='utf-8')]"
# The tool that the others are compared with.
YARDSTICK = "codespell -w"


@dataclass(frozen=True)
class Tool:
    """A command; `{file}` is a fresh copy of the text, `{out}` an empty folder."""

    label: str
    command: tuple[str, ...]
    accepts: tuple[int, ...] = (0,)  # exit status that means "done"


def installed() -> list[Tool]:
    """What can be measured here; programs beside this Python come first."""
    folders = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    normalise, codespell, typos = (shutil.which(name, path=folders) for name in ("normalise", "codespell", "typos"))
    if not normalise:
        sys.exit("normalise is not installed; run `make setup`")
    alone = ("--isolated", "--no-cache", "--jobs", "1")
    tools = [
        Tool("normalise check", (normalise, "check", "{file}", *alone, "--output-format", "summary"), (0, 1)),
        Tool("normalise fix", (normalise, "fix", "{file}", "--out", "{out}", *alone, "--output-format", "summary")),
    ]
    if codespell:
        tools.append(Tool("codespell", (codespell, "{file}"), (0, 65)))
        tools.append(Tool("codespell -w", (codespell, "-w", "{file}"), (0, 65)))
    if typos:
        tools.append(Tool("typos", (typos, "--isolated", "--threads", "1", "--format", "brief", "{file}"), (0, 2)))
        tools.append(Tool("typos -w", (typos, "--isolated", "--threads", "1", "--write-changes", "{file}"), (0, 2)))
    tools.append(Tool("ftfy, every line", (sys.executable, "-c", FTFY, "{file}")))
    return tools


def cpu_seconds(tool: Tool, text: Path, cache: Path | None = None) -> float:
    """User plus system time of one run over a fresh copy; `cache` is another place for compiled dictionaries."""
    environment = {**os.environ, "NORMALISE_CACHE": str(cache)} if cache else None
    with tempfile.TemporaryDirectory() as folder:
        copy, out = Path(folder) / text.name, Path(folder) / "out"
        shutil.copyfile(text, copy)
        command = [part.format(file=copy, out=out) if "{" in part else part for part in tool.command]
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, env=environment
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in tool.accepts:
            sys.exit(f"{tool.label} ended with {process.returncode}: {' '.join(command)}")
        return usage.ru_utime + usage.ru_stime


def starting(tools: Sequence[Tool], folder: Path) -> str:
    """What the first and the later starts of `normalise` cost; afterwards every tool has run once."""
    line = folder / "line.txt"
    line.write_text("The ferry left at noon.\n", encoding="utf-8")
    fix = next(tool for tool in tools if tool.label == "normalise fix")
    first = cpu_seconds(fix, line, folder / "cache")
    for tool in tools:
        cpu_seconds(tool, line)
    later = cpu_seconds(fix, line)
    return f"One line: {first:.1f} CPU seconds at the first start, which compiles the dictionaries; {later:.2f} later"


def measured(text: Path, tools: Sequence[Tool], runs: int) -> dict[str, float]:
    """Each tool's MB of text per CPU second; the tools take turns, so that a slow minute hits them all."""
    times: dict[str, list[float]] = {tool.label: [] for tool in tools}
    for _ in range(runs):
        for tool in tools:
            times[tool.label].append(cpu_seconds(tool, text))
    size = text.stat().st_size / 1e6
    return {label: size / statistics.median(seconds) for label, seconds in times.items()}


def table(columns: dict[str, dict[str, float]]) -> str:
    """A Markdown table of speeds, each with its ratio to the yardstick."""
    labels = list(next(iter(columns.values())))
    lines = ["| MB per CPU second | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for label in labels:
        cells = []
        for speeds in columns.values():
            ratio = f" ({speeds[label] / speeds[YARDSTICK]:.2f} x)" if YARDSTICK in speeds else ""
            cells.append(f"{speeds[label]:.2f}{ratio}")
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def processor() -> str:
    """The processor's name, where the system tells it."""
    about = Path("/proc/cpuinfo")
    lines = about.read_text(encoding="utf-8").splitlines() if about.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def described(path: Path) -> str:
    """Size and number of different tokens of a text."""
    tokens = path.read_text(encoding="utf-8").split()
    return f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, {len(tokens):,} tokens, {len(set(tokens)):,} different"


def main() -> None:
    """Measures and prints; see the top of this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", type=Path, help="measure this text instead of composed ones")
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--noise", type=float, default=0.25, help="share of damaged sentences in the noisy text")
    args = parser.parse_args()
    tools = installed()
    with tempfile.TemporaryDirectory() as folder:
        texts = [args.file] if args.file else []
        for label, noise in () if args.file else (("clean", 0.0), ("noisy", args.noise)):
            path = Path(folder) / f"{label}.txt"
            path.write_text(Composer(SEED, noise).text(int(args.megabytes * 1e6)), encoding="utf-8", newline="\n")
            texts.append(path)
        print(f"Python {platform.python_version()}, {processor()}; median of {args.runs} runs\n")
        print(starting(tools, Path(folder)))
        for text in texts:
            print(described(text))
        columns = {text.stem: measured(text, tools, args.runs) for text in texts}
        print("\n" + table(columns))


if __name__ == "__main__":
    main()
