"""The log: true, complete, of its schema, and enough to make the output again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from logged_runs import NOISY, lines

import normalise
from normalise import files
from normalise.changelog import (
    ErrorRecord,
    as_line,
    read_log,
    undo,
)
from normalise.changelog.records import of_line
from normalise.errors import NormaliseError

SCHEMA = json.loads((Path(normalise.__file__).parent / "changelog.schema.json").read_text(encoding="utf-8"))


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
    logged = read_log(log).files
    assert len(logged) == 2
    for file in logged:
        replayed = file.replay(NOISY)
        data = files.encode(replayed, file.record.encoding, bom=file.record.bom)
        assert files.digest(data) == file.record.sha256_after
        with pytest.raises(NormaliseError, match="does not fit the input"):
            file.replay("x" + NOISY)
