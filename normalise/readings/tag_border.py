"""What a lost inline tag leaves at the border of a name, and how sure a small word behind a name is one.

The page was translated piece by piece, and the blank behind a bold or linked name was lost: `Dakarand Lyon`. Names that
nobody knows are fused as often as known ones, so the small word, what stands before the name and what stands
behind it are weighed together. The sum is only asked where the document shows damage of that sort.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import DETERMINERS, FINITE, MONTHS, PASTS, PREPOSITIONS, WEEKDAYS
from normalise.memory import UNKNOWN
from normalise.readings.parts import grammar_words
from normalise.readings.reading import Scene

# Words in which no name ends, and words in which few do. In all others of `SMALL` many names end.
_NEVER = frozenset(
    "who whose which where told wrote would from after asked called promised announced warned added because since "
    "during about against until while should could through before between whom were when without under that".split()
)
_SELDOM = frozenset("said had has was for and will with put led won the".split())
_OFTEN = frozenset("in on of to by at is as so".split())
SMALL = _NEVER | _SELDOM | _OFTEN
_ENDS_OF_NAMES = _OFTEN | {"and"}
_VERBS = FINITE | PASTS | {"died"}
# What `leads_on` says yes to beside words of the grammar is one of these or ends so.
LEADING, OPEN_ENDS = SMALL | _VERBS, ("ed", "ly", "s")
_PREPOSITIONS = PREPOSITIONS | {"as"}
_FIRMS = frozenset("Ltd Inc Co Corp Group Industries Holdings Bank University College School Street Road Hotel".split())
# Surnames of the Arabic world that begin so often end in -said.
_ARABIC = ("Al", "Bel", "Ben", "Bin", "Bou", "Abu", "Abou", "Ould", "Si", "Ou", "Ait", "Mo", "Mu")
_DETERMINERS = DETERMINERS | {"that", "all", "some", "each"}
_SAYING = frozenset("said told wrote".split())
_SAID = frozenset(
    "that on the it he she they in a his her there no not this last at its we yesterday after many more".split()
)
_FROM = frozenset({"from", "in", "of", "at", "near"})
_DATES = frozenset((*WEEKDAYS, *MONTHS))
_LINKS = _PREPOSITIONS | {"and", "around"}
_RELATIVE = frozenset("who which that whose where".split())
_NO_NAME_ENDS = frozenset({"who", "which", "whose"})
# Names end in these verbs, too: `Millisent`, `Bickerfell`.
_AS_NAMES = frozenset(
    "fell made sold held lent bent left spent sent came rode wore tore broke slept beat must will other later "
    "given".split()
)
_ADVERB = 4.0
_PRESENT = 5  # letters
_IS = frozenset("to not expected being also now still no one part".split())
# Endings that surnames of many peoples have, and small words do not go on from.
_SURNAME = expression(
    r"(?:ović|ević|[aiou][cć]ić|[a-zł]ski|[dz]?cki|enko|shvili|opoulos|escu|[ıiuü]oğlu|ogl[ou]u?|sson|ssen|ovich|evich)\Z"
)
_LIKELY, _CERTAIN = 5, 6
_ACRONYM = 3
# So much oftener than by chance two words of a phrase stand side by side, as a logarithm.
_PHRASE = 0.8
# Below this Zipf frequency a string of large collections may be anything.
_SEEN = 1.2
_USUAL = 2.6
# An everyday word, and the small words that stand behind one in the name of a body.
_EVERYDAY = 4.2
_IN_TITLES = frozenset({"and", "of", "for"})


class Likelihood(Enum):
    """Whether a small word was fused with a name: not at all, only in a text with other damage, for certain."""

    NONE = 0
    IN_DAMAGE = 1
    CERTAIN = 2


def likelihood(scene: Scene, name: str, word: str) -> Likelihood:
    """How likely a capitalised token, unknown to everybody, is a name and a small word rather than a longer name."""
    token, lexicon = scene.token, scene.lexicon
    pronoun = token.startswith("He") and lexicon.is_word(token[2:])  # `Hedeserves`
    if not leads_on(lexicon, word) or len(name) < 3 or scene.repeats > 1 or pronoun:
        return Likelihood.NONE
    if name.isupper() and scene.known_entity(name) is None:
        # `FENAXOLwhich`: nobody writes an acronym and such a word as one.
        apart = len(name) >= _ACRONYM and len(word) > 2 and word in _NEVER | _SELDOM and scene.after.adjoins
        return Likelihood.IN_DAMAGE if apart and scene.repeats == 1 else Likelihood.NONE
    if lexicon.is_seen(token.lower()) or lexicon.is_right_token(token) or scene.evidence.count(token) > 1:
        return Likelihood.NONE
    weight = 1 if word in _OFTEN else 2 if word in _SELDOM else 3
    stem, strong = _stem(scene, name)
    if word not in SMALL and not strong and (len(name) < 4 or (scene.starts_sentence and not _occurs(scene, name))):
        return Likelihood.NONE  # `Disinformed that`
    behind = _behind(scene, word, strong=strong)
    if weight == 3 and stem > 1 and len(name) > 3 and not scene.after.adjoins and word in lexicon.cues("speech"):
        behind = 1  # `Mykola Oleshchukwrote.`
    if word not in SMALL and ((stem < 2 and behind < 2) or (not _is_verb(lexicon, word) and not behind)):
        return Likelihood.NONE
    if not (behind or scene.after.adjoins) or (word == "said" and name.startswith(_ARABIC)):
        return Likelihood.NONE
    if weight == 1 and not _may_end(scene, name, word, stem, behind, strong=strong):
        return Likelihood.NONE
    if weight > 1 and not (behind or (len(name) > 3 and (strong or weight > 2))):
        return Likelihood.NONE  # `Chothe Hills` is no `Cho, the`, and `Bartold` no `Bar told`
    if weight == 2 and behind == 2 and len(name) > 4:
        stem = max(stem, 1)
    total = weight + stem + behind
    if total >= _CERTAIN and strong and len(name) > 3:
        return Likelihood.CERTAIN
    return Likelihood.IN_DAMAGE if total >= _LIKELY else Likelihood.NONE


@lru_cache(maxsize=UNKNOWN)
def leads_on(lexicon: Lexicon, word: str) -> bool:
    """Whether a word may follow a name and no name ends so, or few do: a small one, or a verb that needs a subject."""
    if len(word) < 4 or word in SMALL or word in _AS_NAMES:
        return word in SMALL
    if len(word) > 4 and word in grammar_words(lexicon):
        return True
    adverb = len(word) > 5 and word.endswith("ly") and lexicon.is_word(word) and lexicon.zipf(word) >= _ADVERB
    return _is_verb(lexicon, word) or adverb or is_past(lexicon, word)


def _is_verb(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a usual finite verb; of those of the present, one that `he` has before it oftener than `the`.

    No name ends so: `Clooneyplays`. Of what is a noun as often (`works`, `falls`) names are made.
    """
    if word in _VERBS or len(word) < _PRESENT or word[-1] != "s":
        return word in _VERBS
    base = word[:-3] + "y" if word.endswith("ies") else word[:-1] if lexicon.is_word(word[:-1]) else word[:-2]
    return lexicon.pair("to", base) > 0 and lexicon.pair("he", word) > lexicon.pair("the", word)


