"""A text that comes in pieces, taken from front to back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from normalise.errors import NormaliseError


class Reel:
    """A text in pieces, and how far it has been taken: `place`, in characters."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self.place = 0
        self._pieces = pieces
        self._text = ""
        self._at = 0

    def next(self, size: int, short: Callable[[], NormaliseError]) -> Iterator[str]:
        """The next so many characters, in pieces; the error that `short` gives if there are not as many."""
        while size > len(self._text) - self._at:
            piece = self._text[self._at :]
            size -= len(piece)
            self.place += len(piece)
            yield piece
            text = next(self._pieces, None)
            if text is None:
                raise short()
            self._text, self._at = text, 0
        self._at += size
        self.place += size
        yield self._text[self._at - size : self._at]

    def rest(self) -> Iterator[str]:
        """All that is left."""
        yield self._text[self._at :]
        self._text, self._at = "", 0
        yield from self._pieces
