"""Names that lost the letters which ASCII has not."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.lexicon.fuzzy import is_odd
from normalise.lexicon.keys import without_owner
from normalise.neighbours import word_before
from normalise.quotation import is_cited
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

# From this length on nobody else has the rest for a name.
_LONG = 7


class LostLetters(Rule):
    """A name that lost its letters with marks: `Tucumn`, `Esprance`.

    Only in a damaged document; the rest must be unknown and come from one name alone. Sure where it is long, where its
    letters stand beside each other as they do in no name, behind a given name, or where two such names stand in the
    document; else listed.
    It fears rare names that look like a rest (`Potos` for Potosí) and names that a quotation cites.
    """

    code = "NAM007"
    stage = "names"
    trigger = Trigger(kinds=frozenset({Kind.NAME}), profile="any")
    examples = (
        Repairs(
            "The talks ended atnoon. Trains from the fields round Crdoba to the port are late.",
            "The talks ended at noon. Trains from the fields round Córdoba to the port are late.",
        ),
        Leaves("Trains from the fields round Crdoba to the port are late."),
        Leaves("The talks ended in Oslo. Old Potos grows cotton."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown names that are the rest of one known word."""
        lexicon = context.lexicon
        found = []
        for suspect in context.suspects.of(Kind.NAME):
            word = without_owner(suspect.text)
            right = lexicon.lost_word(word) if word.isascii() else ""
            if right and not lexicon.is_right_token(word):
                found.append((suspect.start, suspect.start + len(word), word, right))
        several = len({word for *_, word, _ in found}) > 1
        for start, end, word, right in found:
            sure = several or len(word) >= _LONG or is_odd(lexicon, word.lower())
            given = word_before(doc.text, start).text in lexicon.cues("given")
            cited = is_cited(doc, Span(start, end))
            tier = Tier.SAFE if (sure or given) and not cited else Tier.REPORT
            yield self.edit(start, end, right, f"{word} is what is left of {right}", tier=tier, confidence=0.9)
