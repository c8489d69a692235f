"""What is counted and measured, and what a figure may belong to."""

from __future__ import annotations

import re

from normalise.expressions import expression
from normalise.lexicon.closed_classes import MONTHS

# What cannot be halved: `71.400 people` are no seventy-one and a bit.
_WHOLE = (
    "people persons residents inhabitants citizens families households voters soldiers troops fighters rebels "
    "recruits workers employees staff jobs students pupils children women men boys girls teachers nurses doctors "
    "farmers fishermen refugees migrants patients tourists visitors guests spectators fans supporters "
    "demonstrators protesters passengers runners athletes players riders firefighters volunteers prisoners "
    "detainees officers policemen judges lawyers members candidates delegates participants listeners viewers "
    "readers subscribers users customers buyers sellers owners tenants pensioners homeowners shareholders "
    "investors carers builders engineers miners dockers drivers pilots sailors houses homes flats apartments "
    "buildings shops shelters schools classrooms hospitals clinics churches mosques hotels farms villages towns "
    "rooms seats beds places tickets season-ticket-holders holders vehicles cars lorries trucks buses bicycles "
    "boats ships vessels containers trains wagons aircraft drones tents copies books titles pages words letters "
    "postcards parcels signatures ballots complaints claims lawsuits applications requests calls messages "
    "photographs pictures films songs victims deaths casualties cases infections arrests fines births marriages "
    "accidents flights matches games trees plants vines cows goats sheep pigs horses geese ducks chickens hens "
    "penguins birds fish trout salmon animals sandbags bricks stones coins bottles barrels boxes sacks "
    "personnel merchants traders vendors exhibitors companies firms businesses stores projects branches stations "
    "pilgrims worshippers inmates hostages settlers agents servicemen conscripts reservists rescuers competitors "
    "graduates professors researchers scientists artists journalists magistrates mayors deputies inspectors "
    "cattle camels elephants wolves bears whales turtles samples doses vaccines masks missiles rockets shells bombs "
    "landmines rifles weapons sorties airstrikes raids attacks earthquakes tremors wildfires crimes murders homicides "
    "robberies thefts kidnappings offences offenses violations incidents crashes collisions visas passports permits "
    "licences licenses certificates documents contracts neighbors neighbours dwellings travelers travellers"
).split()
# What is counted may have one adjective before it: none of these words is one.
_NO_ADJECTIVE = (
    r"(?!(?:million|billion|trillion|thousand|percent|per|times|points|more|less|fewer|of|and|or|to|in|on|at|by|for|is|"
    r"are|was|were|who|that|than|tonnes?|tons?|metres?|meters?|kilometres?|kilometers?|hectares?|acres|litres?|liters?|"
    r"miles?|hours?|minutes?|seconds?|years?|days?|degrees?|inches|feet|square|cubic|kilos?|grams?|volts?|watts?|mega\w+|"
    r"kilo\w+|giga\w+)\b)"
)
HEADS = rf"(?:{_NO_ADJECTIVE}[a-z][a-z-]+ )?(?:{'|'.join(_WHOLE)})\b"
# In front of these words a figure stands for itself, and is no label of what comes before it.
_QUANTIFIER = expression(
    r"(?:\b(?:more than|fewer than|less than|up to|at least|as many as|some|about|around|nearly|almost|over|roughly|"
    r"approximately|an? (?:estimated|extra|additional|record|total of)|another|well over|only|just|the first|"
    r"the remaining|short of|totall?ing)|[$€£]) ?\Z",
    re.IGNORECASE,
)
# A figure whose thousands are grouped as English does.
GROUPED = expression(r"(?<![\d,.])[1-9]\d{0,2}(?:,\d{3})+(?![\d,]|\.\d)")
# Schoolbooks and old papers count in millions and milliards, and in their years.
OLD_YEAR = expression(r"\b1(?:[5-8]\d|9[0-4])\d\b")
_SIGN = expression(r"(?:(?<![\w])(?:(?:US|A|C|CA|HK|NZ|S|R)?\$|Rp\.?)|[€£])[ \u00a0]?\Z")
MONEY = (
    r"(?:(?:US|CFA|Swiss|Canadian) )?(?:euros|dollars|pounds|francs|pesos|reais|rubles|roubles|yen|lira|liras|rupees|"
    r"crowns|marks|yuan|rupiah|riyals|dirhams|shekels|hryvnias?|zlotys|forints|kronor|kroner|naira|rand|tomans|rials)\b"
)
COUNTING = (
    "(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|[Tt]wenty|[Tt]hirty|"
    "[Ff]orty|[Ff]ifty)"
)
# Nobody writes three decimals of them: `2.300 hours of film`.
TIME_OF = r"(?:hours|days|weeks|months|years) of\b"
COUNTED = (
    rf"(?:{HEADS}|{MONEY}|{TIME_OF}|"
    r"(?:tonnes|tons|hectares|(?:kilo)?met(?:re|er)s|acres|barrels|lit(?:re|er)s|ballots|votes|books|minutes of)\b)"
)
MEASURED = (
    r"(?:%|per ?cent\b|percent\b|million\b|billion\b|trillion\b|milliards?\b|[mb]ln\b|ml?r?d\b|"
    r"kilomet(?:re|er)s?\b|met(?:re|er)s?\b|"
    r"km\b|degrees\b|tonnes?\b|tons\b|kilos?\b|kg\b|hectares\b|lit(?:re|er)s\b|points\b|"
    r"point of\b|inches\b|miles\b|hours\b|years\b|"
    rf"{MONEY})"
)

