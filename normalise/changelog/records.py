"""The records of a change log, and their form as lines of JSON.

`normalise/changelog.schema.json` says the same for other programs; a test holds the two together. Offsets count code
points of the text (a byte order mark is no part of it); the byte offsets beside them count bytes of the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar

from normalise.errors import NormaliseError
from normalise.values import annotations_of, dataclass, field, names_of

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file's text, in code points, and the bytes of the file that hold it."""

    start: int
    end: int
    byte_start: int
    byte_end: int


@dataclass(frozen=True, slots=True)
class RunRecord:
    """The head of a log. Whatever may differ between two equal runs stands here and nowhere else.

    Input paths of the log are relative to `root`. Output paths are relative to `out` (itself relative to the log's
    folder, or absolute) or, if that is None, to `root`: the files were changed in place.
    """

    type: ClassVar[str] = "run"
    schema: int
    version: str
    dictionaries: str
    settings: Mapping[str, Any]
    time: str
    host: str
    jobs: int
    root: str
    out: str | None = None


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file that was read: how its bytes are text, and what they were and became."""

    type: ClassVar[str] = "file"
    path: str
    output: str
    encoding: str
    bom: bool
    newline: str
    sha256_before: str
    sha256_after: str
    applied: int
    repairs: int
    held: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RepairRecord:
    """A repair that is more than one change: the unit of undo. A repair of one change is that change's record."""

    type: ClassVar[str] = "repair"
    path: str
    repair: int
    original: Place
    output: Place
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """One edit, applied or held.

    `before` and `after` are what its rule read and wrote; where several changes made one repair, that text may stand
    neither in the input nor in the output, and the repair's record has the sum.
    """

    type: ClassVar[str] = "change"
    id: str
    path: str
    status: str
    reason: str | None
    code: str
    stage: str
    tier: str
    confidence: float
    evidence: tuple[str, ...]
    language: str
    line: int
    column: int
    original: Place
    output: Place | None
    before: str
    after: str
    repair: int | None


@dataclass(frozen=True, slots=True)
class ErrorRecord:
    """A file that could not be read, or not be written after all."""

    type: ClassVar[str] = "error"
    path: str
    message: str


@dataclass(frozen=True, slots=True)
class EndRecord:
    """The totals; a log without it belongs to a run that was interrupted."""

    type: ClassVar[str] = "end"
    files: int
    changed: int
    failed: int
    applied: int
    held: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UndoRecord:
    """Repairs of one file that were taken back later, with the hashes of the file before and after that."""

    type: ClassVar[str] = "undo"
    output: str
    repairs: tuple[int, ...]
    ids: tuple[str, ...]
    sha256_before: str
    sha256_after: str


Record = RunRecord | FileRecord | RepairRecord | ChangeRecord | ErrorRecord | EndRecord | UndoRecord
_KINDS: dict[str, type[Any]] = {
    kind.type: kind for kind in (RunRecord, FileRecord, RepairRecord, ChangeRecord, ErrorRecord, EndRecord, UndoRecord)
}
_NAMES = {kind: names_of(kind) for kind in (*_KINDS.values(), Place)}
# What the values of a field must be, by the field's annotation.
_TYPES: dict[str, tuple[type, ...]] = {
    "int": (int,),
    "float": (int, float),
    "str": (str,),
    "bool": (bool,),
    "int | None": (int, type(None)),
    "str | None": (str, type(None)),
    "tuple[str, ...]": (list,),
    "tuple[int, ...]": (list,),
    "Mapping[str, Any]": (dict,),
    "Mapping[str, int]": (dict,),
    "Place": (dict,),
    "Place | None": (dict, type(None)),
}
# What the items of a field with several must be.
_INNER: dict[str, set[type]] = {"tuple[str, ...]": {str}, "tuple[int, ...]": {int}}
# Each kind's fields: name, types, types of items, whether it is a place, annotation. A log is read field by field.
_FIELDS = {
    kind: tuple((n, _TYPES[a], _INNER.get(a), a.startswith("Place"), a) for n, a in annotations_of(kind).items())
    for kind in _NAMES
}
_KEYS = {kind: annotations_of(kind).keys() for kind in _NAMES}


def as_dict(record: Record) -> dict[str, Any]:
    """A record as plain values, its type first."""
    out: dict[str, Any] = {"type": record.type}
    for name in _NAMES[type(record)]:
        value = getattr(record, name)
        if isinstance(value, Place):
            value = {
                "start": value.start,
                "end": value.end,
                "byte_start": value.byte_start,
                "byte_end": value.byte_end,
            }
        out[name] = value
    return out


def as_line(record: Record) -> str:
    """A record as one line of JSON with its newline; whatever a terminal would not print is escaped."""
    return as_json(as_dict(record)) + "\n"


def as_json(value: Any) -> str:
    """A value as JSON in one line; whatever a terminal would not print is escaped."""
    line = json.dumps(value, ensure_ascii=False)
    return line if line.isprintable() else "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)


def of_line(line: str | bytes) -> Record:
    """The record of a line; NormaliseError with what is wrong if it is none."""
    try:
        values: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NormaliseError(f"not JSON ({error})") from error
    return of_values(values)


def of_values(values: Any) -> Record:
    """The record of what JSON gave, which is used up; NormaliseError with what is wrong if it is none."""
    kind = _KINDS.get(str(values.pop("type", None))) if isinstance(values, dict) else None
    if kind is None:
        raise NormaliseError(f"no record of a change log of schema {SCHEMA_VERSION}")
    record: Record = _built(kind, values)
    return record


def _built(kind: type[Any], values: dict[str, Any]) -> Any:
    if values.keys() != _KEYS[kind]:
        odd = ", ".join(sorted(values.keys() ^ _KEYS[kind]))
        raise NormaliseError(f"a {kind.__name__} lacks or does not know: {odd}")
    for name, types, inner, is_place, annotation in _FIELDS[kind]:
        value = values[name]
        if type(value) not in types or (inner is not None and not inner.issuperset(map(type, value))):
            raise NormaliseError(f"{kind.__name__}.{name} must be {annotation}")
        if inner is not None:
            values[name] = tuple(value)
        elif is_place and value is not None:
            values[name] = _built(Place, value)
    return kind(**values)
