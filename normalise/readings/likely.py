"""Two words joined at the border of a name that nobody knows: what speaks for it, one kind of joint at a time."""

from __future__ import annotations

from normalise.edits import Span, Tier
from normalise.lexicon.occupations import is_occupation
from normalise.readings.reading import Reading, Scene
from normalise.readings.segment import (
    BEFORE,
    PRONOUNS,
    SENTENCE_OPENERS,
    SMALL,
    VERBS,
    continued,
    lower_follows,
    verb_follows,
)
from normalise.readings.tag_border import is_finite, joined, may_be_subject

_SEEN, _PLAIN = 1.2, 3.5
_EVERYDAY = 4.6
# Small words whose capital inside a sentence can only be that of a segment.
_LOWERED = frozenset("That By At From To As After Among Between During Until Since When Where While Because".split())
# Small words that a lost blank on either side leaves between two names: `KyivandMoscow`.
_BETWEEN = ("and", "with", "from", "for", "to", "in", "of")
# What stands behind the name of its place, and ends no brand.
_BODIES = frozenset("University Province Governorate Prefecture Regency Municipality Hospital Airport Stadium".split())


def likely_joint(scene: Scene, left: str, right: str) -> Reading | None:
    """The reading of two parts of which one is unknown; safe only in a damaged text."""
    text, why = _before_name(scene, left, right)
    if not text:
        text, why = _two_joints(scene, left, right)
    if not text:
        text, why = _segment(scene, left, right)
    if not text:
        return None
    return Reading("joint", Span(*scene.suspect[:2]), text, 4.0, (why,), Tier.REPORT, in_damage=True)


def _before_name(scene: Scene, left: str, right: str) -> tuple[str, str]:
    """The two with a blank where the second is a name, a body, a date or a title, and why; else nothing."""
    both = f"{left} {right}"
    small = left in BEFORE or _leads_to_name(scene, left, right)
    if small and right[1:].islower() and _may_be_name(scene, left, right):
        return both, f"{left} is a small word"
    if left in BEFORE and right.isupper() and scene.lexicon.is_right_name(right, "organisation"):
        return both, f"{left} is a small word"
    if right in scene.lexicon.cues("month") and scene.figure_follows and _is_plain(scene, left):
        return both, "a date stands behind it"
    if _is_title_behind(scene, left, right):
        return f"{left}, {right}", f"{right} says who {left} is"
    if right in _BODIES and _is_local(scene, left):
        return both, f"{right} stands behind the name of a place"
    if right.istitle() and _names_follow(scene, left, right):
        return both, f"{left} stands before names"
    return "", ""


def _segment(scene: Scene, left: str, right: str) -> tuple[str, str]:
    """The two as a word and the head of a segment behind it, and why; else nothing."""
    low, why = right.lower(), f"{right} begins a segment"
    if left.istitle() and low in SMALL and right == low.capitalize() and _may_end_here(scene, left, low):
        return joined(scene, left, low), why
    if left.istitle() and right in SENTENCE_OPENERS and lower_follows(scene) and _ends_name(scene, left):
        return continued(scene, left, right), why
    if right in PRONOUNS and _may_repeat(scene, left):
        return left if may_be_subject(scene) else continued(scene, left, right), why
    if right in _LOWERED and scene.after.adjoins and _is_plain(scene, left) and left[1:].islower():
        usual = left.islower() and not scene.lexicon.is_word(left + low)
        if usual or (left.istitle() and (scene.name_before or scene.known_entity(left) is not None)):
            return f"{left} {low}", why
    if right == "A" and lower_follows(scene) and _is_plain(scene, left) and left[1:].islower():
        text = continued(scene, left, right)
        return (text, why) if ". " in text else ("", "")
    return "", ""


def _two_joints(scene: Scene, left: str, right: str) -> tuple[str, str]:
    """The three words of which the first two ran together as well, and why: `KyivandMoscow`; else nothing."""
    named = scene.known_entity(right) is not None or (right.lower() in scene.lexicon.cues("title") and len(right) > 3)
    small = next((word for word in _BETWEEN if left.endswith(word)), "") if named else ""
    name = left.removesuffix(small)
    bound = scene.doc.text[scene.suspect.end : scene.suspect.end + 1] in ("-", "/")
    if not small or bound or len(name) < 4 or scene.known_entity(name) is None or scene.known_entity(left) is not None:
        return "", ""
    return f"{name} {small} {right}", f"{name} and {right} are known names"


def _is_local(scene: Scene, name: str) -> bool:
    """Whether a word with a capital is a place, or one that nobody knows."""
    if scene.known_entity(name) is not None:
        return scene.lexicon.is_right_name(name, "place")
    return name.istitle() and len(name) > 3 and not scene.lexicon.is_word(name.lower())


