"""How a segment with a capital goes on behind the name it ran into: as a new sentence, or within the old one."""

from __future__ import annotations

from normalise.expressions import expression
from normalise.readings.reading import Scene
from normalise.readings.tag_border import is_finite, may_be_subject

_CLAUSE = expression(r"[^.!?,;:\n]*")
_ENDS = expression(r"[.!?](?:[\s”\"]|\Z)")
_ARTICLES = frozenset({"The", "This"})
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
    if finite and not may_be_subject(scene):
        return f"{name}. {opener}"
    described = clause and opener in _ARTICLES and not finite and 0 < len(words) <= _LONGEST
    if clause and described and _may_describe(scene, clause.end()):
        return f"{name}, {opener.lower()}"
    return f"{name} {opener}"


def _may_describe(scene: Scene, end: int) -> bool:
    """Whether a description of a name may end at a place: at a comma, or at the stop of a sentence with a verb."""
    text = scene.doc.text
    return text[end : end + 1] == "," or (bool(_ENDS.match(text, end)) and not may_be_subject(scene))
