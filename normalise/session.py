"""One run as users start it, from the command line or from the hook: settings, log, reports, exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from normalise import __version__, batch, cleaning
from normalise.changelog.records import SCHEMA_VERSION, RunRecord
from normalise.changelog.writer import LogWriter, default_path
from normalise.plan import LOG_NAME, Plan, plan
from normalise.reporters import Format
from normalise.reporters.report import Totals
from normalise.reporters.showing import Show, View, say
from normalise.reporters.visible import visible
from normalise.settings import Settings, load, load_file, nearest

if TYPE_CHECKING:
    from normalise.pipeline import Pipeline

# Exit status: done or clean; findings; usage or configuration wrong; some files could not be done; interrupted.
DONE, FINDINGS, WRONG, FAILED, INTERRUPTED = 0, 1, 2, 3, 130


@dataclass(frozen=True)
class Order:
    """What a user asked for. `write` is off for `check` and `--diff`; `fail_on` counts findings only then."""

    paths: tuple[str, ...]
    settings: Settings
    write: bool
    out: Path | None = None
    log: Path | None = None
    jobs: int | None = None
    format: Format | None = None
    fail_on: str = "safe"
    view: View = field(default_factory=View)


def chosen_settings(
    *, config: Path | None, isolated: bool, select: Iterable[str], ignore: Iterable[str], unsafe: bool
) -> Settings:
    """The settings of the configuration file with those of the command line laid over them."""
    settings = Settings() if isolated else load_file(config) if config else load(Path.cwd())
    given: dict[str, Any] = {}
    for name, lists in (("select", select), ("ignore", ignore)):
        codes = tuple(code.strip().upper() for codes in lists for code in codes.split(",") if code.strip())
        if codes:
            given[name] = codes
    return replace(settings, **given, unsafe_fixes=unsafe or settings.unsafe_fixes)


def config_file(config: Path | None, *, isolated: bool) -> Path | None:
    """The configuration file that `chosen_settings` reads; None if there is none."""
    return None if isolated else config or nearest(Path.cwd())


def run(order: Order, *, changes_are_findings: bool = False) -> int:
    """Does what was asked for, says what was done, and gives the exit status.

    `changes_are_findings`: a changed file counts as a finding even though it was written, as hooks have it.
    """
    if "-" in order.paths:
        return _run_stream(order)
    planned = plan(order.paths, order.out)
    show = Show(order.format, order.view, sys.stdout, wrote=order.write, root=planned.root)
    pipeline = _pipeline(order.settings, show)
    jobs = batch.workers(planned, order.jobs)
    make = partial(cleaning.pipeline_for, order.settings)
    show.begin(len(planned.items), pipeline.lexicon.digest, jobs)
    try:
        with show:
            if order.write:
                with _writer(order, planned, pipeline, jobs) as log:
                    totals = batch.run(planned, make, log=log, report=show.file, texts=show.wants_text, jobs=jobs)
                    written = log.path if log.written else None
            else:
                totals = batch.run(planned, make, log=None, report=show.file, texts=show.wants_text, jobs=jobs)
                written = None
    except KeyboardInterrupt:
        say("interrupted; each file is as it was or done, and the log names those that are done")
        return INTERRUPTED
    show.end(totals)
    show.tell(totals.sentence(wrote=order.write))
    if written is not None:
        show.tell(f"Log: {visible(near(written))} (`normalise undo` takes its changes back)")
    return status(totals, write=order.write and not changes_are_findings, fail_on=order.fail_on)


def status(totals: Totals, *, write: bool, fail_on: str = "safe") -> int:
    """The exit status of a run."""
    if totals.failed:
        return FAILED
    found = totals.applied
    if fail_on != "safe":
        found += totals.held["UNSAFE"]
    if fail_on == "report":
        found += totals.held["REPORT"]
    return FINDINGS if found and not write else DONE


def _run_stream(order: Order) -> int:
    """Standard input to standard output; what is to be said goes to standard error, if the text goes out."""
    from normalise.errors import NormaliseError

    if order.paths != ("-",) or order.out is not None:
        raise NormaliseError("- stands alone and goes to standard output; leave out the other paths and --out")
    show = Show(order.format, order.view, sys.stderr if order.write else sys.stdout, wrote=order.write)
    pipeline = _pipeline(order.settings, show)
    show.begin(1, pipeline.lexicon.digest, 1)
    totals = Totals()
    data = sys.stdin.buffer.read()
    try:
        written, report = batch.clean_bytes(pipeline, data, "-", texts=show.wants_text)
    except NormaliseError as error:
        say(str(error))
        return FAILED
    if order.write:
        if order.log is not None:
            with _writer(order, Plan(Path.cwd(), None, ()), pipeline, 1) as log:
                log.append(report.records, matters=True, sync=True)
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()
    totals.add(report)
    show.file(report)
    show.end(totals)
    show.tell(totals.sentence(wrote=order.write))
    return status(totals, write=order.write, fail_on=order.fail_on)


def _pipeline(settings: Settings, show: Show) -> Pipeline:
    pipeline = cleaning.pipeline_for(settings)
    if pipeline.lexicon.note:
        show.tell(pipeline.lexicon.note)
    return pipeline


def _writer(order: Order, planned: Plan, pipeline: Pipeline, jobs: int) -> LogWriter:
    """The log of a run: where the user wants it, in the output folder, or in `.normalise/` once there is something."""
    time = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    out = planned.out
    path = order.log or (out / LOG_NAME if out else default_path(Path.cwd(), time))
    settings = asdict(order.settings)
    settings["allow"] = sorted(order.settings.allow)
    beside = out is not None and path.resolve().parent == out.resolve()
    run = RunRecord(
        schema=SCHEMA_VERSION,
        version=__version__,
        dictionaries=pipeline.lexicon.digest,
        settings=settings,
        time=time,
        host=_host(),
        jobs=jobs,
        root=str(planned.root),
        out="." if beside else str(out.resolve()) if out else None,
    )
    return LogWriter(path, run, eager=bool(out or order.log), replaces=out is not None)


def _host() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform

    return platform.node()


def near(path: Path) -> str:
    """A path as users would type it here."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
