"""A second capital at the head of a word."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_TWO = expression(r"[A-ZÀ-ÖØ-Þ]{2}[a-zß-öø-ÿ]{2,}")


class TwoCapitals(Rule):
    """A second capital at the head of a word, from a drop cap or a stuck shift.

    The word must be known with one capital, not be known with two, and stand once so in the document.
    """

    code = "CAS006"
    stage = "casing"
    trigger = Trigger(kinds=frozenset({Kind.MIXED}))
    examples = (
        Repairs("WAlter Lindqvist left NOrway in May.", "Walter Lindqvist left Norway in May."),
        Leaves("The MPs and PhDs of the IPCC met at the TUbingen and DNs offices of EUnetHTA."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Words with two capitals at their head that are known with one."""
        lexicon = context.lexicon
        for start, end, word in context.suspects.of(Kind.MIXED):
            new = word[0] + word[1:].lower()
            if not _TWO.fullmatch(word) or len(word) < 4 or context.evidence.count(word) > 1:
                continue
            known = lexicon.is_word(new.lower()) or lexicon.is_right_token(new) or context.evidence.count(new)
            if known and (lexicon.is_right_token(new) or lexicon.zipf(new.lower()) >= 3.0):
                yield self.edit(start, end, new, f"{new} is known, {word} is not", confidence=0.9)
