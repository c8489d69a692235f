"""Known words that are misreadings of more frequent ones, by the confusions of the page itself."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import starts_sentence
from normalise.quotation import in_quotation
from normalise.readings.page import Meant
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.spelling.meant_so import is_meant_so
from normalise.rules.spelling.whole_words import is_whole
from normalise.suspects import Kind

# Known words are right until something else is this much more likely; what people said may be dialect.
_LEAD, _QUOTED = 1.1, 0.8
# The same where the confusion is among the most usual ones; and what a page asks for besides that is mostly right.
_CLOSE, _CHEAP, _CALM = 0.7, 0.5, 1.0
# Spellings of old print that are one shape away from what replaced them.
_OLD = frozenset(
    "shew shews shewn shewed shewing shewest connexion inclose inclosed inclosure holden hither thither whither".split()
)
# `Is he as tired as they are?`: the first half of a comparison, which the pair of words alone does not show.
_COMPARED = expression(r"as [\w’'-]+(?: [\w’'-]+)? as\b")
# Words that are so frequent stand capitalised at the head of most sentences.
_OPENER = 5.6


class PageConfusion(Rule):
    """A word that a confusion of this page makes of a far more frequent one.

    `tho` stands for `the` where the page reads `o` for `e`, `bad` for `had` before `been`. What is meant must be far
    likelier between the two neighbours, by how usual the pairs of words are; confusions that the unknown words of the
    page show count less. Old spellings (`shewn`), names, capitals inside and what people said stay.
    """

    code = "SPL003"
    stage = "spelling"
    cause = "ocr"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), profile="ocr")
    examples = (
        Repairs(
            "Thoy havo como with thoir pooplo and mado a firo. It was tho close of tho day whon wo saw thom loavo.",
            "They have come with their people and made a fire. It was the close of the day when we saw them leave.",
        ),
        Leaves("Tho he was old, the boon was his; so we go to bed, or do we not?"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Known words that the page's confusions explain better."""
        page = context.readings.page
        if page is None:
            return
        for meant in page.meant:
            if meant.read.lower() in _OLD or context.lexicon.is_right_token(meant.read):
                continue
            if not meant.known or not is_whole(doc.text, meant.span, meant.lead):
                continue
            if is_meant_so(doc.text, meant, context.lexicon):
                continue
            if not (meant.read.islower() or _opens(doc, meant, context)):
                continue
            if meant.read == "as" and _COMPARED.match(doc.text, meant.span.start):
                continue
            lead = meant.lead - (_QUOTED if in_quotation(doc, meant.span.start) else 0.0)
            if lead >= (_CLOSE if meant.cost < _CHEAP else _LEAD) + (_CALM if page.calm else 0.0):
                new = meant.word.capitalize() if meant.read[0].isupper() else meant.word
                why = f"{meant.read!r} is a usual misreading of {new!r} and stands worse here"
                yield self.edit(*meant.span, new, why, confidence=0.85)


def _opens(doc: Document, meant: Meant, context: Context) -> bool:
    """Whether a word with a capital stands for a frequent one at the head of a sentence."""
    frequent = context.lexicon.zipf(meant.word) >= _OPENER
    return meant.read.istitle() and (frequent or starts_sentence(doc.text, meant.span.start))
