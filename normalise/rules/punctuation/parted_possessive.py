"""The `s` of a possessive that stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.neighbours import word_after, word_before
from normalise.quotation import apostrophe_of
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.possessives import has_plural

_S = frozenset({"s"})
# Behind these the letter itself is spoken of.
_LETTER = frozenset("letter letters plural long short final silent ending sound word small capital initial".split())
_LEAST, _USUAL = 4, 3.3


class PartedPossessive(Rule):
    """A possessive that has a blank for its apostrophe: `the pilot s aunt`.

    Only in a damaged text that no scanner read, behind a word in small letters or a name, before a noun or adjective in
    small letters. Symbols (`let s be`), seconds (`5 s`) and the letter itself stay.
    """

    code = "PUN020"
    stage = "punctuation"
    cause = "scrape"
    trigger = Trigger(words=_S, profile="any")
    examples = (
        Repairs(
            "Wladimir Putin left. The pilot s aunt was found in the park, and so was Lavrov s coat.",
            "Vladimir Putin left. The pilot's aunt was found in the park, and so was Lavrov's coat.",
        ),
        Leaves("The pilot s aunt was found in the park."),
        Leaves("Wladimir wrote the letter s twice, for 5 s each; let s be a point, and t s norm."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Lone letters between a noun and another."""
        text, lexicon = doc.text, context.lexicon
        if context.evidence.scanned or context.suspects.noisy:
            return
        for start, end, letter in context.suspects.words(_S):
            before, after = word_before(text, start), word_after(text, end)
            if letter != "s" or before.gap != " " or after.gap != " " or len(before.text) < _LEAST:
                continue
            low = before.text.lower()
            owner = has_plural(lexicon, low) or before.text[0].isupper()
            noun = after.text.islower() and len(after.text) >= _LEAST - 1 and lexicon.zipf(after.text) >= _USUAL
            small = lexicon.cues("function")
            if owner and noun and low not in _LETTER and low not in small and after.text not in small:
                yield self.edit(start - 1, start, apostrophe_of(text), "a noun on both sides", confidence=0.85)
