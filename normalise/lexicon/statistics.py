"""What the dictionaries hold, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from normalise.lexicon.generated import generated_variants
from normalise.lexicon.sources import COLUMNS, Row, dictionary_files, read_rows
from normalise.values import dataclass, field

# The columns that are counted by value.
_COUNTED = {"entities": ("type",), "variants": ("kind", "risk", "lang"), "native": ("lang",), "protect": ("type",)}
# What variants are made of, and what they must not repeat.
_SOURCES = ("entities", "english", "native", "transliteration", "variants")


@dataclass
class Statistics:
    """Rows of each file of each folder, and of counted columns the rows with each value, all folders together.

    `made` has the variants that tables make of native names, by language.
    """

    files: dict[Path, int] = field(default_factory=dict)
    values: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)
    made: Counter[str] = field(default_factory=Counter)

    def lines(self, shown: Callable[[Path], str] = str) -> Iterator[str]:
        """The numbers as text: layers from the strongest on, then what the columns hold, most frequent first.

        `shown` gives a folder as it is to be shown.
        """
        folders = list(dict.fromkeys(path.parent for path in self.files))
        for place, folder in enumerate(folders, 1):
            yield f"layer {place}: {shown(folder)}"
            for path, rows in self.files.items():
                if path.parent == folder:
                    yield f"  {path.stem:<16}{rows:>10,}"
        for (name, column), counts in self.values.items():
            yield f"{name} by {column}"
            yield from _counted(counts)
        if self.made:
            yield f"variants made of native names ({self.made.total():,}) by lang"
            yield from _counted(self.made)


def _counted(counts: Counter[str]) -> Iterator[str]:
    for value, rows in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"  {value or '(nothing)':<16}{rows:>10,}"


def statistics(folders: list[Path]) -> Statistics:
    """Counts the rows of these folders, the strongest first; of long files none is kept in memory."""
    found = Statistics(values={(n, c): Counter() for n, columns in _COUNTED.items() for c in columns})
    kept: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for path in dictionary_files(folders):
        rows = 0
        columns = _COUNTED.get(path.stem, ())
        for row in read_rows(path):
            rows += 1
            if path.stem in _SOURCES:
                kept[path.stem].append(row)
            for column in columns:
                found.values[path.stem, column][row[column]] += 1
        found.files[path] = rows
    found.made.update(row["lang"] for row in generated_variants(kept))
    return found
