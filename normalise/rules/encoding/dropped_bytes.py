"""Quotation marks and apostrophes of which a wrong decoding left the first byte alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.quotation import lines_with
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_MARK = expression(r"(?P<lost>[âโ]€?(?![™œ“”‘’\x80-\x9f]))|[“”]")
_ENDING = expression(r"(?:s|t|d|m|re|ve|ll)(?![\w’'])")
_STEM = expression(r"[^\W\d_âโ]{2,}\Z")
_OUTSIDE_LEFT = frozenset(" \t\n([—–")
_OUTSIDE_RIGHT = frozenset(" \t\n\r.,;:!?)]—–")
_STOPS = frozenset(".,!?…")
_REACH = 40


class DroppedBytes(Rule):
    """Marks whose last bytes were dropped in a wrong decoding: `donât`, `end, â€he said`.

    UTF-8 writes quotation marks and apostrophes in three bytes. Read as Windows-1252 or Thai (`โNo,โ he said`) and
    freed of what those leave empty, they are a letter, at most with a euro sign. Inside a contraction or possessive of
    a known word it was an apostrophe. Quotation marks are sure only where they open and close in turn in their line.
    French and Romanian words have the letter by right, and one alone may be spoken of.
    """

    code = "ENC008"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=("â", "โ"))
    examples = (
        Repairs("He didnât see the cityâs gate.", "He didn’t see the city’s gate."),
        Repairs("âWe will stay,â she said.", "“We will stay,” she said."),
        Repairs("She said: โIt is no secret,โ and left.", "She said: “It is no secret,” and left."),
        Leaves("Le mât du château, the rânds and bâs of Brâncuși: â is a letter."),
        Leaves("The letter โ opens a Thai word, โต๊ะ for one."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The lone first bytes, line by line."""
        text = doc.text
        for start, end in lines_with(text, "â", "โ"):
            yield from self._quotes(text, start, end)
            for match in _MARK.finditer(text, start, end):
                if match["lost"] and _is_apostrophe(text, match, context.lexicon):
                    yield self.edit(*match.span(), "’", "an apostrophe without its last bytes")

    def _quotes(self, text: str, start: int, end: int) -> Iterator[Edit]:
        """The quotation marks of a line; none where they do not open and close in turn."""
        edits: list[Edit] = []
        opened = alone = False  # `alone`: by a mark that lost its last bytes
        for match in _MARK.finditer(text, start, end):
            before, after = text[match.start() - 1 : match.start()] or "\n", text[match.end() : match.end() + 1] or "\n"
            outside, inside = before in _OUTSIDE_LEFT, after not in _OUTSIDE_RIGHT
            if not match["lost"]:
                opened, alone = match.group() == "“", False
            elif outside and inside:
                # `something, â€he said`: the blank stands on the wrong side.
                ends = opened and after.islower() and text[match.start() - 2 : match.start() - 1] in _STOPS
                if opened and not ends:
                    return
                edits.append(self.edit(*match.span(), "”" if ends else "“", "a quotation mark without its last bytes"))
                opened = alone = not ends
            elif not outside and not inside:
                if not opened or not (alone or "€" in match.group() or before in _STOPS):
                    return
                edits.append(self.edit(*match.span(), "”", "a quotation mark without its last bytes"))
                opened = False
            elif outside:
                return
        if not opened:
            yield from edits


def _is_apostrophe(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a contraction or possessive of a known word stands round a lost mark, and no word with the letter."""
    ending = _ENDING.match(text, match.end())
    stem = _STEM.search(text, max(0, match.start() - _REACH), match.start())
    if ending is None or stem is None:
        return False
    word, rest = stem.group(), ending.group()
    whole = word + match.group() + rest
    if lexicon.is_right_token(whole) or lexicon.is_word(whole.lower()) or lexicon.zipf(whole.lower()) > 1.0:
        return False
    if rest == "s":
        return lexicon.is_word(word.lower()) or lexicon.is_right_token(word)
    return lexicon.is_word(f"{word}'{rest}".lower())
