"""Contractions whose apostrophe stands one letter too early."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.quotation import in_post
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.contractions import CERTAIN

# What `not` is drawn together with: the forms that lose their apostrophe as often, and rarer ones.
_VERBS = [form[:-2] for form in sorted(CERTAIN) if form.endswith("nt")] + ["must", "need", "might"]
_FORMS = frozenset(f"{form}{mark}nt" for verb in _VERBS for form in (verb, verb.capitalize()) for mark in ("'", "’"))


class MisplacedApostrophe(Rule):
    """Contractions whose apostrophe stands one letter too early: `did'nt`.

    Sure in a document that shows damage of translation or scraping and was not read from print: old print has these
    forms, and so have messages that are quoted. Elsewhere it is a writer's own slip, mended on request.
    """

    code = "PUN033"
    stage = "punctuation"
    trigger = Trigger(words=_FORMS)
    examples = (
        Repairs(
            "The talks ended atnoon. The firm did’nt answer, and it is'nt far.",
            "The talks ended at noon. The firm didn’t answer, and it isn't far.",
        ),
        Leaves("The firm did’nt answer, and it is'nt far."),
        Leaves("Wladimir’s sister, whom they call O'nty, sold the ca'nt of the boat."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Such forms."""
        evidence = context.evidence
        sure = evidence.converted and not evidence.scanned and not context.suspects.noisy
        for start, end, word in context.suspects.words(_FORMS):
            line = doc.line_at(start)
            if word in _FORMS and not in_post(doc.text[line.start : line.end]):
                new = word[:-3] + "n" + word[-3] + "t"
                tier = Tier.SAFE if sure else Tier.UNSAFE
                yield self.edit(start, end, new, "the mark stands for the o of not", tier=tier, confidence=0.95)
