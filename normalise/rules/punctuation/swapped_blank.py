"""A blank in front of a comma that belongs behind it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_SWAPPED = expression(r"(?<=[a-zà-ÿ”’)]) ,(?=[a-z]{2})")
_CODE = expression(r"[{}<>|=\\@]|\w\(\w|  |\t")
_LEAST, _FEW = 40, 4


class SwappedBlank(Rule):
    """A comma behind its blank: `the vet ,said Tran`.

    Sure between known words in a line of running text. It fears lists of fields, code, and specks of old print.
    """

    code = "PUN016"
    stage = "punctuation"
    trigger = Trigger(kinds=frozenset({Kind.LOOSE}))
    examples = (
        Repairs(
            "Nobody at the harbour knew why ,said the pilot of the tug, and went home.",
            "Nobody at the harbour knew why, said the pilot of the tug, and went home.",
        ),
        Leaves("The call is sort(rows ,key) and the list is a ,b ,c in the old code of the harbour."),
        Leaves("The fields are name ,street ,town ,county ,postcode and so on in the form of the harbour."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Commas that cling to the word behind them alone."""
        text, lexicon = doc.text, context.lexicon
        if context.suspects.noisy:
            return  # specks of old print
        for start, _, piece in context.suspects.of(Kind.LOOSE):
            if piece[0] != "," or not _SWAPPED.match(text, start - 1):
                continue
            line = doc.line_at(start)
            first = piece[1:].rstrip('.,;:!?”"’)')
            if _is_prose(text[line.start : line.end]) and lexicon.is_word(first.lower()):
                yield self.edit(start - 1, start + 1, ", ", "the blank belongs behind the comma", confidence=0.9)


@lru_cache(maxsize=64)
def _is_prose(line: str) -> bool:
    """Whether a line is long, has few such commas and no code; remembered, as a line may hold thousands of them."""
    return len(_SWAPPED.findall(line)) < _FEW and len(line) >= _LEAST and not _CODE.search(line)
