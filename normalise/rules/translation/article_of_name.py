"""The article that names of countries and bodies take in English, and that other languages have not."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity
from normalise.neighbours import word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.country import stands_alone

_WORD = r"[A-ZÀ-Þ][^\W\d_]+"
_BEHIND = expression(
    r"(?<=[a-z] )(?:across|against|around|between|by|for|from|in|inside|into|near|of|outside|through|throughout|to|"
    rf"towards?|with|within|without) (?P<name>{_WORD}(?: (?:(?:of|and|for|on) )?{_WORD}){{0,6}})"
)
_EXTRA = expression(r"(?<=[a-z,] )the (?P<name>[A-Z][A-Za-z]+)(?![\w-])")
_TYPES = ("place", "organisation")


class ArticleOfName(Rule):
    """A name without its article, or with one that it does not take: `in United States`, `of the NATO`.

    Russian, Polish and Turkish have no article, French and Spanish have one before every body. Only in a machine-translated
    document, behind a preposition in running text, where the name is a whole noun phrase: `European Union law`, `World
    Bank officials` and names of several owners stay, and so do headings and what is part of a longer name.
    """

    code = "TRN023"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin was late. He has lived in United States since 2011, and a report by the NATO names him.",
            "Vladimir Putin was late. He has lived in the United States since 2011, and a report by NATO names him.",
        ),
        Leaves("He has lived in United States since 2011, and a report by the NATO names him."),
        Leaves("The talks ended. The Bank of Netherlands was fined by European Union law and the NATO summit."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Names behind prepositions, and articles before bodies that take none."""
        if not context.evidence.machine_translated:
            return
        text, lexicon = doc.text, context.lexicon
        for match in _BEHIND.finditer(text):
            start = match.start("name")
            entity, end = _longest(text, start, match.end(), lexicon)
            before = word_before(text, match.start())
            if entity is None or entity.article != "the" or before.text[:1].isupper():
                continue
            if text[end : end + 2] in ("’s", "'s") or stands_alone(doc, lexicon, end, 2):
                tier = Tier.REPORT if in_quotation(doc, start) else Tier.SAFE
                yield self.edit(
                    start, start, "the ", f"{entity.canonical} takes the article", tier=tier, confidence=0.86
                )
        bodies = lexicon.cues("no-article")
        for match in _EXTRA.finditer(text):
            if match["name"] in bodies and not in_quotation(doc, match.start()):
                if stands_alone(doc, lexicon, match.end(), 2):
                    why = f"{match['name']} takes no article"
                    yield self.edit(match.start(), match.start("name"), "", why, confidence=0.86)


def _longest(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Entity | None, int]:
    """The longest known place or body that begins at a place, and where it ends; no other capital stands behind it."""
    while end > start:
        name = text[start:end]
        found = [e for e in lexicon.right_entities(name) if e.type in _TYPES]
        if found:
            known = name in (found[0].canonical, found[0].short) and len(found) == 1
            return (found[0] if known else None), end
        end = text.rfind(" ", start, end)
        if end < 0:
            break
        return None, start  # a longer name that nobody knows
    return None, start
