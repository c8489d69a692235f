"""The signs of formulas: which tokens are symbols, and what stands beside and inside them."""

from __future__ import annotations

from functools import lru_cache

from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import TWO_LETTERS

# Letters and figures with the marks that stand on a letter.
RUN = r"[^\W_](?:[^\W_]|[\u0300-\u036f\u2032\u2217\u2020])*"
_RUN = expression(RUN)
_RUN_BEFORE = expression(RUN + r"\Z")
_GREEK = expression(r"[\u0370-\u03ff\u1f00-\u1fff]")
_GREEK_WORD = expression(r"[\u0370-\u03ff\u1f00-\u1fff]{4}")
_SIGNS = expression(r"[≤≥≈≃∈∉⊂⊆→↦∂∇∞∑∏∫⊗⊕∀∃≡∼∝≪≫√]")
_PIECE_BEFORE = expression(r"\S+\Z")
_OPENERS, _CLOSERS = "([{", ")]}"
_COMPOUND = expression(r"[^\s(\[{][,:|+=][^\W_·]|[^\W_][,:|+=]·|\|")
_WORDS = expression(r"[^\W\d_]{3,}")
# The two-letter words of English prose; all other pairs of letters are symbols, or remains of a word.
TWO_LETTER_WORDS = TWO_LETTERS | {"hi", "oh", "ok", "tv", "uk", "vs"}
_SHORT_FORMS = frozenset("mr ms dr st fr sr jr lt mt ft nr pp ch al co ca cf ed ad bc pm ph kg km cm mm hz".split())
# Operators that formulas write out, groups that are written in capitals.
_OPERATORS = frozenset("sin cos tan exp log max min dim det ker sup inf lim arg mod sinh cosh tanh deg".split())
_GROUPS = frozenset("U SU SO SL GL PSL PGL USp Sp OSp".split())
_OPERATOR_HEAD = expression(r"(?:max|min|sup|inf|log|exp|sin|cos|lim|dim|ker|det|arg)[A-Z]")
# What letters of the alphabet number: `group A (n)`, `clause C (i)`.
_NUMBERED = frozenset(
    "annex appendix article block chapter clause exhibit figure gate grade group key level note notes part plan room "
    "schedule section series size strain table team type vitamin ward".split()
)
_ITEM = expression(r"[^\W_]+")
_LONGEST, _FEW, _REACH = 10, 4, 24
_SEEN = 3.0


def is_symbol(lexicon: Lexicon, run: str) -> bool:
    """Whether a token is a sign of a formula: `x`, `N2`, `pM`, `ξ1`, `gab`; no word, no figure, no acronym."""
    if not run or len(run) > _LONGEST or run.isdigit():
        return False
    if _GREEK.search(run):
        return not _GREEK_WORD.search(run)
    letters = sum(map(str.isalpha, run))
    if letters > _FEW or run[0].isdigit():
        return False
    if letters < len(run) or letters == 1:
        return run not in ("a", "I")
    low = run.lower()
    if run.isupper() or _OPERATOR_HEAD.match(run):
        return False
    if run[1:] != low[1:]:
        return run[0].islower() or not lexicon.is_right_token(run)
    if len(run) == 2:
        return low not in TWO_LETTER_WORDS and low not in _SHORT_FORMS
    return lexicon.zipf(low) < _SEEN and not lexicon.is_word(low) and not lexicon.is_right_token(run)


def is_applied(lexicon: Lexicon, run: str) -> bool:
    """Whether a token may stand before the bracket of what it is applied to."""
    return run in _GROUPS or is_symbol(lexicon, run)


@lru_cache(maxsize=16)  # a line is asked about at each of its marks
def has_signs(row: str) -> bool:
    """Whether a line holds signs that formulas alone have; no scanner reads specks as these."""
    return bool(_SIGNS.search(row) or _GREEK.search(row))


def run_before(text: str, at: int) -> str:
    """The letters and figures that end at a place."""
    found = _RUN_BEFORE.search(text, max(0, at - _REACH), at)
    return found.group() if found else ""


def run_after(text: str, at: int) -> str:
    """The letters and figures that start at a place."""
    found = _RUN.match(text, at, at + _REACH)
    return found.group() if found else ""


def symbol_beside(lexicon: Lexicon, text: str, start: int) -> str:
    """The symbol that one blank parts from what starts at a place: `v` of `v 1`; nothing if there is none."""
    if text[start - 1 : start] != " ":
        return ""
    before = _PIECE_BEFORE.search(text, max(0, start - 1 - _REACH), start - 1)
    piece = before.group().lstrip("([{") if before else ""
    run = run_before(piece, len(piece))
    if run == "a" == piece:  # the article, or a sign as well: `a f (x)`
        return run if len(run_after(text, start)) == 1 else ""
    return run if run and (is_symbol(lexicon, run) or (len(run) == 1 and run != piece)) else ""


def is_side_by_side(lexicon: Lexicon, text: str, start: int, end: int) -> bool:
    """Whether a stretch without blanks is part of an expression of which nobody knows what was raised or lowered.

    It stands beside a symbol, its last sign does, or it holds an operator: `v 1`, `q k`, `n+1`, `i,j`.
    """
    if _COMPOUND.search(text, start, end):
        return True
    if text[start] in _OPENERS:
        head = run_before(text, start - 1) if text[start - 1 : start] == " " else ""
        return bool(head) and is_symbol(lexicon, head) and bool(symbol_beside(lexicon, text, start - 1 - len(head)))
    return text[start] not in _CLOSERS and bool(symbol_beside(lexicon, text, start))


def is_argument(lexicon: Lexicon, head: str, before: str, inside: str) -> bool:
    """Whether a symbol is applied to what a bracket holds, `before` being the word before the symbol.

    There is no word in it. It is not the symbol again or another form of it: `label i (i = 1, 2)`, `the gains Ap (Ac)`.
    A capital may number what the word before it names, or begin a short name, so that it needs variables: `plan B (2)`,
    `group A (n)`, `Xi (69)`.
    """
    if not inside[:1].isalnum() or _COMPOUND.search(inside.replace(",", " ")):
        return False
    if inside.startswith(head) or (len(head) > 1 and len(inside.rstrip()) == len(head) and inside[0] == head[0]):
        return False
    if any(lexicon.is_seen(word.lower()) for word in _WORDS.findall(inside) if word not in _OPERATORS):
        return False
    if not (head.isascii() and head.isalpha() and head.istitle()) or head in _GROUPS:
        return True
    items = _ITEM.findall(inside)
    variables = any(len(item) < _FEW and (is_symbol(lexicon, item) or item.isupper()) for item in items)
    return variables and "=" not in inside and not items[0].isdigit() and before.lower() not in _NUMBERED
