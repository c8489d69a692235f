"""Figures of a set, and the floors below which none may fall."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).resolve().parent.parent / "floors.toml"
# A figure whose name ends so is better the lower it is; its floor is a ceiling.
AT_MOST = "_at_most"
# What a figure may lose before it counts: one verdict more or less of a small set is no change of quality.
_SLACK = {"precision": 0.01, "recall": 0.01, f"changed{AT_MOST}": 1.0, f"harm{AT_MOST}": 2.0}
_HEAD = "# What `make measure` may not fall below; `benchmarks/measure.py --write` raises it, nothing lowers it.\n"

Floors = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured on one set: `values` have floors, `line` is for people."""

    name: str
    values: dict[str, float]
    line: str


def read_floors() -> Floors:
    """The floors by set."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def below(floors: Floors, measured: Iterable[Figures]) -> list[str]:
    """A line for every figure that is worse than its floor."""
    lines = []
    for figures in measured:
        for key, floor in floors.get(figures.name, {}).items():
            value = figures.values.get(key)
            if value is None:
                lines.append(f"{figures.name}: {key} has a floor of {floor:g} and was not measured")
            elif value > floor if key.endswith(AT_MOST) else value < floor:
                lines.append(f"{figures.name}: {key} is {value:.3f}, its floor is {floor:g}")
    return lines


def raised(floors: Floors, measured: Iterable[Figures]) -> Floors:
    """The floors, each where it was or nearer to the best; sets that were not measured keep theirs."""
    out = {name: dict(values) for name, values in floors.items()}
    for figures in measured:
        if not figures.values:
            continue
        own = out.setdefault(figures.name, {})
        for key, value in figures.values.items():
            slack = _SLACK.get(key, 0.0)
            if key.endswith(AT_MOST):
                now = math.ceil((value + slack) * 10) / 10
                own[key] = min(now, own.get(key, now))
            else:
                now = math.floor((value - slack) * 1000) / 1000
                own[key] = max(now, own.get(key, 0.0))
    return out


def write_floors(floors: Floors) -> None:
    """Writes the file, sets and keys in order."""
    lines = [_HEAD]
    for name in sorted(floors):
        lines.append(f'\n["{name}"]\n')
        lines += [f"{key} = {value:g}\n" for key, value in sorted(floors[name].items())]
    FLOORS.write_text("".join(lines), encoding="utf-8", newline="\n")
