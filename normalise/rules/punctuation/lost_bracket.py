"""The bracket that closes behind an acronym."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import unit_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PLACE = expression(
    r"\(([A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ]?[A-ZÀ-ÖØ-Þ]{0,6})(?=[,;] [a-z]|\.?\s*\n|\.?\s*\Z|\. [A-Z“\"]| [a-z]{2})"
)
_NAME_BEFORE = expression(
    r"((?:[A-ZÀ-ÖØ-Þ][\w’'-]*|of|the|and|for|on|de|in)(?: (?:[A-ZÀ-ÖØ-Þ][\w’'-]*|of|the|and|for|on|de|in))*) \Z"
)


class LostBracket(Rule):
    """The bracket that is lost behind the acronym of a name: `the Port Health Office (PHO, which`.

    Sure where the letters are the initials of the name in front of them and nothing closes the bracket in its
    paragraph. Anything else in an open bracket may run on, and is listed by PUN009.
    """

    code = "PUN014"
    stage = "punctuation"
    trigger = Trigger(needles=(" (",))
    examples = (
        Repairs(
            "Staff of the Port Health Office (PHO, which has ten of them, went home.",
            "Staff of the Port Health Office (PHO), which has ten of them, went home.",
        ),
        Leaves("Staff of the Port Health Office (PHO, founded in 1912) went home."),
        Leaves("Staff of the old bureau (PHO, which has ten of them, went home."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Acronyms behind a bracket that stays open."""
        text = doc.text
        if text.count("(") <= text.count(")"):
            return
        for match in _PLACE.finditer(text):
            unit = unit_at(doc, match.start())
            body = text[unit.start : unit.end]
            if body.count("(") != body.count(")") + 1:
                continue
            closing, opening = text.find(")", match.end(), unit.end), text.find("(", match.end(), unit.end)
            if closing >= 0 and not 0 <= opening < closing:
                continue
            name = _NAME_BEFORE.search(text, max(unit.start, match.start() - 90), match.start())
            initials = "".join(w[0] for w in re.split(r"[ -]", name[1]) if w[:1].isupper()) if name else ""
            letters = match[1].upper()
            sure = len(letters) > 1 and initials.upper().endswith(letters)
            if sure or context.evidence.converted:
                yield self.edit(
                    match.end(), match.end(), ")", "it holds the initials", tier=Tier.SAFE if sure else Tier.REPORT
                )
