"""Contractions whose halves stand apart."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import CONTRACTED
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.possessives import has_plural

_NOT = expression(
    r"(?<![\w-])(?:did|does|do|is|was|were|are|had|has|have|would|could|should|ca|wo|must|need|might|ai|sha)"
    r"( )n['’]t(?![\w'’])"
)
_AUXILIARY = expression(
    r"(?<![\w'’-])(?:I|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Tt]hey|[Tt]here|[Ww]ho)( )['’](?:m|re|ve|ll|d)(?= [a-z])"
)
# `wasn’ t`, `they’ re`: the blank stands behind the mark.
_BEHIND = expression(r"(?<=[a-z]n['’])( )t(?![\w'’])|(?<=[a-z]['’])( )(?:re|ve|ll)(?= [a-z])")
_OWNER = expression(r"(?<=[a-zé])( )['’]s(?= [a-z])")
# An owner and what is owned, both in plain English: `the painter 's hand`, not `is 's avonds open`.
_OWNED = expression(r"(?<![\w'’-])([A-Za-z][a-zé]{2,})( )['’]s ([a-z]{3,})(?![\w'’-])")
_OWN, _PARTED = frozenset({"s"}), (" '", " ’")
_USUAL, _LINE = 3.0, 40
_REACH = 12  # from the head of the longest first half to the second one
# What is left where a contraction was parted: none of them is a word.
_HALVES = CONTRACTED - {"s"} | {"n't", "n’t"}


class PartedContraction(Rule):
    """A contraction whose halves stand apart: `did n't`, `they 've`, `the bank 's vault`.

    Tokenisers take contractions apart, and not every page joins them again. `n't` and its like never stand alone, so
    these are sure. A lone `'s` may be Dutch (`'s avonds`); it is joined between two usual English words, and anywhere
    in a text that has parted contractions as well.
    """

    code = "PUN015"
    stage = "punctuation"
    trigger = Trigger(words=_HALVES | _OWN)
    examples = (
        Repairs("The firm did n't answer, and they ca n’t wait.", "The firm didn't answer, and they can’t wait."),
        Repairs("It 's late; they 've gone to the bank 's vault.", "It's late; they've gone to the bank's vault."),
        Repairs("He wasn’ t there, and they’ re late.", "He wasn’t there, and they’re late."),
        Repairs("There was a list in the painter 's hand.", "There was a list in the painter's hand."),
        Leaves("They write 'd for had, and he said 'll is short for will."),
        Leaves("The train to 's Gravenhage is late, and rock ’n’ roll is loud."),
        Leaves("He sang of 't and o 'the sea."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The blanks inside contractions, and before `'s` where others stand parted."""
        text = doc.text
        found = {
            match.span(match.lastindex or 0)
            for suspect in context.suspects.words(_HALVES)
            for pattern in (_NOT, _AUXILIARY, _BEHIND)
            for match in pattern.finditer(text, max(0, suspect.start - _REACH), suspect.end + 2)
        }
        for start, end in sorted(found):
            yield self.edit(start, end, "", "the halves of one word", confidence=0.97)
        parted = _OWNER.finditer(text) if found else ()
        owners = {match.span(1): "the text parts its contractions" for match in parted}
        for suspect in context.suspects.words(_OWN):
            if text[suspect.start - 2 : suspect.start] not in _PARTED:
                continue
            for match in _OWNED.finditer(text, max(0, suspect.start - _LINE), suspect.end + _LINE):
                if _is_owned(context.lexicon, match[1].lower(), match[3]):
                    owners.setdefault(match.span(2), f"{match[3]} is the {match[1]}'s")
        for place, why in sorted(owners.items()):
            yield self.edit(*place, "", why, confidence=0.85)


def _is_owned(lexicon: Lexicon, owner: str, owned: str) -> bool:
    """Whether both are usual words, the first a noun, and neither one of the grammar: `said 's all right`."""
    if {owner, owned} & (lexicon.cues("function") | lexicon.cues("speech")):
        return False
    return has_plural(lexicon, owner) and min(lexicon.zipf(owner), lexicon.zipf(owned)) >= _USUAL
