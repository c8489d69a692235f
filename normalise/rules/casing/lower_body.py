"""Bodies, contests and places of everyday words in small letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity
from normalise.lexicon.near_places import names_with
from normalise.memory import WORDS, Answers, Lines
from normalise.mentions import cue_near
from normalise.neighbours import PLACE_BEFORE, starts_sentence, whole_piece, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.known_names import CLUBS, FEATURES, KINDS, places_of, with_capitals
from normalise.rules.casing.lower_lines import is_bound, keeps_capitals

_WORD = expression(r"(?<![\w’'-])[a-z]{3,}(?![\w’'-])")
_TYPES = ("organisation", "place")
# In the names of foreign bodies others stand in small letters by right: `Cour des comptes`.
_SMALL = frozenset("and for in of on the to".split())
# Many countries have one; they are called so in small letters.
_GENERIC = frozenset("national people's party state government ministry police army federal free institute".split())
# All in small letters, shorter names may be two everyday words.
_LONG = 3
# At the head of a sentence rarer words are names.
_OWN = 4.0
# British houses have these in small letters behind any name.
_HOUSES = frozenset("authority department exchange festival literature parliament party".split())
# What is also a kind of state asks for those who fight for it: `Islamic state laws`.
_KINDS_OF_STATE = frozenset({"org:islamic-state"})
_FIGHTING = "group|militants|militant|fighters|jihadists|jihadist|terrorist|terrorists|terror|extremists|ISIS|ISIL"
_COMPASS = frozenset("central east eastern north northern south southern west western".split())
# What has a name of its own behind a point of the compass.
_HALVES = frozenset("Africa Carolina Dakota Korea Macedonia Ossetia Sudan Timor Virginia".split())


class LowerBody(Rule):
    """A known body or place of everyday words with small letters: `the World bank`, `the Red crescent`.

    Only in documents with certain damage. A name that kept a capital inside its sentence is sure, and one that stands
    with its capitals elsewhere or has its acronym in brackets behind; one that is all small only in a translation, if
    it has three words or can be nothing else. It fears houses that write kinds of bodies and places in small letters
    (`Labour party`, `Suez canal`), whatever a heading says: these are sure in a translation alone. Clubs ask for a
    word of sport beside them, verbs stay (`the Port said`), and so do bodies that every country has.
    """

    code = "CAS016"
    stage = "casing"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "Wladimir Putin spoke. The World bank and the international monetary fund (IMF) lent nothing.",
            "Vladimir Putin spoke. The World Bank and the International Monetary Fund (IMF) lent nothing.",
        ),
        Repairs(
            "Wladimir Putin spoke. Nobody there knew that the world health organization had sent a ship to Port said.",
            "Vladimir Putin spoke. Nobody there knew that the World Health Organization had sent a ship to Port Said.",
        ),
        Leaves("The World bank and the international monetary fund (IMF) lent nothing."),
        Leaves("The talks ended in Oslo. The white house had a red cross on its door; the Port said nothing."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Places where the words of a known name stand, but for their case."""
        text, lexicon = doc.text, context.lexicon
        seen: set[tuple[int, int]] = set()
        lines = _lines(lexicon).of(text)
        for start, end, entity in (
            (head + low, head + high, name) for head, names in lines for low, high, name in names
        ):
            if (start, end) in seen or is_bound(text, start, end) or not keeps_capitals(doc, start, end):
                continue
            seen.add((start, end))
            if _is_meant(doc, start, end, entity, context):
                new = with_capitals(text[start:end], entity.canonical)
                yield self.edit(start, end, new, f"{entity.canonical} is a name", confidence=0.93)


@lru_cache(maxsize=1)
def _lines(lexicon: Lexicon) -> Lines[tuple[tuple[int, int, Entity], ...]]:
    """The known names that stand in a line but for their case."""
    return Lines(
        lambda line: tuple(
            (*place, entity) for at, entity in _possible(line, lexicon) for place in places_of(line, at, entity)
        )
    )


def _possible(text: str, lexicon: Lexicon) -> Iterator[tuple[int, Entity]]:
    """The names that the words in small letters could be parts of, with where they would begin."""
    end, names = 0, _names(lexicon)
    for piece in filter(names.__getitem__, text.split()):
        at = whole_piece(text, piece, end)
        end = at + len(piece)
        for offset, by_letter in names[piece].items():
            for start, entity in by_letter.get(text[at + offset : at + offset + 1].lower(), ()):
                yield at + start, entity


