"""Scale words of another language behind a figure."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.amounts import is_given_twice
from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind, Suspects

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
    "mila": ("thousand", "it"),
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
# A round figure by itself: no half of a span, no decimals.
_ROUND = expression(r"(?<![\w.,–-])[1-9]\d{0,2} ?\Z")
_GLUED = expression(rf"\d[\d.,]*({'|'.join(_SCALES)})\Z")
_OF = expression(r" (?:de|di|d['’])(?= ?[A-Za-z])")
_ENGLISH = expression(r"[ ,.;:)”\"]|\Z")


class ForeignScale(Rule):
    """Scale words of another language behind a figure: `8 Millionen euros`, `45 milyon lira`.

    A figure and the word before English ones can mean nothing else, with a blank between them or none (`9mila`). Round
    thousands get their noughts. French `milliards` is sure only with other signs (NUM002), as old English prose has it.
    Quotations stay.
    """

    code = "NUM011"
    stage = "numbers"
    cause = "mt"
    certain = True
    may_change = frozenset({"digits"})
    trigger = Trigger(words=frozenset(_SCALES), kinds=frozenset({Kind.FIGURE}))
    examples = (
        Repairs("The storm cost 8 Millionen euros.", "The storm cost 8 million euros."),
        Repairs("It eats 9mila euros a day and 20 ribu litres.", "It eats 9,000 euros a day and 20,000 litres."),
        Leaves(
            "The film Los millones won, and “8 Millionen Euro” stood on the wall. He came 5th, ribu means thousand."
        ),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The words behind a figure."""
        text = doc.text
        for start, end, word in _scales(context.suspects):
            if not (_FIGURE.search(text, max(0, start - 2), start) or text[start - 1].isdigit()):
                continue
            if not _ENGLISH.match(text, end) or in_quotation(doc, start) or is_given_twice(doc, start):
                continue
            scale, language = _SCALES[word]
            of = _OF.match(text, end)
            stop = of.end() if of else end
            why = f"{word} is {language} for {scale}"
            begin = start if text[start - 1].isdigit() else start - 1
            new = ",000" if scale == "thousand" and _ROUND.search(text, max(0, start - 6), start) else f" {scale}"
            yield self.edit(begin, stop, new, why, confidence=0.95, language=language)


def _scales(suspects: Suspects) -> Iterator[tuple[int, int, str]]:
    """The scale words of a text, with a blank before them or glued to their figure."""
    yield from suspects.words(frozenset(_SCALES))
    for start, end, token in suspects.of(Kind.FIGURE):
        glued = _GLUED.match(token)
        if glued:
            yield start + glued.start(1), end, glued[1]
