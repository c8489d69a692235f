"""A word or name cut in two, in a text that shows other damage."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.segmentation.cheapest_words import is_remains

_TWO = expression(r"(?<![^\s(\[“‘\"'])([^\W\d_]{2,}) (?=([^\W\d_]{2,})(?=[\s.,;:!?)\]”’\"']|\Z)([.,;:!?)\]”\"]?))")
# How frequent the whole is, and by how much more than the two would stand side by side by chance; as Zipf values.
_LEAST, _LEAST_SHORT = 3.0, 4.0
_GAIN, _GAIN_NAME, _GAIN_WORDS = 4.2, 5.0, 6.5
# A word that may well stand behind a name.
_USUAL = 4.0


class CutInTwo(Rule):
    """A word or name cut in two where both halves may be words: `mil lion`, `Berl in`.

    Only in a document with certain damage. The whole must be a usual word, one half no word of prose, and the two
    far rarer side by side than the whole. A name must be known, or stand whole in the document; a small word behind
    it stays, unless a mark follows. It fears foreign phrases (`ad hoc`), old spelling (`any one`) and short names.
    """

    code = "SEG012"
    stage = "segmentation"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "Wladimir Putin spent four mil lion on the fleet, said an official in Berl in, and clos ed the port.",
            "Vladimir Putin spent four million on the fleet, said an official in Berlin, and closed the port.",
        ),
        Leaves("He spent four mil lion, said an official in Berl in, and clos."),
        Leaves("Wladimir came ad hoc, en route and per se; any one may be late, and Berl in Mainz agreed."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Neighbours that make one usual word."""
        for match in _TWO.finditer(doc.text):
            left, right = match[1], match[2]
            if not right.islower() or (not left[1:].islower() and len(left) > 1):
                continue
            if left[0].isupper() and not context.lexicon.is_word(right) and _is_foreign(context, right):
                continue  # `Bo und Larsen`
            why = _name(context, left, right, match[3]) if left[0].isupper() else ""
            if not why and (left.islower() or not context.lexicon.is_word(right)):
                why = _word(context, left, right)
            if why:
                yield self.edit(match.start(), match.end(2), left + right, why, confidence=0.7)


def _is_foreign(context: Context, word: str) -> bool:
    return any(
        word in context.lexicon.cues(f"function-{code}") for code in ("de", "es", "fr", "id", "it", "nl", "pt", "tr")
    )


def _word(context: Context, left: str, right: str) -> str:
    lexicon, low = context.lexicon, left.lower()
    whole = low + right
    least = _LEAST if len(whole) > 5 else _LEAST_SHORT
    if len(whole) < 5 or not lexicon.is_word(whole) or lexicon.zipf(whole) < least:
        return ""
    if lexicon.pair(low, right):
        return ""
    remains = is_remains(lexicon, low) or is_remains(lexicon, right)
    gain = lexicon.zipf(whole) - (lexicon.zipf(low) + lexicon.zipf(right) - 9)
    return f"{left!r} and {right!r} make a usual word" if gain >= (_GAIN if remains else _GAIN_WORDS) else ""


def _name(context: Context, left: str, right: str, mark: str) -> str:
    lexicon, whole, low = context.lexicon, left + right, left.lower()
    known = lexicon.is_right_token(whole)
    small = lexicon.is_word(right) and lexicon.zipf(right) >= _USUAL
    whole_words = lexicon.is_word(low) and lexicon.is_word(right)
    if len(whole) < 5 or whole_words or lexicon.pair(low, right) or (small and not mark):
        return ""
    if not known:
        # A name that another place of the document has whole.
        # Evidence also holds what this run has parted already: the text as it is now must have it.
        elsewhere = whole in context.doc.text and context.evidence.count(whole)
        elsewhere = elsewhere and not lexicon.is_word(right) and not lexicon.is_word(low)
        return f"{whole} stands in the document" if elsewhere else ""
    gain = lexicon.zipf(whole.lower()) - (lexicon.zipf(low) + lexicon.zipf(right) - 9)
    return f"{whole} is a name" if gain >= (_GAIN if small else _GAIN_NAME) else ""
