"""`that year - là`: the second half of a French demonstrative."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression, occurrences
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_TAILS = ("là", "ci")
_HYPHEN = expression(r"(?<=[a-z]) ?[-–] ?\Z")
_END = expression(r"(?![\w-])(?!['’](?!s\b))")
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
    trigger = Trigger(words=frozenset(_TAILS))
    examples = (
        Repairs("Nobody came on that day - là.", "Nobody came on that day."),
        Leaves("He wrote « ce jour-là » in his diary."),
        Leaves("That voilà moment, ci-devant and all."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The tails behind `that` and a noun."""
        text = doc.text
        for start, tail in ((place, word) for word in _TAILS for place in occurrences(word, text)):
            if text[start - 1] not in "-– ":
                continue
            end, hyphen = start + len(tail), _HYPHEN.search(text, max(0, start - 3), start)
            if hyphen and _END.match(text, end) and _HEAD.search(text, max(0, hyphen.start() - 40), hyphen.start()):
                yield self.edit(hyphen.start(), end, "", "half of a French demonstrative", language="fr")
