"""Scores runs over `seeds/` against the hand-annotated edits in `tests/gold/`.

    python tests/gold_score.py [--list] [--write] [NAME...]

A gold row says which stretch of the raw text is damaged and which forms are acceptable there. A run knows every
change by its place in the original, so nothing has to be aligned: rows and repairs that touch form a *window*, and the
text that the run wrote for a window must be its fixed stretches with a choice at each row: the damaged form (missed)
or an acceptable one (repaired). A row where something else stands is wrong; a window whose fixed stretches changed, or
one without any row, is a false change. Runs of white space count as one blank, and a change of nothing but white space
is false only if it joins lines.

`--list` shows the missed rows, `--write` raises the floors and writes the golden logs anew (read their diff).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from normalise.cleaning import clean
from normalise.edits import Span
from normalise.result import Repair, Result

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
SEEDS = ROOT / "seeds"
FLOORS = GOLD / "floors.toml"
NAMES = sorted(path.parent.name for path in GOLD.glob("*/edits.jsonl"))
_BLANK = r"[^\S\n]+"
_LINE_END = r"\s*\n\s*"


@dataclass(frozen=True)
class Row:
    """One hand-made annotation: `before` stands at `span`, any of `after` would be right; '' drops it."""

    span: Span
    before: str
    after: tuple[str, ...]
    kind: str
    tier: str


@dataclass
class Score:
    """What a run made of one document's rows."""

    verdicts: list[tuple[Row, str]] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    def count(self, verdict: str, *tiers: str) -> int:
        """How many rows of these tiers (default: all) got a verdict."""
        return sum(v == verdict and (not tiers or row.tier in tiers) for row, v in self.verdicts)

    def total(self, tier: str) -> int:
        """How many rows a tier has."""
        return sum(row.tier == tier for row, _ in self.verdicts)

    def __str__(self) -> str:
        tiers = "  ".join(f"{t} {self.count('repaired', t)}/{self.total(t)}" for t in ("must", "should"))
        return f"{tiers}  wrong {self.count('wrong')}  false {len(self.false)}"


@dataclass
class _Window:
    """A stretch of the original that rows and repairs share, grown piece by piece."""

    start: int
    end: int
    rows: list[Row] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)

    def widen(self, raw: str) -> None:
        """Takes in the white space round dropped lines: whether their neighbours were joined shows only there."""
        if any("" in row.after for row in self.rows):
            self.start = len(raw[: self.start].rstrip())
            self.end = len(raw) - len(raw[self.end :].lstrip())

    def output(self, text: str) -> str:
        """What the run wrote for the window."""
        first, last = self.repairs[0], self.repairs[-1]
        start = first.output.start - (first.original.start - self.start)
        return text[start : last.output.end + self.end - last.original.end]


def read_text(path: Path) -> str:
    """A text with its line ends as they are."""
    return path.read_bytes().decode()


def read_rows(name: str) -> list[Row]:
    """The annotations of one sample document, by place."""
    lines = (GOLD / name / "edits.jsonl").read_text(encoding="utf-8").splitlines()
    values = [json.loads(line) for line in lines if line.strip()]
    return [Row(Span(v["start"], v["end"]), v["before"], tuple(v["after"]), v["class"], v["tier"]) for v in values]


def run(name: str) -> Result:
    """The run over one sample document."""
    return clean(read_text(SEEDS / f"{name}.txt"), source=f"{name}.txt")


def score(result: Result, rows: Sequence[Row]) -> Score:
    """The verdict on every row, and the false changes."""
    found = Score()
    for window in _windows(result.repairs, rows):
        if not window.repairs:
            found.verdicts.extend((row, "missed") for row in window.rows)
        else:
            _judge(window, result, found)
    return found


def _windows(repairs: Sequence[Repair], rows: Sequence[Row]) -> Iterator[_Window]:
    items: list[tuple[Span, Row | Repair]] = [(row.span, row) for row in rows]
    items += [(repair.original, repair) for repair in repairs]
    window: _Window | None = None
    for span, item in sorted(items, key=lambda pair: pair[0]):
        if window is None or span.start > window.end:
            if window is not None:
                yield window
            window = _Window(*span)
        window.end = max(window.end, span.end)
        if isinstance(item, Row):
            window.rows.append(item)
        else:
            window.repairs.append(item)
    if window is not None:
        yield window


def _judge(window: _Window, result: Result, found: Score) -> None:
    raw = result.document.text
    window.widen(raw)
    written = window.output(result.text)
    before = raw[window.start : window.end]
    if not before.strip() and not written.strip():
        found.verdicts.extend((row, "repaired" if written in row.after else "missed") for row in window.rows)
        if not window.rows and "\n" in before and "\n" not in written:
            found.false.append(_shown(window, raw, written))
        return
    for wrong in _choices(len(window.rows)):
        match = re.fullmatch(_pattern(window, raw, wrong), written, re.DOTALL)
        if match:
            for i, row in enumerate(window.rows):
                verdict = "wrong" if i in wrong else "repaired" if match[f"right{i}"] is not None else "missed"
                found.verdicts.append((row, verdict))
            return
    found.false.append(_shown(window, raw, written))
    found.verdicts.extend((row, "missed") for row in window.rows)


def _choices(count: int) -> Iterator[tuple[int, ...]]:
    """Which rows might be wrong, few first; of many rows either none or all."""
    sizes = range(count + 1) if count <= 6 else (0, count)
    for size in sizes:
        yield from combinations(range(count), size)


