"""`the` before a country that is never anything else."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.country import CERTAIN, articles_before


class CountryArticleCertain(Rule):
    """`the` before a country that nothing else is called after.

    No river, bird or American state has such a name, and no writer of English gives it the article; so the place
    alone is certain where a verb, a preposition or a stop follows. `the Ukraine` of old books, `the Germany of
    today`, teams and attributes (`the Norway coach`), ships, hotels and quotations stay.
    """

    code = "TRN020"
    stage = "translation"
    cause = "mt"
    certain = True
    trigger = Trigger(words=CERTAIN)
    examples = (
        Repairs(
            "The first trains from the Zambia could arrive on Monday.",
            "The first trains from Zambia could arrive on Monday.",
        ),
        Leaves("The Germany of today has no border with the Norway coach, and the Jordan is a river."),
        Leaves("She crossed in the liner Brasilia, then sailed in the Norway. The France was scrapped."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Articles before these countries."""
        places = [s.start - 4 for s in context.suspects.words(CERTAIN) if doc.text.startswith("he ", s.start - 3)]
        for place in articles_before(doc, context.lexicon, places):
            if place.name in CERTAIN and place.free:
                yield self.edit(place.start, place.end, "", f"{place.name} takes no article", confidence=0.9)
