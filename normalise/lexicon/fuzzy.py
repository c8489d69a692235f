"""Which known person a run of words means, if some of them are broken or spelt by the rules of another language.

Candidates come by the consonant skeleton and one-deletion keys of each word; the decision is made word by word:
one bad word fails the whole name, and so does a near tie. Only the curated dictionary is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import count

from normalise.lexicon.apart import edits_apart
from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import folded, is_eastern, is_syllables, skeleton, skeletons, triples, units
from normalise.lexicon.lookup import Lexicon
from normalise.lexicon.people import Person, bones_of, people_with_bone, person
from normalise.lexicon.sounds import is_slip, sounds_alike, sounds_within
from normalise.lexicon.stored import LONG
from normalise.memory import NAMES, UNKNOWN
from normalise.values import dataclass

# Strings that large collections hold at least this often are names of their own.
_OWN_NAME = 1.3
# Surnames rarer than this are hardly borne by two people in the news.
_RARE = 2.75
_BITS = {letter: 1 << place for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
_LATIN = frozenset(_BITS)
_SHORT = 4
# Loading rapidfuzz takes as long as looking for so many long words without it.
_FEW = 50
_ASKED = count()
_MARGIN = 0.04
# How sure a word is, by what is wrong with it.
_SAME, _MARKED, _VARIANT, _SOUND, _EDIT, _BONES, _TWO_EDITS = 1.0, 0.96, 0.95, 0.93, 0.9, 0.85, 0.8


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A person whose name the words nearly spell; `tokens` are the right words, `score` 0..1."""

    entity: Entity
    tokens: tuple[str, ...]
    score: float


@lru_cache(maxsize=NAMES)
def nearest_person(lexicon: Lexicon, tokens: tuple[str, ...]) -> NameMatch | None:
    """The one person whose full name these words spell but for an error or in another language's way, or None.

    None as well where the words are right as they are, where two people fit, or where the broken word is itself
    a name that occurs.
    """
    matches = ranked_people(lexicon, tokens)
    if not matches or (len(matches) > 1 and matches[0].score - matches[1].score < _MARGIN):
        return None
    return matches[0]


def ranked_people(lexicon: Lexicon, tokens: Sequence[str]) -> list[NameMatch]:
    """All people that fit, best first; empty if the words are a right name already."""
    read = units(tokens)
    if not 2 <= len(read) <= 4 or lexicon.right_entities(" ".join(tokens)):
        return []
    near = _people_near_all(lexicon, tokens)
    if not near:
        return []
    # A listed variant becomes the canonical form, as other rules have it.
    listed = bool(lexicon.forms(" ".join(tokens)))
    by_word = {unit: token for token in tokens for unit in units([token])}
    words = tuple((by_word.get(unit, unit), unit) for unit in read)
    found = [m for i in sorted(near) if (m := _match(lexicon, tokens, words, person(lexicon, i), listed)) is not None]
    return sorted(found, key=lambda m: (-m.score, m.entity.id))


def _people_near_all(lexicon: Lexicon, tokens: Sequence[str]) -> frozenset[str]:
    """The ids of the people with a word near each of these, or with one that sounds like it; near one of them at least.

    A known word is near nobody, so the people who have a word like it are no more than looked for among the others.
    """
    by_token = [people_near(lexicon, token) for token in tokens]
    near = frozenset[str]().union(*by_token)
    for token, people in zip(tokens, by_token, strict=True):
        if len(token) > 3 and near:  # the word is near one of the person's, or it is one of them
            bones = bones_of(units([token]))
            near = near.intersection(people).union(*(near & people_with_bone(lexicon, bone) for bone in bones))
    return near


@lru_cache(maxsize=NAMES)
def people_near(lexicon: Lexicon, token: str) -> tuple[str, ...]:
    """The ids of the people of whose names this word may be a broken part; none for a word that is known."""
    if not may_be_broken(lexicon, token):
        return ()
    read = "".join(units([token]))
    near = {n for n in lexicon.spelt_like(read) if closeness(read, n) or _short_alike(read, n)}
    if len(read) >= LONG and not lexicon.is_seen(token.lower()):
        near.update(_long_tokens_near(lexicon, read))
    return tuple(lexicon.people_sounding_like(read).union(*map(lexicon.people_with, near)))


def _short_alike(read: str, name: str) -> bool:
    """Whether two words, one of which is too short to be kept by its skeleton, share one."""
    bones = (bone for bone in skeletons(read) if len(bone) >= 2)
    return min(len(read), len(name)) < _SHORT and not skeletons(name).isdisjoint(bones)


