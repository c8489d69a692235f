"""The last word of a known name in small letters, where it is an everyday word as well."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import MODALS
from normalise.lexicon.entries import Entity
from normalise.memory import UNKNOWN, WORDS, Answers, Lines
from normalise.mentions import cue_near
from normalise.neighbours import starts_sentence
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.known_names import CLUBS, FEATURES, KINDS
from normalise.rules.casing.lower_lines import is_bound, keeps_capitals

_RUN = expression(
    r"[A-ZÀ-ÖØ-Þ](?<=\b[A-ZÀ-ÖØ-Þ])\w++(?: (?:[A-ZÀ-ÖØ-Þ]\w++|d[aeo]s?|of)){0,3}(?= (?P<last>[a-zß-öø-ÿ]{3,}+)\b)"
)
# Given names that are as frequent in English may be words as well: `Will hunts for it`.
_OWN = 4.2
_TYPES = ("person", "place", "organisation")


class LowerLastWord(Rule):
    """A known name whose last word lost its capital: `Donald trump`, `New South wales`.

    Only in documents with certain damage, and where what is left has its capitals. It fears sentences that begin with
    a word which is a given name (`Will hunts for it`), verbs (`Theresa may go`) and houses that write the kind of a
    body or a place in small letters (`Labour party`, `the South pole`).
    """

    code = "CAS014"
    stage = "casing"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "The talks ended atnoon. Nobody in New york had asked Donald trump, who was late.",
            "The talks ended at noon. Nobody in New York had asked Donald Trump, who was late.",
        ),
        Leaves("Nobody in New york had asked Donald trump, who was late."),
        Leaves("The talks ended. Theresa may come later, and the Labour party has no objection."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Runs of capitalised words that make a known name with the word in small letters behind them."""
        text = doc.text
        places = (start + offset for start, offsets in _runs(context.lexicon).of(text) for offset in offsets)
        for match in filter(None, (_RUN.match(text, place) for place in places)):
            last = match["last"]
            start, end = match.span("last")
            entity = _known(text, match.start(), match.end(), last, context)
            club = last in CLUBS and entity is not None and entity.type == "organisation"
            if club and not cue_near(text, match.start(), end, "set:sport", context.lexicon):
                continue
            if entity is None or is_bound(text, start, end) or not keeps_capitals(doc, start, end):
                continue
            yield self.edit(start, start + 1, last[0].upper(), f"{entity.canonical} is a name", confidence=0.92)


@lru_cache(maxsize=1)
def _ends(lexicon: Lexicon) -> Answers[str, bool]:
    """Whether any right name has this word with a capital, which no word of the grammar needs."""
    small = lexicon.cues("function") | MODALS
    return Answers(WORDS, lambda word: word not in small and lexicon.is_right_token(word.capitalize()))


@lru_cache(maxsize=1)
def _runs(lexicon: Lexicon) -> Lines[tuple[int, ...]]:
    """Where in a line words with capitals begin that may make a known name with the word behind them."""
    ends = _ends(lexicon)

    def may_be_name(run: str) -> bool:
        *words, last = run.split(" ")
        tails = (" ".join((*words[low:], last.capitalize())) for low in range(len(words)))
        return _titled(words[-1], last, lexicon) is not None or any(map(lexicon.forms, tails))

    names = Answers[str, bool](UNKNOWN, may_be_name)
    return Lines(
        lambda line: tuple(
            match.start() for match in _RUN.finditer(line) if ends[match[1]] and names[f"{match[0]} {match[1]}"]
        )
    )


def _may_be_word(first: str, lexicon: Lexicon) -> bool:
    """Whether the first word of a sentence may have its capital from there alone: no given name that is no word."""
    rare = first in lexicon.cues("given") and lexicon.zipf(first.lower()) < _OWN
    return first != "The" and not rare and lexicon.is_word(first.lower())


def _titled(title: str, last: str, lexicon: Lexicon) -> Entity | None:
    """The person whose surname in small letters, which is no word, stands behind an office: `President putin`."""
    if title.lower() not in lexicon.cues("title") or last in lexicon.cues("lowercase-homograph"):
        return None
    people = (
        e for e in lexicon.right_entities(last.capitalize()) if e.type == "person" and e.short == last.capitalize()
    )
    return next(people, None)


def _known(text: str, start: int, end: int, last: str, context: Context) -> Entity | None:
    """The known name that the words of a run, or the last of them, make with the word behind it."""
    lexicon, starts = context.lexicon, [start]
    if titled := _titled(text[start:end].rsplit(" ", 1)[-1], last, lexicon):
        return titled
    while (blank := text.find(" ", starts[-1], end)) >= 0:
        starts.append(blank + 1)
    for low in starts:
        entities = lexicon.right_entities(f"{text[low:end]} {last.capitalize()}")
        if not entities:
            continue
        first = text[low:end].split(" ", 1)[0]
        if text[low:end] == "The" and lexicon.is_word(last):
            continue  # `The left window`, `The sun`
        if first[0].islower() or (starts_sentence(text, low) and _may_be_word(first, lexicon)):
            continue
        for entity in entities:
            body = entity.type == "organisation"
            # Bodies with foreign names have small letters by right: `Cour des comptes`.
            foreign = any(word.islower() and word != "of" for word in text[low:end].split(" "))
            kind = (body and (last in KINDS or foreign)) or (entity.type == "place" and last in FEATURES)
            if entity.type in _TYPES and not kind:
                return entity
    return None
