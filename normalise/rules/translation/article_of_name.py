"""The article that names of countries and bodies take in English, and that other languages have not."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import FINITE, PREPOSITIONS, SUBJECTS, any_of
from normalise.lexicon.entries import Entity
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.readings.tag_border import is_past
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.country import stands_alone

# Not `about`, `before` and their like, which begin clauses and headings.
_PREPOSITIONS = PREPOSITIONS - set("about after before on over since until under".split()) | {"outside", "throughout"}
_WORD = r"[A-ZÀ-Þ][^\W\d_]+"
_BEHIND = expression(
    rf"(?<=[a-z] )(?:{any_of(_PREPOSITIONS)}) (?P<name>{_WORD}(?: (?:(?:of|and|for|on) )?{_WORD}){{0,6}})"
)
_EXTRA = expression(r"(?:(?<=[a-z,] )the|(?:^|(?<=[.!?] ))The) (?P<name>[A-Z][A-Za-z]+)(?![\w-])", 8)
_LINK = expression(r" (?:of|and|for|on) ")
# English writes these either way; longer acronyms may be read as words or take none (`a member of EFTA`, `at CAS`).
_BARE = frozenset("Comoros Maldives Seychelles Sinai".split())
_SPELT = 2
_HEADING, _STOPS = 16, frozenset('.!?:;,…”"’)')
_TYPES = ("place", "organisation")


class ArticleOfName(Rule):
    """A name without its article, or with one that it does not take: `in United States`, `of the NATO`.

    Russian, Polish and Turkish have no article, French and Spanish have one before every body. Only in a
    machine-translated document, behind a preposition in running text, where the name is a whole noun phrase: `European
    Union law`, `World Bank officials` and names of several owners stay, and so do headings and parts of longer names.
    """

    code = "TRN023"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin was late. He has lived in United States since 2011, and a report by the NATO warned him.",
            "Vladimir Putin was late. He has lived in the United States since 2011, and a report by NATO warned him.",
        ),
        Leaves("He has lived in United States since 2011, and a report by the NATO warned him."),
        Leaves("The talks ended. The Bank of Netherlands was fined by European Union law and the NATO summit."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Names behind prepositions, and articles before bodies that take none."""
        text, lexicon = doc.text, context.lexicon
        for match in _BEHIND.finditer(text):
            start = match.start("name")
            entity, end = _longest(text, start, match.end(), lexicon)
            before = word_before(text, match.start())
            if entity is None or entity.article != "the" or before.text[:1].isupper():
                continue
            if text[end : end + 2] in ("’s", "'s") or _is_whole(doc, end, lexicon):
                bare = in_quotation(doc, start) or _is_heading(doc, start)
                tier = Tier.REPORT if bare else Tier.SAFE
                yield self.edit(
                    start, start, "the ", f"{entity.canonical} takes the article", tier=tier, confidence=0.86
                )
        bodies = lexicon.cues("no-article")
        for match in _EXTRA.finditer(text):
            if (
                match["name"] in bodies
                and _is_whole(doc, match.end(), lexicon)
                and not in_quotation(doc, match.start())
            ):
                why = f"{match['name']} takes no article"
                yield self.edit(match.start(), match.start("name"), "", why, confidence=0.86)


def _is_whole(doc: Document, end: int, lexicon: Lexicon) -> bool:
    """Whether what stands behind a name shows that it says nothing of a noun behind it."""
    after = word_after(doc.text, end)
    plural = after.gap == " " and after.text.islower() and after.text.endswith("s") and after.text not in FINITE
    if not plural and stands_alone(doc, lexicon, end, 2):
        return True
    if after.gap != " " or not (after.text in lexicon.cues("speech") or is_past(lexicon, after.text)):
        return False
    beyond = word_after(doc.text, after.end)
    if after.text.endswith("s"):  # `according to US estimates, with`, `to Democratic Party demands for it`
        return beyond.text == "that" or beyond.text in SUBJECTS
    return not beyond.adjoins or beyond.text in lexicon.cues("function") or not beyond.text.islower()


def _is_heading(doc: Document, place: int) -> bool:
    """Whether a place is in a short line without a stop: headings leave articles out."""
    line = doc.line_at(place)
    words = doc.text[line.start : line.end].split()
    return 0 < len(words) <= _HEADING and words[-1][-1:] not in _STOPS


def _longest(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Entity | None, int]:
    """The place or body that capitals from here on make, down to a small word between them, and where it ends."""
    while end > start:
        found = [e for e in lexicon.right_entities(text[start:end]) if e.type in _TYPES]
        if found:
            name, entity = text[start:end], found[0]
            known = len(found) == 1 and name not in _BARE
            known = known and (name == entity.canonical or (name == entity.short and len(name) <= _SPELT))
            return (found[0] if known else None), end
        links = [match.start() for match in _LINK.finditer(text, start, end)]
        end = links[-1] if links else start
    return None, start
