"""Known names of several words, found by one of their words, whatever its case."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import PARTICLES

# Some houses write the kind of a body in small letters: `Labour party`, `Supreme court`.
KINDS = frozenset(
    "academy agency army assembly association authority bank cabinet church club college commission committee "
    "conference congress corporation council court department federation festival forces foundation front fund "
    "games government group guard house institute league ministry movement museum navy office organisation "
    "organization parliament party police service society state states trust union university".split()
)
# So they do with the kind of a place: `the South pole`, `Suez canal`.
FEATURES = frozenset(
    "bay bridge canal cape city coast county desert district falls games gulf hills island islands lake mountains "
    "ocean park peninsula plateau pole port province region river road sea square strait stream street valley".split()
)
# Clubs end so, and parts of towns: `Nottingham forest`, `Manchester city centre`.
CLUBS = frozenset("athletic city county forest palace park rangers town united wanderers".split())


def places_of(text: str, start: int, entity: Entity) -> Iterator[tuple[int, int]]:
    """The place of the whole name, if it begins here with capitals missing."""
    name = entity.canonical
    end = start + len(name)
    here = text[max(0, start) : end]
    if here[:1].lower()[:1] != name[:1].lower()[:1]:
        return  # mostly it is another name
    if here == name or _plain(here) != _plain(name):
        return
    if text[end : end + 1].isalnum() or text[start - 1 : start].isalnum():
        return
    pairs = list(zip(_plain_z(here).split(" "), _plain_z(name).split(" "), strict=True))
    if any(a != b for a, b in pairs) and all(a == b or (a == b.lower() and a not in PARTICLES) for a, b in pairs):
        yield start, end


def with_capitals(here: str, name: str) -> str:
    """What stands in the text with the capitals of a name: `organisation` keeps its `s`."""
    return "".join(a.upper() if b.isupper() else a for a, b in zip(here, name, strict=True))


def _plain(name: str) -> str:
    return _plain_z(name.lower())


def _plain_z(name: str) -> str:
    return name.replace("rganis", "rganiz")
