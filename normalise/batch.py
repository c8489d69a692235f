"""Many files: worker processes clean and prepare them, the parent writes the log and puts them in place.

Only the parent gives ids, writes the log and renames, in the order of the plan; so output and log do not depend on
the number of workers, and the log knows of every file before it changes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from normalise.changelog.recording import error_record, file_records, numbered
from normalise.changelog.records import ChangeRecord, EndRecord, FileRecord, Record
from normalise.changelog.writer import LogWriter
from normalise.document import Document
from normalise.errors import NormaliseError
from normalise.files import Staged, check_untouched, content, decode, digest, stage, temporary_name
from normalise.plan import Item, Plan, groups_of, size_of
from normalise.remembered import Memory, repaired
from normalise.reporters.report import FileReport, Totals
from normalise.result import Result
from normalise.settings import Settings

# Starting workers costs more than they save below this many bytes.
SMALL = 4_000_000


class Cleaner(Protocol):
    """What cleans one document; a `Pipeline`, mostly."""

    def run(self, document: Document) -> Result:
        """The result for a document."""


@dataclass(frozen=True, slots=True)
class _Order:
    """What workers need to know beside the files."""

    make: Callable[[Settings], Cleaner]
    write: bool
    copies: bool
    texts: bool
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
class _Outcome:
    """What a worker made of one file."""

    item: Item
    records: list[Record]
    staged: Staged | None = None
    status: os.stat_result | None = None
    before: str | None = None
    after: str | None = None
    answer: tuple[bytes, list[Record]] | None = None


def workers(plan: Plan, jobs: int | None) -> int:
    """How many processes a run uses; `jobs` is what the user asked for, None means as many as there are cores."""
    if sum(size_of(item.source) for item in plan.items) < SMALL:
        return 1
    if jobs is None:
        jobs = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(jobs, len(plan.items)))


def run(
    plan: Plan,
    make: Callable[[Settings], Cleaner],
    *,
    log: LogWriter | None,
    report: Callable[[FileReport], None],
    texts: bool = False,
    jobs: int = 1,
    memory: Memory | None = None,
    prepare: Callable[[], object] = lambda: None,
) -> Totals:
    """Cleans all files of a plan, and writes them if there is a log; `report` is called in path order.

    `make` gives a process its cleaner for some settings. What `memory` knows is not found anew; `prepare` is called
    once, before anything is. A file that cannot be done is reported and the others are done. An exception (Ctrl-C, a
    log that cannot be written) leaves each file either old or new, and nothing half made behind.
    """
    order = _Order(make, log is not None, plan.out is not None, texts, os.urandom(4).hex(), memory)
    totals = Totals()
    count = 1
    done = False
    try:
        with closing(_outcomes(plan, order, jobs, prepare)) as groups:
            for group in groups:
                reports = _committed(group, log, count)
                for told in reports:
                    totals.add(told)
                    report(told)
                    count += sum(isinstance(r, ChangeRecord) for r in told.records)
        if log is not None:
            held = dict(sorted(totals.held.items()))
            end = EndRecord(totals.files, totals.changed, totals.failed, totals.applied, held)
            log.append([end], matters=False, sync=True)
        done = True
    finally:
        if memory is not None:
            memory.close()
        if order.write and (totals.failed or not done):
            for index, item in enumerate(plan.items):
                with suppress(OSError):
                    (item.target.parent / temporary_name(order.token, index)).unlink()
    return totals


def _committed(group: list[_Outcome], log: LogWriter | None, first: int) -> list[FileReport]:
    """Numbers and logs a group of files, then puts them in place."""
    reports: list[FileReport] = []
    for i, outcome in enumerate(group):
        records = outcome.records
        if outcome.staged is not None and outcome.status is not None:
            try:
                check_untouched(outcome.item.target, outcome.item.name, outcome.status)
            except NormaliseError as error:
                outcome.staged.discard()
                group[i] = _Outcome(outcome.item, [error_record(outcome.item.name, str(error))])
                records = group[i].records
        records = numbered(records, first)
        first += sum(isinstance(r, ChangeRecord) for r in records)
        reports.append(FileReport(outcome.item.name, records, outcome.before, outcome.after))
    if log is None:
        return reports
    log.append(
        [record for told in reports for record in told.records],
        matters=any(told.changes for told in reports),
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


def _outcomes(
    plan: Plan, order: _Order, jobs: int, prepare: Callable[[], object]
) -> Generator[list[_Outcome], None, None]:
    """The outcomes in the plan's order, in groups. Nothing is prepared and no worker started while all is known."""
    groups = list(groups_of(plan.items))
    done = 0
    while done < len(groups) and (known := _known_group(order, *groups[done])) is not None:
        yield known
        done += 1
    groups = groups[done:]
    if groups:
        prepare()
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
    outcomes = [_clean(order, first + i, item) for i, item in enumerate(items)]
    if order.memory is not None:
        order.memory.keep(outcome.answer for outcome in outcomes if outcome.answer)
    return [replace(outcome, answer=None) for outcome in outcomes]


def _known_group(order: _Order, first: int, items: Sequence[Item]) -> list[_Outcome] | None:
    """A group of which everything is known, or known to be no text; None if a cleaner has to be asked."""
    if order.memory is None:
        return None
    glances: list[_Glance | _Outcome] = []
    for item in items:
        try:
            glance = _glance(order, item)
            if glance.known is None:
                decode(glance.data, item.name, item.encoding, glance.digest)
                return None
            glances.append(glance)
        except NormaliseError as error:
            glances.append(_Outcome(item, [error_record(item.name, str(error))]))
    order.memory.keep(())
    return [
        found if isinstance(found, _Outcome) else _clean(order, first + i, items[i], found)
        for i, found in enumerate(glances)
    ]


def _glance(order: _Order, item: Item) -> _Glance:
    data, status = content(item.source, item.name)
    found, memory = digest(data), order.memory
    if memory is None:
        return _Glance(data, status, found, b"", None)
    markdown = Document("", item.name).markdown
    key = memory.key(found, item.settings, item.encoding, markdown=markdown)
    return _Glance(data, status, found, key, memory.recall(key, found, item.name, item.output))


def _recalled(order: _Order, index: int, item: Item, glance: _Glance, known: list[Record]) -> _Outcome:
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
    return _Outcome(item, known, staged, None if order.copies else glance.status, *texts)


def _clean(order: _Order, index: int, item: Item, glance: _Glance | None = None) -> _Outcome:
    """Reads and cleans one file and writes the result beside its target, if it is to be written."""
    try:
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
        return _Outcome(item, [error_record(item.name, str(error))])
    except Exception as error:  # a fault of ours must not cost the other files
        fault = f"a fault in normalise ({type(error).__name__}: {error}); the file is as it was, please report this"
        return _Outcome(item, [error_record(item.name, fault)])
    return _Outcome(
        item,
        records,
        staged,
        None if order.copies else glance.status,
        source.document.text if order.texts else None,
        result.text if order.texts else None,
        (glance.key, records) if glance.key else None,
    )


def clean_bytes(
    cleaner: Cleaner, data: bytes, name: str, encoding: str = "utf-8", *, texts: bool = False
) -> tuple[bytes, FileReport]:
    """Cleans bytes that come from no file: the cleaned bytes, and the report."""
    source = decode(data, name, encoding)
    result = cleaner.run(source.document)
    written = source.encoded(result.text) if result.changed else data
    records = numbered(file_records(result, source, written, name, name), 1)
    before, after = (source.document.text, result.text) if texts else (None, None)
    return written, FileReport(name, records, before, after)
