"""Characters that cannot be seen: zero-width spaces, soft hyphens, direction marks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression, occurrences
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_JOINERS = "\u200c\u200d"
_DIRECTION = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
_OTHER = "\u200b\ufeff\u00ad\u2060"
_INVISIBLE = _OTHER + _JOINERS + _DIRECTION
_HEAD = expression(r"[^\W\d_]*\Z")
_TAIL = expression(r"[^\W\d_]*")
_REACH = 40
_FIRST_RIGHT_TO_LEFT = "\u0590"
# Zipf values count in 10^9 words; what two words have together beyond that is how often they meet by chance.
_ALL_WORDS = 9.0
_VERY_FREQUENT = 5.5


class Invisible(Rule):
    """Invisible characters inside and round words.

    A zero-width space between two words that lost their blank becomes one; elsewhere it goes, and so do soft
    hyphens (those at a line end are LAY001's). Direction marks go where their paragraph has no right-to-left
    letter. Joiners stay in emoji and in scripts that need them, zero-width spaces where a script has no blanks.
    """

    code = "ENC003"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=("\u200b", "\ufeff", "\u00ad", "\u2060", *_JOINERS, *_DIRECTION))
    examples = (
        Repairs("The week\u200bend was dry.", "The weekend was dry."),
        Repairs("She spoke to\u200btheir lawyer.", "She spoke to their lawyer."),
        Repairs("He called for\u200ba rate of 2%, in\u200ba week.", "He called for a rate of 2%, in a week."),
        Repairs("They went in\u200bto town to\u200bday.", "They went into town today."),
        Repairs("A depart\u00adment of the min\u00adis\u00adtry.", "A department of the ministry."),
        Repairs("\u200fKuwait paid half\u200e.", "Kuwait paid half."),
        Repairs("The \ufeffferry sank.", "The ferry sank."),
        Leaves("He answered with 👩\u200d🌾 and 🏳️\u200d🌈."),
        Leaves("The word نمی\u200cدانم is Persian."),
        Leaves("The sign said \u200fשלום\u200e and no more."),
        Leaves("The Thai title is รถ\u200bไฟ, a train."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Runs of characters without a width where none is needed."""
        text = doc.text
        right_to_left: dict[Span, bool] = {}
        for start, end in _runs(text):
            before, after = text[start - 1 : start], text[end : end + 1]
            run = text[start:end]
            if _is_foreign(before) or _is_foreign(after):
                continue
            if any(c in _JOINERS for c in run) and not (_is_plain(before) and _is_plain(after)):
                continue
            if any(c in _DIRECTION for c in run) and _has_right_to_left(doc, start, right_to_left):
                continue
            if start == 0 and run == "\ufeff":
                continue  # a byte order mark is the file's affair
            if "\u00ad" in run and (after == "" or after in "\r\n") and before.isalpha():
                continue
            new = " " if "\u200b" in run and self._parts_words(doc, context, start, end) else ""
            why = "two words stand beside a zero-width space" if new else "nothing here needs an invisible character"
            yield self.edit(start, end, new, why)

    @staticmethod
    def _parts_words(doc: Document, context: Context, start: int, end: int) -> bool:
        """Whether both sides are words that stand beside each other more often than they make one word."""
        text, lexicon = doc.text, context.lexicon
        head = _HEAD.search(text, max(0, start - _REACH), start)
        tail = _TAIL.match(text, end, end + _REACH)
        left, right = head.group() if head else "", tail.group() if tail else ""
        if not left or not right:
            return False
        whole = left + right
        if not all(lexicon.is_word(s.lower()) or lexicon.is_right_token(s) for s in (left, right)):
            # The name before is not known; it may be damaged itself.
            return lexicon.zipf(right) >= _VERY_FREQUENT and len(right) > 2 and not lexicon.is_seen(whole.lower())
        beside = lexicon.zipf(left.lower()) + lexicon.zipf(right.lower()) - _ALL_WORDS
        if lexicon.is_right_token(whole) and beside < _VERY_FREQUENT:
            return False
        return not lexicon.is_seen(whole.lower()) or lexicon.zipf(whole.lower()) < beside


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Where characters without a width stand, as runs; each is looked for by itself, which is far quicker."""
    places = sorted(place for char in _INVISIBLE for place in occurrences(char, text))
    for _, run in groupby(enumerate(places), lambda item: item[1] - item[0]):
        start, *rest = (place for _, place in run)
        yield start, (rest[-1] if rest else start) + 1


def _is_plain(character: str) -> bool:
    return not character or character.isascii() or "LATIN" in unicodedata.name(character, "")


def _is_foreign(character: str) -> bool:
    """Whether a script without blanks between words, or one with joining letters, stands here."""
    return bool(character) and character.isalpha() and "\u0530" <= character < "\u1e00"


def _has_right_to_left(doc: Document, place: int, known: dict[Span, bool]) -> bool:
    """Whether the paragraph at a place holds a right-to-left letter; each paragraph is read once."""
    span = doc.paragraph_at(place)
    if span not in known:
        paragraph = doc.text[span.start : span.end]
        known[span] = not paragraph.isascii() and any(
            unicodedata.bidirectional(c) in ("R", "AL") and c.isalpha() for c in paragraph if c >= _FIRST_RIGHT_TO_LEFT
        )
    return known[span]
