"""Two articles before one noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.neighbours import word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.grammar.sounds import NO_HEAD, sound
from normalise.rules.punctuation.quotation import in_quotation

_NEEDLES = (" a an ", " an a ", " a the ", " the a ", " an the ", " the an ")
_NEXT = re.compile(r"([a-z]{3,})(?= ?[a-z,.;)])")
_ADVERBIAL = frozenset("cappella posteriori priori fortiori capella deux gogo".split())


class TwoArticles(Rule):
    """Two articles in a row: `a an old mill`.

    `a` and `an` are one article twice, and the sound of the known word behind decides. Sure outside quotations
    and not behind a word that makes `a` a letter; `the a cappella group` is right, and of `a the` nobody knows
    which was meant: those are only listed.
    """

    code = "GRA003"
    stage = "grammar"
    trigger = Trigger(needles=_NEEDLES)
    examples = (
        Repairs("They bought a an old mill by the river.", "They bought an old mill by the river."),
        Repairs("They bought an a new mill by the river.", "They bought a new mill by the river."),
        Leaves("She gave an a cappella concert, and the a cappella group sang."),
        Leaves("Change an a an inch to the left and it is a the of the printer's."),
        Leaves("He saw a the house."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The pairs, before a known word in lower case."""
        text = doc.text
        for needle in _NEEDLES:
            at = text.find(needle)
            while at >= 0:
                end = at + len(needle)
                match = _NEXT.match(text, end)
                if match and match[1] not in _ADVERBIAL | NO_HEAD and context.lexicon.is_word(match[1]):
                    want = sound(match[1])
                    prior = word_before(text, at + 1).text.lower()
                    sure = "the" not in needle and want and prior not in ("a", "an", "the", "letter")
                    if "the" in needle:
                        want = "the"
                    tier = Tier.SAFE if sure and not in_quotation(doc, at) else Tier.REPORT
                    if want:
                        yield self.edit(at + 1, end - 1, want, "one article is enough", tier=tier)
                at = text.find(needle, at + 1)
