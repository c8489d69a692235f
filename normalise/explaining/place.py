"""What was proposed at a place of a document, what became of it, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from normalise.catalogue import all_rules, rule_of
from normalise.changelog import ChangeRecord
from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.errors import NormaliseError
from normalise.explaining.asked import Asked
from normalise.explaining.marked import marked
from normalise.explaining.phrases import pair, profile, reading_lines, suspects_at, trust
from normalise.explaining.rows import Wanted, behind_edit, behind_word, row_lines
from normalise.explaining.token import token_lines, whole_token
from normalise.lexicon.nearest import people
from normalise.pipeline import Pipeline
from normalise.reporters.visible import quoted, visible
from normalise.result import Result
from normalise.tracing import Block, Proposal, Recorder, Round
from normalise.tuples import NamedTuple

# How many people whose names are near are shown.
_NEAR = 3


class _Found(NamedTuple):
    """A proposal with the round in which it was made."""

    proposal: Proposal
    round: Round

    @property
    def edit(self) -> Edit:
        return self.proposal.verdict.edit

    @property
    def made(self) -> bool:
        return self.proposal.verdict.reason is None


def explained(asked: Asked, pipeline: Pipeline) -> Iterator[str]:
    """The lines that explain a place; `pipeline` has the settings of the asked.

    The file is run through it now, also where a log tells of the place: the same text gives the same edits as long
    as rules and dictionaries are the same, and the answer says where they are not.
    """
    document = asked.document
    if document is None:
        yield from _of_log_alone(asked, pipeline)
        return
    recorder = Recorder()
    result = pipeline.run(document, recorder)
    block = next((b for b in recorder.blocks if b.span.start <= asked.span.start < b.span.end), None)
    found = _distinct(_at(asked.span, block)) if block is not None else []
    subject = _subject(asked, found)
    span = subject.proposal.original if subject else _shown_span(document, asked)
    line, column = document.position(span.start)
    yield f"{visible(asked.name)}:{line}:{column}"
    yield from marked(document, span)
    yield ""
    if asked.record is not None and subject is None:
        yield from _recorded(asked.record)
        other = " (its dictionaries were others)" if asked.dictionaries != pipeline.lexicon.digest else ""
        yield f"  Run now, nothing proposes this any more{other}."
        yield ""
    if subject is not None:
        yield from _story(subject, result, pipeline)
        yield from _as_logged(asked.record, subject) if asked.record is not None else ()
    elif asked.record is None and not found:
        yield from token_lines(document, asked.span, block, pipeline)
    others = [f for f in found if f is not subject]
    if others:
        yield ""
        yield f"Also proposed at this place{', and held' if not any(f.made for f in others) else ''}:"
        for one in others:
            yield from _briefly(one)
    if block is not None:
        yield ""
        yield f"The document shows {_profile_of(block)}."


def _profile_of(block: Block) -> str:
    """The damage profile of the first pass, which the doubtful rules of all passes go by, as the last round has it."""
    rounds = [r for r in block.rounds if r.number == 1]
    return profile(rounds[-1].context.evidence) if rounds else "no certain damage"


def _at(span: Span, block: Block) -> Iterator[_Found]:
    for made in block.rounds:
        for proposal in made.proposals:
            if _meets(proposal.original, span):
                yield _Found(proposal, made)


def _meets(original: Span, span: Span) -> bool:
    """Whether two places share a character, or an insertion stands at the start of the other."""
    if original.start == original.end or span.start == span.end:
        return original.start <= span.end and span.start <= original.end and original.start == span.start
    return original.start < span.end and span.start < original.end


def _distinct(found: Iterable[_Found]) -> list[_Found]:
    """Each edit once, as it was made if it was, else as it was first held; those made first, then by rank."""
    kept: dict[tuple[str, Span, str, str], _Found] = {}
    for one in found:
        verdict = one.proposal.verdict
        key = (verdict.edit.rule, one.proposal.original, verdict.before, verdict.edit.replacement)
        if key not in kept or (one.made and not kept[key].made):
            kept[key] = one
    return sorted(kept.values(), key=lambda f: (not f.made, f.round.number, f.edit.rank if not f.made else ()))


def _subject(asked: Asked, found: list[_Found]) -> _Found | None:
    """The proposal that is asked for: the record's own, or the first at the place."""
    record = asked.record
    if record is None:
        return found[0] if found else None
    same = [
        one
        for one in found
        if (one.edit.rule, one.proposal.verdict.before, one.proposal.original)
        == (record.code, record.before, asked.span)
    ]
    # What was typed in a review was proposed otherwise, and a line that it left empty went as a whole.
    same = same or [one for one in found if one.edit.rule == record.code and _holds(asked.span, one.proposal.original)]
    return next((one for one in same if one.edit.replacement == record.after), same[0] if same else None)


def _holds(span: Span, inner: Span) -> bool:
    return span.start <= inner.start and inner.end <= span.end


