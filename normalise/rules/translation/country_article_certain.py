"""`the` before a country that is never anything else."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.country import articles_before

# No rivers (`the Jordan`), birds, ranges, states of America, or countries that English gives the article at times.
_COUNTRIES = frozenset(
    "Albania Algeria Angola Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Bolivia Bosnia "
    "Botswana Brazil Bulgaria Burundi Cambodia Canada Chile China Colombia Croatia Cyprus Denmark Ecuador Egypt "
    "Eritrea Estonia Ethiopia Finland France Germany Ghana Greece Guatemala Haiti Honduras Hungary Iceland India "
    "Indonesia Iran Iraq Ireland Israel Italy Japan Kazakhstan Kenya Kosovo Kyrgyzstan Latvia Liberia Libya "
    "Lithuania Luxembourg Madagascar Malawi Malaysia Mali Malta Mauritania Mexico Moldova Mongolia Montenegro "
    "Morocco Mozambique Myanmar Namibia Nepal Nicaragua Nigeria Norway Oman Pakistan Peru Poland Portugal Qatar "
    "Romania Russia Rwanda Serbia Singapore Slovakia Slovenia Somalia Spain Sweden Switzerland Syria Taiwan "
    "Tajikistan Tanzania Thailand Tunisia Uganda Ukraine Uzbekistan Venezuela Vietnam Zambia Zimbabwe".split()
)


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
    trigger = Trigger(words=_COUNTRIES)
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
        places = [s.start - 4 for s in context.suspects.words(_COUNTRIES) if doc.text.startswith("he ", s.start - 3)]
        for place in articles_before(doc, context.lexicon, places):
            if place.name in _COUNTRIES and place.free:
                yield self.edit(place.start, place.end, "", f"{place.name} takes no article", confidence=0.9)
