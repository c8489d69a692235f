"""Names translated word by word whose topic stands elsewhere in the document: `the government in The Peace`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.lexicon.entries import Entity
from normalise.mentions import Mention, article_for, cue_in_text, cue_near, in_longer_name, with_kept_tokens
from normalise.neighbours import PLACE_BEFORE, word_after, word_before
from normalise.quotation import in_quotation
from normalise.readings.tag_border import is_past
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.borrowed_article import name_start
from normalise.rules.translation.offices import titled_again

# `from Reykjavik to Good Airs`, `in Lima, Quito and Happy Port`
_BESIDE = expression(r"(?:from|in|between|,) (?P<name>[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?)(?:,| to|,? and) \Z")
_SENTENCE = 6  # blanks in a line that is more than a heading


class MistranslatedName(Rule):
    """A name of the dictionary in its mistranslation, in a translation that speaks of its country.

    TRN001 asks for a cue in the sentence. Where the document shows machine translation, of no other language than the
    form's, a cue with a capital (`Bolivia`, `Lagarde`) anywhere in it is enough for forms of two words and more. Places
    need a preposition before them, and do with another place beside them in one row. A surname that was repaired with
    its given name is repaired behind titles, too. A form that may be anybody's name is repaired where the right surname
    stands elsewhere. Quotations, longer names (`the Peace Bridge`) and line heads stay.
    """

    code = "TRN022"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(sets=frozenset({"variant"}), profile="mt")
    examples = (
        Repairs(
            "Bolivia has 11 thousand 240 wells.\nSo the government in The Peace, said Luis Maple, fell. Mr Maple wept.",
            "Bolivia has 11,240 wells.\nSo the government in La Paz, said Luis Arce, fell. Mr Arce wept.",
        ),
        Repairs(
            "The town has 11 thousand 240 wells. Milan sent its mayor Giuseppe Hall. Sala was late.",
            "The town has 11,240 wells. Milan sent its mayor Giuseppe Sala. Sala was late.",
        ),
        Leaves("The town has 11,240 wells, and Wladimir came. Milan sent its mayor Giuseppe Hall, who was late."),
        Leaves("On Sunday the government in The Peace, said Luis Maple, fell. Mr Maple wept."),
        Leaves("The town has 11,240 wells, and Wladimir came. In The Peace, a pub, sat Luis Maple of Guelph."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Forms of the kind mistranslation that need a cue and have none beside them."""
        lexicon, language = context.lexicon, context.evidence.language
        done: set[str] = set()
        for mention in context.mentions:
            form = mention.form
            if form.kind != "mistranslation" or form.role != "variant":
                continue
            entity = lexicon.entity(form.id)
            if form.risk == "report":
                yield from self._told_by_surname(doc, mention, entity, context)
                continue
            # TRN001 leaves places to this rule: their words are English.
            near = form.risk == "safe" or (
                entity.type != "place" and cue_near(doc.text, mention.start, mention.end, form.cue, lexicon)
            )
            cue = "" if near else cue_in_text(doc, mention.start, mention.end, form.cue, lexicon)
            if near and form.risk == "context" and _begins_story_line(doc, mention):
                near, cue = False, cue_near(doc.text, mention.start, mention.end, form.cue, lexicon)
            spoken = form.lang in (language, "mul") or not language
            if not (near or cue) and entity.type == "organisation" and mention.start >= 4:
                cue = _article_alone(doc, mention, context) if entity.article == "the" else ""
            if not (near or cue) and entity.type == "place":
                cue = _place_beside(doc, mention, context)
            if not near and not (cue and spoken and _stands_alone(doc, context, mention, entity.type)):
                continue
            why = f"{form.text} is what machine translation makes of {entity.canonical}"
            if cue:
                new = article_for(entity, doc.text, mention.start) + with_kept_tokens(
                    entity, entity.canonical, form.text
                )
                more = f"the document speaks of {cue}" if cue != "the" else "the document was translated"
                start = name_start(doc, mention.start, mention.end, entity, lexicon)
                yield self.edit(start, mention.end, new, why, more, confidence=0.88, language=form.lang)
            noun = form.text.split()[-1]
            person = entity.type == "person" and entity.short and noun not in entity.canonical
            if person and form.text not in done:
                done.add(form.text)
                for start, end in titled_again(doc, context, noun):
                    yield self.edit(start, end, entity.short, why, confidence=0.86, language=form.lang)

    def _told_by_surname(self, doc: Document, mention: Mention, entity: Entity, context: Context) -> Iterator[Edit]:
        """The edit of a form that may be anybody's name, where the right surname stands elsewhere in the document."""
        form, language = mention.form, context.evidence.language
        spoken = form.lang in (language, "mul") or not language
        whole = entity.type == "person" and " " in form.text and spoken
        named = entity.short and entity.short not in form.text and context.evidence.count(entity.short) > 0
        if whole and named and _stands_alone(doc, context, mention, entity.type):
            why = f"{form.text} is what machine translation makes of {entity.canonical}"
            more = f"the document speaks of {entity.short}"
            yield self.edit(
                mention.start, mention.end, entity.canonical, why, more, confidence=0.88, language=form.lang
            )


