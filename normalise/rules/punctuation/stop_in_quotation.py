"""A full stop inside a quotation that a comma follows."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_BOTH = expression(r"(?P<stop>\.)[”\"»](?P<comma>,)(?<=[a-z]{3}\.[”\"»],)(?= [a-z])")
_WORD = expression(r"([^\W\d_]+)\Z")
_PHRASE = expression(r"(?:[^\s“”\"«]+ ){3}[^\s“”\"«]+\Z")
_USUAL, _FAR = 3.0, 600
# A speech begins a sentence; before a title stands a word.
_BEFORE = frozenset(("", "\n", ".", "!", "?", ":", ",", "…", "”"))


class StopInQuotation(Rule):
    """A full stop inside a quotation that a comma follows: `to say the least.”, the keeper said`.

    English has one of the two. Only in a translated text, behind a usual word in small letters at the end of four words
    and more: names and titles may end in an abbreviation (`“Monsters Inc.”, which`).
    """

    code = "PUN027"
    stage = "punctuation"
    cause = "mt"
    trigger = Trigger(needles=(".”,", '.",', ".»,"), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left. “It is a shame, to say the least.”, the keeper of the harbour said.",
            "Vladimir Putin left. “It is a shame, to say the least,” the keeper of the harbour said.",
        ),
        Leaves("“It is a shame, to say the least.”, the keeper said."),
        Leaves("Wladimir saw “Monsters Inc.”, which he liked, and “the tools, ropes etc.”, which he did not."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Stops before a closing mark and a comma."""
        text, lexicon = doc.text, context.lexicon
        for match in _BOTH.finditer(text):
            low = max(0, match.start() - 80)
            word, phrase = _WORD.search(text, low, match.start()), _PHRASE.search(text, low, match.start())
            if word is None or phrase is None or not word[1].islower() or word[1] in lexicon.cues("abbreviation"):
                continue
            opener = max(text.rfind(mark, max(0, low - _FAR), match.start()) for mark in '“"«')
            if opener < 0 or text[max(0, opener - 2) : opener].rstrip(" ")[-1:] not in _BEFORE:
                continue  # a title
            if lexicon.is_word(word[1]) and lexicon.zipf(word[1]) >= _USUAL:
                yield self.edit(
                    *match.span(), f",{text[match.start() + 1]}", "a comma ends the quotation", confidence=0.9
                )
