"""The likeliest words that a row of pieces spells if some blanks between them are wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalise.edits import Span
from normalise.expressions import expression
from normalise.formulas import TWO_LETTER_WORDS
from normalise.lexicon import Lexicon
from normalise.memory import UNKNOWN, Answers
from normalise.tuples import NamedTuple

# What a piece costs is the negative logarithm of its frequency: 9 less its Zipf value.
_BASE = 9.0
# Strings that are no words occur in large collections, too; these prove little.
_NO_WORD = 0.5
_LETTER = 8.0
_LONGEST, _MOST = 22, 14
_SHORT_USUAL = 4.2
_USUAL, _SWALLOW = 4.5, 2.0
# How frequent a word must be to be put together, by its length.
_LEAST = {2: 5.5, 3: 4.6, 4: 3.6, 5: 2.9}
_LEAST_LONG = 1.7
# Short ones in capitals are acronyms and signs of formulas: `M ET` is no `MET`.
_LEAST_CAPITALS = 6.0
# A word of fewer letters is not divided at a line's end; behind these the hyphen may be meant.
_DIVIDED = 6
_PREFIXES = frozenset("anti co de ex inter multi non pre pro re semi sub un".split())
# Behind a blank, so that more than a piece of letters and one blank must be looked at.
_NO_LETTERS = frozenset(("", " ", "\t", "\r", "-"))
_OPENERS, _CLOSERS = "([“‘\"'", ".,;:!?)]”’\"'"
_TOKEN = expression(r"([(\[“‘\"']*)([^\W\d_]+)( ?-(?= [^\W\d_])|[.,;:!?)\]”’\"']*)(?!\S)")


class Piece(NamedTuple):
    """Letters between blanks, as `text[start:end]`; whether marks stand before and behind them, and a hyphen behind."""

    start: int
    end: int
    text: str
    opened: bool
    closed: bool
    divided: bool = False


class Word(NamedTuple):
    """A word put together of pieces; `gain` is how much likelier it is than its pieces, as a logarithm."""

    span: Span
    text: str
    pieces: tuple[str, ...]
    gain: float


def rows_of(text: str, span: Span) -> Iterator[list[Piece]]:
    """The rows of pieces in a line, parted where anything but letters or more than one blank stands between."""
    row: list[Piece] = []
    at = span.start
    while at < span.end:
        blank = text.find(" ", at, span.end)
        if blank > 0 and text[blank + 1 : blank + 2] not in _NO_LETTERS:  # as nearly always
            opened = text[at:blank].lstrip(_OPENERS)
            letters = opened.rstrip(_CLOSERS)
            if letters.isalpha():
                start, end = blank - len(opened), blank - len(opened) + len(letters)
                row.append(Piece(start, end, letters, start > at, end < blank))
                at = blank + 1
                continue
        match = _TOKEN.match(text, at, span.end)
        if match is None:
            if row:
                yield row
            row = []
            if blank >= 0 and text[at:blank] in ("'", "’"):
                blank = text.find(" ", blank + 1, span.end)  # `the patient ' s`
            at = span.end if blank < 0 else blank + 1
            continue
        divided = match[3].endswith("-")
        row.append(Piece(*match.span(2), match[2], bool(match[1]), bool(match[3]) and not divided, divided))
        at = match.end()
        if text.startswith("  ", at) or text[at : at + 1] != " ":
            yield row
            row = []
        while at < span.end and text[at] in " \t\r":
            at += 1
    if row:
        yield row


def is_remains(lexicon: Lexicon, piece: str) -> bool:
    """Whether letters stand for no word of their own in prose: `icate`, `tion`, a lone `t`."""
    low = piece.lower()
    if len(low) == 1:
        return piece not in ("a", "A", "I")
    if len(low) == 2:
        return low not in TWO_LETTER_WORDS
    if piece[0].isupper() and lexicon.is_right_token(piece):
        return False
    return not lexicon.is_word(low) or (len(low) == 3 and lexicon.zipf(low) < _SHORT_USUAL)


class _Fact(NamedTuple):
    """What the lexicon says of a piece: whether it is remains, what it costs alone, and as a part of a longer word."""

    remains: bool
    cost: float
    loss: float


@lru_cache(maxsize=1)
def _facts(lexicon: Lexicon) -> Answers[str, _Fact]:
    def fact(piece: str) -> _Fact:
        remains = is_remains(lexicon, piece)
        loss = 0.0 if remains else _loss(lexicon, piece)
        return _Fact(remains, _cost(lexicon, piece, remains=remains), loss)

    return Answers(UNKNOWN, fact)


def words_of(lexicon: Lexicon, row: Sequence[Piece]) -> list[Word]:
    """The words that the cheapest reading of a row puts together, each holding remains of a word."""
    known = _facts(lexicon)
    facts = [known[piece.text] for piece in row]
    found: list[Word] = []
    if not any(any(_joined(lexicon, row, facts, i)) for i in range(len(row) - 1)):
        return found
    for start, end in _stretches(row, [fact.remains for fact in facts]):
        found += _words_within(lexicon, row[start:end], facts[start:end])
    return found


def _stretches(row: Sequence[Piece], broken: Sequence[bool]) -> list[tuple[int, int]]:
    """The stretches of a row that a word with remains could reach, as numbers of pieces: all else stands as it is."""
    found: list[tuple[int, int]] = []
    for i in (i for i, remains in enumerate(broken) if remains):
        start = _reach(row, i, -1)
        if found and start < found[-1][1]:
            start = found.pop()[0]
        found.append((start, _reach(row, i, 1) + 1))
    return [(start, end) for start, end in found if end - start > 1]


def _reach(row: Sequence[Piece], at: int, step: int) -> int:
    """The last piece on one side that may be of one word with a piece."""
    letters = len(row[at].text)
    while 0 <= at + step < len(row):
        left, right = (row[at], row[at + 1]) if step > 0 else (row[at - 1], row[at])
        letters += len(row[at + step].text)
        if left.closed or right.opened or letters > _LONGEST:
            break
        at += step
    return at


def _words_within(lexicon: Lexicon, row: Sequence[Piece], facts: Sequence[_Fact]) -> list[Word]:
    alone = [fact.cost for fact in facts]
    best = [0.0] + [float("inf")] * len(row)
    back = [0] * (len(row) + 1)
    for i in range(len(row)):
        for j, cost in ((i + 1, alone[i]), *_joined(lexicon, row, facts, i)):
            if best[i] + cost < best[j]:
                best[j], back[j] = best[i] + cost, i
    found: list[Word] = []
    j = len(row)
    while j:
        i = back[j]
        if j - i > 1:
            pieces = tuple(piece.text for piece in row[i:j])
            gain = sum(alone[i:j]) - (best[j] - best[i])
            found.append(Word(Span(row[i].start, row[j - 1].end), "".join(pieces), pieces, gain))
        j = i
    return found[::-1]


def _joined(lexicon: Lexicon, row: Sequence[Piece], facts: Sequence[_Fact], first: int) -> Iterator[tuple[int, float]]:
    """The words of several pieces that can begin with a piece, as (number of the piece behind it, cost)."""
    whole, divided = row[first].text, False
    named = whole[0].isupper()
    for last in range(first + 1, min(len(row), first + _MOST)):
        if row[last - 1].closed or row[last].opened or (divided and row[last - 1].divided):
            return
        divided |= row[last - 1].divided
        whole += row[last].text
        known = lexicon.begins_word(whole.lower()) or (named and lexicon.begins_name(whole))
        if not known or len(whole) > _LONGEST:
            return
        cased = whole[1:].islower() or whole.isupper()
        if cased and any(fact.remains for fact in facts[first : last + 1]):
            cost = _whole_cost(lexicon, whole)
            if cost is not None and not (divided and (len(whole) < _DIVIDED or not _may_divide(row, first, last))):
                yield last + 1, cost + sum(fact.loss for fact in facts[first : last + 1])


def _may_divide(row: Sequence[Piece], first: int, last: int) -> bool:
    """Whether a hyphen in a word was that of a line's end: both sides have two letters, and the first is no prefix."""
    at = next(i for i in range(first, last) if row[i].divided)
    left = "".join(piece.text for piece in row[first : at + 1])
    right = "".join(piece.text for piece in row[at + 1 : last + 1])
    return min(len(left), len(right)) > 1 and left.lower() not in _PREFIXES and right.islower()


def _whole_cost(lexicon: Lexicon, whole: str) -> float | None:
    low = whole.lower()
    zipf = lexicon.zipf(low)
    least = _LEAST_CAPITALS if whole.isupper() and len(low) <= 3 else _LEAST.get(len(low), _LEAST_LONG)
    if lexicon.is_word(low) and zipf >= least:
        return _BASE - zipf
    if len(whole) >= 5 and whole[0].isupper() and lexicon.is_right_token(whole):
        return _BASE - max(zipf, 2.0)
    return None


def _loss(lexicon: Lexicon, piece: str) -> float:
    """What it costs to take a usual word for a part of another: `tu rn out` is `turn out`, no `turnout`."""
    return _SWALLOW * max(0.0, lexicon.zipf(piece.lower()) - _USUAL) if len(piece) > 1 else 0.0


def _cost(lexicon: Lexicon, piece: str, *, remains: bool) -> float:
    if remains and len(piece) == 1:
        return _LETTER
    zipf = lexicon.zipf(piece.lower())
    return _BASE - (_NO_WORD * zipf if remains else max(zipf, 2.0))
