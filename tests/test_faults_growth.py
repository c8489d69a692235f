"""Floods of what rules look for take work that grows with their length, not with its square; counted in calls."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from faults.attacks import Attack, attacks

from normalise.document import Document
from normalise.pipeline import Pipeline

# Those that once grew faster, or that come near to it; in the short ones no page is noisy yet.
NAMES = (
    *("divided words", "percent", "digits in words", "foreign words", "unknown words", "single letters"),
    *("soft hyphens", "mojibake in words", "opening quotes", "different names", "names in capitals"),
)
FLOODS = [attack for attack in attacks() if attack.name in NAMES]
# Four times the text; the square would take sixteen times the calls.
SHORT, LONG, MOST = 4000, 16_000, 8.0


def calls(pipeline: Pipeline, attack: Attack, length: int) -> int:
    """How many functions, of Python or of C, a text makes the pipeline call; what can be remembered is."""
    document, counted = Document(attack.text(length), attack.source), 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    pipeline.run(document)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        pipeline.run(Document(document.text, attack.source))
    finally:
        sys.setprofile(before)
    return counted


def test_all_of_them_are_floods() -> None:
    assert {attack.name for attack in FLOODS} == set(NAMES)


@pytest.mark.parametrize("attack", FLOODS, ids=lambda attack: attack.name)
def test_work_grows_with_the_length(attack: Attack, pipeline: Pipeline) -> None:
    assert calls(pipeline, attack, LONG) <= MOST * calls(pipeline, attack, SHORT)


def test_words_of_no_language_are_not_weighed_one_by_one(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def misreadings(word: str) -> dict[str, float]:
        asked.append(word)
        return {}

    monkeypatch.setattr(pipeline.lexicon.speller, "misreadings", misreadings)
    syllables = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    words = [x + y + z for x in syllables[::7] for y in syllables[::5] for z in syllables[::3]]
    flood = ". ".join(" ".join(words[i : i + 9]) for i in range(0, len(words), 9))
    assert pipeline.run(Document(flood)).text == flood
    assert asked == []
