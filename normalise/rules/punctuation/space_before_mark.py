"""A blank before a mark that belongs to the word in front of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.formulas import has_signs, is_side_by_side, is_symbol, run_before
from normalise.lexicon.closed_classes import NEEDS_MORE
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

# Asides, emoticons and labels have loose colons and marks; a line of running text is longer.
_SENTENCE = 40
_REACH = 400
_LONGEST_SIGN = 4
_BEHIND = {
    ",": expression(r"(?=[ \n\r”’\"»)]|\Z)"),
    ".": expression(r"(?=[”’\"»)]*(?:\s+[\"“‘(«]?[A-ZÀ-ÖØ-Þ]|\s*\n|\s*\Z))"),
    ";": expression(r"(?= [a-zA-Z“(])"),
    ":": expression(r"(?= [a-zA-Z“(\d])"),
    "!": expression(r"(?=[”’\"»)]*(?:\s+[\"“‘(«]?[A-ZÀ-ÖØ-Þ]|\s*\n|\s*\Z))"),
    "?": expression(r"(?=[”’\"»)]*(?:\s+[\"“‘(«]?[A-ZÀ-ÖØ-Þ]|\s*\n|\s*\Z))"),
    "%": expression(r"(?=[ \n,.;:)”]|\Z)"),
    ")": expression(r"(?=[ \n,.:”]|\Z)"),
}
# Programmes and formulas set their marks as they like.
_CODE = expression(
    r"->|::|[=<>][=>]|[{}\\@]\S|\$[A-Za-z_{(]|\w\(\s|[{};]\s*\Z"
    r"|^\s*(?:def|class|return|import|if|while) .*[:;({]\s*\Z|^\s*for \w+ in .*:"
)
_LETTER_BEFORE = expression(r"(?<![^\W_])[A-Z] \(?[^\W_]+[”’)%\"»]*\Z")
_PIECE = expression(r"\S+\Z")
_LOOSE = expression(r"[^\W_] [,.](?= [a-z]|\s*\Z| [A-Z])")
_HABIT = 3
# No clause ends with these: a mark behind one is a speck of the print.
_OPEN_ENDED = NEEDS_MORE | {"his", "than", "every", "each"}
_LINKS = frozenset("and or but if when that which who whose because although while as".split())
_PERCENT = expression(r"\d%")
_NOISE = expression(r"[^\w\s.,;:!?'’\"“”()-]")


class SpaceBeforeMark(Rule):
    """A blank before a comma, stop, percent sign or closing bracket, or behind an opening one.

    It fears ellipses of spaced stops, decimals (`.306`), emoticons, column layouts, French or Swiss spacing in
    foreign words, and specks that old print gave a scanner: the mark must follow a known word or figure and be
    followed as a mark is. `3.8 %` is right in many houses, so that it is sure only in a document with certain
    damage of machine translation, or that has `3.8%` as well. Brackets need their partner on the line.
    """

    code = "PUN001"
    stage = "punctuation"
    trigger = Trigger(kinds=frozenset({Kind.LOOSE}))
    examples = (
        Repairs("In every village , there is a well .", "In every village, there is a well."),
        Repairs("The museum ( the old one ) opens at nine .", "The museum (the old one) opens at nine."),
        Leaves("He waited . . . and then he hit .306 with the old bat."),
        Leaves("Her note said: back soon :) and then ;-) again"),
        Leaves("The share rose to 3.8 % in the spring."),
        Leaves(". ' ■ , i"),
        Leaves("Name : Brandt"),
        Leaves("« Où est la gare ? » asked the man on the platform of the station."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Blanks beside marks, mark by mark."""
        text = doc.text
        for start, end, piece in context.suspects.of(Kind.LOOSE):
            before = self._before(doc, context, start - 1) if piece[0] in _BEHIND and text[start - 1] == " " else None
            if before is not None:
                yield before
            behind = self._behind(doc, end - 1) if piece[-1] == "(" and text[end : end + 1] == " " else None
            if behind is not None:
                yield behind

    def _before(self, doc: Document, context: Context, at: int) -> Edit | None:
        text, mark = doc.text, doc.text[at + 1]
        if not at or not (text[at - 1].isalnum() or text[at - 1] in '”’)%"»'):
            return None
        if mark == ":" and text[at - 1].isdigit() and text[at + 2 : at + 4].strip()[:1].isdigit():
            return None  # `10 : 1`
        line = _row(doc, at)
        row = text[line.start : line.end]
        if not _BEHIND[mark].match(text, at + 2) or _is_layout(row):
            return None
        low = max(line.start, at - 30)
        word = re.search(r"[^\W_]+[”’)%\"»]*\Z", text[low:at])
        if mark in ",." and word is not None and _is_open_ended(word.group().lower(), mark):
            return None
        if word is None or not (
            _is_english(word.group().rstrip('”’)%"»'), context) or (mark in ",." and _is_habit(doc.text))
        ):
            return None
        if mark in ",.)" and _is_in_formula(context, line, at):
            return None  # `P 3 ,`, `F (x )`: a formula whose blanks say nothing
        tier = Tier.SAFE
        if mark in ";:!?" and (len(row) < _SENTENCE or _is_foreign(row) or not _is_prose(word.group(), context)):
            return None
        if mark == "%" and not (text[at - 1].isdigit() and _is_odd_percent(text, context)):
            tier = Tier.REPORT
        if mark in ",." and context.evidence.scanned and not context.evidence.converted and not _is_habit(text):
            tier = Tier.REPORT
        if mark == ")" and not _is_aside(text, line.start, at):
            return None
        if _NOISE.search(row) and len(row) < _SENTENCE:
            return None
        return self.edit(at, at + 1, "", f"{mark!r} belongs to the word before it", tier=tier)

    def _behind(self, doc: Document, at: int) -> Edit | None:
        text, line = doc.text, _row(doc, at)
        closing = text.find(")", at, line.end)
        opening = text.find("(", at + 1, line.end)
        alone = at == line.start or text[at - 1] in " “"
        if closing < 0 or (0 <= opening < closing) or not alone or not text[at + 2 : at + 3].isalnum():
            return None
        row = text[line.start : line.end]
        if _is_layout(row) or _NOISE.search(text[at:closing]):
            return None
        return self.edit(at + 1, at + 2, "", "the bracket belongs to the word behind it")


