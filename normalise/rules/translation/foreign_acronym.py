"""Acronyms of another language, and what became of them when they were read in a third one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity
from normalise.mentions import (
    Mention,
    article_for,
    cue_in_text,
    cue_near,
    in_longer_name,
    with_kept_tokens,
)
from normalise.neighbours import starts_sentence, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.acronyms import acronym_meant, is_other_acronym
from normalise.rules.translation.borrowed_article import name_start
from normalise.rules.translation.offices import has_office

_MERE_TITLES = frozenset("mr mrs ms miss dr sir lady lord madam".split())


class ForeignAcronym(Rule):
    """Acronyms of another language, read as they are or translated as words.

    A lone acronym between two tags gets a language guess of its own: Spanish OTAN (NATO) is a Finnish verb form.
    What such a reading gives is English words, mostly in capitals, so it is repaired only where a cue of its topic
    stands near and the sentence around it is in small letters; else it is listed.
    """

    code = "TRN001"
    stage = "translation"
    cause = "mt"
    certain = True
    may_change = frozenset({"digits"})  # `Movement 5 Stars`
    trigger = Trigger(sets=frozenset({"variant"}))
    examples = (
        Repairs("The generals of the OTAN alliance met in Oslo.", "The generals of the NATO alliance met in Oslo."),
        Repairs(
            "Troops of the military alliance I WILL TAKE crossed the river.",
            "Troops of the military alliance NATO crossed the river.",
        ),
        Leaves("I WILL TAKE THE CHILDREN, read the sign in the hall."),
        Leaves("What I will take from the alliance is the friendship."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Exact forms of the dictionary of the kinds acronym and mistranslation."""
        lexicon = context.lexicon
        for mention in context.mentions:
            form = mention.form
            if form.kind not in ("acronym", "mistranslation") or form.role != "variant":
                continue
            if form.kind == "acronym" and form.risk != "safe":
                continue  # it may be anything: TRN007 asks for damage besides
            entity = lexicon.entity(form.id)
            new = _name(entity, mention, doc, lexicon)
            tier, why = _judged(doc, mention, entity, lexicon)
            doubt = _doubt(doc, mention, entity, new, lexicon)
            if doubt:
                tier, why = Tier.REPORT, f"{why}; but {doubt}"
            start, end = mention.start, mention.end
            article = _article(entity, new, doc, start)
            if tier is Tier.SAFE and form.kind == "mistranslation" and new == entity.canonical:
                start = name_start(doc, start, end, entity, lexicon)
            yield self.edit(start, end, article + new, why, tier=tier, language=form.lang)


def _judged(doc: Document, mention: Mention, entity: Entity, lexicon: Lexicon) -> tuple[Tier, str]:
    """What the row of the dictionary and its cue say of a form."""
    form = mention.form
    if form.kind == "mistranslation":
        why = f"{form.text} is what machine translation makes of {entity.short or entity.canonical}"
        if entity.type == "place" and form.risk == "context":
            # `The Peace`, `Good View`: everyday words, so TRN022 asks for a translated document as well.
            return Tier.REPORT, f"{why}; the words are English"
        if _is_titled(doc, mention, entity, lexicon):
            return Tier.SAFE, f"{why}; a title stands before it"
    else:
        why = f"{form.text} is {entity.canonical} in {form.lang}"
    if form.risk == "context":
        cue = cue_near(doc.text, mention.start, mention.end, form.cue, lexicon)
        why = f"{why}; {cue} stands near" if cue else f"{why}; no cue stands near"
        return Tier.SAFE if cue else Tier.REPORT, why
    return Tier.REPORT if form.risk == "report" else Tier.SAFE, why


def _doubt(doc: Document, mention: Mention, entity: Entity, new: str, lexicon: Lexicon) -> str:
    """What speaks against a form at its place, or nothing."""
    form, line = mention.form, doc.line_at(mention.start)
    if form.text.isupper() and not _in_small_letters(doc, mention):
        return "the line is in capitals"
    if form.kind == "acronym" and is_other_acronym(doc, mention, lexicon):
        return "something else seems to be meant"
    if form.kind == "mistranslation" and form.risk == "context":
        if mention.start == line.start:
            return "a line begins with it"
        if form.text.istitle() and " " not in form.text and starts_sentence(doc.text, mention.start):
            return "a sentence begins with it"  # `Telephonic interviews were held`
    apart = " - " in form.text  # `Gulf States - United Arab Emirates`
    whole = form.kind == "mistranslation" and (apart or entity.type != "place") and not form.text.isupper()
    before = word_before(doc.text, mention.start).text.lower()
    titled = entity.type == "person" and (before in lexicon.cues("title") or has_office(doc, mention.start))
    if whole and not titled and in_longer_name(doc, mention.start, mention.end, lexicon, entity.canonical):
        return "a longer name holds it"
    bracket = doc.text[mention.end : mention.end + 2] == " ("
    row = f"{doc.text[line.start : mention.start]}|{doc.text[mention.end : line.end]}"
    if not bracket and new in row and re.search(rf"\b{re.escape(new)}\b", row):
        return f"{new} stands in the same line: the text may speak of the acronyms"
    return ""


def _is_titled(doc: Document, mention: Mention, entity: Entity, lexicon: Lexicon) -> bool:
    """Whether a doubtful name of a person stands behind an office in a document that speaks of the topic."""
    before = word_before(doc.text, mention.start)
    office = before.adjoins and before.text.lower() in lexicon.cues("title") - _MERE_TITLES
    person = entity.type == "person" and mention.form.risk == "context" and " " in mention.form.text
    return person and office and bool(cue_in_text(doc, mention.start, mention.end, mention.form.cue, lexicon))


def _article(entity: Entity, name: str, doc: Document, start: int) -> str:
    """The article before a full name or a spelt-out acronym such as `the EU`; NATO and its like take none."""
    if name == entity.canonical or (name.isupper() and len(name) <= 3):
        return article_for(entity, doc.text, start)
    return ""


def _name(entity: Entity, mention: Mention, doc: Document, lexicon: Lexicon) -> str:
    """An acronym for an acronym, a name for a name."""
    if entity.type == "person":
        return with_kept_tokens(entity, entity.canonical, mention.form.text)
    text = mention.form.text
    if entity.canonical.isupper() and not text.isupper() and doc.text[mention.end : mention.end + 2] == " (":
        # `North Atlantic Treaty Organization (NATO)`: where the acronym follows, the name is spelt out.
        full = [f for f in lexicon.full_forms(entity.id) if _is_english_name(f, entity, lexicon)]
        if full:
            return max(full, key=lambda f: (text.split()[0] == f.split()[-1], f))
    if mention.form.kind == "acronym":
        return acronym_meant(mention.form, entity)
    return entity.short if text.isupper() and entity.short else entity.canonical


def _is_english_name(form: str, entity: Entity, lexicon: Lexicon) -> bool:
    """Whether a form is a body's full name in English, all its words with capitals."""
    right = any(f.role == "english" and f.id == entity.id for f in lexicon.forms(form))
    if entity.type == "product":
        return right and form.count(" ") >= 1  # `gross domestic product (GDP)`
    return right and form.count(" ") >= 2 and all(w[0].isupper() for w in form.split() if len(w) > 3)


def _in_small_letters(doc: Document, mention: Mention) -> bool:
    """Whether the rest of the line is ordinary text and not a line of capitals."""
    small, capital = doc.letters_around(Span(mention.start, mention.end))
    return small >= 8 and small > 2 * capital
