"""A name with a capital inside that ran into a small word: `McGregorwho`, `TeleNorteshortly`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import word_after
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

# No name and no brand ends in these.
_ENDS = (
    "who which whose whom because since during until while should could would through between before without after "
    "against according including together another shortly recently already although when were from that told with"
)
_FUSED = expression(rf"(?P<name>[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+(?:[A-ZÀ-ÖØ-Þ][a-zà-ÿ]{{3,}})+?)(?:{_ENDS.replace(' ', '|')})")


class CamelName(Rule):
    """A name with a capital inside that ran into a small word: `McGregorwho`, `TeleNorteshortly`.

    Only in a document that shows machine translation, where the blank behind a link is lost, before a word in which no
    name ends, and for a token that stands once and that nobody knows. It fears brands and user names.
    """

    code = "SEG017"
    stage = "segmentation"
    cause = "mt"
    trigger = Trigger(kinds=frozenset({Kind.MIXED}), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left. They let go Ian McGregorwho had spoken to TeleNorteshortly after noon.",
            "Vladimir Putin left. They let go Ian McGregor who had spoken to TeleNorte shortly after noon.",
        ),
        Leaves("They let go Ian McGregorwho had spoken to TeleNorteshortly after noon."),
        Leaves("Wladimir’s KnowWhere and LiveThat are brands, and so is SomeElsewhere of AskTogether."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Tokens of two capitals that end in a small word."""
        for start, end, token in context.suspects.of(Kind.MIXED):
            found = _FUSED.fullmatch(token)
            if found is None or context.evidence.count(token) > 1 or context.lexicon.is_right_token(token):
                continue
            if word_after(doc.text, end).gap in (" ", ", "):
                at = start + found.end("name")
                yield self.edit(at, at, " ", f"no name ends in {token[at - start :]!r}", confidence=0.88)
