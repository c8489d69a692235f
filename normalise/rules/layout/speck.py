"""Specks of dirt and edges of columns that were read as marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import NEEDS_MORE
from normalise.readings.page import usual_beside
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind
from normalise.technical import is_technical

_DIRT = "·■•*¦|\\\\~^_<>"
# A mark with blanks on both sides, between words in small letters of one line.
_LONE = expression(rf"(?<=[a-z]) ([.'{_DIRT}]|,|;)(?= ([a-z]+)\b)")
# A mark that clings to the word before.
_CLINGING = expression(r"(?<=[a-z])[·■•¦](?=[ \n])")
# A mark that clings to the word behind, and one inside a word that is one without it.
_LEADING = expression(r"(?<=[a-z][ \n])[.;:¦•■>«~^-](?=([a-z]{2,})(?![\w'’.-]))")
_INSIDE = expression(r"(?<![\w'’-])([a-z]{2,}|[A-Z][a-z]+(?!'))['~^*¦]([a-z]{2,})(?![\w'’-])")
_TRAILING = expression(r"(?<![\w'’-])([a-z]{3,})[~^<>](?=[ \n])")
_CONTRACTED = frozenset("an en ll re ve em er un im am as is it at til till tis twas way most stead ing".split())
_APOSTROPHE = expression(r"(?<![\w'])([a-z]+)'(?= [a-z])")
_STOP = expression(r"(?<![\w.'’-])([a-z]+)\.(?= ([a-z]+)\b)")
_EDGE = expression(r"(?<=[a-z,]) [|¦\]j](?=\n[a-z])")
_NO_END = NEEDS_MORE | {"his", "her", "and", "or", "that", "which"}
# Written with an apostrophe for what is left out: `tho' it rained`, `o' the clock`, `wi' him`.
_ELIDED = frozenset(
    "tho thro altho no quo o th wi an ha gi i t ca fa wa tak mak fra hae awa lil ole ol bout mo ev".split()
)
_TAG = 20
_BEFORE_LETTERS = frozenset({": ", "; ", ", "})
_SEPARATORS, _ROW = "·|>", 2
# Words in front of these marks stand so rarely in one text with those behind them that the mark must be meant.
_FIRM, _USUAL = 1.2, 3.5


class Speck(Rule):
    """A mark between two words, one that clings to a word, a stop behind `the`, a stroke at a line's end.

    Only on a page that a machine read, between words in small letters. Marks that are never written so (`■`, `¦`) go;
    a stop, comma, semicolon or apostrophe goes where the words on its sides belong together: behind an article or
    preposition, or in a usual pair. Apostrophes stay behind `s` and where the line opens a quotation with one.
    """

    code = "LAY006"
    stage = "layout"
    cause = "ocr"
    trigger = Trigger(kinds=frozenset({Kind.LOWER, Kind.LOOSE}))
    examples = (
        Repairs(
            "Tbe jury wcre of . opinion tbat thc ■ horse wbich came to' the door wbere the. groom lay· by ' night.",
            "The jury were of opinion that the horse which came to the door where the groom lay by night.",
        ),
        Leaves("The men of . the ■ barn had· left."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Marks between words, and behind the last word of a line."""
        page = context.readings.page
        text, lexicon = doc.text, context.lexicon
        if page is None or page.calm or "://" in text or is_technical(text):
            return  # posts and manuals hold as many unknown words as old print, and links, which print has not
        for match in _LONE.finditer(text):
            if _is_speck(doc, match, lexicon):
                yield self.edit(match.start(), match.end(), "", f"a speck read as {match[1]}", confidence=0.9)
        for match in _CLINGING.finditer(text):
            yield self.edit(*match.span(), "", "a speck behind a word", confidence=0.9)
        yield from self._glued(doc, lexicon)
        for match in _APOSTROPHE.finditer(text):
            line = doc.line_at(match.start())
            opens = re.search(r"(?:^|[\s(])['`]\w", text[line.start : match.start() + 1])
            spoken = match[1] in _ELIDED or match[1][-1] in "sn"
            if not spoken and not opens and lexicon.is_word(match[1]):
                yield self.edit(match.end() - 1, match.end(), "", "a speck read as an apostrophe", confidence=0.85)
        for match in _STOP.finditer(text):
            if len(match[1]) == 1 and text[match.start() - 2 : match.start()] in _BEFORE_LETTERS:
                continue  # `Bring: a. rope; b. tar`
            together = usual_beside(match[1], match[2], lexicon)
            if match[1] in _NO_END or (together > _FIRM and len(match[1]) > 3 and lexicon.is_word(match[1])):
                yield self.edit(match.end() - 1, match.end(), "", "a speck read as a stop", confidence=0.85)
        for match in _EDGE.finditer(text):
            line = doc.line_at(match.start())
            if "[" not in text[line.start : line.end]:
                yield self.edit(*match.span(), "", "the edge of a column", confidence=0.9)

    def _glued(self, doc: Document, lexicon: Lexicon) -> Iterator[Edit]:
        """Marks without a blank: before, in and behind words."""
        text = doc.text
        for match in _LEADING.finditer(text):
            before, after = _last_word(text, match.start() - 1), match[1]
            small = after in lexicon.cues("function-en")
            together = usual_beside(before, after, lexicon)
            # `bran -new` is one word, `some .little` lost what the stop was
            if lexicon.is_word(before) and lexicon.is_word(after) and together > (0.0 if small else _FIRM):
                yield self.edit(*match.span(), "", "a speck before a word", confidence=0.85)
        for match in _INSIDE.finditer(text):
            whole = (match[1] + match[2]).lower()
            if match[2] not in _CONTRACTED and lexicon.is_word(whole) and lexicon.zipf(whole) >= _USUAL:
                yield self.edit(match.end(1), match.start(2), "", "a speck inside a word", confidence=0.85)
        for match in _TRAILING.finditer(text):
            if lexicon.is_word(match[1]) and not _is_paired(text, doc.line_at(match.start()), match.end() - 1):
                yield self.edit(match.end(1), match.end(), "", "a speck behind a word", confidence=0.85)


def _is_speck(doc: Document, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a lone mark between two words is dirt; not if it is half of a pair, or parts things of a list."""
    text, mark, after = doc.text, match[1], match[2]
    line = doc.line_at(match.start())
    if mark in "<>" and _is_paired(text, line, match.start(1)):
        return False
    if mark in _SEPARATORS and text.count(f" {mark} ", line.start, line.end) >= _ROW:
        return False  # `tea · cake · silence`, `look > see > know`
    before = _last_word(text, match.start())
    return mark in _DIRT or before in _NO_END or mark in ".'" or usual_beside(before, after, lexicon) > 1.0


def _is_paired(text: str, line: Span, at: int) -> bool:
    """Whether an angle has its partner near it, as a placeholder has: `< name >`."""
    if text[at] == "<":
        return ">" in text[at : min(line.end, at + _TAG)]
    return "<" in text[max(line.start, at - _TAG) : at]


def _last_word(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]
