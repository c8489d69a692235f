"""Quality of the whole: our sample documents, the noise generator and, given their folder, outside sets.

    python benchmarks/measure.py [DATA] [--show N] [--write] [SET...]

DATA holds `dev/` with clean texts (every change is suspect), noisy and clean pairs and their scorer, and perhaps
`gold/`; none of it belongs to this project. SET limits the run: `gold`, `noise`, `clean/pud`, `overproof3`,
`outside-gold` ... Every figure is held against `floors.toml`; below a floor the exit status is 1. `--write` raises the
floors and writes `quality.md`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from measuring import outside, own
from measuring.figures import Figures, below, raised, read_floors, write_floors
from noise.report import Tables

PAGE = Path(__file__).resolve().parent / "quality.md"
_HEAD = """# Quality on generated noise

Made by `benchmarks/measure.py --write`; do not edit. [noise/README.md](noise/README.md) says what the injectors do
and what they do not. The texts are our own; damage that no rule can know to be damage is in the figures as well.

"""


def main() -> None:
    """Measures and prints; see the top of this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", help="the folder that holds dev/; without it only our own texts count")
    parser.add_argument("sets", nargs="*", metavar="SET")
    parser.add_argument("--show", type=int, default=0, help="how many examples to show of each sort")
    parser.add_argument("--write", action="store_true", help="raise the floors, write quality.md")
    args = parser.parse_args()
    data = Path(args.data) if args.data else None
    if data and not (data / "dev").is_dir():
        sys.exit(f"{data}: holds no folder dev/; name the one that does")
    measured, made = _measured(data, args.sets, args.show)
    floors = read_floors()
    failures = below(floors, measured)
    for failure in failures:
        print(f"BELOW ITS FLOOR  {failure}")
    if args.write:
        write_floors(raised(floors, measured))
        if made:
            PAGE.write_text(_HEAD + made.markdown(), encoding="utf-8", newline="\n")
    sys.exit(1 if failures else 0)


def _measured(data: Path | None, sets: Sequence[str], show: int) -> tuple[list[Figures], Tables | None]:
    """Every wanted set, each printed as soon as it is done."""
    measured: list[Figures] = []
    made: Tables | None = None
    start = time.monotonic()

    def tell(figures: Figures) -> None:
        measured.append(figures)
        print(f"{figures.name:37} {figures.line}", flush=True)

    if not sets or "gold" in sets:
        for figures in own.gold():
            tell(figures)
    if not sets or "noise" in sets:
        found, made = own.noise(show, None)
        for figures in found:
            tell(figures)
        if show:
            print(made.markdown(), *made.examples, sep="\n")
    if data:
        for figures in outside.sets(data, sets, show):
            tell(figures)
    else:
        print("skipped: the outside sets; name their folder, as in `make measure DATA=FOLDER`")
    print(f"measured in {time.monotonic() - start:.0f} s")
    return measured, made


if __name__ == "__main__":
    main()
