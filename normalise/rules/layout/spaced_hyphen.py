"""Blanks round the hyphen of a hyphenated word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.layout.compounds import Compounds
from normalise.suspects import Kind

_AROUND = expression(r"([^\W_]+(?:-[^\W_]+)*) - ([^\W_]+)(?=([^\w\s]*)(?:(\s)([^\W\d_]*))?)")
_REACH = 40
_SENTENCE = 200
_USUAL_PAIR = 2.5

# First elements that are no words of their own, and what follows them.
_BOUND = frozenset({"non", "anti", "semi", "multi", "neo", "pseudo", "quasi", "ultra", "inter", "intra", "pre"})
_FIRST: dict[str, frozenset[str]] = {
    "vice": frozenset(
        "president presidents presidential presidency chancellor chancellors minister ministers premier premiers "
        "chairman chairmen chairwoman chair principal captain mayor mayors admiral marshal governor governors "
        "rector dean consul provost speaker marshal commander champion champions".split()
    ),
    "co": frozenset(
        "operate operates operated operating operation operations operative operatives ordinate ordinates "
        "ordinated ordinating ordination ordinator ordinators author authors authored founder founders founded "
        "owner owners owned pilot pilots star stars starring worker workers writer director directors producer "
        "producers chair chairs chairman chairs president exist exists existence defendant defendants accused opt "
        "opted signed financed financing sponsor sponsors sponsored host hosts hosted leader leaders".split()
    ),
    "ex": frozenset(
        "president presidents minister ministers premier premiers prime wife husband girlfriend boyfriend partner "
        "soldier soldiers officer officers policeman player players leader leaders chief chiefs head mayor mayors "
        "chancellor champion champions convict convicts general servicemen combatants director captain manager "
        "governor deputy spouse member members teammate king".split()
    ),
    "self": frozenset(
        "defence defense determination government governing confidence confident control controlled employed "
        "employment esteem sufficient sufficiency proclaimed made styled evident interest taught imposed declared "
        "driving service rule help isolation reliance reliant respect portrait portraits discipline awareness "
        "conscious financed financing inflicted explanatory criticism destruction destructive image immolation "
        "propelled righteous sacrifice satisfied serving".split()
    ),
    "well": frozenset(
        "being known educated established informed off paid prepared armed balanced trained organised organized "
        "meaning connected equipped respected documented deserved intentioned preserved".split()
    ),
    "far": frozenset("reaching fetched sighted flung".split()),
    "cease": frozenset({"fire", "fires"}),
    "so": frozenset({"called"}),
    "re": frozenset("elected election opened opening entry established examination".split()),
    "post": frozenset({"war"}),
    "high": frozenset({"tech", "ranking", "speed"}),
}
# Second elements that seldom begin a clause; behind a dash they would have `by`, `in`, `on` after them.
_SECOND = frozenset(
    "income tech working loving keeping making building growing reaching abiding sector effective owned based "
    "led backed funded controlled sponsored run born trained wing style related oriented minded wide old term "
    "scale level range time speed quality class year month week day hour minute metre meter mile kilometre "
    "kilometer storey story dollar euro point party state member door hand handed eyed haired shaped sized "
    "speaking looking lasting standing known held ranking profile powered fired free friendly made shirt mail "
    "called law general elect".split()
)
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ONES = frozenset("one two three four five six seven eight nine first second third fourth fifth".split())
_PARTS = frozenset("half halves third thirds quarter quarters fourth fourths fifth fifths tenth tenths".split())
_OFFICE = frozenset({"General", "Elect", "elect"})
_PREPOSITIONS = frozenset(
    "a an and as at but by for from had has he in is it nor of on or she that the they to was were when who "
    "with".split()
)
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
    trigger = Trigger(kinds=frozenset({Kind.BREAK}))
    examples = (
        Repairs("The vice - chancellor of the college spoke.", "The vice-chancellor of the college spoke."),
        Repairs("Emir Nawaf al - Sabah sent a note.", "Emir Nawaf al-Sabah sent a note."),
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
        compounds = Compounds(text)
        at = text.find(" - ")
        if at < 0:
            return
        while at >= 0:
            place, at = at, text.find(" - ", at + 2)
            low = place
            while low and place - low < _REACH and (text[low - 1].isalnum() or text[low - 1] == "-"):
                low -= 1
            chain = _PLACE_LINK.match(text, low) or _AGE.match(text, low)
            if chain is not None:
                done.update(_hyphens(text, *chain.span()))
            if place in done:
                yield self.edit(place, place + 3, "-", "one word with its neighbours")
                continue
            match = _AROUND.match(text, low)
            if match is None or match.end(1) != place:
                continue
            why = _joins(doc, match, context.lexicon, compounds)
            if why:
                yield self.edit(place, place + 3, "-", why)


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
    if left[0].isalpha() and right[0].isalpha() and hyphenated in compounds:
        return f"{hyphenated} stands elsewhere"
    if left in ("al", "el") and right[0].isupper():
        return "al before a name"
    if (
        left in ("Secretary", "Attorney", "Governor", "Director", "President", "Consul")
        and right in _OFFICE
        and not mark
    ):
        return f"{hyphenated} is an office"
    if first in _BOUND and second not in _PREPOSITIONS and (lexicon.is_word(second) or lexicon.is_right_token(right)):
        return f"{first} is no word of its own"
    if not right.islower():
        return ""
    if (first in _TENS and second in _ONES) or (first in _ONES and second in _PARTS):
        return f"{first}-{second} is a number"
    if second in _FIRST.get(first, frozenset()):
        return f"{first}-{second} is one word"
    if second not in _SECOND or not after.islower() or lexicon.pair(first, second) < _USUAL_PAIR:
        return ""
    clause = bool(mark) or not blank or after in _PREPOSITIONS
    line = doc.line_at(match.start())
    near = doc.text[max(line.start, match.start() - _SENTENCE) : min(line.end, match.end() + _SENTENCE)]
    return "" if clause or near.count(" - ") > 1 else f"{first}-{second} is usual"
