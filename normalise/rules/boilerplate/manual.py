"""Lines that are furniture on a news page and belong to the text of a manual or a licence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalise.edits import Span, Tier
from normalise.expressions import expression
from normalise.rules.boilerplate.company import Found
from normalise.rules.boilerplate.matching import Match
from normalise.technical import is_technical

_LICENCE = expression(
    r"permission is (?:hereby )?granted|permission to use, copy|redistribution and use in source|is free software"
    r"|copying conditions|this software is provided|licen[cs]ed under the|general public licen[cs]e|^licen[cs]e:"
    r"|may not be copied|free software foundation|apache licen[cs]e|(?:mit|bsd) licen[cs]e",
    re.IGNORECASE | re.MULTILINE,
)
# So many lines of rights are no page's own; links to a licence and notes on standards are.
_RIGHTS = 4
_OF_RIGHTS = expression(r"rights reserved|copyright|©|ⓒ|\(c\)|permission|warrant", re.IGNORECASE)
_KINDS = frozenset({"legal", "related", "navigation"})
_LABELS = frozenset({"see also", "further reading"})
# What a manual lists below `See also`: marked or indented lines, pages of a manual, addresses, one or two words.
_ENTRY = expression(r"\s|[*•|+-] |https?:|\S+\(\d\)|(?:\S+ ?){1,3}\Z")
# What follows it in an encyclopaedia.
_APPENDICES = frozenset(
    ("bibliography", "citations", "external links", "footnotes", "further reading", "notes", "references", "sources")
)
_WRAPPED = 45
_BROKEN = frozenset("the a an of in to for and or with on at by from as is are that which".split())


def keep_manual(text: str, found: dict[int, Found]) -> None:
    """Keeps the headings and rights that belong to a manual or a licence: `See also`, its copyright notice."""
    numbers = [n for n, item in found.items() if item.match.row.kind in _KINDS and item.tier is Tier.SAFE]
    legal = [item for item in found.values() if item.match.row.kind == "legal"]
    rights = sum(_OF_RIGHTS.search(item.match.row.pattern) is not None for item in legal)
    if numbers and (rights >= _RIGHTS or (legal and _LICENCE.search(text)) or is_technical(text)):
        for number in numbers:
            found[number] = found[number]._replace(tier=Tier.UNSAFE)


def heads_a_section(text: str, lines: Sequence[Span], number: int, match: Match) -> bool:
    """Whether a label stands above entries that no headline looks like, or above a paragraph on further reading.

    In an encyclopaedia the other appendices follow below it.
    """
    label = match.row.pattern.lower()
    if match.tail or label not in _LABELS or number + 1 >= len(lines):
        return False
    after = text[slice(*lines[number + 1])]
    if _ENTRY.match(after) is not None or (label == "further reading" and after.rstrip()[-1:] == "."):
        return True
    return any(text[slice(*line)].strip().lower() in _APPENDICES for line in lines[number + 1 :])


def breaks_off(line: str) -> bool:
    """Whether a line of wrapped text ends in the middle of a phrase."""
    return len(line) >= _WRAPPED and line.split()[-1] in _BROKEN
