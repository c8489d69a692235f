"""Which people and places are nearest to words, and why each is no match: for people who look, not for rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalise.lexicon.entries import Entity
from normalise.lexicon.fuzzy import closeness, may_be_broken, nearest_person, ranked_people
from normalise.lexicon.keys import folded
from normalise.lexicon.lookup import Lexicon
from normalise.lexicon.near_places import nearest_place
from normalise.values import dataclass


@dataclass(frozen=True, slots=True)
class Near:
    """A candidate: `score` from 0 to 1 is how alike the strings are; `refused` says why it is no match, if so."""

    entity: Entity
    score: float
    refused: str


def people(lexicon: Lexicon, tokens: Sequence[str], limit: int = 5) -> list[Near]:
    """The people whose names are nearest to these words, most alike first."""
    found: dict[str, Entity] = {}
    for token in tokens:
        for near in {folded(token), *lexicon.near_tokens(token)}:
            found.update((e.id, e) for e in lexicon.entities_with(near) if e.type == "person")
    alike = [(_likeness_to_name(tokens, entity.canonical), entity) for entity in found.values()]
    best = sorted(alike, key=lambda pair: (-pair[0], pair[1].id))[:limit]
    return [Near(entity, score, _person_refused(lexicon, tokens, entity)) for score, entity in best]


def _person_refused(lexicon: Lexicon, tokens: Sequence[str], entity: Entity) -> str:
    """Why words are not taken for a person's name, or nothing."""
    text = " ".join(tokens)
    if lexicon.right_entities(text):
        return f"{text} is right as it stands"
    if len(tokens) == 1:
        return "a single word is never matched with a person by itself"
    matches = ranked_people(lexicon, tuple(tokens))
    if any(match.entity.id == entity.id for match in matches):
        winner = nearest_person(lexicon, tuple(tokens))
        if winner is not None and winner.entity.id == entity.id:
            return ""
        others = ", ".join(match.entity.canonical for match in matches if match.entity.id != entity.id)
        return f"too near to {others}" if others else "the broken word may be a name of its own"
    right = entity.canonical.split()
    if len(right) != len(tokens):
        return f"{len(right)} words, not {len(tokens)}"
    reasons = list(_token_reasons(lexicon, tokens, right))
    same = all(folded(a) == folded(b) for a, b in zip(tokens, right, strict=True))
    return "; ".join(reasons) or (
        "only diacritics or letter case differ"
        if same
        else "too much of the name is broken, or too little of it is rare"
    )


def _token_reasons(lexicon: Lexicon, tokens: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    for read, meant in zip(tokens, right, strict=True):
        near = closeness(folded(read), folded(meant))
        if near == 0.0:
            yield f"{read} is too far from {meant}"
        elif near < 1.0 and not may_be_broken(lexicon, read):
            yield f"{read} is not {meant} misspelt: {_own(lexicon, read)}"


def _own(lexicon: Lexicon, token: str) -> str:
    """Why a token is not taken for an error."""
    if lexicon.is_right_token(token):
        return "it is right, or protected"
    zipf = lexicon.zipf(folded(token))
    return f"it occurs by itself (Zipf {zipf:.1f})" if zipf else "it is too short to tell"


def places(lexicon: Lexicon, token: str, limit: int = 5) -> list[Near]:
    """The places of one word that are nearest to a word, most alike first."""
    read = folded(token)
    found: dict[str, Entity] = {}
    for near in {read, *lexicon.near_tokens(token)}:
        found.update((e.id, e) for e in lexicon.entities_with(near) if e.type == "place" and " " not in e.canonical)
    alike = [(_likeness(token, entity.canonical), entity) for entity in found.values()]
    best = sorted(alike, key=lambda pair: (-pair[0], pair[1].id))[:limit]
    return [Near(entity, score, _place_refused(lexicon, token, entity)) for score, entity in best]


def _place_refused(lexicon: Lexicon, token: str, entity: Entity) -> str:
    """Why a word is not taken for a place, or nothing."""
    read, meant = folded(token), folded(entity.canonical)
    if read == meant:
        return "right as it stands, but for letter case or diacritics"
    if lexicon.is_right_token(token):
        return f"{token} is right, or protected"
    if nearest_place(lexicon, token) == entity:
        return ""
    if read[:1] != meant[:1]:
        return "another first letter"
    from rapidfuzz.distance import OSA

    edits = OSA.distance(read, meant)
    return f"{edits} letters differ" if edits > 1 else "another place is as near"


def _likeness_to_name(tokens: Sequence[str], name: str) -> float:
    """A single word is held against the most alike word of the name."""
    if len(tokens) == 1:
        return max(_likeness(tokens[0], part) for part in name.split())
    return _likeness(" ".join(tokens), name)


def _likeness(first: str, second: str) -> float:
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity(folded(first), folded(second))
