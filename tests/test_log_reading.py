"""Logs that are damaged, hostile, or no logs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from logged_runs import lines

from normalise.changelog import (
    read_log,
)
from normalise.errors import NormaliseError


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
