"""How a segment with a capital goes on behind the name it ran into: as a new sentence, or within the old one."""

from __future__ import annotations

from normalise.expressions import expression
from normalise.readings.reading import Scene
from normalise.readings.tag_border import is_finite, may_be_subject

PRONOUNS = frozenset({"He", "She", "They", "It", "We", "I"})
# Words with which a segment behind a lost tag begins.
OPENERS = frozenset(
    {"The", "This", "But", "However", "According", "And", "Who", "Which", "In", "On", "For", "With", "Has"}
)
# Small words that stand before a bold or linked name.
BEFORE = frozenset(
    "of in to from by with the and that for at said near on as after between against president minister".split()
)
# Words that no sentence begins with, or few: their capital behind a name is that of a segment.
SMALL = frozenset(
    "and of to in on for with from by at is was were has had will would said told asked who whose which where wrote "
    "won after".split()
)
VERBS = frozenset("is was were are has had have will would also did does could can put led won wrote said told".split())
ARTICLES = frozenset({"The", "This"})
SENTENCE_OPENERS = frozenset({"The", "This", "But", "However", "According"})
_CLAUSE = expression(r"[^.!?,;:\n]*")
# `According to Tenharim`: what he says comes behind his name.
_SOURCE = expression(r"(?:\A|\n|[.!?”] )According to (?:[^\s.!?]+ ){0,8}\Z")
_ENDS = expression(r"[.!?](?:[\s”\"]|\Z)")
_REACH, _LONGEST = 160, 8


def continued(scene: Scene, name: str, opener: str) -> str:
    """The name and the segment's first word with what was lost between them.

    A stop, where the clause before the name is whole and one of its own begins; a comma, where what begins has no verb
    and a comma or stop ends it, as of someone who is named and then described; else a blank.
    """
    text, end = scene.doc.text, scene.suspect.end
    clause = _CLAUSE.match(text, end, end + _REACH)
    words = clause.group().split() if clause else []
    finite = any(is_finite(scene, word.strip("“”\"'’()")) for word in words)
    if opener == "According":
        return _according(scene, name)
    if opener in ARTICLES and _SOURCE.search(text, max(0, scene.suspect.start - _REACH), scene.suspect.start):
        return f"{name}, {opener.lower()}"
    if finite and not may_be_subject(scene):
        return f"{name}. {opener}"
    described = clause and opener in ARTICLES and not finite and 0 < len(words) <= _LONGEST
    if clause and described and _may_describe(scene, clause.end()):
        return f"{name}, {opener.lower()}"
    return f"{name} {opener}"


def _according(scene: Scene, name: str) -> str:
    """The same for `According to`: with a clause behind its comma it begins a sentence, else it ends one."""
    text, end = scene.doc.text, scene.suspect.end
    source = _CLAUSE.match(text, end, end + _REACH)
    clause = _CLAUSE.match(text, source.end() + 1, source.end() + _REACH) if source else None
    goes_on = source is not None and text[source.end() : source.end() + 1] == ","
    finite = clause is not None and any(is_finite(scene, word) for word in clause.group().split())
    return f"{name}. According" if goes_on and finite and not may_be_subject(scene) else f"{name}, according"


def _may_describe(scene: Scene, end: int) -> bool:
    """Whether a description of a name may end at a place: at a comma, or at the stop of a sentence with a verb."""
    text = scene.doc.text
    return text[end : end + 1] == "," or (bool(_ENDS.match(text, end)) and not may_be_subject(scene))


def lower_follows(scene: Scene) -> bool:
    """Whether a word in small letters stands behind the token."""
    return scene.after.adjoins and scene.after.text.islower()


def verb_follows(scene: Scene) -> bool:
    """Whether a verb stands behind the token."""
    after = scene.after
    past = len(after.text) > 4 and after.text.endswith("ed") and scene.lexicon.is_word(after.text)
    return after.adjoins and (after.text in VERBS or past or after.text in scene.lexicon.cues("speech"))
