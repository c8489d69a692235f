"""In which state each file of a log is now."""

from __future__ import annotations

from enum import StrEnum
from hashlib import file_digest
from pathlib import Path

from normalise.changelog.logged import LoggedFile
from normalise.changelog.reader import Base, Log
from normalise.errors import NormaliseError
from normalise.values import dataclass


class Standing(StrEnum):
    """The states, as they are told."""

    OUTPUT = "as the run left it"
    INPUT = "as before the run"
    SAME = "unchanged, and the run found nothing to change"
    PART = "as the run left it, in part taken back"
    CHANGED = "changed since the run"
    MISSING = "missing"
    UNREADABLE = "cannot be read"
    OUTSIDE = "leads out of the run's folder through a link"


@dataclass(frozen=True, slots=True)
class Verified:
    """One file: where it is, its state, what is to be said besides, and whether that is what the log ends with."""

    path: Path
    standing: Standing
    note: str
    right: bool

    @property
    def told(self) -> str:
        """The state in words."""
        return f"{self.standing}{self.note}"


def verify(log: Log, root: Path | None = None) -> list[Verified]:
    """The state of every file of a log, in its order; nothing is raised for a file, it is told as its state."""
    base = log.base(root)
    return [_verified(file, base) for file in log.files]


def _verified(file: LoggedFile, base: Base) -> Verified:
    path = base.path(file.record.output)
    try:
        with open(base.real(file.record.output), "rb") as content:
            sha256 = file_digest(content, "sha256").hexdigest()
    except FileNotFoundError:
        return Verified(path, Standing.MISSING, "; name the folder it is in with --root, if it has moved", right=False)
    except NormaliseError:
        return Verified(path, Standing.OUTSIDE, "", right=False)
    except OSError as error:
        return Verified(path, Standing.UNREADABLE, f" ({error.strerror or error})", right=False)
    if sha256 not in file.hashes:
        return Verified(path, Standing.CHANGED, "", right=False)
    right = sha256 == file.hashes[0]
    return Verified(path, _standing(file, sha256), "" if right else _rolled_back(file), right)


def _standing(file: LoggedFile, sha256: str) -> Standing:
    record = file.record
    if record.sha256_before == record.sha256_after == sha256:
        return Standing.SAME
    if sha256 == record.sha256_before:
        return Standing.INPUT
    return Standing.OUTPUT if sha256 == record.sha256_after else Standing.PART


def _rolled_back(file: LoggedFile) -> str:
    """What the log ends with for a file that is in an earlier state."""
    step = "an undo" if file.undos else "the run"
    return f", though {step} in the log came later: it was rolled back or cut short"
