"""Places of two words that another language joins by a hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_JOINED = expression(r"(?<![\w-])[A-Z][a-z]+-[A-Z][a-z]+(?![\w-])")


class HyphenedPlace(Rule):
    """A place of two words with a hyphen between them: `the United-States`, `Saudi-Arabia`.

    French and German join such names. Only in a machine-translated document, where the two words are a known place and
    the hyphened form is none. Compounds (`a New-York-based firm`), names of two owners (`Guinea-Bissau`) and old print
    stay.
    """

    code = "NAM009"
    stage = "names"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin was late. The United-States and Saudi-Arabia agreed without him.",
            "Vladimir Putin was late. The United States and Saudi Arabia agreed without him.",
        ),
        Leaves("The United-States and Saudi-Arabia agreed without him."),
        Leaves("The talks ended. A New-York-based firm sold Guinea-Bissau the Iran-Iraq map of Baden-Baden."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Two capitalised words round a hyphen that are a place without it."""
        if context.evidence.scanned:
            return
        lexicon = context.lexicon
        for match in _JOINED.finditer(doc.text):
            joined = match.group()
            plain = joined.replace("-", " ")
            place = any(e.type == "place" and e.canonical == plain for e in lexicon.right_entities(plain))
            if not place or lexicon.right_entities(joined) or lexicon.is_right_token(joined):
                continue
            at = match.start() + joined.index("-")
            yield self.edit(at, at + 1, " ", f"{plain} has no hyphen in English", confidence=0.92)
