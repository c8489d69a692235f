"""Runs the program over every damaged document."""

from __future__ import annotations

from noise.composition import documents
from noise.damage import Noisy
from noise.scoring import Score, scored
from normalise.cleaning import clean
from normalise.document import Document
from normalise.result import Result


def total(rounds: int | None = None) -> list[tuple[Noisy, Score]]:
    """Every document with its score; `rounds` as for `documents`.

    A document that the program breaks off at counts as left alone, and says so: one bad place in 700 documents must
    not hide the figures of all others.
    """
    return [(noisy, scored(noisy, *_run(noisy))) for noisy in documents(rounds)]


def _run(noisy: Noisy) -> tuple[Result, str]:
    document = Document(noisy.text, f"{noisy.name}.txt")
    try:
        return clean(noisy.text, source=document.source), ""
    except Exception as error:  # whatever a rule raises
        return Result(document, noisy.text), repr(error)
