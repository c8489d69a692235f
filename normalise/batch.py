"""Many files: worker processes clean and prepare them, the parent writes the log and puts them in place.

Only the parent gives ids, writes the log and renames, in the order of the plan; so output and log do not depend on
the number of workers, and the log knows of every file before it changes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from typing import Protocol

from normalise.changelog.recording import error_record, file_records, numbered
from normalise.changelog.records import ChangeRecord, EndRecord, Record
from normalise.changelog.spool import Spool
from normalise.changelog.writer import LogWriter
from normalise.document import Document
from normalise.errors import NormaliseError
from normalise.files import Staged, read, stage
from normalise.holding import hold
from normalise.leftovers import records_name, run_token, sweep, temporary_name
from normalise.plan import Item, Plan
from normalise.reporters.report import FileReport, Totals
from normalise.result import Result
from normalise.streaming import LARGE, BlockCleaner, clean_large

# Starting workers costs more than they save below this many bytes.
SMALL = 4_000_000
# Files are given out, logged and put in place in groups of about this size.
_GROUP_BYTES = 1_000_000
_GROUP_FILES = 64


class Cleaner(Protocol):
    """What cleans one document; a `Pipeline`, mostly."""

    def run(self, document: Document) -> Result:
        """The result for a document."""


@dataclass(frozen=True, slots=True)
class _Order:
    """What workers need to know beside the files."""

    make: Callable[[], Cleaner]
    write: bool
    copies: bool
    texts: bool
    token: str


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a worker made of one file."""

    item: Item
    records: Sequence[Record]
    staged: Staged | None = None
    status: os.stat_result | None = None
    before: str | None = None
    after: str | None = None


def workers(plan: Plan, jobs: int | None) -> int:
    """How many processes a run uses; `jobs` is what the user asked for, None means as many as there are cores."""
    if sum(_size(item) for item in plan.items) < SMALL:
        return 1
    if jobs is None:
        jobs = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(jobs, len(plan.items)))


def run(
    plan: Plan,
    make: Callable[[], Cleaner],
    *,
    log: LogWriter | None,
    report: Callable[[FileReport], None],
    texts: bool = False,
    jobs: int = 1,
) -> Totals:
    """Cleans all files of a plan, and writes them if there is a log; `report` is called in path order.

    `make` gives a process its cleaner. A file that cannot be done is reported and the others are done. An exception
    (Ctrl-C, a log that cannot be written) leaves each file either old or new, and nothing half made behind.
    """
    order = _Order(make, log is not None, plan.out is not None, texts, run_token())
    if order.write:
        sweep({item.target.parent for item in plan.items})
    totals = Totals()
    count = 1
    done = False
    try:
        with closing(_outcomes(plan, order, jobs)) as groups:
            for group in groups:
                reports = _committed(group, log, count)
                for told in reports:
                    totals.add(told)
                    report(told)
                    count += _changes(told.records)
                    _forget(told.records)
        if log is not None:
            held = dict(sorted(totals.held.items()))
            end = EndRecord(totals.files, totals.changed, totals.failed, totals.applied, held)
            log.append([end], matters=False, sync=True)
        done = True
    finally:
        if totals.failed or not done:
            _clear(plan, order)
    return totals


def _clear(plan: Plan, order: _Order) -> None:
    """Removes whatever a run may have left beside its targets, or where it keeps records."""
    for index, item in enumerate(plan.items):
        names = [_records_path(order, index, item)]
        if order.write:
            names.append(item.target.parent / temporary_name(order.token, index))
        for name in names:
            with suppress(OSError):
                name.unlink()


def _changes(records: Sequence[Record]) -> int:
    """How many changes, which have ids, are among some records."""
    return records.changes if isinstance(records, Spool) else sum(isinstance(r, ChangeRecord) for r in records)


def _forget(records: Sequence[Record]) -> None:
    if isinstance(records, Spool):
        records.discard()


def _committed(group: list[_Outcome], log: LogWriter | None, first: int) -> list[FileReport]:
    """Numbers and logs a group of files, then puts them in place; meanwhile nobody else may replace them."""
    with ExitStack() as holds:
        return _put(group, log, first, holds)


