"""Possessives of names, times and relatives that lost their apostrophe."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import DETERMINERS
from normalise.neighbours import word_before
from normalise.quotation import apostrophe_of
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.possessives import PLURAL_BEFORE, noun_behind
from normalise.suspects import Kind

_SPANS = "year|week|month|night|season|weekend|decade|century|summer|winter|spring|autumn"
# `last years vote`, but `the last years were`; `a years wages`, `after Mondays defeat`, but `on Mondays classes begin`
_LAST = rf"(?:[Ll]ast|[Nn]ext|[Tt]his) (?:{_SPANS})s(?= (?!ago\b|later\b|earlier\b)[a-z])"
_A_SPAN = r"(?:[Aa]n?|[Oo]ne|each|every) (?:year|week|month|day|night|hour|minute|moment)s(?= [a-z])"
_DAYS = (
    r"(?:[Aa]fter|[Bb]efore|[Ii]n|[Aa]t|[Ff]or|since|from) "
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days(?= (?!ago\b|later\b)[a-z])"
)
# One has one of each.
_RELATIVE = r"(?:[Hh]is|[Hh]er) (?:wife|husband|mother|father|mum|mom|dad)s(?= [a-z])"
# There is one, or what follows has one owner: `the worlds ports`, `the clubs latest signing`, `the mayors wife`.
_UNIQUE = r"[Tt]he (?:world|pope|moon|planet|nation|capital)s(?= [a-z])"
_ONE = (
    "largest biggest oldest highest longest richest poorest busiest youngest greatest smallest lowest fastest "
    "strongest tallest deepest latest newest wealthiest deadliest wife husband son daughter father mother brother "
    "sister nephew niece widow spokesman spokeswoman spokesperson lawyer predecessor successor childhood "
    "birthday death resignation residence"
).split()
_BEFORE_ONE = expression(
    rf"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) (?P<stem>[a-z]{{2,}}[a-rt-z])s (?=(?:{'|'.join(_ONE)})\b)"
)
_OWNED = expression(rf"\b(?:{'|'.join((_LAST, _A_SPAN, _DAYS, _RELATIVE, _UNIQUE))})")
# Where any of these may end: they are found by their last letter, as their first words are many.
_OWNERS = (
    f"{_SPANS}|day|hour|minute|moment|wife|husband|mother|father|mum|mom|dad|world|pope|moon|planet|nation|capital"
)
_BY_LENGTH = groupby(sorted(_OWNERS.split("|"), key=len), len)
_OWNER = "|".join(f"(?<=(?:{'|'.join(words)})s )" for _, words in _BY_LENGTH)
_END = expression(rf"s (?:(?=(?:{'|'.join(_ONE)})\b)|(?=[a-z])(?:{_OWNER}))")
_NO_STEMS = frozenset("new thi sport arm saving custom mean serie specie good drug claim parent children".split())
_COMMON = 3.5


class LostOwner(Rule):
    """A possessive without its apostrophe: `Moscows mayor`, `last years vote`, `the mayors wife`.

    Only in a document that was translated or taken from a web page and shows damage, before a word that may be a noun:
    known places, people and bodies, spans of time behind `last` or `a`, relatives, and what has one owner. It fears
    plurals (`the last years were`, `on Mondays classes begin`, `the Kowalskys agreed`) and groups that stand before a
    noun without an apostrophe (`the teachers union`, `a farmers market`).
    """

    code = "PUN032"
    stage = "punctuation"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "The clubs agreed toresolve it. Lisbons mayor and the captains wife stayed after last years vote.",
            "The clubs agreed to resolve it. Lisbon's mayor and the captain's wife stayed after last year's vote.",
        ),
        Leaves("The clubs agreed to it. Lisbons mayor and the captains wife stayed after last years vote."),
        Leaves(
            "Wladimir’s guests met the teachers union. In the last years votes were few, on Mondays classes begin, "
            "and the captains wived late."
        ),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Forms in -s before a noun."""
        if not context.evidence.converted:
            return
        places = {match.start() + 1: _why_owned(doc.text, match.start(), context) for match in _END.finditer(doc.text)}
        for suspect in context.suspects.of(Kind.NAME):
            if _is_owner(doc, suspect.start, suspect.text, context.lexicon):
                places[suspect.end] = f"{suspect.text[:-1]} is known"
        for end, why in sorted(places.items()):
            if not why:
                continue
            first = word_before(doc.text, word_before(doc.text, end).start)
            plural = first.adjoins and first.text in ("last", "next") and _is_counted(doc.text, first.start)
            noun = noun_behind(doc, end, context)
            if noun and not plural:
                yield self.edit(end - 1, end - 1, apostrophe_of(doc.text), f"{why}; {noun} follows", confidence=0.88)


def _why_owned(text: str, end: int, context: Context) -> str:
    """Why a form whose last letter stands at a place owns what follows; nothing if it does not."""
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    start = max(0, start - 1)
    while start and text[start - 1].isalpha():
        start -= 1
    owner = _BEFORE_ONE.match(text, start)
    stem = owner["stem"] if owner and owner.end("stem") == end else ""
    if stem and stem not in _NO_STEMS and context.lexicon.is_word(stem) and context.lexicon.zipf(stem) >= _COMMON:
        return f"{stem} has it"
    owned = _OWNED.match(text, start)
    return "a span of time or a relative" if owned and owned.end() == end + 1 else ""


def _is_counted(text: str, start: int) -> bool:
    """Whether a determiner or number stands before `last years`: `the last years`, `his next weeks`."""
    before = word_before(text, start)
    return before.adjoins and before.text.lower() in DETERMINERS | PLURAL_BEFORE


def _is_owner(doc: Document, start: int, form: str, lexicon: Lexicon) -> bool:
    """Whether a form is a known name with an `s`, and no plural or part of a longer name."""
    name = form[:-1]
    if not form.endswith("s") or len(name) < 4 or name.endswith("s") or lexicon.right_entities(form):
        return False
    before = word_before(doc.text, start)
    known = lexicon.is_right_name(name, "place", "person", "organisation")
    if before.adjoins and before.text[:1].isupper():
        if lexicon.is_right_name(f"{before.text} {name}", "person"):
            return True
        return known and before.text.lower() in lexicon.cues("title")
    return known and not (before.adjoins and before.text.lower() in PLURAL_BEFORE)
