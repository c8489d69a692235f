"""A possessive whose apostrophe became a blank."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import word_after, word_before
from normalise.quotation import apostrophe_of
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_LETTER = expression(r" s (?<=[^\W\d_] s )(?=[a-z]{3})")
_LETTERS = frozenset(
    "letter letters plural final capital small and or of the a an silent sharp long short an many few seconds".split()
)
_LEAST = 2
_KNOWN = 3.0


class PartedOwner(Rule):
    """A possessive whose apostrophe became a blank: `the pilot s aunt`, `the couple s two sons`.

    Sure where it happened twice in a text: behind a known word of small letters or a name, and before a known word
    in small letters that is none of the grammar. A lone `s` is a letter or a unit (`the s in island`,
    `s orbitals`, `5 s later`).
    """

    code = "PUN025"
    stage = "punctuation"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=(" s ",))
    examples = (
        Repairs(
            "The pilot s aunt was found in the park, and the couple s young sons are with her.",
            "The pilot's aunt was found in the park, and the couple's young sons are with her.",
        ),
        Leaves("The pilot s aunt was found in the park."),
        Leaves("The plural s ending and the silent s sound of it; p and s waves, the electrons of s orbitals."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The places, if there are two."""
        text, lexicon = doc.text, context.lexicon
        function = lexicon.cues("function")
        found: list[int] = []
        for match in _LETTER.finditer(text):
            before, after = word_before(text, match.start()), word_after(text, match.end() - 1)
            owner = before.text.lower()
            if (
                before.end != match.start()
                or len(owner) < 3
                or owner in function
                or owner in _LETTERS
                or owner[-1] == "s"
            ):
                continue
            named = before.text[0].isupper() and lexicon.is_right_token(before.text)
            known = named or (lexicon.is_word(owner) and lexicon.zipf(owner) >= _KNOWN)
            thing = after.text in _NUMBERS or (after.text not in function and lexicon.zipf(after.text) >= _KNOWN)
            if known and thing and lexicon.is_word(after.text):
                found.append(match.start())
        for place in found if len(found) >= _LEAST else ():
            yield self.edit(place, place + 1, apostrophe_of(text), "the apostrophe of a possessive")


_NUMBERS = frozenset("two three four five six seven eight nine ten own".split())
