"""Takes repairs back: a whole run, one file, one rule, or one change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from normalise.changelog.contents import read_bytes, without
from normalise.changelog.reader import Base, LoggedFile, read_log
from normalise.changelog.records import ChangeRecord, UndoRecord
from normalise.changelog.selection import asked_for
from normalise.changelog.writer import append_records
from normalise.errors import NormaliseError
from normalise.files import Staged, digest, stage
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
    path, target = base.path(output), base.real(output)
    data, status = read_bytes(target, str(path))
    state = file.state_of(digest(data))
    if state is None:
        raise NormaliseError(
            f"{path}: has changed since this run; take later runs back first, or restore it as the run left it"
        )
    take = frozenset(chosen) - state.undone
    if not take:
        return None
    check_alone(str(path), status)
    data = without(file, data, state, take)
    changes = [c for c in file.changes if c.repair in take]
    record = UndoRecord(
        output, tuple(sorted(take)), tuple(c.id for c in changes), sha256_before=state.sha256, sha256_after=digest(data)
    )
    return _Step(
        path,
        stage(target, data, str(path), temporary, status),
        record,
        [c for c in changes if asked is None or c.id in asked],
        [c for c in changes if asked is not None and c.id not in asked],
    )
