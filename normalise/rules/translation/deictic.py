"""`that year - là`: the second half of a French demonstrative."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_TAIL = expression(r"(?<=[a-z]) ?[-–] ?(?:là|ci)(?![\w-])(?!['’](?!s\b))")
_HEAD = expression(r"\b(?:[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese)(?: [a-z]+){1,2}\Z")


class Deictic(Rule):
    """The second half of a French demonstrative behind an English one.

    `ce jour-là` is `that day`; the tokenizer of a translator leaves the `-là`. Only behind an English
    demonstrative, so that French phrases stay.
    """

    code = "TRN006"
    stage = "translation"
    cause = "mt"
    certain = True
    trigger = Trigger(words=frozenset({"là", "ci"}))
    examples = (
        Repairs("Nobody came on that day - là.", "Nobody came on that day."),
        Leaves("He wrote « ce jour-là » in his diary."),
        Leaves("That voilà moment, ci-devant and all."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The tails behind `that` and a noun."""
        for match in _TAIL.finditer(doc.text):
            if _HEAD.search(doc.text, max(0, match.start() - 40), match.start()):
                yield self.edit(*match.span(), "", "half of a French demonstrative", language="fr")
