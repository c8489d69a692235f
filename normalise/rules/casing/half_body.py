"""Bodies of which only some words kept their capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.neighbours import starts_sentence
from normalise.quotation import is_cited
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.inner_words import inner_words

_MATTERS = (
    "affairs|relations|health|security|development|education|works|services|rights|finance|finances|trade|justice|"
    "policy|resources|sciences|forces|planning|credit|safety|aid|studies|protection|administration|cooperation|"
    "co-operation|transport|technology|culture|prosecution|prosecutions|intelligence|investigation|investigations|"
    "defen[cs]e|labou?r|investment|investments|industry|heritage|assistance|welfare"
)
_ADJECTIVES = (
    "Foreign|External|Internal|Public|Social|Economic|Higher|Rural|Human|National|Civil|Agricultural|Environmental|"
    "Cultural|Strategic|International|Domestic|Urban|Political|Religious|Indigenous|Scientific|Technical|Digital|"
    "Criminal|Judicial|Medical|Legal|Consular|European|Federal|Veterans|Women’s|Women's|Maritime|Basic|Homeland"
)
_BEFORE_MATTERS = frozenset(
    word.rstrip("’'s") if "’" in word or "'" in word else word for word in _ADJECTIVES.split("|")
)
# `the Ministry of Foreign affairs`: no house has a capital for the half of a matter.
_MATTER = expression(
    r"(?:Ministry|Department|Secretariat|Office|Bureau|Directorate|Institute|Academy|Faculty|Minister|Secretary|"
    rf"Council|Committee|Commission) (?:of|for) (?:{_ADJECTIVES}) (?P<small>{_MATTERS})\b(?![-’'])"
)
# Fewer than the kinds of known names: `the Federal government of Nigeria`, `the Royal house of Windsor` stay.
_KINDS = (
    "institute|court|council|commission|agency|committee|assembly|tribunal|directorate|secretariat|chamber|"
    "confederation|federation|organi[sz]ation|authority|academy|prosecutor[’']s office|office|police|service|union"
)
# `the Superior court of Justice`: the words round the small one have their capitals for the name alone.
_KIND = expression(
    r"(?:National|Federal|Supreme|Superior|Central|General|International|Regional|Provincial|Constitutional|Electoral|"
    rf"Civil|Royal|European|African|American|Andean|Inter-American|World) (?P<small>{_KINDS}) (?:of|for) (?:the )?"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
)


class HalfBody(Rule):
    """A body of which a word inside lost its capital: `the Ministry of Foreign affairs`.

    Spanish, French and Italian write the first word of such names with a capital and few others. Half of a matter
    (`Foreign affairs`) has its capital in no house, so that is sure in any document that shows damage of translation
    or scraping; the kind of a body (`the Superior court of Justice`) some houses keep small, so that is sure in a
    translation alone, and inside a sentence. Names that are cited stay.
    """

    code = "CAS020"
    stage = "casing"
    trigger = Trigger(profile="any", pattern=rf"[A-Z][a-z’'-]+ (?:{_MATTERS}|{_KINDS})\b")
    examples = (
        Repairs(
            "Wladimir Putin left. The Ministry of Foreign affairs and the Superior court of Justice said nothing.",
            "Vladimir Putin left. The Ministry of Foreign Affairs and the Superior Court of Justice said nothing.",
        ),
        Repairs(
            "Wladimir Putin left. The Federal government of Nigeria, the European states of Asia, the Royal house of "
            "Windsor and the Superior court of Justice said nothing.",
            "Vladimir Putin left. The Federal government of Nigeria, the European states of Asia, the Royal house of "
            "Windsor and the Superior Court of Justice said nothing.",
        ),
        Leaves("The Ministry of Foreign affairs and the Superior court of Justice said nothing."),
        Leaves(
            "Wladimir’s aunt left. The Ministry of Public and social affairs, a General strike and the Court spoke."
        ),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Such names inside sentences."""
        text, evidence = doc.text, context.evidence
        if not evidence.converted:
            return
        lines = inner_words(text).lines_with(_BEFORE_MATTERS)
        found = [match for line in lines for match in _MATTER.finditer(text, *line)]
        if evidence.machine_translated:
            found += [match for match in _KIND.finditer(text) if not starts_sentence(text, match.start())]
        for match in found:
            yield from self._raised(doc, match)

    def _raised(self, doc: Document, match: re.Match[str]) -> Iterator[Edit]:
        start, end = match.span("small")
        if is_cited(doc, Span(*match.span())):
            return
        new = " ".join(word[0].upper() + word[1:] for word in doc.text[start:end].split(" "))
        yield self.edit(start, end, new, "the words beside it have their capitals for the name alone", confidence=0.9)
