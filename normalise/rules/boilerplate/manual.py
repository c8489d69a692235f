"""Lines that are furniture on a news page and belong to the text of a manual, a guide or a licence."""

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
# Kinds whose labels are the words of any form, guide or programme: `Comments`, `Share`, `Check your inbox`.
_OF_GUIDES = frozenset(
    "navigation share subscribe cookie login player counter comment-form legal related welcome".split()
)
_HEADS, _HEAD_WORDS, _LABEL_WORDS, _SPOKEN_TO = 4, 6, 5, 3
_STOPS = (".", "!", ":", ";", ",", "”", '"', "’", ")")
_READER = expression(r"ou(?<=\b[Yy]ou)(?:rs?)?\b")
_BROKEN = frozenset("the a an of in to for and or with on at by from as is are that which".split())


def keep_manual(text: str, found: dict[int, Found]) -> None:
    """Keeps the headings and rights that belong to a manual or a licence: `See also`, its copyright notice."""
    numbers = [n for n, item in found.items() if item.match.row.kind in _KINDS and item.tier is Tier.SAFE]
    legal = [item for item in found.values() if item.match.row.kind == "legal"]
    rights = sum(_OF_RIGHTS.search(item.match.row.pattern) is not None for item in legal)
    if numbers and (rights >= _RIGHTS or (legal and _LICENCE.search(text)) or is_technical(text)):
        for number in numbers:
            found[number] = found[number]._replace(tier=Tier.UNSAFE)


def keep_guide(lines: Sequence[str], found: dict[int, Found]) -> None:
    """Keeps what may be the headings of a guide, a form or minutes, and sentences of one that speaks to its reader.

    The furniture of a page stands in rows, above its story or below; headings stand one by one over what they head,
    among others that no page has.
    """
    sure = {number for number, item in found.items() if item.tier is Tier.SAFE}
    if any(number + 1 in sure for number in sure):
        return
    asked = {number for number in sure if found[number].match.row.kind in _OF_GUIDES}
    labels = {number for number in asked if _is_label(found[number])}
    if labels and not _is_guide(lines, found):
        asked -= labels
    if asked - labels and not _speaks_to_reader(lines, found):
        asked &= labels
    for number in asked:
        found[number] = found[number]._replace(tier=Tier.UNSAFE)


def _is_guide(lines: Sequence[str], found: dict[int, Found]) -> bool:
    """Whether headings make up so much of a text, labels among them, that it is a guide or a form."""
    heads = {number for number, line in enumerate(lines) if number not in found and _is_head(line)}
    if len(heads - {0}) > _HEADS:
        return True
    heads.update(number for number, item in found.items() if _is_label(item))
    over = {lines[number].strip() for number in heads if number + 1 < len(lines) and number + 1 not in heads}
    return len(over) >= _HEADS and 3 * len(over) >= len(lines)


def _speaks_to_reader(lines: Sequence[str], found: dict[int, Found]) -> bool:
    """Whether lines that no pattern fits, but for the first, speak to their reader outside of quotations."""
    own = (line for number, line in enumerate(lines) if number and number not in found)
    return sum("“" not in line and '"' not in line and _READER.search(line) is not None for line in own) >= _SPOKEN_TO


def _is_label(item: Found) -> bool:
    return not item.match.tail and item.match.words <= _LABEL_WORDS and item.match.row.kind in _OF_GUIDES


def _is_head(line: str) -> bool:
    """Whether a line that no pattern fits is short, and no sentence: a heading or a question."""
    return not line.rstrip().endswith(_STOPS) and len(line.split(None, _HEAD_WORDS)) <= _HEAD_WORDS


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
