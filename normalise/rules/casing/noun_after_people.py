"""A common noun with a capital behind the name of a people."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.cut_sentences import Prose
from normalise.rules.casing.inner_words import inner_words

_PAIR = expression(r"(?<=[a-z,] )(?P<people>[A-Z][a-zç]+) (?P<word>[A-Z][a-z]+)(?=(?P<behind> [^\W\d_]|[,.;:]))")
_ADJECTIVE = expression(r"(?:an?|ish|ese|ic|i|ch|se|ss|er|ek)\Z")
# Before what has a name: `the French Company Méridion`.
_NAMED = frozenset("airline chain city company firm newspaper retailer striker town village".split())


class NounAfterPeople(Rule):
    """A common noun with a capital behind the name of a people: `a Danish Cartographer whose maps`.

    It is the second half of a sentence that was translated in two segments. Only in a machine-translated document, for
    nouns of the dictionary that end no name (trades, `city`, `company`), where the word stands so once. Names of
    bodies, titles and `the French President` stay.
    """

    code = "CAS015"
    stage = "casing"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin was late. She is a Danish Cartographer whose maps hang in every school of the island.",
            "Vladimir Putin was late. She is a Danish cartographer whose maps hang in every school of the island.",
        ),
        Leaves("She is a Danish Cartographer whose maps hang in every school of the island."),
        Leaves("The talks ended. The Danish Refugee Council and the Swiss Guard met a French Canadian in Oslo."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Capitalised nouns behind a demonym in running text."""
        lexicon, nouns, prose = context.lexicon, context.lexicon.cues("after-demonym"), Prose(doc)
        inner = inner_words(doc.text)
        lines = inner.lines_with({word for word in inner.all if word.lower() in nouns})
        for match in (match for line in lines for match in _PAIR.finditer(doc.text, *line)):
            low = match["word"].lower()
            if low not in nouns or context.evidence.count(match["word"]) > 1 or not prose.holds(match.start()):
                continue
            people = lexicon.is_right_name(match["people"], "demonym")
            if not people or not _ADJECTIVE.search(match["people"]) or lexicon.right_entities(match.group()):
                continue
            if match["behind"][-1].isupper() and low not in _NAMED:
                continue
            start = match.start("word")
            tier = Tier.REPORT if in_quotation(doc, start) else Tier.SAFE
            why = f"{low} is a common noun behind {match['people']}"
            yield self.edit(start, start + 1, low[0], why, tier=tier, confidence=0.88)
