"""The change log: write it, read it, check it, replay it, undo it."""

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
from normalise.changelog.undo import Undone, undo
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
