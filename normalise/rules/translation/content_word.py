"""Words of the source language that were not translated."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.lexicon.entries import Residue
from normalise.mentions import cue_near
from normalise.quotation import in_verse
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import (
    article_before,
    auxiliary_before,
    is_german_noun,
    is_past_form,
    sense,
    stands_in_english,
)
from normalise.suspects import Suspect

_SHORTEST = 3
_STRONG = 3
# A word that is as frequent as this in English texts may be a loan word.
_BORROWED = 2.4


class ContentWord(Rule):
    """A word of the source language in an English sentence.

    Repaired only where the document shows machine translation from that language, the words round it are English
    and it has one sense there; else it is listed. Loan words, names, titles, quotations and words that a text
    speaks of (`the word dacha`) stay.
    """

    code = "TRN004"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(sets=frozenset({"residue"}))
    examples = (
        Repairs(
            "“The road is closed,” she dijo on Monday. The bridge was cerrado for repairs, and the alcaldesa came.",
            "“The road is closed,” she said on Monday. The bridge was closed for repairs, and the mayor came.",
        ),
        Leaves("The road was geschlossen, as she put it."),
        Leaves("The café served crème brûlée to the presidente of the Bocce Club."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Words of the residue dictionary whose language is the document's source language."""
        for suspect in context.suspects.of("residue"):
            if len(suspect.text) < _SHORTEST:
                continue
            for row in context.lexicon.residue.get(suspect.text.lower(), ()):
                if row.kind == "content" and row.form == suspect.text:
                    edit = self._translated(doc, context, suspect, row)
                    if edit is not None:
                        yield edit

    def _translated(self, doc: Document, context: Context, suspect: Suspect, row: Residue) -> Edit | None:
        """The word in English, as sure as the document and its sentence make it."""
        start, end = suspect.start, suspect.end
        capital = not suspect.text.islower()
        evidence = context.evidence
        if capital and (row.lang != "de" or not is_german_noun(doc, start, end, led=not evidence.language)):
            return None
        same = evidence.machine_translated and self._is_spoken(context, row)
        strong = same and evidence.profile.languages.get(row.lang, 0) >= _STRONG
        if context.lexicon.is_word(suspect.text.lower()) and not strong and not (capital and same):
            return None  # a rare English word as well: only where more signs speak for the language
        cue = row.cue == "english" or bool(cue_near(doc.text, start, end, row.cue, context.lexicon))
        english = sense(row, doc, start, end)
        begin = auxiliary_before(doc, start, row.lang) if is_past_form(row.english[0]) else start
        article = article_before(doc, begin, row.lang)
        if english and article.text:  # `el alcalde said`
            begin = article.start
            english = f"{'The' if article.text.istitle() else 'the'} {english}"
        sure = same and cue and row.risk != "report" and bool(english)
        sure = sure and stands_in_english(doc, begin, end, context.lexicon) and not in_verse(doc, start)
        if capital and not sure:
            return None  # a German noun is somebody's name far more often
        return self.edit(
            begin if sure else start,
            end,
            english or row.english[0],
            f"{suspect.text} is {row.lang} for {row.english[0]}",
            "the document was translated from this language" if same else "its source language is not sure",
            tier=Tier.SAFE if sure else Tier.REPORT,
            confidence=0.85,
            language=row.lang,
        )

    @staticmethod
    def _is_spoken(context: Context, row: Residue) -> bool:
        """Whether the word's language is the document's, or all languages that have it agree and none leads."""
        if context.evidence.language:
            return row.lang == context.evidence.language
        if row.lang == "de" and row.form.istitle():  # a weak hint alone: no other language may point elsewhere
            return context.evidence.languages <= {"de"}
        rows = context.lexicon.residue.get(row.form.lower(), ())
        rare = not context.lexicon.is_word(row.form) and context.lexicon.zipf(row.form) < _BORROWED
        return row.form.islower() and rare and len(row.form) > _SHORTEST and all(r.english == row.english for r in rows)
