"""A given name in small letters before its surname."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.language import stands_among_foreign
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_post
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.lower_lines import is_bound, keeps_capitals

_LEAST = 4


class LowerGiven(Rule):
    """A given name in small letters before its surname: `his wife, natalia Menon`.

    The word must be a usual given name and no word of English, with a capital behind it. Only in a document with
    certain damage that was not read from print. It fears handles, brands, phrases of other languages and names that
    the page writes so again.
    """

    code = "CAS019"
    stage = "casing"
    trigger = Trigger(sets=frozenset({"lower-part"}), profile="any")
    examples = (
        Repairs(
            "The talks ended atnoon. His wife, natalia Brandt, won on the evening when fabio Grosso scored.",
            "The talks ended at noon. His wife, Natalia Brandt, won on the evening when Fabio Grosso scored.",
        ),
        Leaves("His wife, natalia Brandt, won on the evening when fabio Grosso scored."),
        Leaves("The talks ended in Oslo. They follow @natalia Brandt and the shop natalia-Mode of sandro.Grosso."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Given names without a capital between an English word and a name with one."""
        text, lexicon, evidence = doc.text, context.lexicon, context.evidence
        if evidence.scanned or context.suspects.noisy:
            return
        for start, end, word in context.suspects.of("lower-part"):
            name = word.capitalize()
            if len(word) < _LEAST or not lexicon.is_given(word) or evidence.count(word) > 1:
                continue
            if word in lexicon.residue:
                continue
            after, before = word_after(text, end), word_before(text, start)
            surname = after.gap == " " and after.text.istitle() and len(after.text) > 2
            if not surname or is_bound(text, start, end) or not keeps_capitals(doc, start, end):
                continue
            line = doc.line_at(start)
            foreign = stands_among_foreign(text, start, end, lexicon) or in_post(text[line.start : line.end])
            if before.text and not before.text[:1].isupper() and not foreign:
                yield self.edit(start, start + 1, word[0].upper(), f"{name} is a given name", confidence=0.9)
