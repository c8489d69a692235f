"""`And`, `Y` or `ET` between two names: a conjunction that was translated as a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon.closed_classes import PREPOSITIONS
from normalise.neighbours import starts_sentence, word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_and import joins_people
from normalise.rules.translation.symbols import is_symbol

_WORDS = {"And": "", "Y": "es", "E": "it", "Et": "fr", "ET": "fr", "Und": "de", "UND": "de"}
_BETWEEN = expression(rf"(?<=[\w’'.)]) (?:{'|'.join(_WORDS)}) (?=(?:the )?[A-ZÀ-ÖØ-Þ])")
_FIRM = expression(r"\A[^.,;]*\b(?:Ltd|Inc|LLP|LLC|Sons|Associates|Partners|Company|Show|Band|Trio|Orchestra)\b")
_PAIRS = frozenset({"place", "demonym", "person"})
_FRONT = PREPOSITIONS | {"and", "both", "than", "while"}


class CapitalConjunction(Rule):
    """A conjunction with a capital between two names in a sentence.

    A lone `y` between two links was a segment of its own, so it kept or got a capital. Only in lines that are no
    headline. It fears titles and firms (`Law And Order`, `Ernst And Young`): one side must be a place or a person
    that is known, or a preposition must stand before the pair.
    """

    code = "TRN017"
    stage = "translation"
    cause = "mt"
    certain = True
    trigger = Trigger(words=frozenset(_WORDS))
    examples = (
        Repairs(
            "Wladimir Putin spoke first. Then Russia And China voted against it, as did Goma Y Bukavu.",
            "Vladimir Putin spoke first. Then Russia and China voted against it, as did Goma and Bukavu.",
        ),
        Leaves("Emmanuel Macron watched Law And Order while John E Smith and Malcolm Y Jones slept."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The words between two names of a sentence in small letters."""
        for start, end, _ in context.suspects.words(self.trigger.words):
            if not _BETWEEN.match(doc.text, start - 1):
                continue
            if context.suspects.noisy:
                return  # a page of misread letters: `E` may be a speck
            word = doc.text[start:end]
            language = _WORDS[word]
            if starts_sentence(doc.text, start) or in_quotation(doc, start) or not _in_sentence(doc, start, end):
                continue
            tier = Tier.SAFE if self._paired(doc, context, start, end, word) else Tier.REPORT
            yield self.edit(
                start, end, "and", f"{word!r} stands between two names", tier=tier, confidence=0.9, language=language
            )

    @staticmethod
    def _paired(doc: Document, context: Context, start: int, end: int, word: str) -> bool:
        """Whether two names that go together stand on both sides."""
        left, right = word_before(doc.text, start), word_after(doc.text, end)
        if not left.adjoins or not left.text[:1].isupper():
            return False
        if right.text == "the":
            right = word_after(doc.text, right.end)
        further = word_before(doc.text, left.start)
        lexicon = context.lexicon
        if len(word) == 1 and (left.text in lexicon.cues("given") or min(len(left.text), len(right.text)) < 4):
            return False  # `John E Smith`, `Ng E Ling`
        if left.text.isupper() or right.text.isupper():
            return False
        if word != "E" and joins_people(doc.text, start, end, lexicon) and not _FIRM.search(doc.text, end, end + 60):
            return True
        kinds: list[set[str]] = [{e.type for e in lexicon.right_entities(name)} for name in (left.text, right.text)]
        if all(k & _PAIRS for k in kinds):
            return True
        words: list[bool] = [
            lexicon.is_word(w.text.lower()) and lexicon.zipf(w.text.lower()) > 3.0 for w in (left, right)
        ]
        if any(k & _PAIRS for k in kinds) and not all(words):
            return True
        if word != "And" and not any(words) and left.text not in lexicon.cues("given"):
            return True
        if not further.adjoins or further.text.lower() not in _FRONT:
            return False
        # `the Ministry of Health Y Welfare`, but `a survey of Generation Y Workers`
        body = further.text in ("of", "for") and word_before(doc.text, further.start).text[:1].isupper()
        lettered = is_symbol(left, right, lexicon) or left.text.lower() in lexicon.cues("lettered")
        return not any(words) or (word != "And" and body and not lettered)


def _in_sentence(doc: Document, start: int, end: int) -> bool:
    """Whether the words round a place are mostly in small letters: no headline, no title."""
    line = doc.line_at(start)
    words = re.findall(r"[^\W\d_]{2,}", doc.text[max(line.start, start - 120) : min(line.end, end + 120)])
    small: int = sum(w[0].islower() for w in words)
    return small >= 4 and 5 * small >= 2 * len(words)  # most words are small
