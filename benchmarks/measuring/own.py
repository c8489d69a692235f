"""Our sample documents and the noise generator: what can be measured from a checkout alone."""

from __future__ import annotations

import sys
from pathlib import Path

from noise.report import Tables, tables
from noise.running import total

from measuring.figures import AT_MOST, Figures

ROOT = Path(__file__).resolve().parents[2]


def gold() -> list[Figures]:
    """Our gold, scored as the tests do it."""
    sys.path.insert(0, str(ROOT / "tests"))
    from gold_score import NAMES, read_rows, run, score, summed

    whole = summed([score(run(name), read_rows(name)) for name in NAMES])
    values = {tier: float(whole.count("repaired", tier)) for tier in ("must", "should")}
    values |= {f"wrong{AT_MOST}": float(whole.count("wrong")), f"false{AT_MOST}": float(len(whole.false))}
    return [Figures("gold", values, str(whole))]


def noise(show: int, rounds: int | None) -> tuple[list[Figures], Tables]:
    """The generator's documents: figures by class and overall, and the tables for people."""
    made = tables(total(rounds), show)
    found = []
    for row in made.classes:
        values = {"precision": row.precision, "recall": row.recall}
        line = (
            f"precision {row.precision:.3f}  recall {row.recall:.3f}  of {row.damages}"
            f"  half {row.half}  wrong {row.wrong}  false {row.false}"
        )
        if row.name == "all":
            values[f"crashes{AT_MOST}"] = float(len(made.crashes))
            line += "".join(f"\n    BROKEN OFF  {crash}" for crash in made.crashes)
        found.append(Figures(f"noise/{row.name}", values, line))
    return found, made
