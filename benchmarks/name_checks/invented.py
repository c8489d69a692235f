"""Check 3: full names that nobody bears, made of real given names and invented surnames."""

from __future__ import annotations

import random
from collections.abc import Iterator

from name_checks.scenes import DATA, PERSON_FRAMES, changed_places, drawn, in_documents, lexicon

COUNT = 10_000
# The sentence for a text of many names: they must not change what is known of the one asked about.
_SIZE = 12


def models() -> list[tuple[str, list[str], list[list[str]]]]:
    """The regions of `models.tsv`: name, given names, and the parts of surnames in order."""
    found = []
    for line in (DATA / "models.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        region, given, parts = line.split("\t")
        found.append((region, given.split(), [part.split() for part in parts.split("|")]))
    return found


def surname(parts: list[list[str]], draw: random.Random) -> str:
    """One syllable of each part; `-` stands for none, `+` at a syllable's end for a space."""
    pieces = [draw.choice(part) for part in parts]
    name = "".join(piece for piece in pieces if piece != "-").replace("+", " ")
    return " ".join(word[:1].upper() + word[1:] for word in name.split(" "))


def names(count: int, seed: int) -> Iterator[str]:
    """Invented full names, none of which is in the dictionaries."""
    draw, regions = drawn(seed), models()
    seen: set[str] = set()
    while len(seen) < count:
        region, given, parts = draw.choice(regions)
        first = draw.choice(given).replace("_", " ")
        last = surname(parts, draw)
        full = f"{last} {first}" if region.endswith("-first") else f"{first} {last}"
        if full not in seen and not lexicon().forms(full):
            seen.add(full)
            yield full


def report(show: bool) -> list[str]:
    """The lines of the report."""
    draw = drawn(3)
    sentences = [draw.choice(PERSON_FRAMES).format(name) for name in names(COUNT, seed=11)]
    touched = changed_places(in_documents(sentences, _SIZE))
    lines = [f"{COUNT:,} invented full names of {len(models())} regions: {len(touched)} touched"]
    if show:
        lines += ["", *(f"    {before!r} -> {after!r}   {around!r}" for before, after, around in touched)]
    return lines
