"""A second dot on an i, left by a program that made Turkish capitals small."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.quotation import is_cited
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# An accent on top of the dot is Lithuanian, and right in its dictionaries.
_DOTTED = expression("\u0307(?<=i\u0307)(?![\u0300-\u036f])")
_WORD = expression(r"[^\W\d_]+\Z"), expression(r"[^\W\d_]*")


class SecondDot(Rule):
    """A second dot on an i, left by a program that made Turkish capitals small: `i̇stanbul`.

    Most programs make `i` and a combining dot of `İ`. No language writes that but Lithuanian, below another accent.
    A lone letter and a word that is cited by itself stay: the text may speak of them.
    """

    code = "ENC016"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=("\u0307",))
    examples = (
        Repairs("The exporters' union in i\u0307stanbul agreed.", "The exporters' union in Istanbul agreed."),
        Repairs("A gold for Seli\u0307n Kuralay of Gölbaşı.", "A gold for Selin Kuralay of Gölbaşı."),
        Leaves("The small letter i\u0307 has two code points, and i\u0307\u0300 has three."),
        Leaves("The program printed “i\u0307zmir” where it should not have."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Dots inside words."""
        head, tail = _WORD
        for match in _DOTTED.finditer(doc.text):
            dot = match.start()
            before = head.search(doc.text, max(0, dot - 40), dot)
            behind = tail.match(doc.text, match.end())
            start, end = before.start() if before else dot, behind.end() if behind else match.end()
            if end - start > len("i\u0307") and not is_cited(doc, Span(start, end)):
                yield self.edit(dot, match.end(), "", "an i has its dot already")
