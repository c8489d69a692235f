"""An acronym in the word order of another language, behind the English name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.expansion import misnamed
from normalise.suspects import Kind

_WORLDWIDE = expression(r"(?:International|World|United Nations|European|Asian|African|Inter-American) ")
# Parties of one name have each its own acronym in each country, and no list has them all. Those that the text places
# in theirs, and in none of the others, are sure.
_PARTY = expression(r"\b(?:Party|Front|Alliance)\b")
_AT_HOME = {"org:spd": ("Germany", "German", "Berlin", "Bundestag")}
_ABROAD = ("Romania", "Romanian", "Bucharest", "Portugal", "Portuguese", "Lisbon", "Brazil", "Brazilian", "Japan")


class AcronymScrambled(Rule):
    """An acronym behind a body's name that has the right letters in another order, or all of them but one.

    `Asian Development Bank (BAD)` follows a French or Spanish page. Only in a document that shows machine translation,
    and not where the letters are the acronym of another known body (a party of the same name in the next country),
    unless the name is that of a world body.
    """

    code = "TRN010"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(kinds=frozenset({Kind.CAPS}), sets=frozenset({"variant"}), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin spoke first. The Asian Development Bank (BAD) lent the money.",
            "Vladimir Putin spoke first. The Asian Development Bank (ADB) lent the money.",
        ),
        Leaves("The Asian Development Bank (BAD) lent the money."),
        Leaves("The World Food Programme (ROME) sent a lorry."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Brackets whose letters are those of the body before them."""
        for place, new, forms in misnamed(doc, context.lexicon):
            if any(f.id == place.entity.id for f in forms):
                continue
            shared = sum((Counter(new) & Counter(place.acronym)).values())
            if len(place.acronym) != len(new) or shared < max(2, len(new) - 1):
                continue
            # A party's name may be borne by another in the next country, that of a world body is its own.
            home = _AT_HOME.get(place.entity.id, ())
            count = context.evidence.count
            party = _PARTY.search(place.entity.canonical) is not None
            party = party and (any(map(count, _ABROAD)) or not any(map(count, home)))
            taken = (party or any(f.right for f in forms)) and not _WORLDWIDE.match(place.entity.canonical)
            why = f"{place.acronym} stands behind the name of {place.entity.canonical}"
            more = "but something else has this acronym, or may" if taken else "the letters are in another order"
            tier = Tier.REPORT if taken else Tier.SAFE
            yield self.edit(place.start, place.end, new, why, more, tier=tier, confidence=0.9)
