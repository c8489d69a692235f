"""An infinitive behind `for`, as other languages have it."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PLACE = expression(r"f(?<= f)or ([a-z]{5,})(?= (?!(?:is|was|are|in|under|means|has|as)\b)(?:[a-z]|[A-Z][a-z]))")
# Verbs that are no noun and no adjective.
_VERBS = frozenset(
    "achieve allow avoid become broaden clarify continue contribute deepen defend describe destroy develop discuss "
    "enable encourage ensure establish explain heighten improve include lengthen lessen lighten loosen maintain "
    "obtain participate persuade preserve prevent protect provide reduce resist sharpen shorten soften strengthen "
    "threaten tighten weaken widen worsen".split()
)
_ENDING = expression(r"(\w{2,})(?:ify|ize|ise)\Z")


class InfinitiveAfterFor(Rule):
    """`for` before a bare infinitive: `work for strengthen relations`.

    Translations from Romance languages carry their one preposition over. Sure only in a document with certain
    damage of machine translation, outside quotations, before verbs that can be no noun: those in -ify and -ize
    whose noun in -ification or -ization is known, and a short list. Lists of words (`for optimize, see`) stay.
    """

    code = "GRA004"
    stage = "grammar"
    cause = "mt"
    trigger = Trigger(needles=(" for ",))
    examples = (
        Repairs(
            "The two ports, with 15 thousand 330 workers, met for strengthen their trade and for modernize the docks.",
            "The two ports, with 15,330 workers, met to strengthen their trade and to modernize the docks.",
        ),
        Leaves("The two ports met for talks, for exercise and for promise of trade."),
        Leaves("In the old list, look for strengthen under the letter S."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Verbs behind `for` that cannot be its noun."""
        for match in _PLACE.finditer(doc.text):
            if match[1] not in _VERBS and not _is_verb(match[1], context.lexicon):
                continue
            sure = context.evidence.machine_translated and not in_quotation(doc, match.start() - 1)
            start = match.start()
            tier = Tier.SAFE if sure else Tier.REPORT
            yield self.edit(start, start + 3, "to", f"{match[1]!r} is a verb only", tier=tier)


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    match = _ENDING.fullmatch(word)
    if match is None or not lexicon.is_word(word):
        return False
    stem = match[1]
    noun = stem + "ification" if word.endswith("ify") else stem + word[-3:-1] + "ation"
    return lexicon.zipf(noun) >= 2.0
