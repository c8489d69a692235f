"""Records that stay in the log: of each only the place of its line is kept."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TypeVar, overload

from normalise.changelog.records import ChangeRecord, RepairRecord, of_line
from normalise.errors import NormaliseError

R = TypeVar("R", bound=ChangeRecord | RepairRecord)


class Lines(Sequence[R]):
    """Records of one kind by the offsets of their lines; each way through them reads the log anew.

    NormaliseError while they are read if the log has changed since it was first read.
    """

    def __init__(self, path: Path, kind: type[R], places: Iterable[int] = ()) -> None:
        self.path = path
        self.kind = kind
        self.places = array("Q", places)

    def __len__(self) -> int:
        return len(self.places)

    def __iter__(self) -> Iterator[R]:
        return (record for _, record in self.placed())

    def placed(self) -> Iterator[tuple[int, R]]:
        """The records with the offsets of their lines."""
        try:
            with open(self.path, "rb") as log:
                for place in self.places:
                    yield place, self._at(log, place)
        except OSError as error:
            raise NormaliseError(f"{self.path}: the log cannot be read ({error.strerror or error})") from error

    def _at(self, log: BinaryIO, place: int) -> R:
        log.seek(place)
        try:
            record = of_line(log.readline())
        except (NormaliseError, TypeError) as error:
            raise self._changed() from error
        if not isinstance(record, self.kind):
            raise self._changed()
        return record

    def _changed(self) -> NormaliseError:
        return NormaliseError(f"{self.path}: the log changed while it was read; run again")

    @overload
    def __getitem__(self, index: int) -> R: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[R]: ...
    def __getitem__(self, index: int | slice) -> R | Sequence[R]:
        if isinstance(index, slice):
            return Lines(self.path, self.kind, self.places[index])
        return next(iter(Lines(self.path, self.kind, [self.places[index]])))


def picked(records: Sequence[R], wanted: Callable[[R], bool]) -> Sequence[R]:
    """Those of the records that are wanted; what is not in memory stays where it is."""
    if isinstance(records, Lines):
        return Lines(records.path, records.kind, (place for place, record in records.placed() if wanted(record)))
    return [record for record in records if wanted(record)]


def joined(several: Sequence[Sequence[R]]) -> Sequence[R]:
    """The records of all of them; those of one log stay there."""
    filled = [records for records in several if records]
    lines = [records for records in filled if isinstance(records, Lines)]
    if lines and len(lines) == len(filled) and len({records.path for records in lines}) == 1:
        return Lines(lines[0].path, lines[0].kind, chain.from_iterable(records.places for records in lines))
    return [record for records in filled for record in records]
