"""Outside development sets, where their folder is at hand; none of it belongs to this project.

`dev/clean/*.txt` are right texts, one sentence a line (every change is suspect); `dev/<set>/` holds noisy and right
texts, line by line or as pages; `dev/score_text.py` scores them; `gold/` holds annotated documents of `seeds/` and
their `score.py`.
"""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from measuring.figures import AT_MOST, Figures
from normalise.cleaning import clean

# Line-end hyphens do not count either way in texts that keep their line breaks.
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])")
_GOLD = re.compile(r"must (\d+)/\d+\s+should (\d+)/\d+\s+wrong (\d+)\s+false (\d+)")
# Clean sets hold one sentence a line; documents are made of this many.
_LINES = 20
# Clean by intent only: they hold cut words, misspellings and furniture, so a better program changes more of them. Their
# changes are to be read, and have no ceiling.
_UNCLEAN = frozenset({"gum_news", "state_union"})

Scorer = Callable[..., dict[str, Any]]


def sets(data: Path, wanted: Sequence[str], show: int) -> Iterator[Figures]:
    """The figures of every set in the folder, or of the wanted ones."""
    dev = data / "dev"
    for path in sorted((dev / "clean").glob("*.txt")):
        if not wanted or f"clean/{path.stem}" in wanted:
            yield _clean_set(path, show)
    folders = sorted(p for p in dev.iterdir() if (p / "pages.jsonl").exists() or (p / "noisy.txt").exists())
    for folder in folders:
        if not wanted or folder.name in wanted:
            yield _paired_set(folder, _scorer_of(dev), show)
    if (data / "gold" / "score.py").exists() and (not wanted or "outside-gold" in wanted):
        yield _gold(data)


def _clean_set(path: Path, show: int) -> Figures:
    """How often a clean text is changed."""
    lines = path.read_text(encoding="utf-8").splitlines()
    results = [clean("\n\n".join(lines[i : i + _LINES]) + "\n") for i in range(0, len(lines), _LINES)]
    repairs = [(result, repair) for result in results for repair in result.repairs]
    words = sum(len(line.split()) for line in lines)
    rate = 1e5 * len(repairs) / max(words, 1)
    for result, repair in repairs[:show]:
        codes = ",".join(sorted({c.edit.rule for c in result.changes if c.repair == repair.number}))
        text, (start, end) = result.document.text, repair.original
        left, right = text[max(0, start - 30) : start], text[end : end + 30]
        print(f"    {codes}  {repair.before!r} -> {repair.after!r}   in {left + '[' + repair.before + ']' + right!r}")
    line = f"{len(repairs)} changed places in {words:,} words, {rate:.1f} per 100,000"
    values = {} if path.stem in _UNCLEAN else {f"changed{AT_MOST}": rate}
    return Figures(f"clean/{path.stem}", values, line)


def _paired_set(folder: Path, score: Scorer, show: int) -> Figures:
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
    for kind, examples in found.get("examples", {}).items() if show else ():
        for example in examples[:show]:
            print(f"    {kind} {example}")
    values = {key: found[key] for key in ("precision", "recall")}
    line = (
        f"precision {found['precision']:.3f}  recall {found['recall']:.3f}  F0.5 {found['f0.5']:.3f}  "
        f"CER {found['cer_improvement']:+.1f} %  WER {found['wer_improvement']:+.1f} %  "
        f"harm {found['harm_per_100k']:.0f} per 100,000"
    )
    return Figures(folder.name, {**values, f"harm{AT_MOST}": found["harm_per_100k"]}, line)


def _scorer_of(dev: Path) -> Scorer:
    """The function `score` of the scorer that lies with the data."""
    spec = importlib.util.spec_from_file_location("score_text", dev / "score_text.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{dev / 'score_text.py'}: cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    score: Scorer = module.score
    return score


def _gold(data: Path) -> Figures:
    """The annotated documents, scored by their own scorer."""
    with tempfile.TemporaryDirectory() as folder:
        for rows in (data / "gold").glob("*.edits.jsonl"):
            name = rows.name.removesuffix(".edits.jsonl") + ".txt"
            text = (data / "seeds" / name).read_bytes().decode()
            (Path(folder) / name).write_bytes(clean(text, source=name).text.encode())
        command = [sys.executable, str(data / "gold" / "score.py"), str(data / "seeds"), folder]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(f"{command[1]} ended with {ran.returncode}: {ran.stderr[-500:]}")
    line = ran.stdout.splitlines()[-1]
    match = _GOLD.search(line)
    if not match:
        sys.exit(f"{command[1]}: its last line is not understood: {line}")
    must, should, wrong, false = map(float, match.groups())
    values = {"must": must, "should": should, f"wrong{AT_MOST}": wrong, f"false{AT_MOST}": false}
    return Figures("outside-gold", values, line)
