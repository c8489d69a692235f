"""Whether a foreign word for `and` stands between two things, places or people of an English sentence."""

from __future__ import annotations

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import DETERMINERS, SUBJECTS
from normalise.neighbours import PLACE_BEFORE, Neighbour, starts_sentence, word_after, word_before
from normalise.quotation import in_quotation
from normalise.rules.translation.foreign_sense import is_english
from normalise.rules.translation.symbols import is_symbol

# `a fourth dan from Hove`, `a dan grade`, `och aye`
NO_AND = frozenset("dan first grade grades belt belts master masters rank test holder black aye".split())
_DETERMINERS = DETERMINERS | {"some", "many", "more", "most", "all", "other"}
_BEFORE_PLACES = PLACE_BEFORE | {"between", "both", "among", "for", "with", "by", "against", "and", "or"}
_NAME = expression(r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)?")
_PLACES = expression(
    r"(?P<front>\A|(?<=\n)|(?<=[.!?”\"] )|[\w’'-]+,? )(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)?)\Z"
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+"
_FULL_NAME = expression(rf"({_CAPITAL}) (?:de |di |van |von |el |al-)?{_CAPITAL}")
_FULL_BEFORE = expression(rf"\b{_FULL_NAME.pattern}\Z")
_FIGURE = expression(r" (?:[$€£]|about |some |more than )?\d")
_COUNT = expression(r"\d[\d.,]*(?: (?:million|billion|thousand))?(?: [a-z’'-]+){0,3} \Z")


def joins(doc: Document, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a word at a place joins two things of an English sentence: `39 missiles i 20 drones`, `rice oraz oil`.

    Words, figures or names stand on both sides, and none of them is one that an `and` cannot follow or precede.
    """
    text = doc.text
    left, right = word_before(text, start), word_after(text, end)
    symbol = text[start:end] == "et" or end - start == 1
    if (symbol and is_symbol(left, right, lexicon)) or text[start - 1 : start] != " " or text[end : end + 1] != " ":
        return False
    if left.text[:1].isupper() and right.text[:1].isupper() and not _is_of_english(left.text, right.text, lexicon):
        return False  # `Tisztelet és Szabadság`
    if text[start:end] in ("dan", "och") and (
        {left.text.lower(), right.text.lower()} & NO_AND or left.text.endswith(("th", "rd", "nd", "st"))
    ):
        return False
    return _may_end(text, start, lexicon) and _may_begin(text, end, lexicon)


def is_ate(word: str, left: Neighbour) -> bool:
    """Whether an `et` is dialect for ate: `we et early`."""
    return word == "et" and left.text.lower() in SUBJECTS


def _is_of_english(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether one of two words with capitals is a known name or a word of English: else they are a foreign name."""
    return any(lexicon.is_right_token(word) or is_english(word.lower(), lexicon) for word in (left, right))


def joins_places(doc: Document, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a word stands between two known places of an English sentence: `in Mosul wa Basra`."""
    text = doc.text
    match = _PLACES.search(text, max(0, start - 60), start - 1)
    right = _NAME.match(text, end + 1)
    if match is None or right is None or in_quotation(doc, start):
        return False
    names = (match["name"], right.group())
    same = names[0].split()[-1] == names[1].split()[-1]  # `West Java dan Central Java`
    if names[0] == names[1] or not (same or all(_is_place(name, lexicon) for name in names)):
        return False
    front = match["front"].strip(" ,")
    if match["front"].endswith(", ") and _is_place(front, lexicon):
        return True  # `Baghdad, Mosul wa Basra`
    behind = word_after(text, right.end())
    opens = starts_sentence(text, match.start("name"))
    return front.lower() in _BEFORE_PLACES or (
        (opens or match["front"].endswith(", ")) and behind.gap in (" ", ", ") and is_english(behind.text, lexicon)
    )


def joins_people(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a word stands between the full names of two people: `Oliver Kern e Hasan Suljic`, no `Costa e Silva`."""
    right, left = _FULL_NAME.match(text, end + 1), _FULL_BEFORE.search(text, max(0, start - 60), start - 1)
    given = lexicon.cues("given")
    return right is not None and left is not None and right[1] in given and left[1] in given and left[1] != right[1]


def _is_place(name: str, lexicon: Lexicon) -> bool:
    """Whether a name or its last word is a known place: `West Java` is one as Java is."""
    return any(lexicon.is_right_name(form, "place") for form in (name, name.split()[-1]))


def counts_on_both_sides(text: str, start: int, end: int) -> bool:
    """Whether figures with their nouns stand on both sides of a place: `86 votes in favour y 41 against`."""
    return bool(_FIGURE.match(text, end) and _COUNT.search(text, max(0, start - 40), start))


def _may_end(text: str, start: int, lexicon: Lexicon) -> bool:
    left = word_before(text, start)
    if text[start - 2 : start - 1].isdigit() or text[start - 2 : start - 1] in '”"%)':
        return True
    if not left.text or left.gap not in (" ", ", "):
        return False
    low = left.text.lower()
    if left.text[0].isupper():
        return low not in lexicon.cues("function")
    # `a bonus for each, ve gave`: behind a comma a small word may end its part.
    return is_english(low, lexicon) and (left.gap == ", " or low not in lexicon.cues("function"))


def _may_begin(text: str, end: int, lexicon: Lexicon) -> bool:
    right = word_after(text, end)
    if _FIGURE.match(text, end) or text[end + 1 : end + 2] in '“"$€£':
        return True
    if right.gap != " ":
        return False
    low = right.text.lower()
    if right.text[0].isupper() or low in _DETERMINERS:
        return True
    return is_english(low, lexicon) and low not in lexicon.cues("function")
