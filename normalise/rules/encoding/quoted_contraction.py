"""Apostrophes that became straight double quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import MODALS
from normalise.neighbours import words_at
from normalise.quotation import apostrophe_of
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# In front of `t` stands an n, but for `can`; `s` would do as well behind a word in quotation marks: `all the "no"s`.
_CONTRACTED = expression(r'(?<![\w’\'])([A-Za-z]{1,7})"(t|T|ve|re|ll|d|m)(?![\w’\'])')
_OWNED = expression(r'(?<![\w"’\'])([A-Za-z]{3,})"s(?![\w"’\'])')
_CUT = expression(
    r"['’](?:(?<=(?<![\w’'])[Ww]e['’])|(?<=(?<![\w’'])[Tt]hey['’])|(?<=(?<![\w’'])[Yy]ou['’]))r(?=\]? ['\"“(]?\w)"
)
_CUT_WORDS = frozenset(f"{word}{mark}r" for word in "we We they They you You".split() for mark in "'’")
_IN_WORDS = "_’'"
_HAVE = MODALS | {"who", "there", "that"}
# What verse and letters of old have, whose authors wrote `they'r`.
_OLD = expression(r"\b(?:[Tt]hou|[Tt]hee|[Tt]hy|[Hh]ath|[Dd]oth|o['’]er|['’][Tt]is)\b")


class QuotedContraction(Rule):
    """A straight double quotation mark for an apostrophe: `they didn"t`, `I"ve`.

    A decoding in twos makes it of the three bytes of a curly apostrophe. Sure where the whole is a known contraction;
    in the possessive of a word (`the town"s mayor`) only beside one. Of `they’re` it leaves `they'r`, which is sure
    but beside words of old verse. It fears quoted words with an ending: `the "no"s`.
    """

    code = "ENC013"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(words=_CUT_WORDS, needles=('n"t', 'N"T', 'I"v', 'I"m', 'I"l', 'I"d'))
    examples = (
        Repairs('They didn"t pay, and I"ve lost the key.', "They didn't pay, and I've lost the key."),
        Repairs('She won"t say who"ll sing in the town"s hall.', "She won't say who'll sing in the town's hall."),
        Repairs("We'r glad that they'r here.", "We're glad that they're here."),
        Leaves('The "no"s had it, a 6"d pipe burst, and he sorted the "I"s and "N"s.'),
        Leaves("Thou know'st they'r gone, and we'r alone."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Marks inside contractions, and behind owners beside them."""
        text, mark = doc.text, apostrophe_of(doc.text)
        found = [m for m in words_at('"', _CONTRACTED, text, _IN_WORDS) if _is_contraction(m[1], m[2], context.lexicon)]
        for match in found:
            yield self.edit(match.end(1), match.end(1) + 1, mark, f"{match[1]}'{match[2]} is a contraction")
        if found:
            for match in words_at('"', _OWNED, text, _IN_WORDS):
                if context.lexicon.is_word(match[1].lower()) or match[1][0].isupper():
                    yield self.edit(match.end(1), match.end(1) + 1, mark, "an owner, beside such contractions")
        cut = [match.end() for match in _CUT.finditer(text)]
        for end in cut if cut and not _OLD.search(text) else ():
            yield self.edit(end, end, "e", "its last letter went with the mark")


def _is_contraction(word: str, ending: str, lexicon: Lexicon) -> bool:
    low = word.lower()
    return (
        (ending == "ve" and low in _HAVE)
        or (low == "ain" and ending == "t")
        or lexicon.is_word(f"{low}'{ending}".lower())
    )
