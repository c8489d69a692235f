"""Scale words of another language behind a figure."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.amounts import is_given_twice
from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_SCALES = {
    "Millionen": ("million", "de"),
    "Milliarden": ("billion", "de"),
    "millones": ("million", "es"),
    "millón": ("million", "es"),
    "ribu": ("thousand", "id"),
    "juta": ("million", "id"),
    "miliar": ("billion", "id"),
    "triliun": ("trillion", "id"),
    "milione": ("million", "it"),
    "milioni": ("million", "it"),
    "miliardo": ("billion", "it"),
    "miliardi": ("billion", "it"),
    "mlrd": ("billion", "mul"),
    "duizend": ("thousand", "nl"),
    "miljoen": ("million", "nl"),
    "miljard": ("billion", "nl"),
    "tysięcy": ("thousand", "pl"),
    "milionów": ("million", "pl"),
    "miliony": ("million", "pl"),
    "miliardów": ("billion", "pl"),
    "miliardy": ("billion", "pl"),
    "milhão": ("million", "pt"),
    "milhões": ("million", "pt"),
    "bilhão": ("billion", "pt"),
    "bilhões": ("billion", "pt"),
    "trilhões": ("trillion", "pt"),
    "milyon": ("million", "tr"),
    "milyar": ("billion", "tr"),
}
_FIGURE = expression(r"\d \Z")
_OF = expression(r" (?:de|di|d['’])(?= ?[A-Za-z])")
_ENGLISH = expression(r"[ ,.;:)”\"]|\Z")


class ForeignScale(Rule):
    """Scale words of another language behind a figure: `8 Millionen euros`, `45 milyon lira`.

    A figure and the word before English ones can mean nothing else. French `milliards` is sure only with other signs
    (NUM002), as old English prose has it. Quotations stay.
    """

    code = "NUM011"
    stage = "numbers"
    cause = "mt"
    certain = True
    trigger = Trigger(words=frozenset(_SCALES))
    examples = (
        Repairs("The storm cost 8 Millionen euros.", "The storm cost 8 million euros."),
        Leaves(
            "The film Los millones won, and “8 Millionen Euro” stood on the wall. He came 5th, ribu means thousand."
        ),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The words behind a figure."""
        text = doc.text
        for start, end, word in context.suspects.words(self.trigger.words):
            if not _FIGURE.search(text, max(0, start - 2), start) or not _ENGLISH.match(text, end):
                continue
            if in_quotation(doc, start) or is_given_twice(doc, start):
                continue
            scale, language = _SCALES[word]
            of = _OF.match(text, end)
            stop = of.end() if of else end
            yield self.edit(start, stop, scale, f"{word} is {language} for {scale}", confidence=0.95, language=language)
