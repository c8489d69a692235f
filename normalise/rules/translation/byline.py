"""Bylines whose little words were left in the source language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.and_words import AND

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: (?:(?:de|del|van|von|der|bin|al|el|la|le|dos|da|di) ){0,2}[A-ZÀ-ÖØ-Þ][\w’'.-]*){1,3}"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: [A-ZÀ-ÖØ-Þ][\w’'.-]*){0,2}"
_BY = {
    "par": "fr",
    "Par": "fr",
    "PAR": "fr",
    "por": "es",
    "Por": "es",
    "POR": "es",
    "oleh": "id",
    "przez": "pl",
    "Przez": "pl",
    "door": "nl",
    "da": "it",
    "di": "it",
    "Di": "it",
    "Von": "de",
    "VON": "de",
    "Door": "nl",
    "Oleh": "id",
    "OLEH": "id",
    "Of": "",
}
# Parts of names and words of titles: a given name stands behind the `by` that they are, and not in the first line.
_DOUBTFUL = frozenset({"Di", "Of", "Von", "VON", "Door", "Oleh", "OLEH"})
_WITH = {"avec": "fr", "con": "es", "com": "pt", "mit": "de"}
# `our correspondent in Dakar`: who is meant is translated, what stands before is not.
_SOMEBODY = r"(?:our|the|a) (?:special |own )?(?:correspondents?|envoys?|reporters?|newsroom|editorial staff|editors?)"
_PLACE = rf"(?: (?:in|from|at) (?:the )?{_CAPITALS})?"
# The place behind the names: `— Lisbon`, `| AFP`, `, Madrid`.
_BEHIND = rf"(?P<behind>(?: ?[—–|/] ?|, (?:(?:de|da|do|di|aus|in|from) )?)(?:{_CAPITALS}))?"
_LINE = expression(
    rf"\s*(?P<by>{'|'.join(_BY)}|[Bb]y|BY):? "
    rf"(?P<names>{_NAME}(?:, {_NAME})*(?: (?P<and>{'|'.join(AND)}|and) {_NAME})?|{_SOMEBODY}{_PLACE})"
    rf"(?:,? (?P<with>{'|'.join(_WITH)}) {_CAPITALS}|{_BEHIND})\s*"
)


class Byline(Rule):
    """A byline that kept its `by` or `and` in the source language.

    The whole line must be nothing but a little word and full names, so that names with particles and sentences
    cannot be meant.
    """

    code = "TRN003"
    stage = "translation"
    cause = "mt"
    certain = True
    trigger = Trigger(words=frozenset(_BY), needles=("\nBy ", "\nby "))
    examples = (
        Repairs(
            "Rain in Lyon\npar Odile Marchetti et Bruno Kessler\nIt rained.",
            "Rain in Lyon\nby Odile Marchetti and Bruno Kessler\nIt rained.",
        ),
        Repairs("Rain\npar our correspondent in Dakar\nIt rained.", "Rain\nby our correspondent in Dakar\nIt rained."),
        Repairs(
            "Rain\npor Ana Vilar e Rui Melo — Lisbon\nIt rained.",
            "Rain\nby Ana Vilar and Rui Melo — Lisbon\nIt rained.",
        ),
        Repairs("The lake\nPor Ana Villalobos\nIt is calm.", "The lake\nBy Ana Villalobos\nIt is calm."),
        Repairs("Rain\nVon Jonas Kern und Petra Lang\nIt rained.", "Rain\nBy Jonas Kern and Petra Lang\nIt rained."),
        Repairs("Rain\nOf Marta Bellini\nIt rained.", "Rain\nBy Marta Bellini\nIt rained."),
        Repairs("Rain\nVON JONAS KERN\nIt rained.", "Rain\nBY JONAS KERN\nIt rained."),
        Leaves("Di Marta Ferrari\nOf Mice and Men\nVon Trapp\nVON TRAPP FAMILY\nIt rained."),
        Leaves("He played on par with Ben Hogan and Sam Snead."),
        Leaves("Lines\nPor una Cabeza\nPOR UNA CABEZA\nA tango."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Lines of names behind a foreign `by`."""
        seen: set[int] = set()
        starts = [s.start for s in context.suspects.words(self.trigger.words)]
        starts += [m.start() + 1 for m in re.finditer(r"\n[Bb]y ", doc.text)]
        for place in sorted(starts):
            line = doc.line_at(place)
            if line.start in seen or line.end - line.start > 160:
                continue
            seen.add(line.start)
            match = _LINE.fullmatch(doc.text, line.start, line.end)
            if match is None:
                continue
            by, joint = match["by"], match["and"]
            first = match["names"].split()[0]
            given = first.title() if first.isupper() else first
            if by in _DOUBTFUL and not (line.start and given in context.lexicon.cues("given")):
                continue
            if given.lower() in context.lexicon.cues(f"function-{_BY.get(by)}"):
                continue  # a title: `POR UNA CABEZA`
            language = _BY.get(by, "") or AND.get(joint or "", "")
            if by in _BY:
                new = "BY" if by.isupper() else "By" if by[0].isupper() else "by"
                yield self.edit(*match.span("by"), new, "the line is a byline", confidence=0.95, language=language)
            if match["with"]:
                yield self.edit(*match.span("with"), "with", "the line is a byline", confidence=0.95, language=language)
            if joint in AND:
                yield self.edit(*match.span("and"), "and", "the line is a byline", confidence=0.95, language=language)
