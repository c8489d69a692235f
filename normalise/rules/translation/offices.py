"""Offices beside a name, and surnames that were mistranslated with a given name and stand behind a title again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.expressions import expression
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context
from normalise.rules.translation.foreign_sense import article_before

OFFICES = (
    r"(?:president|minister|chancellor|chairman|chairwoman|chair|chief|secretary-general|secretary|governor|mayor|"
    r"spokesman|spokeswoman|leader|commissioner|ambassador|director|head)"
)
_OFFICE_BEFORE = expression(rf"\b{OFFICES}(?: of [\w ]{{3,60}})?(?: \([A-Z]+\))?,? \Z", re.IGNORECASE)
# What English writes with a capital and without an article before a name.
CAPITAL_OFFICES = frozenset(
    "president chancellor minister mayor governor king queen senator premier pope prince princess".split()
)
# A given name and a surname; a surname alone only where the document has the whole name.
_WHOLE = expression(r" [A-ZÀ-Þ][\w’'.-]+ (?:(?:de|da|dos|del|von|van|der|bin|al|el) ){0,2}[A-ZÀ-Þ][\w’'-]+")
_SURNAME = expression(r" (?P<name>[A-ZÀ-Þ][\w’-]+)(?! ?[A-ZÀ-Þ])")


def has_office(doc: Document, start: int) -> bool:
    """Whether an office stands right before a name: `Minister of Foreign Affairs`, `Mayor of Ankara`."""
    return bool(_OFFICE_BEFORE.search(doc.text, max(doc.line_at(start).start, start - 100), start))


def titled_again(doc: Document, context: Context, noun: str) -> Iterator[tuple[int, int]]:
    """The places where a noun stands as a surname behind `Mr`, `President` and their like, outside quotations."""
    titles = context.lexicon.cues("title")
    for match in re.finditer(rf"(?<= ){re.escape(noun)}(?![\w-])", doc.text):
        before, after = word_before(doc.text, match.start()), word_after(doc.text, match.end())
        titled = before.gap in (" ", ". ") and before.text.lower() in titles
        longer = after.gap == " " and after.text[:1].isupper()
        if titled and not longer and not in_quotation(doc, match.start()):
            yield match.span()


def has_name(doc: Document, context: Context, end: int) -> bool:
    """Whether somebody's whole name follows, or the surname of one whom the document has whole."""
    if _WHOLE.match(doc.text, end):
        return True
    alone = _SURNAME.match(doc.text, end)
    people = context.lexicon.right_entities(alone["name"]) if alone else ()
    return any(e.type == "person" and context.evidence.sees(e) for e in people)


def office_begin(doc: Document, start: int, languages: set[str]) -> tuple[int, bool]:
    """Where an office begins, with the article of its language or an English one, and whether it has one."""
    before = word_before(doc.text, start)
    if before.adjoins and before.text in ("the", "The"):
        return before.start, True
    articles = [article_before(doc, start, language) for language in languages]
    found = [article.start for article in articles if article.text]
    return (found[0], True) if found else (start, False)
