"""Speed beside codespell, typos, ftfy, symspellpy and langdetect: CPU seconds of whole processes.

    python benchmarks/speed.py [--file PATH] [--megabytes 20] [--files 10000] [--runs 3] [--noise 0.25] [--only WORD]

Every tool reads the same text; those that repair write it. A figure is the median of a few runs of user plus system
time of the process and its children, so other work on the machine matters little. Tools that are not installed are
left out (`pip install -e '.[bench]'`).
"""

from __future__ import annotations

import argparse
import platform
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from composed import Composer
from tools import Tool, beginning, installed, run, size_of

SEED = 20_260_101
# The tool that the others are compared with.
YARDSTICK = "codespell -w"
# What only tools that are fast enough are asked to read as many files.
_MANY = "files"


def starting(tools: Sequence[Tool], folder: Path) -> str:
    """What the first and the later starts of `normalise` cost; afterwards every tool has run once."""
    line = folder / "line.txt"
    line.write_text("The ferry left at noon.\n", encoding="utf-8")
    fix = next(tool for tool in tools if tool.label == "normalise fix")
    first = run(fix, line, folder / "cache").cpu
    for tool in tools:
        run(tool, line)
    later = run(fix, line).cpu
    return f"One line: {first:.1f} CPU seconds at the first start, which compiles the dictionaries; {later:.2f} later"


def measured(text: Path, tools: Sequence[Tool], runs: int) -> dict[str, float]:
    """Each tool's MB of text per CPU second; the tools take turns, so that a slow minute hits them all."""
    times: dict[str, list[float]] = {tool.label: [] for tool in tools}
    for number in range(runs):
        print(f"{text.stem}: run {number + 1} of {runs}", file=sys.stderr, flush=True)
        for tool in tools:
            times[tool.label].append(run(tool, text).cpu)
    sizes = {tool.label: size_of(text, tool) / 1e6 for tool in tools}
    return {label: sizes[label] / statistics.median(seconds) for label, seconds in times.items()}


def table(columns: dict[str, dict[str, float]]) -> str:
    """A Markdown table of speeds, each with its ratio to the yardstick."""
    labels = list(next(iter(columns.values())))
    lines = ["| MB per CPU second | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for label in labels:
        cells = []
        for speeds in columns.values():
            ratio = f" ({speeds[label] / speeds[YARDSTICK]:.2f} x)" if {label, YARDSTICK} <= set(speeds) else ""
            cells.append(f"{speeds[label]:.2f}{ratio}" if label in speeds else "")
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
    return f"{path.stem}: {path.stat().st_size / 1e6:.1f} MB, {len(tokens):,} tokens, {len(set(tokens)):,} different"


def texts(folder: Path, size: int, noise: float) -> list[Path]:
    """Composed texts: clean and noisy ones of `size` bytes, and the beginnings of the clean one."""
    clean, noisy = (Composer(SEED, share).text(size) for share in (0.0, noise))
    whole = {"clean": clean, "noisy": noisy}
    parts = {"clean 1 MB": 1_000_000, "clean 100 kB": 100_000, "clean 4 kB": 4_000}
    whole |= {label: beginning(clean, part) for label, part in parts.items() if part < size}
    return [_written(folder / f"{label}.txt", text) for label, text in whole.items()]


def own(folder: Path, file: Path) -> list[Path]:
    """A text of the caller's, and its beginnings."""
    text = file.read_text(encoding="utf-8")
    parts = {"1 MB": 1_000_000, "100 kB": 100_000}
    made = [_written(folder / f"first {k}.txt", beginning(text, n)) for k, n in parts.items() if n < len(text)]
    return [_written(folder / f"{file.stem}.txt", text), *made]


def files(folder: Path, count: int, size: int) -> Path:
    """A folder with that many files, of paragraphs of composed clean text, `size` bytes together."""
    place = folder / f"clean, {count:,} {_MANY}"
    place.mkdir()
    paragraphs = Composer(SEED + 1, 0.0).text(size).split("\n\n")
    share = max(1, len(paragraphs) // count)
    for number in range(count):
        chosen = paragraphs[number * share : (number + 1) * share] or paragraphs[-1:]
        (place / f"{number:05}.txt").write_text("\n\n".join(chosen) + "\n", encoding="utf-8", newline="\n")
    return place


def remembered(folder: Path, fix: Tool) -> str:
    """What a second check of unchanged files costs, and what a second worker saves."""
    program, plain = fix.command[0], ("--isolated", "--output-format", "summary")
    check = Tool("check", (program, "check", "{text}", *plain, "--jobs", "1"), (0, 1))
    first, second = (run(check, folder, in_place=True) for _ in range(2))
    one, two = (
        run(Tool("fix", (program, "fix", "{text}", "--out", "{out}", *plain, "--no-cache", "--jobs", jobs)), folder)
        for jobs in "12"
    )
    return (
        f"{folder.name}: checked again {first.cpu / second.cpu:.1f} times less CPU time, "
        f"{first.wall / second.wall:.1f} times less time; two workers fix them {one.wall / two.wall:.2f} times faster"
    )


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def main() -> None:
    """Measures and prints; see the top of this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", type=Path, help="measure this text instead of composed ones")
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--files", type=int, default=10_000, help="how many files the last column has; 0 for none")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--noise", type=float, default=0.25, help="share of damaged sentences in the noisy text")
    parser.add_argument("--only", help="only tools with this in their name, and the yardstick")
    args = parser.parse_args()
    tools = [t for t in installed() if not args.only or args.only in t.label or t.label == YARDSTICK]
    size = int(args.megabytes * 1e6)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        chosen = own(folder, args.file) if args.file else texts(folder, size, args.noise)
        print(f"Python {platform.python_version()}, {processor()}; median of {args.runs} runs\n")
        print(starting(tools, folder))
        for text in chosen:
            print(described(text))
        columns = {text.stem: measured(text, tools, args.runs) for text in chosen}
        if args.files and not args.file:
            many = files(folder, args.files, size)
            columns[many.name] = measured(many, [t for t in tools if t.most is None], 1)
            print(remembered(many, next(t for t in tools if t.label == "normalise fix")))
        print("\n" + table(columns))


if __name__ == "__main__":
    main()
