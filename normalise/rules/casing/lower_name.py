"""Peoples, countries, days and months in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon.closed_classes import BEING, DETERMINERS, PREPOSITIONS, SUBJECTS
from normalise.lexicon.keys import without_owner
from normalise.neighbours import PLACE_BEFORE, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.lower_lines import is_bound, opens_in_lower_case
from normalise.suspects import Suspect

# Food, games, plants, tools: set phrases that many styles write in lower case.
_PHRASES = frozenset(
    "auction bag bags barn bath bean beans blind blinds bone bowl bowls bread breakfast breast breasts brick bulldog "
    "burger cabbage cap carpet chard cheese chess chestnut clay clover cob cobs coffee corgi corgis courage cream "
    "cress crystal cup cups dinner dinners dip doll door dressing elm eye farm fashion figures fowl fowls fries "
    "garden grip hammer hat hats heel hen hens horn ice ink interests iris ivy kiss knot lace leather leave leg legs "
    "letter lily lime meat mile miss moss mule numeral numerals nut nuts oak olive oven pancake paper parsley "
    "pastries pastry pie pig pigs pine plate plates poodle poppy rabbit rarebit roll romance roulette rubber rug rugs "
    "saddle salad salt sandwich sandwiches sauce sausage sausages setter shepherd shop shops silk sole sprout sprouts "
    "steak steel stock stuffing tape taste tastes tea terrier thistle toast tobacco topping treat twist uncle vase "
    "vases vermouth wheat wheel wheels whispers windows wolfhound wood wool yew".split()
)
_MONTHS = frozenset({"april", "june"})
_BEFORE_MONTHS = frozenset(
    "after before between by during early every for from in last late mid next of since this till until".split()
)
# Words beside which a figure makes a date; `in march order` is none.
_DATED = frozenset({"august", "march"})
_SINCE = frozenset("in since until till".split())
_CLAUSES = SUBJECTS | DETERMINERS | PREPOSITIONS | BEING | {"and", "as", "or", "that", "they", "when"}
_DATE = expression(r" (?:\d{1,2}(?:st|nd|rd|th)?\b|\d{4}\b|of (?:this|last|next) year)")
_DAY = expression(r"\b(?:on|of|from|until|till|by|since|to|the|before|after) \d{1,2}(?:st|nd|rd|th)? \Z")
_REACH = 20
_BEFORE_LANGUAGES = frozenset("in into learn learned speak speaking speaks spoke spoken studied taught".split())
# What a country has: `the ambassador of turkey`.
_RULED = frozenset(
    "ambassador army border borders capital central coast companies east economy embassy government governments "
    "independence king leader market markets ministry minister most north northern officials out outside part parts "
    "people president provinces republic rest rulers side south southern state territory territories west".split()
)
# A word of another script in Latin letters: `λαός (laos)`.
_TRANSLITERATED = expression(r"[^\W\d_A-Za-zÀ-ɏ] \([^\W\d_]+\)")
_LINKS = frozenset("and as at by for from in is of on or the to was were who with".split())


class LowerName(Rule):
    """A people, country, language, day or month in lower case.

    Only words that are nothing else in lower case: `polish`, `turkey` and `march` are not looked at. Lines without
    any capital (verse, chat, handles), set phrases (`russian roulette`) and words joined to others stay.
    """

    code = "CAS001"
    stage = "casing"
    trigger = Trigger(sets=frozenset({"lower-name"}))
    examples = (
        Repairs("The norwegian minister arrived on friday.", "The Norwegian minister arrived on Friday."),
        Repairs("The demand for norway's oil rose in Asia.", "The demand for Norway's oil rose in Asia."),
        Leaves("They played russian roulette and ate brussels sprouts."),
        Leaves("we met on a friday in the rain\nand parted on a sunday"),
        Leaves("See #ukraine, @norwegian and norwegian.example.org for more."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Names in lower case, in lines that use capitals."""
        text, lexicon = doc.text, context.lexicon
        for suspect in context.suspects.of("lower-name"):
            start, end, word = suspect
            if is_bound(text, start, end):
                continue
            if _TRANSLITERATED.match(text[start - 3 : end + 1]):
                continue
            line = doc.line_at(start)
            own = text[line.start : line.end]
            if not re.search(r"[A-ZÀ-ÖØ-Þ]", own) or text[max(0, start - 4) : start].lower() == "gum ":
                continue  # `gum arabic`
            if own[:1].islower() and not context.evidence.machine_translated:
                continue
            bare = without_owner(word)
            after = word_after(text, end)
            name = lexicon.lower_names[bare]
            if after.adjoins and after.text in _PHRASES and name not in lexicon.cues("lowercase-name"):
                continue
            if _is_counted(text, suspect, name, context):
                continue
            if _is_doubtful(bare, context) and not _is_meant(text, suspect, bare, context):
                continue
            if opens_in_lower_case(own, start - line.start):
                continue
            often = context.evidence.count(bare) > 2 and context.evidence.count(name) == 0
            tier = Tier.REPORT if often and not context.evidence.machine_translated else Tier.SAFE
            if len(bare) < 6 and (context.evidence.scanned or context.suspects.noisy):
                tier = Tier.REPORT  # `in niue seconds`: a misread `nine`
            why = f"{bare} is no word but a name"
            yield self.edit(start, start + len(bare), name, why, tier=tier, confidence=0.95)


