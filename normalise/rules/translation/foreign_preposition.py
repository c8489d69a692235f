"""Prepositions left in the source language: `in the middle de the field`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.closed_classes import DETERMINERS, PREPOSITIONS, SUBJECTS
from normalise.neighbours import Neighbour, word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import is_english
from normalise.suspects import Suspect

# What each says, by language. `by` only behind a participle: Spanish `por` is `for` and `through` as well.
_SENSES: dict[str, dict[str, str]] = {
    "con": {"es": "with", "it": "with"},
    "avec": {"fr": "with"},
    "mit": {"de": "with"},
    "com": {"pt": "with"},
    "met": {},
    "de": {"es": "of", "fr": "of", "pt": "of"},
    "di": {"it": "of"},
    "von": {"de": "of"},
    "en": {"es": "in", "fr": "in"},
    "dans": {"fr": "in"},
    "em": {"pt": "in"},
    "por": {"es": "by", "pt": "by"},
    "par": {"fr": "by"},
    "durch": {"de": "by"},
    "da": {"it": "by"},
    "sans": {"fr": "without"},
    "selon": {"fr": "according to"},
    "según": {"es": "according to"},
    "sobre": {"es": "about"},
    "depuis": {"fr": "since"},
    "contre": {"fr": "against"},
    "contra": {"es": "against"},
    "zwischen": {"de": "between"},
    "entre": {"es": "between", "fr": "between", "pt": "between"},
}
_WORDS = frozenset(w for w, senses in _SENSES.items() if senses)
# English writes these as it speaks: `push 'em out`, `da man`.
_DIALECT = frozenset({"em", "da"})
_PARTICLES = (
    PREPOSITIONS | SUBJECTS | frozenset("away back both down faster home like off out over there up was were".split())
)
# `sans serif` and `sans makeup` are English as well.
_LONG = frozenset(w for w in _WORDS if len(w) > 3) - {"sans"}
# Words that only English has, behind a preposition.
_BEHIND = (DETERMINERS - {"a"}) | frozenset(
    "that them him us some any each every all both another "
    "other which whom what whose more less at least about one two three four five six seven eight nine ten many "
    "several much most few".split()
)
_PLAIN = frozenset({"de", "di", "en", "em", "com", "dans", "avec", "mit"})
_DETERMINERS = DETERMINERS | {"that", "each", "every", "no"}
_NOBLE = frozenset("count countess baron baroness marquis duke duchess don dona madame sister saint castle".split())
_VEHICLES = frozenset(
    "road train boat car plane air sea bus phone post ship land bicycle lorry hand force rail".split()
)
_YEAR = expression(r"\b(?:1[89]|20)\d\d \Z")
# An article behind makes up for what a scarcer word leaves open.
_SCARCE = 3.0
_PARTICIPLE = expression(
    r"(?:\w{2,}ed|led|built|made|held|won|sold|taken|given|written|driven|run|seen|found|founded|sent|"
    r"brought|caught|paid|shot|known|drawn|followed)\Z"
)


def _is_spoken(text: str, suspect: Suspect, languages: frozenset[str]) -> bool:
    """Whether a word is dialect: in no known language, behind an apostrophe, before a particle."""
    if languages.isdisjoint(_SENSES[suspect.text]) or text[suspect.start - 1 : suspect.start] in ("'", "’", "‘"):
        return True
    return word_after(text, suspect.end).text in _PARTICLES


class ForeignPreposition(Rule):
    """A preposition of the source language between English words.

    Only in documents whose machine translation from that language is certain, outside names and quotations, and
    before a word that only English has (`de the`, `dans 2006`, `avec their`). Phrases that English borrowed (`fin
    de siècle`, `en route`, `chili con carne`) have no such word behind them.
    """

    code = "TRN016"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(words=_WORDS, profile="mt")
    examples = (
        Repairs(
            "“The road is closed,” she dijo on Monday. They met in the middle de the field, led por Ilse Brandt.",
            "“The road is closed,” she said on Monday. They met in the middle of the field, led by Ilse Brandt.",
        ),
        Leaves("They were glad con their neighbours, led por Ilse Brandt."),
        Leaves("“The road is open,” she said. Emmanuel Macron's em's are dashes."),
        Leaves("“The road is open,” she said. Emmanuel Macron was en route to a dinner of chili con carne."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The prepositions of the document's language before English words."""
        language = context.evidence.language
        for suspect in context.suspects.words(_WORDS):
            senses = _SENSES.get(suspect.text)
            if senses is None:
                continue  # `em's`: a word with an owner's ending
            if suspect.text in _DIALECT and _is_spoken(doc.text, suspect, context.evidence.languages):
                continue
            # Where the language is open, all languages that have the word must agree.
            new = senses.get(language, "") if language else next(iter(set(senses.values())))
            if not new or in_quotation(doc, suspect.start):
                continue
            before, after = word_before(doc.text, suspect.start), word_after(doc.text, suspect.end)
            if self._fits(doc, context, suspect.text, new, before, after, suspect.end):
                why = f"{suspect.text} is {language or 'foreign'} for {new}"
                yield self.edit(suspect.start, suspect.end, new, why, confidence=0.88, language=language)

    @staticmethod
    def _fits(
        doc: Document, context: Context, word: str, new: str, before: Neighbour, after: Neighbour, end: int
    ) -> bool:
        """Whether English stands on both sides, and the sense is the only one here."""
        lexicon, text = context.lexicon, doc.text
        digit = text[end : end + 2].strip()[:1] in set("0123456789$€£") and text[end : end + 1] == " "
        year = _YEAR.search(text, max(0, end - len(word) - 6), end - len(word)) is not None
        if not (digit or after.gap == " ") or not (year or before.text) or len(before.gap) > 2:
            return False
        left = before.text.lower()
        if after.text.lower() in lexicon.cues("borrowed-tail") or (before.adjoins and left in _DETERMINERS):
            return False  # `en route`, `a con`
        english_left = before.text.islower() and is_english(left, lexicon)
        named_left = before.text[:1].isupper() and before.adjoins
        if new == "by" and after.text in _VEHICLES and english_left:
            return word != "par" or left not in ("under", "over", "on", "at", "above", "below", "for", "a", "the")
        if new == "by":
            if year:
                return after.text in ("a", "an") or after.text[:1].isupper()  # `in 2014 por the first time`
            return bool(_PARTICIPLE.match(left)) and (
                after.text.lower() in _BEHIND or after.text == "a" or after.text[:1].isupper()
            )
        right = digit or after.text in _BEHIND or (after.text == "a" and word != "da")
        strong = right or (word in _LONG and is_english(after.text.lower(), lexicon) and after.text.islower())
        if word in ("de", "di", "von") and left in lexicon.cues("partitive") and after.text.islower():
            strong = strong or is_english(after.text, lexicon)
        if (
            english_left
            and lexicon.zipf(left) >= 3.6
            and left not in context.lexicon.cues("borrowed-head")
            and word in _PLAIN
        ):
            titled = left in lexicon.cues("title") or left in _NOBLE
            place = after.text[:1].isupper() and word not in ("de", "von") and not titled
            strong = strong or place or (after.text.islower() and is_english(after.text, lexicon))
        if right and not digit and before.text.islower() and lexicon.is_word(left):
            return lexicon.zipf(left) >= _SCARCE  # `the imam de a mosque`
        # `Federation de Highland Miners`: a name, and the words may be French.
        return strong and (english_left or (named_left and right and not digit) or before.gap.startswith((",", "”")))
