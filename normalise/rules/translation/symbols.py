"""Letters that are no foreign `and`: unknowns, axes, vitamins, what is cited."""

from __future__ import annotations

from functools import lru_cache

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.neighbours import Neighbour

# A lone letter that no language has for `and`.
_LETTER = expression(r"(?<![\w'’.-])[b-df-hj-np-xz](?![\w'’.-])")


def among_symbols(doc: Document, place: int) -> bool:
    """Whether the text has an x or z or the line other lone letters, so that it speaks of unknowns."""
    if _has_unknowns(doc.text):
        return True
    line = doc.line_at(place)
    return _LETTER.search(doc.text, max(line.start, place - 200), min(line.end, place + 200)) is not None


@lru_cache(maxsize=8)
def _has_unknowns(text: str) -> bool:
    return " x " in text or " z " in text


def is_symbol(left: Neighbour, right: Neighbour, lexicon: Lexicon) -> bool:
    """Whether a letter or small word between two others stands for itself, and for no `and`.

    `from x to y in space`, `where y is the speed`, `Kratz et al.`: the words beside tell, by two sets of `cues.tsv`.
    """
    return left.text.lower() in lexicon.cues("symbol-before") or right.text.lower() in lexicon.cues("symbol-behind")
