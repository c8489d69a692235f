"""An office with a capital that the document writes without one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.cut_sentences import cut_in_sentences

_OFFICES = "Government|Ministry|Minister|Police|Mayor|Spokesman|Spokeswoman|Company"
_LINK = expression(rf"(?<=[a-z,] the )(?P<word>{_OFFICES})(?=(?:[.,;:]| (?!of\b|for\b)[a-z]))")


class LinkCapital(Rule):
    """An office with a capital (`the Government`) that stands in small letters elsewhere.

    A link text is translated as a sentence of its own. Sure only in a machine-translated document that writes the
    same office without a capital at least as often; many houses write `the Government` by right.
    """

    code = "CAS012"
    stage = "casing"
    cause = "mt"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "Wladimir Putin spoke. He accused the Government of nothing, and later the Government agreed.\n\n"
            "Critics say that the government, as the government knows, and the government alone, is late.",
            "Vladimir Putin spoke. He accused the Government of nothing, and later the government agreed.\n\n"
            "Critics say that the government, as the government knows, and the government alone, is late.",
        ),
        Leaves("The talks ended. He said the Government was late, and the Minister agreed."),
        Leaves("He said the Government was late; the government of Norway was not."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Offices behind `the` that have a capital here and none elsewhere."""
        text = doc.text
        if not cut_in_sentences(doc, context):
            return
        for match in _LINK.finditer(text):
            word = match["word"]
            plain = len(re.findall(rf"\bthe {word.lower()}\b(?! (?:[A-Z]|of\b|for\b))", text))
            capital = len(re.findall(rf"\bthe {word}\b(?! [A-Z])", text))
            if not plain or plain < capital:
                continue
            start = match.start("word")
            tier = Tier.REPORT if in_quotation(doc, start) else Tier.SAFE
            why = f"the document has `the {word.lower()}`"
            yield self.edit(start, start + 1, word[0].lower(), why, tier=tier, confidence=0.85)