_MONTH = expression(rf"\b(?:{'|'.join((*(month[:3] for month in MONTHS), 'Sept', *MONTHS))})\.? \Z")
_NUMBERED = expression(
    r"(?:\b(?!(?:Some|About|Around|Nearly|Almost|Over|Only|Just|Another|The)\b)[A-ZÀ-ÖØ-Þ]\w*|\d[.,]?|"
    r"\b(?:bus|room|line|flight|page|gate|route|road|highway|channel|chapter|article|section|level|"
    r"day|age|aged|number|numbers|unit|phase|step|"
    r"train|engine|platform|group|grade|type|in|since|until|by|vol|no|"
    r"every|each|and|or|to|at|before|after|from|till|past|"
    r"verse|verses|types|pages|rooms|chapters|articles|sections|phases|stages|"
    r"levels|grades|lines|groups|classes|units|platforms|routes|items|figures|tables|nos|versions|parts|points|questions|"
    r"days|weeks|years|ages|numbers|buses|flights|trains|gates|roads|steps|volumes)\.?) \Z"
)

_LISTED = expression(
    r"\b(?:verse|type|page|room|chapter|article|section|phase|stage|level|grade|line|group|class|unit|platform|route|item|"
    r"figure|table|no|number|version|part|question|day|week|year|bus|flight|gate|step|volume|lot|track|zone|district|"
    r"ward|seat|column|row|note|scene|act|lane|court|block|team|pool|heat|lap|round|set|game|match)(?:e?s)?\.? \Z"
)


_LINK = expression(r"\b(?:by|to|from) \Z")
_AGREEING = 3
_NEAR = 2000  # the next article of a page may have another author
_POINTED = expression(rf"\.\d{{3}}(?= (?:{HEADS}|{MONEY}))")
_BEFORE_POINT = expression(r"(?<![\d.,])[1-9]\d{0,2}\Z")
_DECIMAL = expression(r",\d{1,2}(?= ?%| (?:percent|per cent|[mb]illion)\b)")
_BEFORE_COMMA = expression(r"(?<![\d.,])\d{1,2}\Z")


def is_continental(text: str, place: int) -> bool:
    """Whether figures near a place agree that points part thousands and commas decimals: `12.500 people`, `3,5 %`.

    Two may be slips; three that no English style has, beside no figure of the English sort, are how its author writes.
    """
    text = text[max(0, place - _NEAR) : place + _NEAR]
    pointed = _count(_POINTED, _BEFORE_POINT, text)
    if pointed < 2 or pointed + _count(_DECIMAL, _BEFORE_COMMA, text) < _AGREEING:
        return False
    return GROUPED.search(text) is None


def _count(tail: re.Pattern[str], head: re.Pattern[str], text: str) -> int:
    """How many figures have such a tail, which a rare character begins, and such a head."""
    return sum(1 for match in tail.finditer(text) if head.search(text, max(0, match.start() - 3), match.start()))


def is_dated(text: str, start: int) -> bool:
    """Whether the word before a figure is a month."""
    return bool(_MONTH.search(text, max(0, start - 12), start))


def is_listed(text: str, start: int) -> bool:
    """Whether a figure may be one of a list of labels: `verses 3,4`."""
    return bool(_LISTED.search(text, max(0, start - 16), start))


def is_quantified(text: str, start: int) -> bool:
    """Whether the words before a figure, or a currency sign, show that it counts something: `more than 71400`."""
    return bool(_QUANTIFIER.search(text, max(0, start - 24), start))


def is_signed(text: str, start: int) -> bool:
    """Whether a currency sign stands before a figure."""
    return bool(_SIGN.search(text, max(0, start - 5), start))


def is_behind_link(text: str, start: int) -> bool:
    """Whether `by`, `to` or `from` stands before a figure: of more than four digits it is no year then."""
    return bool(_LINK.search(text, max(0, start - 6), start))


def is_label_before(text: str, start: int) -> bool:
    """Whether the word before a figure may take it as its own number: `bus 12`, `May 12`, `Boeing 747`."""
    return is_dated(text, start) or bool(_NUMBERED.search(text, max(0, start - 16), start))


def ordinal_ending(figure: str) -> str:
    """The ending of an ordinal in English: `st` for 21, `th` for 11."""
    return "th" if figure[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(figure[-1], "th")
