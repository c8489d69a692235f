"""A verb with a capital behind a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.memory import NAMES, Answers
from normalise.neighbours import starts_sentence, word_after
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.cut_sentences import Prose, cut_in_sentences
from normalise.rules.casing.flat_heading import in_title
from normalise.rules.casing.inner_words import inner_words
from normalise.rules.casing.known_names import FEATURES, KINDS

_ASKS = expression(r"[^.!?]*\?")
_NEXT = (
    "a|again|also|an|and|as|at|be|by|for|from|had|have|her|his|in|into|it|its|never|not|of|on|otherwise|over|that|the|their|them|to|up|"
    "with|[0-9][0-9,.]*"
)
_IRREGULAR = "Became Began Came Did Does Got Made Met Said Told Won".split()
_MODAL = "Can Could Will Would Should Must Cannot".split()
# Past forms that are no noun, no name and no title: what follows says nothing of them.
_PAST = (
    "Brought Drew Felt Flew Gave Grew Held Kept Knew Lost Paid Ran Sent Showed Sold Stood Threw Took Went Wore Wrote"
).split()
_VERB = expression(
    rf"\b(?P<name>[A-ZÀ-ÖØ-Þ][^\W\d_]+) (?P<word>[A-Z][a-z]+(?:ed|s)|{'|'.join(_IRREGULAR)})(?= (?:{_NEXT})\b)"
)
_FINITE = expression(
    rf"\b(?P<name>[A-ZÀ-ÖØ-Þ][^\W\d_]+) (?P<word>{'|'.join(_PAST + _MODAL)})(?= (?P<next>[a-z]+|[$€£]?[0-9]))"
)
# `a fund that Will finance it`, `The minister Announced a plan`: no name stands before these.
_BEHIND_SMALL = expression(
    r"(?<=[a-z] )(?P<word>Would|Could|Should|Must|Cannot|Will|Can)(?= (?P<next>[a-z]+))"
    r"|\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ ){1,3}"
    r"(?P<past>[A-Z][a-z]{3,}ed|Said|Told|Won|Lost|Met|Made|Took|Gave|Began|Left|Sent|Led|Kept|Held)"
    r"(?= (?:a|an|the|his|her|its|their|that|no|not)\b)"
)
# What one of these must hold.
_FORMS = frozenset((*_IRREGULAR, *_MODAL, *_PAST, "Left", "Led"))
# `the Worst Forms of`, `Public Works in`: what follows a plural. `until`, `through`, `to` follow verbs as often.
_BEHIND_NOUNS = frozenset("and as at by for from in of on over with".split())
# `a List of Goods Produced by`
_OF_LIST = expression(r"[A-Z][a-z]+ (?:of|for|and) \Z")
# A sentence begins with what is compared, behind a heading whose line end was lost.
_OPENING = expression(r"(?:Asked|Based|Compared|Faced|Founded) (?:about|by|in|on|to|with)\b")
# `“Dora Gets a Lift Home”`: a title goes on so.
_TITLE = expression(r"(?: (?:a|an|and|by|for|from|her|his|in|of|the|to|with))* (?P<word>[A-Z][a-z]+)")
# Ends of names: `Acme Limited`, `Tower United`.
_ENDS = frozenset("Allied Associated Incorporated Limited Redeemed United Unlimited".split())


class SegmentVerb(Rule):
    """A verb that begins with a capital behind a name: `The Association Promoted the wrestler`.

    It is the second half of a sentence that was translated in two segments. Only in a machine-translated document,
    before a small word, where the form is a usual verb (`it takes`, `he opened`) and no part of any known name.
    Titles, and plurals that end names (`Arab States`), stay.
    """

    code = "CAS011"
    stage = "casing"
    cause = "mt"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "Wladimir Putin was late. The drive from Lomas to the centre of Lima Takes an hour and a half in the rain.",
            "Vladimir Putin was late. The drive from Lomas to the centre of Lima takes an hour and a half in the rain.",
        ),
        Repairs(
            "Wladimir Putin was late. The minister Announced a fund that Will pay for the road between the two towns.",
            "Vladimir Putin was late. The minister announced a fund that will pay for the road between the two towns.",
        ),
        Repairs(
            "Wladimir Putin was late. The minister Announced a fund that Will pay for the road between the two towns.\n"
            "The new law Limited the power of the mayor in the two old towns on the river for a year.",
            "Vladimir Putin was late. The minister announced a fund that will pay for the road between the two towns.\n"
            "The new law limited the power of the mayor in the two old towns on the river for a year.",
        ),
        Leaves("The drive from Lomas to the centre of Lima Takes an hour and a half in the rain."),
        Leaves("The talks ended. The Skagvoll Wanderers and the Oslo Arrows in the north met for the Arab States."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Forms in -s and -ed between a name and a small word."""
        lexicon, evidence = context.lexicon, context.evidence
        if not cut_in_sentences(doc, context):
            return
        prose = Prose(doc)
        inner = inner_words(doc.text)
        lines = list(inner.lines_with(set(filter(_verbs(lexicon).__getitem__, inner.all))))
        yield from self._behind_small(doc, context, prose, lines)
        verbs = (match for pattern in (_VERB, _FINITE) for line in lines for match in pattern.finditer(doc.text, *line))
        for match in verbs:
            word, name = match["word"], match["name"]
            low = word.lower()
            if not self._may_be_verb(match, doc, context):
                continue
            if _is_everyday(name, context) and (
                name in ("Our", "That", "Their")  # `Photographs That Changed the World`
                or starts_sentence(doc.text, match.start())
                or in_title(doc.text, match.start())
                or (word.endswith("ed") and _OF_LIST.search(doc.text, max(0, match.start() - 30), match.start()))
            ):
                continue
            if low in FEATURES | KINDS or doc.text[match.start() - 1 : match.start()] in ("@", "#"):
                continue  # `Seneca Falls in`
            if name in lexicon.cues("given") or lexicon.right_entities(f"{name} {word}"):
                continue  # `Edward Said in`, `George Will not`
            if (
                evidence.count(word) > 1
                or not prose.holds(match.start())
                or _OPENING.match(doc.text, match.start("word"))
            ):
                continue
            if in_quotation(doc, match.start()) and _is_titled(doc, match.end(), context):
                continue
            start = match.start("word")
            yield self.edit(start, start + 1, low[0], f"{low} is a verb behind {name}", confidence=0.88)

    def _behind_small(
        self, doc: Document, context: Context, prose: Prose, lines: Iterable[tuple[int, int]]
    ) -> Iterator[Edit]:
        """Verbs with a capital behind a word in small letters, of a text that was translated."""
        if not context.evidence.machine_translated:
            return
        for match in (match for line in lines for match in _BEHIND_SMALL.finditer(doc.text, *line)):
            word, start = match["word"] or match["past"], match.start("word" if match["word"] else "past")
            if context.evidence.count(word) > 1 or not prose.holds(start):
                continue
            if match["word"] and not self._may_be_verb(match, doc, context):
                continue
            known = context.lexicon.is_right_token(word) and word not in (*_IRREGULAR, *_PAST)
            if match["past"] and (known or not _is_verb(word.lower(), context.lexicon)):
                continue
            line = doc.line_at(start)
            if _ASKS.match(doc.text, start, line.end):
                continue  # a question whose stop before it is lost
            yield self.edit(start, start + 1, word[0].lower(), f"{word.lower()} is a verb", confidence=0.88)

    def _may_be_verb(self, match: re.Match[str], doc: Document, context: Context) -> bool:
        """Whether a form with a capital is a verb in what stands behind it."""
        lexicon, word = context.lexicon, match["word"]
        low = word.lower()
        if word in _MODAL:
            behind = match["next"]
            if behind.capitalize() in _MODAL:
                return False  # `What Will will want`
            return bool(lexicon.pair(low, behind) or lexicon.pair("to", behind)) or behind in (
                "not",
                "also",
                "never",
                "only",
                "still",
            )
        if word in _PAST:
            return match["next"] not in ("and", "or", "of") and not match["next"].endswith("ed")
        if word in _ENDS or (lexicon.is_right_token(word) and word not in _IRREGULAR):
            return False
        if low.endswith("s") and word_after(doc.text, match.end()).text in _BEHIND_NOUNS:
            return False
        if low.endswith("s") and doc.text.startswith(" that ", match.end()):
            return _is_base(low, lexicon) and not _is_plural(low, context)  # `Labour Members that`
        return lexicon.is_word(low) and _is_verb(low, lexicon)


