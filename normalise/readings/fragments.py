"""What a full stop in the middle of a sentence stands for, as far as the words on both sides tell."""

from __future__ import annotations

import re

from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECTS, is_finite

# Alone before a stop they open the sentence behind it.
_ADVERBS = frozenset(
    "additionally also besides consequently finally furthermore however instead likewise meanwhile moreover "
    "nevertheless nonetheless similarly therefore thus".split()
)
_SAYING = frozenset(
    "accusing adding arguing calling claiming describing explaining insisting noting saying stressing urging "
    "warning".split()
)
_NO_PARTICIPLES = frozenset("during according including nothing something everything anything morning evening".split())
_DESCRIBING = frozenset("led headed chaired based located known founded owned backed born".split())
_RELATIVES = frozenset("which who whose where".split())
_BEHIND_COMMA = frozenset({"with", "without"})
_LINKS = frozenset("of to for from by than in on at into until against between about before during under".split())
_VERBS = AUXILIARIES | {"said", "says", "told"}
_WORD = expression(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d[\d.,]*")
_LAST_SENTENCE = expression(r".*[.!?:;”\"—–] ", re.DOTALL)
_LONGEST = 9
_SHORT_PHRASE = 7
_HABIT = 2.5


def mark_for_stop(head: str, rest: str, lexicon: Lexicon) -> str | None:
    """The mark that belongs where a stop stands: a comma or nothing; None where a sentence may end there.

    `head` is the line up to the stop, `rest` what is behind it up to the end of its sentence, in small letters.
    """
    before = _WORD.findall(_LAST_SENTENCE.sub("", head))
    behind = _WORD.findall(rest)
    if not before or len(behind) < 2:
        return None
    first = behind[0]
    if len(before) == 1:
        return "," if before[0].lower() in _ADVERBS else None
    opens = first in DETERMINERS | SUBJECTS or first == "there"
    if opens or first == "where":  # `In Japan. where one specimen was sold`
        return "," if _is_adverbial(before) else None
    if first in _VERBS and not rest.rstrip().endswith("?") and before[0][0].isupper():
        if not _RELATIVES.isdisjoint(before[1:]):
            return ","  # `The plan, which cost a lot. was dropped`
        return None if any(map(is_finite, before)) else ""
    if first.endswith("ing") and len(first) > 4 and first not in _NO_PARTICIPLES:
        plain = first in _SAYING or not any(map(is_finite, behind))
        return "," if plain else None
    if first in _DESCRIBING and behind[1] in PREPOSITIONS | {"as", "of"}:
        return ","
    if first in _LINKS | _BEHIND_COMMA and len(behind) <= _SHORT_PHRASE and not _has_verb(behind, lexicon):
        return "," if first in _BEHIND_COMMA else ""
    return None


def _is_adverbial(words: list[str]) -> bool:
    """Whether a preposition opens what has no verb: `In the second half`, `On Monday`."""
    plain = words[0] in {word.capitalize() for word in PREPOSITIONS} - {"About", "Against"}
    return plain and 1 < len(words) < _LONGEST and not any(map(is_finite, words))


def _has_verb(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a finite verb may be among words, a present one in -s counted."""
    if any(is_finite(word) or word in SUBJECTS for word in words):
        return True
    stems = [word[:-1] for word in words[1:] if word.islower() and word.endswith("s") and not word.endswith("ss")]
    return any(
        max(lexicon.zipf(stem + "ed"), lexicon.zipf(stem + "ing"), lexicon.zipf(stem[:-1] + "ing")) > _HABIT
        for stem in stems
    )
