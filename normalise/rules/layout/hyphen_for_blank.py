"""Hyphens that stand for the no-break spaces of a web page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import (
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    FINITE,
    NEEDS_MORE,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    any_of,
)
from normalise.neighbours import COURTESY, TITLES, words_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.technical import is_technical

# Words between which and the next one no dash can stand, and which begin no compound of two parts.
# `my-branch` and `your-name` stand for what programs are told.
_BOUND = NEEDS_MORE - frozenset({"a", "an", "in", "at", "to", "by", "for", "my", "your"})
_COUNTED = "in of to by from over about around until since the and than nearly".split()
_FIRST = (
    NEEDS_MORE
    | FINITE - {"do", "can", "must"}
    | {"and", "that", "which", "who", "his", "her", "this", "but", "on", "as", "be", "been"}
)
_SECOND = AUXILIARIES | ARTICLES | POSSESSIVES | {"that", "which", "who", "and", "of", "with", "from", "said", "told"}


def _behind_any(edge: str, words: Iterable[str]) -> str:
    """What looks behind a hyphen for these words: a look-behind has one length, so those of each length make one."""
    same_length = groupby(sorted(words, key=lambda word: (len(word), word)), len)
    return "|".join(rf"(?<={edge}(?:{'|'.join(group)})-)" for _, group in same_length)


_PAIR = expression(r"(?<![\w’'./:#@=-])([^\W\d_][\w’'\ufffd]*)-(?=([^\W\d_][\w’'\ufffd]*)(?![\w-]))")
# `the of-clause`, `an and-gate`
_NOUN = expression(rf"(?<![\w-])(?:{any_of(ARTICLES | POSSESSIVES)}) \Z", re.IGNORECASE)
_WORD_STARTS, _NO_HYPHEN = r"\b", r"(?<![\w-])"
_FIGURE = expression(rf"-(?=[€£$\ufffd]?\d)(?:{_behind_any(_NO_HYPHEN, _COUNTED)})")
_MARK = expression(r"-(?:(?<=[a-z\d%)][,;:]-)|(?<=[a-z\d][,!?][\"”]-))(?=[^\W\d_]{2}|a |[\"“€£$\d])")
_STOP = expression(
    r"[.!?](?<=[^\W_][.!?])[\"”]?((?:-+| -+)(?: -+)*(?= [A-Z“\"]| *\n| *\Z)|-(?=[A-Z][a-z’']|[AI] |[“\"][A-Z]))"
)
_BEHIND_STOP = expression(r"-(?:(?<=[.!?]-)|(?<=[.!?] -)|(?<=[.!?][\"”]-)|(?<=[.!?][\"”] -))")
# What `_is_bound` takes, and more.
_MAY_BIND = expression(rf"-(?=[^\W\d_])(?:{_behind_any(_WORD_STARTS, _BOUND)})", re.IGNORECASE)
_DANGLING = expression(r"(?<![\w’'-])([^\W\d_]+)-(?= ([^\W\d_][\w’']*))")
_PROSE = expression(r"(?<=[a-z]{2} )[a-z]{2,}\Z")
_SHORT = expression(rf"(?:(?<![^\W_])[A-Za-z]|\b(?:{'|'.join(TITLES)}|vs|[Nn]o))\Z")
# `in-house`, `by-election`, `has-been`; of two words all the same before a name, or a word that ends no compound.
_COMPOUNDING = frozenset("in on at by for to as be has".split())
_NO_HEAD = DETERMINERS | PREPOSITIONS | {"all", "both", "which", "some", "that", "what", "more"} - {"between"}
# `to-day`, `to-do lists`, `made to-order`.
_TO = frozenset("day night morrow do be go die order come read let face".split())
_WORDS = frozenset({"would-be", "have-not", "have-nots", "had-been", "might-have"})
# A stutter or a sigh: `the-the`, `and-uh`.
_SIGHS = frozenset("uh um er erm ah oh eh hm hmm mm well".split())
# `the-then mayor`, `with-profits bonds`, `from-scratch cakes`.
_BEHIND_BOUND = frozenset({"then", "profits", "profit", "it", "scratch"})
_STAMMERED = SUBJECTS | DETERMINERS | {"and", "but", "that", "so", "is", "was"}
_IN_WORDS = "_’'\ufffd"
_USUAL, _NEAR = 3.0, 40
_LEAST = 2
# `the cost-I quote-of it`: dashes typed as hyphens, between clauses.
_DASHES = expression(r"-(?<=[a-z]{2}-)(?:I|if|although|perhaps|indeed|let|not|or|as) ")


class HyphenForBlank(Rule):
    """A hyphen for the no-break space of a web page: `she told the-court.- Nobody spoke`.

    Some converters write no-break spaces so. Certain proof are hyphens behind words that nothing can be parted from
    (`of-milk`), behind commas, and between a stop and the blank of the next sentence; two of them in a text show what
    its hyphens are. Then those go that stand beside small words, stops, commas and figures, where no compound or dash
    could have its own. It fears compounds, stammering, dashes typed as hyphens, and the manuals of programs.
    """

    code = "LAY008"
    stage = "layout"
    cause = "scrape"
    certain = True
    trigger = Trigger(
        needles=("-",),
        pattern=rf"-(?:{_behind_any(_WORD_STARTS, _BOUND)})[A-Za-z]"
        r"|-(?:(?<=[a-z][.!?,]-)|(?<=[a-z][.!?,][\"”]-))-* ?[A-Za-z\"]",
    )
    examples = (
        Repairs(
            "She told the-court about it.- Nobody spoke, said her-friend Ann-who had come in-2009.",
            "She told the court about it. Nobody spoke, said her friend Ann who had come in 2009.",
        ),
        Repairs(
            "The price of-milk fell,-he said.- - A well-known in-house cook agreed.",
            "The price of milk fell, he said. A well-known in-house cook agreed.",
        ),
        Repairs(
            "The price of-milk fell, he said.-\nA state-of-the-art mill shut,-he said.-",
            "The price of milk fell, he said.\nA state-of-the-art mill shut, he said.",
        ),
        Leaves("It is a state-of-the-art mill, the firm said.-"),
        Leaves("He said it was over, no-no.-It was the-the end of-milk, the mate said.-"),
        Leaves("The state-of-the-art by-election, the-then mayor said, was a has-been’s in-depth to-do."),
        Leaves("It was the-the end, and-uh, of-of the show. Set --with-tests and from-date."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Hyphens beside small words, stops, commas and figures, in a text that shows what they are."""
        text, lexicon = doc.text, context.lexicon
        marks = list(_MARK.finditer(text))
        stops = _stops(text)
        tight = sum(match[0][1] == "-" and match[1] == "-" and _is_prose(text, match.start()) for match in stops)
        sure = tight + sum(text[match.start() - 1] == "," for match in marks)
        if context.suspects.noisy or (not sure and len(_MAY_BIND.findall(text)) < _LEAST):
            return
        pairs = [match for match in words_at("-", _PAIR, text, _IN_WORDS) if not _is_noun(match, text)]
        if any(match[1].lower() == match[2].lower() in _STAMMERED for match in pairs):
            return
        bound = [match for match in pairs if _is_bound(match, lexicon)]
        proof = len(bound) + sure
        if not sure and (proof < _LEAST or len(_DASHES.findall(text)) > proof):
            return
        places = {match.start() for match in bound}
        joined = [match for match in pairs if match.start() not in places and _is_joined(match, text, lexicon)]
        if (proof < _LEAST and not joined) or is_technical(text):
            return
        for match in bound + joined:
            yield self.edit(match.end(1), match.end(1) + 1, " ", "the page has hyphens for blanks")
        for match in _FIGURE.finditer(text):
            yield self.edit(*match.span(), " ", "a small word and a figure")
        for match in marks:
            yield self.edit(match.start(), match.end(), " ", "behind a comma")
        for match in stops:
            blank = " " if text[match.end(1) : match.end(1) + 1].strip() else ""
            yield self.edit(*match.span(1), blank, "between two sentences")
        for match in words_at("-", _DANGLING, text, _IN_WORDS):
            if match[1].lower() in NEEDS_MORE or (match[2] in _SECOND - {"and"} and len(match[1]) > 2):
                yield self.edit(match.end(1), match.end(1) + 1, "", "beside a small word")


