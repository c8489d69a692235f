"""Two content words that lost the space between them."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.lexicon import Lexicon
from normalise.readings.split import is_adjective
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind
from normalise.values import replace

# They make verbs with others.
# Before a verb these are prefixes; behind an adjective those make an adjective: `interconverted`, `softheaded`.
_PREFIXES = frozenset("auto extra inter micro multi photo poly semi super trans ultra".split())
_ADJECTIVES = frozenset("ability eyed footed handed headed hearted minded sided skinned".split())
_PARTICLES = frozenset("after back cross down fore half hand home mid off out over self side under up with".split())


class FusedContentWords(Rule):
    """Two content words run together, in a text that shows other lost spaces.

    Compounds look the same, so the document must show certain damage, the token must be unknown to large text
    collections, and one of the two must bear an ending that parts of compounds do not bear.
    """

    code = "SEG007"
    stage = "segmentation"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), profile="any")
    examples = (
        Repairs(
            "Wladimir Putin and the mayor agreed. The companyshowed its plans to the press.",
            "Vladimir Putin and the mayor agreed. The company showed its plans to the press.",
        ),
        Repairs(
            "Wladimir Putin and the mayor agreed. They need ten additionaldays.",
            "Vladimir Putin and the mayor agreed. They need ten additional days.",
        ),
        Leaves("The companyshowed its plans to the press."),
        Leaves("Wladimir’s steelhouse and waterpolo club stood by the gasfield."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The splits that are only listed where nothing else is damaged."""
        for suspect, best in context.readings.winners(Kind.LOWER, "split"):
            first, _, second = best.text.partition(" ")
            # Compounds have bare parts: `wirerope`, `rowingtank`; verbs made of two are rare: `floodlighted`.
            if first in _PARTICLES:
                continue  # `backcrossed`, `offloaded`
            if first in _PREFIXES or second in _ADJECTIVES:
                continue  # `interconverted`, `softheaded`
            bare = _is_inflected(context.lexicon, first) or is_adjective(first)
            if not bare and not (second.endswith("ed") and _is_inflected(context.lexicon, second)):
                continue
            frequent = min(context.lexicon.zipf(first), context.lexicon.zipf(second)) >= (3.0 if bare else 4.0)
            if context.lexicon.is_word(suspect.text.removesuffix("s")):
                continue  # a possessive without its apostrophe
            if any(context.lexicon.is_word(suspect.text[:end]) for end in (-1, -2, -3)):
                continue  # a longer word with an ending: `relationshippy`
            unseen = not context.lexicon.is_seen(suspect.text)
            if best.tier is Tier.REPORT and frequent and unseen and min(len(first), len(second)) >= 4:
                yield self.from_reading(replace(best, tier=Tier.SAFE))


def _is_inflected(lexicon: Lexicon, word: str) -> bool:
    """Whether a word ends as plurals, pasts and adverbs do, and is none that merely looks so: `weed`, `poly`."""
    if word.endswith("s"):
        return not word.endswith(("ss", "is", "us"))  # `masscons`
    stems = {"ed": (word[:-2], word[:-1]), "ly": (word[:-2], f"{word[:-1]}e", f"{word[:-3]}y")}.get(word[-2:], ())
    return len(word) > 4 and not word.endswith("eed") and any(lexicon.is_word(stem) for stem in stems)
