"""Words broken at a line's end without a hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind
from normalise.tuples import NamedTuple

_LAST = expression(r"(?<![\w’'-])(?P<left>[^\W\d_]+)\Z")
_FIRST = expression(r"(?P<right>[a-zß-öø-ÿ]+)(?P<marks>[^\w\s]*)(?P<blank> ?)")
_LEAST_ZIPF, _RARE = 2.9, 1.6
_LEAST = 5
# How much more usual the whole must be than two words side by side; no list has rarer pairs than this. Prefixes and
# endings are words in large collections, so most halves of cut words are words as well.
_LEAD, _NO_PAIR = 2.6, 2.4
# Old print has these apart.
_APART = frozenset({"today", "tonight", "tomorrow"})
# A long word with something misread in it is as near, and as usual as this.
_LONG, _NEAR, _USUAL = 7, 1.4, 3.5
# A page that shows so many words cut at line ends, of which a half is no word, lost its hyphens everywhere.
_CERTAIN = 2


class BrokenAtLineEnd(Rule):
    """A word broken at a line's end whose hyphen was not read.

    Only in a text full of unknown words, where at least one half is no word and the whole is a usual one. A page that
    shows more than one of these lost its hyphens everywhere: there two words are one, too, that is far more usual than
    the two side by side (`com/mission`). The line break moves behind the whole word. Verse, lists and headings end
    their lines with whole words; old print has `any thing` and `to night` by right.
    """

    code = "LAY005"
    stage = "layout"
    cause = "ocr"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}))
    examples = (
        Repairs(
            "Tlie hall was full, and tlie mem\nbers of tlie lodge liad their ban\nquet, wliich began witli music.",
            "The hall was full, and the members\nof the lodge had their banquet,\nwhich began with music.",
        ),
        Repairs(
            "Tlie mem\nbers of tlie lodge liad their ban\nquet, and tlie com\nmission witli liis wife.",
            "The members\nof the lodge had their banquet,\nand the commission\nwith his wife.",
        ),
        Leaves("The mem\nbers of the lodge dined."),
        Repairs(
            "Tlie mem\nbers of tlie lodge liad tlie world\nwide fame of liis ban\nquet, as was wliispered to\nday.",
            "The members\nof the lodge had the world\nwide fame of his banquet,\nas was whispered to\nday.",
        ),
        Leaves("la la\nla la la\nlo"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Line ends with an unknown word on one side."""
        if not context.suspects.noisy:
            return
        found = list(_cuts(doc, context))
        hyphenless = sum(cut.certain for cut in found) >= _CERTAIN
        for cut in found:
            if cut.certain or hyphenless:
                yield self.edit(cut.start, cut.end, cut.new, f"{cut.whole!r} stands for one word")


class _Cut(NamedTuple):
    """A word in two lines that makes a usual one; `certain` if a half is no word."""

    start: int
    end: int
    new: str
    whole: str
    certain: bool


def _cuts(doc: Document, context: Context) -> Iterator[_Cut]:
    """The line ends where one word may have been cut."""
    text, lexicon = doc.text, context.lexicon
    unknown = {place for s in context.suspects.of(Kind.LOWER) for place in (s.start, s.end)}
    for line in doc.lines[:-1]:
        below = line.end + (2 if text[line.end : line.end + 2] == "\r\n" else 1)
        left, right = _LAST.search(text, max(line.start, line.end - 30), line.end), _FIRST.match(text, below)
        if left is None or right is None:
            continue
        first, second = left["left"].lower(), right["right"]
        whole = first + second
        if len(whole) < _LEAST:
            continue
        if not lexicon.is_word(whole):
            if not lexicon.is_word(second) and below in unknown and _is_misread(lexicon, whole):
                new = left["left"] + second + right["marks"] + text[line.end : below]
                yield _Cut(left.start(), right.end(), new, whole, certain=False)
            continue
        if whole in _APART:
            continue
        halves = lexicon.is_word(first) and lexicon.is_word(second)
        certain = not halves and bool({line.end, below} & unknown) and lexicon.zipf(whole) >= _LEAST_ZIPF
        if certain or _lead(lexicon, first, second, whole) >= _LEAD:
            new = left["left"] + second + right["marks"] + text[line.end : below]
            yield _Cut(left.start(), right.end(), new, whole, certain)


def _is_misread(lexicon: Lexicon, whole: str) -> bool:
    """Whether two halves make a long word but for what was misread in them: `Commis/slon`."""
    if len(whole) < _LONG or not whole.isascii():
        return False
    return any(lexicon.zipf(word) >= _USUAL for word, cost in lexicon.speller.misreadings(whole) if cost <= _NEAR)


def _lead(lexicon: Lexicon, first: str, second: str, whole: str) -> float:
    """By how many powers of ten a word is more usual than its halves are side by side."""
    usual = lexicon.zipf(whole)
    if usual < _RARE or min(len(first), len(second)) < 2:
        return 0.0
    chance = lexicon.zipf(first) + lexicon.zipf(second) - 9
    return usual - (lexicon.pair(first, second) or min(chance, _NO_PAIR))
