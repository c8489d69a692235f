"""Blanks behind the symbols of formulas."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.formulas import (
    RUN,
    has_signs,
    is_applied,
    is_argument,
    is_side_by_side,
    is_symbol,
    run_before,
    symbol_beside,
)
from normalise.lexicon import Lexicon
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind, Suspect

_CLOSED = expression(r"[,;]\Z|[,;]?[.)\]}]+[,;.:]?\Z|[)\]}][^\s(|]*\Z")
_STOP_BEHIND = expression(r"\s*(?:\n|\Z)|\s+[\"“(]?[A-ZÀ-ÞΑ-Ω]")
_CODE = expression(
    r"->|::|==|!=|&&|\|\||:=\s*\w+\(|[{;]\s*\Z|\) ?\{|; ?\}|; (?:if|for|return)\b"
    r"|^\s*(?:def|class|return|import|if|while)\b.*[:;({]\s*\Z|^\s*for \w+ in .*:"
)
_APPLIED = expression(rf"(?<![^\s(\[{{=+/·-])({RUN}) (?=(\()[^\s()]|/[\w(]|-[^\W\d_]{{3}}|[}}\]])")
_RAISED = expression(r"(?<![^\s(\[{])([^\W\d_]) (\d{1,2})(?:( )(?=[,.)]\s)|(?=[\s,.;)]))")
# Letters alone may be remains of a word: something else in the line must say that it has formulas.
_ELSEWHERE = expression(r"=|(?<![^\s(\[{])[A-Za-z]{1,3}\d|(?<![^\s(\[{])[B-HJ-Zb-hj-z](?=[\s,)\]}])")
# In words that lost their hold, letters stand beside each other that are no symbols.
_SHREDS = expression(r"(?<!\S)[b-z] [a-z]{1,3}(?=\s)")
_LONGEST, _FEW = 40, 3
_BRACKETS = "([{"
_OPENERS = {")": "(", "]": "[", "}": "{"}


class Trust(Enum):
    """How surely a mark belongs to what stands before it."""

    NONE = 0
    DOUBTFUL = 1  # in a line that has a sure one
    SURE = 2


@lru_cache(maxsize=16)  # a line is asked about at each of its marks
def _is_no_formula(line: str) -> bool:
    """Whether a line is code, or words in shreds."""
    return _CODE.search(line) is not None or len(_SHREDS.findall(line)) >= _FEW


class FormulaBlanks(Rule):
    """Blanks behind the symbols of formulas: `(xi , yi )`, `f (T )`.

    Programs that take text out of pages put a blank behind a slanted or lowered sign. A symbol is no word and no
    figure; the blank goes before a comma, stop or closing bracket, and, in a line that has such a place, before the
    bracket of what the symbol is applied to. The hyphen of a compound loses its blank, too: `τ -jet`. Signs that stand
    beside each other stay, as nobody knows which was raised, and so do code and numbering letters (`plan B (2)`).
    """

    code = "SEG013"
    stage = "segmentation"
    trigger = Trigger(kinds=frozenset({Kind.LOOSE, Kind.HANGING}))
    examples = (
        Repairs(
            "Let (xi , yi ) be a point, and let f (T ) be its weight.",
            "Let (xi, yi) be a point, and let f(T) be its weight.",
        ),
        Repairs("The τ -jet is narrow.", "The τ-jet is narrow."),
        Leaves("Plan B (2) and group A (n = 20) stay; run ls -la or tar x -verbose."),
        Leaves("Let S m be a sphere, v 1 and v 2 its points, and f (x) a function."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Blanks before marks, then before brackets in the same lines."""
        doubtful: list[Suspect] = []
        lines: dict[int, Span] = {}
        for suspect in context.suspects.of(Kind.LOOSE):
            trust = self._trust(context, suspect)
            if trust is Trust.SURE:
                line = doc.line_at(suspect.start)
                lines[line.start] = line
                yield from self._edits(context, suspect)
            elif trust is Trust.DOUBTFUL:
                doubtful.append(suspect)
        for suspect in doubtful:
            if doc.line_at(suspect.start).start in lines:
                yield from self._edits(context, suspect)
        for suspect in context.suspects.of(Kind.HANGING):
            if _hangs(context, suspect) and doc.line_at(suspect.start).start not in lines:
                yield self.edit(suspect.start - 1, suspect.start, "", "a compound of a symbol", confidence=0.9)
        for line in lines.values():
            yield from self._inside(context, *line)
            yield from self._raised_again(context, *line)

    def _edits(self, context: Context, suspect: Suspect) -> Iterator[Edit]:
        """The blank before a mark goes, and that before a raised or lowered sign."""
        text, at = context.doc.text, suspect.start - 1
        why = f"{suspect.text[0]!r} belongs to a symbol"
        yield self.edit(at, at + 1, "", why, confidence=0.9)
        start = at - len(run_before(text, at))
        beside = symbol_beside(context.lexicon, text, start)
        if beside:
            yield self.edit(start - 1, start, "", f"a sign of {beside}", confidence=0.9)

    def _raised_again(self, context: Context, start: int, end: int) -> Iterator[Edit]:
        """The signs of a symbol that has a sign before a loose mark in the same line: `v 1 , v 2 and v 3`."""
        text, lexicon = context.doc.text, context.lexicon
        known = {match[1] for match in _RAISED.finditer(text, start, end) if match[3]}
        for match in _RAISED.finditer(text, start, end):
            again = match[1] in known and not match[3] and match[1] not in "AI" and is_symbol(lexicon, match[1])
            if again and not symbol_beside(lexicon, text, match.start()):
                yield self.edit(match.end(1), match.end(1) + 1, "", f"a sign of {match[1]}", confidence=0.9)

    @staticmethod
    def _trust(context: Context, suspect: Suspect) -> Trust:
        """How surely a mark behind a blank belongs to a symbol before it."""
        doc, lexicon, at = context.doc, context.lexicon, suspect.start - 1
        text, mark = doc.text, suspect.text[0]
        if at < 1 or text[at] != " " or not text[at - 1].isalnum() or not _CLOSED.match(suspect.text):
            return Trust.NONE
        if mark == "." and not _STOP_BEHIND.match(text, suspect.end):
            return Trust.NONE
        line = doc.line_at(at)
        row = text[line.start : line.end]
        if _is_no_formula(row) or (_is_old_print(context) and not has_signs(row)):
            return Trust.NONE
        run = run_before(text, at)
        piece = _piece(text, line.start, at)
        if is_side_by_side(lexicon, text, piece, at) and not _is_raised(lexicon, text, line.start, piece, run):
            return Trust.NONE
        if mark in _OPENERS:
            head = _head_trust(context, line.start, at, mark)
            if head is Trust.NONE:
                return head
            if head is Trust.SURE and run[:1].isupper() and len(run) <= _FEW:
                return head
        if is_symbol(lexicon, run) or symbol_beside(lexicon, text, piece):
            plain = run.isascii() and run.islower() and run.isalpha() and text[piece] not in _BRACKETS
            return Trust.DOUBTFUL if plain and not has_signs(row) and not _ELSEWHERE.search(row) else Trust.SURE
        return Trust.DOUBTFUL if (run[:1].isupper() and len(run) <= _FEW) or run.isdigit() else Trust.NONE

    def _inside(self, context: Context, start: int, end: int) -> Iterator[Edit]:
        """The blanks in a line of which some symbols are known to have a blank too many."""
        text, lexicon = context.doc.text, context.lexicon
        for match in _APPLIED.finditer(text, start, end):
            run = match[1]
            if not is_applied(lexicon, run) or symbol_beside(lexicon, text, match.start()):
                continue
            bracketed = match[2] == "("
            if bracketed and not _is_argument(lexicon, run, text, match.end(2), end):
                continue
            yield self.edit(match.end(1), match.end(1) + 1, "", f"a blank behind the symbol {run}", confidence=0.9)


