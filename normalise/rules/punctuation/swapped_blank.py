"""A blank on the wrong side of a comma, a stop or an opening bracket."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind
from normalise.technical import is_technical

_SWAPPED = expression(r"(?<=[a-zà-ÿ”’)]) (?:,(?=[a-z]{2})|\.(?=[A-Z][a-z]))")
# `the union( the largest of all) agreed`
_BRACKET = expression(r"\( (?=[^\W_][^()\n]{2,200}[^\s()]\)(?:[\s,.]|\Z))")
_CODE = expression(r"[{}<>|=\\@]|\w\(\w|  |\t")
_LEAST, _FEW, _SHORT = 40, 4, 2


class SwappedBlank(Rule):
    """A mark on the wrong side of its blank: `the vet ,said Tran`, `in May .He went`, `the vet( of us)`.

    Sure between known words in a line of running text, for a stop before a small word with a capital alone, for an
    opening bracket with its partner on the line. It fears lists of fields, code (`.Net`, `max( a )`), and specks of
    old print.
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
        Repairs(
            "The union of the pilots( the largest of the harbour) agreed to the pact on Friday.",
            "The union of the pilots (the largest of the harbour) agreed to the pact on Friday.",
        ),
        Leaves("The clerk typed max( a, b ) and print( the sum ) into the field, and the machine hung till noon."),
        Leaves("The harbour board writes its programs for .NET and keeps a .Net shop, but for the two clerks."),
        Leaves("The call is sort(rows ,key) and the list is a ,b ,c in the old code of the harbour."),
        Leaves("The fields are name ,street ,town ,county ,postcode and so on in the form of the harbour."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Marks that cling to the word behind them alone."""
        text, lexicon = doc.text, context.lexicon
        if context.suspects.noisy:
            return  # specks of old print
        for start, end, piece in context.suspects.of(Kind.LOOSE):
            if piece[-1] == "(" and _is_bracketed(doc, context, start, end):
                yield self.edit(end - 1, end + 1, " (", "the blank belongs before the bracket", confidence=0.9)
            if piece[0] not in ",." or not _SWAPPED.match(text, start - 1):
                continue
            line = doc.line_at(start)
            first = piece[1:].rstrip('.,;:!?”"’)')
            known = lexicon.is_word(first) if piece[0] == "," else first.lower() in lexicon.cues("function")
            if known and _is_prose(text[line.start : line.end]):
                yield self.edit(
                    start - 1, start + 1, piece[0] + " ", "the blank belongs behind the mark", confidence=0.9
                )


def _is_bracketed(doc: Document, context: Context, start: int, end: int) -> bool:
    """Whether a word and its bracket are those of prose: in code, words stand before brackets by right."""
    word, line = doc.text[start : end - 1], doc.line_at(start)
    plain = len(word) > _SHORT and word.islower() and context.lexicon.is_word(word)
    return (
        plain
        and _BRACKET.match(doc.text, end - 1) is not None
        and _is_prose(doc.text[line.start : line.end])
        and doc.text.count("(", *line) < _FEW
        and not is_technical(doc.text)
    )


@lru_cache(maxsize=64)
def _is_prose(line: str) -> bool:
    """Whether a line is long, has few such marks and no code; remembered, as a line may hold thousands of them."""
    return len(_SWAPPED.findall(line)) < _FEW and len(line) >= _LEAST and not _CODE.search(line)
