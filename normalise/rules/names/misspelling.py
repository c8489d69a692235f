"""Names in a usual wrong spelling."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.lexicon.entries import HOUSE, Entity
from normalise.mentions import (
    Mention,
    cue_near,
    in_foreign_name,
    lone_surname_tier,
    name_in_text,
    with_kept_tokens,
    with_lost_marks,
)
from normalise.neighbours import PLACE_BEFORE, starts_sentence, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.names.other_bearer import is_namesake, is_told_of


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
        for mention in context.mentions:
            form = mention.form
            if form.kind not in ("misspelling", "case", "loss", HOUSE):
                continue
            entity = context.lexicon.entity(form.id)
            if form.role == "surname":
                (tier, why), new = lone_surname_tier(mention, doc, context.evidence, context.lexicon), entity.short
                if new[1:] == form.text[1:] and starts_sentence(doc.text, mention.start):
                    continue  # `Von der Leyen agreed.`
            else:
                new = name_in_text(entity, form.text, context.evidence, context.lexicon)
                new = _same_letters(mention, with_kept_tokens(entity, new, form.text), context)
                tier, why = _trust(doc, mention, entity, context)
            if form.kind == "loss" and form.role != "surname":
                new = with_lost_marks(entity, form.text, new, context.evidence, context.lexicon)
            if is_told_of(doc, mention.start, mention.end):
                tier = Tier.REPORT
            lost = form.kind == "loss" and doc.text.startswith("\ufffd", mention.end)  # the sign of the lost letter
            yield self.edit(mention.start, mention.end + lost, new, why, tier=tier, confidence=0.97)


def _trust(doc: Document, mention: Mention, entity: Entity, context: Context) -> tuple[Tier, str]:
    """How far to trust that a form stands for its entity here, and why."""
    form, why = mention.form, f"{mention.form.text} is a usual misspelling of {entity.canonical}"
    if form.kind == "loss":
        why = f"{form.text} is {entity.canonical} without the letters that a conversion dropped"
        sure = entity.type != "place" or _stands_as_place(doc, mention, context)
        return Tier.SAFE if sure else Tier.REPORT, why
    if form.kind == HOUSE:
        why = f"the house writes {entity.canonical} for {form.text}"
    elif not _spoken_for(doc, mention, context):
        return Tier.UNSAFE, f"{why}; but nothing shows that {entity.canonical} is meant"
    if entity.type == "place" and in_foreign_name(doc, mention.start):
        return Tier.REPORT, f"{why}; but something else may be called so"
    if form.risk == "safe":
        return Tier.SAFE, why
    near = form.risk == "context" and cue_near(doc.text, mention.start, mention.end, form.cue, context.lexicon)
    return Tier.SAFE if near else Tier.REPORT, why


def _same_letters(mention: Mention, new: str, context: Context) -> str:
    """The right form that differs in letter case alone: `AfD` for `AFD`, and not what it is short for."""
    if mention.form.kind != "case":
        return new
    low = mention.form.text.lower()
    forms = (new, context.lexicon.entity(mention.form.id).short, *context.lexicon.full_forms(mention.form.id))
    return next((form for form in forms if form.lower() == low and form != mention.form.text), new)


def _stands_as_place(doc: Document, mention: Mention, context: Context) -> bool:
    """Whether a place that lost letters stands where places do, and is no part of a longer name."""
    before = word_before(doc.text, mention.start)
    if before.text.lower() in context.lexicon.cues("title") or is_namesake(doc, mention.start):
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