def is_past(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a usual past form of a verb, long enough to be no ending of a name."""
    if len(word) < 5 or not word.endswith("ed") or not lexicon.is_word(word):
        return False
    return lexicon.zipf(word) >= (3.0 if len(word) > 5 else 4.0)


def _may_end(scene: Scene, name: str, word: str, stem: int, behind: int, *, strong: bool) -> bool:
    """Whether a name may have ended before a word in which many names end."""
    if not behind or stem < 2 or len(name) < 4 or (word == "as" and behind == 1 and not strong):
        return False  # `the Costas Limpas water company`
    if stem == 2 and scene.after.text in _DETERMINERS and word != "of" and not _occurs(scene, name):
        return False  # `they gave Marco Pellegrin the ball`
    # `between Ankazo and Mandoto the driver lost his way`
    linked = scene.after.text in _DETERMINERS and scene.before.text in _LINKS
    return not linked or stem == 3 or scene.lexicon.zipf(name.lower()) >= _USUAL


def _stem(scene: Scene, name: str) -> tuple[int, bool]:
    """How much speaks for the name without the small word, and whether it is surely a name."""
    if scene.with_given(name) or scene.known_entity(name) or scene.evidence.count(name):
        return 3, True
    if _occurs(scene, name):
        return 2 + (_titled(scene) or scene.name_before), False
    given = scene.before.adjoins and scene.before.text in scene.lexicon.cues("given") and len(name) > 4
    return 2 if given else int(_titled(scene) or scene.name_before), False


def _occurs(scene: Scene, name: str) -> bool:
    """Whether a name is known to occur, or ends as names do."""
    lexicon = scene.lexicon
    known = (len(name) >= 4 and lexicon.is_right_token(name)) or lexicon.zipf(name.lower()) >= _SEEN
    return known or ends_as_surname(name)


def _titled(scene: Scene) -> bool:
    """Whether a title stands before the token."""
    before = scene.before
    return before.adjoins and before.text.lower().rstrip(".") in scene.lexicon.cues("title")


def ends_as_surname(name: str) -> bool:
    """Whether a name ends as the surnames of a people do."""
    return len(name) >= 6 and bool(_SURNAME.search(name.lower()))


def _behind(scene: Scene, word: str, *, strong: bool) -> int:
    """How well the small word leads over to what stands behind the token."""
    after = scene.after
    if scene.figure_follows:
        return 2 if word in _PREPOSITIONS or word in ("and", "had", "was", "has", "were", "is", "won") else 0
    if not after.adjoins:
        return 0
    if after.text in _DETERMINERS:
        return 2  # a name and an article side by side want something between them
    if word in _PREPOSITIONS or word == "and":
        return _link(scene, word, strong=strong)
    return _verb_or_pronoun(scene, word)


def _link(scene: Scene, word: str, *, strong: bool) -> int:
    """The same of prepositions and `and`."""
    after = scene.after
    if word in _PREPOSITIONS and (after.text in _PREPOSITIONS or after.text in ("who", "and", "or")):
        return 0  # `Mr Tillerby of`, `Mr Tillerin who`
    if after.text in _DATES:
        return 2
    if after.text[:1].isupper() and word in _IN_TITLES and _is_everyday(scene, word):
        return 2  # `the Ministry of Transportand Works`
    if after.text[:1].isupper():  # perhaps the name goes on: `Obafor Industries`, `Mrs Tobiat Adeyi`
        return int(strong or (scene.name_before and not _titled(scene) and after.text not in _FIRMS))
    if word == "and" and after.text.islower() and after.text not in _PREPOSITIONS:
        return int(scene.lexicon.is_word(after.text))
    return _bound(scene, word)


def _is_everyday(scene: Scene, word: str) -> bool:
    """Whether the rest of the token is a longer everyday word, as in the name of a body."""
    low = scene.token.removesuffix(word).lower()
    return len(low) > 4 and scene.lexicon.is_word(low) and scene.lexicon.zipf(low) >= _EVERYDAY


def _verb_or_pronoun(scene: Scene, word: str) -> int:
    """The same of verbs and of what begins a clause."""
    after = scene.after
    if word in _RELATIVE and after.text not in _PREPOSITIONS:
        sure = word in _NO_NAME_ENDS and after.text.islower()
        return 2 if sure or is_finite(scene, after.text) else int(after.text.islower())
    if word in _SAYING:
        return 2 if after.text in _SAID else 1 if after.text[:1].isupper() else 0
    if word == "is" and after.text in _IS:
        return 2
    if word == "the":
        noun = after.text.islower() and scene.lexicon.is_word(after.text) and not is_finite(scene, after.text)
        return noun + (noun and scene.pair_after(word))
    if word in ("was", "were", "is", "has", "had"):
        return int(scene.pair_after(word) or after.text.endswith(("ed", "en", "ing", "ly")))
    return int(after.text.islower() and not (_is_verb(scene.lexicon, after.text) or after.text in _PREPOSITIONS))


def _bound(scene: Scene, word: str) -> int:
    """Whether a small word and the one behind the token are usual together, 2 if they are a phrase: `in front`."""
    lexicon, low = scene.lexicon, scene.after.text.lower()
    pair = lexicon.pair(word, low)
    chance = lexicon.zipf(word) + lexicon.zipf(low) - 9
    return 2 if pair and pair >= chance + _PHRASE else int(pair > 0)


def leads_over(scene: Scene, name: str, word: str) -> bool:
    """Whether a small word in which surnames end (`Macronis`, `Scholzand`) leads over from a name to what follows.

    Where the name stands whole in the document nothing more is asked, nor of places: few have names that end so.
    """
    known = scene.known_entity(name) if word in _ENDS_OF_NAMES else None
    other = known is not None and known.type != "person"
    if word not in _ENDS_OF_NAMES or other or scene.evidence.count(name):
        return True
    after = scene.after.text if scene.after.adjoins else ""
    if word == "and" and after in _PREPOSITIONS:  # `the Gazetteand in the Sentinel`
        return len(name) > 4 and scene.lexicon.is_word(name.lower())
    if word == "is" and after in _PREPOSITIONS - {"to"}:
        return False  # `Emmanuel Macronis of Volos`
    return _behind(scene, word, strong=True) > 0


def joined(scene: Scene, name: str, word: str) -> str:
    """The name and the small word with the comma that the clause behind a name has: `Hexley, who`.

    A place before `who` gets none: it is the people of the place who are spoken of.
    """
    if word in ("who", "whose", "which", "where", "whom"):
        place = scene.known_entity(name)
        before = scene.before.text.lower() if scene.before.adjoins else ""
        people = word == "who" and ((place is not None and place.type != "person") or before in _FROM)
        if not people and before not in ("the", "a", "that", "those", "same", "any", "every"):
            return f"{name}, {word}"
    if word in ("the", "so"):
        return f"{name}, {word}"
    return f"{name} {word}"


def may_be_subject(scene: Scene) -> bool:
    """Whether the name at the token may be the subject of its sentence: no verb stands before it in the sentence."""
    text, end = scene.doc.text, scene.suspect.start
    low = max(text.rfind("\n", 0, end) + 1, end - 160)
    start = max((m.end() for m in re.finditer(r"[.!?;:–—][”\"’)]? ", text[low:end])), default=0) + low
    words = text[start:end].split()
    return not any(is_finite(scene, word.strip(",“”\"'’()")) for word in words)


def is_finite(scene: Scene, word: str) -> bool:
    """Whether a word is most likely a verb that a clause may have for its own."""
    past = word.endswith("ed") and len(word) > 4
    return past or word in scene.lexicon.cues("speech") or _is_verb(scene.lexicon, word)
