"""The date field of a scraper before the first word of a page."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_FIELD = expression(
    r"\s*date:? \d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?[ \t]+(?=[A-ZÀ-ÖØ-Þ“\"])"
)


class ScraperField(Rule):
    """The date field of a scraper before the first word of a page: `date 2020-04-11 The minister`.

    Only at the very start of a text, in small letters, with the date as machines write it and a sentence behind it on
    the same line.
    """

    code = "BPL010"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"digits"})
    trigger = Trigger(needles=("date 2", "date 1", "date: "), pattern=r"\A\s*date:? \d{4}-")
    examples = (
        Repairs(" date 2020-04-11 The ferry was late again.", "The ferry was late again."),
        Leaves("date 2020-04-11\n\nThe ferry was late again. The date 2020-04-11 stands on its stern."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The field, if the text begins with it."""
        match = _FIELD.match(doc.text)
        if match:
            yield self.edit(*match.span(), "", "a field of the program that took the page")
