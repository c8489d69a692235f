"""A stop, comma or bracket between two words shows where a space was lost: `said.Nobody`, `Office(IMO)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.edits import Span, Tier
from normalise.neighbours import TITLES, word_after
from normalise.readings.reading import Reading, Scene

# `Prof.Smith` is an abbreviation, `Booking.Com` an address.
_ABBREVIATED = frozenset(
    "prof sept capt corp dept govt assoc bros hon insp messrs supt comdr cllr univ calif mass tenn penn conn".split()
)
# Short words that end sentences.
_LAST_WORDS = frozenset("it us me up so do on in by go no".split())
_ENDS_OF_ADDRESSES = frozenset("com net org info biz".split())


def mark_joints(scene: Scene) -> Iterator[Reading]:
    """Readings of `word.Word` and `word,word` as two words that lost the space behind the mark.

    The suspect is the mark itself.
    """
    text, lexicon = scene.doc.text, scene.lexicon
    start, end, mark = scene.suspect
    left = re.search(r"[^\W\d_]+\Z", text[max(0, start - 40) : start])
    right = re.match(r"[“«]?([^\W\d_]+)", text[end : end + 40])
    if left is None or right is None:
        return
    first, second = left.group(), right.group(1)
    whole = re.search(r"\S*\Z", text[max(0, start - 80) : start])
    if whole and re.search(r"[@/\\_=<>{}|~#]|\d|\w\.\w", whole.group()):
        return  # a path, an address, code
    if mark == "(":
        named = first[0].isupper() and len(first) > 3  # `sin(AB)` is a function
        why = (f"no space before the bracket behind {first!r}",)
        # Some journals set brackets so: sure only where other blanks are lost as well.
        damaged = named or len(first) > 4
        yield Reading("joint", Span(start, start), " ", 5.0, why, Tier.REPORT, in_damage=damaged)
        return
    if second in ("A", "I") and not _begins_clause(scene, second):
        return
    why = (f"no space behind {mark!r} between {first!r} and {second!r}",)
    known = _is_known(scene, first) or (first.isupper() and mark[0] == ")" and text[start - len(first) - 1] == "(")
    if known and _is_known(scene, second):
        score = _mark_score(text, start, mark, first, second)
        if score and (lexicon.is_word(second.lower()) or second[0].isupper()):
            yield Reading("joint", Span(end, end), " ", score, why, Tier.SAFE)
            return
    clause = mark == ":" and known and first.islower() and second.islower() and _is_known(scene, second)
    if clause or _may_part(scene, first, second):
        yield Reading("joint", Span(end, end), " ", 4.0, why, Tier.REPORT, in_damage=True)


def _begins_clause(scene: Scene, letter: str) -> bool:
    """Whether a lone letter is the article or the pronoun: a word in small letters follows, and no `and`."""
    after = word_after(scene.doc.text, scene.suspect.end + 1)
    return (
        after.gap == " "
        and after.text.islower()
        and (letter == "I" or after.text not in scene.lexicon.cues("function"))
    )


def _may_part(scene: Scene, first: str, second: str) -> bool:
    """Whether a name may end a sentence or clause before a mark that lost its blank: `Aarhus.She`, `Dombivli,an`."""
    text, mark, end = scene.doc.text, scene.suspect.text, scene.suspect.end
    behind = text[end + len(second) : end + len(second) + 2]
    if behind[:1] == "." and behind[1:].strip():
        return False
    if len(first) < 4 or not first.istitle() or first.lower() in _ABBREVIATED:
        return False
    small = second.lower() in scene.lexicon.cues("function")
    if mark == ".":
        opener = second.istitle() and (small or (len(first) > 4 and _is_known(scene, first)))
        return opener and (len(second) > 2 or small) and second.lower() not in _ENDS_OF_ADDRESSES
    return mark == "," and second.islower() and (small or scene.lexicon.is_word(second))


def _is_known(scene: Scene, word: str) -> bool:
    lexicon = scene.lexicon
    if word in TITLES or word in _LAST_WORDS:
        return True
    if lexicon.is_word(word.lower()) and (len(word) > 2 or lexicon.zipf(word.lower()) > 5):
        return True
    return word[0].isupper() and (
        lexicon.is_right_token(word) or lexicon.zipf(word.lower()) >= 2.0 or scene.evidence.count(word) > 1
    )


def _mark_score(text: str, start: int, mark: str, first: str, second: str) -> float:
    """How sure it is that a blank was lost behind a mark between two words; 0 where it was not."""
    if mark[-1] in ".!?":
        whole = second[0].isupper() and not (second.isupper() and len(second) > 1)
        if mark == "." and first in TITLES:
            return (
                6.0
                if second.istitle() and len(second) > 2 and text[start - len(first) - 1 : start - len(first)].isspace()
                else 0.0
            )
        ends = (len(first) >= 3 and first.islower()) or first in _LAST_WORDS
        return 6.0 if whole and ends and not mark.endswith("..") else 0.0
    if mark == ":":
        return 0.0
    if mark[-1] in ",;":
        return 0.0 if second.isupper() and len(second) < 3 else 6.0
    if mark[-1] not in ")]”»":
        return 0.0
    if mark[-1] == ")" and len(second) < 3 and second not in ("in", "is", "on", "to", "at", "of", "by", "as", "or"):
        return 0.0  # `word(s)ing`, `(re)do` are no lost spaces
    short = re.search(r"\([^\s()]{1,4}\Z", text[max(0, start - 6) : start])
    return 0.0 if short and not first.isupper() else 5.0
