"""Contractions that lost their apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.neighbours import word_after, word_before
from normalise.quotation import apostrophe_of, in_post, in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.contractions import CERTAIN, mark_place
from normalise.suspects import Suspect

_THAT_IS = expression(
    r" (?:an?|the|not|what|why|how|when|where|because|just|only|very|so|too|my|his|her|our|their|your|all)\b"
)
# `Ive` is a surname and `Im` German: sure only before what follows an auxiliary.
_BEFORE_VERB = {
    "Ive": expression(
        r" (?:been|had|got|never|always|seen|done|just|only|made|given|known|told|lost|won|[a-z]{3,}ed)\b"
    ),
    "Thats": _THAT_IS,
    "thats": _THAT_IS,
    "Im": expression(r" (?:not|a|an|the|just|very|so|sure|afraid|sorry|glad|happy|[a-z]{2,}ing)\b"),
}
_FORMS = CERTAIN | frozenset(_BEFORE_VERB)
# A pronoun and an article never stand side by side, but in foreign phrases.
_ITS = expression(r"ts (?<=\b[Ii]ts )(?=(?:an? |the )(?!cappella|la\b|priori|posteriori|fortiori)[a-z]{2,}\b)")


class LostContraction(Rule):
    """Contractions without their apostrophe: `the shop didnt open`.

    Sure in a text that writes its other contractions with one, in quotations only if it is damaged elsewhere. Writers
    who drop the apostrophe on purpose drop them all, and a message that is quoted keeps its spelling. It fears the
    French `dont`, the German `Im` and the surname `Ive`.
    """

    code = "PUN011"
    stage = "punctuation"
    trigger = Trigger(words=_FORMS, needles=("ts a ", "ts an ", "ts the "))
    examples = (
        Repairs("It isn’t far, but the shop didnt open.", "It isn’t far, but the shop didn’t open."),
        Repairs("It isn't far. “Its a lamp,” he said.", "It isn't far. “It's a lamp,” he said."),
        Leaves("The man didnt look and the boy wasnt there."),
        Leaves("It isn’t far. Her message said “we didnt go” and no more."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Known forms in a text that has apostrophes elsewhere."""
        text = doc.text
        forms = list(context.suspects.words(_FORMS))
        pronouns = list(_ITS.finditer(text)) if any(map(context.suspects.has, self.trigger.needles)) else []
        if not pronouns and not forms:
            return
        curly = any(mark in text for mark in ("n’t", "’re ", "’ve ", "’d ", "’ll "))
        straight = any(mark in text for mark in ("n't", "'re ", "'ve ", "'d ", "'ll "))
        for match in pronouns:
            if in_post(_line(doc, match.start())):
                continue
            if curly or straight or context.evidence.converted:
                yield self.edit(match.end() - 2, match.end() - 2, apostrophe_of(text), "an article follows")
        for suspect in forms:
            if suspect.text not in _FORMS:
                continue
            behind = _BEFORE_VERB.get(suspect.text)
            if behind is not None and (not behind.match(text, suspect.end) or _is_name(text, suspect, behind)):
                continue
            if suspect.text == "dont" and not self._is_english(doc, context, suspect):
                continue
            quoted = in_quotation(doc, suspect.start) and not context.evidence.converted
            posted = in_post(_line(doc, suspect.start))
            damaged = context.evidence.converted and any(mark in text for mark in ("’s ", "'s "))
            sure = (curly or straight or damaged) and not quoted and not posted
            at = suspect.end - mark_place(suspect.text)
            yield self.edit(
                at,
                at,
                apostrophe_of(text),
                "it can be nothing else",
                tier=Tier.SAFE if sure else Tier.REPORT,
            )

    def _is_english(self, doc: Document, context: Context, suspect: Suspect) -> bool:
        """Whether English words stand on both sides; `dont` is French as well."""
        before, after = word_before(doc.text, suspect.start), word_after(doc.text, suspect.end)
        return all(context.lexicon.is_word(w.text.lower()) for w in (before, after) if w.text)


def _is_name(text: str, suspect: Suspect, behind: re.Pattern[str]) -> bool:
    """Whether `Ive` or `Im` is somebody: behind a name or title, or elsewhere with no verb after it."""
    before = word_before(text, suspect.start)
    if before.adjoins and before.text[:1].isupper():
        return True
    others = re.finditer(rf"\b{suspect.text}\b", text)
    return any(not behind.match(text, other.end()) for other in others)


def _line(doc: Document, place: int) -> str:
    """The line at a place."""
    span = doc.line_at(place)
    return doc.text[span.start : span.end]
