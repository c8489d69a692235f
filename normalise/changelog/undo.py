"""Takes repairs back: a whole run, one file, one rule, or one change."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from normalise.changelog.reader import Base, Log, LoggedFile, State, read_log
from normalise.changelog.records import ChangeRecord, UndoRecord
from normalise.changelog.selection import asked_for
from normalise.changelog.writer import append_records
from normalise.errors import NormaliseError
from normalise.files import Staged, decode_as, digest, encode, stage
from normalise.holding import check_alone
from normalise.leftovers import run_token, temporary_name


@dataclass
class Undone:
    """What an undo did: files and changes taken back, changes that only went along, files refused and why."""

    files: list[Path] = field(default_factory=list)
    changes: list[ChangeRecord] = field(default_factory=list)
    along: list[ChangeRecord] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Step:
    """One file's way back: the waiting file, its record, and what went with it."""

    path: Path
    staged: Staged
    record: UndoRecord
    changes: list[ChangeRecord]
    along: list[ChangeRecord]


def undo(log_path: Path, only: Sequence[str] = (), root: Path | None = None) -> Undone:
    """Takes back every repair of a log that holds a match of `only` (nothing: all), and writes that into the log.

    A match is a rule's code or its prefix, a change's id, or the path of a file or folder. Files that have changed
    since are refused and the others done. NormaliseError, and nothing written, if the log cannot be read or a word
    of `only` fits nothing in it.
    """
    log = read_log(log_path)
    base = log.base(root)
    asked = asked_for(log, base, only) if only else None
    done = Undone()
    steps: list[_Step] = []
    token = run_token()
    try:
        for index, file in enumerate(log.files):
            ids = None if asked is None else asked.get(file.record.output, frozenset())
            try:
                step = _step(file, base, ids, temporary_name(token, index))
            except NormaliseError as error:
                done.refused.append(str(error))
            else:
                steps.extend([step] if step else [])
        if steps:
            append_records(log_path, [step.record for step in steps])
        _finish(steps, done)
    finally:
        for step in steps:
            step.staged.discard()
    return done


def _finish(steps: list[_Step], done: Undone) -> None:
    for step in steps:
        try:
            step.staged.commit()
        except NormaliseError as error:
            done.refused.append(str(error))
        else:
            done.files.append(step.path)
            done.changes.extend(step.changes)
            done.along.extend(step.along)


def _step(file: LoggedFile, base: Base, asked: frozenset[str] | None, temporary: str) -> _Step | None:
    """Makes one file ready; None if nothing of it is left to take back. `asked` are ids, None means all."""
    chosen = {c.repair for c in file.changes if c.repair is not None and (asked is None or c.id in asked)}
    if not chosen:
        return None
    output = file.record.output
    path = base.path(output)
    data, status = _read(path)
    state = file.state_of(digest(data))
    if state is None:
        raise NormaliseError(
            f"{path}: has changed since this run; take later runs back first, or restore it as the run left it"
        )
    take = frozenset(chosen) - state.undone
    if not take:
        return None
    check_alone(str(path), status)
    data = _without(file, data, state, take)
    changes = [c for c in file.changes if c.repair in take]
    record = UndoRecord(
        output, tuple(sorted(take)), tuple(c.id for c in changes), sha256_before=state.sha256, sha256_after=digest(data)
    )
    target = path.resolve()
    return _Step(
        path,
        stage(target, data, str(path), temporary, status),
        record,
        [c for c in changes if asked is None or c.id in asked],
        [c for c in changes if asked is not None and c.id not in asked],
    )


def _read(path: Path) -> tuple[bytes, os.stat_result]:
    try:
        return path.read_bytes(), path.stat()
    except OSError as error:
        reason = error.strerror or str(error)
        raise NormaliseError(f"{path}: cannot be read ({reason}); name the folder it is in with --root") from error


def _without(file: LoggedFile, data: bytes, state: State, take: frozenset[int]) -> bytes:
    """The file's bytes with these repairs taken back; the input's own bytes once all of them are."""
    record = file.record
    if record.encoding not in ("utf-8", "utf-16-le", "utf-16-be"):
        raise NormaliseError(f"{record.output}: the log knows no encoding {record.encoding!r}; the log is damaged")
    text = decode_as(data, record.encoding, record.output, bom=record.bom)
    data = encode(file.without(text, state.undone, take), record.encoding, bom=record.bom)
    if state.undone | take == frozenset(file.repairs) and digest(data) != record.sha256_before:
        raise NormaliseError(f"{record.output}: the log does not lead back to the input; the log is damaged")
    return data


def verify(log: Log, root: Path | None = None) -> list[str]:
    """For each file that is not as this log's last record of it says: its path and what is wrong."""
    base = log.base(root)
    problems: list[str] = []
    for file in log.files:
        path = base.path(file.record.output)
        try:
            state = file.state_of(digest(_read(path)[0]))
        except NormaliseError as error:
            problems.append(str(error))
            continue
        if state is None:
            problems.append(f"{path}: has changed since the run")
        elif state != file.states[0]:
            problems.append(f"{path}: is as it was before the last step of the log, which was rolled back or cut short")
    return problems
