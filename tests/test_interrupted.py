"""A run that is interrupted, or fails half-way: what it has said can still be read, and it says where it stands."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from command_line import Call, logs, written
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from sarif_parts import SCHEMA
from stub_pipeline import StubPipeline

from normalise.document import Document
from normalise.errors import NormaliseError
from normalise.result import Result

# More files than are worked on at a time, so that some are told of before the run ends.
FILES = 70
LAST = "A/66.txt"


@pytest.fixture(params=[KeyboardInterrupt(), NormaliseError("out of luck; try again")], ids=["control-c", "error"])
def ended(request: pytest.FixtureRequest, call: Call, monkeypatch: pytest.MonkeyPatch) -> tuple[Call, int]:
    """Runs `normalise` beside many files, of which one ends the run; with the exit status."""
    run = StubPipeline.run

    def ends(self: StubPipeline, document: Document) -> Result:
        if document.source == LAST:
            raise KeyboardInterrupt
        return run(self, document)

    for number in range(FILES):
        written(f"A/{number:02}.txt", f"teh gonna {number}\n")
    if isinstance(request.param, NormaliseError):
        _fail_late(monkeypatch, request.param)
        return call, 2
    monkeypatch.setattr(StubPipeline, "run", ends)
    return call, 130


def _fail_late(monkeypatch: pytest.MonkeyPatch, error: NormaliseError) -> None:
    """The second group of files meets what ends a run, such as a log that cannot be written."""
    from normalise import batch

    commit = batch._committed

    def fails(group: Any, *rest: Any) -> Any:
        if any(outcome.item.name == LAST for outcome in group):
            raise error
        return commit(group, *rest)

    monkeypatch.setattr(batch, "_committed", fails)


def test_json_is_closed(ended: tuple[Call, int]) -> None:
    call, code = ended
    ran = call("check", "A", "--output-format", "json")
    assert ran.code == code
    records = json.loads(ran.out)
    assert len([r for r in records if r["type"] == "file"]) == 64


def test_sarif_is_closed_and_says_that_the_run_was_no_success(ended: tuple[Call, int]) -> None:
    call, code = ended
    ran = call("check", "A", "--output-format", "sarif")
    assert ran.code == code
    log = json.loads(ran.out)
    assert not list(Draft202012Validator(SCHEMA).iter_errors(log))
    (run,) = log["runs"]
    assert len(run["results"]) == 128
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [n["message"]["text"] for n in invocation["toolExecutionNotifications"]] == [
        "the run ended before all files were read"
    ]


def test_junit_is_closed_and_has_an_error(ended: tuple[Call, int]) -> None:
    call, code = ended
    ran = call("check", "A", "--output-format", "junit")
    assert ran.code == code
    root = ElementTree.fromstring(ran.out)  # noqa: S314  (our own output)
    *suites, last = root.findall("testsuite")
    assert len(suites) == 64
    assert last.get("errors") == "1"
    error = last.find("testcase/error")
    assert error is not None
    assert error.get("message") == "the run ended before all files were read"


@pytest.mark.parametrize(
    ("options", "line", "times"),
    [
        (("--output-format", "summary"), "SEG001 +segmentation +64 +0 .*", 1),
        (("--statistics",), " +64 +64 +100% +0 +SEG001 .*", 1),
        (("--show-fixes",), " +1 × SEG001 .*", 64),
    ],
)
def test_what_is_told_at_the_end_is_told_of_what_was_done(
    ended: tuple[Call, int], options: tuple[str, ...], line: str, times: int
) -> None:
    call, code = ended
    ran = call("fix", "A", *options)
    assert ran.code == code
    assert len(re.findall(f"^{line}$", ran.out, re.MULTILINE)) == times


def test_an_interruption_says_where_it_stands(ended: tuple[Call, int]) -> None:
    call, code = ended
    ran = call("fix", "A")
    (log,) = logs()
    assert ran.code == code
    assert ran.out == ""
    told = "interrupted; each file is as it was or done\n" if code == 130 else "normalise: out of luck; try again\n"
    where = f"Log: {log} (`normalise undo` takes its changes back)\n"
    assert sorted(ran.err.splitlines(keepends=True)) == sorted([told, where])
    assert Path("A/00.txt").read_text(encoding="utf-8") == "the gonna 0\n"
    assert Path(LAST).read_text(encoding="utf-8") == "teh gonna 66\n"
    assert call("undo", str(log)).out == "Took back 64 changes in 64 files.\n"
    ran = call("check", "A", "--output-format", "concise")
    assert ran.err == ("interrupted; nothing was written\n" if code == 130 else "normalise: out of luck; try again\n")


def test_nothing_is_told_where_nothing_was_read(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    written("a.txt", "teh")
    monkeypatch.setattr(StubPipeline, "run", interrupted)
    ran = call("check", "a.txt", "--output-format", "json")
    assert (ran.code, ran.out) == (130, "[]\n")
    assert call("check", "a.txt").out == ""
