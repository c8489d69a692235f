"""Surnames read as English nouns: `President Maia Sand`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import folded, skeleton
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_NOUN = 3.2  # surnames are names first: what is this frequent is a noun


class NameAsNoun(Rule):
    """A well-known surname that came back as the English noun that looks like it.

    An office stands before the name, the given name is that of one known person alone whose surname has the same
    consonants, and the noun is a word and no surname that is known. Only in documents that show machine translation; it
    fears namesakes, so a mere given name is never enough, and a name that the document also has whole is listed.
    """

    code = "TRN021"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(
        needles=("President ", "Minister ", "Chancellor ", "minister ", "president ", "chief ", "Chair"), profile="mt"
    )
    examples = (
        Repairs(
            "Wladimir Putin spoke first. President Maia Sand was not there.",
            "Vladimir Putin spoke first. President Maia Sandu was not there.",
        ),
        Leaves("President Maia Sand was not there."),
        Leaves("Emmanuel Macron met the painter Maia Sand and President Karin Field."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Titles, given names and nouns with capitals."""
        for needle in self.trigger.needles:
            at = doc.text.find(needle)
            while at >= 0:
                edit = self._named(doc, context, at + len(needle) - 1)
                if edit is not None:
                    yield edit
                at = doc.text.find(needle, at + 1)

    def _named(self, doc: Document, context: Context, place: int) -> Edit | None:
        """The surname behind a title that ends at a place, if it is a noun."""
        given = word_after(doc.text, place)
        noun = word_after(doc.text, given.end)
        if given.gap != " " or noun.gap != " " or given.text not in context.lexicon.cues("given"):
            return None
        bare = noun.text.removesuffix("'s").removesuffix("’s")
        entity = _meant(context, given.text, bare)
        beyond = word_after(doc.text, noun.end)
        if entity is None or (beyond.gap == " " and beyond.text[:1].isupper()) or not word_before(doc.text, place).text:
            return None
        twice = context.evidence.sees(entity) or in_quotation(doc, noun.start)
        why = f"{bare} is no surname, and {entity.canonical} is the one {given.text} that sounds like it"
        tier = Tier.REPORT if twice else Tier.SAFE
        return self.edit(noun.start, noun.start + len(bare), entity.short, why, tier=tier, confidence=0.85)


def _meant(context: Context, given: str, noun: str) -> Entity | None:
    """The one known person of this given name whose surname the noun could have been."""
    lexicon, low = context.lexicon, noun.lower()
    if not noun[:1].isupper() or not lexicon.is_word(low) or lexicon.zipf(low) < _NOUN or lexicon.right_entities(noun):
        return None
    people = [e for e in lexicon.entities_with(given) if e.type == "person" and e.given == given and e.short]
    same = [e for e in people if skeleton(folded(e.short)) == skeleton(folded(noun)) and folded(e.short) != low]
    return same[0] if len(same) == 1 else None