def _hangs(context: Context, suspect: Suspect) -> bool:
    """Whether a hyphen behind a blank makes a compound of a symbol and a word: `τ -jet`, `L1 -norm`."""
    text, lexicon, at = context.doc.text, context.lexicon, suspect.start - 1
    line = context.doc.line_at(suspect.start)
    run = run_before(text, at)
    if text[at : at + 1] != " " or not is_symbol(lexicon, run) or symbol_beside(lexicon, text, at - len(run)):
        return False
    if at - len(run) != _piece(text, line.start, at) or _is_old_print(context):
        return False
    row = text[line.start : line.end]
    clear = has_signs(run) or (any(map(str.isdigit, run)) and row.count(" -") == 1) or has_signs(row)
    return clear and lexicon.is_word(suspect.text[1:].rstrip(".,;:)").lower())


def _is_old_print(context: Context) -> bool:
    """Whether a machine read a page of print: it takes specks behind remains of words for marks."""
    return context.readings.page is not None or context.evidence.scanned


def _piece(text: str, low: int, at: int) -> int:
    """Where the stretch without blanks begins that ends at a place."""
    while at > low and not text[at - 1].isspace():
        at -= 1
    return at


def _is_raised(lexicon: Lexicon, text: str, low: int, start: int, run: str) -> bool:
    """Whether what starts at a place is one sign that came down from the symbol before it: `v 1 ,`, `S m .`."""
    if text[start : start + len(run) + 1] != run + " " or not (
        len(run) == 1 or (run.isdigit() and len(run) < _FEW) or (run.isalpha() and is_symbol(lexicon, run))
    ):
        return False
    beside = symbol_beside(lexicon, text, start)
    if run.isalpha() and len(beside) > 1:
        return False  # a product of two
    piece = _piece(text, low, start - 1)
    if not beside or text[piece : start - 1].lstrip("([{") != beside or not is_symbol(lexicon, beside):
        return False
    if beside.isascii() and beside.isupper() == run.isupper() and run.isalpha():
        return False  # initials, remains of words
    before = run_before(text, piece - 1)
    return not before.isdigit() and not symbol_beside(lexicon, text, piece)


