"""A capital or a mark inside a token shows where a space was lost: `powersMacron`, `NovakHe`, `said.Nobody`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.edits import Span, Tier
from normalise.neighbours import word_after
from normalise.readings.reading import Reading, Scene

_INNER_CAPITAL = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_PRONOUNS = frozenset({"He", "She", "They", "It", "We", "I"})
# Words with which a segment behind a lost tag begins.
_OPENERS = frozenset(
    {"The", "This", "But", "However", "According", "And", "Who", "Which", "In", "On", "For", "With", "Has"}
)
_SURNAME_PREFIX = re.compile(
    r"(?:Mc|Mac|De|Del|Della|Di|Da|Du|La|Le|Van|Von|Fitz|O|D|L|El|Al|Ben|Bin|Ibn|Saint|St|Mc|Ap|Ó)\Z"
)


def capital_joints(scene: Scene) -> Iterator[Reading]:
    """Readings of a token with an inner capital as two words, each known."""
    token, lexicon, evidence = scene.token, scene.lexicon, scene.evidence
    if evidence.count(token) > 1 or not token.replace("’", "").replace("'", "").isalpha():
        return  # written twice the same way: a brand
    for match in _INNER_CAPITAL.finditer(token):
        left, right = token[: match.start()], token[match.start() :]
        if len(left) < 2 or len(right) < 2 or _SURNAME_PREFIX.search(left):
            continue
        left_why, left_is_name = _left(scene, left)
        pronoun = right in _PRONOUNS
        if not left_why and pronoun and scene.name_before and left.istitle() and not lexicon.is_seen(token.lower()):
            left_why, left_is_name = f"the name {scene.before.text} stands before it", True
        if not left_why:
            continue
        right_why = _right_name(scene, right)
        if right_why:
            score = 6.0
        elif pronoun and (left_is_name or left.islower()) and _verb_follows(scene):
            score, right_why = 6.0, f"{right} begins a segment"
        elif right in _OPENERS and (left_is_name or left.islower()):
            score, right_why = 5.0, f"{right} begins a segment"
        else:
            continue
        if (
            right in _OPENERS
            and right not in ("The", "This", "But", "However", "According")
            and not _lower_follows(scene)
        ):
            continue
        if left_is_name and right_why and not pronoun and evidence.count(right) == 0 and left.istitle():
            # Two names in one word, neither elsewhere in the text: `AirAsia`, `ChinaUnicom`.
            if right not in _OPENERS:
                continue
        yield _joined(scene, left, right, pronoun and left_is_name, score, (left_why, right_why))


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


def _left(scene: Scene, left: str) -> tuple[str, bool]:
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
    return "", False


def _right_name(scene: Scene, right: str) -> str:
    """Why the right part is a name, or nothing."""
    lexicon, evidence = scene.lexicon, scene.evidence
    entity = scene.known_entity(right)
    if entity is not None and entity.type in ("person", "place", "demonym"):
        return f"{right} is a known {entity.type}"
    if evidence.names(right):
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
    if mark[-1] in ".!?":
        if not second[0].isupper() or len(first) < 3 or not first.islower() or mark.endswith(".."):
            return
        if second.isupper() and len(second) > 1:
            return
        score = 6.0
    elif mark[-1] in ",;":
        if second.isupper() and len(second) < 3:
            return
        score = 6.0
    elif mark[-1] in ")]”»":
        if mark[-1] == ")" and len(second) < 3 and second not in ("in", "is", "on", "to", "at", "of", "by", "as", "or"):
            return  # `word(s)ing`, `(re)do` are no lost spaces
        if re.search(r"\([^\s()]{1,4}\Z", text[max(0, start - 6) : start]) and not first.isupper():
            return
        score = 5.0
    else:
        return
    if not (lexicon.is_word(second.lower()) or second[0].isupper()):
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