def _leads_to_name(scene: Scene, left: str, right: str) -> bool:
    """Whether a longer word in small letters may stand before a name that nobody knows: `toldMoskovsky`."""
    lexicon = scene.lexicon
    usual = left.islower() and len(left) > 3 and lexicon.is_word(left) and lexicon.zipf(left) >= _EVERYDAY
    named = not lexicon.is_word(right.lower()) or scene.known_entity(right) is not None
    return usual and len(right) > 3 and named and not lexicon.is_seen(scene.token.lower())


def _may_be_name(scene: Scene, left: str, right: str) -> bool:
    """Whether a word with a capital behind a small one is a name; `inDrive`, `theScore` are brands of usual words."""
    low, after = right.lower(), scene.after
    if scene.lexicon.is_word(left + low):
        return False  # a capital inside a word: `inSpector`
    longer = after.gap == " " and (after.text[:1].isupper() or after.text == "of")
    usual = scene.lexicon.is_word(low) and scene.lexicon.zipf(low) >= _PLAIN
    known = scene.known_entity(right) is not None and scene.lexicon.zipf(low) < _EVERYDAY
    return longer or not usual or known or scene.evidence.count(right) > 0


def _ends_name(scene: Scene, name: str) -> bool:
    """Whether a name may end before a sentence's first word: one that is known to occur, or a part of a longer one."""
    return len(name) > 3 and (scene.lexicon.zipf(name.lower()) >= _SEEN or scene.name_before)


def _names_follow(scene: Scene, left: str, right: str) -> bool:
    """Whether a word stood before a name that nobody knows: a title, a given name, the last of an office's name."""
    lexicon, low = scene.lexicon, right.lower()
    if len(right) < 4 or scene.evidence.count(scene.token) > 1 or lexicon.is_seen(scene.token.lower()):
        return False
    known = scene.known_entity(right) is not None
    if not known and lexicon.is_word(low) and lexicon.zipf(low) >= _PLAIN:
        return False
    if len(left) > 3 and left.lower() in lexicon.cues("title"):
        return True
    if not left.istitle() or len(left) < 3 or "#" in scene.before.gap:
        return False
    if left in lexicon.cues("given"):
        surname = scene.before.text not in lexicon.cues("given") and not _described(scene)
        return surname and right not in lexicon.cues("given")  # `AnnaMaria`, `Paulo AnaCosta`
    # `the City Health OfficeAnhar Hadian`
    usual = len(left) > 3 and lexicon.is_word(left.lower()) and lexicon.zipf(left.lower()) >= _EVERYDAY
    longer = len(right) > 5 or (scene.after.gap == " " and scene.after.text.istitle())
    return usual and scene.name_before and (longer or right in lexicon.cues("given"))


def _described(scene: Scene) -> bool:
    """Whether an adjective stands before the token, as before a thing and no person: `the visionary MahaNakhon`."""
    before, lexicon = scene.before, scene.lexicon
    if not before.adjoins or not before.text.islower():
        return False
    leads = lexicon.cues("function") | lexicon.cues("speech") | lexicon.cues("title")
    return before.text not in leads and not is_occupation(before.text) and not is_finite(scene, before.text)


def _is_plain(scene: Scene, word: str) -> bool:
    """Whether a word, or a name that is known to occur, may stand before a date."""
    return len(word) > 3 and scene.lexicon.zipf(word.lower()) >= _SEEN


def _is_title_behind(scene: Scene, left: str, right: str) -> bool:
    """Whether a title stands behind the name of its bearer: `Tomás BarriosDirector of the museum`."""
    title = right.istitle() and len(right) > 3 and right.lower() in scene.lexicon.cues("title")
    named = left.istitle() and len(left) > 3 and (scene.name_before or scene.known_entity(left) is not None)
    return title and named and scene.after.gap == " " and scene.after.text in ("of", "for", "at")


def _may_repeat(scene: Scene, left: str) -> bool:
    """Whether a pronoun behind a word with a capital may stand for it: a name that nobody knows and a verb behind."""
    usual = scene.lexicon.is_word(left.lower()) and scene.lexicon.zipf(left.lower()) >= _PLAIN
    return len(left) > 3 and left.istitle() and not usual and verb_follows(scene)


def _may_end_here(scene: Scene, left: str, word: str) -> bool:
    """Whether a word with a capital may stand before a small one: a name, or a word of a longer name."""
    if len(left) < 3 or not (scene.after.adjoins or scene.figure_follows):
        return scene.name_before and word in VERBS
    return True
