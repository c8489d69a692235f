"""One review from the first file read to the last one written."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from normalise import session
from normalise.baseline.accepting import pipeline_for
from normalise.configuration import Configuration
from normalise.document import Document
from normalise.edits import Hunk, OffsetMap, Span
from normalise.errors import NormaliseError
from normalise.files import read
from normalise.lexicon import load_lexicon
from normalise.pipeline import Pipeline
from normalise.plan import Plan, plan, settled
from normalise.reporters.report import counted
from normalise.reporters.visible import near
from normalise.result import Result
from normalise.reviewing.accepting import accepted_result
from normalise.reviewing.answering import Answers, Quit
from normalise.reviewing.dialogue import say
from normalise.reviewing.findings import (
    Finding,
    Reviewed,
    context_key,
    held_findings,
    in_series,
    opened,
    safe_findings,
    with_repairs,
)
from normalise.reviewing.memory import Memory
from normalise.reviewing.teaching import Teacher, home
from normalise.settings import Settings
from normalise.values import dataclass, field, replace


@dataclass(frozen=True)
class Order:
    """What a user asked for: `safe` asks about safe repairs too, `every` accepts them beforehand."""

    paths: tuple[str, ...]
    configuration: Configuration
    safe: bool = False
    every: bool = False
    config: Path | None = None
    log: Path | None = None

    @property
    def settings(self) -> Settings:
        """The settings that may change a text, where nothing is said of single files."""
        return self.configuration.settings


@dataclass(frozen=True)
class _Ready:
    """Stands for a pipeline when the files are written: it has the results already, by the names of the files."""

    results: dict[str, Result] = field(default_factory=dict)

    def run(self, document: Document) -> Result:
        """The result that was reviewed; NormaliseError if the text is another one by now."""
        result = self.results[document.source]
        if result.document.text != document.text:
            raise NormaliseError(f"{document.source}: changed while it was reviewed; review it again")
        return result


def run(order: Order) -> int:
    """Asks about everything that the files hold, writes what is accepted, and gives the exit status.

    Files are written whole and logged like those of `fix`, so `undo` takes everything back. An interruption keeps
    what was answered. NormaliseError if the paths, the configuration or a dictionary are wrong.
    """
    if "-" in order.paths:
        raise NormaliseError("- cannot be reviewed: the answers come from standard input; name files or folders")
    settings = _asking(order.settings)
    planned = settled(order.paths, order.configuration, session.tell_left_out)
    lexicon = pipeline_for(settings).lexicon
    files, failed = _read(planned)
    memory = Memory(Path.cwd())
    teacher = Teacher(settings, home(settings, order.config, Path.cwd()), lexicon)
    answers = Answers(memory, teacher)
    interrupted = False
    try:
        files = _asked(order, files, answers)
    except KeyboardInterrupt:
        interrupted = True
        files = _with_accepted_repairs(files, answers) if order.safe and not order.every else files
        say("")
    status = _finished(files, answers, memory, order)
    if teacher.taught:
        _check_lessons(answers, teacher, settings)
    if interrupted:
        return session.INTERRUPTED
    return session.FAILED if failed else status


def _asking(settings: Settings) -> Settings:
    """The settings under which nothing unsafe is made without a question."""
    return replace(settings, unsafe_fixes=False)


def _read(planned: Plan) -> tuple[list[Reviewed], int]:
    """What a run would do with each file, and how many cannot be read."""
    files: list[Reviewed] = []
    failed = 0
    for item in planned.items:
        try:
            document = read(item.source, item.name, item.encoding).document
            files.append(opened(item, pipeline_for(_asking(item.settings)).run(document)))
        except NormaliseError as error:
            failed += 1
            print(f"normalise: {error}", file=sys.stderr)
    return files, failed


def _asked(order: Order, files: list[Reviewed], answers: Answers) -> list[Reviewed]:
    """The files with the safe repairs that are accepted; everything else that is accepted is in the answers."""
    if order.every:
        files[:] = [with_repairs(f, {r.number: r.after for r in f.result.repairs}) for f in files]
    elif order.safe:
        whole = _gone_through([f for file in files for f in safe_findings(file)], answers)
        files[:] = _with_accepted_repairs(files, answers)
        if not whole:
            return files
    held = [f for file in files for f in held_findings(file)]
    if not _gone_through(held, answers):
        return files
    if not answers.count:
        say(f"There is nothing to review in {counted(len(files), 'file')}.")
    return files


def _gone_through(findings: Iterable[Finding], answers: Answers) -> bool:
    """Asks about findings, series by series; False if the person has had enough."""
    found = list(findings)
    series = in_series(f for f in found if not answers.knows(f))
    known = len(found) - sum(map(len, series))
    if known:
        say(f"{counted(known, 'place')} refused before {'is' if known == 1 else 'are'} not asked about again.")
    try:
        for number, places in enumerate(series, 1):
            answers.ask(places, number, len(series))
    except Quit:
        return False
    return True


def _with_accepted_repairs(files: list[Reviewed], answers: Answers) -> list[Reviewed]:
    chosen: dict[str, dict[int, str]] = {}
    for finding, after in answers.accepted:
        if finding.repair is not None:
            chosen.setdefault(finding.name, {})[finding.repair] = after
    return [with_repairs(file, chosen.get(file.item.name, {})) for file in files]


def _finished(files: list[Reviewed], answers: Answers, memory: Memory, order: Order) -> int:
    """Writes and logs the files of which something was accepted, and says so."""
    results: dict[Path, Result] = {}
    sources: list[str] = []
    for file in files:
        accepted = [(f, after) for f, after in answers.accepted if f.name == file.item.name and f.held is not None]
        if accepted or file.repairs:
            result = accepted_result(file, accepted)
            results[file.item.target] = result
            sources.append(str(file.item.source))
            _remember_anew(result, [f for f in answers.rejected if f.name == file.item.name], memory)
    if answers.count:
        say("")
        say(answers.sentence())
    if not results:
        return session.DONE
    named = {item.name: results[item.target] for item in plan(sources).items}
    settled = session.Order(tuple(sources), order.configuration, write=True, log=order.log, jobs=1)
    return session.run(settled, make=lambda _: _Ready(named))


def _remember_anew(result: Result, rejected: list[Finding], memory: Memory) -> None:
    """Keeps what was refused under the words that will stand around it once the file is written."""
    for f in rejected:
        place = _moved(f.original, result)
        memory.reject(f, context_key(f.edit, f.before, result.text, place))


def _moved(original: Span, result: Result) -> Span:
    """Where a place of the input is in the output."""
    return OffsetMap([Hunk(r.original, r.output, ()) for r in result.repairs]).to_target(original)


def _check_lessons(answers: Answers, teacher: Teacher, settings: Settings) -> None:
    """Tries what was taught on the text that it was taught by, and says where it does not help."""
    learnt = Pipeline(load_lexicon(teacher.dictionaries), replace(settings, dictionaries=teacher.dictionaries))
    for finding, after in answers.always:
        made = {(c.before, c.after) for c in learnt.run(finding.input).changes}
        if not any(finding.before in before and after in new for before, new in made):
            say(
                f"{finding.edit.rule}: still needs more evidence for {finding.before!r}, so `fix` may go on to list it."
            )
    for finding in answers.never:
        result = learnt.run(finding.input)
        edits = [c.edit for c in result.changes] + [h.edit for h in result.held]
        if any(e.rule in finding.edit.rule and e.replacement == finding.edit.replacement for e in edits):
            say(f"{finding.edit.rule}: `fix` still finds {finding.before!r}; add the code to `ignore` to silence it.")
    if not teacher.place.named:
        folder = near(teacher.place.folder)
        say(f"The configuration does not name {folder} yet: add it to `dictionaries`.")
