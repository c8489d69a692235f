"""Words shattered by blanks all over a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import NO_WORD_LETTERS
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.segmentation.cheapest_words import Word, is_remains, rows_of, words_of
from normalise.suspects import Kind, Suspect

# How far apart the remains of one word stand.
_NEAR = 12
# What is read first on either side of such remains; right text is seldom read further.
_BESIDE = 40
# The gain that makes a word stand alone in a line, and one among others.
_STRONG, _ENOUGH = 8.0, 3.0
_CERTAIN = 10.0
_COMPANY = 2


class ShatteredWords(Rule):
    """Words shattered by blanks: `i n t h e Junc t ion o f two roads`.

    Some programs that read pages put a blank wherever letters stand wide. The line is read anew as the likeliest row of
    known words; each must hold something that is no word by itself, and two must be sure, or one certain, before a
    line is touched. It finds what SEG006 must leave, which looks at one word; where both find a word, it is one repair.
    Lists of letters, formulas, verse in dialect and foreign phrases stay.
    """

    code = "SEG009"
    stage = "segmentation"
    cause = "ocr"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), words=NO_WORD_LETTERS)
    examples = (
        Repairs(
            "We go t o the Junc t ion o f two roads i n the va l ley.",
            "We go to the Junction of two roads in the valley.",
        ),
        Repairs("The desc ript ion is g iven in simi lar form.", "The description is given in similar form."),
        Leaves("Let a b c d e be the sides, and x y the rest; so la ti do."),
        Leaves("Non sequitur, ad hoc, per se and inter alia: the vox pop of the pro rata clubs."),
        Leaves("O wad some Pow’r the giftie gie us to see oursels as ithers see us."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The words of the lines in which remains of words stand close together."""
        for line in _lines(doc, context):
            words = _words_in(doc, context.lexicon, line)
            sure = sum(_is_strong(context.lexicon, word) for word in words) >= _COMPANY
            for word in words:
                tier = Tier.SAFE if sure or _is_certain(context.lexicon, word) else Tier.REPORT
                yield self.edit(*word.span, word.text, f"the pieces spell {word.text!r}", tier=tier, confidence=0.88)


def _words_in(doc: Document, lexicon: Lexicon, span: Span) -> list[Word]:
    return [word for row in rows_of(doc.text, span) for word in words_of(lexicon, row) if word.gain >= _ENOUGH]


def _lines(doc: Document, context: Context) -> Iterator[Span]:
    """The lines in which tokens that are no words stand near each other, and spell something with what is there."""
    seen = -1
    remains = sorted((*context.suspects.of(Kind.LOWER), *context.suspects.words(NO_WORD_LETTERS)))
    for start, end in _clusters(doc.text, remains):
        if start >= seen:
            line = doc.line_at(end)
            around = _around(doc.text, line, start - _BESIDE, end + _BESIDE)
            if around == line or _words_in(doc, context.lexicon, around):
                seen = line.end
                yield line


def _clusters(text: str, suspects: Sequence[Suspect]) -> Iterator[tuple[int, int]]:
    """Where two or more of them stand one near the other in a line, from the first to the last."""
    start = last = -_NEAR - 1
    many = False
    for suspect in suspects:
        if suspect.start - last <= _NEAR and "\n" not in text[last : suspect.start]:
            last, many = suspect.end, True
            continue
        if many:
            yield start, last
        start, last, many = suspect.start, suspect.end, False
    if many:
        yield start, last


def _around(text: str, line: Span, start: int, end: int) -> Span:
    """A stretch of a line, widened to whole pieces between blanks."""
    start, end = text.rfind(" ", line.start, max(start, line.start)), text.find(" ", end, line.end)
    return Span(line.start if start < 0 else start + 1, line.end if end < 0 else end)


def _is_strong(lexicon: Lexicon, word: Word) -> bool:
    """Whether a word is sure by itself: nothing in it is a word, or much of it is none and the gain is large."""
    remains = sum(is_remains(lexicon, piece) for piece in word.pieces)
    return word.gain >= _STRONG and len(word.text) >= 3 and (remains == len(word.pieces) or remains >= 2)


def _is_certain(lexicon: Lexicon, word: Word) -> bool:
    """Whether a word needs no company: a long one of which no piece is a word."""
    whole = all(len(piece) > 1 and is_remains(lexicon, piece) for piece in word.pieces)
    return word.gain >= _CERTAIN and len(word.text) >= 6 and whole
