"""What a lost inline tag leaves at the border of a name, and how sure a small word behind a name is one.

The page was translated piece by piece, and the blank behind a bold or linked name was lost: `Dakarand Lyon`. Names that
nobody knows are fused as often as known ones, so the small word, what stands before the name and what stands
behind it are weighed together. The sum is only asked where the document shows damage of that sort.
"""

from __future__ import annotations

import re

from normalise.readings.reading import Scene

# Words in which no name ends, and words in which few do. In all others of `SMALL` many names end.
_NEVER = frozenset(
    "who whose which where told wrote would from after asked called promised announced warned added because since "
    "during about against until while should could through before between whom were when without under".split()
)
_SELDOM = frozenset("said had has was for and will with put led won".split())
_OFTEN = frozenset("in on of to by at is as the".split())
SMALL = _NEVER | _SELDOM | _OFTEN
_PREPOSITIONS = frozenset("in on of to by at from with for after before during until since under about as".split())
_DETERMINERS = frozenset("the a an his her its their this that these those our my your all some each".split())
_SAYING = frozenset("said told wrote".split())
_SAID = frozenset(
    "that on the it he she they in a his her there no not this last at its we yesterday after many more".split()
)
_LINKS = _PREPOSITIONS | {"and", "between", "near", "around", "through", "over"}
_LIKELY = 5
# Below this Zipf frequency a string of large collections may be anything.
_SEEN = 1.2
_USUAL = 2.6


def likely(scene: Scene, name: str, word: str) -> bool:
    """Whether a capitalised token, unknown to everybody, is rather a name and a small word than a longer name."""
    token, lexicon = scene.token, scene.lexicon
    if word not in SMALL or len(name) < 3 or scene.repeats > 1 or name.isupper():
        return False
    if lexicon.is_seen(token.lower()) or lexicon.is_right_token(token) or scene.evidence.count(token) > 1:
        return False
    weight = 3 if word in _NEVER else 2 if word in _SELDOM else 1
    stem = _stem(scene, name)
    behind = _behind(scene, word)
    if weight == 1:
        if not behind or stem < 2 or len(name) < 4:
            return False
        after, before = scene.after, scene.before
        if after.text in _DETERMINERS and before.text in _LINKS and stem < 3 and lexicon.zipf(name.lower()) < _USUAL:
            return False  # `between Ankazo and Mandoto the driver lost his way`
    return weight + stem + behind >= _LIKELY


def _stem(scene: Scene, name: str) -> int:
    """How much speaks for the name without the small word."""
    lexicon, low = scene.lexicon, name.lower()
    if scene.with_given(name) or scene.known_entity(name) or scene.evidence.count(name):
        return 3
    known = (len(name) >= 4 and lexicon.is_right_token(name)) or lexicon.zipf(low) >= _SEEN
    before = scene.before
    titled = before.adjoins and before.text.lower().rstrip(".") in lexicon.cues("title")
    return 2 * known + (titled or scene.name_before)


def _behind(scene: Scene, word: str) -> int:
    """How well the small word leads over to what stands behind the token."""
    text, after = scene.doc.text, scene.after
    figure = re.match(r" ['‘“\"(]?[$€£]?\d", text[scene.suspect.end : scene.suspect.end + 4])
    if figure:
        return 2 if word in _PREPOSITIONS or word in ("and", "had", "was", "has", "were", "is", "won") else 0
    if not after.adjoins:
        return 0
    if after.text in _DETERMINERS:
        return 2  # a name and an article side by side want something between them
    if word in _SAYING:
        return 2 if after.text in _SAID else 1 if after.text[:1].isupper() else 0
    if word in _PREPOSITIONS or word == "and":
        if after.text in _DAYS:
            return 2
        return 1 if after.text[:1].isupper() or scene.pair_after(word) else 0
    return 1 if scene.pair_after(word) or after.text.endswith(("ed", "en")) else 0


_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)


def joined(scene: Scene, name: str, word: str) -> str:
    """The name and the small word with the comma that the clause behind a name has: `Hexley, who`.

    A place before `who` gets none: it is the people of the place who are spoken of.
    """
    if word in ("who", "whose", "which", "where", "whom"):
        place = scene.known_entity(name)
        before = scene.before.text.lower() if scene.before.adjoins else ""
        people = word == "who" and ((place is not None and place.type != "person") or before in _PREPOSITIONS)
        if not people and before not in ("the", "a", "that", "those", "same", "any", "every"):
            return f"{name}, {word}"
    if word == "the":
        return f"{name}, {word}"
    return f"{name} {word}"


def may_be_subject(scene: Scene) -> bool:
    """Whether the name at the token may be the subject of its sentence: no verb stands before it in the sentence."""
    text, end = scene.doc.text, scene.suspect.start
    low = max(text.rfind("\n", 0, end) + 1, end - 160)
    start = max((m.end() for m in re.finditer(r"[.!?;:–—][”\"’)]? ", text[low:end])), default=0) + low
    words = text[start:end].split()
    return not any(_is_finite(scene, word.strip(",“”\"'’()")) for word in words)


_FINITE = frozenset("was is were are has had have will would can could did does do said says told".split())


def _is_finite(scene: Scene, word: str) -> bool:
    return word in _FINITE or (word.endswith("ed") and len(word) > 4) or word in scene.lexicon.cues("speech")

