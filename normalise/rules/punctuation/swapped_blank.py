"""A blank in front of a comma or a stop that belongs behind it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_SWAPPED = expression(r"(?<=[a-zà-ÿ”’)]) (?:,(?=[a-z]{2})|\.(?=[A-Z][a-z]))")
_CODE = expression(r"[{}<>|=\\@]|\w\(\w|  |\t")
_LEAST, _FEW = 40, 4


class SwappedBlank(Rule):
    """A comma or stop behind its blank: `the vet ,said Tran`, `in May .He went`.

    Sure between known words in a line of running text, for a stop before a small word with a capital alone. It fears
    lists of fields, code (`.Net`), and specks of old print.
    """

    code = "PUN016"
    stage = "punctuation"
    trigger = Trigger(kinds=frozenset({Kind.LOOSE}))
    examples = (
        Repairs(
            "Nobody at the harbour knew why ,said the pilot of the tug, and went home.",
            "Nobody at the harbour knew why, said the pilot of the tug, and went home.",
        ),
        Repairs(
            "The scheme was agreed last November .He found that it had cost the harbour a third of its berths.",
            "The scheme was agreed last November. He found that it had cost the harbour a third of its berths.",
        ),
        Leaves("The harbour board writes its programs for .NET and keeps a .Net shop, but for the two clerks."),
        Leaves("The call is sort(rows ,key) and the list is a ,b ,c in the old code of the harbour."),
        Leaves("The fields are name ,street ,town ,county ,postcode and so on in the form of the harbour."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Marks that cling to the word behind them alone."""
        text, lexicon = doc.text, context.lexicon
        if context.suspects.noisy:
            return  # specks of old print
        for start, _, piece in context.suspects.of(Kind.LOOSE):
            if piece[0] not in ",." or not _SWAPPED.match(text, start - 1):
                continue
            line = doc.line_at(start)
            row = text[line.start : line.end]
            first = piece[1:].rstrip('.,;:!?”"’)')
            few = len(_SWAPPED.findall(row)) < _FEW and len(row) >= _LEAST and not _CODE.search(row)
            known = lexicon.is_word(first) if piece[0] == "," else first.lower() in lexicon.cues("function")
            if few and known:
                yield self.edit(
                    start - 1, start + 1, piece[0] + " ", "the blank belongs behind the mark", confidence=0.9
                )
