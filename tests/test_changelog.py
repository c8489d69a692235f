"""The log: true, complete, of its schema, and the way back to the input byte for byte."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from stub_pipeline import StubPipeline

import normalise
from normalise import files
from normalise.changelog import (
    ErrorRecord,
    LogWriter,
    RunRecord,
    UndoRecord,
    as_line,
    file_records,
    numbered,
    read_log,
    undo,
    verify,
)
from normalise.changelog.records import of_line
from normalise.errors import NormaliseError

SCHEMA = json.loads((Path(normalise.__file__).parent / "changelog.schema.json").read_text(encoding="utf-8"))
NOISY = "Teh end. It was teh alotof things they recieve, gonna be very very alotof\r\nteh 🙂🙂 and teh\u2028 end\n"
WORDS = ("teh", "alotof", "recieve", "gonna", "very very", "🙂🙂", "plain", "é", "\n", "\r\n", "alotofteh")


def run_record(root: Path, out: str | None = None) -> RunRecord:
    return RunRecord(1, "0", "0" * 64, {}, "2026-11-21T18:00:00Z", "host", 1, str(root), out)


def logged(folder: Path, texts: dict[str, bytes]) -> Path:
    """Cleans texts in place with the stub, as a run does, and gives the log."""
    path = folder / "log.jsonl"
    count = 1
    with LogWriter(path, run_record(folder), eager=True, replaces=False) as log:
        for name, data in sorted(texts.items()):
            source = files.decode(data, name)
            result = StubPipeline().run(source.document)
            written = source.encoded(result.text)
            records = numbered(file_records(result, source, written, name, name), count)
            count += len(result.changes) + len(result.held)
            log.append(records, matters=True, sync=True)
            (folder / name).parent.mkdir(exist_ok=True, parents=True)
            (folder / name).write_bytes(written)
    return path


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def ids(path: Path, code: str) -> list[str]:
    return [r["id"] for r in lines(path) if r.get("code") == code]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log over two noisy files, one in UTF-16."""
    return logged(tmp_path, {"a.txt": NOISY.encode(), "b/b.md": ("\ufeff" + NOISY).encode("utf-16-le")})


