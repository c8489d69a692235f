"""An accent or a prime for an apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.quotation import lines_with
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_ACCENT = expression(r"([^\W\d_]{2,})(?P<accent>[´`′])(s|t|re|ve|ll|d|m)(?![\w´`′])")
_ALONE = expression(r"(?<![^\W_])`|`(?![^\W_])")


class AccentApostrophe(Rule):
    """An accent for an apostrophe: `they don´t`, `the mayor´s hat`.

    Many keyboards have an accent where the apostrophe should be, and pages keep it. Sure in a contraction, and in the
    possessive of a known word or a name. Grave accents are only listed, as some type nothing else. Accents that mark
    code (`` `call`s ``) stand beside blanks as well, and primes of feet and minutes behind figures; a line with such
    stays.
    """

    code = "PUN028"
    stage = "punctuation"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=("´", "`", "′"), pattern=r"[´`′](?<=[^\W\d_][´`′])(?:s|t|re|ve|ll|d|m)\b")
    examples = (
        Repairs("They don´t know the mayor´s hat.", "They don't know the mayor's hat."),
        Repairs("She isn´t there, and Norway′s ferry wasn´t late.", "She isn't there, and Norway's ferry wasn't late."),
        Leaves("They didn`t see it."),
        Leaves("The `call`s of `main` are listed, and f′s value is not."),
        Leaves("It is 5′ long; the sound is written x`s or k´m in the old grammar."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Accents inside words."""
        text = doc.text
        if doc.markdown:
            return
        mark = "’" if "’" in text or "“" in text else "'"
        for start, end in lines_with(text, "´", "`", "′"):
            if _ALONE.search(text, start, end):
                continue
            for match in _ACCENT.finditer(text, start, end):
                if _is_owner_or_contraction(match[1], match[3], context.lexicon):
                    tier = Tier.REPORT if match["accent"] == "`" else Tier.SAFE
                    yield self.edit(*match.span("accent"), mark, "an accent for an apostrophe", tier=tier)


def _is_owner_or_contraction(word: str, ending: str, lexicon: Lexicon) -> bool:
    """Whether a word takes this ending behind an apostrophe."""
    if ending != "s":
        return lexicon.is_word(f"{word}'{ending}".lower())
    return lexicon.is_word(word.lower()) or lexicon.is_right_token(word) or (word[0].isupper() and len(word) > 3)
