"""Takes repairs back: a whole run, one file, one rule, or one change."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
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

# A record of the log tells of so many changes.
TOGETHER = 20_000


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
    sha256_before: str
    sha256_after: str
    output: str
    all_changes: Sequence[ChangeRecord]
    changes: Sequence[ChangeRecord]
    along: Sequence[ChangeRecord]

    def records(self) -> Iterator[UndoRecord]:
        """What the log is told: one record, or several if there is much to tell, as each is read as a whole.

        The second and those behind it leave the file as the first one did, and add repairs to it.
        """
        before, repairs, ids = self.sha256_before, set[int](), list[str]()
        for change in self.all_changes:
            if change.repair is not None:
                repairs.add(change.repair)
            ids.append(change.id)
            if len(ids) == TOGETHER:
                yield UndoRecord(self.output, tuple(sorted(repairs)), tuple(ids), before, self.sha256_after)
                before, repairs, ids = self.sha256_after, set(), []
        if ids:
            yield UndoRecord(self.output, tuple(sorted(repairs)), tuple(ids), before, self.sha256_after)


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
            append_records(log_path, (record for step in ready for record in step.records()))
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
    ended: list[_Step] = []
    for step in steps:
        try:
            step.staged.commit()
        except NormaliseError as error:
            done.refused.append(str(error))
        else:
            ended.append(step)
    done.files = [step.path for step in ended]
    done.changes = joined([step.changes for step in ended])
    done.along = joined([step.along for step in ended])


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
    along = picked(changes, lambda c: not wanted(c))
    told = picked(changes, wanted) if along else changes
    return _Step(path, rewinding.status, staged, state.sha256, sha256, output, changes, told, along)
