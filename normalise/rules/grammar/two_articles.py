"""Two articles before one noun."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.neighbours import word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.grammar.sounds import NO_HEAD, sound

_PAIR = expression(r" a(?: (?:an|the)|n (?:a|the)) ")
_EXISTS = expression(r"\b[Tt]here (?:is|was|has been|had been|may be|will be|would be) the (an?) [a-z]{3,}")
_NEXT = expression(r"([a-z]{3,})(?= ?[a-z,.;)])")
# Behind these no other article than `the` is right: ordinals, superlatives, a noun with `of`.
_DEFINITE = expression(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|same|only|most|best|worst|[a-z]{3,}est)"
    r" [a-z]|[a-z]{3,} of (?:the|his|her|its|their) |time[.,;]"
)
_ADVERBIAL = frozenset("cappella posteriori priori fortiori capella deux gogo".split())


class TwoArticles(Rule):
    """Two articles in a row: `a an old mill`.

    `a` and `an` are one article twice, and the sound of the known word behind decides. Sure outside quotations
    and not behind a word that makes `a` a letter; `an a cappella group` is right, and of `a the` nobody knows
    which was meant: that is only listed, but for ordinals, superlatives and nouns with `of` in a damaged document.
    """

    code = "GRA003"
    stage = "grammar"
    trigger = Trigger(needles=(" a ", " an "), pattern=r" (?:a (?:an|the)|an (?:a|the)|the an?) ")
    examples = (
        Repairs("They bought a an old mill by the river.", "They bought an old mill by the river."),
        Repairs("They bought an a new mill by the river.", "They bought a new mill by the river."),
        Repairs(
            "Wladimir Putin left. The club won for a the seventh time, on a the edge of the town.",
            "Vladimir Putin left. The club won for the seventh time, on the edge of the town.",
        ),
        Leaves("She gave an a cappella concert, and the a cappella group sang."),
        Leaves("Change an a an inch to the left and it is a the of the printer's."),
        Leaves("He saw a the house."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The pairs, before a known word in lower case."""
        text = doc.text
        there = context.suspects.has
        exists = _EXISTS.finditer(text) if there(" the a ") or there(" the an ") else ()
        for known in exists:  # what is there is new: `there is the a lack of money`
            start = known.start(1) - len("the ")
            tier = Tier.SAFE if context.evidence.damaged and not in_quotation(doc, start) else Tier.REPORT
            yield self.edit(start, known.start(1), "", "one article is enough", tier=tier)
        for pair in _PAIR.finditer(text):
            match = _NEXT.match(text, pair.end())
            if match is None or match[1] in _ADVERBIAL | NO_HEAD or not context.lexicon.is_word(match[1]):
                continue
            start, want, definite = pair.start() + 1, sound(match[1]), pair.group().endswith(" the ")
            prior = word_before(text, start).text.lower()
            named = prior in ("a", "an", "the", "letter")
            only = _DEFINITE.match(text, pair.end()) and context.evidence.damaged
            sure = not named and (only if definite else want)
            tier = Tier.SAFE if sure and not in_quotation(doc, start) else Tier.REPORT
            if want or definite:
                new = "the" if definite else want
                yield self.edit(start, pair.end() - 1, new, "one article is enough", tier=tier)
