"""Blanks round the hyphen of a hyphenated word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import DETERMINERS, FINITE, SUBJECTS
from normalise.readings.hyphenated import BOUND, SECOND, is_hyphenated, is_hyphenated_before_noun
from normalise.readings.spaced import AROUND, NO_SECOND, SENTENCE, double_name, loose_hyphens, usual_pair
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.layout.compounds import Compounds, compounds_of
from normalise.suspects import Kind

_TIGHT = expression(r"-(?<=[^\W\d_]-)(?=[^\W\d_])")  # the literal first: far quicker
_REACH = 40
# As `AROUND`, with the hyphen at the second word.
_HANGING = expression(r"([^\W\d_]+) -([a-z]+)(?=([^\w\s]*)(?:(\s)([^\W\d_]*))?)")
_USUAL_PAIR = 2.5

_PARTICLES = frozenset("away up off out down back upon over".split())
# `way up-making progress` is a dash typed as a hyphen, and no proof of a compound; `passer-by` and `sit-in` are words.
_CLAUSE_FIRST = FINITE | DETERMINERS | {"up", "and", "that"}
_CLAUSE_SECOND = (NO_SECOND | SUBJECTS | DETERMINERS | {"to"}) - {"by", "in", "on", "at"}
_OFFICE = frozenset("Secretary Attorney Governor Director President Consul".split())
_PLACE_LINK = expression(
    r"(?<![^\W_])([A-ZÀ-Þ][^\W\d_]{1,30}) - (sur|sous|en|lès|les|le|la|de|du|des|am|an der|ob der|upon|on|under)"
    r" - ((?:the - )?[A-ZÀ-Þ][^\W\d_]{1,30})"
)
_AGE = expression(r"(?<![^\W_])(\d{1,3}|[a-z]{1,12}) - (year|month|week|day|hour)s? - (old|olds|long)\b")


class SpacedHyphen(Rule):
    """Blanks round the hyphen of a hyphenated word, as translation programs write it.

    Safe for first parts that are no words of their own (`vice - president`, `al - Sabah`), for words that the
    document writes with a hyphen elsewhere, for places (`X - sur - Y`), ages, and pairs whose hyphenated form is
    usual (`state - owned`) with nothing of a clause behind. A spaced dash stays.
    """

    code = "LAY004"
    stage = "layout"
    cause = "mt"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.BREAK, Kind.HANGING}))
    examples = (
        Repairs("The vice - chancellor of the college spoke.", "The vice-chancellor of the college spoke."),
        Repairs("Emir Nawaf al - Sabah sent a note.", "Emir Nawaf al-Sabah sent a note."),
        Repairs("The well -known vice -president spoke.", "The well-known vice-president spoke."),
        Repairs("A non - profit group and a co - founder met.", "A non-profit group and a co-founder met."),
        Repairs("The state - owned mine will close.", "The state-owned mine will close."),
        Repairs(
            "She lives in Bar - sur - Seine with her 12 - year - old son.",
            "She lives in Bar-sur-Seine with her 12-year-old son.",
        ),
        Repairs(
            "The Port - Royal line closed; Port-Royal has buses.", "The Port-Royal line closed; Port-Royal has buses."
        ),
        Leaves("He left the room - quickly, for once - and wept."),
        Leaves("The mine - owned by the state - will close."),
        Leaves("His one vice - gambling - cost him the house."),
        Leaves("Lindfors - Aalto 3 - 1, the scoreboard said."),
        Leaves("She met her old self - a ghost - in the mirror."),
        Repairs(
            "Two - thirds of the twenty - eight anti - Semitic notes.",
            "Two-thirds of the twenty-eight anti-Semitic notes.",
        ),
        Leaves("The Oslo - Bergen train was late on Monday - Friday."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Spaced hyphens that join."""
        text = doc.text
        done: set[int] = set()
        compounds = compounds_of(text)
        sure, doubtful = 0, list[re.Match[str]]()
        for place in loose_hyphens(context.suspects):
            low = place
            while low and place - low < _REACH and (text[low - 1].isalnum() or text[low - 1] == "-"):
                low -= 1
            chain = _PLACE_LINK.match(text, low) or _AGE.match(text, low)
            if chain is not None:
                done.update(_hyphens(text, *chain.span()))
            if place in done:
                sure += 1
                yield self.edit(place, place + 3, "-", "one word with its neighbours")
                continue
            match = AROUND.match(text, low)
            if match is None or match.end(1) != place or len(match[1]) == len(match[2]) == 1:
                continue  # `B - O - S`, letter by letter
            why = _joins(doc, match, context.lexicon, compounds)
            if why:
                sure += 1
                yield self.edit(place, place + 3, "-", why)
            else:
                doubtful.append(match)
        yield from self._hanging(doc, context, compounds)
        if sure and doubtful and sure >= len(_TIGHT.findall(text)):
            for match in doubtful:
                why = double_name(doc, match, context.lexicon) or usual_pair(doc, match, context.lexicon)
                if why:
                    yield self.edit(match.end(1), match.end(1) + 3, "-", why)

    def _hanging(self, doc: Document, context: Context, compounds: Compounds) -> Iterator[Edit]:
        """Blanks before the hyphen alone: `well -known`."""
        text = doc.text
        for start, _, _ in context.suspects.of(Kind.HANGING):
            low = start - 1
            while low > 0 and start - low < _REACH and text[low - 1].isalpha():
                low -= 1
            match = _HANGING.match(text, max(low, 0))
            lead = match is not None and match.end(1) == start - 1 and match[1] not in NO_SECOND
            if match and lead and _joins(doc, match, context.lexicon, compounds):
                yield self.edit(start - 1, start, "", "one word with its neighbour")


def _hyphens(text: str, start: int, end: int) -> Iterator[int]:
    at = text.find(" - ", start, end)
    while at >= 0:
        yield at
        at = text.find(" - ", at + 3, end)


def _joins(doc: Document, match: re.Match[str], lexicon: Lexicon, compounds: Compounds) -> str:
    """Why two words belong together; nothing if they may stand on two sides of a dash."""
    left, right, mark, blank, after = match[1], match[2], match[3], match[4], match[5]
    first, second = left.lower(), right.lower()
    hyphenated = f"{left}-{right}"
    clause = first in _CLAUSE_FIRST or second in _CLAUSE_SECOND
    if left[0].isalpha() and right[0].isalpha() and not clause and hyphenated in compounds:
        return f"{hyphenated} stands elsewhere"
    if left in ("al", "el") and right[0].isupper():
        return "al before a name"
    if left in _OFFICE and second in ("general", "elect") and not mark:
        return f"{hyphenated} is an office"
    if first in BOUND and second not in NO_SECOND and (lexicon.is_word(second) or lexicon.is_right_token(right)):
        return f"{first} is no word of its own"
    if not right.islower():
        return ""
    if is_hyphenated(first, second):
        return f"{first}-{second} is one word"
    noun = blank == " " and not mark and after and after.lower() not in NO_SECOND | _PARTICLES
    if is_hyphenated_before_noun(first, second) and noun:
        return f"{first}-{second} has a noun behind it"
    if clause or second not in SECOND or not (after and after.islower()) or lexicon.pair(first, second) < _USUAL_PAIR:
        return ""
    ends = bool(mark) or not blank or after in NO_SECOND
    line = doc.line_at(match.start())
    near = doc.text[max(line.start, match.start() - SENTENCE) : min(line.end, match.end() + SENTENCE)]
    return "" if ends or near.count(" - ") > 1 else f"{first}-{second} is usual"
