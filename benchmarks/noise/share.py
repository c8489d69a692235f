"""How many of the names in the texts the dictionaries do not know: `python benchmarks/noise/share.py`."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from noise.anatomy import articles  # noqa: E402


def known_forms() -> set[str]:
    """Every form in any dictionary, in small letters."""
    forms: set[str] = set()
    for path in sorted((ROOT / "dictionaries").rglob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=3)
            for row in rows:
                forms |= {row[c].lower() for c in ("form", "canonical", "short") if row.get(c)}
    return forms


def main() -> None:
    """Prints the share and, with `--list`, the names."""
    names = sorted({name.text for article in articles() for name in article.names})
    known = known_forms()
    unknown = [name for name in names if name.lower() not in known]
    people = sorted({name.text for article in articles() for name in article.people})
    strangers = [name for name in people if name.lower() not in known]
    print(f"{len(names)} names: {len(unknown)} in no dictionary ({100 * len(unknown) / len(names):.0f} %)")
    print(f"{len(people)} of them full names: {len(strangers)} ({100 * len(strangers) / len(people):.0f} %)")
    if "--list" in sys.argv:
        print(*(f"{'  ' if name in unknown else '+ '}{name}" for name in names), sep="\n")


if __name__ == "__main__":
    main()