def _is_open_ended(word: str, mark: str) -> bool:
    """Whether no clause ends with a word; a comma may follow a link, and an aside behind it."""
    return word in _OPEN_ENDED or (mark == "." and word in _LINKS)


def _is_odd_percent(text: str, context: Context) -> bool:
    """Whether `3 %` is no house's own style: the text is a machine's, or damaged and has `3%` as well."""
    return context.evidence.machine_translated or (_has_percent(text) and context.evidence.converted)


# Asked of the whole text at each mark.
@lru_cache(maxsize=4)
def _has_percent(text: str) -> bool:
    return bool(_PERCENT.search(text))


def _row(doc: Document, at: int) -> Span:
    """The line round a place, no more of it than a bracket spans."""
    line = doc.line_at(at)
    return Span(max(line.start, at - _REACH), min(line.end, at + _REACH))


def _is_layout(row: str) -> bool:
    """Whether a line is set in columns, or code."""
    return "  " in row.strip() or "\t" in row or "|" in row or bool(_CODE.search(row))


def _is_aside(text: str, low: int, at: int) -> bool:
    """Whether the bracket that closes here was opened as an aside in prose is, behind a blank."""
    opener = text.rfind("(", low, at)
    alone = opener == low or (opener > low and text[opener - 1] in " “")
    return opener > text.rfind(")", low, at) and alone and not _NOISE.search(text[opener:at])


def _is_in_formula(context: Context, line: Span, at: int) -> bool:
    """Whether a place is behind a symbol, what a symbol is applied to, or a figure beside one."""
    text, lexicon, low = context.doc.text, context.lexicon, line.start
    if context.suspects.noisy and not has_signs(text[low : line.end]):
        return bool(_LETTER_BEFORE.search(text, low, at))  # old print: most small letters are remains of words
    piece = _PIECE.search(text, low, at)
    run = run_before(text, at)
    if piece is None:
        return False
    opener = text.rfind("(", low, at)
    if (text[at - 1] == ")" or text[at + 1] == ")") and opener > low and text[opener - 1] == " ":
        head = run_before(text, opener - 1)
        if head and is_symbol(lexicon, head):
            return True
    if run and is_symbol(lexicon, run) and not lexicon.is_word(run.lower()):
        return True
    if len(run) > 2 and (lexicon.is_word(run.lower()) or (run.isalpha() and len(run) > _LONGEST_SIGN)):
        return False  # a word, or a name behind a short one: `Xi Jinping`
    return bool(run) and is_side_by_side(lexicon, text, piece.start(), at)


def _is_english(word: str, context: Context) -> bool:
    if word.isdigit():
        return True
    lower = word.lower()
    if context.lexicon.is_word(lower) or context.lexicon.is_right_token(word) or word[0].isupper():
        return True
    return context.evidence.machine_translated and context.lexicon.is_seen(lower)  # `rubles`, which no list holds


@lru_cache(maxsize=4)
def _is_habit(text: str) -> bool:
    """Whether so many marks stand loose that a program set them so, behind symbols as well as behind words."""
    return len(_LOOSE.findall(text)) >= _HABIT


def _is_prose(word: str, context: Context) -> bool:
    """Whether a loose colon or semicolon may follow: neither a sign of a formula nor a speck of old print."""
    return len(word) > 1 and not context.suspects.noisy and not context.evidence.scanned


def _is_foreign(row: str) -> bool:
    """Whether a line has quotations in French form, whose marks stand apart."""
    return "« " in row or "¿" in row or "¡" in row or "\u00a0" in row or "\u202f" in row