def _head_trust(context: Context, low: int, at: int, mark: str) -> Trust:
    """Whether the bracket that closes at a place was opened on the line, and by a symbol that is applied."""
    text, lexicon = context.doc.text, context.lexicon
    opener = _opening(text, low, at, mark)
    if opener < 0 or text[opener + 1] == " ":
        return Trust.NONE
    end = opener - (text[opener - 1 : opener] == " ")
    run = run_before(text, end)
    if not run or (run.islower() and len(run) > 1 and lexicon.is_word(run)):
        return Trust.DOUBTFUL
    if is_side_by_side(lexicon, text, _piece(text, low, end), end):
        return Trust.NONE
    if is_applied(lexicon, run):
        return Trust.SURE
    return Trust.NONE if run.isupper() and end < opener else Trust.DOUBTFUL


def _is_argument(lexicon: Lexicon, head: str, text: str, start: int, end: int) -> bool:
    """Whether a symbol is applied to what stands in the bracket that was opened before a place."""
    close = _closing(text, start, end)
    opener = start - 1 - (text[start - 2] == " ")
    before = run_before(text, opener - len(head) - 1)
    return is_argument(lexicon, head, before, text[start : max(start, close)])


def _opening(text: str, low: int, at: int, mark: str) -> int:
    """Where the bracket was opened that a mark at a place closes; -1 if it was not, on this line."""
    opener, depth = _OPENERS[mark], 1
    for place in range(at - 1, low - 1, -1):
        depth += (text[place] == mark) - (text[place] == opener)
        if not depth:
            return place
    return -1


def _closing(text: str, start: int, end: int) -> int:
    """Where the bracket closes that was opened before a place; -1 if it does not within its reach."""
    depth = 1
    for place in range(start, min(end, start + _LONGEST)):
        depth += (text[place] == "(") - (text[place] == ")")
        if not depth:
            return place
    return -1
