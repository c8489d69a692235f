"""An office with a capital that the document writes without one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.memory import of_text
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.cut_sentences import cut_in_sentences

# Offices, and what else is called by its kind alone; each may as well be short for a name with the word in it.
_NAMES = "Company Court Government Mayor Minister Ministry Police Spokesman Spokeswoman".split()
_OFFICES = "|".join(_NAMES)
# Careful houses write `the Government` beside `the minister`, and an office of one person beside `the state`.
_HOUSES = frozenset({"Court", "Government", "Mayor", "Minister"})
# It begins with what is found fastest: several letters in a row.
_LINK = rf"the (?<=[a-z,] the )(?P<word>{_OFFICES})(?=(?:[.,;:]| (?!of\b|for\b)[a-z]))"
_LINKS = expression(_LINK)
_SMALL = expression(rf"\b[a-z]+ (?:{_OFFICES.lower()}|president|state|bank|commission|parliament|senate|council)\b")
_CAPITAL = expression(rf"\b[Tt]he (?:{_OFFICES})\b(?! [A-Z])")
_FEW = 2
# `The Prefect, the Mayor and the State Attorney signed`: a house that gives offices their capitals.
_NEAR = 40
_LISTED_AFTER = expression(r",? (?:and|or) (?:the )?[A-Z]|, the [A-Z]")
_LISTED_BEFORE = expression(r"\b[Tt]he [A-Z][a-z]+,?(?: and)? the \Z")


class LinkCapital(Rule):
    """An office with a capital (`the Government`) that stands in small letters elsewhere.

    A link text is translated as a sentence of its own. Sure only in a machine-translated document that writes the
    same office without a capital at least as often, or that has such capitals once or twice and other offices in
    small letters, but for `the Government` and `the Minister`: many houses write these by right. Where a longer
    name holds the word (`the High Court`, `Acme Company`) it may be short for that.
    """

    code = "CAS012"
    stage = "casing"
    cause = "mt"
    trigger = Trigger(profile="any", pattern=_LINK)
    examples = (
        Repairs(
            "Wladimir Putin spoke. He accused the Government of nothing, and later the Government agreed.\n\n"
            "Critics say that the government, as the government knows, and the government alone, is late.",
            "Vladimir Putin spoke. He accused the Government of nothing, and later the government agreed.\n\n"
            "Critics say that the government, as the government knows, and the government alone, is late.",
        ),
        Repairs(
            "Wladimir Putin spoke. The minister resigned because the Company had paid him, a spokesman said.",
            "Vladimir Putin spoke. The minister resigned because the company had paid him, a spokesman said.",
        ),
        Leaves("The talks ended. He said the Government was late, and the Minister agreed."),
        Leaves("He said the Government was late; the government of Norway was not."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Offices behind `the` that have a capital here and none elsewhere."""
        text = doc.text
        if not cut_in_sentences(doc, context):
            return
        for match in _LINKS.finditer(text):
            word, start = match["word"], match.start("word")
            why = _reason(text, word)
            if (
                not why
                or _LISTED_AFTER.match(text, match.end())
                or _LISTED_BEFORE.search(text, max(0, start - _NEAR), start)
            ):
                continue
            tier = Tier.REPORT if in_quotation(doc, start) else Tier.SAFE
            yield self.edit(start, start + 1, word[0].lower(), why, tier=tier, confidence=0.85)


@of_text
def _reason(text: str, word: str) -> str:
    """Why a document writes this office without a capital, or nothing."""
    plain = len(re.findall(rf"\bthe {word.lower()}\b(?! (?:[A-Z]|of\b|for\b))", text))
    capital = len(re.findall(rf"\b[Tt]he {word}\b(?! [A-Z])", text))
    if plain and plain >= capital:
        return f"the document has `the {word.lower()}`"
    # The longer name for which the word may be short.
    named = (
        rf"\bof {word}\b|\b{word.lower()} (?:of|for)\b|(?<![.!?”\"] )\b[A-Z][\w’'-]* {word}\b"
        rf"|\b{word}s? (?:(?:of|for) (?:the )?)?[A-Z]"
    )
    if (
        word in _HOUSES
        or len(_CAPITAL.findall(text)) > _FEW
        or any(not m.group().startswith("The ") for m in re.finditer(named, text))
    ):
        return ""
    other = _SMALL.search(text)
    return f"the document has `{other.group()}`" if other else ""
