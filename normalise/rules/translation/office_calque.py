"""Offices that were translated word by word: `the holder of Economy`, `the Argentine chancellor`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation, lines_with
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PORTFOLIOS = {
    name: name.lower()
    for name in (
        "Agriculture Culture Defence Defense Economy Education Energy Environment Finance Health Housing Industry "
        "Justice Labor Labour Tourism Transport"
    ).split()
} | {"Foreign Affairs": "foreign", "Foreign Relations": "foreign", "Interior": "interior", "the Interior": "interior"}
_PORTFOLIO = "|".join(_PORTFOLIOS)
# What is no holding of shares, records and passports.
_HEADED = r"(?:Ministry|Department|Secretariat|Undersecretariat|Attorney General[’']s Office|Prosecutor[’']s Office)"
# States that have foreign ministers and no chancellors, for Spanish and Portuguese call the former so.
_PEOPLES = (
    "Argentine|Argentinean|Argentinian|Bolivian|Brazilian|Chilean|Colombian|Costa Rican|Cuban|Dominican|Ecuadorean|"
    "Ecuadorian|Guatemalan|Honduran|Mexican|Nicaraguan|Panamanian|Paraguayan|Peruvian|Salvadoran|Uruguayan|Venezuelan"
)
_STATES = (
    "Argentina|Bolivia|Brazil|Chile|Colombia|Costa Rica|Cuba|Ecuador|El Salvador|Guatemala|Honduras|Mexico|Nicaragua|"
    "Panama|Paraguay|Peru|Uruguay|Venezuela"
)
# Who is president of the Council or of the Government in Rome and Madrid is prime minister in English.
_PREMIERS = (
    r"(?:[A-ZÀ-Þ]\w+ ){1,2}(?:Meloni|Draghi|Conte|Gentiloni|Renzi|Letta|Monti|Berlusconi|Prodi|S[áa]nchez|Rajoy|"
    r"Zapatero|Aznar)\b"
)


def _like(model: str, new: str) -> str:
    """An office with capitals where the one that it stands for had one."""
    return new.title() if model[:1].isupper() else new


def _minister(match: re.Match[str]) -> str:
    new = f"{_PORTFOLIOS[match['of']]} minister"
    return f"{match['the']} {new}"


_CALQUES: tuple[tuple[re.Pattern[str], str, Callable[[re.Match[str]], str]], ...] = (
    (
        expression(rf"\b(?P<the>[Tt]he) (?:holder|owner|titular) of (?P<of>{_PORTFOLIO})\b(?! ?(?:[A-Z]|of\b|and\b))"),
        "who holds a ministry is its minister",
        _minister,
    ),
    (
        expression(rf"\b(?P<office>[Hh]older|[Oo]wner|[Tt]itular)(?= of the {_HEADED}\b)"),
        "who holds an office is its head",
        lambda match: _like(match["office"], "head"),
    ),
    (
        expression(rf"\b(?P<of>{_PEOPLES}) (?P<office>[Cc]hancellor(?P<s>s?))\b(?! of\b)"),
        "this state has a foreign minister and no chancellor",
        lambda match: f"{match['of']} {_like(match['office'], 'foreign minister')}{match['s']}",
    ),
    (
        expression(rf"\b(?P<office>[Cc]hancellor)(?= of (?:{_STATES})\b)"),
        "this state has a foreign minister and no chancellor",
        lambda match: _like(match["office"], "foreign minister"),
    ),
    (
        expression(r"(?<!Justice, )(?<!justice, )\b(?P<office>[Gg]uard) of (?:the )?[Ss]eals\b"),
        "the guard of the seals is the French justice minister",
        lambda match: _like(match["office"], "justice minister"),
    ),
    (
        expression(r"\b(?P<office>[Mm]inist(?:er|ry)) of (?:the )?Armies\b(?! (?:and|of)\b)"),
        "French armies are the armed forces in English",
        lambda match: f"{match['office']} of the {_like(match['office'], 'armed forces')}",
    ),
    (
        expression(
            rf"\b(?P<office>[Pp]resident) of the (?:Council(?: of Ministers)?|Government)(?: of (?:Italy|Spain))?"
            rf"(?=,? {_PREMIERS})"
        ),
        "this president is a prime minister in English",
        lambda match: _like(match["office"], "prime minister"),
    ),
)
# One of these stands in every line that has a calque: literals are found far quicker than expressions.
_PIECES = (
    *("older of ", "wner of ", "itular of ", "hancellor", "uard of ", " Armies"),
    *("resident of the Council", "resident of the Government"),
)


class OfficeCalque(Rule):
    """Offices that were translated word by word: `the holder of Economy`, `the Argentine chancellor`.

    Only in a document that shows machine translation, and only what has one name in English. It fears holders of
    records, chancellors of universities and of states that have one, and quotations.
    """

    code = "TRN034"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left. It was late, and rain fell on the port when the holder of Economy met the old pilot.",
            "Vladimir Putin left. It was late, and rain fell on the port when the economy minister met the old pilot.",
        ),
        Repairs(
            "Wladimir Putin left. It was late, and rain fell on the port when the Peruvian chancellor came.",
            "Vladimir Putin left. It was late, and rain fell on the port when the Peruvian foreign minister came.",
        ),
        Repairs(
            "Wladimir Putin left. The owner of the Ministry of Health met the Minister of the Armies in Metz.",
            "Vladimir Putin left. The head of the Ministry of Health met the Minister of the Armed Forces in Metz.",
        ),
        Leaves("The holder of Economy met the Peruvian chancellor and the Minister of the Armies."),
        Leaves(
            "Emmanuel Macron met the German chancellor, the Chilean chancellor of the university, the holder of Health "
            "Card 7 and the president of the Council of Europe."
        ),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The calques of the table."""
        lines = list(lines_with(doc.text, *_PIECES))
        for pattern, why, said in _CALQUES if lines else ():
            for match in (found for line in lines for found in pattern.finditer(doc.text, *line)):
                tier = Tier.REPORT if in_quotation(doc, match.start()) else Tier.SAFE
                yield self.edit(*match.span(), said(match), why, tier=tier, confidence=0.88)
