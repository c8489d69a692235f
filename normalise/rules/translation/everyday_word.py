"""Foreign words for everyday things that no writer leaves: `for 16 années`, `the agua is lost`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.memory import of_text
from normalise.neighbours import word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import (
    auxiliary_before,
    is_english,
    is_past_form,
    sense,
    stands_in_english,
)

# A word that is as frequent as this in English texts may be meant.
_BORROWED = 2.2


# What was left by oversight is not left again and again: `the undici client`, a program's name.
_OFTEN = 3


class EverydayWord(Rule):
    """A foreign word for an everyday thing in an English sentence.

    Writers leave offices, dishes, dances and bodies in their language (`the alcalde`, `the campesinos`), never
    the words for year, water, yesterday or lost; those are certain between English words. Quotations, and words
    that a text goes on to explain, stay; so do all words that English texts hold at times.
    """

    code = "TRN019"
    stage = "translation"
    cause = "mt"
    certain = True
    trigger = Trigger(sets=frozenset({"residue"}))
    examples = (
        Repairs(
            "She worked beside her for 16 années in the old mill.",
            "She worked beside her for 16 years in the old mill.",
        ),
        Leaves("The song “Cien años” lasts two minutes; its singer kept two dachas and four niñeras."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Residue of one everyday sense with English on both sides."""
        lexicon = context.lexicon
        for suspect in context.suspects.of("residue"):
            word = suspect.text
            if not word.islower() or len(word) < 4 or lexicon.is_word(word) or lexicon.zipf(word) >= _BORROWED:
                continue
            if _is_recurring(doc.text, word):
                continue
            rows = [r for r in lexicon.residue.get(word, ()) if r.form == word]
            if len({r.english for r in rows}) != 1 or any(r.kind != "content" or r.risk == "report" for r in rows):
                continue
            english = sense(rows[0], doc, suspect.start, suspect.end)
            if is_past_form(english) and auxiliary_before(doc, suspect.start, rows[0].lang) != suspect.start:
                continue  # `“We go,” a ajouté Macron`: half of a verb
            before, after = word_before(doc.text, suspect.start), word_after(doc.text, suspect.end)
            counted = doc.text[suspect.start - 2].isdigit()
            beside = counted or (before.adjoins and is_english(before.text, lexicon))
            if english not in lexicon.cues("everyday") or not beside:
                continue
            if after.gap == " " and not (is_english(after.text, lexicon) or after.text[:1].isupper()):
                continue
            if stands_in_english(doc, suspect.start, suspect.end, lexicon):
                languages = {r.lang for r in rows}
                language = rows[0].lang if len(languages) == 1 else ""
                why = f"{word} is {' and '.join(sorted(languages))} for {english}"
                yield self.edit(suspect.start, suspect.end, english, why, confidence=0.92, language=language)


@of_text
def _is_recurring(text: str, word: str) -> bool:
    """Whether a word stands so often in a text that it names something there."""
    return text.count(word) >= _OFTEN
