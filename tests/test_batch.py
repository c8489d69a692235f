"""Runs over many files: the same output and log for any number of workers, and no half-done file."""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from logged_runs import all_right
from stub_pipeline import StubPipeline, stub_for

from normalise import batch
from normalise.changelog import LogWriter, RunRecord, read_log, undo
from normalise.document import Document
from normalise.errors import NormaliseError
from normalise.onefile import Cleaner
from normalise.plan import plan
from normalise.reporters.report import FileReport, Totals
from normalise.result import Result
from normalise.settings import Settings


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `A` of 150 small files, every third of which is noisy; the folder above is the current one."""
    monkeypatch.chdir(tmp_path)
    for i in range(150):
        path = tmp_path / "A" / str(i % 7) / f"{i}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            "teh alotof\n" * (i % 3 == 0) + f"plain {i} gonna\n" * (i % 5 == 0) + "plain\n", encoding="utf-8"
        )
    return tmp_path


def run(  # the whole of a run, without the command line
    arguments: Iterable[str],
    out: Path | None = None,
    *,
    jobs: int = 1,
    make: Callable[[Settings], Cleaner] = StubPipeline,
    log_path: Path | None = None,
    report: Callable[[FileReport], None] = lambda _: None,
) -> Totals:
    planned = plan(tuple(arguments), out)
    path = log_path or (out or Path(".normalise")) / "changes.jsonl"
    record = RunRecord(1, "0", "0" * 64, {}, "2026-11-21T18:00:00Z", "h", 1, str(planned.root), "." if out else None)
    with LogWriter(path, record, eager=out is not None, replaces=out is not None) as log:
        return batch.run(planned, make, log=log, report=report, jobs=jobs)


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_output_and_log_do_not_depend_on_the_number_of_workers(tree: Path) -> None:
    seen: list[list[str]] = []
    for jobs, name in ((1, "one"), (2, "two"), (3, "three")):
        names: list[str] = []
        totals = run(["A"], Path(name), jobs=jobs, report=lambda r, names=names: names.append(r.name))  # type: ignore[misc]
        assert (totals.files, totals.changed, totals.applied, dict(totals.held)) == (150, 50, 150, {"UNSAFE": 30})
        seen.append(names)
    assert contents(tree / "one") == contents(tree / "two") == contents(tree / "three")
    assert seen[0] == seen[1] == seen[2] == sorted(seen[0])


def test_an_output_folder_is_complete_and_undone_to_copies_of_the_sources(tree: Path) -> None:
    before = contents(tree / "A")
    run(["A"], Path("out"))
    after = contents(tree / "out")
    log = tree / "out" / "changes.jsonl"
    del after["changes.jsonl"]
    assert contents(tree / "A") == before
    assert after.keys() == before.keys()
    assert sum(after[name] != before[name] for name in before) == 50
    assert len(undo(log).files) == 50
    restored = contents(tree / "out")
    del restored["changes.jsonl"]
    assert restored == before


def test_in_place_only_what_changes_is_touched(tree: Path) -> None:
    before = contents(tree / "A")
    times = {name: os.stat(tree / "A" / name).st_mtime_ns for name in before}
    run(["A"])
    for name, data in contents(tree / "A").items():
        assert (data == before[name]) == (os.stat(tree / "A" / name).st_mtime_ns == times[name])
    assert len(undo(tree / ".normalise" / "changes.jsonl").files) == 50
    assert contents(tree / "A") == before


def test_a_second_run_finds_nothing_and_writes_no_log(tree: Path) -> None:
    def make(_: Settings) -> StubPipeline:
        return stub_for(Settings(ignore=("GRA",)))

    assert run(["A"], make=make).applied == 150
    assert run(["A"], make=make, log_path=tree / "second.jsonl").applied == 0
    assert not (tree / "second.jsonl").exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_files_that_cannot_be_done_do_not_stop_the_others(tree: Path, jobs: int) -> None:
    (tree / "A" / "0" / "0.txt").write_bytes(b"teh caf\xe9")
    (tree / "A" / "0" / "1.txt").write_bytes(b"\x00teh")
    (tree / "A" / "0" / "2.txt").write_text("teh CRASH", encoding="utf-8")
    (tree / "A" / "3" / "3.txt").unlink()
    (tree / "A" / "3" / "3.txt").symlink_to("nowhere")
    before = contents(tree / "A")
    errors: dict[str, str] = {}
    told = run(["A", "A/3/3.txt"], jobs=jobs, report=lambda r: errors.update({r.name: r.error} if r.error else {}))
    assert (told.failed, told.changed) == (4, 48)
    assert {name: text.split(" (")[0] for name, text in errors.items()} == {
        "A/0/0.txt": "not valid UTF-8 at byte 7",
        "A/0/1.txt": "binary",
        "A/0/2.txt": "a fault in normalise",
        "A/3/3.txt": "cannot be read",
    }
    assert {k: v for k, v in contents(tree / "A").items() if f"A/{k}" in errors} == {
        k: v for k, v in before.items() if f"A/{k}" in errors
    }
    log = read_log(tree / ".normalise" / "changes.jsonl")
    assert [e.path for e in log.errors] == sorted(errors)


class Interrupts(StubPipeline):
    """A cleaner during which Ctrl-C is pressed."""

    def run(self, document: Document) -> Result:
        if document.source.endswith("/6/97.txt"):
            raise KeyboardInterrupt
        return super().run(document)


@pytest.mark.parametrize("in_place", [True, False])
def test_an_interrupted_run_leaves_a_true_log_and_nothing_half_done(tree: Path, in_place: bool) -> None:
    before = contents(tree / "A")
    out = None if in_place else Path("out")
    with pytest.raises(KeyboardInterrupt):
        run(["A"], out, make=Interrupts)
    now = contents(tree / "A" if in_place else tree / "out")
    assert not [name for name in now if name.endswith(".tmp")]
    log = read_log((out or tree / ".normalise") / "changes.jsonl")
    assert log.end is None
    assert log.files
    assert all_right(log)
    undo(log.path)
    now = contents(tree / "A" if in_place else tree / "out")
    now.pop("changes.jsonl", None)
    assert now.items() <= before.items()


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_between_files_ends_the_workers_too(tree: Path, jobs: int) -> None:
    before = contents(tree / "A")
    names: list[str] = []

    def report(told: FileReport) -> None:
        names.append(told.name)
        if len(names) == 70:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(["A"], jobs=jobs, report=report)
    assert multiprocessing.active_children() == []
    assert not [name for name in contents(tree / "A") if name.endswith(".tmp")]
    assert 0 < len(undo(tree / ".normalise" / "changes.jsonl").files) < 50
    assert contents(tree / "A") == before


class Dies(StubPipeline):
    """A cleaner whose process is killed."""

    def run(self, document: Document) -> Result:
        if document.source.endswith("/6/97.txt"):
            os._exit(9)
        return super().run(document)


def test_a_worker_that_dies_costs_its_files_only(tree: Path) -> None:
    before = contents(tree / "A")
    totals = run(["A"], jobs=2, make=Dies)
    assert (totals.failed, totals.files) == (22, 150), "the last group"
    assert not [name for name in contents(tree / "A") if name.endswith(".tmp")]
    assert all_right(read_log(tree / ".normalise" / "changes.jsonl"))
    undo(tree / ".normalise" / "changes.jsonl")
    assert contents(tree / "A") == before


class Meddles(StubPipeline):
    """A cleaner during which somebody else writes the file."""

    def run(self, document: Document) -> Result:
        if document.source == "A/0/0.txt":
            Path(document.source).write_text("theirs", encoding="utf-8")
        return super().run(document)


def test_a_file_that_changes_meanwhile_keeps_its_new_content(tree: Path) -> None:
    errors: list[str | None] = []
    run(["A"], make=Meddles, report=lambda r: errors.append(r.error) if r.error else None)
    assert errors == ["changed while it was read; run again"]
    assert (tree / "A" / "0" / "0.txt").read_text(encoding="utf-8") == "theirs"
    assert "A/0/0.txt" not in [f.record.path for f in read_log(tree / ".normalise" / "changes.jsonl").files]


def test_a_log_that_cannot_be_written_stops_the_run_before_any_file_changes(tree: Path) -> None:
    before = contents(tree / "A")
    (tree / ".normalise").write_text("", encoding="utf-8")
    with pytest.raises(NormaliseError, match="the change log cannot be written"):
        run(["A"])
    assert contents(tree / "A") == before


def test_a_target_that_cannot_be_replaced_is_told_in_the_log(tree: Path) -> None:
    target = tree / "out" / "0" / "0.txt"
    target.mkdir(parents=True)
    totals = run(["A"], Path("out"))
    assert totals.failed == 1
    (record,) = (json.loads(x) for x in (tree / "out/changes.jsonl").read_text().splitlines() if '"error"' in x)
    assert record["path"] == "A/0/0.txt"
    assert "cannot be replaced" in record["message"]


def test_modes_are_kept_and_links_followed_when_named(tree: Path) -> None:
    noisy = tree / "A" / "0" / "0.txt"
    noisy.chmod(0o604)
    (tree / "link.txt").symlink_to(noisy)
    run(["link.txt"])
    assert (tree / "link.txt").is_symlink()
    assert noisy.read_text(encoding="utf-8").startswith("the a lot of")
    assert noisy.stat().st_mode & 0o777 == 0o604
    undo(tree / ".normalise" / "changes.jsonl")
    assert (tree / "link.txt").is_symlink()
    assert noisy.read_text(encoding="utf-8").startswith("teh alotof")


@pytest.mark.parametrize(("size", "jobs", "expected"), [(10, 8, 1), (5_000_000, 8, 2), (5_000_000, 1, 1)])
def test_small_inputs_get_one_process(tree: Path, size: int, jobs: Any, expected: int) -> None:
    (tree / "big.txt").write_bytes(b"x" * size)
    (tree / "small.txt").write_bytes(b"x")
    assert batch.workers(plan(("big.txt", "small.txt")), jobs) == expected


@pytest.mark.parametrize(("cores", "files", "expected"), [(1, 3, 1), (2, 3, 2), (8, 3, 3), (8, 1, 1)])
def test_who_asks_for_no_number_gets_a_process_a_core(
    tree: Path, monkeypatch: pytest.MonkeyPatch, cores: int, files: int, expected: int
) -> None:
    names = [f"big{number}.txt" for number in range(files)]
    for name in names:
        (tree / name).write_bytes(b"x" * 5_000_000)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: set(range(cores)), raising=False)
    assert batch.workers(plan(tuple(names)), None) == expected
