"""Check 2: people and places with near names, one of the two unknown."""

from __future__ import annotations

from name_checks.scenes import PERSON_FRAMES, changed_places, lexicon, lexicon_without, read_tsv
from normalise.pipeline import Pipeline

# The unknown one alone, beside other text, and in one text with the known one.
FRAMES = (
    *PERSON_FRAMES[:4],
    "President {} was expected in the capital on Friday. {other} had left on Thursday.",
    "{other} and {} have never met.",
    "In {} the winter was mild, she said.",
)


def rounds() -> list[tuple[set[str], list[tuple[str, str]]]]:
    """Sets of names to remove at once, each with the (removed, kept) pairs that can be run without them."""
    found: list[tuple[set[str], set[str], list[tuple[str, str]]]] = []
    for first, second in read_tsv("pairs.tsv"):
        for gone, kept in ((first, second), (second, first)):
            if not lexicon().right_entities(kept):
                continue
            fitting = (entry for entry in found if gone not in entry[1] and kept not in entry[0])
            removed, needed, pairs = next(fitting, (set(), set(), []))
            if not pairs:
                found.append((removed, needed, pairs))
            removed.add(gone)
            needed.add(kept)
            pairs.append((gone, kept))
    return [(removed, pairs) for removed, _, pairs in found]


def report(show: bool) -> list[str]:
    """The lines of the report."""
    merged, runs, pairs = [], 0, set()
    for removed, tried in rounds():
        machine = Pipeline(lexicon_without(removed))
        for gone, kept in tried:
            pairs.add(frozenset((gone, kept)))
            for frame in FRAMES:
                runs += 1
                changes = changed_places([frame.format(gone, other=kept)], machine)
                merged += [(gone, kept, before, after) for before, after, _ in changes]
    lines = [
        f"{len(pairs)} pairs, {runs} texts with one name removed from every dictionary and list: "
        f"{len({frozenset(m[:2]) for m in merged})} pairs merged"
    ]
    if show:
        lines += ["", *(f"    {gone} / {kept}: {before!r} -> {after!r}" for gone, kept, before, after in merged)]
    return lines
