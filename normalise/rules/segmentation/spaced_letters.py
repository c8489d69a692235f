"""A word whose letters stand apart."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon.closed_classes import NO_WORD_LETTERS
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_RUN = expression(r"(?<![^\s(\[“\"])[a-zA-Z](?: [a-z]){2,23}(?![^\s.,;:!?)\]”\"])")
_SHORT_ZIPF, _ZIPF = 5.3, 3.3
# So many letters are the remains of a word; longer strings are unknown words, or two that were joined.
_REMAINS = 5
# In characters, blanks included: as much as `_RUN` takes.
_LONGEST = 48


class SpacedLetters(Rule):
    """A word whose letters stand apart, as some pages set emphasis and some programs read print.

    Three letters and more in a row must spell one known word, a very frequent one if it is short, and there must
    be a second such word or another broken one: once is emphasis (`s l o w l y`). Variables and initials stay.
    """

    code = "SEG008"
    stage = "segmentation"
    cause = "ocr"
    certain = True
    trigger = Trigger(words=NO_WORD_LETTERS)
    examples = (
        Repairs("It was t h e first r e l a t i o n of its kind.", "It was the first relation of its kind."),
        Leaves("Let x y z be points, and a b c the sides; s o s is a signal."),
        Leaves("He said it s l o w l y. J K R wrote e e c."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Runs of single letters that spell a word."""
        found = list(_words(doc, context))
        broken = any(len(suspect.text) <= _REMAINS for suspect in context.suspects.of(Kind.LOWER))
        for start, end, word in found:
            sure = len(found) > 1 or (broken and not in_quotation(doc, start))
            why = f"the letters spell {word!r}"
            yield self.edit(start, end, word, why, tier=Tier.SAFE if sure else Tier.REPORT, confidence=0.9)


def _words(doc: Document, context: Context) -> Iterator[tuple[int, int, str]]:
    """The runs of single letters that spell a usual word."""
    text, lexicon, done = doc.text, context.lexicon, -1
    for suspect in sorted(context.suspects.words(NO_WORD_LETTERS)):
        start = suspect.start
        if suspect.end - start != 1 or start < done:
            continue
        start = _head(text, start)
        if suspect.start - start > _LONGEST:
            continue  # no word, and walking back from each letter would take for ever
        run = _RUN.match(text, start)
        if run is None:
            continue
        done = run.end()
        if text.startswith((" - ", "- "), done):
            continue  # one half of a divided word
        word = run.group().replace(" ", "")
        least = _SHORT_ZIPF if len(word) <= 3 else _ZIPF
        if lexicon.is_word(word.lower()) and lexicon.zipf(word.lower()) >= least:
            yield run.start(), run.end(), word


def _head(text: str, start: int) -> int:
    """Where the run of single letters begins that leads to a letter; no further back than a word can be long."""
    low = max(1, start - _LONGEST - 2)
    while (
        start > low
        and text[start - 1] == " "
        and text[start - 2].isalpha()
        and not text[start - 3 : start - 2].isalnum()
    ):
        start -= 2
    return start
