"""Given names of known people, turned into those of another language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import folded
from normalise.quotation import is_cited
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.names.other_bearer import is_among_strangers, is_introduced

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]+(?:[’'-](?![sS]\b)[^\W\d_]+)*"
_RUN = expression(
    rf"(?P<given>{_WORD}) (?P<rest>(?:(?:al|bin|da|de|del|della|den|der|di|do|dos|du|la|le|van|von) )*"
    rf"{_WORD}(?: {_WORD}){{0,2}})"
)
# Surnames that large collections of English hold more often are borne by many; as a Zipf value.
_BORNE_BY_MANY = 3.05
_SHORT = 5


class TranslatedGiven(Rule):
    """A known person's given name as another language has it: `Charles Ancelotti`, `Anthony Griezmann`.

    Translation engines turn given names into their English or Spanish likes. Only in a machine-translated document,
    where the rest of the name is right, and rare or of two words, and nobody else of that name is known. Near
    namesakes stay: those whom an age or a trade introduces, who stand among strangers, or whom a quotation cites.
    """

    code = "NAM011"
    stage = "names"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Vladimir Poutine was late. The coach, Charles Ancelotti, had left out Anthony Griezmann’s brother.",
            "Vladimir Putin was late. The coach, Carlo Ancelotti, had left out Antoine Griezmann’s brother.",
        ),
        Leaves("The coach, Charles Ancelotti, had left out Anthony Griezmann’s brother."),
        Leaves("Wladimir was late. Peter Sánchez, a plumber, and Anthony Tajani, 41, had met Michael Macron."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Given names with likes in other languages, before a right surname."""
        likes = _likes(context.lexicon)
        at = 0
        while (match := _RUN.search(doc.text, at)) is not None:
            at = match.start("rest")  # what is no given name here may begin a name: `Coach Charles Ancelotti`
            others = likes.get(folded(match["given"]))
            if others is None:
                continue
            found = _person(context.lexicon, match["given"], match["rest"], others)
            if found is None:
                continue
            person, length = found
            start, end = match.start(), match.start("rest") + length
            if is_introduced(doc, end, context.lexicon) or is_cited(doc, Span(start, end)):
                continue
            if not context.evidence.sees(person) and is_among_strangers(doc, start, end, context):
                continue
            new = person.canonical.split(" ")[0]
            why = f"{person.canonical} is known, and {match['given']} is {new} in another language"
            yield self.edit(*match.span("given"), new, why, confidence=0.85)


@lru_cache(maxsize=4)
def _likes(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The likes of each given name in other languages, in folded form."""
    found: dict[str, frozenset[str]] = {}
    for family in lexicon.cues("cognate"):
        names = frozenset(folded(family).split(" "))
        for name in names:
            found[name] = found.get(name, frozenset()) | names
    return {name: names - {name} for name, names in found.items()}


def _person(lexicon: Lexicon, given: str, rest: str, others: frozenset[str]) -> tuple[Entity, int] | None:
    """The one person of whose name all is right but the given name, and how much of the rest is theirs."""
    words = rest.split(" ")
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        whole = f"{given} {name}"
        if lexicon.right_entities(whole) or lexicon.forms(whole):
            return None  # right, or a row of the dictionary says how far to trust it
        surname = folded(name)
        bearers = [lexicon.entity(id_) for id_ in lexicon.people_with(words[size - 1])]
        same = [e for e in bearers if folded(e.canonical).partition(" ")[2] == surname]
        if len(same) == 1 and folded(same[0].canonical.split(" ")[0]) in others:
            alone = len(bearers) == 1 and len(surname) >= _SHORT and lexicon.zipf(surname) <= _BORNE_BY_MANY
            return (same[0], len(name)) if size > 1 or alone else None
        if same:
            return None
    return None
