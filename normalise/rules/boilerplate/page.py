"""Which lines of a document are page furniture, how sure that is, and what goes with a dropped line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial

from normalise.document import Document
from normalise.dropped_lines import drop_spans
from normalise.edits import Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.memory import UNKNOWN
from normalise.rules.boilerplate.company import Found, promote, promote_on_page, promote_runs
from normalise.rules.boilerplate.manual import breaks_off, heads_a_section, keep_guide, keep_manual
from normalise.rules.boilerplate.matching import FurniturePatterns, Match, patterns_of
from normalise.rules.boilerplate.speech import OF_STORIES
from normalise.speakers import is_script
from normalise.suspects import Kind, Suspects
from normalise.tuples import NamedTuple
from normalise.values import replace

_HEAD_LINES = 8
_PROSE = expression(r"[.!?][\"”’)»]*\s*\Z")
_ADDRESS = expression(r" https?://\S+\s*\Z")
_PROSE_WORDS = 12
# Words by which a page speaks of itself and to its reader; without one a sentence is about the story.
_PAGE_WORDS = expression(
    r"\b(?:you|your|yours|our|ours|us|we|i|my|cookies?|newsletters?|websites?|web|sites?|pages?|browser|inbox|javascript"
    r"|e-?mail|account|subscri\w+|app|ad|ads|adblock\w*|affiliate|rights|reproduc\w+|republish\w*|licen[cs]e\w*"
    r"|copyright|commission|post|article|click|log|sign|disclaimer|redistribut\w+|retransmi\w+)\b",
    re.IGNORECASE,
)
_TOLD = expression(rf"\b(?:{OF_STORIES})\b", re.IGNORECASE)
_RELATED_KINDS = frozenset({"related", "navigation", "counter", "share"})
_HEADLINE_KINDS = frozenset({"related", "navigation", "counter"})  # their tails may be headlines of any words
_BRACKETED_KINDS = frozenset({"related", "share", "subscribe", "advert", "player"})
_LEAST_BRACKETED = 8
_CODE_KINDS = frozenset({"template"})
_LOOSE_TAIL_WORDS = 4
# No sentence of a story begins with so many words of a pattern.
_SMALL_PRINT = 9
# What stands above a title; a few words of the other kinds may be one (`Terms and conditions`).
_PLAIN_KINDS = frozenset({"navigation", "share", "subscribe", "cookie", "login", "player", "counter"})
_PLAIN_WORDS = 3


# What a guide explains step by step has the words of buttons for its headings.
_GUIDED = _PLAIN_KINDS | {"comment-form", "legal", "related"}
_GUIDE = expression(
    r"(?:\d+[.)] |Step \d|(?:To|First|Next|Then|Now|If|When|Press|Open|Tap|Click|Select|Choose|Type|Hold|Enter|Find|"
    r"Look|Scroll|Use|Touch|Turn|Switch)\b[^.]*\b(?:you|your|the|it|on)\b)"
)
_HEADING_WORDS = 4
_TELLING = 5


class Page(NamedTuple):
    """The furniture of a document, and lines that hold nothing but the site's own name beside its welcome."""

    furniture: tuple[Found, ...]
    site_names: tuple[Found, ...]
    drops: dict[int, Span]


def page_of(doc: Document, suspects: Suspects, lexicon: Lexicon, *, unsafe: bool = False) -> Page:
    """The furniture of a document; nothing in Markdown, where such lines are the author's.

    `unsafe`: what is to be cut takes in the lines that are dropped on request.
    """
    return _page_of(doc, suspects, lexicon, unsafe)


