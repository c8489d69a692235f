"""Known words that are misreadings of more frequent ones, by the confusions of the page itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_WORD = expression(r"(?<![\w’'-])[^\W\d_]+(?![\w’'-])")
# A page must have shown a confusion in so many different unknown words before known words are doubted.
_SEEN = 3
_FAR_MORE = 1.8  # Zipf: sixty times as frequent
_ALONE = 2.6


class PageConfusion(Rule):
    """A word that a confusion of this page makes of a far more frequent one.

    `tho` stands for `the` where the page reads `o` for `e`. The confusion must have been seen in several unknown
    words of the page, and a word that is known must besides fit its neighbours worse than what it is taken for.
    Quotations, capitals inside and rare pairs stay.
    """

    code = "SPL003"
    stage = "spelling"
    cause = "ocr"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), profile="ocr")
    examples = (
        Repairs(
            "Thoy havo como with thoir pooplo and mado a firo. It was tho close of tho day whon wo saw thom loavo.",
            "They have come with their people and made a fire. It was the close of the day when we saw them leave.",
        ),
        Leaves("Tho he was old, the boon was his; so we go to bed, or do we not?"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Words that the page's confusions explain."""
        confusions = _learned(context)
        if not confusions:
            return
        lexicon = context.lexicon
        words = list(_WORD.finditer(doc.text))
        lows = [m.group().lower() for m in words]
        for i, match in enumerate(words):
            word = match.group()
            if not (word.islower() or word.istitle()) or len(word) > 20:
                continue
            before, after = lows[i - 1] if i else "", lows[i + 1] if i + 1 < len(lows) else ""
            meant = _meant(lows[i], before, after, confusions, lexicon)
            if meant:
                new = meant.capitalize() if word[0].isupper() else meant
                tier = Tier.REPORT if in_quotation(doc, match.start()) else Tier.SAFE
                why = f"{word!r} is a usual misreading of {new!r} on this page"
                yield self.edit(*match.span(), new, why, tier=tier, confidence=0.85)


def _learned(context: Context) -> tuple[tuple[str, str], ...]:
    """The confusions, as (read, meant), that several different unknown words of the page show."""
    seen: Counter[tuple[str, str]] = Counter()
    pairs = {(s.text, best.text) for s, best in context.readings.winners(Kind.LOWER, "spelling")}
    for read, meant in pairs:
        head = 0
        while head < min(len(read), len(meant)) and read[head] == meant[head]:
            head += 1
        tail = 0
        while tail < min(len(read), len(meant)) - head and read[-1 - tail] == meant[-1 - tail]:
            tail += 1
        a, b = read[head : len(read) - tail], meant[head : len(meant) - tail]
        if 0 < len(a) <= 2 and 0 < len(b) <= 2:
            seen[a, b] += 1
    return tuple(pair for pair, count in sorted(seen.items()) if count >= _SEEN)


def _meant(word: str, before: str, after: str, confusions: tuple[tuple[str, str], ...], lexicon: Lexicon) -> str:
    """The far more frequent word that a confusion makes this one of, if it fits its neighbours."""
    own = lexicon.zipf(word)
    best, score = "", 0.0
    for read, meant in confusions:
        for candidate in _undone(word, read, meant):
            gain = lexicon.zipf(candidate) - own
            if gain < _FAR_MORE or not lexicon.is_word(candidate):
                continue
            fits = _fits(before, candidate, after, lexicon)
            if lexicon.is_word(word) and (_fits(before, word, after, lexicon) or not (fits or gain >= _ALONE)):
                continue
            if gain + fits > score:
                best, score = candidate, gain + fits
    return best


def _undone(word: str, read: str, meant: str) -> set[str]:
    """The words that stand behind this one if the confusion happened once, or everywhere."""
    places = [m.start() for m in re.finditer(re.escape(read), word)]
    once = {word[:p] + meant + word[p + len(read) :] for p in places}
    return once | ({word.replace(read, meant)} if places else set())


def _fits(before: str, word: str, after: str, lexicon: Lexicon) -> bool:
    return any(a and b and lexicon.pair(a, b) > 0 for a, b in pairwise((before, word, after)))
