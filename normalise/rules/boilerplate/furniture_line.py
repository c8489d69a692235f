"""Page furniture between and round the paragraphs of a story."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.boilerplate.page import page_of
from normalise.suspects import Kind

_STORY = "The ferry to the island was late again on Friday, and nobody on the quay was surprised."
_NEXT = "It sailed at noon with a hundred people and two dogs, and came back before the tide."


class FurnitureLine(Rule):
    """Lines of the web page round a story: share buttons, comment forms, related links, cookie notes.

    A line goes only as a whole and only if a pattern of `boilerplate.tsv` fits all of it. Patterns that could be
    a heading need a neighbour of the same widget, or sure furniture elsewhere on the page; a title, verse, wrapped
    text and sentences about the story stay. Fears prose that speaks of comments, cookies and subscriptions, so a
    sentence must speak to its reader.
    """

    code = "BPL001"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"lines", "protected"})
    trigger = Trigger(kinds=frozenset({Kind.LINE}))
    examples = (
        Repairs(
            f"{_STORY}\n\nRead also: Five walks by the sea\n\nIt sailed at noon.", f"{_STORY}\n\nIt sailed at noon."
        ),
        Repairs(f"{_STORY}\n\nLeave a Reply\n\nName *\nEmail *\nPost Comment\n", f"{_STORY}\n"),
        Repairs(f"Skip to main content\n\n{_STORY}", _STORY),
        Repairs(f"{_STORY}\nADVERTISEMENT\nIt sailed at noon.", f"{_STORY}\nIt sailed at noon."),
        Repairs(f"{_STORY}\n\nPrint Send by email\n\nIt sailed at noon.", f"{_STORY}\n\nIt sailed at noon."),
        Repairs(f"{_STORY}\n\nRead more: https://quay.example/ferries\n\nIt sailed.", f"{_STORY}\n\nIt sailed."),
        Repairs("Share this article\n\nLeave a comment\n", ""),
        Leaves("The editor asked her readers to leave a reply, and none did."),
        Leaves("Read more books, said the teacher.\n\nThe children of Low Mill did not listen to him."),
        Leaves("Most read\n\nThe most read book on the island is a tide table, the librarian says."),
        Leaves("Terms and conditions\n\nThe terms were signed in May, and the conditions a year later."),
        Repairs(f"{_STORY}\n\n[Read also: Five walks by the sea]\n\nIt sailed.", f"{_STORY}\n\nIt sailed."),
        Repairs(f"{_STORY}\n\nTerms of use | Privacy policy | Contact\n", f"{_STORY}\n"),
        Leaves(
            "Print page\n\nPress the two keys at once to print the page you see.\n\nThe printer wakes up in a minute."
        ),
        Leaves("Share\nthe load,\nlike\nthe road."),
        Repairs(
            f"{_STORY}\n\nMore information\n\n{_NEXT}\n\n112 Comments Share Save\nContact us\n",
            f"{_STORY}\n\n{_NEXT}\n",
        ),
        Repairs(
            f"{_STORY}\n\nOther news\n\nThere was no other news. {_NEXT}\n\nSign up for our newsletter\n",
            f"{_STORY}\n\nOther news\n\nThere was no other news. {_NEXT}\n",
        ),
        Leaves("“Follow us on foot,” the guide said. “Sign up now, or stay at home.”"),
        Leaves(f"{_STORY}\n\nName *\n\nThe name on the stern had worn away, and with it the port."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The lines that patterns of furniture fit, except those that are only to be listed."""
        page = page_of(doc, context.suspects, context.lexicon, unsafe=context.settings.takes_unsafe(self.code))
        for found in page.furniture:
            row = found.match.row
            if found.tier is None or found.tier is Tier.REPORT:
                continue
            span = page.drops.get(found.span.start, found.span)
            yield self.edit(*span, "", f"{row.kind} line: {row.pattern}", tier=found.tier)
