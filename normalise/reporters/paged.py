"""The text of a large file as reporters ask for it, place by place: a page or two of it are in memory."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import BinaryIO, overload

from normalise import textstream
from normalise.edits import Span
from normalise.errors import NormaliseError
from normalise.textstream import Form
from normalise.values import dataclass

_LINE_END = re.compile("\n")
_KEPT = 4


@dataclass(frozen=True, slots=True)
class _Page:
    """Where a piece of the file begins, in characters, lines and bytes; `bytes` is how long it is."""

    start: int
    line: int
    byte: int
    bytes: int


@dataclass(frozen=True, slots=True)
class _Read:
    """The text of a page, and where in it lines end."""

    text: str
    ends: array[int]


class Paged:
    """What `Document` tells reporters of a text, for an open file that is read anew where it is asked about.

    NormaliseError, with the name of the file, if it cannot be read or has changed.
    """

    def __init__(self, file: BinaryIO, form: Form, name: str) -> None:
        self._file = file
        self._form = form
        self._name = name
        self._pages: list[_Page] = []
        self._first: list[int] = []  # of each page its first place, for searching
        self._lines: list[int] = []  # and the number of the line that it begins in
        self.text = _Text(self)
        self.lines = _Lines(self)
        self._read = lru_cache(maxsize=_KEPT)(self._page)
        self._index()

    def _index(self) -> None:
        place = line = 0
        at = len(self._form.head)
        for text in textstream.pieces(self._file, self._form, self._name, lambda _: None):
            size = len(text.encode(self._form.encoding))
            self._pages.append(_Page(place, line, at, size))
            place, line, at = place + len(text), line + text.count("\n"), at + size
        self._first = [page.start for page in self._pages]
        self._lines = [page.line for page in self._pages]
        self.length, self._count = place, line + 1

    def _page(self, number: int) -> _Read:
        page = self._pages[number]
        try:
            self._file.seek(page.byte)
            text = self._file.read(page.bytes).decode(self._form.encoding)
        except (OSError, UnicodeDecodeError) as error:
            raise NormaliseError(f"{self._name}: changed while it was read; run again") from error
        return _Read(text, array("I", (m.start() for m in _LINE_END.finditer(text))))

    def slice(self, start: int, end: int) -> str:
        """The characters between two places."""
        found: list[str] = []
        number = max(0, bisect_right(self._first, start) - 1)
        while start < end and number < len(self._pages) and (first := self._first[number]) < end:
            found.append(self._read(number).text[max(0, start - first) : end - first])
            number += 1
        return "".join(found)

    def line_number(self, place: int) -> int:
        """The index in `lines` of the line that holds a place."""
        if not self._pages:
            return 0
        number = bisect_right(self._first, place) - 1
        page = self._pages[number]
        return page.line + bisect_left(self._read(number).ends, place - page.start)

    def line_at(self, place: int) -> Span:
        """The line that holds a place, without its line end."""
        return self.line(self.line_number(place))

    def position(self, place: int) -> tuple[int, int]:
        """Line and column of a place, both from 1, columns in code points."""
        number = self.line_number(place)
        return number + 1, place - self._start(number) + 1

    def line(self, number: int) -> Span:
        """The line of this number, from 0."""
        start = self._start(number)
        end = self._start(number + 1) - 1 if number + 1 < self._count else self.length
        if end > start and self.slice(end - 1, end) == "\r":
            end -= 1
        return Span(start, end)

    def _start(self, number: int) -> int:
        """Where a line begins."""
        if number <= 0:
            return 0
        at = bisect_left(self._lines, number) - 1  # the line end before it is in this page
        page = self._pages[at]
        return page.start + self._read(at).ends[number - page.line - 1] + 1

    @property
    def line_count(self) -> int:
        """How many lines there are; a text that ends in a newline has no empty last line."""
        return self._count - (self._count > 1 and self._start(self._count - 1) == self.length)


class _Text:
    """The text, for slices of it."""

    def __init__(self, paged: Paged) -> None:
        self._paged = paged

    def __getitem__(self, places: slice) -> str:
        start, end, _ = places.indices(self._paged.length)
        return self._paged.slice(start, end)


class _Lines(Sequence[Span]):
    """The lines, for single ones of them."""

    def __init__(self, paged: Paged) -> None:
        self._paged = paged

    def __len__(self) -> int:
        return self._paged.line_count

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return [self._paged.line(number) for number in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self._paged.line(index)