def _is_doubtful(bare: str, context: Context) -> bool:
    """Whether a word is more than a name (`french`, `china`), or some write its small letter (`youtube`)."""
    cues = context.lexicon.cues
    name = context.lexicon.lower_names[bare]
    return bare in cues("lowercase-phrase") or bare in cues("lowercase-country") or name in cues("lowercase-doubtful")


def _is_meant(text: str, suspect: Suspect, bare: str, context: Context) -> bool:
    """Whether a doubtful word is a name here, in a document that is damaged."""
    if not context.evidence.damaged:
        return False
    if context.lexicon.lower_names[bare] in context.lexicon.cues("lowercase-doubtful"):
        return True
    if bare in _MONTHS | _DATED:
        return _is_month(text, suspect, bare)
    if bare in context.lexicon.cues("lowercase-country"):
        return _is_country(text, suspect, bare, context)
    noun = word_after(text, suspect.end)
    if noun.adjoins and noun.text[:1].isupper():
        return True  # `the russian Rosatom`
    if noun.adjoins and noun.text.islower() and context.lexicon.is_word(noun.text) and noun.text not in _LINKS:
        return True
    before = word_before(text, suspect.start).text.lower()
    return before in _BEFORE_LANGUAGES and not (bare == "arabic" and before == "in")  # numerals are so, too


def _is_month(text: str, suspect: Suspect, bare: str) -> bool:
    """Whether a figure beside a word or a preposition before it makes it a month; of `march` the figure of a date."""
    before = word_before(text, suspect.start)
    if bare in _DATED and not (
        _DATE.match(text, suspect.end) or _DAY.search(text, max(0, suspect.start - _REACH), suspect.start)
    ):
        noun = word_after(text, suspect.end)  # `in march order`
        return before.text.lower() in _SINCE and not (
            noun.adjoins and noun.text.islower() and noun.text not in _CLAUSES
        )
    dated = _DATE.match(text, suspect.end) or text[suspect.start - 2 : suspect.start - 1].isdigit()
    return bool(dated) or (before.gap in (" ", "-") and before.text.lower() in _BEFORE_MONTHS)


def _is_country(text: str, suspect: Suspect, bare: str, context: Context) -> bool:
    """Whether a word stands where countries do: `exports to china`, `the king of jordan`."""
    before = word_before(text, suspect.start)
    placed = before.gap == " " and before.text.lower() in PLACE_BEFORE | {"against"}
    if re.search(rf"[a-z,] {bare.capitalize()}\b", text):  # `Turkey is on the table` says nothing
        return placed or (before.gap == " " and before.text == "of")
    if not context.evidence.machine_translated or context.evidence.count(bare) > 1:
        return False  # a page of poultry says `turkey` again
    if before.text == "of":
        return word_before(text, before.start).text.lower() in _RULED
    return placed


def _is_counted(text: str, suspect: Suspect, name: str, context: Context) -> bool:
    """Whether a country's name is that of a thing here: `in Portugal it is called a peru`."""
    before, after = word_before(text, suspect.start), word_after(text, suspect.end)
    if not before.adjoins or before.text.lower() not in ("a", "an"):
        return False
    places = context.lexicon.is_right_name(name, "place")
    return places and (not after.adjoins or after.text in _LINKS)