def _stops(text: str) -> list[re.Match[str]]:
    """The stops with a hyphen behind them that end sentences; stops are many, so a hyphen is looked for first."""
    if not _BEHIND_STOP.search(text):
        return []
    return [match for match in _STOP.finditer(text) if _ends_sentence(text, match)]


def _is_prose(text: str, end: int) -> bool:
    return _PROSE.search(text, max(0, end - _NEAR), end) is not None


def _is_noun(match: re.Match[str], text: str) -> bool:
    """Whether a pair that begins small is a thing's name: `the of-clause`, `an and-gate`."""
    return match[1].lower() in _FIRST and _NOUN.search(text, max(0, match.start() - _NEAR), match.start()) is not None


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether a stop and its hyphen part two sentences: `U.S.-Mexico` and `Rep.-elect` are joined."""
    if (
        match[1][0] == "-"
        and not text.startswith(" ", match.end(1))
        and not _PROSE.search(text, max(0, match.start() - _NEAR), match.start())
    ):
        return False
    return not _SHORT.search(text, max(0, match.start() - _NEAR), match.start())


def _is_bound(match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a hyphen stands behind a word that nothing can be parted from, before one that can follow it."""
    first, second = match[1].lower(), match[2]
    low = second.lower()
    if first not in _BOUND or low in _SIGHS or low == first or low in _BEHIND_BOUND:
        return False
    if low in lexicon.cues("function"):  # `on the-that one`, `funds from-this is no list-the city`
        return False
    return second[0].isupper() or _is_usual(second, lexicon)


def _is_usual(word: str, lexicon: Lexicon) -> bool:
    return lexicon.is_word(word) and lexicon.zipf(word) >= _USUAL


def _is_joined(match: re.Match[str], text: str, lexicon: Lexicon) -> bool:
    """Whether a pair on such a page is two words: one of them small, and no compound known."""
    first, second = match[1].lower(), match[2]
    low = second.lower()
    if first == low or low in _SIGHS or lexicon.is_word(f"{first}-{low}") or lexicon.is_word(first + low):
        return False
    if match[1] in COURTESY:
        return second[0].isupper()
    if match[1].endswith(("'s", "’s")):
        return match[1][0].isupper() and (second[0].isupper() or _is_usual(low, lexicon))
    if first in _COMPOUNDING:
        return second[0].isupper() or low in _NO_HEAD or (first == "to" and low not in _TO and _is_usual(low, lexicon))
    if match[1] in ("a", "an"):  # `A-levels` and `A-roads` are named so
        return _is_usual(low, lexicon) and len(low) > 2 and not low.endswith("ing")
    if first in _FIRST:
        return first != "a" and f"{first}-{low}" not in _WORDS
    return low == second and second in _SECOND and len(first) > 2 and text[match.end(2) : match.end(2) + 1] == " "
