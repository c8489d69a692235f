"""Surnames read as English nouns: `President Maia Sand`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.keys import folded, skeleton, skeletons
from normalise.memory import NAMES, UNKNOWN, Answers, Lines
from normalise.neighbours import word_after
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.name_pairs import name_pairs, placed_pairs
from normalise.rules.translation.offices import OFFICES, has_office, titled_again

_NOUN = 2.0  # surnames are names first: what is this frequent is a noun
_EVERYDAY = 4.0
# Nouns that are more frequent stand behind articles; surnames of so few consonants sound like many another.
_RARE, _FEW = 3.0, 2
_GIVEN_SHAPE, _NOUN_SHAPE = expression(r"[A-ZÀ-ÖØ-Þ]"), expression(r"[A-Z][a-z]+")
_OFFICE_BEHIND = expression(rf",? (?:the|its|his|her|their) (?:[\w’'-]+ ){{0,5}}{OFFICES}\b")

# Where a pair begins in its line, its words, and the id of who is meant.
_Found = tuple[int, str, str, str]


class NameAsNoun(Rule):
    """A well-known surname that came back as the English noun that looks like it.

    An office stands before the name or behind it, the given name is that of one known person alone whose surname has
    the same consonants, and the noun is a word and no surname that is known. Only in documents that show machine
    translation; it fears namesakes, so a mere given name is never enough, and a name that the document also has whole
    is listed. What was repaired so is repaired behind titles (`Mr Pole`), too.
    """

    code = "TRN021"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin spoke first. President Maia Sand was not there.",
            "Vladimir Putin spoke first. President Maia Sandu was not there.",
        ),
        Leaves("President Maia Sand was not there."),
        Leaves("Emmanuel Macron met Secretary John Kelly and Governor John Grant."),
        Leaves("Emmanuel Macron met the painter Maia Sand and President Karin Field."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Given names and nouns with capitals beside an office, and these nouns behind titles."""
        done: set[tuple[str, str]] = set()
        for line, (place, given, noun, id_) in _in_lines(context.lexicon).each(doc.text):
            begin, entity = line + place, context.lexicon.entity(id_)
            start = begin + len(given) + 1
            end = start + len(noun)
            beyond = word_after(doc.text, end)
            if (beyond.gap == " " and beyond.text[:1].isupper()) or not _has_office(doc, begin, end):
                continue
            twice = context.evidence.sees(entity) or in_quotation(doc, start)
            why = f"{noun} is no surname, and {entity.canonical} is the one {given} that sounds like it"
            tier = Tier.REPORT if twice else Tier.SAFE
            yield self.edit(start, end, entity.short, why, tier=tier, confidence=0.85)
            if twice or (noun, entity.id) in done:
                continue
            done.add((noun, entity.id))
            for again in titled_again(doc, context, noun):
                if again != (start, end):
                    yield self.edit(*again, entity.short, why, confidence=0.85)


def _has_office(doc: Document, start: int, end: int) -> bool:
    """Whether an office stands right before a name or in apposition behind it."""
    return has_office(doc, start) or _OFFICE_BEHIND.match(doc.text, end, doc.line_at(start).end) is not None


@lru_cache(maxsize=4)
def _in_lines(lexicon: Lexicon) -> Lines[tuple[_Found, ...]]:
    """The pairs of lines that mean a known person."""
    meant = Answers[tuple[str, str], str](NAMES, lambda pair: _meant(lexicon, *pair))

    def found(line: str) -> tuple[_Found, ...]:
        if not any(map(meant.__getitem__, name_pairs(line))):
            return ()
        pairs = ((place, given, noun, meant[given, noun]) for place, given, noun in placed_pairs(line))
        return tuple(pair for pair in pairs if pair[3])

    return Lines(found)


def _meant(lexicon: Lexicon, given: str, noun: str) -> str:
    """The id of the one known person of this given name whose surname the noun could have been, or nothing."""
    if not (lexicon.people_with(given) and _may_be_surname(lexicon, noun)):
        return ""
    low, sound = noun.lower(), skeleton(folded(noun))
    # `Pole` may be `Powell`, but `Poole` is a surname: only everyday words sound like more than they are spelt.
    heard = skeletons if lexicon.zipf(low) >= _EVERYDAY else _alone
    people = _called(lexicon, given)
    same = [id_ for id_, surname in people if sound in heard(surname) and surname != low]
    return same[0] if len(same) == 1 else ""


@lru_cache(maxsize=UNKNOWN)
def _called(lexicon: Lexicon, given: str) -> tuple[tuple[str, str], ...]:
    """The people of a given name who have a surname: their ids, and the surnames in folded form."""
    if not _GIVEN_SHAPE.match(given):
        return ()
    people = map(lexicon.entity, lexicon.people_with(given))
    return tuple((e.id, folded(e.short)) for e in people if e.given == given and e.short)


@lru_cache(maxsize=UNKNOWN)
def _may_be_surname(lexicon: Lexicon, noun: str) -> bool:
    """Whether a word is a plain noun that no known name has, so that it may be what became of a surname."""
    low = noun.lower()
    if not _NOUN_SHAPE.fullmatch(noun) or not lexicon.is_word(low) or lexicon.zipf(low) < _NOUN:
        return False
    if noun in lexicon.cues("given") or noun in lexicon.cues("noun-surname"):
        return False  # `Secretary John Kelly`: given names are surnames as well
    few = len(skeleton(folded(noun))) <= _FEW
    if few and lexicon.zipf(low) >= _RARE and not (lexicon.pair("the", low) or lexicon.pair("a", low)):
        return False  # `Michael Ellis`: the lists of words hold surnames, too
    return all(entity.type == "demonym" for entity in lexicon.right_entities(noun))


def _alone(token: str) -> frozenset[str]:
    return frozenset({skeleton(token)})
