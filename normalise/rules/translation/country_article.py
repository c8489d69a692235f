"""`the` before a country that takes none."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.country import CERTAIN, articles_before


class CountryArticle(Rule):
    """`the` before a country or town that may take the article for another reason.

    French, Italian Portuguese and Arabic put the article before countries. TRN020 has those that nothing else is
    called after; of the others (rivers, peaks, towns) only in documents that show machine translation, and where a
    verb, a preposition or a stop follows, so that the country is no attribute (`the Norway team`). `the China of
    today`, countries that English gives the article at times (`the Lebanon`) and lines that speak of ships, hotels and
    crockery stay.
    """

    code = "TRN005"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin spoke first. Then the Senegal signed the treaty, and the Turkey said nothing.",
            "Vladimir Putin spoke first. Then Senegal signed the treaty, and Turkey said nothing.",
        ),
        Leaves("Then the Senegal rose, and the Jordan said nothing."),
        Leaves("The Norway team won. The Russia of the tsars is gone. The China shock hit the Italy desk."),
        Leaves("The Netherlands signed. The Gambia will follow."),
        Leaves("Vladimir Putin read of the Yemen and the Lebanon. The liner, the Norway, was there; the Japan, too."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Articles before places that are whole noun phrases."""
        for place in articles_before(doc, context.lexicon):
            if place.name in CERTAIN and place.free:
                continue  # TRN020 strikes it out
            tier = Tier.SAFE if place.free else Tier.REPORT
            why = f"{place.name} takes no article"
            yield self.edit(place.start, place.end, "", why, tier=tier, confidence=0.85)
