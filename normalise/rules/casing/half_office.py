"""Offices of two words of which the first alone has its capital."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import starts_sentence
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_OFFICE = (
    r"(?:Prime|Foreign|Interior|Finance|Defen[cs]e|Justice|Health|Education|Energy|Economy|Labou?r|Vice|Deputy|"
    r"Attorney|Chief) (?P<second>minister|president|chancellor|secretary|general|justice|prosecutor)"
    r"(?= [A-ZÀ-ÖØ-Þ][\w’'-]+)"
)
_WHOLE = expression(rf"\b{_OFFICE}")


class HalfOffice(Rule):
    """An office of two words that lost its second capital before a name: `the Prime minister Ilse Brandt`.

    Inside a sentence the first word has its capital for the office alone, so both have it. Sure in a document that
    shows damage; at the head of a sentence the small letter is the house's (`Foreign minister Ilse Brandt left`).
    """

    code = "CAS017"
    stage = "casing"
    trigger = Trigger(profile="any", pattern=_OFFICE)
    examples = (
        Repairs(
            "Wladimir Putin left. Nobody met the Prime minister Ilse Brandt.",
            "Vladimir Putin left. Nobody met the Prime Minister Ilse Brandt.",
        ),
        Leaves("Nobody met the Prime minister Ilse Brandt."),
        Leaves("Wladimir’s aunt left. Foreign minister Ilse Brandt stayed with the prime minister."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Such offices inside sentences."""
        if not context.evidence.converted:
            return
        for match in _WHOLE.finditer(doc.text):
            if not starts_sentence(doc.text, match.start()):
                start = match.start("second")
                new = match["second"][0].upper()
                yield self.edit(start, start + 1, new, "an office before a name", confidence=0.9)
