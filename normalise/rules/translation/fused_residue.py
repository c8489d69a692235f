"""Foreign words that are fused with their article or with an English neighbour."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon.closed_classes import DETERMINERS
from normalise.lexicon.entries import Residue
from normalise.neighbours import word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import (
    ARTICLES,
    auxiliary_before,
    is_english,
    is_german_noun,
    sense,
    stands_in_english,
)
from normalise.suspects import Kind, Suspect

_SMALL = tuple(
    "about after ago and are as at before but by for from had has he in into is of on or she that the they to was "
    "were when where which who will with".split()
)
_DETERMINERS = DETERMINERS | {"some", "any", "each", "every"}
_SHORTEST = 3


class FusedResidue(Rule):
    """A word of the source language that ran into its article or an English word.

    `laguerra` is `the war`, `añosago` `years ago`. Only in documents whose machine translation from that language
    is certain, for words of one sense, and only where nothing is left over.
    """

    code = "TRN014"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(kinds=frozenset({Kind.LOWER, Kind.NAME, Kind.MIXED}), profile="mt")
    examples = (
        Repairs(
            "“The road is closed,” she dijo on Monday. Then lapolicía of the port came, two añosago.",
            "“The road is closed,” she said on Monday. Then the police of the port came, two years ago.",
        ),
        Leaves("Then lapolicía of the port came, two añosago."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown tokens that are an article or a small English word and a foreign one."""
        for kind in (Kind.LOWER, Kind.NAME, Kind.MIXED):
            for suspect in context.suspects.of(kind):
                if not suspect.text.isalpha() or not (kind is Kind.LOWER or _may_be_german(doc, context, suspect)):
                    continue
                if suspect.text in context.lexicon.residue:
                    continue  # a whole word of some language: `noche` is no `noc` and `he`
                found = {self._parts(doc, context, suspect, code): code for code in sorted(_spoken(context))}
                found.pop(("", ""), None)
                if len(found) != 1:
                    continue
                ((new, why), language) = found.popitem()
                start = auxiliary_before(doc, suspect.start, language) if new.startswith("said ") else suspect.start
                if not stands_in_english(doc, start, suspect.end, context.lexicon):
                    continue
                yield self.edit(start, suspect.end, new, why, confidence=0.88, language=language)

    def _parts(self, doc: Document, context: Context, suspect: Suspect, language: str) -> tuple[str, str]:
        """What a fused token says in English, and why; nothing where it is not one."""
        token = suspect.text
        for article in ARTICLES.get(language, ()):
            row = _row(context, token.removeprefix(article), language) if token.startswith(article) else None
            english = sense(row, doc, suspect.start, suspect.end) if row else ""
            if row and english and len(row.form) > len(article) + 2:
                before = word_before(doc.text, suspect.start)
                verb = article == "a" and english == "said"
                bare = verb or (before.adjoins and before.text.lower() in _DETERMINERS)
                return english if bare else f"the {english}", f"{article} and {row.form} ({english}) ran together"
        return self._with_english(doc, context, suspect, language)

    @staticmethod
    def _with_english(doc: Document, context: Context, suspect: Suspect, language: str) -> tuple[str, str]:
        """A foreign word and an English one, where the token can be cut in one way alone."""
        token, found = suspect.text, set()
        if context.lexicon.is_seen(token):  # a rare English word: `governorates` is no `governo` and `rates`
            return "", ""
        for cut in range(2, len(token) - 1):
            front, back = token[:cut], token[cut:]
            row = _row(context, front, language)
            if row and _is_plain(context, back):
                found.add((sense(row, doc, suspect.start, suspect.end), back, f"{front} and {back} ran together"))
            row = _row(context, back, language) if front in _SMALL else None
            if row:
                found.add((front, sense(row, doc, suspect.start, suspect.end), f"{front} and {back} ran together"))
        best = [f for f in found if f[0] and f[1]]
        return (f"{best[0][0]} {best[0][1]}", best[0][2]) if len(best) == 1 else ("", "")


def _spoken(context: Context) -> frozenset[str]:
    """The languages to try: the document's, or all where none leads."""
    language = context.evidence.language
    return frozenset({language}) if language else frozenset(ARTICLES)


def _is_plain(context: Context, word: str) -> bool:
    """Whether a word is English beyond doubt."""
    long = len(word) > _SHORTEST or (len(word) > 2 and word in context.lexicon.cues("function"))
    return word in _SMALL or (long and word.islower() and is_english(word, context.lexicon))


def _row(context: Context, word: str, language: str) -> Residue | None:
    """The foreign word of one sense."""
    if len(word) < _SHORTEST:
        return None
    rows = (r for r in context.lexicon.residue.get(word.lower(), ()) if r.form == word)
    return next((r for r in rows if r.lang == language and r.kind == "content" and len(r.english) == 1), None)


def _may_be_german(doc: Document, context: Context, suspect: Suspect) -> bool:
    """Whether a token with a capital may be a German noun that ran into another word: `two Kriegfilms`.

    Surnames are made of the same parts (`Weinberg`): an article, a number or small letters must lead to it, and no
    English text may have it.
    """
    if not context.evidence.languages <= {"de"}:
        return False
    if suspect.text[0].islower():  # `diePolizei`
        return True
    return not context.lexicon.zipf(suspect.text.lower()) and is_german_noun(doc, suspect.start, suspect.end, led=True)
