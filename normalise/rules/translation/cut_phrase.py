"""Fixed phrases cut by hyphens: `in - spite - of`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.readings.spaced import loose_hyphens
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

# Three words at least: `because - of course - he left` holds `because of`.
_PHRASES = (
    "as well as|as soon as|as long as|as far as|as much as|in spite of|in front of|in order to|in addition to|"
    "in case of|in favour of|in favor of|in view of|in charge of|in terms of|at the same time|at the time of|"
    "at the end of|on the other hand|on the one hand|on condition that|on behalf of|on top of|by means of|by way of|"
    "for the time being|so much so that|more and more|more or less|from now on|that is to say|"
    "the day before yesterday|the day after tomorrow|with regard to|with respect to|all the same|in the middle of"
)
_CUT = expression(r"\b(?:" + _PHRASES.replace(" ", " ?- ?") + r")\b", re.IGNORECASE)

# How long a word between two hyphens may be, and a phrase with all its hyphens.
_WORD, _REACH = 14, 45


class CutPhrase(Rule):
    """A fixed phrase whose words are joined by hyphens with blanks round them.

    Translators that cut foreign compounds (`en - dépit - de`) put the same hyphens into what they make of them. All
    gaps of the phrase must have a hyphen, and one at least a blank, so that `as-well-as-can-be` stays.
    """

    code = "TRN012"
    stage = "translation"
    cause = "mt"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.BREAK}))
    examples = (
        Repairs("In - spite - of the rain nobody left.", "In spite of the rain nobody left."),
        Repairs("She sings as - well - as she paints.", "She sings as well as she paints."),
        Leaves("It was an as-well-as-can-be-expected sort of answer."),
        Leaves("He was asked for more - for example, for bread."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The phrases of the list with hyphens for blanks."""
        text, done = doc.text, 0
        for at in loose_hyphens(context.suspects):
            # Two hyphens at least, a short word between them: nearly all dashes fall at this look.
            if text.find("-", at + 3, at + _WORD) >= 0 or text.rfind("-", max(0, at - _WORD), at) >= 0:
                for match in _CUT.finditer(text, max(done, at - _REACH), at + _REACH):
                    if " - " in match.group() and match.start() >= done:
                        done = match.end()
                        whole = re.sub(r" ?- ?", " ", match.group())
                        yield self.edit(*match.span(), whole, "a fixed phrase cut by hyphens")
