"""Two words joined at the border of a name that nobody knows, in a text that shows other lost spaces."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.lexicon.occupations import is_occupation
from normalise.readings.parts import grammar_words
from normalise.readings.reading import Scene
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind
from normalise.values import replace

_KINDS = (Kind.LOWER, Kind.NAME, Kind.MIXED, Kind.JOINT)


class LikelyJoint(Rule):
    """Two words joined at the border of a name, in a text that shows other lost spaces.

    Most names stand in no dictionary, so what joins them to a small word is weighed: how seldom names end in the word,
    whether the rest is known or has a given name before it, whether the word leads over to what stands behind. The
    document must show certain damage. It fears rare names that end in -and, -in and -on, and brands such as `inDrive`.
    """

    code = "SEG010"
    stage = "segmentation"
    trigger = Trigger(kinds=frozenset(_KINDS), profile="any")
    examples = (
        Repairs(
            "Wladimir Putin flew to Dakarand Lyon, and a judge inNadorto told him so.",
            "Vladimir Putin flew to Dakar and Lyon, and a judge in Nadorto told him so.",
        ),
        Repairs(
            "Wladimir Putin left. Two mills in Lithgowon Tuesday were shut, the owner ofTalisay mills said.",
            "Vladimir Putin left. Two mills in Lithgow on Tuesday were shut, the owner of Talisay mills said.",
        ),
        Leaves("Two mills in Lithgowon Tuesday were shut, the owner ofTalisay mills said."),
        Repairs(
            "Wladimir Putin left. The bill, said Marc Rovirosaa lawyer for the union, is late.",
            "Vladimir Putin left. The bill, said Marc Rovirosa, a lawyer for the union, is late.",
        ),
        Repairs(
            "Wladimir Putin left. They believethat nobody toldOstrovny of the outcome:only the guard knew.",
            "Vladimir Putin left. They believe that nobody told Ostrovny of the outcome: only the guard knew.",
        ),
        Leaves("The mayor met Ms Franceson and Mr Abelsonand, who own inDrive and theGrio."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The readings that need a damaged document."""
        if context.suspects.noisy:
            return  # read by a machine: an odd name is misread more often than joined
        for kind in _KINDS:
            for _, best in context.readings.winners(kind, "split", "joint"):
                if best.in_damage and not (kind is Kind.LOWER and self._is_compound(context, best.text)):
                    yield self.from_reading(replace(best, tier=Tier.SAFE))
        for suspect in context.suspects.of(Kind.NAME):
            if suspect.text.endswith(("a", "an")):
                scene = Scene(doc, suspect, context.lexicon, context.evidence)
                freed = _apposition(scene)
                if freed:
                    yield self.edit(*suspect[:2], freed, f"{scene.after.text} behind a name", confidence=0.8)

    def _is_compound(self, context: Context, text: str) -> bool:
        """Whether two words are content alone, and the text may have lost no blanks: `careworkers`."""
        if context.evidence.machine_translated or context.evidence.profile.blanks:
            return False
        return grammar_words(context.lexicon).isdisjoint(text.split())


def _apposition(scene: Scene) -> str:
    """The name before an article that was fused with it, where an occupation stands behind: `Marc Rovirosaa lawyer`."""
    token, after, lexicon = scene.token, scene.after, scene.lexicon
    article = "an" if after.text[:1] in "aeio" else "a"
    name = token.removesuffix(article)
    if not token.endswith(article) or len(name) < 4 or scene.repeats > 1 or lexicon.is_seen(token.lower()):
        return ""
    job = after.gap == " " and (is_occupation(after.text) or after.text == "former")
    if not job or not lexicon.is_word(after.text) or scene.evidence.count(token) > 1:
        return ""
    return f"{name}, {article}" if scene.name_before or scene.evidence.count(name) else ""
