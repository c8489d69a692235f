"""Quality on our own sample documents and, given their folder, on outside development sets.

    python benchmarks/measure.py [DATA] [--show N] [SET...]

DATA holds `dev/` with clean texts (every change is suspect), noisy and clean pairs, and the scorer `score_text.py`;
none of it belongs to this project. SET limits the run: `clean/pud`, `overproof3`, `gold` ... Nothing is written.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from normalise.cleaning import clean

ROOT = Path(__file__).resolve().parent.parent
# Line-end hyphens do not count either way in texts that keep their line breaks.
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])")
# Clean sets hold one sentence a line; documents are made of this many.
_LINES = 20

Scorer = Callable[..., dict[str, Any]]


def own_documents() -> None:
    """Our gold, scored as the tests do it."""
    sys.path.insert(0, str(ROOT / "tests"))
    from gold_score import NAMES, read_rows, run, score, summed

    scores = {name: score(run(name), read_rows(name)) for name in NAMES}
    for name, found in scores.items():
        print(f"gold/{name:22} {found}")
    print(f"{'gold':27} {summed(list(scores.values()))}")


def clean_set(path: Path, show: int) -> None:
    """How often a clean text is changed."""
    lines = path.read_text(encoding="utf-8").splitlines()
    results = [clean("\n\n".join(lines[i : i + _LINES]) + "\n") for i in range(0, len(lines), _LINES)]
    repairs = [(result, repair) for result in results for repair in result.repairs]
    words = sum(len(line.split()) for line in lines)
    rate = 1e5 * len(repairs) / max(words, 1)
    print(f"clean/{path.stem:21} {len(repairs)} changed places in {words:,} words, {rate:.1f} per 100,000")
    for result, repair in repairs[:show]:
        codes = ",".join(sorted({c.edit.rule for c in result.changes if c.repair == repair.number}))
        text, (start, end) = result.document.text, repair.original
        left, right = text[max(0, start - 30) : start], text[end : end + 30]
        print(f"    {codes}  {repair.before!r} -> {repair.after!r}   in {left + '[' + repair.before + ']' + right!r}")


def paired_set(folder: Path, score: Scorer, show: int) -> None:
    """Precision and recall where the right text is known."""
    pages = folder / "pages.jsonl"
    if pages.exists():
        rows = [json.loads(line) for line in pages.read_text(encoding="utf-8").splitlines()]
        noisy, right = [r["noisy"] for r in rows], [r["clean"] for r in rows]
    else:
        noisy, right = ((folder / f"{n}.txt").read_text(encoding="utf-8").splitlines() for n in ("noisy", "clean"))
    texts = [noisy, right, [clean(text).text for text in noisy]]
    if pages.exists():
        texts = [[_LINE_END_HYPHEN.sub("", text) for text in side] for side in texts]
    found = score(*texts, examples=show)
    print(
        f"{folder.name:27} precision {found['precision']:.3f}  recall {found['recall']:.3f}  F0.5 {found['f0.5']:.3f}  "
        f"CER {found['cer_improvement']:+.1f} %  WER {found['wer_improvement']:+.1f} %  "
        f"harm {found['harm_per_100k']:.0f} per 100,000"
    )
    for kind, examples in found.get("examples", {}).items() if show else ():
        for example in examples[:show]:
            print(f"    {kind} {example}")


def scorer_of(dev: Path) -> Scorer:
    """The function `score` of the scorer that lies with the data."""
    spec = importlib.util.spec_from_file_location("score_text", dev / "score_text.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{dev / 'score_text.py'}: cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    score: Scorer = module.score
    return score


def outside_sets(dev: Path, wanted: Sequence[str], show: int) -> None:
    """The development sets that lie in a folder."""
    for path in sorted((dev / "clean").glob("*.txt")):
        if not wanted or f"clean/{path.stem}" in wanted:
            clean_set(path, show)
    folders = sorted(p for p in dev.iterdir() if (p / "pages.jsonl").exists() or (p / "noisy.txt").exists())
    for folder in folders:
        if not wanted or folder.name in wanted:
            paired_set(folder, scorer_of(dev), show)


def main() -> None:
    """Measures and prints; see the top of this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", help="the folder that holds dev/; without it only our own documents count")
    parser.add_argument("sets", nargs="*", metavar="SET")
    parser.add_argument("--show", type=int, default=0, help="how many changes to show per set")
    args = parser.parse_args()
    if not args.sets or "gold" in args.sets:
        own_documents()
    if not args.data:
        print("skipped: the development sets; name their folder, as in `make measure DATA=FOLDER`")
    elif not (Path(args.data) / "dev").is_dir():
        sys.exit(f"{args.data}: holds no folder dev/; name the one that does")
    else:
        outside_sets(Path(args.data) / "dev", args.sets, args.show)


if __name__ == "__main__":
    main()
