"""Cyrillic and Greek letters inside Latin words."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_LATIN = str.maketrans(
    "аеорсухіјѕԁһҮАВЕКМНОРСТХІЈЅαοινυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhYABEKMHOPCTXIJSaoivuABEZHIKMNOPTYX",
)


class Lookalikes(Rule):
    """Cyrillic and Greek letters that stand in a Latin word for letters of the same shape.

    Safe if the word has a Latin letter as well and is known once the letters are exchanged; else listed. Words
    of one foreign script, formulas (`ΔG`, `α-helix`) and units stay.
    """

    code = "ENC006"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.LOWER, Kind.NAME, Kind.MIXED, Kind.CAPS}))
    examples = (
        Repairs("The pоlice closed the rоad.", "The police closed the road."),
        Repairs("She flew to Μoscow.", "She flew to Moscow."),
        Leaves("The сор is Russian, and so is Москва."),
        Leaves("ΔG is less than αT."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown words of two scripts."""
        lexicon = context.lexicon
        for kind in sorted(self.trigger.kinds):
            for suspect in context.suspects.of(kind):
                word = suspect.text
                if word.isascii():
                    continue
                new = word.translate(_LATIN)
                if new == word or not new.isascii() or not any(c.isascii() for c in word) or len(word) < 3:
                    continue
                if sum(not c.isascii() for c in word) == 1 and (len(word) < 4 or word[0].isupper()) and len(word) < 5:
                    continue  # `ERα`, `Gαs`: symbols of science
                bare = new.removesuffix("'s")
                known = lexicon.is_word(bare.lower()) or lexicon.is_right_token(bare)
                tier = Tier.SAFE if known else Tier.REPORT
                yield self.edit(suspect.start, suspect.end, new, "letters of two scripts in one word", tier=tier)
