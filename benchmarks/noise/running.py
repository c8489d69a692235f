"""Runs the program over every damaged document."""

from __future__ import annotations

from noise.composition import documents
from noise.damage import Noisy
from noise.scoring import Score, scored
from normalise.cleaning import clean


def total(rounds: int | None = None) -> list[tuple[Noisy, Score]]:
    """Every document with its score; `rounds` as for `documents`."""
    return [(noisy, scored(noisy, clean(noisy.text, source=f"{noisy.name}.txt"))) for noisy in documents(rounds)]
