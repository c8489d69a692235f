"""The name of the web site beside its own welcome."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.boilerplate.page import page_of
from normalise.suspects import Kind

_STORY = "The ferry to the island was late again on Friday, and nobody on the quay was surprised."


class SiteName(Rule):
    """A site's own name, alone on a line beside the welcome line that names it.

    The welcome goes as furniture, and the name with it. The same name beside a paragraph of the story may be a
    heading and stays.
    """

    code = "BPL003"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"lines"})
    trigger = Trigger(kinds=frozenset({Kind.LINE}))
    examples = (
        Repairs(
            f"{_STORY}\n\nQuaypost9\n\nWelcome to Quaypost9, your number one source for news of the coast.\n",
            f"{_STORY}\n",
        ),
        Leaves(f"{_STORY}\n\nQuaypost9\n\nThe newspaper Quaypost9 closed in May."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The names beside dropped welcomes."""
        page = page_of(doc, context.suspects, context.lexicon, unsafe=context.settings.takes_unsafe(self.code))
        for found in page.site_names:
            span = page.drops[found.span.start]
            yield self.edit(*span, "", f"the site's name beside its welcome: {found.match.name}")
