"""Possessives of countries that lost their apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.lexicon.countries import COUNTRIES
from normalise.neighbours import word_before
from normalise.quotation import apostrophe_of, in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.possessives import PLURAL_BEFORE, noun_behind

_PARTS = frozenset("West East North South Central Southern Northern Western Eastern Saudi New".split())
# Surnames, brands, or names of several lands: `Governor Chiles`, `the two Guineas`, `the Jordans`.
_ALSO_ELSE = frozenset(
    "Africa Britain Chile Georgia Guinea Sudan England Ireland Israel France Germany China India Korea".split()
)
_FORMS = frozenset(name + "s" for name in COUNTRIES | {"Africa", "Britain", "England", "Europe", "Scotland"})
# Behind these, too, or a surname.
_BARRED = PLURAL_BEFORE | frozenset("other different our no governor senator president mr mrs ms dr sir judge".split())


class LostPossessive(Rule):
    """Possessives of countries without their apostrophe: `Norways fjords`.

    Sure in a document with any certain damage, outside quotations, before a word in lower case that can be no
    verb or link, and if nothing before it makes the form a plural or a surname. Names that are more than a
    country (`Governor Chiles`, `the two Sudans`) must also stand in their right form elsewhere. In other texts it
    is only listed.
    """

    code = "PUN008"
    stage = "punctuation"
    trigger = Trigger(words=_FORMS)
    examples = (
        Repairs(
            "The ministers agreed toresolve the dispute over Norways fjords.",
            "The ministers agreed to resolve the dispute over Norway's fjords.",
        ),
        Repairs(
            "The ministers agreed toresolve it. Cloth from Europe ruined many of West Africas weavers.",
            "The ministers agreed to resolve it. Cloth from Europe ruined many of West Africa's weavers.",
        ),
        Leaves("There are two Norways in his book, and both Norways fjords are cold."),
        Leaves("Before he was governor, Chiles walked along the coast."),
        Leaves("They spoke of Norways fjords."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Forms in s before a noun."""
        text = doc.text
        for suspect in context.suspects.words(_FORMS):
            if suspect.text not in _FORMS:
                continue
            noun, before = noun_behind(doc, suspect.end, context), word_before(text, suspect.start)
            if not noun:
                continue
            name = suspect.text[:-1]
            part = before.adjoins and _is_part(before.text, name, context)
            if before.adjoins and not part and _is_barred(before.text):
                continue
            sure = context.evidence.damaged and (part or name not in _ALSO_ELSE or context.evidence.count(name) > 0)
            tier = Tier.SAFE if sure and not in_quotation(doc, suspect.start) else Tier.REPORT
            at = suspect.end - 1
            yield self.edit(at, at, apostrophe_of(text), f"{name} with {noun}", tier=tier, confidence=0.9)


def _is_barred(word: str) -> bool:
    """Whether a form in -s behind a word is a plural, or part of a name."""
    return word.lower() in _BARRED or word[0].isupper()


def _is_part(word: str, name: str, context: Context) -> bool:
    """Whether the word before belongs to the name: `West` Africa, `South` Sudan."""
    return word in _PARTS and bool(context.lexicon.right_entities(f"{word} {name}") or name == "Africa")
