"""Bodies and peoples with a slip in one word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import BEFORE_PLACES
from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import folded, without_owner
from normalise.lexicon.near_places import names_with, one_slip_away
from normalise.lexicon.sounds import is_inner_slip
from normalise.lexicon.spelling import is_one_edit
from normalise.memory import UNKNOWN
from normalise.neighbours import word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_LEAST = 5
# Names of peoples are near to surnames: `Germann`, `Normann`. A longer word that nobody knows is a slip.
_LONG, _OWN = 6, 2.3
_BEFORE = frozenset("A An Both Four Many Most Several Six Some Ten The These They Three Those Two".split())


class BrokenBody(Rule):
    """A body or a people with a slip in one word: `the European comission`, `two Norwegan tankers`.

    All other words of the body's name must stand there. The name of a people must have lost or changed a letter inside
    and stand as an adjective, before a word in small letters. Only in a document with certain damage: firms and
    families may be called so.
    """

    code = "NAM008"
    stage = "names"
    trigger = Trigger(kinds=frozenset({Kind.NAME, Kind.LOWER}), profile="any")
    examples = (
        Repairs(
            "The talks ended atnoon. The European comission thanked the crews of two Norwegan tankers.",
            "The talks ended at noon. The European Commission thanked the crews of two Norwegian tankers.",
        ),
        Leaves("The European comisson thanked the crews of two Norwegan tankers."),
        Leaves("The talks ended in Oslo. Ms Germann of the Europan Commodore Club sold it to the Normann brothers."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown words one slip away from a word of such a name."""
        lexicon = context.lexicon
        for suspect in (*context.suspects.of(Kind.NAME), *context.suspects.of(Kind.LOWER)):
            word = without_owner(suspect.text)
            if len(word) < _LEAST or not word.isalpha() or lexicon.zipf(word.lower()) >= _OWN:
                continue
            if lexicon.forms(word):
                continue  # `Bolivien` is no slip
            start, end = suspect.start, suspect.start + len(word)
            found = _body(doc.text, start, end, word, lexicon)
            why = f"{found} but for a slip"
            if not found and word.istitle():
                found = _people(doc.text, start, end, word, lexicon)
                why = f"{found} is one letter away"
            if found and context.evidence.count(word) < 2:
                new = found.split(" ")[_which(found, word)] if " " in found else found
                yield self.edit(start, end, new, why, confidence=0.9)


def _which(name: str, word: str) -> int:
    """Which word of a name another one is a slip of."""
    return next(i for i, part in enumerate(name.split(" ")) if _is_slip(word, part))


def _is_slip(word: str, right: str) -> bool:
    read, meant = folded(word), folded(right)
    return read != meant and read[:1] == meant[:1] and (is_one_edit(read, meant) or is_inner_slip(read, meant))


def _body(text: str, start: int, end: int, word: str, lexicon: Lexicon) -> str:
    """The one name of several words in whose midst a word stands, but for a slip."""
    found = set()
    for near, offset, entity in _names_near(lexicon, word.lower()):
        name = entity.canonical
        low, high = start - offset, end + len(name) - offset - len(near)
        head, tail = text[max(low, 0) : start], text[end:high]
        whole = head == name[:offset] and tail == name[offset + len(near) :]
        apart = not text[low - 1 : low].isalnum() and not text[high : high + 1].isalnum()
        if low >= 0 and whole and apart and any(part[:1].isupper() for part in (head + tail).split()):
            found.add(name)
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=UNKNOWN)
def _names_near(lexicon: Lexicon, word: str) -> tuple[tuple[str, int, Entity], ...]:
    """The bodies that hold a word but for a slip: the right word, its place in the name, the body."""
    return tuple(
        (near, offset, entity)
        for near in one_slip_away(lexicon, word)
        for offset, entity in names_with(lexicon, near)
        if entity.type == "organisation"
    )


def _people(text: str, start: int, end: int, word: str, lexicon: Lexicon) -> str:
    """The name of a people that a word is but for a slip inside, as a plural or before what it says something of."""
    alone = _nearest_people(lexicon, word) if len(word) >= _LONG else ""
    counted = _nearest_people(lexicon, word[:-1]) if len(word) >= _LONG and word.endswith("s") else ""
    if not alone and not counted:
        return ""
    after, before = word_after(text, end), word_before(text, start)
    if before.gap == " " and before.text[:1].isupper() and before.text not in _BEFORE:
        return ""
    if word.endswith("s") and before.text in BEFORE_PLACES:
        return ""  # `along the coast from Gerrans`: a place
    if counted and counted[-1] in "ni":
        return "" if after.gap == " " and after.text[:1].isupper() else counted + "s"
    if after.gap != " " or not after.text.islower() or not lexicon.is_word(after.text):
        return ""
    if after.text in lexicon.cues("speech") or after.text in lexicon.cues("function"):
        return ""
    return alone


@lru_cache(maxsize=UNKNOWN)
def _nearest_people(lexicon: Lexicon, word: str) -> str:
    """The one people whose name has another letter inside, or nothing."""
    found = {
        entity.canonical
        for near in one_slip_away(lexicon, word)
        if near[-1] == folded(word)[-1]
        for entity in lexicon.entities_with(near)
        if entity.type == "demonym" and folded(entity.canonical) == near
    }
    return found.pop() if len(found) == 1 else ""
