"""Small words whose first letter was read as a capital of the same shape."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.readings.page import usual_beside
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_WORD = expression(r"(?<=[a-z][ \n])(I[nstf]|Its|Into)(?= [a-z]{2})")
_BEFORE = expression(r"[a-z]+(?=\s\Z)")
_LEAST = 4
_TOGETHER = 0.3


class SmallWordCapital(Rule):
    """`In`, `Is`, `It` and their like with a capital inside a sentence: `it is In the barn`.

    Only on a page that a machine read, between words in small letters and in a line that has more of them than
    capitals, so that titles and headings stay. Quotations begin with capitals and stay.
    """

    code = "SPL006"
    stage = "spelling"
    cause = "ocr"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), profile="ocr")
    examples = (
        Repairs(
            "Tbe jury wcre of opinion tbat he lived In the barn and tlie horse wbich he liad left thcre is old.",
            "The jury were of opinion that he lived in the barn and the horse which he had left there is old.",
        ),
        Leaves("The song of the man Is In the barn."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Small words with a capital between words without one."""
        page = context.readings.page
        if page is None or page.calm:
            return
        text = doc.text
        for match in _WORD.finditer(text):
            line = doc.line_at(match.start())
            words = [w for w in text[line.start : line.end].split() if w[0].isalpha()]
            small = sum(w[0].islower() for w in words)
            before = _BEFORE.search(text, line.start - 20 if line.start > 20 else 0, match.start())
            if before is None or usual_beside(before.group(), match.group().lower(), context.lexicon) < _TOGETHER:
                continue  # a sentence may begin here: its stop is lost as easily
            if small >= max(_LEAST, 2 * (len(words) - small) - 1) and not in_quotation(doc, match.start()):
                why = "a capital of the same shape in the middle of a sentence"
                yield self.edit(*match.span(), match.group().lower(), why, confidence=0.9)
