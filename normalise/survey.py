"""What a report speaks of: texts that are run through the pipeline now, or a run that a change log tells of.

Nothing is written. Either way gives the same reports, one a file, with records and texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from normalise import batch, cleaning
from normalise.changelog.logged import LoggedFile
from normalise.changelog.reader import Base, Log, is_log, read_log
from normalise.configuration import Configuration
from normalise.damage import Damage, measured
from normalise.errors import NormaliseError
from normalise.files import decode_as, digest
from normalise.plan import Skipped, settled
from normalise.reporters.report import FileReport
from normalise.values import dataclass


@dataclass(frozen=True)
class Survey:
    """The reports in path order; the version and time stand in the log, if there is one."""

    reports: tuple[FileReport, ...]
    log: Log | None = None

    @property
    def damage(self) -> Damage:
        """The meter of all documents."""
        return Damage(tuple(measured(r.name, r.before, r.changes, r.error) for r in self.reports))

    @property
    def failed(self) -> bool:
        """Whether a document could not be read."""
        return any(report.error is not None for report in self.reports)


def survey(paths: Sequence[str], chosen: Configuration, skipped: Skipped, *, root: Path | None = None) -> Survey:
    """The survey of texts (files and folders), or of one change log; `root` is where a log's files are now.

    `skipped` is told of texts that are too large.

    NormaliseError for a path that does not exist, for a log that is damaged, and for a log among other paths.
    """
    logs = [path for path in paths if Path(path).is_file() and is_log(Path(path))]
    if logs and len(paths) > 1:
        raise NormaliseError(f"{logs[0]}: a change log is reported on alone; leave out the other paths")
    return of_log(Path(logs[0]), root) if logs else of_texts(paths, chosen, skipped)


def of_texts(paths: Sequence[str], chosen: Configuration, skipped: Skipped) -> Survey:
    """Cleans texts and keeps what was found, also what a baseline accepts; a text that cannot be read has its error."""
    planned = settled(paths, chosen, skipped)
    reports: list[FileReport] = []
    jobs = batch.workers(planned, chosen.run.values["jobs"])
    batch.run(
        planned,
        cleaning.pipeline_for,
        log=None,
        report=reports.append,
        texts=True,
        jobs=jobs,
        prepare=partial(cleaning.pipeline_for, chosen.settings),
    )
    return Survey(tuple(reports))


def of_log(path: Path, root: Path | None = None) -> Survey:
    """What a log tells. The texts come from the files themselves, where they are still in a state that it knows."""
    log = read_log(path)
    base = log.base(root)
    inputs = root or Path(log.run.root)
    reports = [_logged(file, base, inputs) for file in log.files]
    reports += [FileReport(error.path, [error]) for error in log.errors]
    return Survey(tuple(sorted(reports, key=lambda r: r.name)), log)


def _logged(file: LoggedFile, base: Base, inputs: Path) -> FileReport:
    before = _input(file, base, inputs)
    after = None if before is None else file.replay(before)
    return FileReport(file.record.path, [file.record, *file.composed, *file.changes], before, after)


def _input(file: LoggedFile, base: Base, inputs: Path) -> str | None:
    """The input's text, from the output by the log or from the input itself; None if neither is as the log says."""
    record = file.record
    for place in (base.path(record.output), inputs / record.path):
        try:
            data = place.read_bytes()
            state = file.state_of(digest(data))
            if state is not None:
                text = decode_as(data, record.encoding, record.path, bom=record.bom)
                return file.without(text, state.undone, file.numbers)
        except (OSError, KeyError, LookupError, NormaliseError):
            continue
    return None