def _as_logged(record: ChangeRecord, found: _Found) -> Iterator[str]:
    """What a log says of a proposal, where that is not what a run would do now."""
    reason = found.proposal.verdict.reason
    if record.reason != (None if reason is None else str(reason)) or record.after != found.edit.replacement:
        state = "made" if record.reason is None else f"held, {record.reason}"
        why = f"; {record.evidence[-1]}" if record.reason is None and record.evidence else ""
        yield f"  in the log:  {quoted(record.before, 200)} -> {quoted(record.after, 200)}, {state}{visible(why)}"


def _shown_span(document: Document, asked: Asked) -> Span:
    return asked.span if asked.record is not None else whole_token(document, asked.span.start)


def _story(found: _Found, result: Result, pipeline: Pipeline) -> Iterator[str]:
    """Everything about one proposal."""
    verdict, edit, made = found.proposal.verdict, found.edit, found.round
    rule = rule_of(edit.rule)
    reason = verdict.reason
    yield f"{edit.rule} {pair(edit, verdict.before)}: {'made' if reason is None else f'held, {reason}'}"
    yield f"  rule:        {rule.summary}"
    later = f", pass {made.number}" if made.number > 1 else ""
    yield f"  trust:       tier {edit.tier.label}, confidence {edit.confidence:.2f}, stage {made.stage}{later}"
    if edit.tier is Tier.REPORT and rule.tier is not Tier.REPORT:
        yield f"               the rule's edits may be {rule.tier.label}; this one is not sure enough"
    yield from _labelled("evidence:", edit.evidence)
    if reason is not None:
        yield f"  held:        {visible(found.proposal.why)}"
    elif made.number > 1 or verdict.before != result.document.text[slice(*found.proposal.original)]:
        yield f"  read:        {quoted(verdict.before)}, which earlier repairs had uncovered"
    if reason is None:
        yield from _outcome(found.proposal.original, result)
    rows = behind_edit(edit, verdict.before, made.context)
    yield from _labelled("dictionary:", row_lines(rows, pipeline.settings.dictionaries))
    yield from _labelled("readings:", _readings(found))
    yield from _labelled("near names:", _near_names(found, rows))


def _labelled(label: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"  {label if number == 0 else '':<12} {visible(line)}"


def _outcome(original: Span, result: Result) -> Iterator[str]:
    """The repair that an edit became a part of, if it is not all of it."""
    repair = next((r for r in result.repairs if _meets(r.original, original)), None)
    if repair is None:
        yield "  in the end:  a later repair took it back"
        return
    parts = [c for c in result.changes if c.repair == repair.number]
    if len(parts) > 1:
        codes = ", ".join(c.edit.rule for c in parts)
        yield f"  in the end:  {quoted(repair.before, 200)} -> {quoted(repair.after, 200)}, by {codes} together"


def _readings(found: _Found) -> Iterator[str]:
    """The readings of what stood there, where a rule that reads tokens proposed the edit."""
    for name, suspect in suspects_at(found.round.context, found.edit.span):
        yield from reading_lines(found.round, name, suspect)


def _near_names(found: _Found, rows: Wanted) -> Iterator[str]:
    """The people that come nearest, where a name was matched that no dictionary has in this spelling."""
    if found.round.stage != "names" or "variants" in rows.keys:
        return
    words = found.proposal.verdict.before.split()
    for near in people(found.round.context.lexicon, words, _NEAR):
        verdict = f"refused: {near.refused}" if near.refused else "the match"
        yield f"{near.entity.canonical} ({near.entity.id}), alike {near.score:.2f}: {verdict}"


def _briefly(found: _Found) -> Iterator[str]:
    verdict = found.proposal.verdict
    where = f"stage {found.round.stage}" + (f", pass {found.round.number}" if found.round.number > 1 else "")
    yield f"  {found.edit.rule} {pair(found.edit, verdict.before)} [{trust(found.edit)}], {where}"
    if found.edit.evidence:
        yield f"      because: {visible('; '.join(found.edit.evidence))}"
    yield "      made" if verdict.reason is None else f"      held, {verdict.reason}: {visible(found.proposal.why)}"


def _recorded(record: ChangeRecord) -> Iterator[str]:
    """What a log says of a change."""
    state = "made" if record.reason is None else f"held, {record.reason}"
    yield f"{record.code} {quoted(record.before, 200)} -> {quoted(record.after, 200)}: {state}"
    summary = next((rule.summary for rule in all_rules() if rule.code == record.code), "")
    yield f"  rule:        {summary or 'unknown to this version'}"
    yield f"  trust:       tier {record.tier}, confidence {record.confidence:.2f}, stage {record.stage}"
    yield from _labelled("evidence:", record.evidence)


def _of_log_alone(asked: Asked, pipeline: Pipeline) -> Iterator[str]:
    record = asked.record
    if record is None:
        raise NormaliseError(f"{asked.name}: there is no text to explain; name a file that can be read")
    yield f"{visible(record.path)}:{record.line}:{record.column}"
    yield from _recorded(record)
    rows = behind_word(record.before, pipeline.lexicon)
    yield from _labelled("dictionary:", row_lines(rows, pipeline.settings.dictionaries))
    yield "  The file has changed since the run, so this is all that can be told."
