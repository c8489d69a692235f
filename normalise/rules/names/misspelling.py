"""Names in a usual wrong spelling."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.lexicon.house import KIND as HOUSE
from normalise.mentions import (
    Mention,
    cue_near,
    lone_surname_tier,
    name_in_text,
    with_kept_tokens,
    with_lost_marks,
)
from normalise.neighbours import PLACE_BEFORE, starts_sentence, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.names.other_bearer import is_ship


class Misspelling(Rule):
    """Names in a wrong spelling that is itself usual, or that lost the letters a conversion did not know.

    Only forms of the dictionary. A usual misspelling needs a second sign: a title or office near it, or the person's
    name in its right spelling elsewhere. A lone surname needs the person in the document. A spelling that is right in
    English is changed only where the `house.tsv` of a dictionary folder says so.
    """

    code = "NAM002"
    stage = "names"
    trigger = Trigger(sets=frozenset({"variant"}))
    examples = (
        Repairs("Secretary of State Anthony Blinken spoke.", "Secretary of State Antony Blinken spoke."),
        Repairs("Jos Serra lost the vote.", "José Serra lost the vote."),
        Repairs("A flight to Bogot was late.", "A flight to Bogotá was late."),
        Leaves("Anthony Blinker spoke. Antony Blinken did not."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Exact forms of the dictionary."""
        lexicon, evidence = context.lexicon, context.evidence
        for mention in context.mentions:
            form = mention.form
            if form.kind not in ("misspelling", "case", "loss", HOUSE):
                continue
            entity = lexicon.entity(form.id)
            house = form.kind == HOUSE
            tier, why = Tier.SAFE, f"{form.text} is a usual misspelling of {entity.canonical}"
            if house:
                why = f"the house writes {entity.canonical} for {form.text}"
            new = with_kept_tokens(entity, name_in_text(entity, form.text, evidence, lexicon), form.text)
            if form.role == "surname":
                (tier, why), new = lone_surname_tier(mention, doc, evidence, lexicon), entity.short
            elif form.kind == "loss":
                new = with_lost_marks(entity, form.text, new, evidence, lexicon)
                if entity.type == "place" and not _stands_as_place(doc, mention, context):
                    tier = Tier.REPORT
                why = f"{form.text} is {entity.canonical} without the letters that a conversion dropped"
            elif not house and not _spoken_for(doc, mention, context):
                tier, why = Tier.UNSAFE, f"{why}; but nothing shows that {entity.canonical} is meant"
            elif form.risk != "safe":
                cue = (
                    cue_near(doc.text, mention.start, mention.end, form.cue, lexicon) if form.risk == "context" else ""
                )
                tier = Tier.SAFE if cue else Tier.REPORT
            lost = form.kind == "loss" and doc.text.startswith("\ufffd", mention.end)  # the sign of the lost letter
            yield self.edit(mention.start, mention.end + lost, new, why, tier=tier, confidence=0.97)


def _stands_as_place(doc: Document, mention: Mention, context: Context) -> bool:
    """Whether a place that lost letters stands where places do, and is no part of a longer name."""
    before = word_before(doc.text, mention.start)
    if before.text.lower() in context.lexicon.cues("title") or is_ship(doc, mention.start):
        return False
    if word_after(doc.text, mention.end).text in context.lexicon.cues("speech"):
        return False
    if before.gap == " " and before.text[:1].isupper() and not starts_sentence(doc.text, before.start):
        return False
    return before.text.lower() in PLACE_BEFORE or context.evidence.damaged


def _spoken_for(doc: Document, mention: Mention, context: Context) -> bool:
    """Whether an office stands near a name, or its right spelling elsewhere."""
    entity = context.lexicon.entity(mention.form.id)
    if entity.type != "person":
        return True
    if context.evidence.count(entity.canonical) or context.evidence.count(entity.short):
        return True
    return bool(cue_near(doc.text, mention.start, mention.end, "set:title", context.lexicon))
