"""Names in the spelling of another language."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.language import stands_among_foreign
from normalise.lexicon import Lexicon
from normalise.mentions import (
    Mention,
    article_for,
    cue_near,
    in_foreign_name,
    lone_surname_tier,
    name_in_text,
    with_kept_tokens,
)
from normalise.neighbours import PLACE_BEFORE, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.names.other_bearer import is_local_place, is_namesake, is_told_of

_KINDS = frozenset({"exonym", "transliteration", ""})
_FOREIGN = 3  # small words of another language beside a name


class ForeignSpelling(Rule):
    """Names in the spelling of another language.

    Full forms come from the dictionary. A lone surname is repaired only where the person stands in full in the
    document or a title stands before it: poutine is also a dish. The form becomes the one that the document
    itself uses, else the canonical one. English variants, house style and hyphenated surnames stay.
    """

    code = "NAM001"
    stage = "names"
    cause = "mt"
    certain = True
    trigger = Trigger(sets=frozenset({"variant"}))
    examples = (
        Repairs("On Monday Wladimir Putin spoke to farmers.", "On Monday Vladimir Putin spoke to farmers."),
        Repairs("Vladimir Poutine was late. Poutine apologised.", "Vladimir Putin was late. Putin apologised."),
        Leaves("We ate poutine in Montreal. The Poutine Festival opened."),
        Leaves("Sergey Lavrov met Volodymyr Zelenskyy."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Exact forms of the dictionary."""
        lexicon, evidence = context.lexicon, context.evidence
        same: dict[str, list[Mention]] = {}
        for mention in context.mentions:
            same.setdefault(mention.form.text, []).append(mention)
        for mention in context.mentions:
            form = mention.form
            if form.kind not in _KINDS:
                continue
            entity = lexicon.entity(form.id)
            if form.role == "surname":
                tier, why = lone_surname_tier(mention, doc, evidence, lexicon)
                new = entity.short
            else:
                new = name_in_text(entity, form.text, evidence, lexicon)
                own = lexicon if form.kind else None
                new = with_kept_tokens(entity, new, form.text, own)
                new = article_for(entity, doc.text, mention.start) + new
                tier, why = _trust(doc, mention, same[form.text], lexicon)
            if is_told_of(doc, mention.start, mention.end):
                tier = Tier.REPORT
            yield self.edit(mention.start, mention.end, new, why, tier=tier, confidence=0.97, language=form.lang)


def _trust(doc: Document, mention: Mention, same: list[Mention], lexicon: Lexicon) -> tuple[Tier, str]:
    """How far to trust that a full form stands for its entity, and why; `same` are all mentions that are spelt so."""
    form, entity = mention.form, lexicon.entity(mention.form.id)
    why = f"{form.text} is {entity.canonical} in {form.lang or 'another language'}"
    if form.risk == "context":
        cue = cue_near(doc.text, mention.start, mention.end, form.cue, lexicon)
        if not cue:
            return Tier.REPORT, f"{why}; no cue"
        why = f"{why}; {cue} stands near"
    elif form.risk == "report" or in_foreign_name(doc, mention.start) or _is_cut(doc, mention, lexicon):
        return Tier.REPORT, why
    else:
        doubt = _doubt(doc, mention, same, lexicon) if entity.type == "place" else ""
        if doubt:
            return Tier.REPORT, f"{why}; but {doubt}"
    # A person's own name may hold small words of another language: `Lula de Silva`.
    if entity.type != "person" and stands_among_foreign(doc.text, mention.start, mention.end, lexicon, _FOREIGN):
        return Tier.REPORT, f"{why}, which is spoken here"
    return Tier.SAFE, why


def _doubt(doc: Document, mention: Mention, same: list[Mention], lexicon: Lexicon) -> str:
    """What else than the place may be called so; nothing if nothing shows it."""
    if is_local_place(doc, mention.start, mention.end) or is_namesake(doc, mention.start):
        return "a ship or a small place is spoken of"
    if _is_in_title(doc, mention, lexicon):
        return "a longer English name holds it"
    if _behind_given(doc, mention.start, lexicon):
        return "a given name stands before it"
    return "somebody seems to be called so" if any(_is_in_name(doc, m, lexicon) for m in same) else ""


def _is_cut(doc: Document, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a blank cut the end off a right name: `the Kreml in dismissed it`."""
    after = word_after(doc.text, mention.end)
    return after.gap == " " and len(after.text) <= 3 and lexicon.is_right_token(mention.form.text + after.text)


def _is_in_title(doc: Document, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether `the` and an English noun with a capital make a name of a place: `Beyond the Mexique Bay`."""
    before, after = word_before(doc.text, mention.start), word_after(doc.text, mention.end)
    noun = after.gap == " " and after.text.istitle() and lexicon.is_word(after.text.lower())
    return noun and before.gap == " " and before.text in ("the", "The")


def _behind_given(doc: Document, start: int, lexicon: Lexicon) -> bool:
    """Whether a given name stands right before a place, so that it may be a surname: `Arvind Suriah`."""
    before = word_before(doc.text, start)
    return before.gap == " " and before.text in lexicon.cues("given")


def _is_in_name(doc: Document, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a word that nobody knows stands beside a place as the other half of a name: `Ateny Wek Ateny`."""
    if " " in mention.form.text:
        return False
    before, after = word_before(doc.text, mention.start), word_after(doc.text, mention.end)
    if before.text.lower() in PLACE_BEFORE:
        return False
    return any(
        word.gap == " "
        and word.text.istitle()
        and not (lexicon.is_word(word.text.lower()) or _is_known(word.text, lexicon))
        for word in (before, after)
    )


def _is_known(word: str, lexicon: Lexicon) -> bool:
    return lexicon.is_right_token(word) or lexicon.has_variants(word) or word.lower() in lexicon.residue
