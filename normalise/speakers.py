"""Scripts: plays, transcripts and interviews whose lines begin with whoever speaks them."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from normalise.expressions import expression

# `Nurse: `, `MR. ORTEGA: `, `First Gravedigger. (aside) `, `Q. `; a line of its own in capitals is a cue as well.
_TURN = expression(
    r"\n[ \t]*(?:[“\"])?(?P<who>[A-Z][\w’'-]*\.?(?: (?:[A-Z&][\w’'-]*\.?|of|the|and|#?\d+)){0,4})"
    r"(?:(?: ?[(\[][^)\]\n]{1,60}[)\]])?[:.] ?(?=\S)|(?<=[A-Z]{3})\.?[ \t]*$)",
    re.MULTILINE,
)
# So many lines with a speaker, so many of them by somebody who speaks again, and one in so many lines.
_TURNS, _AGAIN, _SHARE = 6, 4, 6
_SAMPLE = 40_000


@lru_cache(maxsize=8)
def is_script(text: str) -> bool:
    """Whether a text is written as people speak it, line by line: at least two speakers, each more than once.

    Only the first 40,000 characters are looked at.
    """
    sample = "\n" + text[:_SAMPLE]  # each line is found by the line end before it
    turns = Counter(match["who"] for match in _TURN.finditer(sample))
    speakers = [count for count in turns.values() if count > 1]
    spoken = sum(speakers)
    if len(speakers) < 2 or turns.total() < _TURNS or spoken < _AGAIN:
        return False
    return spoken * _SHARE >= sum(1 for line in sample.split("\n") if line.strip())
