"""Small words whose first letter was read as a capital of the same shape."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.quotation import in_quotation
from normalise.readings.page import usual_beside
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind
from normalise.tuples import NamedTuple

_WORD = expression(r"(?<=[a-z][ \n])(I[nstf]|Its|Into)(?=[ \n]([a-z]{2,}))")
_BEFORE = expression(r"[A-Za-z]+(?=\s\Z)")
_LEAST = 4
_TOGETHER = 0.3
# Where so many are sure among the characters around, others are likely.
_HABIT, _AROUND, _APART, _BOTH, _NEVER = 2, 2000, -0.6, 0.5, -9.0


class SmallWordCapital(Rule):
    """`In`, `Is`, `It` and their like with a capital inside a sentence: `it is In the barn`.

    Only on a page that a machine read, between words in small letters and in a line that has more of them than
    capitals, so that titles and headings stay. Two words that are usual together are sure; where several are, less is
    asked of the others around. Quotations begin with capitals and stay.
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
        places = [place for match in _WORD.finditer(doc.text) if (place := _place(doc, match, context.lexicon))]
        sure = [place.span.start for place in places if place.before >= _TOGETHER]
        for place in places:
            start = place.span.start
            around = bisect_left(sure, start + _AROUND) - bisect_left(sure, start - _AROUND)
            # A sentence may begin here, as its stop is lost as easily; but not where the page does so all the time.
            habit = around >= _HABIT and place.before >= _APART and place.before + place.behind >= _BOTH
            if (place.before >= _TOGETHER or habit) and not in_quotation(doc, start):
                why = "a capital of the same shape in the middle of a sentence"
                yield self.edit(*place.span, doc.text[start : place.span.end].lower(), why, confidence=0.9)


class _Place(NamedTuple):
    """A small word with a capital, and how much more often than by chance it stands beside its neighbours."""

    span: Span
    before: float
    behind: float


def _place(doc: Document, match: re.Match[str], lexicon: Lexicon) -> _Place | None:
    """The place of a small word between words in small letters; nothing in a heading."""
    text, start, low = doc.text, match.start(), match.group().lower()
    line = doc.line_at(start)
    words = [w for w in text[line.start : line.end].split() if w[0].isalpha()]
    small = sum(w[0].islower() for w in words)
    before = _BEFORE.search(text, line.start - 20 if line.start > 20 else 0, start)
    if before is None or small < max(_LEAST, 2 * (len(words) - small) - 1):
        return None
    # `It` is what sentences begin with, and a word that is none says nothing of what stands behind it.
    tells = low != "it" and lexicon.is_word(before.group().lower())
    behind = usual_beside(low, match[2], lexicon) if tells else _NEVER
    return _Place(Span(start, match.end()), usual_beside(before.group(), low, lexicon), behind)
