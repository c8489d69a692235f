"""Unknown words whose phrase stands rightly elsewhere in the document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon import Lexicon
from normalise.lexicon.slips import is_inaudible, is_inflected
from normalise.lexicon.spelling import spelt_alike
from normalise.memory import UNKNOWN
from normalise.neighbours import word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.speakers import is_script
from normalise.suspects import Kind, Suspect

# Shorter strings have too many words near them; more frequent ones are words that no list has yet.
_LEAST, _RARE = 5, 2.0


class SamePhrase(Rule):
    """An unknown word whose phrase stands elsewhere in the document with a known word in its place.

    The two words beside it must be the same in both places, one of them no small word, and the known word must be
    near it in spelling. Letter case follows the damaged place. Words that come twice in the same form stay.
    """

    code = "SPL002"
    stage = "spelling"
    trigger = Trigger(kinds=frozenset({Kind.LOWER, Kind.CAPS}))
    examples = (
        Repairs(
            "THE PORT WILL NOT SUCCURMB TO THREATS\n\nThe mayor said: the port will not succumb to threats.",
            "THE PORT WILL NOT SUCCUMB TO THREATS\n\nThe mayor said: the port will not succumb to threats.",
        ),
        Leaves("THE NATO CHIEF SPOKE\n\nThe navy chief spoke to us."),
        Leaves("Mr. Brandt spoke to reporters. Mr. Brand spoke to reporters."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Places where three words stand again but for one."""
        lexicon = context.lexicon
        seen: dict[str, int] = {}
        # In a document without other damage only headings are looked at: elsewhere unknown is not wrong.
        kinds = (Kind.LOWER, Kind.CAPS) if context.evidence.damaged else (Kind.CAPS,)
        suspects = [s for kind in kinds for s in context.suspects.of(kind)]
        for suspect in suspects:
            seen[suspect.text.lower()] = seen.get(suspect.text.lower(), 0) + 1
        for suspect in suspects:
            low = suspect.text.lower()
            if seen[low] > 1 or not _may_be_misspelt(lexicon, suspect.text):
                continue
            if doc.lower.count(low) > seen[low]:
                continue  # another word ends in it, or lost its space before it: a term
            word = _same_place(doc, suspect, context)
            if word and (is_inaudible(low, word) or not is_script(doc.text)):
                new = word.upper() if suspect.text.isupper() else word
                why = f"the same phrase stands with {word!r} elsewhere in the document"
                yield self.edit(suspect.start, suspect.end, new, why, confidence=0.95)


@lru_cache(maxsize=UNKNOWN)
def _may_be_misspelt(lexicon: Lexicon, text: str) -> bool:
    """Whether a string is unknown, no known word with an ending, and no name: of these the rules of names decide."""
    low = text.lower()
    if len(low) < _LEAST or not low.isalpha() or text.istitle() or lexicon.is_word(low):
        return False
    return lexicon.zipf(low) < _RARE and not lexicon.is_right_token(text) and not is_inflected(lexicon, low)


def _same_place(doc: Document, suspect: Suspect, context: Context) -> str:
    """The known word that stands beside the same two words elsewhere; nothing if there are two or none."""
    text, lower = doc.text, doc.lower
    small = context.lexicon.cues("function")
    low = suspect.text.lower()
    found: set[str] = set()
    for neighbour in (word_after, word_before):
        near = neighbour(text, suspect.end if neighbour is word_after else suspect.start)
        far = neighbour(text, near.end if neighbour is word_after else near.start) if near.text else near
        if near.gap != " " or far.gap != " " or {near.text.lower(), far.text.lower()} <= small:
            continue
        phrase = f" {near.text} {far.text}" if neighbour is word_after else f"{far.text} {near.text} "
        place = lower.find(phrase.lower())
        while place >= 0:
            end = place + len(phrase)
            word = (word_before(lower, place) if neighbour is word_after else word_after(lower, end)).text
            affix = word in low or low in word  # `untargeted` is no misspelling of `targeted`
            if word and not affix and spelt_alike(low, word) and context.lexicon.is_word(word):
                found.add(word)
            place = lower.find(phrase.lower(), end)
    return found.pop() if len(found) == 1 else ""
