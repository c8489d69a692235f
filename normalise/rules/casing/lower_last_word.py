"""The last word of a known name in small letters, where it is an everyday word as well."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.closed_classes import MODALS
from normalise.lexicon.entries import Entity
from normalise.neighbours import starts_sentence
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.lower_lines import is_bound, keeps_capitals

_RUN = expression(r"\b[A-ZÀ-ÖØ-Þ]\w+(?: (?:[A-ZÀ-ÖØ-Þ]\w+|d[aeo]s?|of)){0,3}(?= (?P<last>[a-zß-öø-ÿ]{3,})\b)")
# Verbs of every day: `Theresa may have left`.
# Some houses write the kind of a body in small letters: `Labour party`, `Supreme court`.
_KINDS = frozenset(
    "academy agency army assembly association authority bank cabinet church club college commission committee "
    "conference congress corporation council court department federation forces foundation front fund government "
    "group guard house institute league ministry movement museum navy office organisation organization parliament "
    "party police service society state states trust union university".split()
)
# So they do with the kind of a place: `the South pole`, `Suez canal`.
_FEATURES = frozenset(
    "bay bridge canal cape city coast county desert district falls gulf hills island islands lake mountains ocean park "
    "peninsula plateau pole port province region river road sea square strait stream street valley".split()
)
_TYPES = ("person", "place", "organisation")


class LowerLastWord(Rule):
    """A known name whose last word lost its capital: `Donald trump`, `New South wales`.

    Only in documents with certain damage, and where what is left has its capitals. It fears sentences that begin with
    a word which is a given name (`Will hunts for it`), verbs (`Theresa may go`) and houses that write the kind of a
    body or a place in small letters (`Labour party`, `the South pole`).
    """

    code = "CAS014"
    stage = "casing"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "The talks ended atnoon. Nobody in New york had asked Donald trump, who was late.",
            "The talks ended at noon. Nobody in New York had asked Donald Trump, who was late.",
        ),
        Leaves("Nobody in New york had asked Donald trump, who was late."),
        Leaves("The talks ended. Theresa may come later, and the Labour party has no objection."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Runs of capitalised words that make a known name with the word in small letters behind them."""
        if not context.evidence.damaged:
            return
        text = doc.text
        for match in _RUN.finditer(text):
            last = match["last"]
            if last in MODALS or last in context.lexicon.cues("function"):
                continue
            entity = _known(text, match.start(), match.end(), last, context)
            start, end = match.span("last")
            if entity is None or is_bound(text, start, end) or not keeps_capitals(doc, start, end):
                continue
            yield self.edit(start, start + 1, last[0].upper(), f"{entity.canonical} is a name", confidence=0.92)


def _known(text: str, start: int, end: int, last: str, context: Context) -> Entity | None:
    """The known name that the words of a run, or the last of them, make with the word behind it."""
    lexicon, starts = context.lexicon, [start]
    while (blank := text.find(" ", starts[-1], end)) >= 0:
        starts.append(blank + 1)
    for low in starts:
        first = text[low:end].split(" ", 1)[0]
        if text[low:end] == "The" and lexicon.is_word(last):
            continue  # `The left window`, `The sun`
        if first[0].islower() or (starts_sentence(text, low) and first != "The" and lexicon.is_word(first.lower())):
            continue
        for entity in lexicon.right_entities(f"{text[low:end]} {last.capitalize()}"):
            body = entity.type == "organisation"
            # Bodies with foreign names have small letters by right: `Cour des comptes`.
            foreign = any(word.islower() and word != "of" for word in text[low:end].split(" "))
            kind = (body and (last in _KINDS or foreign)) or (entity.type == "place" and last in _FEATURES)
            if entity.type in _TYPES and not kind:
                return entity
    return None
