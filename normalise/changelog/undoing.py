"""Takes repairs back: a whole run, one file, one rule, or one change."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from normalise.changelog.lines import joined, picked
from normalise.changelog.logged import LoggedFile
from normalise.changelog.numbers import Numbers
from normalise.changelog.reader import Base, read_log
from normalise.changelog.records import ChangeRecord, UndoRecord
from normalise.changelog.rewinding import Rewinding
from normalise.changelog.selection import Asked, asked_for
from normalise.changelog.writer import append_records
from normalise.errors import NormaliseError
from normalise.files import Staged
from normalise.holding import check_alone, check_same
from normalise.leftovers import run_token, temporary_name
from normalise.values import dataclass, field


@dataclass
class Undone:
    """What an undo did: files and changes taken back, changes that only went along, files refused and why."""

    files: list[Path] = field(default_factory=list)
    changes: Sequence[ChangeRecord] = field(default_factory=list)
    along: Sequence[ChangeRecord] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Step:
    """One file's way back: the waiting file, its record, and what went with it."""

    path: Path
    status: os.stat_result
    staged: Staged
    record: UndoRecord
    changes: Sequence[ChangeRecord]
    along: Sequence[ChangeRecord]


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
            try:
                step = _step(file, base, asked, temporary_name(token, index))
            except NormaliseError as error:
                done.refused.append(str(error))
            else:
                steps.extend([step] if step else [])
        ready = [step for step in steps if _is_same(step, done)]
        if ready:
            append_records(log_path, [step.record for step in ready])
        _finish(ready, done)
    finally:
        for step in steps:
            step.staged.discard()
    return done


def _is_same(step: _Step, done: Undone) -> bool:
    """Whether a file is still the one that was read; else it is refused."""
    try:
        check_same(step.staged.target, str(step.path), step.status)
    except NormaliseError as error:
        done.refused.append(str(error))
        return False
    return True


def _finish(steps: list[_Step], done: Undone) -> None:
    for step in steps:
        try:
            step.staged.commit()
        except NormaliseError as error:
            done.refused.append(str(error))
        else:
            done.files.append(step.path)
            done.changes = joined(done.changes, step.changes)
            done.along = joined(done.along, step.along)


def _step(file: LoggedFile, base: Base, asked: Asked | None, temporary: str) -> _Step | None:
    """Makes one file ready; None if nothing of it is left to take back. `asked` None means all."""

    def wanted(change: ChangeRecord) -> bool:
        return asked is None or asked.means(file, change)

    chosen = Numbers(c.repair for c in file.changes if c.repair is not None and wanted(c))
    if not chosen:
        return None
    output = file.record.output
    path, target = base.path(output), base.real(output)
    with Rewinding(target, str(path)) as rewinding:
        state = file.state_of(rewinding.digest())
        if state is None:
            raise NormaliseError(
                f"{path}: has changed since this run; take later runs back first, or restore it as the run left it"
            )
        take = chosen - state.undone
        if not take:
            return None
        check_alone(str(path), rewinding.status)
        staged, sha256 = rewinding.staged(file, state, take, temporary)
    changes = picked(file.changes, lambda c: c.repair in take)
    record = UndoRecord(
        output, tuple(sorted(take)), tuple(c.id for c in changes), sha256_before=state.sha256, sha256_after=sha256
    )
    along = picked(changes, lambda c: not wanted(c))
    return _Step(path, rewinding.status, staged, record, picked(changes, wanted) if along else changes, along)
