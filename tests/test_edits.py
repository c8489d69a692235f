"""Edits, offset maps and undo over random texts: every place is known, and the way back is exact."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stub_pipeline import result_of

from normalise.document import Document
from normalise.edits import Edit, OffsetMap, Span, Tier, apply
from normalise.result import Result, joined, take_back
from normalise.values import replace

TEXTS = st.text(alphabet="ab cé€😀\n\r\u202e", max_size=40)
REPLACEMENTS = st.text(alphabet="xyé😀 ", max_size=4)


def plain(start: int, end: int, replacement: str) -> Edit:
    return Edit(Span(start, end), replacement, "TST001")


@st.composite
def edits_of(draw: st.DrawFn, text: str, most: int = 8) -> list[Edit]:
    """Sorted edits apart from each other: adjacent ones, insertions and deletions among them."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=2 * most)))
    out: list[Edit] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if out and (start < out[-1].span.end or Span(start, end) == out[-1].span):
            continue
        out.append(plain(start, end, draw(REPLACEMENTS)))
    return out


@st.composite
def histories(draw: st.DrawFn) -> tuple[str, list[list[Edit]]]:
    """A text and the edits of a few stages, each of which reads what the one before wrote."""
    text = draw(TEXTS)
    now, stages = text, []
    for _ in range(draw(st.integers(0, 4))):
        stages.append(draw(edits_of(now)))
        now = apply(now, stages[-1])
    return text, stages


def run(text: str, stages: list[list[Edit]]) -> tuple[Result, OffsetMap]:
    """The result of edits in stages, composed as the pipeline does it."""
    now, total, count, steps = text, OffsetMap(), 0, []
    for edits in stages:
        own = OffsetMap.of_edits(edits, count)
        steps.append(("stage", now, edits, total, own))
        count += len(edits)
        total, now = total.then(own), apply(now, edits)
    return result_of(Document(text), now, total, steps, []), total


def test_apply_replaces_inserts_and_deletes() -> None:
    assert apply("abcdef", [plain(0, 1, "X"), plain(1, 1, "+"), plain(1, 3, ""), plain(6, 6, "!")]) == "X+def!"


@pytest.mark.parametrize(
    "edits",
    [
        [plain(2, 3, ""), plain(0, 1, "")],
        [plain(0, 3, ""), plain(2, 4, "")],
        [plain(0, 4, ""), plain(1, 2, "")],
        [plain(1, 1, "a"), plain(1, 1, "b")],
        [plain(0, 7, "")],
        [plain(-1, 0, "")],
        [plain(3, 2, "")],
    ],
    ids=["unsorted", "overlapping", "nested", "two insertions", "beyond", "before", "reversed"],
)
def test_apply_refuses_what_is_not_apart(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="edits must be sorted"):
        apply("abcdef", edits)


def test_rank_is_total_and_sure_edits_come_first() -> None:
    weak = Edit(Span(0, 1), "x", "AAA001", Tier.UNSAFE)
    sure = Edit(Span(5, 6), "x", "ZZZ001", Tier.SAFE, 0.6)
    surer = Edit(Span(6, 7), "x", "ZZZ001", Tier.SAFE, 0.9)
    longer = Edit(Span(6, 8), "x", "ZZZ001", Tier.SAFE, 0.9)
    assert sorted([weak, sure, surer, longer], key=lambda e: e.rank) == [longer, surer, sure, weak]
    by_left, by_right = (replace(sure, evidence=(half,)) for half in ("'discri' is none", "'mination' is none"))
    assert by_left.rank < by_right.rank, "the same repair for two reasons: the log names the same one on every run"


@given(st.data())
def test_spans_that_overlap_cannot_both_be_applied(data: st.DataObject) -> None:
    first, second = (Span(*sorted(data.draw(st.tuples(*2 * [st.integers(0, 6)])))) for _ in range(2))
    assert first.overlaps(second) == second.overlaps(first)
    ordered = [plain(*span, "x") for span in sorted((first, second))]
    if first.overlaps(second):
        with pytest.raises(ValueError, match="edits must be sorted"):
            apply("abcdef", ordered)
    else:
        apply("abcdef", ordered)


