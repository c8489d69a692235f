"""A capital or a mark inside a token shows where a space was lost: `powersMacron`, `NovakHe`, `said.Nobody`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from normalise.edits import Span, Tier
from normalise.expressions import expression
from normalise.neighbours import word_after
from normalise.readings.reading import Reading, Scene

_INNER_CAPITAL = expression(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_PRONOUNS = frozenset({"He", "She", "They", "It", "We", "I"})
# Words with which a segment behind a lost tag begins.
_OPENERS = frozenset(
    {"The", "This", "But", "However", "According", "And", "Who", "Which", "In", "On", "For", "With", "Has"}
)
_EVERYDAY = 4.6  # `Debate` and `Check` are no names however often a text has them with a capital
_BRAND_HEADS = frozenset("air buy discover eat fly go invest jet made my shop study team tele travel visit web".split())
_SENTENCE_OPENERS = frozenset({"The", "This", "But", "However", "According"})
_SURNAME_PREFIX = expression(
    r"(?:Mc|Mac|De|Del|Della|Di|Da|Du|La|Le|Van|Von|Fitz|O|D|L|El|Al|Ben|Bin|Ibn|Saint|St|Mc|Ap|Ó)\Z"
)


def capital_joints(scene: Scene) -> Iterator[Reading]:
    """Readings of a token with an inner capital as two words, each known."""
    token, evidence = scene.token, scene.evidence
    for left, right in _parts(token):
        pronoun = right in _PRONOUNS
        left_why, left_is_name = _left(scene, left, before_pronoun=pronoun)
        if not left_why:
            continue
        right_why, score = _right(scene, right, open_left=left_is_name or left.islower())
        if not right_why or scene.repeats > 1:
            continue  # written twice the same way: a brand
        if _is_brand(scene, left, right) or (left.islower() and scene.starts_sentence):
            continue  # a small letter begins no sentence: `photoAnna` is a picture's tag
        if left_is_name and right not in _PRONOUNS and right not in _OPENERS and not evidence.count(right):
            continue  # two names in one word, neither elsewhere in the text: `AirAsia`, `ChinaUnicom`
        yield _joined(scene, left, right, pronoun and left_is_name, score, (left_why, right_why))


@lru_cache(maxsize=20_000)
def _parts(token: str) -> tuple[tuple[str, str], ...]:
    """The two sides of each inner capital that may be a joint."""
    if not token.replace("’", "").replace("'", "").isalpha():
        return ()
    cuts = (match.start() for match in _INNER_CAPITAL.finditer(token))
    sides = ((token[:cut], token[cut:]) for cut in cuts)
    return tuple((a, b) for a, b in sides if len(a) > 1 and len(b) > 1 and not _SURNAME_PREFIX.search(a))


def _is_brand(scene: Scene, left: str, right: str) -> bool:
    """Whether the joint is that of a brand: `flyDubai`, `visitBritain`, `PetroPeru`."""
    entity = scene.known_entity(right)
    if entity is None or entity.type != "place":
        return False
    person = scene.known_entity(left)
    return left in _BRAND_HEADS or (person is not None and person.type == "person")


def _right(scene: Scene, right: str, *, open_left: bool) -> tuple[str, float]:
    """Why the right part begins a word, and how sure that is; `open_left`: a segment may end before it."""
    name = _right_name(scene, right)
    if name:
        return name, 6.0
    if right in _PRONOUNS and open_left and _verb_follows(scene):
        return f"{right} begins a segment", 6.0
    if right in _OPENERS and open_left and (right in _SENTENCE_OPENERS or _lower_follows(scene)):
        return f"{right} begins a segment", 5.0
    return "", 0.0


def _joined(scene: Scene, left: str, right: str, drop: bool, score: float, why: tuple[str, ...]) -> Reading:
    after = scene.after
    speech = after.adjoins and after.text in scene.lexicon.cues("speech")
    span = Span(*scene.suspect[:2])
    if drop and speech:
        # A segment after a lost tag begins with a pronoun that repeats the name: `NovakHe said`.
        return Reading("joint", span, left, score, (*why, f"{right} repeats {left}"))
    comma = speech and not drop and right.istitle() and right not in _PRONOUNS
    between = ", " if comma and right not in ("The", "This") else " "
    return Reading("joint", span, left + between + right, score, why)


def _left(scene: Scene, left: str, *, before_pronoun: bool) -> tuple[str, bool]:
    """Why the left part may end a word, and whether it is a name."""
    lexicon, evidence = scene.lexicon, scene.evidence
    if left.islower():
        if len(left) >= 3 and lexicon.is_word(left) and lexicon.zipf(left) >= 3.0:
            return f"{left} is a word", False
        return "", False
    if scene.with_given(left):
        return f"{scene.with_given(left)} is known whole", True
    entity = scene.known_entity(left)
    if entity is not None:
        return f"{left} is a known {entity.type}", True
    if evidence.names(left):
        return f"{left} stands whole in the document", True
    if before_pronoun and scene.name_before and left.istitle() and not lexicon.is_seen(scene.token.lower()):
        return f"the name {scene.before.text} stands before it", True
    return "", False


def _right_name(scene: Scene, right: str) -> str:
    """Why the right part is a name, or nothing."""
    lexicon, evidence = scene.lexicon, scene.evidence
    entity = scene.known_entity(right)
    if entity is not None and entity.type in ("person", "place", "demonym"):
        return f"{right} is a known {entity.type}"
    if evidence.names(right) and (not lexicon.is_word(right.lower()) or lexicon.zipf(right.lower()) < _EVERYDAY):
        return f"{right} stands whole in the document"
    follow = word_after(scene.doc.text, scene.suspect.end)
    if follow.adjoins and lexicon.right_entities(f"{right} {follow.text}"):
        return f"{right} {follow.text} is known"
    return ""


def _lower_follows(scene: Scene) -> bool:
    return scene.after.adjoins and scene.after.text.islower()


def _verb_follows(scene: Scene) -> bool:
    after = scene.after
    verbs = scene.lexicon.cues("speech") | {"is", "was", "has", "had", "will", "would", "also", "did", "could", "can"}
    return after.adjoins and after.text in verbs


def mark_joints(scene: Scene) -> Iterator[Reading]:
    """Readings of `word.Word` and `word,word` as two words that lost the space behind the mark.

    The suspect is the mark itself.
    """
    text, lexicon = scene.doc.text, scene.lexicon
    start, end, mark = scene.suspect
    left = re.search(r"[^\W\d_]+\Z", text[max(0, start - 40) : start])
    right = re.match(r"[^\W\d_]+", text[end : end + 40])
    if left is None or right is None:
        return
    first, second = left.group(), right.group()
    whole = re.search(r"\S*\Z", text[max(0, start - 80) : start])
    if whole and re.search(r"[@/\\_=<>{}|~#]|\d|\w\.\w", whole.group()):
        return  # a path, an address, code
    if not (_is_known(scene, first) and _is_known(scene, second)):
        return
    score = _mark_score(text, start, mark, first, second)
    if not score or not (lexicon.is_word(second.lower()) or second[0].isupper()):
        return
    why = (f"no space behind {mark!r} between {first!r} and {second!r}",)
    yield Reading("joint", Span(end, end), " ", score, why, Tier.SAFE)


def _is_known(scene: Scene, word: str) -> bool:
    lexicon = scene.lexicon
    if lexicon.is_word(word.lower()) and (len(word) > 2 or lexicon.zipf(word.lower()) > 5):
        return True
    return word[0].isupper() and (
        lexicon.is_right_token(word) or lexicon.zipf(word.lower()) >= 2.0 or scene.evidence.count(word) > 1
    )


def _mark_score(text: str, start: int, mark: str, first: str, second: str) -> float:
    """How sure it is that a blank was lost behind a mark between two words; 0 where it was not."""
    if mark[-1] in ".!?":
        whole = second[0].isupper() and not (second.isupper() and len(second) > 1)
        return 6.0 if whole and len(first) >= 3 and first.islower() and not mark.endswith("..") else 0.0
    if mark[-1] in ",;":
        return 0.0 if second.isupper() and len(second) < 3 else 6.0
    if mark[-1] not in ")]”»":
        return 0.0
    if mark[-1] == ")" and len(second) < 3 and second not in ("in", "is", "on", "to", "at", "of", "by", "as", "or"):
        return 0.0  # `word(s)ing`, `(re)do` are no lost spaces
    short = re.search(r"\([^\s()]{1,4}\Z", text[max(0, start - 6) : start])
    return 0.0 if short and not first.isupper() else 5.0
