"""One word with a space inside."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.neighbours import word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

# An ending that is no word in small letters.
_ENDING = frozenset({"ed"})


class SplitWord(Rule):
    """One word with a space inside.

    At least one half is no word and the whole is a usual one, so the place alone is certain. Where blanks stand all
    over a line, SEG009 reads the line anew; where both halves may be words, SEG012 asks for other damage. Foreign
    words, initials and abbreviations beside words stay, and so do pairs that are right apart (`on going` in old text).
    """

    code = "SEG006"
    stage = "segmentation"
    cause = "ocr"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), words=_ENDING)
    examples = (
        Repairs(
            "It is our respon sibility to act.",
            "It is our responsibility to act.",
        ),
        Repairs("Only four have been offer ed a place.", "Only four have been offered a place."),
        Leaves("She teaches special ed and phys ed, and wrote an op ed."),
        Leaves("He sang la la la and fa la la."),
        Leaves("The vox pop was cut."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The joins that win."""
        for _, best in context.readings.winners(Kind.LOWER, "join"):
            yield self.from_reading(best)
        for ending in context.suspects.words(_ENDING):
            if context.evidence.count(f"-{ending.text}"):
                continue  # endings are spoken of: `-ed makes walk ed of walk`
            stem = word_before(doc.text, ending.start)
            whole = stem.text + ending.text
            if stem.gap == " " and stem.text.islower() and context.lexicon.is_word(whole) and len(whole) > 4:
                yield self.edit(stem.end, ending.start, "", f"{whole!r} is a word", confidence=0.9)
