"""What the lines beside a doubtful line of furniture say of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile

from normalise.edits import Span, Tier
from normalise.lexicon.closed_classes import PREPOSITIONS
from normalise.rules.boilerplate.matching import Match
from normalise.tuples import NamedTuple

# Lines of one widget stand beside each other.
_FAMILY = {
    "comment-form": "form",
    "login": "form",
    "counter": "form",
    "share": "share",
    "subscribe": "share",
    "cookie": "legal",
    "legal": "legal",
    "navigation": "menu",
    "skip-link": "menu",
    "player": "player",
    "related": "related",
    "advert": "advert",
}
# The menu above a title: `Menu`, `Log in`, `Subscribe`.
_HEAD = 8
_LONGEST_RUN, _RUN_WORDS, _TITLE_BLANKS = 4, 3, 4
_SURE_WORDS, _ENOUGH, _ENDS, _PARAGRAPH, _TELLING = 2, 2, '.!?”"’…)', 60, 5


class Found(NamedTuple):
    """A line of furniture: its place without its line end, the pattern, how far it may be trusted.

    `number` counts the lines that hold anything; it is -1 on a page where all lines are only to be listed.
    `tier` is None where the pattern fits and the place does not: then only neighbours can make it furniture.
    """

    span: Span
    number: int
    match: Match
    tier: Tier | None


def promote_runs(found: dict[int, Found], head: Sequence[str]) -> None:
    """Makes short runs of doubtful lines sure that sure ones enclose, or that stand above a sure one and the title."""
    sure = [-1, *sorted(n for n, item in found.items() if item.tier is Tier.SAFE)]
    for before, after in pairwise(sure):
        run = range(before + 1, after)
        if not 0 < len(run) <= _LONGEST_RUN or not all(_is_doubtful(found.get(number)) for number in run):
            continue
        if before < 0 and not _is_title(head, after + 1):
            continue
        for number in run:
            found[number] = found[number]._replace(tier=Tier.SAFE)
    menu = list(takewhile(lambda number: _is_section(found.get(number)), range(_LONGEST_RUN)))
    titled = len(menu) > 1 and len(menu) not in found and _is_title(head, len(menu))
    for number in menu if titled else ():
        found[number] = found[number]._replace(tier=Tier.SAFE)


# What a page that is sure to be one may have anywhere, and what below its story: guides speak of rights, too.
_ANYWHERE = frozenset(_FAMILY) - {"cookie", "legal", "skip-link"}
_BELOW = _ANYWHERE | {"cookie", "legal"}


def promote_on_page(found: dict[int, Found], lines: Sequence[str], runs_on: Callable[[int], bool]) -> None:
    """Makes doubtful lines sure between paragraphs of a page that has sure furniture elsewhere.

    A label whose words come again in the paragraph below it may be its heading, and one among short lines an entry of
    a list; the first line is the title. `runs_on` tells whether a line is part of running text.
    """
    sure = [item for item in found.values() if item.tier is Tier.SAFE]
    if len(sure) < _ENOUGH and not any(item.match.words >= _SURE_WORDS for item in sure):
        return
    end = max((number for number, line in enumerate(lines) if number not in found and _is_paragraph(line)), default=0)
    for number, item in found.items():
        row = item.match.row
        if item.tier in (Tier.SAFE, Tier.REPORT) or row.where == "head" or not number:
            continue
        if row.kind not in (_BELOW if number > end else _ANYWHERE):
            continue
        below = lines[number + 1] if number + 1 < len(lines) and number + 1 not in found else ""
        apart = number - 1 in found or number - 1 > end or _is_paragraph(lines[number - 1])
        if not apart or (below and number < end and not _is_paragraph(below)):
            continue
        if below and item.match.words <= 1 and row.kind == "navigation":
            continue  # `Markets`, and what is sold there
        words = {word for word in lines[number].lower().split() if len(word) >= _TELLING} - PREPOSITIONS
        if lines[number].lstrip()[:1].islower() or any(word in below.lower() for word in words) or runs_on(number):
            continue
        found[number] = item._replace(tier=Tier.SAFE)


def _is_title(head: Sequence[str], number: int) -> bool:
    """Whether a line at the head is long enough for a title, and no sentence."""
    return number < len(head) and head[number].count(" ") >= _TITLE_BLANKS and head[number].rstrip()[-1:] not in ".,;:"


def _is_paragraph(line: str) -> bool:
    """Whether a line is long enough for a paragraph and ends as one."""
    return len(line) >= _PARAGRAPH and line.rstrip()[-1:] in _ENDS


def _is_section(item: Found | None) -> bool:
    """Whether a line is the name of a part of the site: `Home`, `Local News`."""
    return _is_doubtful(item) and item is not None and item.match.row.kind == "navigation"


def _is_doubtful(item: Found | None) -> bool:
    """Whether a line is a few words of furniture that its place does not make sure."""
    return item is not None and item.tier is not Tier.REPORT and not item.match.tail and item.match.words <= _RUN_WORDS


def promote(found: dict[int, Found]) -> None:
    """Makes doubtful lines sure that stand between sure ones, or beside one of their own widget."""
    changed = True
    while changed:
        changed = False
        for number in (*sorted(found), *sorted(found, reverse=True)):
            item = found[number]
            if item.tier in (Tier.SAFE, Tier.REPORT):
                continue
            beside = [n for n in (found.get(number - 1), found.get(number + 1)) if n and n.tier is Tier.SAFE]
            family = _FAMILY.get(item.match.row.kind)
            kin = any(_FAMILY.get(n.match.row.kind) == family for n in beside) and family is not None
            kin = kin or (item.match.words <= 1 and any(n.match.row.kind == "share" for n in beside))  # `Email`
            above = found.get(number - 1)  # `Updated: Mar 2, 2025`, and under it `SHARE`
            shared = (
                item.match.row.kind == "share" and number < _HEAD and above is not None and above.tier is Tier.REPORT
            )
            if len(beside) == 2 or ((kin or shared) and not item.match.tail):
                found[number] = item._replace(tier=Tier.SAFE)
                changed = True
