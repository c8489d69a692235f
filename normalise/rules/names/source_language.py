"""Names in the spelling of the language that the document was translated from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.evidence import language_hints
from normalise.expressions import expression
from normalise.language import stands_among_foreign
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity, Form
from normalise.lexicon.keys import folded
from normalise.memory import of_text
from normalise.mentions import Mention, article_for, cue_in_text, in_foreign_name
from normalise.neighbours import PLACE_BEFORE, Neighbour, starts_sentence, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.names.other_bearer import is_local_place, is_namesake
from normalise.suspects import Kind

# Of the places that English texts hold this often it has spellings of its own: `Mexico`, but `Elazığ`.
_USUAL = 3.5
# Of a town that is called so elsewhere: `in Ginebra, Valle del Cauca.`
_REGION = expression(r", (?P<region>[A-ZÀ-Þ][^\W\d_]+(?: (?:de|del|do|of) [A-ZÀ-Þ][^\W\d_]+)?)(?=[.,;]|\Z)")
# Where and when a book came out: `Carl Hanser Verlag, München 1987, ISBN`.
_IMPRINT = expression(r",? (?:1[5-9]|20)\d\d[,.;:)]")
_GIVEN = expression(r"(?<!\w)([A-ZÀ-Þ][^\W\d_]+) \Z")
# Surnames that English texts hold more often are borne by others.
_STRANGE = 2.0
_SPOKEN = 3  # small words of another language beside a place: there it is at home


class SourceLanguage(Rule):
    """Place names in the spelling of the document's own source language.

    Forms that are doubtful by themselves (`Londres`, `México`) are repaired where other certain damage shows that
    the document was translated from a language that has them, or where two different places of a damaged document
    are spelt so; in a translation whose language does not show, where a word stands that belongs to the place (`Grecia`
    in a text that speaks of Greeks), or a preposition before a form that no other place has (`in Londres`). So are
    names of bodies in this language, and lone surnames that only it writes so. Parts of foreign names stay, hamlets
    and ships.
    """

    code = "NAM005"
    stage = "names"
    cause = "mt"
    trigger = Trigger(kinds=frozenset({Kind.NAME}), sets=frozenset({"variant"}), profile="any")
    examples = (
        Repairs(
            "Emmanuel Macron met Vladimir Poutine. He had left Gand the same day.",
            "Emmanuel Macron met Vladimir Putin. He had left Ghent the same day.",
        ),
        Leaves("He had left Gand the same day."),
        Leaves("She read Le Monde on the Rue de Gand."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Doubtful exonyms, and countries with foreign accents."""
        lexicon = context.lexicon
        language = context.evidence.language or _own_language(doc, context)
        for mention in context.mentions:
            form = mention.form
            if form.role == "surname" and _is_translated(doc, mention, context):
                short = lexicon.entity(form.id).short
                why = f"{form.text} is {short} in the document’s source language, {form.lang}"
                yield self.edit(mention.start, mention.end, short, why, confidence=0.88)
            if form.role != "variant" or form.risk != "context":
                continue
            if form.kind == "mistranslation":
                continue  # `The Peace` is English: TRN022 asks for its topic besides
            entity = lexicon.entity(form.id)
            if not _is_asked(form, entity, language) or _in_name(doc, mention.start, mention.end, context.lexicon):
                continue
            if _is_at_home(doc, mention, lexicon):
                continue
            why = _reason(doc, mention, entity, language, context)
            if why:
                new = article_for(entity, doc.text, mention.start) + entity.canonical
                yield self.edit(mention.start, mention.end, new, why, confidence=0.88)
        for start, end, word in context.suspects.of(Kind.NAME) if context.evidence.language else ():
            if word.isascii() or _in_name(doc, start, end, context.lexicon):
                continue
            for entity in lexicon.entities_with(word):
                plain = entity.canonical.lower()
                if entity.type == "place" and folded(word) == plain and lexicon.zipf(plain) >= _USUAL:
                    why = f"English writes {entity.canonical} without accents"
                    yield self.edit(start, end, entity.canonical, why, confidence=0.85)