def _pattern(window: _Window, raw: str, wrong: Sequence[int]) -> str:
    """What the window may have become, as a regular expression; anything may stand at the wrong rows."""
    pieces: list[str] = []
    at = window.start
    for i, row in enumerate(window.rows):
        start, end = row.span
        if "" in row.after:  # what is dropped may take the white space around it along
            limit = window.rows[i + 1].span.start if i + 1 < len(window.rows) else window.end
            start = at + len(raw[at:start].rstrip())
            end = limit - len(raw[end:limit].lstrip())
        head, tail = raw[start : row.span.start], raw[row.span.end : end]
        inside = start > 0 and end < len(raw)
        right = "|".join(
            _words(head + form + tail, _BLANK) if form else _gap(head if inside else "", tail)
            for form in sorted(row.after, key=len, reverse=True)
        )
        missed = _words(head + row.before + tail, _BLANK)
        pieces.append(_words(raw[at:start]))
        anything = f"{_words(head)}.*?{_words(tail)}"
        pieces.append(anything if i in wrong else f"(?:(?P<right{i}>{right})|{missed})")
        at = end
    pieces.append(_words(raw[at : window.end]))
    return "".join(pieces)


def _gap(head: str, tail: str) -> str:
    """What must stay of the white space round a dropped stretch, so that its neighbours are not joined."""
    if "\n" in head and "\n" in tail:
        return _LINE_END
    return r"\s+" if head and tail else r"\s*"


def _words(text: str, blank: str = r"\s+") -> str:
    """A pattern for text whose white space may change, but whose lines may not be joined."""
    pieces = re.split(r"(\s+)", text)
    pieces[::2] = map(re.escape, pieces[::2])
    pieces[1::2] = [_LINE_END if "\n" in white else blank for white in pieces[1::2]]
    return "".join(pieces)


def _shown(window: _Window, raw: str, written: str) -> str:
    rules = ", ".join(f"{r.before!r} -> {r.after!r}" for r in window.repairs)
    return f"{raw[window.start : window.end]!r} -> {written!r} (repairs: {rules})"


def golden_log(result: Result) -> str:
    """A stable projection of a run: one line a change or held edit, by place; no confidences, no prose."""
    original = result.document.text
    records = [
        (c.original, "applied", c.edit.rule, original[slice(*c.original)], c.before, c.after, c.edit.tier.label)
        for c in result.changes
    ]
    records += [
        (h.original, h.reason.value, h.edit.rule, original[slice(*h.original)], h.before, h.edit.replacement,
         h.edit.tier.label)
        for h in result.held
    ]  # fmt: skip
    lines = []
    for span, status, code, text, before, after, tier in sorted(records):
        record = {"code": code, "span": span, "original": text, "before": before, "after": after}
        if text == before:
            del record["original"]
        lines.append(json.dumps({**record, "tier": tier, "status": status}, ensure_ascii=False) + "\n")
    return "".join(lines)


def floors() -> dict[str, dict[str, int]]:
    """The fewest repaired rows that each sample document may show."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def raised(old: dict[str, dict[str, int]], scores: dict[str, Score]) -> str:
    """The file of floors, each at its old height or higher."""
    out = [
        "# Rows that must come out repaired; `python tests/gold_score.py --write` raises them, nothing lowers them.\n"
    ]
    for name in sorted(old | scores):
        out.append(f"\n[{name}]\n")
        for tier in ("must", "should"):
            now = scores[name].count("repaired", tier) if name in scores else 0
            out.append(f"{tier} = {max(now, old.get(name, {}).get(tier, 0))}\n")
    return "".join(out)


def summed(scores: Sequence[Score]) -> Score:
    """All documents as one."""
    return Score([v for s in scores for v in s.verdicts], [f for s in scores for f in s.false])


def _report(name: str, found: Score, *, everything: bool) -> None:
    print(f"{name:22} {found}")
    for row, verdict in found.verdicts:
        if verdict == "wrong" or (everything and verdict == "missed" and row.tier != "may"):
            print(f"    {verdict:7} {row.tier:6} {row.kind:14} {row.before[:60]!r}  wanted {row.after[0][:60]!r}")
    for change in found.false:
        print(f"    FALSE   {change}")


def main() -> None:
    """Prints the scores; see the top of this file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="sample documents; default: all")
    parser.add_argument("--list", action="store_true", help="show the missed rows, too")
    parser.add_argument("--write", action="store_true", help="raise the floors, write the golden logs")
    args = parser.parse_args()
    unknown = set(args.names) - set(NAMES)
    if unknown:
        sys.exit(f"no such sample document: {', '.join(sorted(unknown))}")
    scores: dict[str, Score] = {}
    for name in args.names or NAMES:
        result = run(name)
        scores[name] = score(result, read_rows(name))
        _report(name, scores[name], everything=args.list)
        if args.write:
            (GOLD / name / "changes.jsonl").write_text(golden_log(result), encoding="utf-8", newline="\n")
    if args.write:
        FLOORS.write_text(raised(floors(), scores), encoding="utf-8", newline="\n")
    whole = summed(list(scores.values()))
    kinds = Counter((row.kind, verdict) for row, verdict in whole.verdicts if row.tier != "may")
    for kind in sorted({kind for kind, _ in kinds}):
        counts = "  ".join(f"{verdict} {kinds[kind, verdict]:3}" for verdict in ("repaired", "missed", "wrong"))
        print(f"  {kind:20} {counts}")
    print(whole)


if __name__ == "__main__":
    main()
