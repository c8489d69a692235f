"""Applies an edited log: originals in, outputs with the changes that are left, and a fresh log."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from normalise.changelog.logged import LoggedFile
from normalise.changelog.originals import input_of
from normalise.changelog.reader import Base, Log, read_log
from normalise.changelog.rebuilding import rebuild
from normalise.changelog.recording import error_record
from normalise.changelog.records import EndRecord, FileRecord, Record, RunRecord, as_line, of_line
from normalise.changelog.rewinding import Rewinding
from normalise.changelog.spool import Spool, SpoolWriter
from normalise.changelog.writer import FOLDER, LogWriter
from normalise.errors import NormaliseError
from normalise.files import Incoming, Staged
from normalise.holding import check_untouched
from normalise.leftovers import records_name, run_token, temporary_name
from normalise.values import dataclass, field

# So many files are made ready before they are logged and put in place.
_TOGETHER = 50
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
    head: FileRecord
    records: Sequence[Record]
    gone: int
    staged: Staged | None
    target: Path
    status: os.stat_result | None

    def discard(self) -> None:
        """Forgets the waiting file and the records, whatever has become of them."""
        if self.staged is not None:
            self.staged.discard()
        if isinstance(self.records, Spool):
            self.records.discard()


def apply_log(request: Request, writer: LogWriter) -> Applied:
    """Makes each file of a log again from its original, with the changes that the log still has.

    NormaliseError if the outputs' folder is not known. Files that cannot be done are refused and the others done. Each
    file is replaced as a whole or not at all, and the new log tells of it before.
    """
    _check_folder(request)
    applying = _Applying(request, writer)
    for start in range(0, len(request.log.files), _TOGETHER):
        applying.apply(start, request.log.files[start : start + _TOGETHER])
    applying.finish()
    return applying.done


def _check_folder(request: Request) -> None:
    """NormaliseError if outputs would go beside a copy of a log that is not beside the outputs."""
    base = request.log.base()
    if request.out is not None or request.in_place or not request.log.files:
        return
    if not any(base.path(file.record.output).exists() for file in request.log.files):
        raise NormaliseError(f"{base.folder}: holds no outputs of this run; name their folder with --out")


class _Applying:
    """Files of a log as they are made again, some at a time."""

    def __init__(self, request: Request, writer: LogWriter) -> None:
        self.done = Applied()
        self._request = request
        self._writer = writer
        self._token = run_token()
        self._targets = request.targets
        self._inputs = request.log.inputs(request.root)
        self._whole: dict[str, list[LoggedFile]] = {}
        for log in request.whole:
            for file in log.files:
                self._whole.setdefault(file.record.output, []).append(file)
        self._made = False
        self._ready = self._changed = 0
        self._held: Counter[str] = Counter()

    def apply(self, first: int, files: Sequence[LoggedFile]) -> None:
        """Makes some files, logs them and puts them in place; `first` is the number of the first one in the log."""
        steps: list[_Step] = []
        try:
            for index, file in enumerate(files, first):
                try:
                    steps.append(self._step(file, index))
                except NormaliseError as error:
                    self.done.refused.append(str(error))
            ready = [step for step in steps if self._is_untouched(step)]
            if steps:
                self._made = True
                self._writer.append((r for step in ready for r in step.records), matters=bool(ready), sync=True)
            for step in ready:
                self._commit(step)
        finally:
            for step in steps:
                step.discard()

    def finish(self) -> None:
        """Ends the log."""
        if self._made:
            held = dict(sorted(self._held.items()))
            end = EndRecord(self._ready, self._changed, len(self.done.refused), self.done.changes, held)
            self._writer.append([end], matters=False, sync=True)

    def _is_untouched(self, step: _Step) -> bool:
        try:
            if step.staged is not None and step.status is not None:
                check_untouched(step.target, step.name, step.status)
        except NormaliseError as error:
            self.done.refused.append(str(error))
            return False
        return True

    def _commit(self, step: _Step) -> None:
        self._ready += 1
        self._held.update(step.head.held)
        try:
            if step.staged is not None:
                step.staged.commit()
        except NormaliseError as error:
            self.done.refused.append(str(error))
            self._writer.append([error_record(step.name, str(error))], matters=True)
            return
        self.done.files += 1
        self.done.changes += step.head.applied
        self.done.gone += step.gone
        self._changed += step.head.sha256_after != step.head.sha256_before

    def _step(self, file: LoggedFile, index: int) -> _Step:
        """Makes one file ready."""
        record = file.record
        whole = self._whole.get(record.output, ())
        with input_of(file, self._request.log, self._request.root, whole) as found:
            # A held change that was set to `applied` has no repair: it makes up for no line that is gone.
            left = sum(c.status == "applied" and c.repair is not None for c in file.changes)
            gone = max(0, record.applied - left)
            target, name = self._targets.real(record.output), str(self._targets.path(record.output))
            if self._request.in_place:
                there = _There(found.sha256, found.status)
            elif target == found.path:
                raise NormaliseError(f"{name}: is the original; name another folder with --out")
            else:
                there = _there(target, name)
            spool = SpoolWriter(target.parent / records_name(self._token, index))
            like = there.status or found.status
            incoming = Incoming(target, name, temporary_name(self._token, index))
            try:
                names = (self._inputs.short(record.path), self._targets.short(record.output))
                head = rebuild(file, found.texts(), names, incoming.write, spool.add)
                self._check_known(file, head, there, name)
                same = self._request.in_place and head.sha256_after == found.sha256
                staged = None if same else incoming.finish(like, copy=False)
                if staged is None:
                    incoming.discard()
                return _Step(name, head, spool.finish(head), gone, staged, target, there.status)
            except BaseException:
                incoming.discard()
                spool.discard()
                raise

    def _check_known(self, file: LoggedFile, head: FileRecord, there: _There, name: str) -> None:
        """NormaliseError if the target is none that the run wrote and the user named no folder: somebody's work."""
        if there.status is None or self._request.in_place or self._request.out is not None:
            return
        if there.sha256 not in (head.sha256_after, *file.hashes):
            raise NormaliseError(f"{name}: has changed since this run; name another folder with --out, or restore it")


@dataclass(frozen=True, slots=True)
class _There:
    """What stands at a target now; no status if nothing does."""

    sha256: str
    status: os.stat_result | None


def _there(target: Path, name: str) -> _There:
    if not os.path.lexists(target):
        return _There("", None)
    with Rewinding(target, name) as file:
        return _There(file.digest(), file.status)


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
