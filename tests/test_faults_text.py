"""Texts as an attack: every flood keeps the promises, and nothing in a text can raise."""

from __future__ import annotations

from pathlib import Path

import pytest
from faults.attacks import Attack, attacks
from faults.promises import broken_promises
from hypothesis import given
from hypothesis import strategies as st

from normalise.document import lowered
from normalise.memory import Bounded
from normalise.pipeline import Pipeline

FLOODS = [attack for attack in attacks() if not attack.head]
# Inputs that once broke a promise, or might: one a file, the first byte as `benchmarks/faults/fuzz.py` reads it.
CASES = sorted((Path(__file__).resolve().parent / "data" / "fuzz").glob("*"))


@pytest.mark.parametrize("attack", FLOODS, ids=lambda attack: attack.name)
def test_floods_keep_the_promises(attack: Attack, pipeline: Pipeline) -> None:
    assert broken_promises(pipeline, attack.text(700), attack.source) == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_fuzzed_inputs_keep_the_promises(path: Path, pipeline: Pipeline) -> None:
    data = path.read_bytes()
    text, source = data[1:].decode("utf-8", "surrogateescape"), "a.md" if data[:1] and data[0] % 2 else ""
    assert broken_promises(pipeline, text, source) == []


def test_every_letter_has_one_in_lower_case() -> None:
    assert [chr(i) for i in range(0x110000) if len(lowered(chr(i))) != 1] == []
    assert lowered("İ") == "İ"


@given(st.text(st.sampled_from("aBİIıΣẞß .")))
def test_a_text_in_lower_case_is_as_long(text: str) -> None:
    low = lowered(text)
    assert len(low) == len(text)
    if "Σ" not in text:  # at the end of a word it has another lower case
        assert low == "".join(map(lowered, text))


def test_memories_are_bounded() -> None:
    memory = Bounded[int, int](10)
    for number in range(1000):
        memory[number] = number
        assert memory.get(number) == number
        assert len(memory) <= 10
