"""Names in capitals inside a sentence in small letters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity
from normalise.memory import UNKNOWN
from normalise.mentions import article_for
from normalise.neighbours import word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.stressed import is_stressed
from normalise.suspects import Kind

_RUN = expression(r"[A-ZÀ-ÖØ-Þ]{2,}(?: [A-ZÀ-ÖØ-Þ]{2,})*")
_DATELINE = expression(r"-\d|\s*(?:[(:–—/]|, [A-Z][a-z]+\.? \d|-{1,2} )")
# `THE PEOPLE vs AMERICA`: a headline inside a line.
_LOUD_BEFORE, _LOUD_BEHIND = expression(r"\b[A-Z]{4,} (?:\w{1,4} )?\Z"), expression(r" (?:\w{1,4} )?[A-Z]{4,}\b")
# `(Reporting by Ann Holm in SHANGHAI`: agencies write the towns of their reporters so.
_CREDIT = expression(r"\b(?:[Rr]eporting|[Ww]riting|[Ee]diting) by [^.\n]*\Z")
_REACH = 200


class Capitals(Rule):
    """A country's or person's name in capitals inside a sentence in small letters.

    A link text in capitals comes through translation so. Names of several words are certain; single words
    need a document that shows machine translation. Headlines, datelines, labels, acronyms, emphasis in
    quotations stay. The article comes back where the country takes it.
    """

    code = "CAS002"
    stage = "casing"
    cause = "mt"
    trigger = Trigger(kinds=frozenset({Kind.CAPS}))
    examples = (
        Repairs(
            "He pointed to UNITED KINGDOM and to its allies.", "He pointed to the United Kingdom and to its allies."
        ),
        Leaves("UNITED KINGDOM LEAVES THE TALKS"),
        Leaves("NEW DELHI (Reuters) - Rain fell. NEW YORK, March 3 - Snow fell."),
        Leaves("The US and the UAE met; IRAN: no comment."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Runs of capitals that are a name of the lexicon."""
        text = doc.text
        seen: set[int] = set()
        for suspect in context.suspects.of(Kind.CAPS):
            if suspect.start in seen:
                continue
            run = _RUN.match(text, suspect.start)
            if run is None:
                continue
            seen.update(range(*run.span()))
            name = run.group()
            entity = _entity(context, name)
            if (
                entity is None
                or _is_loud(text, *run.span())
                or not _inside_sentence(doc, *run.span())
                or is_stressed(doc, *run.span(), context)
            ):
                continue
            before = word_before(text, run.start())
            tier = Tier.SAFE
            if " " not in name and not context.evidence.machine_translated:
                tier = Tier.REPORT
            if in_quotation(doc, run.start()):
                tier = Tier.REPORT
            right = name.title() if " " not in name or name.title() == entity.short else entity.canonical
            new = (article_for(entity, text, run.start()) if right == entity.canonical else "") + right
            why = f"{right} in capitals behind {before.text!r}"
            yield self.edit(*run.span(), new, why, tier=tier, confidence=0.93)


def _entity(context: Context, name: str) -> Entity | None:
    """The place or person that the capitals spell."""
    for entity in _spelt(name, context.lexicon):
        if entity.type == "person" and " " not in name and not context.evidence.sees(entity):
            continue  # `SADR`: an acronym that is spelt like a surname
        return entity
    return None


@lru_cache(maxsize=UNKNOWN)
def _spelt(name: str, lexicon: Lexicon) -> tuple[Entity, ...]:
    """The places and people that capitals spell; none for acronyms."""
    if len(name) < 4 or lexicon.right_entities(name):
        return ()
    return tuple(e for e in lexicon.right_entities(name.title()) if e.type in ("place", "person", "demonym"))


def _is_loud(text: str, start: int, end: int) -> bool:
    """Whether other words in capitals stand beside a name, or who reported from where is told."""
    low = max(0, start - _REACH)
    beside = _LOUD_BEFORE.search(text, low, start) or _LOUD_BEHIND.match(text, end)
    return (beside or _CREDIT.search(text, low, start)) is not None


def _inside_sentence(doc: Document, start: int, end: int) -> bool:
    """Whether the run stands behind a word in small letters, in a line mostly of small letters, and is no label."""
    text = doc.text
    before = word_before(text, start)
    if not before.adjoins or not before.text.islower():
        return False
    if _DATELINE.match(text, end):
        return False
    small, capital = doc.letters_around(Span(start, end))
    return small > 4 * capital
