"""Large files block by block: read, cleaned and written as they come, in memory that does not grow with them.

The result is the same, byte for byte and record for record, as when the whole text is in memory, as a long text is
worked through in the same blocks there.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO, Protocol, runtime_checkable

from normalise import textstream
from normalise.blocks import Block, blocks
from normalise.changelog.recording import file_records
from normalise.changelog.records import ChangeRecord, FileRecord, Place, Record, RepairRecord
from normalise.changelog.spool import SpoolWriter
from normalise.document import Document, words_in
from normalise.files import Incoming, Source, Staged
from normalise.plan import Item
from normalise.result import Result
from normalise.values import dataclass, field, replace

# Files of more bytes are streamed.
LARGE = 1_000_000


@runtime_checkable
class BlockCleaner(Protocol):
    """What cleans one block of a document; a `Pipeline`, mostly."""

    def run_block(self, block: Block, whole: Document) -> Result:
        """The result for a block of a document whose own text is not looked at."""


@dataclass(frozen=True, slots=True)
class Streamed:
    """What was made of a file: its records, and the file that waits to take its place, if there is one.

    `words` is how many words the input has.
    """

    words: int
    records: Sequence[Record]
    staged: Staged | None
    status: os.stat_result


@dataclass
class _Place:
    """How far a run has come, in the input and in the output."""

    before: int = 0
    before_bytes: int = 0
    after: int = 0
    after_bytes: int = 0
    lines: int = 0
    column: int = 0
    repairs: int = 0
    applied: int = 0
    held: Counter[str] = field(default_factory=Counter)
    words: int = 0
    within_word: bool = False

    def moved(self, record: Record) -> RepairRecord | ChangeRecord | None:
        """A record of the block that begins here with its places in the whole; the block's own record is counted."""
        if isinstance(record, RepairRecord):
            original, output = self._original(record.original), self._output(record.output)
            return replace(record, repair=record.repair + self.repairs, original=original, output=output)
        if isinstance(record, ChangeRecord):
            return replace(
                record,
                line=record.line + self.lines,
                column=record.column + (self.column if record.line == 1 else 0),
                original=self._original(record.original),
                output=None if record.output is None else self._output(record.output),
                repair=None if record.repair is None else record.repair + self.repairs,
            )
        return None

    def advance(self, head: FileRecord, old: str, new: str, sizes: tuple[int, int]) -> None:
        """Goes on behind a block whose own record is `head`, with its text in the input and in the output."""
        self.before += len(old)
        self.after += len(new)
        self.before_bytes += sizes[0]
        self.after_bytes += sizes[1]
        lines = old.count("\n")
        self.column = len(old) - old.rfind("\n") - 1 if lines else self.column + len(old)
        self.lines += lines
        self.repairs += head.repairs
        self.applied += head.applied
        self.held.update(head.held)
        self.words += words_in(old) - (self.within_word and not old[:1].isspace())
        self.within_word = not old[-1:].isspace()

    def _original(self, place: Place) -> Place:
        return _shifted(place, self.before, self.before_bytes)

    def _output(self, place: Place) -> Place:
        return _shifted(place, self.after, self.after_bytes)


def _shifted(place: Place, by: int, by_bytes: int) -> Place:
    return Place(place.start + by, place.end + by, place.byte_start + by_bytes, place.byte_end + by_bytes)


def clean_large(cleaner: BlockCleaner, item: Item, *, records: Path, waiting: str | None, copies: bool) -> Streamed:
    """Cleans one file of a run.

    `records` is where records may be kept if there are many, `waiting` the name of the file beside the target that
    takes what is written, None if nothing is; `copies`: also where nothing changes. NormaliseError if the file cannot
    be done; then nothing is left behind.
    """
    spool = SpoolWriter(records)
    with textstream.open_regular(item.source, item.name) as file:
        status = os.fstat(file.fileno())
        form = textstream.surveyed(file, item.name)
        target = _Output(item, file, waiting, form)
        try:
            if copies:
                target.begin(0)
            head, words = _cleaned(cleaner, item, form, file, target, spool)
            staged = target.finish(status, copy=not head.repairs)
            return Streamed(words, spool.finish(head), staged, status)
        except BaseException:
            target.discard()
            spool.discard()
            raise


def _cleaned(
    cleaner: BlockCleaner, item: Item, form: textstream.Form, file: BinaryIO, target: _Output, spool: SpoolWriter
) -> tuple[FileRecord, int]:
    """Cleans and writes block after block; gives the record of the whole file, and how many words it has."""
    from hashlib import sha256

    before, after = sha256(), sha256(form.head)
    place = _Place(before_bytes=len(form.head), after_bytes=len(form.head))
    whole = Document("", item.name)
    for block in blocks(textstream.pieces(file, form, item.name, before.update)):
        result = cleaner.run_block(block, whole)
        source = Source(result.document, b"", form.encoding, False, form.newline, "")
        old = block.text.encode(form.encoding)
        new = source.encoded(result.text) if result.changed else old
        own, *found = file_records(result, source, b"", item.name, item.output)
        for record in found:
            moved = place.moved(record)
            if moved is not None:
                spool.add(moved)
        if result.changed:
            target.begin(place.before_bytes)
        target.write(new)
        after.update(new)
        if isinstance(own, FileRecord):
            place.advance(own, block.text, result.text, (len(old), len(new)))
    head = FileRecord(
        path=item.name,
        output=item.output,
        encoding=form.encoding,
        bom=form.bom,
        newline=form.newline,
        sha256_before=before.hexdigest(),
        sha256_after=after.hexdigest(),
        applied=place.applied,
        repairs=place.repairs,
        held=dict(sorted(place.held.items())),
    )
    return head, place.words


class _Output:
    """The file that takes what is written. It is begun at the first change: right files cost no writing."""

    def __init__(self, item: Item, source: BinaryIO, waiting: str | None, form: textstream.Form) -> None:
        self._item = item
        self._source = source
        self._waiting = waiting
        self._head = form.head
        self._incoming: Incoming | None = None

    def begin(self, same: int) -> None:
        """Makes the file, if that is wanted and has not been done, with the first `same` bytes of the source."""
        if self._incoming is not None or self._waiting is None:
            return
        self._incoming = Incoming(self._item.target, self._item.name, self._waiting)
        for data in _first(self._source, same) if same else (self._head,):
            self._incoming.write(data)

    def write(self, data: bytes) -> None:
        """Adds bytes, if the file has been begun."""
        if self._incoming is not None:
            self._incoming.write(data)

    def finish(self, like: os.stat_result, *, copy: bool) -> Staged | None:
        """Ends the file."""
        return None if self._incoming is None else self._incoming.finish(like, copy=copy)

    def discard(self) -> None:
        """Forgets the file."""
        if self._incoming is not None:
            self._incoming.discard()


def _first(file: BinaryIO, size: int) -> Iterable[bytes]:
    """The first bytes of a file that is being read; its place is kept."""
    place = file.tell()
    file.seek(0)
    while size > 0 and (data := file.read(min(size, textstream.PIECE))):
        size -= len(data)
        yield data
    file.seek(place)
