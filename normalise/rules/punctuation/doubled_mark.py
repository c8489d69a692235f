"""Commas and stops that stand twice."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_PLACES = (
    (",,", expression(r",,(?= [\w“‘(])"), ",", Tier.SAFE),
    (", ,", expression(r", ,(?= [\w“‘(])"), ",", Tier.SAFE),
    (". .", expression(r"\. \.(?=\s+[“‘(]?[A-ZÀ-ÖØ-Þ]|\s*\n|\s*\Z)"), ".", Tier.SAFE),
    (",.", expression(r",\.(?=\s+[“‘(]?[A-ZÀ-ÖØ-Þ]|\s*\n|\s*\Z)"), ".", Tier.SAFE),
    ("..", expression(r"\.\.(?=\s+[“‘(\"]?[A-ZÀ-ÖØ-Þ]|\s*\n|\s*\Z)"), ".", Tier.REPORT),
)
# More are a writer's habit.
_FEW = 5
_WORD_BEFORE = expression(r"[a-zà-ÿ]{2,}[”’)\"]?\Z")


class DoubledMark(Rule):
    """Two commas or two stops where one belongs: `The castle was shut,, the tide out`.

    It fears ellipses in every spelling, German low quotes typed as commas, empty fields in lists, and specks
    beside the stops of old print: the mark must follow a word of small letters in a line of running text, and
    two stops without a blank, which may be a short ellipsis, are sure only in a damaged document that has few.
    """

    code = "PUN003"
    stage = "punctuation"
    trigger = Trigger(kinds=frozenset({Kind.STUTTER}))
    examples = (
        Repairs("The castle was shut,, the tide was out.", "The castle was shut, the tide was out."),
        Repairs("The castle was shut. . The tide was out.", "The castle was shut. The tide was out."),
        Repairs(
            "The crew agreed toresolve it.. The tide was out, and nobody minded.",
            "The crew agreed to resolve it. The tide was out, and nobody minded.",
        ),
        Leaves("The castle was shut . . . the tide was out. . . ."),
        Leaves("The sign said ,,Geschlossen” and the list a,,b,,c ended."),
        Leaves("The castle was shut.. The tide was out."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Pairs of marks behind a word."""
        text = doc.text
        if context.suspects.noisy:
            return  # specks of old print
        for marks, pattern, mark, usual in _PLACES:
            for match in pattern.finditer(text) if marks in text else ():
                start, end = match.span()
                tier = usual
                around = text[max(0, start - 3) : start] + text[end : end + 3]
                if "." in around or "…" in around:
                    continue
                line = doc.line_at(start)
                if not _WORD_BEFORE.search(text, max(line.start, start - 8), start):
                    continue
                if text.count(match.group(), max(line.start, start - 200), min(line.end, end + 200)) > 2:
                    continue  # leaders, empty fields
                if mark == "." and tier is Tier.REPORT and _may_be_doubled(text) and context.evidence.converted:
                    tier = Tier.SAFE
                yield self.edit(start, end, mark, f"{match.group()!r} for one mark", tier=tier)


def _may_be_doubled(text: str) -> bool:
    """Whether two stops can be a slip: a writer of ellipses makes some of them too short."""
    return "..." not in text and "…" not in text and text.count("..") <= _FEW
