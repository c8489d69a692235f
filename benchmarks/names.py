"""Whether broken names are repaired and right ones left alone; writes `names.md` beside this file.

    python benchmarks/names.py [--show] [CHECK...]

CHECK limits the run (`broken`, `pairs`, `invented`, `fused`, `opening`, `right`); the file is written only when all
checks ran. `--show` lists every failure.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from name_checks import broken, fused, invented, opening, pairs, right

PAGE = Path(__file__).resolve().with_suffix(".md")
CHECKS: dict[str, tuple[str, Callable[[bool], list[str]]]] = {
    "broken": ("Broken names of people in the dictionary, none of them a row of it", broken.report),
    "pairs": ("Different people and places with near names, one of the two removed", pairs.report),
    "invented": ("Invented full names", invented.report),
    "fused": ("Names fused with the word behind them, and cut ones", fused.report),
    "opening": ("Opening the dictionaries", opening.report),
    "right": ("Right names", right.report),
}
_HEAD = """# Names

Made by `make names`; do not edit. What each check does stands at the head of its module in `name_checks/`; the lists
in `names/` were written for this project.
"""


def main() -> None:
    """Runs the checks; see the top of this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checks", nargs="*", metavar="CHECK", help="one of " + ", ".join(CHECKS))
    parser.add_argument("--show", action="store_true", help="list every failure")
    args = parser.parse_args()
    unknown = [name for name in args.checks if name not in CHECKS]
    if unknown:
        parser.error(f"no such check: {unknown[0]}; there are {', '.join(CHECKS)}")
    sections = []
    for name in args.checks or CHECKS:
        title, report = CHECKS[name]
        lines = report(args.show)
        print(f"== {title}", *lines, sep="\n", flush=True)
        sections.append(f"## {title}\n\n" + "\n".join(lines) + "\n")
    if not args.checks and not args.show:
        PAGE.write_text("\n".join([_HEAD, *sections]), encoding="utf-8")
        print(f"written to {PAGE}")


if __name__ == "__main__":
    main()
