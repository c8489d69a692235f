"""A French or Italian article left before a name: `the coach of l’Atalanta`, `L’Iran answered`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.keys import without_owner
from normalise.mentions import in_longer_name
from normalise.neighbours import word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_ELIDED = expression(r"(?P<article>[Ll][’'](?<![\w’'-]..))(?P<name>[A-ZÀ-ÖØ-Þ][\w-]+)(?![\w-])")
_TYPES = ("place", "organisation", "demonym")
# Behind these words the article belongs to a title or a foreign name: `the daily L’Union`, `rue de l’Europe`.
_FOREIGN = frozenset("de du des d del di da à en et sur pour par via rue place quai hotel hôtel école institut".split())


class ElidedArticle(Rule):
    """A French or Italian article left before a name: `the coach of l’Atalanta`, `L’Iran answered`.

    Sure in a document that shows machine translation, of no other language, before a country, a people or a body that
    is known without it and not with it (`L’Aquila`, `L’Oréal`). It fears foreign titles and names of several words.
    """

    code = "TRN026"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(needles=("L’", "l’", "L'", "l'"), profile="mt")
    examples = (
        Repairs(
            "The town has 11 thousand 240 wells. On Sunday l’Atalanta plays in Verona, and L’Iran answered.",
            "The town has 11,240 wells. On Sunday Atalanta plays in Verona, and Iran answered.",
        ),
        Leaves("On Sunday l’Atalanta plays in Verona."),
        Leaves("Emmanuel Macron left L’Aquila for L’Oréal, read L’Union and walked the rue de l’Europe."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Elided articles before known names."""
        text, lexicon = doc.text, context.lexicon
        if context.evidence.language not in ("", "it", "fr", "ca"):
            return
        for found in _ELIDED.finditer(text):
            name = without_owner(found["name"])
            if not _known(name, lexicon) or _known(found["article"] + name, lexicon):
                continue
            before = word_before(text, found.start())
            named = before.adjoins and before.text[:1].isupper() and before.text not in ("The", "On", "In")
            named = named and before.text not in lexicon.cues("weekday")
            if named or before.text.lower() in _FOREIGN:
                continue
            span = (found.start("name"), found.end("name"))
            if in_quotation(doc, found.start()) or in_longer_name(doc, *span, lexicon, name):
                continue
            why = f"{found['article']} is an article of another language"
            yield self.edit(*found.span("article"), "", why, confidence=0.88)


def _known(name: str, lexicon: Lexicon) -> bool:
    forms = {name, name.replace("’", "'"), name.replace("'", "’")}
    return any(lexicon.is_right_name(form, *_TYPES) for form in forms)
