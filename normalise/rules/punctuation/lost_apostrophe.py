"""Possessives of words and names that lost their apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon.closed_classes import PASTS
from normalise.neighbours import word_after, word_before
from normalise.quotation import apostrophe_of
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.possessives import noun_behind
from normalise.suspects import Kind, Suspect

# These are plurals already, days, or bodies of which there is one: no right word is spelt so.
_FORMS = frozenset(
    "womens mens childrens Womens Mens Childrens todays yesterdays tomorrows Todays Yesterdays Tomorrows "
    "UNs EUs WHOs IMFs".split()
)
_CONSONANT_Y = expression(r"[a-z]{2,}[b-df-hj-np-tv-xz]ys\Z")
_KNOWN = 3.5
# Each begins with a literal, by which a search is far quicker.
_SINGULAR = tuple(
    expression(rf"{word[1:]} (?<=\b[{word[0].upper()}{word[0]}]{word[1:]} )([a-z]{{3,}}[^s\W])s (?=[a-z]{{3}})")
    for word in ("this", "each", "every")
)
# Words in s that are singular, or that stand before a noun as they are.
_NO_POSSESSIVE = frozenset(
    "two three four five six seven eight nine ten "
    "new sport sale arm saving system customs new mean serie specie headquarter work crossroad bas chao bia bu ga "
    "athletic economic politic physic mathematic statistic dynamic ethic tactic graphic electronic logistic aerobic "
    "gallow shamble barrack mew gymnastic good service communication operation alway perhap len atla canva christma "
    "thank time need seem mean come take make show look give work read run call help like want".split()
)


class LostApostrophe(Rule):
    """Possessives without their apostrophe that can be nothing else: `womens chess`, `the citys tram`.

    Sure before a noun in a document with certain damage, for words that are plurals already (`womens`), for days,
    for a y behind a consonant, whose plural ends in -ies, and for names in s whose right form stands elsewhere in the
    document. `this islands church` is singular, too. It fears plurals of names (`the Kowalskys agreed`), clubs and
    brands that dropped the apostrophe themselves (`Womens Hall`), and nouns in s (`sports`, `arms`).
    """

    code = "PUN013"
    stage = "punctuation"
    trigger = Trigger(
        kinds=frozenset({Kind.LOWER, Kind.NAME}), words=_FORMS, needles=("his ", "ach ", "very "), profile="any"
    )
    examples = (
        Repairs(
            "The clubs agreed toresolve it, and the countrys womens team will play.",
            "The clubs agreed to resolve it, and the country's women's team will play.",
        ),
        Repairs(
            "The clubs agreed toresolve it. Marlpool won, said Marlpools manager.",
            "The clubs agreed to resolve it. Marlpool won, said Marlpool's manager.",
        ),
        Leaves("The clubs agreed to it, and the countrys womens team will play."),
        Leaves("Ten Marlpools agreed, and this sports hall, each arms depot and this series of games were shut."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Forms in s before a noun."""
        if context.evidence.converted:
            yield from self._found(doc, context)

    def _found(self, doc: Document, context: Context) -> Iterator[Edit]:
        """What the rule proposes in a document that was converted."""
        text = doc.text
        for suspect in context.suspects.words(_FORMS):
            if suspect.text in _FORMS:
                yield from self._repaired(doc, context, suspect, "no other word is spelt so")
        for suspect in context.suspects.of(Kind.LOWER):
            if suspect.text.endswith("ys") and _CONSONANT_Y.match(suspect.text):
                stem = suspect.text[:-1]
                if context.lexicon.is_word(stem) and context.lexicon.zipf(stem) >= _KNOWN:
                    yield from self._repaired(doc, context, suspect, "its plural ends in -ies")
        for suspect in context.suspects.of(Kind.NAME):
            name = suspect.text[:-1]
            behind = text[suspect.end + 1 : suspect.end + 2]
            if not (name.isalpha() and suspect.text.endswith("s") and behind.islower()):
                continue
            # `Arawaks spoke of it`: a people, beside a language of that name.
            verb = word_after(text, suspect.end).text in PASTS
            if len(name) > 3 and name[-1] != "s" and not verb and context.evidence.count(name):
                before = word_before(text, suspect.start)
                if not (before.adjoins and (before.text[0].isupper() or before.text in ("the", "two", "both", "many"))):
                    yield from self._repaired(doc, context, suspect, f"{name} stands elsewhere")
        for match in (m for pattern in _SINGULAR for m in pattern.finditer(text)):
            stem = match[1]
            if stem not in _NO_POSSESSIVE and context.lexicon.zipf(stem) >= _KNOWN and context.lexicon.is_word(stem):
                suspect = Suspect(match.start(1), match.end(1) + 1, stem + "s")
                yield from self._repaired(doc, context, suspect, "a singular", report=not _is_noun(stem, context))

    def _repaired(
        self, doc: Document, context: Context, suspect: Suspect, why: str, *, report: bool = False
    ) -> Iterator[Edit]:
        noun = noun_behind(doc, suspect.end, context, also=_FORMS)
        if noun:
            at = suspect.end - 1
            tier = Tier.REPORT if report else Tier.SAFE
            yield self.edit(at, at, apostrophe_of(doc.text), f"{why}; {noun} follows", tier=tier, confidence=0.9)


def _is_noun(stem: str, context: Context) -> bool:
    """Whether a stem is hardly ever a verb: none of its verbal forms is as common as the word itself."""
    double = stem + stem[-1]  # `permitted`
    forms = (stem + "ed", stem + "ing", stem + "d", stem[:-1] + "ing", double + "ed", double + "ing")
    return all(context.lexicon.zipf(form) < context.lexicon.zipf(stem) - 2.5 for form in forms)
