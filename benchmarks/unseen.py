"""Scores articles that the authors of the rules had not seen: `unseen/README.md` says what they are.

    python benchmarks/unseen.py [--thin | --right] [--list] [NAME...]

Without an option every article is as damaged as it was written. `--thin` scores each three times, with every third
damaged place left and the others mended, so that few places speak for each other. `--right` mends all of them: every
change is then a false one. A place of tier `may` always stays as it was written. The scoring itself is that of
`tests/gold_score.py`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT / "tests") not in sys.path:
    sys.path.insert(0, str(ROOT / "tests"))
from gold_score import Row, Score, read_text, score, summed  # noqa: E402

from normalise.cleaning import clean  # noqa: E402
from normalise.edits import Span  # noqa: E402

ARTICLES = ROOT / "benchmarks" / "unseen" / "articles"
RIGHT = ROOT / "benchmarks" / "unseen" / "right"
NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))
PARTS = 3


def read_rows(name: str) -> list[Row]:
    """The annotations of one article, by place."""
    lines = (ARTICLES / f"{name}.edits.jsonl").read_text(encoding="utf-8").splitlines()
    values = [json.loads(line) for line in lines if line.strip()]
    return [Row(Span(v["start"], v["end"]), v["before"], tuple(v["after"]), v["class"], v["tier"]) for v in values]


def thinned(text: str, rows: Sequence[Row], kept: Sequence[Row]) -> tuple[str, list[Row]]:
    """The text with all rows mended but the kept ones and those of tier `may`, and the rows that are left, in place."""
    pieces: list[str] = []
    left: list[Row] = []
    at = length = 0
    for row in rows:
        keep = row in kept or row.tier == "may"
        form = row.before if keep else row.after[0]
        pieces += [text[at : row.span.start], form]
        start = length + row.span.start - at
        length = start + len(form)
        at = row.span.end
        if keep:
            left.append(Row(Span(start, length), row.before, row.after, row.kind, row.tier))
    return "".join(pieces) + text[at:], left


def versions(name: str, *, thin: bool, right: bool) -> Iterator[tuple[str, list[Row]]]:
    """The texts that are scored for one article, each with the rows it holds."""
    text, rows = read_text(ARTICLES / f"{name}.txt"), read_rows(name)
    if right:
        yield thinned(text, rows, ())
    elif thin:
        counted = [row for row in rows if row.tier != "may"]
        for part in range(PARTS):
            yield thinned(text, rows, counted[part::PARTS])
    else:
        yield text, rows


def judged(name: str, *, thin: bool = False, right: bool = False) -> Score:
    """The score of one article over all its versions."""
    return summed(
        [score(clean(text, source=f"{name}.txt"), rows) for text, rows in versions(name, thin=thin, right=right)]
    )


def table(whole: Score) -> str:
    """One line a class: repaired, missed, wrong; rows of tier `may` count only where they are wrong."""
    kinds = Counter((row.kind, v) for row, v in whole.verdicts if row.tier != "may" or v == "wrong")
    lines = ["| class | repaired | missed | wrong | recall |", "|---|---|---|---|---|"]
    for kind in sorted({kind for kind, _ in kinds}):
        counts = [kinds[kind, verdict] for verdict in ("repaired", "missed", "wrong")]
        lines.append(f"| {kind} | {counts[0]} | {counts[1]} | {counts[2]} | {counts[0] / sum(counts):.2f} |")
    return "\n".join(lines)


def main() -> None:
    """Prints the scores; see the top of this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="articles, or what their names begin with; default: all"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--thin", action="store_true", help="a third of the damage at a time")
    how.add_argument("--right", action="store_true", help="no damage: what changes is false")
    parser.add_argument("--list", action="store_true", help="show the missed rows, too")
    args = parser.parse_args()
    chosen = [name for name in NAMES if not args.names or name.startswith(tuple(args.names))]
    if not chosen:
        sys.exit(f"no such article: {', '.join(args.names)}")
    scores = []
    for name in chosen:
        found = judged(name, thin=args.thin, right=args.right)
        scores.append(found)
        print(f"{name:16} {found}")
        for row, verdict in found.verdicts:
            if verdict == "wrong" or (args.list and verdict == "missed" and row.tier != "may"):
                print(f"    {verdict:7} {row.tier:6} {row.kind:14} {row.before[:60]!r}  wanted {row.after[0][:60]!r}")
        for change in found.false:
            print(f"    FALSE   {change}")
    whole = summed(scores)
    print(table(whole), whole, sep="\n\n")


if __name__ == "__main__":
    main()
