"""Names of bodies in the word order of another language."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.mentions import article_for, in_longer_name
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger


class TurnedName(Rule):
    """A body's name whose words came back in the order of another language.

    `Union European`, `Nations United`, `Forces of Rapid Support`: short orders that two neighbours could make by
    chance, or that English allows. So only in documents that show machine translation, with the capitals of the
    name, and with no further capital beside it (`the Soviet Union European borders`).
    """

    code = "TRN011"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(sets=frozenset({"variant"}), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin spoke first. Then the Union European and the Nations United replied.",
            "Vladimir Putin spoke first. Then the European Union and the United Nations replied.",
        ),
        Leaves("Then the Union European met."),
        Leaves("Emmanuel Macron spoke of the Soviet Union European states had known."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Forms that the dictionary derives, as whole names."""
        for mention in context.mentions:
            if mention.form.kind != "turned":
                continue
            entity = context.lexicon.entity(mention.form.id)
            start, end = mention.start, mention.end
            apart = not in_longer_name(doc, start, end, context.lexicon, entity.canonical)
            tier = Tier.SAFE if apart and not in_quotation(doc, start) else Tier.REPORT
            why = f"{mention.form.text} is {entity.canonical} in the order of another language"
            new = article_for(entity, doc.text, start) + entity.canonical
            yield self.edit(start, end, new, why, tier=tier, confidence=0.9)
