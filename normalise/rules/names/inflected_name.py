"""Names of known men with the endings of a Slavic language."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import folded, without_owner
from normalise.neighbours import word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

# Genitive, dative and instrumental of Polish, Czech, Slovak, Croatian, Russian and Ukrainian masculine names.
_ENDINGS = ("owi", "ovi", "iem", "em", "om", "a", "u")
_VOWELS = "aeiouy"


class InflectedName(Rule):
    """A known man's full name with a Slavic ending: `Donald Tuska`, `Emmanuela Macrona`.

    Only in a machine-translated document. What is left without the endings must be the whole name of one person: a
    given name that ends in a consonant, so that no daughter or wife is meant, with a surname that ends so. Other
    bearers of the surname, and names that are right with the ending (`Olga Petrova`), stay.
    """

    code = "NAM010"
    stage = "names"
    cause = "mt"
    trigger = Trigger(kinds=frozenset({Kind.NAME}), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin was late. He had called Donald Tuska and Emmanuela Macrona.",
            "Vladimir Putin was late. He had called Donald Tusk and Emmanuel Macron.",
        ),
        Leaves("He had called Donald Tuska and Emmanuela Macrona."),
        Leaves("The talks ended. Donalda Tuska, the granddaughter of Emanuel Macrona of Split, sang."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown names that are a surname and an ending."""
        for suspect in context.suspects.of(Kind.NAME):
            word = without_owner(suspect.text)
            if len(word) < 4 or context.lexicon.is_right_token(word):
                continue
            for surname in _stems(word):
                found = _whole(doc.text, suspect.start, surname, context.lexicon)
                if found is not None:
                    start, person = found
                    end = suspect.start + len(word)
                    why = f"{doc.text[start:end]} is {person.canonical} with an ending"
                    yield self.edit(start, end, person.canonical, why, confidence=0.9)
                    break


def _stems(word: str) -> Iterator[str]:
    """A word without each ending that leaves a consonant."""
    for ending in _ENDINGS:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3 and stem[-1] not in _VOWELS:
            yield stem


def _whole(text: str, start: int, surname: str, lexicon: Lexicon) -> tuple[int, Entity] | None:
    """The one man with this surname whose given name, with or without an ending, stands before a place."""
    before = word_before(text, start)
    if before.gap != " " or not before.text[:1].isupper():
        return None
    given = {folded(before.text), *(folded(stem) for stem in _stems(before.text))}
    found = [
        entity
        for entity in lexicon.entities_with(surname)
        if entity.type == "person"
        and entity.canonical.count(" ") == 1
        and folded(entity.canonical.split(" ")[1]) == folded(surname)
        and folded(entity.canonical.split(" ")[0]) in given
        and entity.canonical.split(" ")[0][-1] not in _VOWELS
    ]
    return (before.start, found[0]) if len(found) == 1 else None
