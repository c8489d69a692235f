"""What becomes of one file of a run: read, cleaned, and made ready to take its place, in whichever process."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from normalise.changelog.recording import error_record, file_records
from normalise.changelog.records import FileRecord, Record
from normalise.document import Document, words_in
from normalise.errors import NormaliseError
from normalise.files import Staged, content, decode, digest, stage
from normalise.leftovers import records_name, temporary_name
from normalise.plan import Item, size_of
from normalise.remembered import Known, Memory, repaired
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
    """A file's bytes, the key under which the memory may know of them, and what it knows."""

    data: bytes
    status: os.stat_result
    digest: str
    key: bytes
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker made of one file."""

    item: Item
    records: Sequence[Record]
    staged: Staged | None = None
    status: os.stat_result | None = None
    before: str | None = None
    after: str | None = None
    answer: tuple[bytes, Known] | None = None
    paged: Paged | None = None
    words: int = 0


def known_group(order: Order, first: int, items: Sequence[Item]) -> list[Outcome] | None:
    """A group of which everything is known, or known to be no text; None if a cleaner has to be asked."""
    if order.memory is None or any(item.size > LARGE for item in items):  # large files are never held whole
        return None
    glances: list[_Glance | Outcome] = []
    for item in items:
        try:
            glances.append(_glance(order, item))
        except NormaliseError as error:
            glances.append(Outcome(item, [error_record(item.name, str(error))]))
    order.memory.fetch([found.key for found in glances if isinstance(found, _Glance)])
    for i, found in enumerate(glances):
        if isinstance(found, _Glance):
            try:
                glances[i] = recalled = _with_known(order, items[i], found)
                if recalled.known is None:
                    decode(found.data, items[i].name, items[i].encoding, found.digest)
                    return None
            except NormaliseError as error:
                glances[i] = Outcome(items[i], [error_record(items[i].name, str(error))])
    order.memory.keep(())
    return [
        found if isinstance(found, Outcome) else clean(order, first + i, items[i], found)
        for i, found in enumerate(glances)
    ]


def _glance(order: Order, item: Item) -> _Glance:
    data, status = content(item.source, item.name)
    found = digest(data)
    if order.memory is None:
        return _Glance(data, status, found, b"")
    markdown = Document("", item.name).markdown
    return _Glance(data, status, found, order.memory.key(found, item.settings, item.encoding, markdown=markdown))


def _with_known(order: Order, item: Item, glance: _Glance) -> _Glance:
    """The same with what the memory knows of it."""
    if order.memory is None:
        return glance
    known = order.memory.recall(glance.key, glance.digest, item.name, item.output)
    return _Glance(glance.data, glance.status, glance.digest, glance.key, known)


def _recalled(order: Order, index: int, item: Item, glance: _Glance, known: Known) -> Outcome:
    """The outcome of a file of which all is known; its text is made of the records, where it is wanted."""
    head = known.records[0]
    changed = isinstance(head, FileRecord) and head.repairs > 0
    before = after = staged = None
    written = glance.data
    # Of a file in which nothing was found nobody asks for the text.
    if (order.texts and len(known.records) > 1) or (changed and order.write):
        source = decode(glance.data, item.name, item.encoding, glance.digest)
        before = source.document.text
        after = repaired(before, known.records)
        written = source.encoded(after) if changed else glance.data
    if order.write and (changed or order.copies):
        temporary = temporary_name(order.token, index)
        staged = stage(item.target, written, item.name, temporary, glance.status, copy=not changed)
    texts = (before, after) if order.texts else (None, None)
    return Outcome(item, known.records, staged, None if order.copies else glance.status, *texts, words=known.words)


def clean(order: Order, index: int, item: Item, glance: _Glance | None = None) -> Outcome:
    """Reads and cleans one file and writes the result beside its target, if it is to be written."""
    try:
        large = _streamed(order, index, item) if glance is None else None
        if large is not None:
            return large
        glance = glance or _with_known(order, item, _glance(order, item))
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
    words = words_in(source.document.text)
    return Outcome(
        item,
        records,
        staged,
        None if order.copies else glance.status,
        source.document.text if order.texts else None,
        result.text if order.texts else None,
        (glance.key, Known(words, records)) if glance.key else None,
        words=words,
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
    return Outcome(item, made.records, made.staged, None if order.copies else made.status, words=made.words)


def records_path(order: Order, index: int, item: Item) -> Path:
    """Where the records of a large file are kept until they are logged: on the disk that the result goes to."""
    from tempfile import gettempdir  # large files only

    folder = item.target.parent if order.write else Path(gettempdir())
    return folder / records_name(order.token, index)
