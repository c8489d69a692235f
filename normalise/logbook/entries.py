"""Which changes of a log are looked at."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.changelog.logged import LoggedFile
from normalise.changelog.reader import Log
from normalise.changelog.records import ChangeRecord, RepairRecord
from normalise.changelog.selection import files_named, is_named
from normalise.errors import NormaliseError
from normalise.result import Reason
from normalise.values import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a user asked to see; an empty choice means all. `status` is `applied` or `held`."""

    codes: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    status: str | None = None

    def fits(self, change: ChangeRecord) -> bool:
        """Whether a change is meant, wherever it is."""
        return (
            (not self.codes or change.code.startswith(self.codes))
            and (not self.ids or change.id in self.ids)
            and (not self.reasons or change.reason in self.reasons)
            and (self.status is None or change.status == self.status)
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """A change with its file; `undone` if it was taken back, `whole` if its repair has more than it."""

    change: ChangeRecord
    file: LoggedFile
    undone: bool
    whole: RepairRecord | None

    @property
    def state(self) -> str:
        """`applied`, `held` or `undone`."""
        return "undone" if self.undone else self.change.status


def entries(log: Log, wanted: Wanted) -> Iterator[Entry]:
    """The changes that are meant, in the order of the log.

    NormaliseError if a path, an id or a reason fits nothing in the log.
    """
    chosen = _files(log, wanted)
    _check(log, wanted)
    for file in log.files:
        if chosen is not None and file.record.output not in chosen:
            continue
        undone = file.states[0].undone if file.undos else frozenset()
        composed = {r.repair: r for r in file.composed}
        for change in file.changes:
            if wanted.fits(change):
                repair = change.repair
                whole = None if repair is None else composed.get(repair)
                yield Entry(change, file, repair is not None and repair in undone, whole)


def _files(log: Log, wanted: Wanted) -> set[str] | None:
    """The outputs of the chosen files; None means all."""
    if not wanted.paths:
        return None
    chosen: set[str] = set()
    for word in wanted.paths:
        files = files_named(log, log.base(), word, "--path")
        if not files:
            raise NormaliseError(f"--path {word}: is no file or folder in this log; `log stats` lists them")
        chosen.update(f.record.output for f in files)
    return chosen


def _check(log: Log, wanted: Wanted) -> None:
    known = {change.id for file in log.files for change in file.changes} if wanted.ids else set()
    for identity in wanted.ids:
        if identity not in known:
            raise NormaliseError(f"--id {identity}: is no change in this log; ids look like c17")
    for code in wanted.codes:
        if not is_named(code, "", code):
            raise NormaliseError(f"--code {code}: is no rule's code or its beginning, such as NAM or SEG002")
    for reason in wanted.reasons:
        if reason not in list(Reason):
            raise NormaliseError(f"--reason {reason}: is none; reasons are {', '.join(Reason)}")
