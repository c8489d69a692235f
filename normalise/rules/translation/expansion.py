"""Acronyms in brackets behind the name that they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity, Form
from normalise.memory import UNKNOWN
from normalise.tuples import NamedTuple

# The bracket comes first: far quicker than a search for what stands before it.
_BRACKET = expression(r"\((?<=[\w’'.] \()(?P<acronym>[A-ZÀ-Þ][A-ZÀ-Þ.-]{1,9})\)")
_WORD = expression(r"\S+")
_LONGEST, _REACH = 9, 120


class Bracket(NamedTuple):
    """An acronym, its place, and the body whose name stands before it; `right` where that name is good English."""

    name: int
    start: int
    end: int
    acronym: str
    entity: Entity
    right: bool


def acronym_of(entity: Entity, lexicon: Lexicon) -> str:
    """The acronym of a body in English, or nothing."""
    if entity.short and entity.short.isupper():
        return entity.short
    return entity.canonical if entity.canonical.isupper() and lexicon.full_forms(entity.id) else ""


def misnamed(doc: Document, lexicon: Lexicon) -> Iterator[tuple[Bracket, str, tuple[Form, ...]]]:
    """The brackets that do not hold the English acronym of the body before them, with it and the forms they hold."""
    text = doc.text
    for match in _BRACKET.finditer(text):
        end = match.start() - 1
        low = max(text.rfind("\n", 0, end) + 1, end - _REACH)
        found = _named_at_end(lexicon, text[low:end])
        if found is None:
            continue
        place, entity, right = found
        new = acronym_of(entity, lexicon)
        if new and new != match["acronym"]:
            bracket = Bracket(low + place, *match.span("acronym"), match["acronym"], entity, right)
            yield bracket, new, lexicon.forms(bracket.acronym)


@lru_cache(maxsize=UNKNOWN)
def _named_at_end(lexicon: Lexicon, words_before: str) -> tuple[int, Entity, bool] | None:
    """Where the name of a body begins that a stretch ends in, the body, and whether this is good English.

    A longer name that ends in a known one is none.
    """
    words = list(_WORD.finditer(words_before))[-_LONGEST:]
    for i, word in enumerate(words):
        name = words_before[word.start() :]
        if not name[0].isalnum() or (" " not in name):
            continue
        forms = lexicon.forms(name) or (lexicon.forms(_capitalised(name)) if name.islower() else ())
        known = [f for f in forms if f.kind in ("", "mistranslation", "turned", "exonym")]
        if not known:
            continue
        before = words[i - 1].group() if i else ""
        # `Algerian Football Association`: a longer name that we do not know.
        longer = before[:1].isupper() and before[-1:].isalpha() and before not in ("The", "AND") and i > 1
        if len({f.id for f in known}) > 1 or longer:
            return None
        return word.start(), lexicon.entity(known[0].id), known[0].right
    return None


def _capitalised(name: str) -> str:
    """A body's name that lost its capitals, with them."""
    return " ".join(word if word in ("of", "the", "and", "for", "on") else word.capitalize() for word in name.split())
