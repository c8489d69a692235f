"""A second capital at the head of a word."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.keys import without_owner
from normalise.neighbours import TITLES, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_TWO = expression(r"[A-ZÀ-ÖØ-Þ]{2}[a-zß-öø-ÿāăąćĉċčďēėęěğģīįķļńņňōőřśşšţťūůűųźżž]+")
# `NOVA (NOise VAlidator)`: letters that the acronym takes.
_SPELT_OUT = expression(r"\b[A-Z]{3,} (?:\(|\w)(?:[\w-]+ )*\Z")
_TO_BRACKET = expression(r"(?: [\w-]+)*\)")
# The words beside such a word, of whose capitals an acronym may be made: `GRand Unified Bootloader`.
_HEADS = expression(r"(?:(?:[A-Z][\w-]*|and|for|in|of|the) ){1,5}\Z")
_TAILS = expression(r"(?: (?:[A-Z][\w-]*|and|for|in|of|the)){1,5}")
_WORDS, _REACH = expression(r"\w+"), 200
# Ranks have their own capital behind that of their class: `LCpl`, `SSgt`.
_RANKS = frozenset({*TITLES, "Cdr", "Cpl"})
# Acronyms, to which the tag border behind them may have glued the next word: `EUsaid`, `UNled`.
_ACRONYMS = frozenset("AI AU EU IT MP OK PC PR TV UK UN US".split())


class TwoCapitals(Rule):
    """A second capital at the head of a word, from a drop cap or a stuck shift.

    The word must be known with one capital or stand so in the document, not be known with two, and stand once.
    In a damaged document that is no print, an unknown word is taken for one as well if its end is no word and it is
    long, a given name, or part of a longer name.
    Acronyms with endings (`MPs`), the Dutch `IJ`, Irish names (`OBrolchain`), `VV` read for `W` and words glued to
    acronyms stay.
    """

    code = "CAS006"
    stage = "casing"
    trigger = Trigger(kinds=frozenset({Kind.MIXED}))
    examples = (
        Repairs("WAlter Lindqvist left NOrway in May.", "Walter Lindqvist left Norway in May."),
        Repairs(
            "The ferry to SKagvoll was late. In Skagvoll it rained.",
            "The ferry to Skagvoll was late. In Skagvoll it rained.",
        ),
        Leaves("The MPs and PhDs of the IPCC met at the TUbingen and DNs offices of EUnetHTA."),
        Leaves("They ran PLUM (PLan ANalyser). Two tugs left IJmond. The EUwide rules bind USbound ships."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Words with two capitals at their head that are known with one."""
        for start, end, word in context.suspects.of(Kind.MIXED):
            word = without_owner(word)
            end = start + len(word)
            new = word[0] + word[1:].lower()
            if not _TWO.fullmatch(word) or context.evidence.count(word) > 1 or word.startswith(("IJ", "VV")):
                continue
            if _SPELT_OUT.search(doc.text, max(0, start - 80), start) and _TO_BRACKET.match(doc.text, end):
                continue
            if word[1:] in _RANKS or _gives_letters(doc.text, start, end):
                continue
            why = _reason(doc.text, start, word, new, context)
            if why:
                yield self.edit(start, end, new, why, confidence=0.9)


def _gives_letters(text: str, start: int, end: int) -> bool:
    """Whether an acronym near a word is made of its capitals and those beside it: `a Unique IDentifier, or UID`."""
    low = max(0, start - _REACH)
    heads, tails = _HEADS.search(text, low, start), _TAILS.match(text, end)
    before = heads.group().split() if heads else []
    behind = tails.group().split() if tails else []
    around = set(_WORDS.findall((text[low:start] + " " + text[end : end + _REACH]).lower()))
    for first in range(len(before) + 1):
        for last in range(len(behind) + 1):
            words = [*before[first:], text[start:end], *behind[:last]]
            letters = "".join(letter for letter in " ".join(words) if letter.isupper()).lower()
            if len(words) > 1 and len(letters) > 2 and letters in around:
                return True
    return False


def _reason(text: str, start: int, word: str, new: str, context: Context) -> str:
    """Why a word with two capitals is one with one, or nothing."""
    lexicon, evidence, low = context.lexicon, context.evidence, new.lower()
    if len(word) == 3:
        return f"{new} is frequent" if lexicon.is_word(low) and lexicon.zipf(low) >= 5.0 else ""
    if evidence.names(new):
        return f"{new} stands in the document"
    if word[0] in "AIX" and (lexicon.is_word(word[1:].lower()) or lexicon.is_right_token(word[1:])):
        return ""  # `AJoshua`, `IReally`: a blank is lost; `XEmacs`
    known = lexicon.is_word(low) or lexicon.is_right_token(new) or evidence.count(new)
    if known and (lexicon.is_right_token(new) or lexicon.zipf(low) >= 3.0):
        return f"{new} is known, {word} is not"
    if evidence.scanned or context.suspects.noisy or not evidence.damaged:
        return ""  # `HCcomplishcd`: both capitals are misread letters
    if text[start - 1 : start] == "(" and text[start + len(word) : start + len(word) + 1] == ")":
        return ""  # `(RPostm)`: it is being explained
    if word[:2] in _ACRONYMS or word[0] == "O" or lexicon.is_word(word[2:]):
        return ""
    if new in lexicon.cues("given") or _in_name(text, start, start + len(word), context):
        return f"{new} is part of a name"
    return f"{word} is no acronym with an ending" if len(word) >= 6 and not lexicon.is_seen(low[1:]) else ""


def _in_name(text: str, start: int, end: int, context: Context) -> bool:
    """Whether a word with a capital stands behind this one, or a title before it."""
    before, after = word_before(text, start), word_after(text, end)
    titled = before.gap in (" ", ". ") and before.text.lower().rstrip(".") in context.lexicon.cues("title")
    return titled or (after.gap == " " and after.text[:1].isupper() and not after.text.isupper())