def _is_at_home(doc: Document, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a hamlet or a ship is called so, or its own language is spoken round the name."""
    if is_local_place(doc, mention.start, mention.end) or is_namesake(doc, mention.start):
        return True
    if word_before(doc.text, mention.start).gap == ", " and _IMPRINT.match(doc.text, mention.end):
        return True
    if _is_borne(doc.text, mention.form.text, lexicon):
        return True
    return stands_among_foreign(doc.text, mention.start, mention.end, lexicon, _SPOKEN)


@of_text
def _is_borne(text: str, name: str, lexicon: Lexicon) -> bool:
    """Whether the document has a name behind a given one: `Wilhelm Wien` is no town, nor is `Wien` beside him."""
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        before = _GIVEN.search(text, max(0, match.start() - 30), match.start())
        if before and before[1] in lexicon.cues("given"):
            return True
    return False


def _is_asked(form: Form, entity: Entity, language: str) -> bool:
    """Whether a form is that of a place, or a body's name in the language of the page: TRN007 judges its acronyms."""
    body = entity.type == "organisation" and form.kind == "exonym" and form.lang == language
    return entity.type == "place" or body


def _is_translated(doc: Document, mention: Mention, context: Context) -> bool:
    """Whether a lone surname can only be the language’s spelling of a known person’s: nobody else is called so."""
    form, low = mention.form, mention.form.text.lower()
    language = context.evidence.language
    if form.kind != "transliteration" or not language or form.lang not in (language, "mul"):
        return False
    strange = context.lexicon.zipf(low) < _STRANGE and not context.lexicon.is_word(low)
    return strange and not _in_name(doc, mention.start, mention.end, context.lexicon)


def _reason(doc: Document, mention: Mention, entity: Entity, language: str, context: Context) -> str:
    """Why a doubtful exonym means its place here, or nothing."""
    form = mention.form
    region = _REGION.match(doc.text, mention.end)
    if region and not context.lexicon.right_entities(region["region"]):
        return ""
    if language:
        if form.lang not in (language, "mul"):
            return ""
        return f"{form.text} is {entity.canonical} in the document’s source language, {language}"
    if not context.evidence.machine_translated or form.kind != "exonym":
        return ""
    cue = cue_in_text(doc, mention.start, mention.end, form.cue, context.lexicon)
    if cue:
        return f"{form.text} is {entity.canonical} in another language, and {cue} stands in the document"
    before = word_before(doc.text, mention.start)
    placed = before.gap == " " and before.text.lower() in PLACE_BEFORE
    if not placed or form.text in context.lexicon.cues("own-place"):
        return ""
    return f"{form.text} is {entity.canonical} in another language, and {before.text} stands before it"


def _own_language(doc: Document, context: Context) -> str:
    """The language in which two different places, or a place and two words, of a damaged document are spelt."""
    places = {
        (form.id, form.lang)
        for start, end, form in context.mentions
        if form.role == "variant"
        and form.risk == "context"
        and form.kind == "exonym"
        and not _in_name(doc, start, end, context.lexicon)
        and context.lexicon.entity(form.id).type == "place"
    }
    spelt = Counter(lang for _, lang in places)
    words = language_hints(doc.text, context.suspects, context.lexicon)
    points = Counter({
        lang: 2 * spelt[lang] + 2 * spelt["mul"] + words[lang] for lang in spelt | words if spelt[lang] + spelt["mul"]
    })  # fmt: skip
    points.pop("mul", None)
    ranked = points.most_common(2)
    if not ranked or ranked[0][1] < 4 or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


def _is_governed(before: Neighbour, doc: Document, lexicon: Lexicon) -> bool:
    """Whether an office stands before `of` and a place, so that the name of who holds it may follow."""
    office = word_before(doc.text, before.start) if before.text == "of" else before
    return before.text == "of" and office.adjoins and office.text.lower() in lexicon.cues("title")


def _in_name(doc: Document, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a form is part of a longer name: `Hotel Londres`, `Grecia Colmenares`."""
    before, after = word_before(doc.text, start), word_after(doc.text, end)
    if after.gap == " " and after.text[:1].isupper() and not _is_governed(before, doc, lexicon):
        return True  # but `Prime Minister of Kamboja Hun Manet`
    if before.adjoins and before.text[:1].isupper() and not starts_sentence(doc.text, before.start):
        return True
    return in_foreign_name(doc, start)