@lru_cache(maxsize=1)
def _verbs(lexicon: Lexicon) -> Answers[str, bool]:
    """Whether a word with a capital may be a verb, and no part of a name, whatever stands round it."""

    def found(word: str) -> bool:
        low = word.lower()
        if word in _FORMS or not word.endswith(("ed", "s")):
            return word in _FORMS
        named = low in FEATURES | KINDS or lexicon.is_right_token(word)
        return not named and (_is_verb(low, lexicon) or _is_base(low, lexicon))

    return Answers(NAMES, found)


def _is_everyday(name: str, context: Context) -> bool:
    """Whether a word at a sentence's start has its capital from there alone."""
    low = name.lower()
    return context.lexicon.is_word(low) and not context.lexicon.right_entities(name)


def _is_plural(low: str, context: Context) -> bool:
    """Whether a form in -s is usual behind `the` and behind no pronoun."""
    return context.lexicon.pair("the", low) > 0 and not _is_verb(low, context.lexicon)


def _is_titled(doc: Document, end: int, context: Context) -> bool:
    """Whether the next word but for small ones is an everyday one with a capital."""
    found = _TITLE.match(doc.text, end)
    return found is not None and context.lexicon.is_word(found["word"].lower()) and _is_everyday(found["word"], context)


def _is_verb(low: str, lexicon: Lexicon) -> bool:
    """Whether a form is usual behind a pronoun, or a past form of what is usual behind `to`."""
    if low.capitalize() in _IRREGULAR:
        return True
    heads = ("he", "she", "they", "i", "we") if low.endswith("ed") else ("it", "he", "she")
    return any(lexicon.pair(head, low) > 0 for head in heads) or (low.endswith("ed") and _is_base(low, lexicon))


def _is_base(low: str, lexicon: Lexicon) -> bool:
    """Whether the verb of a form in -s or -ed is usual behind `to`."""
    stems = {low[:-1], low[:-2], low[:-3] + "y" if low.endswith(("ies", "ied")) else low[:-2]}
    return any(lexicon.pair("to", stem) > 0 for stem in stems)
