"""What `normalise dict explain` shows: what each lookup says of a string."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from normalise.document import Document
from normalise.evidence import Evidence
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Form
from normalise.lexicon.keys import WORD
from normalise.lexicon.nearest import Near, people, places
from normalise.pipeline import Pipeline
from normalise.readings import Readings
from normalise.readings.ranking import MAKERS
from normalise.suspects import Kind, Suspects

# More names than this under one token say nothing.
_MOST = 8


def explained(text: str, pipeline: Pipeline) -> Iterator[str]:
    """The lines of the answer: the whole string, each of its words, its readings, what the pipeline does with it."""
    lexicon = pipeline.lexicon
    tokens = WORD.findall(text)
    yield text
    yield from _indented(_whole(text, tokens, lexicon))
    suspects = pipeline.scanner.scan(text)
    for token in dict.fromkeys(tokens):
        yield ""
        yield token
        yield from _indented(_word(token, lexicon, suspects))
    yield ""
    yield "as a document of its own"
    yield from _indented(_readings(text, suspects, lexicon))
    yield from _indented(_outcome(text, pipeline))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _whole(text: str, tokens: list[str], lexicon: Lexicon) -> Iterator[str]:
    forms = lexicon.forms(text)
    yield from (_form(form, lexicon) for form in forms)
    if not forms:
        yield "no form of the dictionaries" + (", but protected" if lexicon.is_right_token(text) else "")
    if len(tokens) > 1:
        yield from _near("person", people(lexicon, tokens))


def _form(form: Form, lexicon: Lexicon) -> str:
    entity = lexicon.entity(form.id)
    if form.right:
        return f"{form.role} form of {entity.canonical} ({form.id}): stays"
    parts = [form.lang, form.kind, form.risk, f"case {form.case}"]
    if form.cue:
        parts.append(f"cue {form.cue}")
    if form.origin:
        parts.append(f"made by {form.origin}")
    return f"{form.role} of {entity.canonical} ({form.id}): {', '.join(part for part in parts if part)}"


def _near(what: str, found: list[Near]) -> Iterator[str]:
    for near in found:
        verdict = f"refused: {near.refused}" if near.refused else "a match"
        yield f"near {what} {near.entity.canonical} ({near.entity.id}), alike {near.score:.2f}: {verdict}"
    if not found:
        yield f"no {what} is near"


def _word(token: str, lexicon: Lexicon, suspects: Suspects) -> Iterator[str]:
    lower = token.lower()
    zipf = lexicon.zipf(lower)
    listed = "in the list of English words" if lexicon.is_word(lower) else "not in the list of English words"
    yield f"{listed}, " + (f"Zipf {zipf:.2f}" if zipf else "of unknown frequency")
    if lexicon.is_misspelling(lower):
        yield f"a usual misspelling of {lexicon.misspelling(lower)}"
    if lexicon.is_right_token(token):
        yield "part of a right name, or protected"
    yield from (_form(form, lexicon) for form in lexicon.forms(token))
    for shape, form in lexicon.forms_at(token)[:_MOST]:
        if form != token:
            yield f"may begin or end the variant {shape}"
    kinds = [name for name in suspects.names() if any(s.text == token for s in suspects.of(name))]
    yield f"suspect: {', '.join(kinds)}" if kinds else "settled: no rule looks at it"
    names = [entity.canonical for entity in lexicon.entities_with(token)]
    if names:
        more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
        yield f"in the names {', '.join(names[:_MOST])}{more}"
    elif token[:1].isupper():
        yield from _near("person", people(lexicon, [token], 3))
        yield from _near("place", places(lexicon, token, 3))


def _readings(text: str, suspects: Suspects, lexicon: Lexicon) -> Iterator[str]:
    readings = Readings(Document(text), suspects, lexicon, Evidence(text, lexicon))
    for kind in MAKERS:
        for suspect in suspects.of(Kind(kind)):
            winner = readings.winner(kind, suspect)
            found = readings.of(kind, suspect)
            for reading in found:
                wins = "wins" if reading == winner else "does not win"
                why = "; ".join(reading.evidence)
                yield (
                    f"{suspect.text} read as {reading.text!r} ({reading.kind}, {reading.score:.2f}, "
                    f"{reading.tier.label}): {wins}{'; ' + why if why else ''}"
                )
            if not found:
                yield f"{suspect.text} has no reading"


def _outcome(text: str, pipeline: Pipeline) -> Iterator[str]:
    result = pipeline.run(Document(text))
    for change in result.changes:
        yield f"{change.edit.rule} changes {change.before!r} to {change.edit.replacement!r}"
    for held in result.held:
        yield f"{held.edit.rule} lists {held.before!r} to {held.edit.replacement!r} (held: {held.reason})"
    yield f"the result is {result.text!r}" if result.changed else "it stays as it is"
