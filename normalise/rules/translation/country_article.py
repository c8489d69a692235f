"""`the` before a country that takes none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PLACE = re.compile(r"(?<![\w-])[Tt]he (?P<name>[A-Z][a-zß-öø-ÿ’'-]+(?: [A-Z][a-zß-öø-ÿ’'-]+){0,3})(?![\w-])")
_VERBS = frozenset(
    "is was has had are were will would could can may might must should said says signed announced wants did does also took gave made won lost sent "
    "became began went came saw put led held left met kept receives received plays played produces exports "
    "imports buys sells needs remains remained refuses refused agreed voted joined banned plans".split()
)
# Behind these a country is a place and no attribute of what follows.
_LINKS = frozenset(
    "in on at by to from for with without into since until after before during between against towards through over "
    "under about near as than that which who where when while because although though if alone again too now today "
    "yesterday there but nor not only once twice further a an the its their some more".split()
)
_JOINTS = frozenset("and or y e et und".split())
# Old or poetic English, hotels and ships: `the Lebanon`, `the Yemen`, `the Argentine`.
_WITH_ARTICLE = frozenset(
    "Lebanon Yemen Crimea Argentine Argentina Sudan Congo Gambia Bahamas Philippines Netherlands Vatican Ivory "
    "Cameroon Punjab Sahara Maldives Seychelles Comoros Levant Transvaal Cape".split()
)
_NAMED = re.compile(
    r"\b(?:ships?|liners?|aboard|sailed|vessels?|frigates?|destroyers?|battleships?|cruisers?|steamers?|ferry|hotels?|theatres?|theaters?|"
    r"cinemas?|restaurants?|docked|anchored|moored|torpedoed|yachts?|pubs?|submarines?|captain|lounge|suite|horse|stakes)\b",
    re.IGNORECASE,
)


class CountryArticle(Rule):
    """`the` before a country that takes no article.

    French, Italian, Portuguese and Arabic put the article before countries. Only in documents that show machine
    translation, and where a verb, a preposition or a stop follows, so that the country is no attribute (`the Norway
    team`). `the China of today`, countries that English gives the article at times (`the Lebanon`) and lines that speak
    of ships and hotels stay.
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
        Repairs(
            "Wladimir Putin spoke first. Trains from the Zambia and the Malawi were late.",
            "Vladimir Putin spoke first. Trains from Zambia and Malawi were late.",
        ),
        Leaves("The Norway team won. The Russia of the tsars is gone. The China shock hit the Italy desk."),
        Leaves("The Netherlands signed. The Gambia will follow."),
        Leaves("Vladimir Putin read of the Yemen and the Lebanon. The liner, the Norway, was there; the Japan, too."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Articles before countries that are subjects or stand before a stop."""
        for match in _PLACE.finditer(doc.text):
            name = match["name"]
            end = match.end()
            entities = self._countries(context, name)
            if not entities and " " in name:  # `the Turkey Has held`, `the Bolivia They prepared`
                name = name.split(" ")[0]
                end = match.start("name") + len(name)
                if doc.text[end + 1 :].split(" ", 1)[0].lower() in _VERBS | {"he", "she", "it", "they"}:
                    entities = self._countries(context, name)
            if not entities or name.split(" ")[0] in _WITH_ARTICLE:
                continue
            if not self._stands_alone(doc, context, end, 2):
                continue
            before = word_before(doc.text, match.start())
            if before.adjoins and before.text.lower() in ("not", "whole", "all", "called", "named"):
                continue
            line = doc.line_at(match.start())
            named = _NAMED.search(doc.text, max(line.start, match.start() - 120), min(line.end, end + 120))
            tier = Tier.REPORT if named or in_quotation(doc, match.start()) else Tier.SAFE
            yield self.edit(
                match.start(), match.start("name"), "", f"{name} takes no article", tier=tier, confidence=0.85
            )

    @staticmethod
    def _countries(context: Context, name: str) -> bool:
        """Whether a name is one place without an article; `the Russian Federation` takes it."""
        entities = [e for e in context.lexicon.right_entities(name) if e.type == "place"]
        return len(entities) == 1 and not entities[0].article and entities[0].canonical == name

    def _stands_alone(self, doc: Document, context: Context, end: int, depth: int) -> bool:
        """Whether what follows shows that a country is a whole noun phrase."""
        text = doc.text
        if text[end : end + 1] in ".,;!?):”" or end == len(text) or text[end : end + 1] == "\n":
            return True
        after = word_after(text, end)
        if not after.adjoins:
            return False
        word = after.text.lower()
        if word in _VERBS or word in _LINKS or (after.text in ("He", "She", "It", "They")):
            return True
        beyond = word_after(text, after.end)
        if (
            word.endswith("ed")
            and beyond.adjoins
            and beyond.text.lower() in _LINKS | {"the", "a", "an", "its", "their"}
        ):
            return True
        if word in _JOINTS and depth:
            if beyond.text == "the":
                return True
            if beyond.adjoins and beyond.text[:1].isupper():
                known = self._countries(context, beyond.text)
                return known and self._stands_alone(doc, context, beyond.end, depth - 1)
            return beyond.adjoins and beyond.text in _VERBS | _LINKS
        return False
