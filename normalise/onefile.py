"""What becomes of one file of a run: read, cleaned, and made ready to take its place, in whichever process."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from normalise.changelog.recording import error_record, file_records
from normalise.changelog.records import FileRecord, Record
from normalise.document import Document
from normalise.errors import NormaliseError
from normalise.files import Staged, content, decode, digest, stage
from normalise.leftovers import records_name, temporary_name
from normalise.plan import Item, size_of
from normalise.remembered import Memory, repaired
from normalise.reporters.paged import Paged
from normalise.result import Result
from normalise.settings import Settings
from normalise.streaming import LARGE, BlockCleaner, clean_large
from normalise.values import dataclass


class Cleaner(Protocol):
    """What cleans one document; a `Pipeline`, mostly."""

    def run(self, document: Document) -> Result:
        """The result for a document."""


@dataclass(frozen=True, slots=True)
class Order:
    """What workers need to know beside the files."""

    make: Callable[[Settings], Cleaner]
    write: bool
    copies: bool
    texts: bool
    whole: bool
    token: str
    memory: Memory | None


@dataclass(frozen=True, slots=True)
class _Glance:
    """A file's bytes, and the records that the memory has for them."""

    data: bytes
    status: os.stat_result
    digest: str
    key: bytes
    known: list[Record] | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker made of one file."""

    item: Item
    records: Sequence[Record]
    staged: Staged | None = None
    status: os.stat_result | None = None
    before: str | None = None
    after: str | None = None
    answer: tuple[bytes, list[Record]] | None = None
    paged: Paged | None = None


def known_group(order: Order, first: int, items: Sequence[Item]) -> list[Outcome] | None:
    """A group of which everything is known, or known to be no text; None if a cleaner has to be asked."""
    if order.memory is None:
        return None
    glances: list[_Glance | Outcome] = []
    if any(size_of(item.source) > LARGE for item in items):
        return None  # never held whole
    for item in items:
        try:
            glance = _glance(order, item)
            if glance.known is None:
                decode(glance.data, item.name, item.encoding, glance.digest)
                return None
            glances.append(glance)
        except NormaliseError as error:
            glances.append(Outcome(item, [error_record(item.name, str(error))]))
    order.memory.keep(())
    return [
        found if isinstance(found, Outcome) else clean(order, first + i, items[i], found)
        for i, found in enumerate(glances)
    ]


def _glance(order: Order, item: Item) -> _Glance:
    data, status = content(item.source, item.name)
    found, memory = digest(data), order.memory
    if memory is None:
        return _Glance(data, status, found, b"", None)
    markdown = Document("", item.name).markdown
    key = memory.key(found, item.settings, item.encoding, markdown=markdown)
    return _Glance(data, status, found, key, memory.recall(key, found, item.name, item.output))


def _recalled(order: Order, index: int, item: Item, glance: _Glance, known: list[Record]) -> Outcome:
    """The outcome of a file of which all is known; its text is made of the records, where it is wanted."""
    changed = any(isinstance(record, FileRecord) and record.repairs for record in known)
    before = after = staged = None
    written = glance.data
    if order.texts or (changed and order.write):
        source = decode(glance.data, item.name, item.encoding, glance.digest)
        before = source.document.text
        after = repaired(before, known)
        written = source.encoded(after) if changed else glance.data
    if order.write and (changed or order.copies):
        temporary = temporary_name(order.token, index)
        staged = stage(item.target, written, item.name, temporary, glance.status, copy=not changed)
    texts = (before, after) if order.texts else (None, None)
    return Outcome(item, known, staged, None if order.copies else glance.status, *texts)


def clean(order: Order, index: int, item: Item, glance: _Glance | None = None) -> Outcome:
    """Reads and cleans one file and writes the result beside its target, if it is to be written."""
    try:
        large = _streamed(order, index, item) if glance is None else None
        if large is not None:
            return large
        glance = glance or _glance(order, item)
        if glance.known is not None:
            return _recalled(order, index, item, glance, glance.known)
        source = decode(glance.data, item.name, item.encoding, glance.digest)
        result = order.make(item.settings).run(source.document)
        written = source.encoded(result.text) if result.changed else source.data
        records = file_records(result, source, written, item.name, item.output)
        staged = None
        if order.write and (result.changed or order.copies):
            temporary = temporary_name(order.token, index)
            staged = stage(item.target, written, item.name, temporary, glance.status, copy=not result.changed)
    except NormaliseError as error:
        return Outcome(item, [error_record(item.name, str(error))])
    except Exception as error:  # a fault of ours must not cost the other files
        fault = f"a fault in normalise ({type(error).__name__}: {error}); the file is as it was, please report this"
        return Outcome(item, [error_record(item.name, fault)])
    return Outcome(
        item,
        records,
        staged,
        None if order.copies else glance.status,
        source.document.text if order.texts else None,
        result.text if order.texts else None,
        (glance.key, records) if glance.key else None,
    )


def _streamed(order: Order, index: int, item: Item) -> Outcome | None:
    """The outcome of a large file, worked through block by block; None for one that is taken whole."""
    if size_of(item.source) <= LARGE or order.whole or item.encoding != "utf-8":
        return None
    cleaner = order.make(item.settings)
    if not isinstance(cleaner, BlockCleaner):
        return None
    waiting = temporary_name(order.token, index) if order.write else None
    kept = records_path(order, index, item)
    made = clean_large(cleaner, item, records=kept, waiting=waiting, copies=order.write and order.copies)
    return Outcome(item, made.records, made.staged, None if order.copies else made.status)


def records_path(order: Order, index: int, item: Item) -> Path:
    """Where the records of a large file are kept until they are logged: on the disk that the result goes to."""
    from tempfile import gettempdir  # large files only

    folder = item.target.parent if order.write else Path(gettempdir())
    return folder / records_name(order.token, index)
