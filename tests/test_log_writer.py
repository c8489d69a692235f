"""When a log comes into being, and what it never overwrites."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from logged_runs import lines, run_record

from normalise.changelog import (
    ErrorRecord,
    LogWriter,
)
from normalise.errors import NormaliseError


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
