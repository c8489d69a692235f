"""Small words of another language where only English can stand: `rain et wind`, `in the middle de the field`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.closed_classes import DETERMINERS
from normalise.neighbours import Neighbour, starts_sentence, word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.and_words import AND, PLAIN, RARE
from normalise.rules.translation.foreign_and import is_ate, joins, joins_places
from normalise.rules.translation.foreign_sense import is_english
from normalise.rules.translation.symbols import among_symbols, is_symbol
from normalise.suspects import Suspect

_AND = {word: AND[word] for word in ("y", "et", "und")} | PLAIN
_PREPOSITIONS = {
    "de": ("of", ""),
    "di": ("of", "it"),
    "dans": ("in", "fr"),
    "avec": ("with", "fr"),
    "em": ("in", "pt"),
}
_WORDS = frozenset(_AND) | frozenset(_PREPOSITIONS) | frozenset(RARE)
_YEAR = expression(r"(?<!\d)(?:1[89]|20)\d\d,? \Z")
_DETERMINERS = DETERMINERS - {"a"}  # a word of the other languages, too


class SmallWord(Rule):
    """A foreign `and`, `of`, `in` or `with` between everyday English words.

    Right English has no `et` between two small words and no `de` before `the`, so the place alone is certain. It
    fears `et al.`, axes and unknowns called y, quotations and borrowed phrases: those have no two everyday words
    round them.
    """

    code = "TRN018"
    stage = "translation"
    cause = "mt"
    certain = True
    trigger = Trigger(words=_WORDS)
    examples = (
        Repairs("It banned the wine et left the door open.", "It banned the wine and left the door open."),
        Repairs("They stood in the middle de the field.", "They stood in the middle of the field."),
        Leaves("The depot held 11,240 crates, and one of her em's and ve's are dashes."),
        Leaves("Kratz et al. wrote that y is the speed and x the load, where x and y are known."),
        Leaves("It was a tour de force, and the aides de camp sang of an entente cordiale."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The words of the list with English on both sides."""
        if context.suspects.noisy:
            return  # a page of misread letters: `y` may be a speck
        for suspect in context.suspects.words(_WORDS):
            if suspect.text not in _WORDS:
                continue  # `em's`: a word with an owner's ending
            left, right = word_before(doc.text, suspect.start), word_after(doc.text, suspect.end)
            if (len(suspect.text) == 1 and among_symbols(doc, suspect.start)) or is_ate(suspect.text, left):
                continue
            if right.gap != " " or in_quotation(doc, suspect.start) or doc.text[suspect.start - 1] != " ":
                continue
            if suspect.text not in _PREPOSITIONS and joins_places(doc, suspect.start, suspect.end, context.lexicon):
                new, language, fits = "and", {**_AND, **RARE}[suspect.text], True
            elif suspect.text in ("dan", "ve"):
                new, language = "and", RARE[suspect.text]
                fits = self._pairs(doc, context, suspect, left, right)
            elif suspect.text in _AND:
                new, language = "and", _AND[suspect.text]
                # `in 2006 et again`
                dated = suspect.text != "y" and _YEAR.search(doc.text, max(0, suspect.start - 7), suspect.start)
                fits = self._joins(doc, context, left, right) or bool(
                    dated and right.text != "al" and _is_small(context, right)
                )
            elif suspect.text in RARE:
                continue
            else:
                new, language = _PREPOSITIONS[suspect.text]
                fits = right.text in _DETERMINERS and (_is_small(context, left) or _opens(doc, context, left))
            if fits:
                why = f"{suspect.text!r} stands between {left.text} and {right.text}"
                yield self.edit(suspect.start, suspect.end, new, why, confidence=0.95, language=language)

    @staticmethod
    def _pairs(doc: Document, context: Context, word: Suspect, left: Neighbour, right: Neighbour) -> bool:
        """Whether a word that English lends now and then joins two everyday ones: `rice dan oil`."""
        if not right.text.islower() or left.gap != " ":
            return False
        plain = left.text.islower() or starts_sentence(doc.text, left.start)
        return plain and joins(doc, word.start, word.end, context.lexicon)

    @staticmethod
    def _joins(doc: Document, context: Context, left: Neighbour, right: Neighbour) -> bool:
        if is_symbol(left, right, context.lexicon) or not left.text:
            return False
        if right.text in _DETERMINERS and left.adjoins and left.text.isupper() and len(left.text) > 2:
            return True  # `SQM et the American firm`
        if left.text == right.text and left.gap == ", " and context.lexicon.is_word(left.text):
            return True  # `it feeds on krill, et krill needs ice`
        if (
            right.text in ("and", "or")
            or not right.text.islower()
            or not is_english(right.text.split("’")[0].split("'")[0], context.lexicon)
        ):
            return False
        opening = left.adjoins and starts_sentence(doc.text, left.start) and left.text.istitle()
        if (
            opening
            and is_english(left.text, context.lexicon)
            and left.text.lower() not in context.lexicon.cues("function")
        ):
            return True  # `Women und children were saved`
        return _is_small(context, left) or (left.gap == ", " and is_english(left.text, context.lexicon))


def _opens(doc: Document, context: Context, word: Neighbour) -> bool:
    """Whether a word has its capital as the first of a sentence: `Two de the twelve voted no`."""
    return word.adjoins and starts_sentence(doc.text, word.start) and is_english(word.text, context.lexicon)


def _is_small(context: Context, word: Neighbour) -> bool:
    """Whether a word beside the place is an everyday one in small letters."""
    return word.adjoins and len(word.text) > 1 and word.text.islower() and is_english(word.text, context.lexicon)
