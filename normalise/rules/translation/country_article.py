"""`the` before a country that takes none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PLACE = expression(r"(?<![\w-])[Tt]he (?P<name>[A-Z][a-zß-öø-ÿ’'-]+(?: [A-Z][a-zß-öø-ÿ’'-]+){0,3})(?![\w-])")
_VERBS = frozenset("is was has had are were will would said says signed announced wants did does also and".split())


class CountryArticle(Rule):
    """`the` before a country that takes no article.

    French, Italian, Portuguese and Arabic put the article before countries. Only where a verb or a stop follows,
    so that the country is no attribute (`the Norway team`), and only in documents that show machine translation.
    `the China of today`, `the Ukraine` in old text and countries that take the article stay.
    """

    code = "TRN005"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin spoke first. Then the Norway signed the treaty, and the Brazil said nothing.",
            "Vladimir Putin spoke first. Then Norway signed the treaty, and Brazil said nothing.",
        ),
        Leaves("The Norway team won. The Russia of the tsars is gone. The China shock hit the Italy desk."),
        Leaves("The Netherlands signed. The Gambia will follow."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Articles before countries that are subjects or stand before a stop."""
        for match in _PLACE.finditer(doc.text):
            entities = [e for e in context.lexicon.right_entities(match["name"]) if e.type == "place"]
            # `the Russian Federation` is the same country and takes the article.
            if len(entities) != 1 or entities[0].article or entities[0].canonical != match["name"]:
                continue
            after, before = word_after(doc.text, match.end()), word_before(doc.text, match.start())
            if not (after.adjoins and after.text in _VERBS and after.text != "and") and not re.match(
                r"[.,;!?]", doc.text[match.end() : match.end() + 1]
            ):
                continue
            if before.adjoins and before.text.lower() in ("of", "not", "whole", "all"):
                continue
            yield self.edit(
                match.start(), match.start("name"), "", f"{match['name']} takes no article", confidence=0.85
            )
