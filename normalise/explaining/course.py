"""A whole run told step by step: pass, stage, suspects with their readings, every proposal, every text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from normalise.catalogue import rule_of
from normalise.document import Document
from normalise.explaining.phrases import kind_of, pair, profile, reading_lines, trust
from normalise.pipeline import Pipeline
from normalise.reporters.visible import quoted, visible
from normalise.rule import Context
from normalise.suspects import Suspect
from normalise.tracing import Block, Proposal, Recorder, Round

# The stage at which words are read and the evidence of the document is complete.
_READS = "segmentation"
_WIDE = 2000


def course(document: Document, pipeline: Pipeline) -> Iterator[str]:
    """The lines of a trace: everything that the pipeline did with a document, and why."""
    recorder = Recorder()
    result = pipeline.run(document, recorder)
    yield f"input   {quoted(document.text, _WIDE)}"
    for number, block in enumerate(recorder.blocks, 1):
        if len(recorder.blocks) > 1:
            yield f"block {number}, from character {block.span.start}"
        yield from _block(block, document)
    yield ""
    yield f"result  {quoted(result.text, _WIDE)}" if result.changed else "result  as the input"


def _block(block: Block, document: Document) -> Iterator[str]:
    for span, why in sorted(block.closed.items()):
        first, last = document.position(span.start)[0], document.position(max(span.start, span.end - 1))[0]
        yield f"closed: lines {first} to {last}, because {why}"
    told: set[str] = set()
    for number in sorted({r.number for r in block.rounds}):
        rounds = [r for r in block.rounds if r.number == number]
        yield ""
        yield f"pass {number}"
        yield from _pass(rounds, told)


def _pass(rounds: list[Round], told: set[str]) -> Iterator[str]:
    """The rounds of one pass; stages without a word are named together. `told` is what was shown before."""
    silent: list[str] = []
    before = ""
    for made in rounds:
        again = made.stage == before
        before = made.stage
        lines = list(_suspects(made, told)) if made.stage == _READS and not again else []
        lines += [line for proposal in made.proposals for line in _proposal(proposal, made.context, told)]
        if made.after is not None:
            lines.append(f"text    {quoted(made.after, _WIDE)}")
        if lines:
            yield from _silence(silent)
            yield f"  {made.stage}{', again' if again else ''}"
            yield from (f"    {line}" for line in lines)
        elif not again:
            silent.append(made.stage)
    yield from _silence(silent)


def _silence(silent: list[str]) -> Iterator[str]:
    if silent:
        yield f"  {', '.join(silent)}: nothing"
        silent.clear()


def _suspects(read: Round, told: set[str]) -> Iterator[str]:
    """The suspects with their readings, and the damage profile, each line once in the whole trace."""
    for line in (*_all_suspects(read), f"document: {profile(read.context.evidence)}"):
        if line not in told:
            told.add(line)
            yield line


def _all_suspects(read: Round) -> Iterator[str]:
    suspects = read.context.suspects
    by_place: dict[Suspect, list[str]] = {}
    for name in suspects.names():
        for suspect in suspects.of(name):
            by_place.setdefault(suspect, []).append(name)
    for suspect in sorted(by_place):
        names = sorted(by_place[suspect])
        yield f"suspect {quoted(suspect.text)}: {', '.join(map(kind_of, names))}"
        for name in names:
            yield from (f"  {line}" for line in reading_lines(read, name, suspect))


def _proposal(proposal: Proposal, context: Context, told: set[str]) -> Iterator[str]:
    """An edit with its reasons; of one that was held just so before, only that."""
    verdict = proposal.verdict
    edit = verdict.edit
    line, column = context.doc.position(edit.span.start)
    state = "made" if verdict.reason is None else "held"
    key = repr((proposal.original, edit.rule, edit.replacement, edit.tier, edit.evidence, verdict.reason, proposal.why))
    known = ", as before" if key in told else ""
    yield f"{state}    {edit.rule} {line}:{column} {pair(edit, verdict.before)} [{trust(edit)}]{known}"
    if known:
        return
    told.add(key)
    yield f"        {rule_of(edit.rule).summary}"
    yield from _because("because", edit.evidence)
    if verdict.reason is not None:
        yield f"        held as {verdict.reason}: {visible(proposal.why)}"


def _because(label: str, evidence: Iterable[str]) -> Iterator[str]:
    said = "; ".join(evidence)
    if said:
        yield f"        {label}: {visible(said)}"
