"""Offices left in the source language before a name: `The Bundeskanzler Olaf Scholz`, `el presidente Petro`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon import Lexicon
from normalise.memory import UNKNOWN
from normalise.neighbours import starts_sentence, word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import ARTICLES
from normalise.rules.translation.offices import CAPITAL_OFFICES, has_name, office_begin
from normalise.suspects import Suspect

# `in Presidente Figueiredo`: towns are called after offices.
_TOWN_BEFORE = frozenset("in at near".split())


_LONGEST = 3  # words behind the first of an office: `ministre des affaires étrangères`


class ForeignTitle(Rule):
    """An office in the source language, with its article or a capital, before somebody's name.

    Only where the document shows machine translation, from that language or from one that is not known, and the whole
    name follows, or in a known language the surname of somebody who is known. It fears towns and streets that are
    called after offices (`Presidente Prudente`, `Avenida Presidente Vargas`) and quotations.
    """

    code = "TRN029"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(sets=frozenset({"residue"}), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin spoke first. Then the Bundeskanzler Jonas Ebbers spoke.",
            "Vladimir Putin spoke first. Then Chancellor Jonas Ebbers spoke.",
        ),
        Repairs(
            "The town has 11 thousand 240 wells, and el presidente Ramiro Quilca knows it.",
            "The town has 11,240 wells, and President Ramiro Quilca knows it.",
        ),
        Repairs(
            "“No,” a déclaré Macron; the gouvernement left. The Premier ministre Lecornu and Président Macron met.",
            "“No,” said Macron; the government left. Prime Minister Lecornu and President Macron met.",
        ),
        Leaves("The town has 11 wells, and el presidente Ramiro Quilca knows it."),
        Leaves("Emmanuel Macron flew to the town of Presidente Prudente and saw Avenida Presidente Dutra."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Words of the residue dictionary that name an office, before a person."""
        titles, language = context.lexicon.cues("title"), context.evidence.language
        for found in context.suspects.of("residue"):
            behind = doc.text[found.end : found.end + 2]
            if (behind[:1] != " " or behind.islower()) and not _begins_office(context.lexicon, found.text.lower()):
                continue  # quickest to ask, and true of nearly all: no name follows
            suspect = _whole(doc, context, found)
            rows = [r for r in context.lexicon.residue.get(suspect.text.lower(), ()) if r.kind == "content"]
            article = word_before(doc.text, suspect.start).text.lower()
            rows = [r for r in rows if not language or r.lang == language or article in ARTICLES.get(r.lang, ())]
            senses = {r.english[0] for r in rows if r.english[0] in titles}
            if len(senses) != 1 or in_quotation(doc, suspect.start) or not _is_borne(doc, context, suspect.end):
                continue
            english, (start, led) = senses.pop(), office_begin(doc, suspect.start, {r.lang for r in rows})
            capital = suspect.text[:1].isupper()
            before = word_before(doc.text, start)
            opens = starts_sentence(doc.text, start)
            if (
                not (capital or led)
                or (before.adjoins and before.text in _TOWN_BEFORE)
                or (before.adjoins and before.text[:1].isupper() and not (led or opens))
            ):
                continue
            office = english.split()[-1] in CAPITAL_OFFICES
            if led and not office:
                new = f"The {english}" if opens else f"the {english}"
            else:
                new = english.title() if office else english.capitalize() if opens else english
            why = f"{suspect.text} is {' and '.join(sorted({r.lang for r in rows}))} for {english}"
            tongue = language or (rows[0].lang if len(rows) == 1 else "")
            yield self.edit(start, suspect.end, new, why, "a name follows", confidence=0.9, language=tongue)


@lru_cache(maxsize=UNKNOWN)
def _begins_office(lexicon: Lexicon, word: str) -> bool:
    """Whether a foreign word is the first of several that are an office."""
    rows = (row for phrase in lexicon.residue_beginning(word + " ") for row in lexicon.residue[phrase])
    return any(row.kind == "content" and row.english[0] in lexicon.cues("title") for row in rows)


def _whole(doc: Document, context: Context, word: Suspect) -> Suspect:
    """The longest office that a word is part of: `Premier ministre`, `ministre des affaires étrangères`."""
    text, residue = doc.text, context.lexicon.residue
    before = word_before(text, word.start)
    if before.adjoins and f"{before.text} {word.text}".lower() in residue:
        return Suspect(before.start, word.end, f"{before.text} {word.text}")
    place, ends = word.end, [word.end]
    for _ in range(_LONGEST):
        after = word_after(text, place)
        if after.gap != " ":
            break
        place = after.end
        ends.append(place)
    whole = next(end for end in reversed(ends) if end == word.end or text[word.start : end].lower() in residue)
    return Suspect(word.start, whole, text[word.start : whole])


def _is_borne(doc: Document, context: Context, end: int) -> bool:
    """Whether a name follows an office: a whole one, or in a known language the surname of somebody known."""
    if has_name(doc, context, end):
        return True
    name = word_after(doc.text, end)
    people = context.lexicon.right_entities(name.text) if name.gap == " " and name.text[:1].isupper() else ()
    return bool(context.evidence.language) and any(e.type == "person" and e.short == name.text for e in people)
