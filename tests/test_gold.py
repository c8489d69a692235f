"""The sample documents: their annotations hold together, and runs over them repair what they did, wrong nothing.

After a change of rules or dictionaries: `python tests/gold_score.py --write`, then read the diff of the golden logs.
"""

from __future__ import annotations

import re

import pytest
from gold_score import (
    GOLD,
    NAMES,
    SEEDS,
    Row,
    Score,
    floors,
    golden_log,
    raised,
    read_rows,
    read_text,
    run,
    score,
)

from normalise.cleaning import clean
from normalise.document import Document
from normalise.edits import Span
from normalise.result import Repair, Result

MENDED = "python tests/gold_score.py --write"


def test_every_sample_document_is_annotated() -> None:
    assert len(NAMES) >= 8
    assert {path.stem for path in SEEDS.glob("*.txt")} == set(NAMES)
    for name in NAMES:
        assert {p.name for p in (GOLD / name).iterdir()} == {"clean.txt", "edits.jsonl", "source.md", "changes.jsonl"}


@pytest.mark.parametrize("name", NAMES)
def test_annotations_lead_to_the_clean_text(name: str) -> None:
    raw, at, text = read_text(SEEDS / f"{name}.txt"), 0, ""
    for row in read_rows(name):
        assert row.span.start >= at, f"rows overlap at {row}"
        assert raw[slice(*row.span)] == row.before
        assert row.before not in row.after
        assert row.tier in ("must", "should", "may")
        meant = row.before if row.tier == "may" else row.after[0]
        text += raw[at : row.span.start] + meant
        at = row.span.end
        if not meant:  # what is dropped takes the white space behind it along
            at += len(raw[at:]) - len(raw[at:].lstrip())
    assert (
        re.sub(r"\s+", " ", text + raw[at:]).strip()
        == re.sub(r"\s+", " ", read_text(GOLD / name / "clean.txt")).strip()
    )


@pytest.mark.parametrize("name", NAMES)
def test_repairs_reach_the_floor_and_none_is_wrong(name: str) -> None:
    found, floor = score(run(name), read_rows(name)), floors()[name]
    assert not found.false
    assert not [row for row, verdict in found.verdicts if verdict == "wrong"]
    for tier in ("must", "should"):
        assert found.count("repaired", tier) >= floor[tier], [
            r for r, v in found.verdicts if (r.tier, v) == (tier, "missed")
        ]


@pytest.mark.parametrize("name", NAMES)
def test_golden_log(name: str) -> None:
    path = GOLD / name / "changes.jsonl"
    assert golden_log(run(name)).splitlines() == path.read_text(encoding="utf-8").splitlines(), f"if meant: {MENDED}"


@pytest.mark.parametrize("name", NAMES)
def test_the_clean_text_is_left_alone(name: str) -> None:
    result = clean(read_text(GOLD / name / "clean.txt"))
    assert [(c.edit.rule, c.before, c.after) for c in result.changes] == []


# The scorer itself, on runs made by hand.

RAW = "The Fooand Bar met.\n\nShare this\n\nHe left a apple ."
FUSED = Row(Span(4, 10), "Fooand", ("Foo and", "Foo, and"), "fused", "must")
LINE = Row(Span(21, 31), "Share this", ("",), "boilerplate", "must")
ARTICLE = Row(Span(41, 42), "a", ("an",), "article", "must")


def result_of(*changes: tuple[str, str]) -> Result:
    """A run that replaced these stretches of RAW, each given by its text, left to right."""
    repairs, text, at = [], "", 0
    for number, (before, after) in enumerate(changes):
        start = RAW.index(before, at)
        text += RAW[at:start]
        repairs.append(
            Repair(number, Span(start, start + len(before)), Span(len(text), len(text + after)), before, after)
        )
        text, at = text + after, start + len(before)
    return Result(Document(RAW), text + RAW[at:], repairs=tuple(repairs))


@pytest.mark.parametrize(
    ("changes", "verdicts", "false"),
    [
        pytest.param([], "missed missed missed", 0, id="nothing done"),
        pytest.param([("and", " and")], "repaired missed missed", 0, id="repair inside the row"),
        pytest.param([("Foo", "Foo,"), ("and", " and")], "repaired missed missed", 0, id="two repairs in one row"),
        pytest.param([("Fooand Bar", "Foo and Bar")], "repaired missed missed", 0, id="repair over row and neighbour"),
        pytest.param([("Fooand Bar", "Foo and Baz")], "missed missed missed", 1, id="neighbour changed as well"),
        pytest.param([("Fooand", "Food")], "wrong missed missed", 0, id="wrong repair"),
        pytest.param([("The Fooand", "The Food")], "wrong missed missed", 0, id="wrong repair of row and neighbour"),
        pytest.param([("Share this\n\n", "")], "missed repaired missed", 0, id="line dropped with its blank line"),
        pytest.param([("Share this", "")], "missed repaired missed", 0, id="line dropped, blank line kept"),
        pytest.param([("\n\nShare this", "")], "missed repaired missed", 0, id="line dropped with the blank before"),
        pytest.param([("Share this", "Share")], "missed wrong missed", 0, id="line half dropped"),
        pytest.param([("met", "meet")], "missed missed missed", 1, id="right text changed"),
        pytest.param([("\n\n", "\n")], "missed missed missed", 0, id="white space only"),
        pytest.param([("\n\n", " ")], "missed missed missed", 1, id="lines joined"),
        pytest.param([(" a", " an"), (" .", ".")], "missed missed repaired", 1, id="repair beside a false change"),
        pytest.param([("and Bar met.\n\nShare this", " and Bar met.")], "repaired repaired missed", 0, id="two rows"),
    ],
)  # fmt: skip
def test_scorer(changes: list[tuple[str, str]], verdicts: str, false: int) -> None:
    found = score(result_of(*changes), [FUSED, LINE, ARTICLE])
    assert [verdict for _, verdict in found.verdicts] == verdicts.split()
    assert len(found.false) == false


def test_floors_only_rise() -> None:
    low, high = Score([(FUSED, "missed")]), Score([(FUSED, "repaired")])
    assert "must = 1" in raised({"x": {"must": 0, "should": 0}}, {"x": high})
    assert "must = 1" in raised({"x": {"must": 1, "should": 0}}, {"x": low})
    assert "must = 3" in raised({"x": {"must": 3, "should": 0}}, {})