def _put(group: list[_Outcome], log: LogWriter | None, first: int, holds: ExitStack) -> list[FileReport]:
    reports: list[FileReport] = []
    for i, outcome in enumerate(group):
        records = outcome.records
        if outcome.staged is not None and outcome.status is not None:
            try:
                holds.callback(hold(outcome.item.target, outcome.item.name, outcome.status).release)
            except NormaliseError as error:
                outcome.staged.discard()
                _forget(records)
                group[i] = _Outcome(outcome.item, [error_record(outcome.item.name, str(error))])
                records = group[i].records
        records = records.numbered(first) if isinstance(records, Spool) else numbered(records, first)
        first += _changes(records)
        reports.append(FileReport(outcome.item.name, records, outcome.before, outcome.after))
    if log is None:
        return reports
    log.append(
        (record for told in reports for record in told.records),
        matters=any(len(told.records) > 1 for told in reports),
        sync=any(outcome.staged for outcome in group),
    )
    for i, outcome in enumerate(group):
        if outcome.staged is not None:
            try:
                outcome.staged.commit()
            except NormaliseError as error:
                failure = error_record(outcome.item.name, str(error))
                log.append([failure], matters=True)
                reports[i] = FileReport(outcome.item.name, [*reports[i].records, failure])
    return reports


def _outcomes(plan: Plan, order: _Order, jobs: int) -> Generator[list[_Outcome], None, None]:
    """The outcomes in the plan's order, in groups."""
    groups = list(_groups(plan.items))
    if jobs == 1:
        for number in range(len(groups)):
            yield _clean_group(order, groups, number)
        return
    from normalise.workers import in_order

    with closing(in_order(partial(_clean_group, order, groups), len(groups), jobs)) as outcomes:
        for (_, items), outcome in zip(groups, outcomes, strict=True):
            yield _lost(items) if outcome is None else outcome


def _lost(items: Sequence[Item]) -> list[_Outcome]:
    """The outcomes of files whose worker process was killed."""
    why = "its worker process died (too little memory?); run again with --jobs 1"
    return [_Outcome(item, [error_record(item.name, why)]) for item in items]


def _clean_group(order: _Order, groups: Sequence[tuple[int, Sequence[Item]]], number: int) -> list[_Outcome]:
    """One group, in whichever process this is."""
    first, items = groups[number]
    cleaner = order.make()
    return [_clean(cleaner, order, first + i, item) for i, item in enumerate(items)]


def _clean(cleaner: Cleaner, order: _Order, index: int, item: Item) -> _Outcome:
    """Reads and cleans one file and writes the result beside its target, if it is to be written."""
    try:
        if _size(item) > LARGE and not order.texts and isinstance(cleaner, BlockCleaner):
            waiting = temporary_name(order.token, index) if order.write else None
            kept = _records_path(order, index, item)
            made = clean_large(cleaner, item, records=kept, waiting=waiting, copies=order.write and order.copies)
            return _Outcome(item, made.records, made.staged, None if order.copies else made.status)
        source = read(item.source, item.name)
        result = cleaner.run(source.document)
        written = source.encoded(result.text) if result.changed else source.data
        records = file_records(result, source, written, item.name, item.output)
        staged = None
        if order.write and source.status is not None and (result.changed or order.copies):
            temporary = temporary_name(order.token, index)
            staged = stage(item.target, written, item.name, temporary, source.status, copy=not result.changed)
    except NormaliseError as error:
        return _Outcome(item, [error_record(item.name, str(error))])
    except Exception as error:  # a fault of ours must not cost the other files
        fault = f"a fault in normalise ({type(error).__name__}: {error}); the file is as it was, please report this"
        return _Outcome(item, [error_record(item.name, fault)])
    return _Outcome(
        item,
        records,
        staged,
        None if order.copies else source.status,
        source.document.text if order.texts else None,
        result.text if order.texts else None,
    )


def _records_path(order: _Order, index: int, item: Item) -> Path:
    """Where the records of a large file are kept until they are logged: on the disk that the result goes to."""
    folder = item.target.parent if order.write else Path(gettempdir())
    return folder / records_name(order.token, index)


def _groups(items: Sequence[Item]) -> Iterator[tuple[int, Sequence[Item]]]:
    """Neighbours in the plan, with the number of the first."""
    first, size = 0, 0
    for i, item in enumerate(items):
        size += _size(item)
        if size >= _GROUP_BYTES or i + 1 - first >= _GROUP_FILES:
            yield first, items[first : i + 1]
            first, size = i + 1, 0
    if first < len(items):
        yield first, items[first:]


def _size(item: Item) -> int:
    try:
        return os.stat(item.source).st_size
    except OSError:
        return 0


def clean_bytes(cleaner: Cleaner, data: bytes, name: str, *, texts: bool = False) -> tuple[bytes, FileReport]:
    """Cleans bytes that come from no file: the cleaned bytes, and the report."""
    from normalise.files import decode

    source = decode(data, name)
    result = cleaner.run(source.document)
    written = source.encoded(result.text) if result.changed else data
    records = numbered(file_records(result, source, written, name, name), 1)
    before, after = (source.document.text, result.text) if texts else (None, None)
    return written, FileReport(name, records, before, after)
