"""The way back to the input, byte for byte."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from logged_runs import NOISY, WORDS, all_right, ids, lines, logged

from normalise.changelog import (
    UndoRecord,
    read_log,
    undo,
    verify,
)
from normalise.changelog.records import of_line
from normalise.errors import NormaliseError


def test_undo_restores_the_bytes_and_says_when_nothing_is_left(log: Path, tmp_path: Path) -> None:
    done = undo(log)
    assert (tmp_path / "a.txt").read_bytes() == NOISY.encode()
    assert (tmp_path / "b/b.md").read_bytes() == ("\ufeff" + NOISY).encode("utf-16-le")
    assert len(done.files) == 2
    assert not done.refused
    assert undo(log).changes == []
    assert all_right(read_log(log))


def test_undo_of_a_rule_leaves_the_others(log: Path, tmp_path: Path) -> None:
    done = undo(log, ["SEG001"])
    assert (tmp_path / "a.txt").read_bytes().decode() == NOISY.replace("alotof", "a lot of").replace(
        "recieve", "receive"
    ).replace("🙂🙂", "é")
    assert {c.code for c in done.changes} == {"SEG001"}
    assert done.along == []
    assert undo(log, ["SEG001"]).changes == []
    assert {c.code for c in undo(log, ["SEG"]).changes} == {"SEG002"}
    undo(log)
    assert (tmp_path / "a.txt").read_bytes() == NOISY.encode()


def test_undo_of_a_change_takes_its_repair_and_names_what_went_along(log: Path, tmp_path: Path) -> None:
    (first, *_) = ids(log, "SEG002")
    done = undo(log, [first])
    assert [c.id for c in done.changes] == [first]
    assert [c.code for c in done.along] == ["SPL002"]
    assert (tmp_path / "a.txt").read_bytes().count(b"alotof") == 1
    assert [r["ids"] for r in lines(log) if r["type"] == "undo"] == [[first, done.along[0].id]]


@pytest.mark.parametrize("word", ["b/b.md", "b", "b/", "./b/b.md", "b.md", "{root}/b", "{root}/b/b.md"])
def test_undo_of_a_path(log: Path, tmp_path: Path, word: str) -> None:
    done = undo(log, [word.format(root=tmp_path)])
    assert {c.path for c in done.changes} == {"b/b.md"}
    assert (tmp_path / "b/b.md").read_bytes() == ("\ufeff" + NOISY).encode("utf-16-le")
    assert (tmp_path / "a.txt").read_bytes() != NOISY.encode()


def test_undo_of_nothing_known_is_refused_before_anything_is_written(log: Path, tmp_path: Path) -> None:
    data = (tmp_path / "a.txt").read_bytes()
    for word in ("XYZ", "c999", "no/such.txt", ""):
        with pytest.raises(NormaliseError, match="is no code, change or path in this log"):
            undo(log, ["SEG001", word])
    with pytest.raises(NormaliseError, match="was held back, not applied"):
        undo(log, ids(log, "GRA001"))
    assert (tmp_path / "a.txt").read_bytes() == data


def test_a_file_that_changed_since_is_refused_and_the_others_are_done(log: Path, tmp_path: Path) -> None:
    with open(tmp_path / "a.txt", "ab") as file:
        file.write(b"more\n")
    assert [file.path for file in verify(read_log(log)) if not file.right] == [tmp_path / "a.txt"]
    done = undo(log)
    assert len(done.refused) == 1
    assert str(tmp_path / "a.txt") in done.refused[0]
    assert "has changed since this run" in done.refused[0]
    assert (tmp_path / "b/b.md").read_bytes() == ("\ufeff" + NOISY).encode("utf-16-le")
    (tmp_path / "a.txt").unlink()
    assert "--root" in undo(log).refused[0]


@settings(max_examples=25)
@given(st.data())
def test_undo_in_any_order_comes_back_to_the_input(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("undo")
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS), max_size=30)))
    path = logged(folder, {"a.txt": text.encode()})
    applied = [r["id"] for r in lines(path) if r.get("status") == "applied"]
    while applied:
        chosen = data.draw(st.lists(st.sampled_from(applied), min_size=1, max_size=4))
        before = (folder / "a.txt").read_bytes()
        done = undo(path, chosen)
        gone = {c.id for c in (*done.changes, *done.along)}
        assert ((folder / "a.txt").read_bytes() != before) == bool(gone)
        applied = [i for i in applied if i not in gone and i not in chosen]
    undo(path)
    assert (folder / "a.txt").read_bytes() == text.encode()
    assert all_right(read_log(path))


def test_a_run_cut_short_before_renaming_leaves_nothing_to_undo(log: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(NOISY.encode())
    assert "rolled back or cut short" in verify(read_log(log))[0].note
    done = undo(log, ["a.txt"])
    assert (done.changes, done.refused) == ([], [])


def test_an_undo_cut_short_before_renaming_can_be_repeated(log: Path, tmp_path: Path) -> None:
    written = (tmp_path / "a.txt").read_bytes()
    undo(log, ["SEG001"])
    (tmp_path / "a.txt").write_bytes(written)
    assert undo(log, ["SEG001"]).files == [tmp_path / "a.txt"]
    (tmp_path / "a.txt").write_bytes(written)
    undo(log, ["SPL001"])
    undo(log)
    assert (tmp_path / "a.txt").read_bytes() == NOISY.encode()


def test_a_torn_last_line_is_cut_off(log: Path, tmp_path: Path) -> None:
    with open(log, "ab") as file:
        file.write(b'{"type": "file", "path": "c.t')
    undo(log)
    assert (tmp_path / "a.txt").read_bytes() == NOISY.encode()
    assert isinstance(of_line(log.read_bytes().split(b"\n")[-2]), UndoRecord)


def test_a_moved_folder_is_found_by_root(log: Path, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in ("a.txt", "b"):
        (tmp_path / name).rename(moved / name)
    assert len(undo(log).refused) == 2
    assert len(undo(log, root=moved).files) == 2
    assert (moved / "a.txt").read_bytes() == NOISY.encode()


def test_root_may_be_the_one_folder_itself(tmp_path: Path) -> None:
    path = logged(tmp_path, {"docs/a.txt": b"teh", "docs/x/b.txt": b"teh"})
    (tmp_path / "docs").rename(tmp_path / "renamed")
    assert len(undo(path, root=tmp_path / "renamed").files) == 2
    assert (tmp_path / "renamed" / "x" / "b.txt").read_bytes() == b"teh"


def test_a_log_that_lies_about_the_text_is_refused(log: Path, tmp_path: Path) -> None:
    records = lines(log)
    for record in records:
        if record.get("code") == "SPL001":
            record["before"] = "deceive"
    log.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    data = (tmp_path / "a.txt").read_bytes()
    refused = undo(log).refused
    assert len(refused) == 2, "both files hold the word"
    assert all("does not lead back to the input" in problem for problem in refused)
    assert (tmp_path / "a.txt").read_bytes() == data


@pytest.mark.parametrize("seed", range(2))
def test_a_file_of_thousands_of_changes_comes_back(tmp_path: Path, seed: int) -> None:
    source = random.Random(seed)  # noqa: S311
    data = " ".join(source.choices(WORDS, k=8000)).encode()
    path = logged(tmp_path, {"a.txt": data})
    for chosen in (["SPL001"], ["SEG"], []):
        assert (tmp_path / "a.txt").read_bytes() != data
        assert len(undo(path, chosen).changes) > 500
    assert (tmp_path / "a.txt").read_bytes() == data