# Of most pieces there is nothing to tell: one value for all of them.
_NONE: dict[int, dict[str, list[tuple[int, Entity]]]] = {}


@lru_cache(maxsize=1)
def _names(lexicon: Lexicon) -> Answers[str, dict[int, dict[str, list[tuple[int, Entity]]]]]:
    """The names of several words to which a piece of text may belong, mostly none, and where they would begin.

    By the place and the first letter of another of their words, which has to fit first: many begin with `south`.
    """
    small = lexicon.cues("function") - lexicon.cues("speech")

    def found(piece: str) -> dict[int, dict[str, list[tuple[int, Entity]]]]:
        bare = piece.rstrip(".,;:?!”)")
        if bare != piece and bare.isalpha():
            return names[bare]
        by_place: dict[int, dict[str, list[tuple[int, Entity]]]] = {}
        for at, word in _small_words(piece):
            for offset, entity in names_with(lexicon, word) if word not in small and lexicon.is_in_name(word) else ():
                if entity.type in _TYPES and not _is_foreign(entity.canonical):
                    start, place = at - offset, 0 if offset else entity.canonical.index(" ") + 1
                    by_letter = by_place.setdefault(start + place, {})
                    by_letter.setdefault(entity.canonical[place].lower(), []).append((start, entity))
        return by_place or _NONE

    names = Answers[str, dict[int, dict[str, list[tuple[int, Entity]]]]](WORDS, found)
    return names


def _small_words(piece: str) -> Iterable[tuple[int, str]]:
    """The words in small letters of a piece of text, with their places in it."""
    if piece.isascii() and piece.isalpha():  # most are plain words
        return ((0, piece),) if len(piece) > 2 and piece.islower() else ()
    return ((match.start(), match.group()) for match in _WORD.finditer(piece))


def _is_meant(doc: Document, start: int, end: int, entity: Entity, context: Context) -> bool:
    """Whether words that make a name but for their case are that name here."""
    text, evidence = doc.text, context.evidence
    words = entity.canonical.lower().split(" ")
    if not _is_whole(text, start, end, context):
        return False
    first, _, rest = text[start:end].partition(" ")
    if first in _COMPASS and rest[:1].isupper() and rest not in _HALVES:
        return False  # `east London`
    if words[-1] in CLUBS and not cue_near(text, start, end, "set:sport", context.lexicon):
        return False
    # `the Labour party`, beside a heading with capitals
    house = words[-1] in _HOUSES or (words[-1] in KINDS and not evidence.machine_translated)
    if entity.short and text.startswith(f" ({entity.short})", end):
        return True
    if word_before(text, start).text in ("a", "an"):
        return False  # `an Islamic state`
    if entity.id in _KINDS_OF_STATE and not cue_near(text, start, end, _FIGHTING, context.lexicon):
        return False
    if evidence.count(entity.canonical):
        return not house
    kept = any(
        word[:1].isupper() and word != "The" and not (at == start and _says_nothing(text, start, word, context))
        for at, word in _words(text, start, end)
    )
    if kept:
        return not (words[-1] in FEATURES or house)
    if not evidence.machine_translated or not _GENERIC.isdisjoint(words):
        return False
    if entity.article and text[start - 4 : start].lower() != "the " and text[start - 1 : start] != "(":
        return False  # `a treaty of united nations and divided ones`
    return len(words) >= _LONG or entity.canonical.lower() in context.lexicon.cues("lowercase-whole")


def _is_foreign(name: str) -> bool:
    """Whether a name has small words that English names have not."""
    return any(word.islower() and word not in _SMALL for word in name.split(" "))


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The words of a stretch with their places."""
    for word in text[start:end].split(" "):
        yield start, word
        start += len(word) + 1


def _says_nothing(text: str, start: int, word: str, context: Context) -> bool:
    """Whether a capital stands there by the sentence alone: `Supreme court judges are old.`"""
    low, lexicon = word.lower(), context.lexicon
    return starts_sentence(text, start) and low not in lexicon.lower_names and lexicon.zipf(low) >= _OWN


def _is_whole(text: str, start: int, end: int, context: Context) -> bool:
    """Whether no capital beside it makes a stretch part of another name, and nobody speaks: `the Port said that`."""
    before, after = word_before(text, start), word_after(text, end)
    if after.gap == " " and after.text[:1].isupper():
        return False
    if text[start:end].rsplit(" ", 1)[-1] in context.lexicon.cues("speech"):
        return before.text in PLACE_BEFORE | {"of"} and after.text != "that"
    return not (before.gap == " " and before.text[:1].isupper() and not starts_sentence(text, before.start))
