"""What a word is where no rule proposed anything: right, protected, foreign, or a suspect that nothing explains."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.catalogue import all_rules
from normalise.document import Document
from normalise.edits import Span
from normalise.explaining.phrases import kind_of, reading_lines, suspects_at
from normalise.explaining.rows import behind_word, row_lines
from normalise.lexicon.keys import WORD
from normalise.mentions import lies_in_right_name
from normalise.objections import Objections
from normalise.pipeline import Pipeline
from normalise.reporters.visible import quoted, visible
from normalise.settings import Settings
from normalise.tracing import Block, Round

_POSSESSIVE = ("'s", "’s", "'", "’")


def whole_token(document: Document, place: int) -> Span:
    """The word that covers a place; what stands between two blanks where it is no word; or the one character."""
    line = document.line_at(place)
    text = document.text
    for match in WORD.finditer(text, line.start, line.end):
        if match.start() <= place < match.end():
            return Span(*match.span())
    if text[place : place + 1].isspace() or place >= line.end:
        return Span(place, min(place + 1, line.end))
    start, end = place, place
    while start > line.start and not text[start - 1].isspace():
        start -= 1
    while end < line.end and not text[end].isspace():
        end += 1
    return Span(start, end)


def token_lines(document: Document, span: Span, block: Block | None, pipeline: Pipeline) -> Iterator[str]:
    """Why nothing was proposed for the word at a place."""
    place = whole_token(document, span.start)
    token = document.text[place.start : place.end]
    yield "Nothing was proposed here."
    if not token.strip():
        yield "  There is no word at this place."
        return
    objections = Objections(pipeline.settings, pipeline.lexicon, pipeline.languages)
    if document.is_protected(place):
        yield f"  {quoted(token)} lies in a protected place: an address, a handle, code or Markdown syntax."
    foreign = objections.foreign(place, document)
    if foreign:
        yield f"  The {foreign} is in another language; only what declares it may change anything there."
    longer = lies_in_right_name(document, *place, pipeline.lexicon)
    if longer:
        yield f"  {quoted(token)} is a part of {quoted(longer)}, which is right."
    reader = _reader(block)
    if reader is None:
        return
    there = _now(place, reader)
    named = sorted({name for name, _ in suspects_at(reader.context, there)})
    if not named:
        yield f"  {quoted(token)} is settled, no rule looks at it: {_settled(token, pipeline)}."
    else:
        yield f"  {quoted(token)} is a suspect: {', '.join(map(kind_of, named))}."
        yield from _lookers(named, pipeline.settings)
        for name, suspect in suspects_at(reader.context, there):
            yield from (f"  {visible(line)}" for line in reading_lines(reader, name, suspect))
    wanted = behind_word(longer or _bare(token), pipeline.lexicon)
    for number, line in enumerate(row_lines(wanted, pipeline.settings.dictionaries)):
        yield f"  {'dictionary:' if number == 0 else '':<12} {line}"


def _reader(block: Block | None) -> Round | None:
    """The first round that read words with the evidence of the document, else the first."""
    rounds = block.rounds if block is not None else []
    return next((r for r in rounds if r.stage == "segmentation"), rounds[0] if rounds else None)


def _now(place: Span, reader: Round) -> Span:
    return reader.ahead.to_target(Span(place.start - reader.base, place.end - reader.base))


def _bare(token: str) -> str:
    return next((token[: -len(end)] for end in _POSSESSIVE if token.endswith(end)), token)


def _settled(token: str, pipeline: Pipeline) -> str:
    """Why a token is no suspect."""
    lexicon, bare = pipeline.lexicon, _bare(token)
    zipf = lexicon.zipf(bare.lower())
    if {bare, token} & pipeline.settings.allow:
        return "your configuration allows it"
    known = []
    if lexicon.is_word(bare.lower()):
        known.append(f"it is an English word (Zipf {zipf:.2f})")
    if lexicon.is_right_token(bare) or lexicon.is_right_token(token):
        known.append("it is a right name, a part of one, or protected")
    if known:
        return " and ".join(known)
    if not any(c.isalpha() for c in token):
        return "it holds no letter"
    if len(bare) < 2:
        return "it is a single letter"
    if zipf:
        return f"it is not in the list of English words, but too usual to be an error (Zipf {zipf:.2f})"
    return "it has a form that no rule reads"


def _lookers(named: list[str], settings: Settings) -> Iterator[str]:
    codes = [rule.code for rule in all_rules() if rule.trigger.names.intersection(named)]
    asked = [code for code in codes if settings.wants(code)]
    if asked:
        yield f"  Rules that look at such words: {', '.join(asked)}; none proposed anything."
    if len(asked) < len(codes):
        left = ", ".join(code for code in codes if code not in asked)
        yield f"  Rules that would, but that your settings leave out here: {left}."