@lru_cache(maxsize=4)  # named or not, `unsafe` makes one key: four rules ask for the same page
def _page_of(doc: Document, suspects: Suspects, lexicon: Lexicon, unsafe: bool) -> Page:
    patterns = patterns_of(lexicon)
    lines = [] if doc.markdown else suspects.of(Kind.LINE)
    matches = {s.start: match for s in lines if (match := _match(patterns, s.text)) is not None}
    matches = {start: match for start, match in matches.items() if _is_furniture(doc, start, match)}
    if all(match.row.tier == "report" for match in matches.values()):
        # Most pages have credits alone, or nothing: no line beside them matters.
        return Page(tuple(Found(doc.line_at(at), -1, match, Tier.REPORT) for at, match in matches.items()), (), {})
    numbered = [span for span in doc.lines if doc.text[span.start : span.end].strip()]
    found: dict[int, Found] = {}
    tail = _tail_from(doc.text, numbered)
    for number, span in enumerate(numbered):
        match = matches.get(span.start)
        if match is not None:
            found[number] = Found(span, number, match, _tier(doc.text, numbered, number, match, number >= tail))
    texts = [doc.text[slice(*span)] for span in numbered]
    promote_runs(found, texts[: _HEAD_LINES + 1])
    promote(found)
    promote_on_page(found, texts, partial(in_running_text, doc.text, numbered))
    promote(found)
    _keep_title(found, numbered)
    keep_manual(doc.text, found)
    keep_guide(texts, found)
    names = _site_names(doc.text, numbered, found)
    tiers = (Tier.SAFE, Tier.UNSAFE) if unsafe else (Tier.SAFE,)
    dropped = [f.span for f in found.values() if f.tier in tiers] + [n.span for n in names]
    return Page(tuple(found.values()), tuple(names), drop_spans(doc.text, numbered, dropped))


@lru_cache(maxsize=UNKNOWN)
def _match(patterns: FurniturePatterns, line: str) -> Match | None:
    if not patterns.begins(line):
        return _bracketed(patterns, line)
    match: Match | None = patterns.match(line)
    if match is None or match.row.tier != "safe":
        units = patterns.units(line)
        sure = [u for u in units if u.tier == "safe" and " " in u.pattern]
        if len(units) > 1 and sure and all(u.tier != "report" for u in units):
            return Match(sure[0], "", "", len(line.split()))
        bar = patterns.segments(line)
        if bar and all(u.tier != "report" for u in bar) and (len(bar) > 2 or any(u.tier == "safe" for u in bar)):
            row = next((u for u in bar if u.tier == "safe"), bar[0])
            return Match(replace(row, tier="safe", where="any"), "", "", len(line.split()))
    return match or _bracketed(patterns, line)


def _bracketed(patterns: FurniturePatterns, line: str) -> Match | None:
    """What fits a line in brackets of its own: `[Read also: A walk by the sea]`."""
    bare = line.strip()
    if bare[:1] + bare[-1:] not in ("[]", "()") or len(bare) < _LEAST_BRACKETED:
        return None
    inner = patterns.match(bare[1:-1].strip())
    fits = inner is not None and inner.row.tier == "safe" and inner.row.kind in _BRACKETED_KINDS
    return inner if fits and (bare[0] == "[" or not _PROSE.search(bare[1:-1])) else None


def _is_furniture(doc: Document, start: int, match: Match) -> bool:
    """Whether the line that begins here, and that a pattern fits, may be furniture."""
    if match.tail and match.row.pattern.endswith(": {tail}") and is_script(doc.text):
        return False  # somebody called Tag speaks
    return _is_no_prose(doc.text[slice(*doc.line_at(start))], match)


def _is_no_prose(line: str, match: Match) -> bool:
    """Whether a line that a pattern fits is no sentence about the story."""
    kind, tail = match.row.kind, match.tail
    if not tail or kind in _CODE_KINDS or match.row.tier == "report" or match.words >= _SMALL_PRINT:
        return True
    line = _ADDRESS.sub("", line)  # what is said stands before a link: `ICYMI: The port is shut. https://...`
    if tail.count('"') % 2 and line.count('"') % 2:
        return False
    if kind not in _HEADLINE_KINDS and _TOLD.search(tail):
        return False
    if kind in _RELATED_KINDS:
        loose = match.row.pattern.removesuffix(" {tail}")[-1:].isalnum() and "  " not in line
        enough = kind != "related" or match.words > 2 or len(tail.split()) >= _LOOSE_TAIL_WORDS or not loose
        asks = match.row.pattern.endswith(": {tail}") and line.rstrip().endswith("?")  # a headline that asks
        return enough and not (_PROSE.search(line) and not asks and line.rstrip()[-3:] != "...")
    return not _PROSE.search(line) or bool(_PAGE_WORDS.search(line))


