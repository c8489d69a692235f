"""Surnames read as English nouns: `President Maia Sand`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import folded, skeleton, skeletons
from normalise.neighbours import word_after
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.offices import OFFICES, has_office, titled_again

_NOUN = 2.0  # surnames are names first: what is this frequent is a noun
_EVERYDAY = 4.0
# Nouns that are more frequent stand behind articles; surnames of so few consonants sound like many another.
_RARE, _FEW = 3.0, 2
_PAIR = expression(r"(?<![\w-])(?P<given>[A-ZÀ-ÖØ-Þ][\w-]+)(?= (?P<noun>[A-Z][a-z]+)(?:['’]s)?(?![\w-]))")
_OFFICE_BEHIND = expression(rf",? (?:the|its|his|her|their) (?:[\w’'-]+ ){{0,5}}{OFFICES}\b")


class NameAsNoun(Rule):
    """A well-known surname that came back as the English noun that looks like it.

    An office stands before the name or behind it, the given name is that of one known person alone whose surname has
    the same consonants, and the noun is a word and no surname that is known. Only in documents that show machine
    translation; it fears namesakes, so a mere given name is never enough, and a name that the document also has whole
    is listed. What was repaired so is repaired behind titles (`Mr Pole`), too.
    """

    code = "TRN021"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin spoke first. President Maia Sand was not there.",
            "Vladimir Putin spoke first. President Maia Sandu was not there.",
        ),
        Leaves("President Maia Sand was not there."),
        Leaves("Emmanuel Macron met Secretary John Kelly and Governor John Grant."),
        Leaves("Emmanuel Macron met the painter Maia Sand and President Karin Field."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Given names and nouns with capitals beside an office, and these nouns behind titles."""
        for match in _PAIR.finditer(doc.text):
            start, end = match.span("noun")
            entity = _meant(context, match["given"], match["noun"])
            beyond = word_after(doc.text, end)
            if entity is None or (beyond.gap == " " and beyond.text[:1].isupper()) or not _has_office(doc, match):
                continue
            twice = context.evidence.sees(entity) or in_quotation(doc, start)
            noun, given = match["noun"], match["given"]
            why = f"{noun} is no surname, and {entity.canonical} is the one {given} that sounds like it"
            tier = Tier.REPORT if twice else Tier.SAFE
            yield self.edit(start, end, entity.short, why, tier=tier, confidence=0.85)
            for place in titled_again(doc, context, noun) if not twice else ():
                if place != (start, end):
                    yield self.edit(*place, entity.short, why, confidence=0.85)


def _has_office(doc: Document, match: re.Match[str]) -> bool:
    """Whether an office stands right before a name or in apposition behind it."""
    line = doc.line_at(match.start())
    return bool(has_office(doc, match.start()) or _OFFICE_BEHIND.match(doc.text, match.end("noun"), line.end))


def _meant(context: Context, given: str, noun: str) -> Entity | None:
    """The one known person of this given name whose surname the noun could have been."""
    lexicon, low = context.lexicon, noun.lower()
    if not noun[:1].isupper() or not lexicon.is_word(low) or lexicon.zipf(low) < _NOUN:
        return None
    if noun in lexicon.cues("given") | lexicon.cues("noun-surname"):
        return None  # `Secretary John Kelly`: given names are surnames as well
    few = len(skeleton(folded(noun))) <= _FEW
    if few and lexicon.zipf(low) >= _RARE and not (lexicon.pair("the", low) or lexicon.pair("a", low)):
        return None  # `Michael Ellis`: the lists of words hold surnames, too
    if any(entity.type != "demonym" for entity in lexicon.right_entities(noun)):
        return None
    # `Pole` may be `Powell`, but `Poole` is a surname: only everyday words sound like more than they are spelt.
    heard = skeletons if lexicon.zipf(low) >= _EVERYDAY else _alone
    sound = skeleton(folded(noun))
    people = [e for e in lexicon.entities_with(given) if e.type == "person" and e.given == given and e.short]
    same = [e for e in people if sound in heard(folded(e.short)) and folded(e.short) != low]
    return same[0] if len(same) == 1 else None


def _alone(token: str) -> frozenset[str]:
    return frozenset({skeleton(token)})
