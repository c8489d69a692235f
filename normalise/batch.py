"""Many files: worker processes clean and prepare them, the parent writes the log and puts them in place.

Only the parent gives ids, writes the log and renames, in the order of the plan; so output and log do not depend on
the number of workers, and the log knows of every file before it changes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, closing, suppress
from functools import partial

from normalise.changelog.recording import error_record, file_records, numbered
from normalise.changelog.records import ChangeRecord, EndRecord, FileRecord, Record
from normalise.changelog.spool import Spool
from normalise.changelog.writer import LogWriter
from normalise.document import words_in
from normalise.errors import NormaliseError
from normalise.files import decode
from normalise.holding import hold
from normalise.leftovers import run_token, sweep, temporary_name
from normalise.onefile import Cleaner, Order, Outcome, clean, known_group, records_path
from normalise.plan import Item, Plan, groups_of
from normalise.remembered import Memory
from normalise.reporters.paged import Paged
from normalise.reporters.report import FileReport, Totals
from normalise.settings import Settings
from normalise.textstream import Form, open_regular
from normalise.values import replace

# Starting workers costs more than they save below this many bytes.
SMALL = 4_000_000


def workers(plan: Plan, jobs: int | None) -> int:
    """How many processes a run uses; `jobs` is what the user asked for, None means as many as there are cores."""
    if sum(item.size for item in plan.items) < SMALL:
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
    whole: bool = True,
    jobs: int = 1,
    memory: Memory | None = None,
    prepare: Callable[[], object] = lambda: None,
) -> Totals:
    """Cleans all files of a plan, and writes them if there is a log; `report` is called in path order.

    Reports have `texts` where these are wanted; unless they must be `whole`, those of large files are read in pages.
    `make` gives a process its cleaner for some settings. What `memory` knows is not found anew; `prepare` is called
    once, before anything is. A file that cannot be done is reported and the others are done. An exception (Ctrl-C, a
    log that cannot be written) leaves each file either old or new, and nothing half made behind.
    """
    order = Order(make, log is not None, plan.out is not None, texts, texts and whole, run_token(), memory)
    if order.write:
        sweep({item.target.parent for item in plan.items})
    totals = Totals()
    count = 1
    done = False
    try:
        with closing(_outcomes(plan, order, jobs, prepare)) as groups:
            for group in groups:
                with ExitStack() as open_:
                    if order.texts:
                        group = [_paged(outcome, open_) for outcome in group]
                    for told in _committed(group, log, count):
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
        if memory is not None:
            memory.close()
        if totals.failed or not done:
            _clear(plan, order)
    return totals


def _clear(plan: Plan, order: Order) -> None:
    """Removes whatever a run may have left beside its targets, or where it keeps records."""
    for index, item in enumerate(plan.items):
        names = [records_path(order, index, item)]
        if order.write:
            names.append(item.target.parent / temporary_name(order.token, index))
        for name in names:
            with suppress(OSError):
                name.unlink()


def _paged(outcome: Outcome, open_: ExitStack) -> Outcome:
    """The outcome of a large file with its input, which is opened before another one takes its place.

    If nothing was found in it nobody asks for its text.
    """
    head = outcome.records[0]
    if outcome.before is not None or len(outcome.records) == 1 or not isinstance(head, FileRecord):
        return outcome
    item, form = outcome.item, Form(head.encoding, head.bom, head.newline)
    try:
        return replace(outcome, paged=Paged(open_.enter_context(open_regular(item.source, item.name)), form, item.name))
    except NormaliseError as error:
        if outcome.staged is not None:
            outcome.staged.discard()
        _forget(outcome.records)
        return Outcome(item, [error_record(item.name, str(error))])


def _changes(records: Sequence[Record]) -> int:
    """How many changes, which have ids, are among some records."""
    return records.changes if isinstance(records, Spool) else sum(isinstance(r, ChangeRecord) for r in records)


def _matters(record: Record) -> bool:
    """Whether a record alone is reason enough for a log."""
    return isinstance(record, ChangeRecord) and record.reason != "BASELINE"


def _forget(records: Sequence[Record]) -> None:
    if isinstance(records, Spool):
        records.discard()


def _committed(group: list[Outcome], log: LogWriter | None, first: int) -> list[FileReport]:
    """Numbers and logs a group of files, then puts them in place; meanwhile nobody else may replace them."""
    with ExitStack() as holds:
        return _put(group, log, first, holds)


def _put(group: list[Outcome], log: LogWriter | None, first: int, holds: ExitStack) -> list[FileReport]:
    reports: list[FileReport] = []
    for i, outcome in enumerate(group):
        records = outcome.records
        if outcome.staged is not None and outcome.status is not None:
            try:
                holds.callback(hold(outcome.item.target, outcome.item.name, outcome.status).release)
            except NormaliseError as error:
                outcome.staged.discard()
                _forget(records)
                group[i] = Outcome(outcome.item, [error_record(outcome.item.name, str(error))])
                records = group[i].records
        records = records.numbered(first) if isinstance(records, Spool) else numbered(records, first)
        first += _changes(records)
        texts = (outcome.before, outcome.after, outcome.paged)
        reports.append(FileReport(outcome.item.name, records, *texts, words=outcome.words))
    if log is None:
        return reports
    log.append(
        (record for told in reports for record in told.records),
        matters=any(_matters(record) for told in reports for record in told.records),
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
    plan: Plan, order: Order, jobs: int, prepare: Callable[[], object]
) -> Generator[list[Outcome], None, None]:
    """The outcomes in the plan's order, in groups. Nothing is prepared and no worker started while all is known."""
    groups = list(groups_of(plan.items))
    done = 0
    while done < len(groups) and (known := known_group(order, *groups[done])) is not None:
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


def _lost(items: Sequence[Item]) -> list[Outcome]:
    """The outcomes of files whose worker process was killed."""
    why = "its worker process died (too little memory?); run again with --jobs 1"
    return [Outcome(item, [error_record(item.name, why)]) for item in items]


def _clean_group(order: Order, groups: Sequence[tuple[int, Sequence[Item]]], number: int) -> list[Outcome]:
    """One group, in whichever process this is."""
    first, items = groups[number]
    outcomes = [clean(order, first + i, item) for i, item in enumerate(items)]
    if order.memory is not None:
        order.memory.keep(outcome.answer for outcome in outcomes if outcome.answer)
    return [replace(outcome, answer=None) for outcome in outcomes]


def clean_bytes(
    cleaner: Cleaner, data: bytes, name: str, encoding: str = "utf-8", *, texts: bool = False
) -> tuple[bytes, FileReport]:
    """Cleans bytes that come from no file: the cleaned bytes, and the report."""
    source = decode(data, name, encoding)
    result = cleaner.run(source.document)
    written = source.encoded(result.text) if result.changed else data
    records = numbered(file_records(result, source, written, name, name), 1)
    before, after = (source.document.text, result.text) if texts else (None, None)
    return written, FileReport(name, records, before, after, words=words_in(source.document.text))
