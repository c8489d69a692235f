"""Acronyms of the language that the document was translated from."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon.entries import Entity
from normalise.mentions import Mention, article_for, cue_in_text, cue_near
from normalise.neighbours import word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.acronyms import acronym_meant, is_other_acronym

# Below these Zipf values letters are seldom anything else in English.
_COMMON, _RARE, _CAPITAL = 3.08, 2.2, 3.15
_ROMANCE = frozenset({"es", "fr", "it", "pt"})


class AcronymByLanguage(Rule):
    """An ambiguous acronym of the document's own source language.

    Acronyms that mean something else in English (`BM`, `AB`, `UE`) are repaired only in documents with certain damage
    of machine translation: from their language, or with a cue beside them, or behind their English expansion, or where
    one of these holds elsewhere in the document. Lines of capitals and acronyms beside their English counterpart stay.
    """

    code = "TRN007"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(sets=frozenset({"variant"}), profile="mt")
    examples = (
        Repairs(
            "Vladimir Poutine and Emmanuel Macron spoke. The UE had no comment.",
            "Vladimir Putin and Emmanuel Macron spoke. The EU had no comment.",
        ),
        Leaves("The UE had no comment, and the BM was closed."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Acronyms of the dictionary that need a context, in a document of their language."""
        doubtful: list[Mention] = []
        sure: set[str] = set()
        for mention in context.mentions:
            form = mention.form
            if form.kind != "acronym" or form.role != "variant" or form.risk == "safe" or form.text.islower():
                continue
            if not form.text.isupper() and not _may_be_acronym(doc, context, mention):
                continue
            entity = context.lexicon.entity(form.id)
            new = acronym_meant(form, entity)
            line = doc.line_at(mention.start)
            sentence = doc.text[line.start : line.end]
            if (
                is_other_acronym(doc, mention, context.lexicon)
                or sentence.isupper()
                or _is_beside(form.text, new, sentence, entity)
            ):
                continue
            sign = _sign(doc, context, mention, entity)
            if sign:
                sure.add(form.text)
                yield self._written(doc, mention, entity, sign)
            elif form.risk == "context":
                doubtful.append(mention)
        for mention in doubtful:  # an acronym stands for one thing in a document: `ONU halts aid` is a headline
            if mention.form.text in sure:
                entity = context.lexicon.entity(mention.form.id)
                yield self._written(doc, mention, entity, "it stands for that elsewhere in the document")

    def _written(self, doc: Document, mention: Mention, entity: Entity, sign: str) -> Edit:
        form, new = mention.form, acronym_meant(mention.form, entity)
        why = f"{form.text} is {entity.canonical} in {form.lang}"
        office = word_after(doc.text, mention.end)  # `talks with PBB Secretary-General Guterres`
        bare = len(new) <= 3 and not (office.gap == " " and office.text[:1].isupper())
        article = article_for(entity, doc.text, mention.start) if bare else ""
        return self.edit(mention.start, mention.end, article + new, why, sign, confidence=0.87, language=form.lang)


def _is_beside(acronym: str, new: str, sentence: str, entity: Entity) -> bool:
    """Whether a line has the English acronym as well, so that it may speak of both: `NATO is НАТО in Russian`."""
    return new in sentence and (new != entity.canonical or not acronym.isascii())


def _may_be_acronym(doc: Document, context: Context, mention: Mention) -> bool:
    """Whether `Ue` or `Onu`, as Italian and Portuguese write acronyms, may be one and not somebody's surname."""
    before = word_before(doc.text, mention.start)
    named = before.gap in (" ", ". ") and before.text[:1].isupper() and before.text != "The"
    return mention.form.lang in (context.evidence.language, "mul") and not named


def _sign(doc: Document, context: Context, mention: Mention, entity: Entity) -> str:
    """What tells at its own place that an acronym is a foreign one, or nothing."""
    form, lexicon, language = mention.form, context.lexicon, context.evidence.language
    new, low = acronym_meant(form, entity), form.text.lower()
    spoken = form.lang == language or (form.lang == "mul" and language in _ROMANCE)
    # `the World Health Organization (OMS)`
    spelt = doc.text[max(0, mention.start - 60) : mention.start].rstrip("( ").endswith(entity.canonical)
    cue = cue_near(doc.text, mention.start, mention.end, form.cue, lexicon) if form.risk == "context" else ""
    # Where English has the letters as well (`CIO`, `AMA`), or a thing and no body is meant, a cue is asked for.
    rare = _COMMON if entity.type == "organisation" else _RARE
    own = form.lang == language and not form.text.isupper()  # `Bce`: English writes no acronym so, but a name (`Uno`)
    clear = form.risk == "context" and lexicon.zipf(low) < (_CAPITAL if own else rare)
    # Engines and editors pass acronyms on: rare letters with a cue need no language of their own.
    passed = spoken or not language or (form.lang == "mul" and lexicon.zipf(low) < _RARE)
    if not (spelt or (cue and passed) or (spoken and language and clear)):
        return ""
    if not spelt and _spells_another(doc, context, mention, entity):
        return ""
    before = word_before(doc.text, mention.start)
    if before.adjoins and before.text.lower() in ("a", "an") and not (spelt or cue):
        return ""  # `an OCI container`
    bare = entity.article == "the" and len(new) <= 3 and not _article_before(doc, mention.start)
    told = spelt or context.evidence.sees(entity) or context.evidence.count(new)
    told = told or any(m.form.id == entity.id and m.form.text != form.text for m in context.mentions)
    if bare and not (told or cue_in_text(doc, mention.start, mention.end, form.cue, lexicon)):
        return ""  # `UE beat Adamson`: the EU has its article in a sentence, a team has none
    if spelt:
        return "its expansion stands before it"
    return f"{cue} stands near" if cue else f"the document was translated from {language}"


def _spells_another(doc: Document, context: Context, mention: Mention, entity: Entity) -> bool:
    """Whether brackets hold the acronym behind the name of another known body."""
    if doc.text[mention.start - 2 : mention.start] != " (":
        return False
    words = doc.text[doc.line_at(mention.start).start : mention.start - 2].split(" ")[-8:]
    names = (context.lexicon.right_entities(" ".join(words[place:])) for place in range(len(words) - 1))
    known = next((found for found in names if found), ())
    return bool(known) and entity not in known


def _article_before(doc: Document, start: int) -> bool:
    """Whether an article, an adjective or a preposition leads to the acronym, or a bracket holds it."""
    before = word_before(doc.text, start)
    return doc.text[start - 1 : start] == "(" or (before.adjoins and (before.text.islower() or before.text == "The"))
