"""Known words that are misreadings of more frequent ones, by the confusions of the page itself."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.neighbours import starts_sentence, word_after, word_before
from normalise.quotation import in_quotation
from normalise.readings.page import Meant
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.spelling.meant_so import is_meant_so
from normalise.rules.spelling.whole_words import is_whole
from normalise.suspects import Kind

# Known words are right until something else is this much more likely; what people said may be dialect.
_LEAD, _QUOTED = 1.1, 0.8
# The same where the confusion is among the most usual ones, or the words around are full of it; and what a page asks
# for besides that is mostly right.
_CLOSE, _CLOSEST, _CHEAP, _CALM = 0.7, 0.5, 0.5, 1.0
# Spellings of old print that are one shape away from what replaced them.
_OLD = frozenset(
    "shew shews shewn shewed shewing shewest connexion inclose inclosed inclosure holden hither thither whither".split()
)
# `Is he as tired as they are?`: the first half of a comparison, which the pair of words alone does not show.
_COMPARED = expression(r"as [\w’'-]+(?: [\w’'-]+)? as\b")
# A confusion that costs so little here is one that the words around are full of.
_LOCAL, _CLEAR = 0.2, 2.0
# What is read so often for an article is one amid names as well: stops are lost as easily.
_ALL_OVER = 5
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
        Repairs(
            "Thoy havo como with thoir pooplo to tho firo, and tho boys camo to tho hill Tho close of day was near.",
            "They have come with their people to the fire, and the boys came to the hill The close of day was near.",
        ),
        Leaves("Tho he was old, the boon was his; so we go to bed, or do we not?"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Known words that the page's confusions explain better."""
        page = context.readings.page
        if page is None:
            return
        for meant in page.meant:
            habit = meant.read.istitle() and (page.often_read(meant) or _is_habit(meant, context.lexicon))
            if meant.read.lower() in _OLD or (context.lexicon.is_right_token(meant.read) and not habit):
                continue
            if not (meant.known or habit) or not is_whole(doc.text, meant.span, meant.lead):
                continue
            if is_meant_so(doc.text, meant, context.lexicon):
                continue
            if habit:
                amid = meant.word == "the" and page.often_read(meant, _ALL_OVER)
                opens = _is_no_bearer(doc, meant, context, amid=amid)
            else:
                opens = meant.read.islower() or _opens(doc, meant, context)
            if not opens:
                continue
            if meant.read == "as" and _COMPARED.match(doc.text, meant.span.start):
                continue
            lead = meant.lead - (_QUOTED if in_quotation(doc, meant.span.start) else 0.0)
            least = _LEAD if meant.cost >= _CHEAP else _CLOSE if meant.cost >= 0 else _CLOSEST
            if lead >= least + (_CALM if page.calm else 0.0):
                new = meant.word.capitalize() if meant.read[0].isupper() else meant.word
                why = f"{meant.read!r} is a usual misreading of {new!r} and stands worse here"
                yield self.edit(*meant.span, new, why, confidence=0.85)


def _opens(doc: Document, meant: Meant, context: Context) -> bool:
    """Whether a word with a capital stands for a frequent one at the head of a sentence."""
    frequent = context.lexicon.zipf(meant.word) >= _OPENER
    return meant.read.istitle() and (frequent or starts_sentence(doc.text, meant.span.start))


def _is_habit(meant: Meant, lexicon: Lexicon) -> bool:
    """Whether the confusion is usual around the place, and a string that nobody writes or a small word is meant."""
    strange = not lexicon.is_seen(meant.read.lower()) or lexicon.zipf(meant.word) >= _OPENER
    return meant.cost <= _LOCAL and meant.lead >= _CLEAR and strange


def _is_no_bearer(doc: Document, meant: Meant, context: Context, *, amid: bool) -> bool:
    """Whether no name is around a word with a capital: `Mr Ho`, `Wing Wo Tai`; `amid` others it may stand."""
    before, after = word_before(doc.text, meant.span.start), word_after(doc.text, meant.span.end)
    if before.gap.strip() in ("", ".") and before.text.lower() in context.lexicon.cues("title"):
        return False
    if not before.adjoins:
        return True
    if before.text in context.lexicon.cues("given"):
        return False
    named = before.text[0].isupper()
    return not (named and after.text[:1].isupper() and not amid) if after.adjoins else not named
