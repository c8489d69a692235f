"""The change log: write it, read it, check it, replay it, undo it."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import Any

    from normalise.changelog.logged import LoggedFile
    from normalise.changelog.reader import Log, read_log
    from normalise.changelog.recording import error_record, file_records, numbered
    from normalise.changelog.records import (
        SCHEMA_VERSION,
        ChangeRecord,
        EndRecord,
        ErrorRecord,
        FileRecord,
        Record,
        RepairRecord,
        RunRecord,
        UndoRecord,
        as_line,
    )
    from normalise.changelog.undoing import Undone, undo
    from normalise.changelog.verifying import Standing, Verified, verify
    from normalise.changelog.writer import LogWriter, default_path

__all__ = [
    "SCHEMA_VERSION",
    "ChangeRecord",
    "EndRecord",
    "ErrorRecord",
    "FileRecord",
    "Log",
    "LogWriter",
    "LoggedFile",
    "Record",
    "RepairRecord",
    "RunRecord",
    "Standing",
    "UndoRecord",
    "Undone",
    "Verified",
    "as_line",
    "default_path",
    "error_record",
    "file_records",
    "numbered",
    "read_log",
    "undo",
    "verify",
]

# Each name is imported from its home when first asked for: a run that writes a log need not load what undoes one.
_HOMES = {
    "logged": ("LoggedFile",),
    "reader": ("Log", "read_log"),
    "recording": ("error_record", "file_records", "numbered"),
    "undoing": ("Undone", "undo"),
    "verifying": ("Standing", "Verified", "verify"),
    "writer": ("LogWriter", "default_path"),
}


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    home = next((home for home, names in _HOMES.items() if name in names), "records")
    try:
        value = globals()[name] = getattr(import_module(f"normalise.changelog.{home}"), name)
    except AttributeError:
        raise AttributeError(f"module 'normalise.changelog' has no attribute {name!r}") from None
    return value
