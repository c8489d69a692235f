"""Unknown words that print was misread as."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.spelling.places import confidence, is_whole
from normalise.suspects import Kind

# How far ahead of everything else the right word must be, by what its misreading costs: a letter that no shape
# explains asks for more. So do words that people said, as they may be dialect, and pages that are mostly right.
_LEADS = ((0.7, 0.5), (0.9, 0.8), (1.3, 1.0), (9.0, 1.6))
_QUOTED, _CALM = 0.5, 0.7
_EXPLAINED = 1.2


class Misread(Rule):
    """An unknown word that is a misreading of one usual word.

    Only in a text that holds so many unknown words that a machine has read it from print. The usual word must be
    explained by shapes that print confuses (tb/th, li/h, rn/m), and stand clear of all other readings. Old
    spellings, names and words that come back again stay.
    """

    code = "SPL001"
    stage = "spelling"
    cause = "ocr"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.LOWER, Kind.NAME}))
    examples = (
        Repairs(
            "Tbe jury were of opinion tliat tbe prisoner bad stolen tlie horse wbich stood before tbe door.",
            "Tbe jury were of opinion that the prisoner bad stolen the horse which stood before the door.",
        ),
        Leaves("The isoform binds to the promoter of lacZ in vitro."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """What unknown words most likely were on this page; failing that, the near words that win."""
        page = context.readings.page
        if page is None:
            return
        particles = context.lexicon.cues("particle")
        for meant in page.meant:
            if meant.known or not (meant.read.islower() and meant.read.isalpha()) or meant.read in particles:
                continue
            lead = (
                meant.lead - (_QUOTED if in_quotation(doc, meant.span.start) else 0.0) - (_CALM if page.calm else 0.0)
            )
            if lead >= next(least for cost, least in _LEADS if meant.cost < cost) and is_whole(
                doc.text, meant.span, lead
            ):
                why = (
                    f"{meant.read!r} is no word, {meant.word!r} is near (cost {meant.cost:.1f}) and stands better here"
                )
                yield self.edit(*meant.span, meant.word, why, confidence=confidence(lead))
        for _, best in context.readings.winners(Kind.NAME, "spelling"):
            # What people said is only listed: dialect and other languages look like errors.
            tier = Tier.REPORT if in_quotation(doc, best.span.start) else best.tier
            yield self.from_reading(replace(best, tier=tier))
