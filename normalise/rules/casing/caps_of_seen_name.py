"""A short name in capitals that the document writes otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.memory import UNKNOWN
from normalise.neighbours import word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.stressed import is_stressed
from normalise.suspects import Kind

# `LAGOS — A trader`, `PARIS (Reuters) -`, `DELHI, May 3 -`: the place of a report.
_DATELINE = expression(r"[A-Z]+(?:,[^\n]{0,25})? ?(?:\([^)\n]{1,25}\) ?)?[-–—:]")


class CapsOfSeenName(Rule):
    """A name in capitals that stands several times with one capital elsewhere in the document.

    Takes a line that is not all capitals, a name that the lexicon knows as a person's, and no other capitals
    form of it in the text. Acronyms, datelines, the numbers of kings and popes, headlines and shouted posts stay.
    """

    code = "CAS003"
    stage = "casing"
    trigger = Trigger(kinds=frozenset({Kind.CAPS}))
    examples = (
        Repairs(
            "Xi Jinping spoke. Xi then left.\n\nXI and the others\n\nLater Xi returned.",
            "Xi Jinping spoke. Xi then left.\n\nXi and the others\n\nLater Xi returned.",
        ),
        Leaves("Xi met the Pope. Pius XI was not named by Xi."),
        Leaves("LAGOS — A trader sold rice. Ricardo Lagos spoke in Lagos."),
        Leaves("XI JINPING IN ROME\n\nXi spoke. Xi left."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Capitals whose other form the document has at least twice."""
        text, evidence = doc.text, context.evidence
        for start, end, word in context.suspects.of(Kind.CAPS):
            name = word.capitalize()
            if not _is_person(word, context.lexicon) or evidence.count(name) < 2 or evidence.count(word) > 1:
                continue
            if _DATELINE.match(text, start) or context.lexicon.is_right_name(name, "place"):
                continue
            if is_stressed(doc, start, end, context):
                continue
            before = word_before(text, start)
            if doc.letters_around(Span(start, end))[0] < 4 or (before.adjoins and before.text[:1].isupper()):
                continue
            yield self.edit(
                start, end, name, f"{name} stands {evidence.count(name)} times in the document", confidence=0.9
            )


@lru_cache(maxsize=UNKNOWN)
def _is_person(word: str, lexicon: Lexicon) -> bool:
    """Whether capitals are a person's short name with one capital, and no name as they are."""
    name = word.capitalize()
    people = any(e.type == "person" and e.short == name for e in lexicon.right_entities(name))
    return people and 2 <= len(word) <= 12 and not lexicon.right_entities(word)
