"""A verb with a capital behind a name."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import starts_sentence
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.cut_sentences import Prose, cut_in_sentences

_NEXT = (
    "a|again|also|an|and|as|at|be|by|for|from|had|have|her|his|in|into|it|its|never|not|of|on|otherwise|over|that|the|their|them|to|up|"
    "with|[0-9]"
)
_IRREGULAR = "Became Began Came Can Could Did Does Gave Got Made Met Said Told Took Will Won Would".split()
_VERB = expression(
    rf"\b(?P<name>[A-ZÀ-ÖØ-Þ][^\W\d_]+) (?P<word>[A-Z][a-z]+(?:ed|s)|{'|'.join(_IRREGULAR)})(?= (?:{_NEXT})\b)"
)
# Ends of names: `Acme Limited`, `Tower United`.
_ENDS = frozenset("Allied Associated Incorporated Limited Redeemed United Unlimited".split())


class SegmentVerb(Rule):
    """A verb that begins with a capital behind a name: `The Association Promoted the wrestler`.

    It is the second half of a sentence that was translated in two segments. Only in a machine-translated document,
    before a small word, where the form is a usual verb (`it takes`, `he opened`) and no part of any known name.
    Titles, and plurals that end names (`Arab States`), stay.
    """

    code = "CAS011"
    stage = "casing"
    cause = "mt"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "Wladimir Putin was late. The drive from Lomas to the centre of Lima Takes an hour and a half in the rain.",
            "Vladimir Putin was late. The drive from Lomas to the centre of Lima takes an hour and a half in the rain.",
        ),
        Leaves("The drive from Lomas to the centre of Lima Takes an hour and a half in the rain."),
        Leaves("The talks ended. The Skagvoll Wanderers and the Oslo Arrows in the north met for the Arab States."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Forms in -s and -ed between a name and a small word."""
        lexicon, evidence = context.lexicon, context.evidence
        if not cut_in_sentences(doc, context):
            return
        prose = Prose(doc)
        for match in _VERB.finditer(doc.text):
            word, name = match["word"], match["name"]
            low = word.lower()
            if word in _ENDS or (lexicon.is_right_token(word) and word not in _IRREGULAR):
                continue
            if starts_sentence(doc.text, match.start()) and lexicon.is_word(name.lower()):
                continue
            if name in lexicon.cues("given") or lexicon.right_entities(f"{name} {word}"):
                continue  # `Edward Said in`, `George Will not`
            if evidence.count(word) > 1 or not lexicon.is_word(low) or not _is_verb(low, context):
                continue
            if not prose.holds(match.start()):
                continue
            start = match.start("word")
            yield self.edit(start, start + 1, low[0], f"{low} is a verb behind {name}", confidence=0.88)


def _is_verb(low: str, context: Context) -> bool:
    """Whether a form is usual behind a pronoun."""
    heads = ("he", "she", "they", "i", "we") if low.endswith("ed") else ("it", "he", "she")
    return low.capitalize() in _IRREGULAR or any(context.lexicon.pair(head, low) > 0 for head in heads)