def _long_tokens_near(lexicon: Lexicon, read: str) -> list[str]:
    """The long words of names with the first letter of this one that are two edits away from it at most."""
    lengths = range(max(LONG, len(read) - 2), len(read) + 3)
    if next(_ASKED) < _FEW:
        letters = _letters(read)
        return [
            token
            for length in lengths
            for token, theirs in _long_tokens(lexicon, read[0], length)
            # Two edits bring two letters and take two away: few words are left.
            if (letters & ~theirs).bit_count() <= 2 >= (theirs & ~letters).bit_count()
            if edits_apart(read, token, 2) <= 2
        ]
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    by_length = (lexicon.long_tokens(read[0], length) for length in lengths)
    return [
        near[0]
        for tokens in by_length
        for near in extract(read, tokens, scorer=OSA.distance, score_cutoff=2, limit=None)
    ]


@lru_cache(maxsize=1_000)
def _long_tokens(lexicon: Lexicon, first: str, length: int) -> list[tuple[str, int]]:
    """The long words of names of a first letter and a length, with their letters."""
    return [(token, _letters(token)) for token in lexicon.long_tokens(first, length)]


def _letters(word: str) -> int:
    """The Latin letters of a word, as the bits of a number."""
    return sum(map(_BITS.__getitem__, _LATIN.intersection(word)))


def may_be_broken(lexicon: Lexicon, token: str) -> bool:
    """Whether a word is unknown enough to be an error."""
    if len(token) < (_SHORT if lexicon.is_seen(token.lower()) else _SHORT - 1) or lexicon.is_right_token(token):
        return False
    if not token.isascii() and not lexicon.is_seen(token.lower()) and lexicon.entities_with(token):
        return True  # a known name with marks that nobody writes: `Sebastiān`
    return lexicon.zipf(folded(token)) < _OWN_NAME


def _match(
    lexicon: Lexicon, tokens: Sequence[str], words: Sequence[tuple[str, str]], known: Person, listed: bool
) -> NameMatch | None:
    """How the tokens fit the right form of a person that they fit best, the canonical one before others.

    `words` are those that count, each with itself folded; if the tokens are `listed` as a variant, only the canonical
    form is tried.
    """
    found = None
    for right, meant in known.forms[:1] if listed else known.forms:
        match = _match_form(lexicon, tokens, words, known, right, meant)
        if match is not None and (found is None or match.score > found.score + 0.03):
            found = match
    return found


def _match_form(
    lexicon: Lexicon,
    tokens: Sequence[str],
    words: Sequence[tuple[str, str]],
    known: Person,
    right: tuple[str, ...],
    meant: tuple[str, ...],
) -> NameMatch | None:
    if len(meant) < 2:
        return None
    if len(words) != len(meant):
        # `Yoon Sukyeol`, `Ban Ki Moon`: the same letters with other gaps.
        one, other = "".join(read for _, read in words), "".join(meant)
        same = len(other) >= 8 and sounds_within(one, other, 0.3 if not is_syllables(one) else 0.0)
        return NameMatch(known.entity, right, _VARIANT) if same else None
    pairs = [(token, r, m) for (token, r), m in zip(words, meant, strict=True)]
    eastern = is_eastern(meant)
    scores: list[float] = []
    for i, (token, r, m) in enumerate(pairs):
        # A Chinese or Korean name that is well-formed is another name, not a broken one.
        own = r != m and eastern and is_syllables(r)
        listed = (len(meant), i, r) in known.variants
        marks = r == m and r in known.marked
        score = 0.0 if own and not listed else _token_score(lexicon, token, r, m, variant=listed, marks=marks)
        scores.append(_weighed(lexicon, score, i, pairs))
        if not scores[-1]:
            return None
    if all(score == _SAME for score in scores) or not _is_enough(lexicon, pairs, scores):
        return None
    if len(tokens) != len(right):
        return NameMatch(known.entity, right, sum(scores) / len(scores))
    kept = tuple(_kept(lexicon, t, m) for t, m in zip(tokens, right, strict=True))
    return NameMatch(known.entity, kept, min(scores) if min(scores) < _EDIT else sum(scores) / len(scores))