def test_the_schema_is_sound_and_every_record_fits_it(log: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    undo(log, ["c1"])
    validator = Draft202012Validator(SCHEMA)
    records = [*lines(log), json.loads(as_line(ErrorRecord("x", "why")))]
    for record in records:
        validator.validate(record)
    assert {r["type"] for r in records} == {"run", "file", "repair", "change", "undo", "error"}
    assert not validator.is_valid({**records[1], "odd": 1})


def test_ids_run_over_all_files_in_order(log: Path) -> None:
    found = [r["id"] for r in lines(log) if r["type"] == "change"]
    assert found == [f"c{i}" for i in range(1, len(found) + 1)]


def test_places_are_those_of_the_files(log: Path, tmp_path: Path) -> None:
    before = {"a.txt": NOISY.encode(), "b/b.md": ("\ufeff" + NOISY).encode("utf-16-le")}
    composed = {(r["path"], r["repair"]) for r in lines(log) if r["type"] == "repair"}
    changes = [r for r in lines(log) if r["type"] in ("change", "repair")]
    for record in changes:
        if record["type"] == "change" and (record["path"], record["repair"]) in composed:
            continue
        name = record["path"]
        encoding, skip = ("utf-16-le", 2) if name == "b/b.md" else ("utf-8", 0)
        old, new = record["original"], record["output"]
        assert NOISY[old["start"] : old["end"]] == record["before"]
        assert before[name][old["byte_start"] : old["byte_end"]].decode(encoding) == record["before"]
        if new is not None:
            data = (tmp_path / name).read_bytes()
            assert data[new["byte_start"] : new["byte_end"]].decode(encoding) == record["after"]
            assert data[skip:].decode(encoding)[new["start"] : new["end"]] == record["after"]
    line = next(r for r in changes if r.get("code") == "SPL003")
    assert (line["line"], line["column"]) == (2, 5)


def test_a_line_is_one_line_for_every_reader(log: Path) -> None:
    text = log.read_text(encoding="utf-8")
    assert text.splitlines() == text.split("\n")[:-1]
    odd = ErrorRecord("na\udcffme\u202e", "\U000e0001\x9b")
    assert as_line(odd).strip().isprintable()
    assert of_line(as_line(odd)) == odd


def test_replaying_makes_the_output_again(log: Path) -> None:
    for file in read_log(log).files:
        replayed = file.replay(NOISY)
        data = files.encode(replayed, file.record.encoding, bom=file.record.bom)
        assert files.digest(data) == file.record.sha256_after
        with pytest.raises(NormaliseError, match="does not fit the input"):
            file.replay("x" + NOISY)


def test_undo_restores_the_bytes_and_says_when_nothing_is_left(log: Path, tmp_path: Path) -> None:
    done = undo(log)
    assert (tmp_path / "a.txt").read_bytes() == NOISY.encode()
    assert (tmp_path / "b/b.md").read_bytes() == ("\ufeff" + NOISY).encode("utf-16-le")
    assert len(done.files) == 2
    assert not done.refused
    assert undo(log).changes == []
    assert verify(read_log(log)) == []


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
    assert [str(tmp_path / "a.txt")] == [p.split(":")[0] for p in verify(read_log(log))]
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
    assert verify(read_log(path)) == []


def test_a_run_cut_short_before_renaming_leaves_nothing_to_undo(log: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(NOISY.encode())
    assert "rolled back or cut short" in verify(read_log(log))[0]
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


@pytest.mark.parametrize(
    ("number", "values", "message"),
    [
        (1, {"output": "../evil.txt"}, "leads out of the run's folder"),
        (1, {"output": "/etc/passwd"}, "leads out of the run's folder"),
        (1, {"bom": 1}, "line 2 is FileRecord.bom must be bool"),
        (1, {"odd": 1}, "line 2 is a FileRecord lacks or does not know: odd"),
        (0, {"schema": 99}, "its schema is 99, not 1"),
        (0, {"type": "file"}, "line 1 is a FileRecord lacks"),
        (1, {"type": "mystery"}, "line 2 is no record"),
        (2, {"path": "other"}, "record without its file"),
    ],
)
def test_damaged_and_hostile_logs_are_refused(log: Path, number: int, values: dict[str, Any], message: str) -> None:
    records = lines(log)
    records[number].update(values)
    log.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    with pytest.raises(NormaliseError, match=message):
        read_log(log)


@pytest.mark.parametrize("data", [b"", b'{"ty', b'{"type": "run", "schema": 1'])
def test_a_log_without_a_whole_line_means_that_nothing_changed(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(data)
    with pytest.raises(NormaliseError, match="cut short before it changed anything"):
        read_log(path)


@pytest.mark.parametrize(
    "data", [b"no json", b"no json\n", b"[]\n", b'{"type": []}\n', b"[" * 100_000 + b"\n", b"\xff\n"]
)
def test_what_is_no_log_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(data)
    with pytest.raises(NormaliseError, match="name a file that `fix` wrote"):
        read_log(path)


def test_a_log_that_lies_about_the_text_is_refused(log: Path, tmp_path: Path) -> None:
    records = lines(log)
    for record in records:
        if record.get("code") == "SPL001":
            record["before"] = "deceive"
    log.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    data = (tmp_path / "a.txt").read_bytes()
    assert all("does not lead back to the input" in problem for problem in undo(log).refused)
    assert (tmp_path / "a.txt").read_bytes() == data


class TestWriter:
    def write(self, path: Path, *, eager: bool = False, replaces: bool = False, matters: Sequence[bool] = ()) -> None:
        with LogWriter(path, run_record(path.parent), eager=eager, replaces=replaces) as log:
            for value in matters:
                log.append([ErrorRecord("x", "why")], matters=value)

    def test_nothing_that_matters_leaves_nothing(self, tmp_path: Path) -> None:
        self.write(tmp_path / "a" / "log.jsonl", matters=[False, False])
        assert list(tmp_path.iterdir()) == []

    def test_earlier_records_come_first_once_one_matters(self, tmp_path: Path) -> None:
        self.write(tmp_path / ".normalise" / "log.jsonl", matters=[False, True, False])
        assert len(lines(tmp_path / ".normalise" / "log.jsonl")) == 4
        assert (tmp_path / ".normalise" / ".gitignore").read_text(encoding="utf-8") == "*\n"

    def test_no_file_is_overwritten_but_a_log_that_may_be(self, tmp_path: Path) -> None:
        path = tmp_path / "log.jsonl"
        path.write_text("precious", encoding="utf-8")
        for replaces in (False, True):
            with pytest.raises(NormaliseError, match="exists and is no change log"):
                self.write(path, replaces=replaces)
        assert path.read_text(encoding="utf-8") == "precious"
        path.unlink()
        self.write(path, eager=True, matters=[True])
        with pytest.raises(NormaliseError, match="holds the log of another run"):
            self.write(path)
        self.write(path, eager=True, replaces=True)
        assert len(lines(path)) == 1

    def test_a_folder_that_cannot_be_made_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("", encoding="utf-8")
        with pytest.raises(NormaliseError, match="the change log cannot be written"):
            self.write(tmp_path / "file" / "log.jsonl", eager=True)


@pytest.mark.parametrize("seed", range(2))
def test_a_file_of_thousands_of_changes_comes_back(tmp_path: Path, seed: int) -> None:
    source = random.Random(seed)  # noqa: S311
    data = " ".join(source.choices(WORDS, k=8000)).encode()
    path = logged(tmp_path, {"a.txt": data})
    undo(path, ["SEG001"])
    undo(path, ["SPL"])
    undo(path)
    assert (tmp_path / "a.txt").read_bytes() == data
