"""One run as users start it, from the command line or from the hook: settings, log, reports, exit status."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from normalise import __version__, batch, cleaning, leftovers
from normalise.baseline import accepting
from normalise.changelog.records import SCHEMA_VERSION, RunRecord
from normalise.changelog.writer import LogWriter, default_path
from normalise.configuration import Configuration
from normalise.errors import NormaliseError
from normalise.onefile import Cleaner
from normalise.plan import LOG_NAME, Plan, settled
from normalise.remembered import Memory, default_folder
from normalise.reporters import Format
from normalise.reporters.report import FileReport, Totals
from normalise.reporters.showing import Show, View, say
from normalise.reporters.visible import near, visible
from normalise.settings import Settings
from normalise.values import dataclass, field, values_of

# Exit status: done or clean; findings; usage or configuration wrong; some files could not be done; interrupted.
DONE, FINDINGS, WRONG, FAILED, INTERRUPTED = 0, 1, 2, 3, 130


@dataclass(frozen=True)
class Order:
    """What a user asked for. `write` is off for `check` and `--diff`.

    `stdin_name` is the path that standard input stands for; `exit_zero` makes findings no matter of the exit status.
    """

    paths: tuple[str, ...]
    configuration: Configuration
    write: bool
    out: Path | None = None
    log: Path | None = None
    jobs: int | None = None
    format: Format | None = None
    stdin_name: str = ""
    exit_zero: bool = False
    view: View = field(default_factory=View)

    @property
    def settings(self) -> Settings:
        """The settings that may change a text, where nothing is said of single files."""
        return self.configuration.settings


def run(
    order: Order,
    *,
    changes_are_findings: bool = False,
    make: Callable[[Settings], Cleaner] | None = None,
    told: Callable[[FileReport], None] = lambda _: None,
) -> int:
    """Does what was asked for, says what was done, and gives the exit status.

    `changes_are_findings`: a changed file counts as a finding even though it was written, as hooks have it. `make`
    gives what cleans a document in place of the pipeline. `told` is given the report on each file, too.
    """
    if "-" in order.paths:
        return _run_stream(order)
    chosen = order.configuration
    skipped: list[str] = []
    planned = settled(order.paths, chosen, lambda path, why: skipped.append(left_out(path, why)), order.out)
    dictionaries = cleaning.prepared(order.settings.dictionaries)
    jobs = batch.workers(planned, order.jobs or chosen.run.values["jobs"])
    show = Show(order.format, order.view, sys.stdout, wrote=order.write, root=planned.root)
    show.begin(len(planned.items), dictionaries, jobs)
    for told_of in skipped:
        show.tell(told_of)

    def report(found: FileReport) -> None:
        show.file(found)
        told(found)

    log = _writer(order, planned, dictionaries, jobs) if order.write else None
    interrupted = False
    try:
        with show, log or nullcontext():
            batch.run(
                planned,
                make or accepting.pipeline_for,
                log=log,
                report=report,
                texts=show.wants_text,
                whole=show.wants_whole,
                jobs=jobs,
                memory=None if make else _memory(chosen, dictionaries),
                prepare=partial(_pipeline, order.settings, show),
            )
        show.end()
        show.tell(show.totals.sentence(wrote=order.write))
    except KeyboardInterrupt:
        interrupted = True
        say(f"interrupted; {'each file is as it was or done' if order.write else 'nothing was written'}")
    finally:
        if log is not None and log.written:
            show.tell(f"Log: {visible(near(log.path))} (`normalise undo` takes its changes back)")
    if interrupted:
        return INTERRUPTED
    return _status(order, show.totals, write=order.write and not changes_are_findings)


def _status(order: Order, totals: Totals, *, write: bool) -> int:
    found = status(totals, write=write, fail_on=order.configuration.run.values["fail-on"])
    return DONE if order.exit_zero and found == FINDINGS else found


def _memory(chosen: Configuration, dictionaries: str) -> Memory | None:
    if not chosen.run.values["cache"]:
        return None
    state = dictionaries
    if chosen.settings.baseline:  # what it accepts is no finding: another content gives another answer
        from normalise.files import digest

        try:
            state += digest(Path(chosen.settings.baseline).read_bytes())
        except OSError:
            return None
    return Memory(chosen.run.values["cache-dir"] or str(default_folder()), state)


def left_out(path: Path, why: str) -> str:
    """What is said of a file that a run leaves out."""
    return f"{visible(near(path))}: skipped: {why}"


def tell_left_out(path: Path, why: str) -> None:
    """Says of a file that a run leaves it out."""
    say(left_out(path, why))


def status(totals: Totals, *, write: bool, fail_on: str = "safe") -> int:
    """The exit status of a run; what was written is no finding, what it left is one from the tier `fail_on` on."""
    if totals.failed:
        return FAILED
    found = 0 if write else totals.applied
    if fail_on != "safe":
        found += totals.held["UNSAFE"]
    if fail_on == "report":
        found += totals.held["REPORT"]
    return FINDINGS if found else DONE


def _run_stream(order: Order) -> int:
    """Standard input to standard output; what is to be said goes to standard error, if the text goes out."""
    if order.paths != ("-",) or order.out is not None:
        raise NormaliseError("- stands alone and goes to standard output; leave out the other paths and --out")
    chosen = order.configuration
    chosen.check_codes()
    name = order.stdin_name or "-"
    held = chosen.at(os.path.abspath(name)) if order.stdin_name else chosen.run
    show = Show(order.format, order.view, sys.stderr if order.write else sys.stdout, wrote=order.write)
    show.begin(1, cleaning.prepared(order.settings.dictionaries), 1)
    data = sys.stdin.buffer.read()
    why = chosen.choice.refuses(Path(name)) if order.stdin_name else ""
    why = why or held.too_large(len(data))
    if why:  # it goes out as it came
        show.tell(left_out(Path(name), why))
        if order.write:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        return DONE
    try:
        pipeline = _pipeline(held.settings, show)
        written, report = batch.clean_bytes(pipeline, data, name, held.encoding, texts=show.wants_text)
    except NormaliseError as error:
        say(str(error))
        return FAILED
    if order.write:
        if order.log is not None:
            with _writer(order, Plan(Path.cwd(), None, ()), pipeline.lexicon.digest, 1) as log:
                log.append(report.records, matters=True, sync=True)
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()
    show.file(report)
    show.end()
    show.tell(show.totals.sentence(wrote=order.write))
    return _status(order, show.totals, write=order.write)


def _pipeline(settings: Settings, show: Show) -> accepting.Cleaner:
    pipeline = accepting.pipeline_for(settings)
    if pipeline.lexicon.note:
        show.tell(pipeline.lexicon.note)
    return pipeline


def _writer(order: Order, planned: Plan, dictionaries: str, jobs: int) -> LogWriter:
    """The log of a run: where the user wants it, in the output folder, or in `.normalise/` once there is something."""
    started = now()
    out = planned.out
    path = order.log or (out / LOG_NAME if out else default_path(Path.cwd(), started))
    settings = values_of(order.settings)
    settings["allow"] = sorted(order.settings.allow)
    beside = out is not None and path.resolve().parent == out.resolve()
    run = RunRecord(
        schema=SCHEMA_VERSION,
        version=__version__,
        dictionaries=dictionaries,
        settings=settings,
        time=started,
        host=host(),
        jobs=jobs,
        root=str(planned.root),
        out="." if beside else str(out.resolve()) if out else None,
    )
    return LogWriter(path, run, eager=bool(out or order.log), replaces=out is not None)


def now() -> str:
    """The time as logs have it."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def host() -> str:
    """The name of this machine."""
    return leftovers.node()