def _weighed(lexicon: Lexicon, score: float, place: int, pairs: Sequence[tuple[str, str, str]]) -> float:
    """The score of a word in the light of the other ones and of what fingers do."""
    _, read, meant = pairs[place]
    if score == _EDIT:
        long = max(len(read), len(meant)) >= (9 if lexicon.is_seen(read) else 8)
        slip = is_slip(read, meant) or long or is_odd(lexicon, read)
        return _EDIT if slip or (place == 0 and _stands_alone(lexicon, pairs[1:])) else _BONES
    return _EDIT if score in (_BONES, _TWO_EDITS) and _is_sure(lexicon, place, pairs) else score


def _is_sure(lexicon: Lexicon, place: int, pairs: Sequence[tuple[str, str, str]]) -> bool:
    """Whether a word with two errors can be no other name: long, odd, or unknown beside a rare one."""
    token, read, meant = pairs[place]
    length = min(len(read), len(meant))
    others = [pair for i, pair in enumerate(pairs) if i != place]
    if lexicon.is_seen(token.lower()) or length < LONG - 1 or any(r != m for _, r, m in others):
        return False
    if read.startswith(meant[:-1]) and len(read) > len(meant):
        return False  # `Salamian` is no broken `Salami`: endings make other names
    return length >= 10 or _stands_alone(lexicon, others) or is_odd(lexicon, read)


def _stands_alone(lexicon: Lexicon, pairs: Sequence[tuple[str, str, str]]) -> bool:
    """Whether these words are right and one of them is a rare name."""
    return all(r == m for _, r, m in pairs) and any(len(m) >= 5 and lexicon.zipf(m) <= _RARE for _, _, m in pairs)


def _kept(lexicon: Lexicon, token: str, right: str) -> str:
    """A word as the text has it, if only its diacritics differ and are none or known."""
    same = folded(token) == folded(right)
    return token if same and (token.isascii() or lexicon.is_right_token(token)) else right


def _is_enough(lexicon: Lexicon, pairs: Sequence[tuple[str, str, str]], scores: Sequence[float]) -> bool:
    """Whether what is right about a name outweighs what is wrong."""
    wrong = [score for score in scores if score < _MARKED]
    if not wrong:
        return True
    # A name that is known by itself is changed only as another spelling of a name beside a rare one.
    known = [i for i, (token, _, _) in enumerate(pairs) if scores[i] < _MARKED and not may_be_broken(lexicon, token)]
    if known:
        others = [pairs[i][2] for i in range(len(pairs)) if i not in known]
        if not others or max(len(other) for other in others) < 5:
            return False
        if len(known) == len(wrong) and min(lexicon.zipf(other) for other in others) > _RARE:
            return False
    if len(wrong) == 1:
        return True
    if min(wrong) >= _SOUND:
        return sum(len(meant) for _, _, meant in pairs) >= 9
    return len(wrong) == 2 and max(wrong) >= _SOUND and min(wrong) >= _BONES


def _token_score(lexicon: Lexicon, token: str, read: str, meant: str, *, variant: bool, marks: bool) -> float:
    """1 for the same word but for diacritics, 0 for another word, between for a broken one.

    `variant`: the person has a listed form with this word; `marks`: one with this word and other diacritics.
    """
    if read == meant:
        return _MARKED if marks and not token.isascii() and may_be_broken(lexicon, token) else _SAME
    if variant:
        return _VARIANT
    if sounds_alike(read, meant):
        return _SOUND
    if not may_be_broken(lexicon, token):
        return 0.0
    return closeness(read, meant)


@lru_cache(maxsize=UNKNOWN)
def closeness(read: str, meant: str) -> float:
    """How near two folded words are: 1 for equal ones, 0 for too far apart to be one word."""
    if read == meant:
        return _SAME
    length, short = max(len(read), len(meant)), min(len(read), len(meant))
    if short < _SHORT or length - short > 2:
        return 0.0
    distance = edits_apart(read, meant, 2)
    if distance > 2:
        return 0.0
    same_bones = read[0] == meant[0] and skeleton(read) == skeleton(meant)
    if distance == 1 and (length >= 5 or same_bones):
        return _EDIT
    if distance == 2 and same_bones and length >= 5:
        return _BONES
    long = min(len(read), len(meant)) >= LONG - 1 and length >= LONG
    return _TWO_EDITS if distance == 2 and long and read[0] == meant[0] else 0.0


def is_odd(lexicon: Lexicon, word: str) -> bool:
    """Whether three letters stand side by side in a folded word as they do in no name of the dictionary."""
    return not triples(word) <= lexicon.name_triples
