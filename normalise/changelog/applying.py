"""Applies an edited log: originals in, outputs with the changes that are left, and a fresh log."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from normalise.changelog.contents import input_of, read_bytes, text_of
from normalise.changelog.logged import LoggedFile
from normalise.changelog.reader import Base, Log, read_log
from normalise.changelog.recording import error_record
from normalise.changelog.records import EndRecord, FileRecord, Record, RunRecord, as_line, of_line
from normalise.changelog.replaying import Rebuilt, rebuilt, replacements
from normalise.changelog.writer import FOLDER, LogWriter
from normalise.errors import NormaliseError
from normalise.files import Staged, digest, stage
from normalise.holding import check_untouched
from normalise.leftovers import run_token, temporary_name
from normalise.values import dataclass, field

# The fresh log's name beside the log of the run, where outputs go to the run's own folder.
APPLIED = "applied.jsonl"


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be applied, and where.

    `out` is the folder for the outputs; None means where the run put them. `root` is the folder that holds the
    originals now, if they have moved. `whole` are logs of the same run as it was written, in case the outputs stand
    in the place of the originals.
    """

    log: Log
    out: Path | None = None
    root: Path | None = None
    whole: tuple[Log, ...] = ()

    @property
    def in_place(self) -> bool:
        """Whether outputs take the places of their originals."""
        return self.out is None and self.log.run.out is None

    @property
    def targets(self) -> Base:
        """Where outputs go."""
        if self.out is not None:
            return Base(self.out)
        return self.log.inputs(self.root) if self.in_place else self.log.base()


@dataclass
class Applied:
    """What was done: files and changes made, changes whose lines are gone, files refused and why."""

    files: int = 0
    changes: int = 0
    gone: int = 0
    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Step:
    """One file that is ready: its records and, if its target is to change, the waiting file."""

    name: str
    records: list[Record]
    gone: int
    staged: Staged | None
    target: Path
    status: os.stat_result | None


def apply_log(request: Request, writer: LogWriter) -> Applied:
    """Makes each file of a log again from its original, with the changes that the log still has.

    NormaliseError if the outputs' folder is not known. Files that cannot be done are refused and the others done. Each
    file is replaced as a whole or not at all, and the new log is on the disk before.
    """
    _check_folder(request)
    done = Applied()
    steps: list[_Step] = []
    token = run_token()
    try:
        for index, file in enumerate(request.log.files):
            try:
                steps.append(_step(file, request, temporary_name(token, index)))
            except NormaliseError as error:
                done.refused.append(str(error))
        if steps:
            _finish(steps, writer, done)
    finally:
        for step in steps:
            if step.staged is not None:
                step.staged.discard()
    return done


def _check_folder(request: Request) -> None:
    """NormaliseError if outputs would go beside a copy of a log that is not beside the outputs."""
    base = request.log.base()
    if request.out is not None or request.in_place or not request.log.files:
        return
    if not any(base.path(file.record.output).exists() for file in request.log.files):
        raise NormaliseError(f"{base.folder}: holds no outputs of this run; name their folder with --out")


def _finish(steps: list[_Step], writer: LogWriter, done: Applied) -> None:
    ready: list[_Step] = []
    for step in steps:
        try:
            if step.staged is not None and step.status is not None:
                check_untouched(step.target, step.name, step.status)
        except NormaliseError as error:
            done.refused.append(str(error))
        else:
            ready.append(step)
    writer.append((r for step in ready for r in step.records), matters=bool(ready), sync=True)
    changed = 0
    for step in ready:
        try:
            if step.staged is not None:
                step.staged.commit()
        except NormaliseError as error:
            done.refused.append(str(error))
            writer.append([error_record(step.name, str(error))], matters=True)
            continue
        (record,) = (r for r in step.records if isinstance(r, FileRecord))
        done.files += 1
        done.changes += record.applied
        done.gone += step.gone
        changed += record.sha256_after != record.sha256_before
    held: dict[str, int] = {}
    for record in _files(ready):
        for reason, count in record.held.items():
            held[reason] = held.get(reason, 0) + count
    end = EndRecord(len(ready), changed, len(done.refused), done.changes, dict(sorted(held.items())))
    writer.append([end], matters=False, sync=True)


def _files(steps: Iterable[_Step]) -> Iterable[FileRecord]:
    return (r for step in steps for r in step.records if isinstance(r, FileRecord))


def _step(file: LoggedFile, request: Request, temporary: str) -> _Step:
    """Makes one file ready."""
    record = file.record
    found = input_of(file, request.log, request.root, request.whole)
    text = text_of(found.original, record)
    inputs, targets = request.log.inputs(request.root), request.targets
    made = rebuilt(file, text, replacements(file, text), inputs.short(record.path), targets.short(record.output))
    target, name = targets.real(record.output), str(targets.path(record.output))
    # A held change that was set to `applied` has no repair: it makes up for no line that is gone.
    gone = max(0, record.applied - sum(c.status == "applied" and c.repair is not None for c in file.changes))
    if request.in_place:
        same = made.data == found.now
        staged = None if same else stage(target, made.data, name, temporary, found.status)
        return _Step(name, made.records, gone, staged, target, found.status)
    status = _status(file, made, target, name, request)
    if target == found.path:
        raise NormaliseError(f"{name}: is the original; name another folder with --out")
    staged = stage(target, made.data, name, temporary, status or found.status)
    return _Step(name, made.records, gone, staged, target, status)


def _status(file: LoggedFile, made: Rebuilt, target: Path, name: str, request: Request) -> os.stat_result | None:
    """The status of the file at the target, None if there is none.

    NormaliseError if it is not one that the run wrote and the user named no folder: it may hold somebody's work.
    """
    if not os.path.lexists(target):
        return None
    now, status = read_bytes(target, name)
    sha256 = digest(now)
    known = sha256 in (digest(made.data), *(state.sha256 for state in file.states))
    if request.out is None and not known:
        raise NormaliseError(f"{name}: has changed since this run; name another folder with --out, or restore it")
    return status


def run_record(request: Request, log_path: Path, *, version: str, time: str, host: str) -> RunRecord:
    """The head of the fresh log, which will be at `log_path`."""
    run = request.log.run
    out = None if request.in_place else request.targets.folder.resolve()
    return RunRecord(
        schema=run.schema,
        version=version,
        dictionaries=run.dictionaries,
        settings=run.settings,
        time=time,
        host=host,
        jobs=1,
        root=str(request.log.inputs(request.root).folder.resolve()),
        out=None if out is None else "." if log_path.resolve().parent == out else str(out),
    )


def of_the_same_run(log: Log) -> tuple[Log, ...]:
    """Logs beside this one, and where runs put theirs, that have its head: those that it is an edited copy of."""
    head = as_line(log.run)
    found: list[Log] = []
    for folder in dict.fromkeys((log.path.resolve().parent, Path(log.run.root) / FOLDER, Path.cwd() / FOLDER)):
        for path in sorted(folder.glob("*.jsonl")):
            try:
                if path.name != APPLIED and path.resolve() != log.path.resolve() and _head(path) == head:
                    found.append(read_log(path))
            except (NormaliseError, OSError):
                continue
    return tuple(found)


def _head(path: Path) -> str:
    with open(path, "rb") as file:
        return as_line(of_line(file.readline()))
