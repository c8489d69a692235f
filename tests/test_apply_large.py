"""Edited logs of large files: read as they go, they make what they make when all of them is in memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from logged_runs import NOISY, WORDS, all_right, ids, lines, logged, rewrite

from normalise import files
from normalise.changelog import (
    ChangeRecord,
    FileRecord,
    LoggedFile,
    RepairRecord,
    read_log,
    undo,
    writer,
)
from normalise.changelog.lines import Lines
from normalise.changelog.rebuilding import rebuild
from normalise.errors import NormaliseError

undoing = sys.modules["normalise.changelog.undoing"]  # the package's own `undo` is the function
Made = tuple[bytes, FileRecord, list[RepairRecord], list[ChangeRecord]] | str


pytestmark = pytest.mark.usefixtures("small_pieces")


def made(file: LoggedFile, text: str) -> Made:
    """What a log makes of a text; the message if it is refused."""
    written: list[bytes] = []
    kept: list[RepairRecord | ChangeRecord] = []
    parts = iter([text[at : at + 5] for at in range(0, len(text), 5)])
    try:
        head = rebuild(file, parts, ("a", "b"), written.append, kept.append)
    except NormaliseError as error:
        return str(error)
    repairs = [record for record in kept if isinstance(record, RepairRecord)]
    return b"".join(written), head, repairs, [record for record in kept if isinstance(record, ChangeRecord)]


def edited(data: st.DataObject, records: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The lines of a log as somebody leaves them who goes over it."""
    for record in records:
        act = data.draw(st.sampled_from(["leave", "leave", "leave", "delete", "apply", "alter", "move"]))
        if record["type"] not in ("change", "repair") or act == "leave":
            yield record
        elif act == "apply" and record["type"] == "change":
            yield {**record, "status": "applied"}
        elif act == "alter":
            yield {**record, "after": data.draw(st.sampled_from(["", "x", "\n", record["before"]]))}
        elif act == "move":
            end = record["original"]["end"] + data.draw(st.integers(-1, 3))
            place = {**record["original"], "end": max(record["original"]["start"], end)}
            yield {**record, "original": place}


@settings(max_examples=120)
@given(st.data())
def test_a_log_that_is_read_as_it_goes_makes_the_same(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("large")
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS), max_size=25)))
    path = logged(folder, {"a.txt": text.encode()})
    rewrite(path, list(edited(data, lines(path))))
    (file,) = read_log(path).files
    assert isinstance(file.changes, Lines)
    in_memory = LoggedFile(file.record, list(file.changes), list(file.composed), ordered=False)
    assert made(file, text) == made(in_memory, text)


def test_an_unedited_log_makes_the_output(log: Path) -> None:
    for file in read_log(log).files:
        done = made(file, NOISY)
        assert not isinstance(done, str)
        assert done[1].sha256_before == file.record.sha256_before
        assert done[1].sha256_after == file.record.sha256_after == files.digest(done[0])
        assert [replace(c, path="", repair=0) for c in done[3] if c.output is None] == [
            replace(c, path="", repair=0) for c in file.changes if c.output is None
        ]


def test_what_an_encoding_cannot_hold_is_refused(tmp_path: Path) -> None:
    path = logged(tmp_path, {"a.txt": b"teh end"})
    rewrite(path, [{**r, "after": "\ud800"} if r["type"] == "change" else r for r in lines(path)])
    (file,) = read_log(path).files
    assert "cannot hold its text" in str(made(file, "teh end"))


def test_a_repair_of_many_changes_is_refused_soon(tmp_path: Path) -> None:
    """Whoever deletes lines of a repair of hundreds leaves more ways to make the rest than can be tried."""
    path = logged(tmp_path, {"a.txt": b"alotof end"})
    records = lines(path)
    change = next(r for r in records if r["type"] == "change")
    place = {"start": 0, "end": 6, "byte_start": 0, "byte_end": 6}
    change |= {"repair": 0, "original": place, "output": place}
    many = [
        {
            **change,
            "id": f"c{n}",
            "before": f"{n % 7}",
            "after": f"{n}",
            "original": place,
            "repair": 0,
            "output": place,
        }
        for n in range(300)
    ]
    rewrite(path, [r for r in records if r["type"] not in ("change", "repair")] + many)
    (file,) = read_log(path).files
    said = made(file, "alotof end")
    assert isinstance(said, str)
    assert "these changes of one repair cannot be made" in said
    assert len(said) < 500


def test_an_undo_of_much_is_told_in_several_records(log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undoing, "TOGETHER", 2)
    one = ids(log, "SEG001")[:1]
    assert len(undo(log, one).changes) == 1
    assert not undo(log).refused
    assert (tmp_path / "a.txt").read_bytes() == NOISY.encode()
    told = [r for r in lines(log) if r["type"] == "undo" and r["output"] == "a.txt"]
    assert len(told) > 3
    assert all(len(r["ids"]) <= 2 for r in told)
    assert sorted({n for r in told for n in r["repairs"]}) == sorted(
        {r["repair"] for r in lines(log) if r.get("status") == "applied" and r["path"] == "a.txt"}
    )
    assert all_right(read_log(log))
    assert not undo(log).changes


def test_an_undo_that_cannot_be_told_is_not_made(log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undoing, "TOGETHER", 1)
    before, text = log.read_bytes(), (tmp_path / "a.txt").read_bytes()
    counted = iter(range(100))
    write = writer._write_all

    def full(file: Any, data: bytes) -> None:
        if next(counted) > 1:
            raise OSError(28, "No space left on device")
        write(file, data)

    monkeypatch.setattr(writer, "_write_all", full)
    with pytest.raises(NormaliseError, match="No space left"):
        undo(log)
    assert log.read_bytes() == before
    assert (tmp_path / "a.txt").read_bytes() == text
    assert not [p for p in tmp_path.iterdir() if p.name.endswith(".tmp")]
