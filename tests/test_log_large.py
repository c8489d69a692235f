"""Large logs and files: read in pieces, they lead to the same as when all is in memory."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from logged_runs import NOISY, WORDS, all_right, ids, lines, logged, rewrite

from normalise import holding
from normalise.changelog import Log, contents, read_log, reader, undo, undoing
from normalise.changelog.lines import Lines
from normalise.changelog.numbers import Numbers
from normalise.errors import NormaliseError
from normalise.files import digest

FORMS = {
    "utf-8": lambda text: text.encode(),
    "bom": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "utf-16-le": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "utf-16-be": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
}


pytestmark = pytest.mark.usefixtures("small_pieces")


def whole(path: Path) -> Log:
    """The log as it is when it is small."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "LARGE", 10**9)
        return read_log(path)


@settings(max_examples=40)
@given(st.data(), st.sampled_from(sorted(FORMS)))
def test_both_ways_back_give_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, form: str
) -> None:
    folder = tmp_path_factory.mktemp("large")
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS), max_size=30)))
    path = logged(folder, {"a.txt": FORMS[form](text)})
    applied = [r["id"] for r in lines(path) if r.get("status") == "applied"]
    while applied:
        chosen = data.draw(st.lists(st.sampled_from(applied), min_size=1, max_size=4))
        (file,) = whole(path).files
        now = (folder / "a.txt").read_bytes()
        state = file.state_of(digest(now))
        assert state is not None
        take = frozenset(c.repair for c in file.changes if c.repair is not None and c.id in chosen) - state.undone
        done = undo(path, chosen)
        assert (folder / "a.txt").read_bytes() == contents.without(file, now, state, take)
        assert bool(done.changes) == bool(take)
        applied = [i for i in applied if i not in chosen]
    assert (folder / "a.txt").read_bytes() == FORMS[form](text)
    assert all_right(read_log(path))


def test_a_large_log_says_what_a_small_one_says(log: Path) -> None:
    large, small = read_log(log), whole(log)
    for one, two in zip(large.files, small.files, strict=True):
        assert isinstance(one.changes, Lines)
        assert (list(one.changes), list(one.composed)) == (list(two.changes), list(two.composed))
        assert one.changes[-1] == two.changes[-1]
        assert list(one.changes[1:3]) == list(two.changes[1:3])
        assert list(one.by_place()) == list(two.repairs.values())
        assert one.states == two.states


def test_what_went_along_is_told_of_several_files(log: Path) -> None:
    done = undo(log, ["SEG002"])
    assert {c.path for c in done.changes} == {"a.txt", "b/b.md"}
    assert {c.code for c in done.along} == {"SPL002"}
    (first, *_) = done.changes
    log.write_bytes(log.read_bytes().replace(b'"type": "change"', b'"type": "chance"'))
    with pytest.raises(NormaliseError, match="the log changed while it was read"):
        list(done.changes)
    assert first.code == "SEG002"


def test_a_file_that_is_saved_meanwhile_is_not_replaced(
    log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def checked(path: Path, name: str, status: os.stat_result) -> None:
        (tmp_path / "a.txt").write_bytes(b"saved by an editor")
        holding.check_same(path, name, status)

    monkeypatch.setattr(undoing, "check_same", checked)
    records = log.read_bytes()
    (refused,) = undo(log, ["a.txt"]).refused
    assert "changed while it was read" in refused
    assert (tmp_path / "a.txt").read_bytes() == b"saved by an editor"
    assert log.read_bytes() == records
    assert not [p for p in tmp_path.iterdir() if p.name.endswith(".tmp")]


def test_lines_in_another_order_lead_back_too(log: Path, tmp_path: Path) -> None:
    records = lines(log)
    first = next(i for i, r in enumerate(records) if r["type"] == "change")
    last = next(i for i, r in enumerate(records[first:], first) if r["type"] != "change")
    mixed = records[first:last]
    random.Random(3).shuffle(mixed)  # noqa: S311
    rewrite(log, records[:first] + mixed + records[last:])
    assert not undo(log).refused
    assert (tmp_path / "a.txt").read_bytes() == NOISY.encode()


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"after": "nonsense"}, "the log does not fit the file"),
        ({"before": "nonsense"}, "does not lead back to the input"),
        ({"before": "\udc80"}, "cannot hold its text"),
        ({"original": {"start": 10**9, "end": 10**9, "byte_start": 0, "byte_end": 0}}, "the log does not fit the file"),
        ({"original": {"start": 0, "end": 10**9, "byte_start": 0, "byte_end": 0}}, "the log does not fit the file"),
    ],
)
def test_a_log_that_does_not_fit_is_refused_without_a_trace(
    log: Path, tmp_path: Path, values: dict[str, object], message: str
) -> None:
    records = lines(log)
    composed = {r["repair"] for r in records if r["type"] == "repair"}
    chosen = [r for r in records if r.get("status") == "applied" and r["path"] == "a.txt"]
    [r for r in chosen if r["repair"] not in composed][-1].update(values)
    rewrite(log, records)
    names = sorted(p.name for p in tmp_path.iterdir())
    data = (tmp_path / "a.txt").read_bytes()
    (refused,) = undo(log, ["a.txt"]).refused
    assert message in refused
    assert (tmp_path / "a.txt").read_bytes() == data
    assert sorted(p.name for p in tmp_path.iterdir()) == names


def test_a_log_that_is_wrong_on_the_form_is_refused(log: Path, tmp_path: Path) -> None:
    for values, message in (
        ({"bom": True}, "byte order mark is gone"),
        ({"encoding": "utf-16-le"}, "a.txt: "),
        ({"encoding": "nonsense"}, "knows no encoding"),
    ):
        records = lines(log)
        before = log.read_bytes()
        next(r for r in records if r["type"] == "file" and r["path"] == "a.txt").update(values)
        rewrite(log, records)
        (refused,) = undo(log, ids(log, "SEG001")[:1]).refused
        assert message in refused
        log.write_bytes(before)
    assert not [p for p in tmp_path.iterdir() if p.name.endswith(".tmp")]


@given(st.lists(st.one_of(st.integers(0, 300), st.integers(-(10**20), 10**20))), st.sets(st.integers(-5, 300)))
def test_numbers_are_a_set(several: list[int], others: set[int]) -> None:
    numbers = Numbers(several)
    assert sorted(numbers) == sorted(set(several))
    assert len(numbers) == len(set(several))
    assert numbers - others == set(several) - others
    assert numbers | Numbers(others) == set(several) | others
    assert all(n in numbers for n in several)
    assert [numbers.add(n) for n in sorted(others)] == [n not in set(several) for n in sorted(others)]
