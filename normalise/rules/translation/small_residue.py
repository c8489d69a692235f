"""Prepositions and conjunctions of the source language that the dictionary of residue has one sense for."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon.closed_classes import DETERMINERS
from normalise.lexicon.entries import Residue
from normalise.neighbours import word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import is_english, stands_in_english
from normalise.suspects import Suspect

_KINDS = frozenset({"preposition", "conjunction"})
# More frequent ones are parts of names and borrowed phrases, or have a rule of their own.
_RARE = 3.0
_SHORTEST = 2
# In names they are frequent, and never between small English words.
_NO_ENGLISH = frozenset("del della des du durante oder sulla".split())
# These stand behind their noun.
_POSTPOSED = frozenset({"tr"})


class SmallResidue(Rule):
    """A preposition or conjunction of the source language between English words: `data dari the ministry`.

    Only in a document whose machine translation from that language is certain, where the word has one sense, is no
    English one, and everyday English in small letters (or a figure) stands on both sides. Names, borrowed phrases,
    quotations and words that a text speaks of have something else beside them.
    """

    code = "TRN028"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(sets=frozenset({"residue"}), words=_NO_ENGLISH, profile="mt")
    examples = (
        Repairs(
            "“The road is open,” she dijo on Monday. The mill worked hasta noon, pero the oven was cold.",
            "“The road is open,” she said on Monday. The mill worked hasta noon, but the oven was cold.",
        ),
        Leaves("The mill worked until noon, pero the oven was cold."),
        Leaves("“The road is open,” she said. Wladimir’s guests sang “Pero no”, and the word pero was on the wall."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Such words of the document's language."""
        for suspect in sorted({*context.suspects.of("residue"), *context.suspects.words(_NO_ENGLISH)}):
            row = self._row(context, suspect.text)
            if row is None or not self._stands(doc, context, suspect):
                continue
            new = row.english[0]
            if word_after(doc.text, suspect.end).text.lower() in DETERMINERS:
                new = new.removesuffix(" the")
            why = f"{suspect.text} is {row.lang} for {new}"
            yield self.edit(suspect.start, suspect.end, new, why, confidence=0.88, language=row.lang)

    @staticmethod
    def _row(context: Context, word: str) -> Residue | None:
        """What a word means in the document's language; where that is open, in all that have it."""
        lexicon, language = context.lexicon, context.evidence.language
        english = lexicon.is_word(word) or lexicon.zipf(word) >= _RARE
        if len(word) < _SHORTEST or not word.islower() or (english and word not in _NO_ENGLISH):
            return None
        rows = [row for row in lexicon.residue.get(word, ()) if row.form == word and row.lang not in _POSTPOSED]
        rows = [row for row in rows if row.lang == language] if language else rows
        if not rows or any(row.kind not in _KINDS or row.english != rows[0].english for row in rows):
            return None
        return rows[0] if len(rows[0].english) == 1 else None

    @staticmethod
    def _stands(doc: Document, context: Context, suspect: Suspect) -> bool:
        """Whether English stands on both sides of a word, of which a clause may end before it and go on behind it."""
        lexicon, text = context.lexicon, doc.text
        left, right = word_before(text, suspect.start), word_after(text, suspect.end)
        figure = text[suspect.end : suspect.end + 1] == " " and text[suspect.end + 1 : suspect.end + 2].isdigit()
        if not figure and not (right.gap == " " and right.text.islower() and is_english(right.text, lexicon)):
            return False
        counted = text[suspect.start - 2 : suspect.start - 1].isdigit()
        plain = left.text.islower() and is_english(left.text, lexicon) and left.gap in (" ", ", ")
        if not (counted or plain) or (left.gap == " " and left.text in lexicon.cues("function") and not counted):
            return False
        return stands_in_english(doc, suspect.start, suspect.end, lexicon)