def _tier(text: str, lines: Sequence[Span], number: int, match: Match, in_tail: bool) -> Tier | None:
    """The tier of a pattern's row, or a weaker one where the place of the line speaks against it."""
    row, span = match.row, lines[number]
    if row.tier == "report":
        return Tier.REPORT
    if in_running_text(text, lines, number):
        return None
    if row.where == "head" and number >= _HEAD_LINES:
        return None
    if row.where == "tail" and not in_tail:
        return None
    tier = Tier[row.tier.upper()]
    if heads_a_section(text, lines, number, match) or _is_heading(text, lines, number, match):
        return max(tier, Tier.UNSAFE)
    one_word = match.words <= 1 and not match.tail and not any(c.isdigit() for c in text[span.start : span.end])
    if one_word and text[span.start : span.end].lstrip()[:1].islower():
        return max(tier, Tier.UNSAFE)  # an entry of an index
    if one_word and row.kind not in ("advert", "template", "comment-form") and not in_tail:
        return max(tier, Tier.UNSAFE)
    return tier


def _is_heading(text: str, lines: Sequence[Span], number: int, match: Match) -> bool:
    """Whether a few words stand over a paragraph of a guide: `Print page`, and then how to print the page.

    `Other stories` over several paragraphs of prose is a heading as well.
    """
    if match.tail or match.words > _HEADING_WORDS or match.row.kind not in _GUIDED or number + 1 >= len(lines):
        return False
    below = [text[slice(*line)] for line in lines[number + 1 : number + 4]]
    if (
        match.row.kind == "related"
        and match.row.where == "tail"
        and all(map(_PROSE.search, below))
        and any(map(_is_prose, below))
    ):
        return True
    after = below[0]
    if not _is_prose(after) and not _GUIDE.match(after):
        return False
    words = [w for w in text[slice(*lines[number])].lower().split() if len(w) >= _TELLING]
    return bool(_GUIDE.match(after)) or any(w in after.lower() for w in words)


def _tail_from(text: str, lines: Sequence[Span]) -> int:
    """The number of the line from which on lines stand in the last third, or behind all prose."""
    prose = (n for n in range(len(lines) - 1, -1, -1) if _is_prose(text[lines[n].start : lines[n].end]))
    return max(1, min(-(-len(lines) * 2 // 3), next(prose, 0) + 1))


def _is_prose(line: str) -> bool:
    return len(line.split()) >= _PROSE_WORDS and bool(_PROSE.search(line))


def in_running_text(text: str, lines: Sequence[Span], number: int) -> bool:
    """Whether a line goes on in small letters, or itself goes on from the one before: verse, wrapped text."""
    span = lines[number]
    if number + 1 < len(lines):
        after = lines[number + 1]
        adjoins = text.count("\n", span.end, after.start) == 1
        if adjoins and (text[after.start : after.end].lstrip()[:1].islower() or breaks_off(text[slice(*span)])):
            return True
    if number and text[span.start : span.end].lstrip()[:1].islower():
        before = lines[number - 1]
        return text.count("\n", before.end, span.start) == 1 and not _PROSE.search(text[before.start : before.end])
    return False


def _keep_title(found: dict[int, Found], lines: Sequence[Span]) -> None:
    """The first line is the title unless it is plainly furniture, or there is nothing else in the document."""
    first = found.get(0)
    if first is None or first.tier is not Tier.SAFE:
        return
    row, follows = first.match.row, found.get(1)
    plain = row.kind in _PLAIN_KINDS and (first.match.words >= _PLAIN_WORDS or "{" in row.pattern)
    followed = follows is not None and follows.tier is Tier.SAFE
    if plain or followed or row.kind in ("skip-link", "advert", "template") or len(found) == len(lines) == 1:
        return
    found[0] = first._replace(tier=Tier.UNSAFE)


def _site_names(text: str, lines: Sequence[Span], found: dict[int, Found]) -> list[Found]:
    """Lines of nothing but the site's name, directly before or behind a welcome that names it."""
    names: list[Found] = []
    for item in list(found.values()):
        if item.match.row.kind != "welcome" or not item.match.name or item.tier is not Tier.SAFE:
            continue
        for number in (item.number - 1, item.number + 1):
            if not 0 <= number < len(lines) or number in found:
                continue
            span = lines[number]
            if text[span.start : span.end].strip(" .:!").casefold() == item.match.name.casefold():
                names.append(Found(span, number, item.match, Tier.SAFE))
    return names
