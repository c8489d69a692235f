"""Verbs of saying left in another language: `“We go,” she dijo`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.closed_classes import DETERMINERS, SUBJECTS
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import auxiliary_before, is_english, said_or_told, stands_in_english

# English has borrowed no verb of saying; a word that is as frequent as this is a name or something else in English.
_BORROWED = 2.7
# Behind these stands a noun, and the word is one that is spoken of.
_BLOCKING = frozenset(
    "the a an of in to is was be been being are were by for with from on at or not word verb as like this that".split()
)
_SPEAKERS = (DETERMINERS | SUBJECTS) - {"a", "i"}
_CLOSING = frozenset("\"”»’'")
# Behind a quotation, with the speaker to follow: `“We go”, ha spiegato Meloni`.
_TAG = expression(r"(?<=[^\s(])[”\"»][,.]? \Z|, \Z")
_WORD = expression(r"(?<![^\W\d_])[^\W\d_]+(?:['’][a-z]+)?(?=[^\w])")
_QUOTED = expression(r"(?<=[^\s(])[”\"»][,.]? \Z")


class ForeignSpeech(Rule):
    """The word for `said` in another language, between a speaker and what was said.

    English never borrows such verbs, so the place alone is certain: behind a pronoun, a name or a closing
    quotation mark, with English on both sides. Quotations and titles, verbs quoted as words, and lines in that
    language stay.
    """

    code = "TRN013"
    stage = "translation"
    cause = "mt"
    certain = True
    trigger = Trigger(sets=frozenset({"residue"}))
    examples = (
        Repairs(
            "“The road is closed,” she dijo on Monday at the old mill.",
            "“The road is closed,” she said on Monday at the old mill.",
        ),
        Repairs("Ilse Brandt a déclaré that the bridge is safe.", "Ilse Brandt said that the bridge is safe."),
        Leaves("“Mañana será otro día,” dijo la señora Arbeloa-Kehl at the door of her house."),
        Leaves("The word dijo stands in the old letter, and she knew what it meant."),
        Leaves("The refrain, “y ella dijo que no”, was sung by the whole hall."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Words for `said` where a speaker stands before them."""
        lexicon = context.lexicon
        for suspect in context.suspects.of("residue"):
            word = suspect.text
            if not word.islower():
                continue
            rows = [r for r in lexicon.residue.get(word, ()) if r.form == word and r.kind == "content"]
            if not rows or not {r.english[0] for r in rows} <= lexicon.cues("speech"):
                continue
            languages = {r.lang for r in rows}
            start = auxiliary_before(doc, suspect.start, rows[0].lang)
            after = word_after(doc.text, suspect.end)
            followed = after.gap == " " and (after.text[:1].isupper() or after.text.lower() in _SPEAKERS)
            quoted = followed and bool(_QUOTED.search(doc.text, max(0, start - 4), start))
            verb = rows[0].english[0]
            plain = lexicon.zipf(word) < _BORROWED and all(r.english == ("said",) for r in rows)
            if not plain and not (quoted and {r.english[0] for r in rows} == {verb}):
                continue  # a noun or a participle as well (`kata`, `ajouté`): only behind a quotation
            if not (quoted or _has_speaker(doc, context, start)):
                continue
            if not (quoted and _quotes_english(doc, context, start)) and not stands_in_english(
                doc, start, suspect.end, lexicon
            ):
                continue
            if after.gap == " " and after.text.islower() and not is_english(after.text, lexicon):
                continue
            # The speaker follows: `the road, señaló the newspaper, is closed` is not `told`.
            turned = followed and bool(_TAG.search(doc.text, max(0, start - 4), start))
            new = verb if turned or verb != "said" else said_or_told(doc, suspect.end)
            if new:
                language = rows[0].lang if len(languages) == 1 else ""
                why = f"{word} is {' and '.join(sorted(languages))} for {verb}"
                yield self.edit(start, suspect.end, new, why, confidence=0.95, language=language)


def _quotes_english(doc: Document, context: Context, start: int) -> bool:
    """Whether the last words of the quotation before a place are English: `“I called,” dijo Rohan`."""
    words = _WORD.findall(doc.text, max(0, doc.line_at(start).start, start - 40), start)[-3:]
    return bool(words) and not in_quotation(doc, start) and all(is_english(w, context.lexicon) for w in words)


def _has_speaker(doc: Document, context: Context, start: int) -> bool:
    """Whether a pronoun, a name or a closing quotation mark of English speech stands before a place."""
    before = word_before(doc.text, start)
    mark = doc.text[max(0, start - 2) : start]
    if mark[:1] in _CLOSING and mark[1:] == " ":
        return is_english(before.text, context.lexicon) or before.text[:1].isupper()
    if not before.adjoins and not (before.gap in (", ", ") ") and before.text):
        return False
    if before.text[:1].isupper() or before.gap == ", ":
        return True
    return is_english(before.text, context.lexicon) and before.text not in _BLOCKING
