"""Letters that are no foreign `and`: unknowns, axes, vitamins, what is cited."""

from __future__ import annotations

from normalise.lexicon import Lexicon
from normalise.neighbours import Neighbour


def is_symbol(left: Neighbour, right: Neighbour, lexicon: Lexicon) -> bool:
    """Whether a letter or small word between two others stands for itself, and for no `and`.

    `from x to y in space`, `where y is the speed`, `Kratz et al.`: the words beside tell, by two sets of `cues.tsv`.
    """
    return left.text.lower() in lexicon.cues("symbol-before") or right.text.lower() in lexicon.cues("symbol-behind")
