"""Which known person a run of capitalised words means, if one of them is broken.

Candidates come by the consonant skeleton and one-deletion keys of each word; the decision is made word by word:
one bad word fails the whole name, and so does a near tie. Only the curated dictionary is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import folded, skeleton
from normalise.lexicon.lookup import Lexicon

# Strings that large collections hold at least this often are names of their own.
_OWN_NAME = 1.3
_SHORT = 4


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A person whose name the words nearly spell; `tokens` are the right words, `score` 0..1."""

    entity: Entity
    tokens: tuple[str, ...]
    score: float


@lru_cache(maxsize=100_000)
def nearest_person(lexicon: Lexicon, tokens: tuple[str, ...]) -> NameMatch | None:
    """The one person whose full name these two to four words spell but for an error, or None.

    None as well where the words are right as they are, where two people fit, or where the broken word is itself
    a name that occurs.
    """
    matches = ranked_people(lexicon, tokens)
    if not matches or (len(matches) > 1 and matches[0].score - matches[1].score < 0.08):
        return None
    return matches[0]


def ranked_people(lexicon: Lexicon, tokens: Sequence[str]) -> list[NameMatch]:
    """All people that fit, best first; empty if the words are a right name already."""
    if not 2 <= len(tokens) <= 4 or lexicon.right_entities(" ".join(tokens)):
        return []
    found = [m for e in _candidates(lexicon, tokens) if (m := _match(lexicon, tokens, e)) is not None]
    return sorted(found, key=lambda m: (-m.score, m.entity.id))


def _candidates(lexicon: Lexicon, tokens: Sequence[str]) -> list[Entity]:
    """The people of whose names one word is near and another is there; near in two words if none is there."""
    near = [people_near(lexicon, token) for token in tokens]
    if not any(near):
        return []
    here = [{e.id for e in lexicon.entities_with(token) if e.type == "person"} for token in tokens]
    anywhere = set().union(*here)
    found: dict[str, Entity] = {}
    for i, entities in enumerate(near):
        others = set().union(*(ids for j, ids in enumerate(here) if j != i))
        found.update((e.id, e) for e in entities if e.id in others or not anywhere)
    return list(found.values())


@lru_cache(maxsize=200_000)
def people_near(lexicon: Lexicon, token: str) -> tuple[Entity, ...]:
    """The people of whose names this word may be a broken part; none for a word that is known."""
    if not may_be_broken(lexicon, token):
        return ()
    near = (n for n in lexicon.near_tokens(token) if 0.0 < closeness(folded(token), n) < 1.0)
    people = {e.id: e for n in near for e in lexicon.entities_with(n) if e.type == "person"}
    return tuple(people.values())


def may_be_broken(lexicon: Lexicon, token: str) -> bool:
    """Whether a word is unknown enough to be an error."""
    if len(token) < _SHORT or lexicon.is_right_token(token):
        return False
    return lexicon.zipf(folded(token)) < _OWN_NAME


def _match(lexicon: Lexicon, tokens: Sequence[str], entity: Entity) -> NameMatch | None:
    right = entity.canonical.split()
    if len(right) != len(tokens):
        return None
    scores = [_token_score(lexicon, read, meant) for read, meant in zip(tokens, right, strict=True)]
    if min(scores) == 0.0 or all(score == 1.0 for score in scores):
        return None
    if sum(score < 1.0 for score in scores) > 1 and min(scores) < 0.8:
        return None
    kept = tuple(r if folded(r) == folded(m) else m for r, m in zip(tokens, right, strict=True))
    return NameMatch(entity, kept, sum(scores) / len(scores))


def _token_score(lexicon: Lexicon, read: str, meant: str) -> float:
    """1 for the same word but for diacritics, 0 for another word, between for a broken one."""
    a, b = folded(read), folded(meant)
    if a == b:
        return 1.0
    return closeness(a, b) if may_be_broken(lexicon, read) else 0.0


@lru_cache(maxsize=200_000)
def closeness(read: str, meant: str) -> float:
    """How near two folded words are: 1 for equal ones, 0 for too far apart to be one word."""
    from rapidfuzz.distance import OSA

    if read == meant:
        return 1.0
    length = max(len(read), len(meant))
    distance = OSA.distance(read, meant, score_cutoff=2)
    if distance > 2 or min(len(read), len(meant)) < _SHORT:
        return 0.0
    same_bones = read[0] == meant[0] and skeleton(read) == skeleton(meant)
    if distance == 1 and (length >= 5 or same_bones):
        return 0.9
    if distance == 2 and same_bones and length >= 5:
        return 0.85
    return 0.8 if distance == 2 and length >= 9 and read[0] == meant[0] else 0.0


@lru_cache(maxsize=100_000)
def nearest_place(lexicon: Lexicon, token: str) -> Entity | None:
    """The one place of a single word that is one edit away from this word, or None.

    Added and dropped doubles, swapped neighbours and one wrong letter inside count; the first letter must be right.
    """
    from rapidfuzz.distance import OSA

    read = folded(token)
    found: dict[str, Entity] = {}
    for near in lexicon.near_tokens(token):
        if near[:1] == read[:1] and OSA.distance(read, near) == 1:
            found.update(
                (e.id, e) for e in lexicon.entities_with(near) if e.type == "place" and folded(e.canonical) == near
            )
    return next(iter(found.values())) if len(found) == 1 else None
