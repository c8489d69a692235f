"""What one document says for or against a repair."""

from __future__ import annotations

from normalise.edits import Edit, Span
from normalise.evidence import Profile

CAUSES = {"NAM001": "mt", "SEG001": "scrape"}


def edits(code: str, number: int) -> list[Edit]:
    return [Edit(Span(i, i + 1), "x", code) for i in range(number)]


def test_one_artefact_shows_how_a_short_text_came() -> None:
    profile = Profile.of(edits("NAM001", 1), CAUSES, {}, length=3_000)
    assert profile.of_cause("mt") == 1


def test_one_artefact_in_a_book_says_nothing_of_the_other_pages() -> None:
    assert Profile.of(edits("NAM001", 1), CAUSES, {}, length=30_000).of_cause("mt") == 0
    assert Profile.of(edits("NAM001", 4), CAUSES, {}, length=30_000).of_cause("mt") == 4
    mixed = Profile.of([*edits("NAM001", 5), *edits("SEG001", 1)], CAUSES, {}, length=40_000)
    assert (mixed.of_cause("mt"), mixed.of_cause("scrape")) == (5, 0)
