"""Logs of runs with the stub's rules, for tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from stub_pipeline import StubPipeline

from normalise import files
from normalise.changelog import Log, LogWriter, RunRecord, file_records, numbered, verify

NOISY = "Teh end. It was teh alotof things they recieve, gonna be very very alotof\r\nteh 🙂🙂 and teh\u2028 end\n"
WORDS = ("teh", "alotof", "recieve", "gonna", "very very", "🙂🙂", "plain", "é", "\n", "\r\n", "alotofteh")


def run_record(root: Path, out: str | None = None) -> RunRecord:
    """The head of a log."""
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


def all_right(log: Log) -> bool:
    """Whether a log names files, and each is as the log says."""
    states = verify(log)
    return bool(states) and all(state.right for state in states)


def lines(path: Path) -> list[dict[str, Any]]:
    """The records of a log as plain values."""
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def ids(path: Path, code: str) -> list[str]:
    """The ids of a rule's changes."""
    return [r["id"] for r in lines(path) if r.get("code") == code]


def rewrite(path: Path, records: list[dict[str, Any]]) -> Path:
    """Writes records over a log."""
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path
