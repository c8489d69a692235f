"""Hyphens of line ends that stayed inside words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import PREFIXES
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.layout.compounds import Compounds
from normalise.suspects import Kind

_DIVIDED = expression(r"(?<![\w'’-])([^\W\d_]{2,})-([a-z]{3,})(?![\w’'-])")
_REACH = 30
_KNOWN, _PART = 2.8, 2.0
_FEW = 3


class InnerHyphen(Rule):
    """Hyphens of line ends that stayed in words when the lines were joined: `ju-venile`.

    Neither half may be a word or a prefix of its own, and the whole must be a usual word that the text does not
    write with a hyphen elsewhere. Sure outside quotations in a scanned text, or where it happened three times; else
    listed, as people drawl (`fan-tastic`) and dictionaries divide.
    """

    code = "LAY008"
    stage = "layout"
    cause = "ocr"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}))
    examples = (
        Repairs(
            "A parcel of ju-venile thieves met the respon-sible clerk of the govern-ment, and then par-liament rose.",
            "A parcel of juvenile thieves met the responsible clerk of the government, and then parliament rose.",
        ),
        Leaves("It was fan-tastic, she said of the co-op and the e-mail."),
        Leaves("The anti-viral, semi-arid and multi-lingual terms, the re-elected and the well-known, the tut-tut."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown halves that make a word."""
        text, lexicon = doc.text, context.lexicon
        compounds = Compounds(text)
        places: dict[int, re.Match[str]] = {}
        for suspect in context.suspects.of(Kind.LOWER):
            if "-" not in (text[suspect.start - 1 : suspect.start], text[suspect.end : suspect.end + 1]):
                continue
            for match in _DIVIDED.finditer(text, max(0, suspect.start - _REACH), suspect.end + _REACH):
                if match.start() <= suspect.start <= match.end() and not in_quotation(doc, match.start()):
                    places[match.start()] = match
        sure = [m for m in places.values() if _is_divided(m[1], m[2], lexicon) and text.count(m.group()) == 1]
        enough = len(sure) >= _FEW or (bool(sure) and context.suspects.noisy)
        for match in sure:
            if match[1] + match[2] in compounds or enough:
                yield self.edit(match.end(1), match.end(1) + 1, "", f"{match[1]}{match[2]} is a word", confidence=0.9)
            else:
                yield self.edit(match.end(1), match.end(1) + 1, "", "divided inside a line", tier=Tier.REPORT)


def _is_divided(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether two parts are no words, and the whole is a usual one."""
    whole = (left + right).lower()
    if not lexicon.is_word(whole) or lexicon.zipf(whole) < _KNOWN:
        return False
    low = left.lower()
    part = lexicon.is_word(right) and lexicon.zipf(right) >= _PART
    return not part and low not in PREFIXES
