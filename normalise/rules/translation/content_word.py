"""Words of the source language that were not translated."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.mentions import cue_near
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger


class ContentWord(Rule):
    """A word of the source language in an English sentence.

    Repaired only where the document shows machine translation from that language and the word has one sense;
    else it is listed. Loan words, names, titles and quotations stay.
    """

    code = "TRN004"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(sets=frozenset({"residue"}))
    examples = (
        Repairs(
            "Wladimir Putin and Frank-Walter Steinmeier met. The bridge was geschlossen for repairs.",
            "Vladimir Putin and Frank-Walter Steinmeier met. The bridge was closed for repairs.",
        ),
        Leaves("The road was geschlossen, as she put it."),
        Leaves("The café served crème brûlée to the presidente of the Bocce Club."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Lower-case words of the residue dictionary whose language is the document's source language."""
        for suspect in context.suspects.of("residue"):
            if not suspect.text.islower() or len(suspect.text) < 4:
                continue
            for row in context.lexicon.residue.get(suspect.text, ()):
                if row.kind != "content" or row.form != suspect.text:
                    continue
                same = row.lang == context.evidence.language
                cue = (
                    row.risk != "context"
                    or bool(cue_near(doc.text, suspect.start, suspect.end, row.cue, context.lexicon))
                    or row.cue == "english"
                )
                sure = same and cue and row.risk != "report" and len(row.english) == 1
                why = f"{suspect.text} is {row.lang} for {row.english[0]}"
                yield self.edit(
                    suspect.start,
                    suspect.end,
                    row.english[0],
                    why,
                    "the document was translated from this language" if same else "its source language is not sure",
                    tier=Tier.SAFE if sure else Tier.REPORT,
                    confidence=0.85,
                    language=row.lang,
                )
