"""Contractions that lost their apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# No other word, name or usual foreign word is written so; `dont`, `cant`, `wont`, `ill`, `its` are or may be.
_FORMS = frozenset(
    "didnt doesnt isnt wasnt werent couldnt wouldnt shouldnt hadnt hasnt havent arent youre theyre theyve "
    "weve youve".split()
)


class LostContraction(Rule):
    """Contractions without their apostrophe: `the shop didnt open`.

    Sure in a text that writes its other contractions with one, outside quotations. Writers who drop the apostrophe
    on purpose drop them all, and a message that is quoted keeps its spelling; there it is only listed.
    """

    code = "PUN011"
    stage = "punctuation"
    trigger = Trigger(words=_FORMS)
    examples = (
        Repairs("It isn’t far, but the shop didnt open.", "It isn’t far, but the shop didn’t open."),
        Leaves("The man didnt look and the boy wasnt there."),
        Leaves("It isn’t far. Her message said “we didnt go” and no more."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Known forms in a text that has apostrophes elsewhere."""
        text = doc.text
        curly = any(mark in text for mark in ("n’t", "’re ", "’ve ", "’d ", "’ll "))
        straight = any(mark in text for mark in ("n't", "'re ", "'ve ", "'d ", "'ll "))
        for suspect in context.suspects.words(_FORMS):
            if suspect.text not in _FORMS:
                continue
            size = 1 if suspect.text.endswith("nt") else 2
            sure = (curly or straight) and not in_quotation(doc, suspect.start)
            at = suspect.end - size
            yield self.edit(
                at,
                at,
                "’" if curly or "’" in text else "'",
                "it can be nothing else",
                tier=Tier.SAFE if sure else Tier.REPORT,
            )
