"""Foreign words that are fused with their article or with an English neighbour."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import DETERMINERS
from normalise.lexicon.entries import Residue
from normalise.memory import UNKNOWN
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
from normalise.tuples import NamedTuple

_SMALL = frozenset(
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
        spoken = sorted(_spoken(context))
        for kind in (Kind.LOWER, Kind.NAME, Kind.MIXED):
            for suspect in context.suspects.of(kind):
                if not suspect.text.isalpha() or not (kind is Kind.LOWER or _may_be_german(doc, context, suspect)):
                    continue
                ways = _ways(context.lexicon, suspect.text)
                found = {_parts(doc, suspect, ways[code]): code for code in spoken if code in ways}
                found.pop(("", ""), None)
                if len(found) != 1:
                    continue
                ((new, why), language) = found.popitem()
                start = auxiliary_before(doc, suspect.start, language) if new.startswith("said ") else suspect.start
                if not stands_in_english(doc, start, suspect.end, context.lexicon):
                    continue
                yield self.edit(start, suspect.end, new, why, confidence=0.88, language=language)


class _Way(NamedTuple):
    """A way to cut a token in two, the first or the second of which is a foreign word; `led`: behind an article."""

    front: str
    back: str
    row: Residue
    first: bool
    led: bool = False


def _parts(doc: Document, suspect: Suspect, ways: list[_Way]) -> tuple[str, str]:
    """What a fused token says in English, and why; nothing where it is not one, or where it can be cut in two ways."""
    found = set()
    for front, back, row, first, led in ways:
        english = sense(row, doc, suspect.start, suspect.end)
        if led and english:
            before = word_before(doc.text, suspect.start)
            verb = front == "a" and english == "said"
            bare = verb or (before.adjoins and before.text.lower() in _DETERMINERS)
            return english if bare else f"the {english}", f"{front} and {row.form} ({english}) ran together"
        if english and not led:
            found.add((f"{english} {back}" if first else f"{front} {english}", f"{front} and {back} ran together"))
    return found.pop() if len(found) == 1 else ("", "")


@lru_cache(maxsize=UNKNOWN)
def _ways(lexicon: Lexicon, token: str) -> dict[str, list[_Way]]:
    """The ways to cut a token, by language, those behind an article first."""
    ways: dict[str, list[_Way]] = {}
    if token in lexicon.residue:
        return ways  # a whole word of some language: `noche` is no `noc` and `he`
    for language, articles in ARTICLES.items():
        for article in articles:
            row = _rows(lexicon, token.removeprefix(article)).get(language) if token.startswith(article) else None
            if row and len(row.form) > len(article) + 2:
                ways.setdefault(language, []).append(_Way(article, row.form, row, first=False, led=True))
    if lexicon.is_seen(token):  # a rare English word: `governorates` is no `governo` and `rates`
        return ways
    for cut in range(2, len(token) - 1):
        front, back = token[:cut], token[cut:]
        for language, row in _rows(lexicon, front).items() if _is_plain(lexicon, back) else ():
            ways.setdefault(language, []).append(_Way(front, back, row, first=True))
        for language, row in _rows(lexicon, back).items() if front in _SMALL else ():
            ways.setdefault(language, []).append(_Way(front, back, row, first=False))
    return ways


def _spoken(context: Context) -> frozenset[str]:
    """The languages to try: the document's, or all where none leads."""
    language = context.evidence.language
    return frozenset({language}) if language else frozenset(ARTICLES)


def _is_plain(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is English beyond doubt."""
    long = len(word) > _SHORTEST or (len(word) > 2 and word in lexicon.cues("function"))
    return word in _SMALL or (long and word.islower() and is_english(word, lexicon))


def _rows(lexicon: Lexicon, word: str) -> dict[str, Residue]:
    """The foreign word of one sense, by language."""
    rows = lexicon.residue.get(word.lower(), ()) if len(word) >= _SHORTEST else ()
    right = (r for r in rows if r.form == word and r.kind == "content" and len(r.english) == 1)
    return {r.lang: r for r in reversed(tuple(right))}


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
