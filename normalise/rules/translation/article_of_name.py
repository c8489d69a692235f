"""The article that names of countries and bodies take in English, and that other languages have not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import FINITE, PREPOSITIONS, SUBJECTS, any_of
from normalise.lexicon.entries import Entity
from normalise.memory import UNKNOWN, Lines
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.readings.tag_border import is_past
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.country import stands_alone

# Not `about`, `before` and their like, which begin clauses and headings.
_PREPOSITIONS = PREPOSITIONS - set("about after before on over since until under".split()) | {"outside", "throughout"}
_WORD = r"[A-ZÀ-Þ][^\W\d_]+"
# The capital comes first: far quicker than a search for the prepositions, which are behind it.
_LED = "|".join(
    rf"(?<=[a-z] (?:{any_of(w for w in _PREPOSITIONS if len(w) == size)}) )"
    for size in sorted({len(word) for word in _PREPOSITIONS})
)
_BEHIND = expression(rf" (?=[A-ZÀ-Þ])(?:{_LED})(?P<name>{_WORD}(?: (?:(?:of|and|for|on) )?{_WORD}){{0,6}})")
_EXTRA = expression(r"he (?:(?<=[a-z,] the )|(?<=^The )|(?<=[.!?] The ))(?P<name>[A-Z][A-Za-z]+)(?![\w-])")
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
        for line, (first, last, canonical) in _bare_names(lexicon).each(text):
            start, end = line + first, line + last
            if text[end : end + 2] in ("’s", "'s") or _is_whole(doc, end, lexicon):
                bare = in_quotation(doc, start) or _is_heading(doc, start)
                tier = Tier.REPORT if bare else Tier.SAFE
                yield self.edit(start, start, "the ", f"{canonical} takes the article", tier=tier, confidence=0.86)
        for line, (first, name) in _led_names(lexicon).each(text):
            article, start = line + first, line + first + len("the ")
            if _is_whole(doc, start + len(name), lexicon) and not in_quotation(doc, article):
                yield self.edit(article, start, "", f"{name} takes no article", confidence=0.86)


@lru_cache(maxsize=4)
def _bare_names(lexicon: Lexicon) -> Lines[tuple[tuple[int, int, str], ...]]:
    """The names of lines that stand behind a preposition and take the article: their places, and the canonical form."""

    def found(line: str) -> tuple[tuple[int, int, str], ...]:
        places = []
        for match in _BEHIND.finditer(line):
            start, name = match.start("name"), match["name"]
            entity, size = _longest(lexicon, name)
            if entity is not None and entity.article == "the":
                leading = word_before(line, line.rindex(" ", 0, match.start()) + 1)
                if not leading.text[:1].isupper():
                    places.append((start, start + size, entity.canonical))
        return tuple(places)

    return Lines(found)


@lru_cache(maxsize=4)
def _led_names(lexicon: Lexicon) -> Lines[tuple[tuple[int, str], ...]]:
    """The articles of lines before names that take none, with these names."""
    bodies = lexicon.cues("no-article")

    def found(line: str) -> tuple[tuple[int, str], ...]:
        return tuple((match.start() - 1, match["name"]) for match in _EXTRA.finditer(line) if match["name"] in bodies)

    return Lines(found)


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


@lru_cache(maxsize=UNKNOWN)
def _longest(lexicon: Lexicon, name: str) -> tuple[Entity | None, int]:
    """The place or body that a row of capitals begins with, down to a small word between them, and how long it is."""
    end = len(name)
    while end:
        found = [e for e in lexicon.right_entities(name[:end]) if e.type in _TYPES]
        if found:
            known = len(found) == 1 and name[:end] not in _BARE
            own = (found[0].canonical, found[0].short) if end <= _SPELT else (found[0].canonical,)
            return (found[0] if known and name[:end] in own else None), end
        links = [match.start() for match in _LINK.finditer(name, 0, end)]
        end = links[-1] if links else 0
    return None, 0
