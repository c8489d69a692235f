"""Edits, readings and evidence in words, as `explain` and `trace` both say them."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.edits import Edit, Span
from normalise.evidence import Evidence
from normalise.readings.ranking import MARGIN
from normalise.reporters.visible import quoted, visible
from normalise.rule import Context
from normalise.suspects import Kind, Suspect
from normalise.tracing import Round

_CAUSES = {"mt": "machine translation", "scrape": "web scraping", "ocr": "OCR", "": "no one cause"}
# What is shown of a list of readings.
_MOST = 5

KINDS = {
    Kind.LOWER: "an unknown or doubtful word in small letters",
    Kind.NAME: "an unknown word with a capital, most often simply a name",
    Kind.CAPS: "capitals only",
    Kind.MIXED: "a capital behind a small letter",
    Kind.FIGURE: "a word and a figure without a blank",
    Kind.JOINT: "a mark between two letters",
    Kind.DIGIT: "a digit between letters",
    Kind.LINE: "a short line that begins like page furniture",
    "variant": "a known variant of a name may stand here",
    "lower-name": "a name in small letters",
    "residue": "a foreign word",
}


def pair(edit: Edit, before: str) -> str:
    """An edit as `"before" -> "after"`."""
    return f"{quoted(before, 200)} -> {quoted(edit.replacement, 200)}"


def trust(edit: Edit) -> str:
    """How far an edit may be trusted."""
    return f"{edit.tier.label}, {edit.confidence:.2f}"


def kind_of(name: str) -> str:
    """The name of a kind of suspect or of a trigger set, in words; of a trigger word, that rules ask for it."""
    if name.startswith("="):
        return "word (some rule asks for it)"
    return f"{name} ({KINDS[name]})" if name in KINDS else str(name)


def suspects_at(context: Context, span: Span) -> Iterator[tuple[str, Suspect]]:
    """The suspects that a span of the context's text touches, each with the name under which it is one."""
    for name in sorted(context.suspects.names()):
        for suspect in context.suspects.of(name):
            if suspect.start < span.end and span.start < suspect.end:
                yield name, suspect


def reading_lines(read: Round, name: str, suspect: Suspect) -> Iterator[str]:
    """The readings of a suspect, best first, with score and margin; nothing for kinds that have none."""
    known = read.ranked.get((name, suspect))
    if known is None:
        return
    ranked, winner = known.readings, known.winner
    token = quoted(suspect.text)
    if not ranked:
        yield f"{token} has no reading: it cannot be made of known words and names"
        return
    best = ranked[0]
    for number, reading in enumerate(ranked[:_MOST]):
        if reading == winner:
            state = "wins"
        elif number == 0:
            state = "best, but not clearly ahead"
        else:
            state = f"{best.score - reading.score:.2f} behind"
        why = f"; {'; '.join(reading.evidence)}" if reading.evidence else ""
        shown = f"{token} read as {quoted(reading.text)} ({reading.kind}, {reading.score:.2f}, {reading.tier.label})"
        yield f"{shown}: {state}{visible(why)}"
    if len(ranked) > _MOST:
        yield f"... and {len(ranked) - _MOST} weaker readings"
    if winner is None:
        yield f"no reading wins: the best must be {MARGIN:g} ahead of the next"
    elif len(ranked) == 1:
        yield f"there is no other reading of {token}"


def profile(evidence: Evidence) -> str:
    """The damage profile of a document in words."""
    found = evidence.profile
    causes = ", ".join(f"{_CAUSES.get(cause, cause)} {count}" for cause, count in sorted(found.causes.items()))
    if not causes:
        return "no certain damage"
    languages = ", ".join(f"{code} {points}" for code, points in sorted(found.languages.items()) if points)
    source = f"; points for source languages: {languages}" if languages else ""
    leads = f", {evidence.language} leads" if evidence.language else ""
    return f"certain damage: {causes}{source}{leads}"
