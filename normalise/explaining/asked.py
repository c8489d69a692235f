"""What a user points at: a change of a log, or a place in a file."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from normalise.changelog import ChangeRecord, Log, LoggedFile, read_log
from normalise.changelog.originals import input_of
from normalise.document import Document
from normalise.edits import Span
from normalise.errors import NormaliseError
from normalise.files import read
from normalise.settings import Settings
from normalise.values import dataclass, values_of

_IN_LOG = re.compile(r"(.+):(c\d+)", re.DOTALL)
_IN_FILE = re.compile(r"(.+?):(\d+)(?::(\d+))?", re.DOTALL)


@dataclass(frozen=True)
class Asked:
    """A place of a document, half-open in code points, and the settings under which it is looked at.

    `record` is the change that a log tells of. `document` is None where the text of a log's run is gone.
    """

    name: str
    document: Document | None
    span: Span
    settings: Settings
    record: ChangeRecord | None = None
    dictionaries: str = ""


def means_a_place(text: str) -> bool:
    """Whether a word is `LOG:ID` or `FILE:LINE:COL`, and not a rule's code."""
    return bool(_IN_LOG.fullmatch(text) or _IN_FILE.fullmatch(text))


class Holds(Protocol):
    """What holds for a file."""

    @property
    def settings(self) -> Settings:
        """What may change its text."""

    @property
    def encoding(self) -> str:
        """How its bytes are characters."""


def in_file(text: str, at: Callable[[str], Holds]) -> Asked | None:
    """The place that `FILE:LINE:COL` means, both from 1, columns in code points; None if it is `LOG:ID`.

    `at` says what holds for a file, by its absolute path. NormaliseError if the file cannot be read or has no such
    place.
    """
    match = _IN_FILE.fullmatch(text)
    if match is None:
        return None
    name, line, column = match[1], int(match[2]), int(match[3] or 0)
    if not column:
        raise NormaliseError(f"{text}: a column is missing; give FILE:LINE:COL, both counted from 1")
    held = at(os.path.abspath(name))
    document = read(Path(name), name, held.encoding).document
    if not 1 <= line <= len(document.lines):
        raise NormaliseError(f"{name}: has no line {line}; its lines are 1 to {len(document.lines)}")
    span = document.lines[line - 1]
    place = span.start + column - 1
    if place > span.end:
        raise NormaliseError(f"{name}: line {line} has no column {column}; it is {span.end - span.start} long")
    return Asked(name, document, Span(place, place + 1), held.settings)


def in_log(text: str) -> Asked:
    """The change that `LOG:ID` means, with the text that its run read, if that can be had.

    NormaliseError if the log cannot be read or has no such change.
    """
    match = _IN_LOG.fullmatch(text)
    if match is None:
        raise NormaliseError(f"{text}: is neither LOG:ID nor FILE:LINE:COL; ids are c1, c2 ... as the log has them")
    log = read_log(Path(match[1]))
    for file in log.files:
        for record in file.changes:
            if record.id == match[2]:
                source = _input_text(log, file)
                document = None if source is None else Document(source, record.path)
                span = Span(record.original.start, record.original.end)
                settings = settings_of(log.run.settings, log.path)
                return Asked(record.path, document, span, settings, record, log.run.dictionaries)
    raise NormaliseError(f"{match[1]}: has no change {match[2]}; each change and held edit has its id in the log")


def settings_of(values: Mapping[str, Any], log: Path) -> Settings:
    """The settings of a run from its record in a log; what this version does not know is left out.

    NormaliseError for a value that is none of its setting: a run under other settings would explain nothing.
    """
    known = values_of(Settings())
    return Settings(**{n: _value(n, default, values[n], log) for n, default in known.items() if n in values})


def _value(name: str, default: Any, value: Any, log: Path) -> Any:
    if isinstance(default, tuple | frozenset):
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return type(default)(value)
    elif type(value) is type(default) or (isinstance(default, float) and type(value) is int):
        return value
    raise NormaliseError(f"{log}: the run's setting {name} cannot be {value!r}; the log is damaged")


def _input_text(log: Log, file: LoggedFile) -> str | None:
    """The text as the run read it, if its bytes can still be had."""
    try:
        with input_of(file, log) as found:
            return "".join(found.texts())
    except NormaliseError:
        return None
