"""A capital in the middle of a small word."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.formulas import is_symbol, run_after, symbol_beside
from normalise.lexicon.closed_classes import TWO_LETTERS
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_INNER = expression(r"(?P<left>[a-z]{2,})(?P<right>[A-Z][a-z]*)")
# What two glued segments are made of: `wereHe`, `forMe`; these are cut, not lowered.
_OPENERS = TWO_LETTERS | {"a", "i", "the", "she", "you", "his", "her"}


class InnerCapital(Rule):
    """A capital in the middle of a word that is frequent in small letters: `becauSe`, `minIster`.

    Takes a word that begins in small letters, has one capital behind at least two of them, and stands so once.
    It fears brands and programs (`iPhone`, `openSSL`, `snapChat`, `noSuchMethod`): where both parts are words
    of their own, the word stays, as it does where the line holds code.
    """

    code = "CAS008"
    stage = "casing"
    trigger = Trigger(kinds=frozenset({Kind.MIXED}))
    examples = (
        Repairs("The ferry stayed in port becauSe of the storm.", "The ferry stayed in port because of the storm."),
        Repairs("A group of minisTers came late.", "A group of ministers came late."),
        Leaves("The iPhone, the openPlan desk and the snowBoard app cost more than eBay asked; pH and kWh did not."),
        Leaves("The call to getTable() returns workFlow=1."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Words with one capital inside that are frequent without it."""
        lexicon, text = context.lexicon, doc.text
        for start, end, word in context.suspects.of(Kind.MIXED):
            match = _INNER.fullmatch(word)
            low = word.lower()
            if match is None or not lexicon.is_word(low) or lexicon.zipf(low) < 2.7 or lexicon.is_right_token(word):
                continue
            left, right = match["left"], match["right"].lower()
            whole = lexicon.is_word(left) and (len(left) > 2 or lexicon.zipf(left) >= 5.3)
            if whole and (right in _OPENERS or (len(right) > 2 and lexicon.is_word(right))):
                continue
            if context.evidence.count(word) > 1 or _is_bound(text, start, end) or _is_sign(context, start, end):
                continue
            at = start + match.start("right")
            yield self.edit(at, at + 1, text[at].lower(), f"{low} is a frequent word", confidence=0.93)


def _is_sign(context: Context, start: int, end: int) -> bool:
    """Whether a short token is a sign of a formula: it stands beside another, `idA ξ`."""
    text, lexicon = context.doc.text, context.lexicon
    if not is_symbol(lexicon, text[start:end]):
        return False
    after = run_after(text, end + 1)
    return symbol_beside(lexicon, text, start) != "" or (text[end : end + 1] == " " and is_symbol(lexicon, after))


def _is_bound(text: str, start: int, end: int) -> bool:
    """Whether marks of code or addresses touch a word."""
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    joined = len(after) == 2 and after[0] in ".:/" and after[1].isalnum()
    return joined or (before != "" and before in "@#/._-$`<&=") or after[:1] in tuple("(=@_/-`>[{")