@given(histories())
def test_hunks_hold_all_differences(history: tuple[str, list[list[Edit]]]) -> None:
    text, stages = history
    result, total = run(text, stages)
    at_source = at_target = 0
    last: Span | None = None
    for source, target, _ in total.hunks:
        assert text[at_source : source.start] == result.text[at_target : target.start]
        assert last is None or source.start > last.end, "hunks that touch are one"
        at_source, at_target, last = source.end, target.end, source
    assert text[at_source:] == result.text[at_target:]
    assert sorted(m for h in total.hunks for m in h.marks) == list(range(sum(map(len, stages))))


@given(histories(), st.data())
def test_places_outside_the_hunks_map_both_ways(history: tuple[str, list[list[Edit]]], data: st.DataObject) -> None:
    text, stages = history
    result, total = run(text, stages)
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    span = Span(start, end)
    target = total.to_target(span)
    assert 0 <= target.start <= target.end <= len(result.text)
    if start < end and not any(h.source.touches(span) for h in total.hunks):
        assert result.text[slice(*target)] == text[start:end]
        assert total.to_source(target) == span
    back = total.to_source(target)
    assert 0 <= back.start <= back.end <= len(text)


@given(histories())
def test_composing_is_associative(history: tuple[str, list[list[Edit]]]) -> None:
    _, stages = history
    count, maps = 0, []
    for edits in stages:
        maps.append(OffsetMap.of_edits(edits, count))
        count += len(edits)
    left, right = OffsetMap(), OffsetMap()
    for single in maps:
        left = left.then(single)
    for single in reversed(maps):
        right = single.then(right)
    assert left.hunks == right.hunks


@given(histories(), st.data())
def test_any_repairs_can_be_taken_back(history: tuple[str, list[list[Edit]]], data: st.DataObject) -> None:
    text, stages = history
    result, _ = run(text, stages)
    assert result.undo() == text
    numbers = [r.number for r in result.repairs]
    taken = data.draw(st.sets(st.sampled_from(numbers))) if numbers else set()
    kept = [Edit(r.original, r.after, "TST001") for r in result.repairs if r.number not in taken]
    assert result.undo(taken) == apply(text, kept)
    assert take_back(result.text, result.repairs, ()) == result.text


@given(histories())
def test_changes_lie_within_their_repairs(history: tuple[str, list[list[Edit]]]) -> None:
    text, stages = history
    result, _ = run(text, stages)
    repairs = {r.number: r for r in result.repairs}
    for change in result.changes:
        repair = repairs[change.repair]
        assert repair.original.start <= change.original.start <= change.original.end <= repair.original.end
        assert repair.output.start <= change.output.start <= change.output.end <= repair.output.end
        assert text[slice(*repair.original)] == repair.before
        assert result.text[slice(*repair.output)] == repair.after


@given(st.lists(histories(), max_size=4))
def test_blocks_are_joined_into_one_result(parts: list[tuple[str, list[list[Edit]]]]) -> None:
    results = [run(text, stages)[0] for text, stages in parts]
    whole = joined(Document("".join(text for text, _ in parts)), results)
    assert whole.text == "".join(result.text for result in results)
    assert whole.undo() == whole.document.text
    assert [r.number for r in whole.repairs] == list(range(len(whole.repairs)))
    for repair in whole.repairs:
        assert whole.text[slice(*repair.output)] == repair.after
        assert whole.document.text[slice(*repair.original)] == repair.before


@pytest.mark.parametrize("seed", range(3))
def test_thousands_of_edits(seed: int) -> None:
    source = random.Random(seed)  # noqa: S311
    text = "".join(source.choices("ab é€😀\n", k=30_000))
    now, stages = text, []
    for _ in range(4):
        cuts = sorted(source.sample(range(len(now) + 1), 4000))
        words = ("", "x", "yé", "😀😀")
        edits = [plain(a, b, source.choice(words)) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if b - a < 20]
        stages.append(edits)
        now = apply(now, edits)
    result, total = run(text, stages)
    assert result.text == now
    assert len(result.changes) > 5000
    assert result.undo() == text
    odd = {r.number for r in result.repairs if r.number % 2}
    kept = [Edit(r.original, r.after, "TST001") for r in result.repairs if r.number not in odd]
    assert result.undo(odd) == apply(text, kept)
    assert sum(len(h.marks) for h in total.hunks) == len(result.changes)