def _article_alone(doc: Document, mention: Mention, context: Context) -> str:
    """The article before a body’s name that says nothing of a noun behind it: not `the League of Champions night`."""
    behind = word_after(doc.text, mention.end)
    noun = behind.adjoins and behind.text.islower() and behind.text not in context.lexicon.cues("function")
    if noun and behind.text not in context.lexicon.cues("speech") and not is_past(context.lexicon, behind.text):
        return ""
    return "the" if doc.text[mention.start - 4 : mention.start].lower() == "the " else ""


def _place_beside(doc: Document, mention: Mention, context: Context) -> str:
    """The place that stands in one row with a form: `from Reykjavik to Good Airs`.

    Saints have towns everywhere, and inns are called `The Haven`.
    """
    found = _BESIDE.search(doc.text, max(doc.line_at(mention.start).start, mention.start - 60), mention.start)
    if not found or mention.form.text.startswith(("Saint ", "The ")):
        return ""
    known = context.lexicon.is_right_name(found["name"], "place")
    return found["name"] if known else ""


def _begins_story_line(doc: Document, mention: Mention) -> bool:
    """Whether a form stands at the head of a line that is a sentence and no heading: there TRN001 only lists it."""
    line = doc.line_at(mention.start)
    row = doc.text[line.start : line.end].rstrip()
    return mention.start == line.start and row.endswith((".", ".”", '."')) and row.count(" ") >= _SENTENCE


def _stands_alone(doc: Document, context: Context, mention: Mention, kind: str) -> bool:
    """Whether a form of several words is a whole name inside a sentence."""
    text, start, end = doc.text, mention.start, mention.end
    before = word_before(text, start)
    opens = not before.text and _begins_story_line(doc, mention)
    if " " not in mention.form.text or not (before.text or opens) or in_quotation(doc, start):
        return False
    if mention.form.text.isupper():
        small, capital = doc.letters_around(Span(start, end))
        return small >= 8 and small > 2 * capital
    titled = kind == "person" and before.adjoins and before.text.lower() in context.lexicon.cues("title")
    behind = word_after(text, end)
    if titled:
        return not (behind.gap == " " and behind.text[:1].isupper())
    if in_longer_name(doc, start, end, context.lexicon, context.lexicon.entity(mention.form.id).canonical):
        return False
    if kind != "place":
        return True
    if before.text == "the" and context.lexicon.entity(mention.form.id).article:
        before = word_before(text, before.start)  # `in the Gaza sector`
    listed = before.text == "and" and word_before(text, before.start).text[:1].isupper()
    placed = before.adjoins and (before.text in PLACE_BEFORE or before.text == "of" or listed)
    return placed and behind.text != "of"
