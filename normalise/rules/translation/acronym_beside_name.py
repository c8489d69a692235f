"""The acronym of another language behind the English name that it stands for."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.expansion import misnamed
from normalise.suspects import Kind


class AcronymBesideName(Rule):
    """A foreign acronym in brackets behind a body's name.

    The dictionary must know the acronym as one of this very body. It fears bodies that use their French acronym
    in English as well: those have no other short name in the dictionary.
    """

    code = "TRN009"
    stage = "translation"
    cause = "mt"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.CAPS}), sets=frozenset({"variant"}))
    examples = (
        Repairs(
            "The World Health Organization (OMS) has sent nurses to Kirchlinde.",
            "The World Health Organization (WHO) has sent nurses to Kirchlinde.",
        ),
        Leaves("The World Health Organization (WHO) and an outage management system (OMS) stay."),
        Leaves("The World Health Organization (OMS in French) stays."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Brackets whose acronym the dictionary lists for the body before them."""
        for place, new, forms in misnamed(doc, context.lexicon):
            if any(f.id == place.entity.id and not f.right for f in forms):
                why = f"{place.acronym} stands behind the name of {place.entity.canonical}"
                lang = next(f.lang for f in forms if f.id == place.entity.id)
                start, text = place.start, new
                if not place.right and place.entity.canonical != new:
                    # A name that is no English one, and its acronym: each is the other's second sign.
                    start, text = place.name, f"{place.entity.canonical} ({new}"
                yield self.edit(start, place.end, text, why, language="" if lang == "mul" else lang)
