"""Foreign words for spans of time and people behind a number: `for 16 années`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.neighbours import starts_sentence
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import stands_in_english

_UNITS = frozenset(
    "years weeks days months hours people children women men soldiers workers votes homes houses ships trains million "
    "billion".split()
)
_NUMBER = re.compile(
    r"(?:\b\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|hundred|thousand|million|many|several))(?: (?:million|thousand|hundred))? \Z",
    re.IGNORECASE,
)


class ForeignUnit(Rule):
    """A foreign word for years, people and their like behind a number.

    No English sentence counts in such words, so the place alone is certain. Quotations, and words that a text goes on
    to explain, stay; so do words that English uses as names (`three Reyes`).
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
        """Residue of one sense behind a number."""
        for suspect in context.suspects.of("residue"):
            word, lexicon = suspect.text, context.lexicon
            rows = [r for r in lexicon.residue.get(word.lower(), ()) if r.form == word and r.kind == "content"]
            senses = {r.english for r in rows}
            if len(senses) != 1 or lexicon.is_word(word.lower()) or starts_sentence(doc.text, suspect.start):
                continue
            (sense,) = senses
            # Small letters only: a German noun looks like a surname.
            if len(sense) != 1 or sense[0] not in _UNITS or not word.islower():
                continue
            number = _NUMBER.search(doc.text, max(0, suspect.start - 30), suspect.start)
            if number and stands_in_english(doc, suspect.start, suspect.end, lexicon):
                languages = {r.lang for r in rows}
                language = rows[0].lang if len(languages) == 1 else ""
                why = f"{word} is {' and '.join(sorted(languages))} for {sense[0]}"
                yield self.edit(suspect.start, suspect.end, sense[0], why, confidence=0.95, language=language)
