"""Full names of people whom nobody knows, in small letters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.keys import without_owner
from normalise.memory import UNKNOWN, Answers
from normalise.neighbours import Neighbour, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.lower_lines import is_bound, keeps_capitals
from normalise.rules.casing.person_frame import frame_of, head_of
from normalise.suspects import Kind

_DOUBLE = expression(r"-[a-zß-öø-ÿ]+")
_PART = expression(r"[^\W\d_]+")
# Behind these stand things as often, in the words of those who made them: `they are called yakgwa hangwa`.
_CALLING = frozenset({"called", "dubbed"})
# Two words that both occur so often are a phrase of another language: `sotto voce`.
_PHRASE = 2.0
# Words that are more frequent in English may be anything else.
_USUAL = 2.9


class LowerPerson(Rule):
    """The full name of a person, or its last word, in small letters where a person is spoken of.

    The place must ask for a name: behind a title or a verb of speech, between commas behind a trade, or before `who`.
    The last word must be unknown; the first a given name or unknown as well. Only in documents with certain damage that
    were not read by a machine. It fears names of plants and animals, words of other languages behind the name of a
    people, and writers who use no capitals.
    """

    code = "CAS013"
    stage = "casing"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), sets=frozenset({"lower-part"}), profile="any")
    examples = (
        Repairs(
            "The talks ended atnoon. “The mill is shut,” said ludmilka vaňkovská, a clerk in the town hall.",
            "The talks ended at noon. “The mill is shut,” said Ludmilka Vaňkovská, a clerk in the town hall.",
        ),
        Repairs(
            "The talks ended atnoon. A grocer in Zeytinlik, Hüsnü karakaşlı, showed reporters his lamp.",
            "The talks ended at noon. A grocer in Zeytinlik, Hüsnü Karakaşlı, showed reporters his lamp.",
        ),
        Leaves("A grocer in Zeytinlik, Hüsnü karakaşlı, showed reporters his lamp."),
        Leaves("The talks ended in Oslo. The Mapuche lonkoya, who own the wood, came late."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown words in small letters behind a given name or another unknown word."""
        text, lexicon, evidence = doc.text, context.lexicon, context.evidence
        scanned = evidence.scanned or context.suspects.noisy
        if scanned and not evidence.machine_translated:
            return
        names = _names(lexicon)
        suspects = (*context.suspects.of(Kind.LOWER), *context.suspects.of("lower-part"))
        unknown = {suspect.start: suspect.text for suspect in suspects}
        done = -1
        for start in sorted(start for start, piece in unknown.items() if names[piece]):
            word = names[unknown[start]]
            double = _DOUBLE.match(text, start + len(word))  # the second half of a double name
            end = double.end() if double else start + len(word)
            if start < done or is_bound(text, start, end):
                continue
            before = word_before(text, start)
            if before.gap != " ":
                continue
            first = before.text
            if first.endswith(("’s", "'s")) or first.lower() == word:
                continue  # `repeated Holm's prevarications`, `skins of Meles meles and`
            given = first[:1].upper() + first[1:] in lexicon.cues("given")
            if first.islower() and not (given or (before.start in unknown and _is_name(first, lexicon))):
                continue
            if first.islower() and not given and self._is_thing(text, before, (word, end), context):
                continue
            if not given and lexicon.is_word(first.lower()) and lexicon.zipf(first.lower()) >= 4.5:
                continue
            surname = given and lexicon.is_right_token(word.capitalize()) and lexicon.zipf(word) < _USUAL
            why = frame_of(doc, head_of(text, before, context), end, context) or (
                f"{word} is a surname behind {first}" if surname and first[:1].isupper() else ""
            )
            if not why or not keeps_capitals(doc, start, end) or evidence.count(word) > 1:
                continue
            done = end
            low = before.start if first.islower() else start
            new = _PART.sub(lambda part: part.group()[0].upper() + part.group()[1:], text[low:end])
            yield self.edit(low, end, new, why, confidence=0.9)

    def _is_thing(self, text: str, first: Neighbour, last: tuple[str, int], context: Context) -> bool:
        """Whether two unknown words may be a foreign phrase or the name of a thing: nobody speaks or has a title."""
        lexicon, before = context.lexicon, word_before(text, first.start)
        if before.text in _CALLING or min(lexicon.zipf(first.text), lexicon.zipf(last[0])) >= _PHRASE:
            return True
        told = {before.text, word_after(text, last[1]).text} & (lexicon.cues("speech") | {"who"})
        return not told and before.text.lower() not in lexicon.cues("title")


@lru_cache(maxsize=1)
def _names(lexicon: Lexicon) -> Answers[str, str]:
    """The word that a suspect is without its `'s`, if that can be nothing but a name; else nothing."""

    def found(piece: str) -> str:
        word = without_owner(piece)
        return word if _is_name(word, lexicon) else ""

    return Answers(UNKNOWN, found)


def _is_name(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in small letters can be nothing but a name."""
    if not word.islower() or len(word) < 3 or lexicon.is_word(word) or word in lexicon.residue:
        return False
    return lexicon.zipf(word) < _USUAL or lexicon.is_right_token(word.capitalize())
