"""Which two words make one with a hyphen: for hyphens that were lost and hyphens that got blanks round them."""

from __future__ import annotations

# First elements that are no words of their own, and what follows them.
BOUND = frozenset({"non", "anti", "semi", "multi", "neo", "pseudo", "quasi", "ultra", "inter", "intra", "pre"})
FIRST: dict[str, frozenset[str]] = {
    "vice": frozenset(
        "president presidents presidential presidency chancellor chancellors minister ministers premier premiers "
        "chairman chairmen chairwoman chair principal captain mayor mayors admiral marshal governor governors "
        "rector dean consul provost speaker commander champion champions".split()
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
    "re": frozenset("elected election opened opening entry established examination".split()),
    "post": frozenset({"war"}),
    "high": frozenset({"tech", "ranking", "speed"}),
    "north": frozenset("east west eastern western easterly westerly".split()),
    "south": frozenset("east west eastern western easterly westerly".split()),
    "great": frozenset(
        "grandmother grandfather grandson granddaughter grandchild grandchildren grandparents aunt uncle nephew "
        "niece".split()
    ),
    "by": frozenset("election elections".split()),
    "make": frozenset({"believe"}),
}
# Second elements that seldom begin a clause; behind a dash they would have `by`, `in`, `on` after them.
SECOND = frozenset(
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
_OFFICES = frozenset(
    "secretary attorney governor director president consul inspector solicitor surgeon auditor".split()
)
_OFFICE_ENDS = frozenset({"general", "elect"})
_UNITS = frozenset(
    "year month week day hour minute metre meter mile kilometre kilometer storey story dollar euro".split()
)
_NUMBERS = _TENS | frozenset("one two three four five six seven eight nine ten eleven twelve fifteen hundred".split())
_LIMBS = frozenset("waist knee ankle chest neck shoulder thigh".split())
_KEPT = frozenset("kept known paid built made read fed worn told".split())


def is_hyphenated(first: str, second: str) -> bool:
    """Whether two lower-case words make one with a hyphen wherever they stand: `twenty-third`, `vice-chancellor`."""
    if (first in _TENS and second in _ONES) or (first in _ONES and second in _PARTS):
        return True
    if first in _OFFICES and second in _OFFICE_ENDS:
        return True
    if first in _LIMBS and second in ("deep", "high", "length"):
        return True
    return second in FIRST.get(first, frozenset())


def is_hyphenated_before_noun(first: str, second: str) -> bool:
    """Whether two lower-case words have a hyphen where a noun stands behind them: `far-right party`."""
    if first == "so":
        return second == "called"
    if first == "far":
        return second in ("right", "left", "off")
    if first in ("well", "ill", "best", "newly"):
        return second in _KEPT or (len(second) > 4 and second.endswith("ed"))
    if first in ("second", "third", "fourth") and second in ("best", "largest", "biggest", "highest", "placed"):
        return True
    if first in ("left", "right", "second", "first") and second == "hand":
        return True
    return first in _NUMBERS and second in _UNITS
