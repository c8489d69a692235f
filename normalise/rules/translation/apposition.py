"""Whether a subject and its apposition end at a place: `the governor of Salta, Ana Ruiz,`."""

from __future__ import annotations

import re

from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import ARTICLES, PREPOSITIONS, is_finite

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*"
_NAME = expression(
    rf"{_CAPITAL}(?: (?:(?:de|del|van|von|der|bin|al|el|la|dos|da|di|y) )*{_CAPITAL})+(?: \([A-Z]{{2,6}}\))?"
)
# Where the clause of the subject begins: at a sentence's or quotation's end, behind a link.
_OPEN = expression(r".*(?:[.!?:;”\"»)] |\n|\b(?:that|while|because|when|where|but|and) )", re.DOTALL)
_WHO = expression(r"(?:(?:the|a|an|who|whose|from|aged|led by|headed by|based in) |\d\d?\Z)")
_OWN = frozenset("my our your".split())
# Of whom the faithful write `He`.
FAITH = frozenset("god lord jesus christ allah prophet messiah saviour savior almighty".split())
_REACH = 160


def ends_apposition(text: str, comma: int, lexicon: Lexicon) -> bool:
    """Whether a person or body and who that is, and nothing else, stand between the clause's head and a comma."""
    low = max(text.rfind("\n", 0, comma) + 1, comma - _REACH)
    clause = _OPEN.sub("", text[low:comma])
    if low and text[low - 1] != "\n" and len(clause) == comma - low:
        return False  # it begins further back
    head, _, behind = clause.partition(", ")
    words = re.findall(r"[^\W\d_]+", clause)
    if not behind or any(word.lower() in _OWN | FAITH for word in words):
        return False
    if _NAME.fullmatch(behind):
        given = behind.split()[0] in lexicon.cues("given")
        return _is_office(head, lexicon, given=given)
    titles = lexicon.cues("title")
    first, _, name = head.removeprefix("The ").removeprefix("the ").partition(" ")
    named = _NAME.fullmatch(head.removeprefix("The ")) or (first.lower() in titles and _NAME.fullmatch(name))
    if not named or first.lower() in lexicon.cues("function") or behind.count(", ") > 1:
        return False
    if any(is_finite(part.partition(" ")[0]) for part in behind.split(", ")[1:]):
        return False  # `Ana Ruiz, the head of the port, said it was shut by noon,`: the verb stands there already
    return _WHO.match(behind) is not None or behind.split()[0].lower() in titles


def _is_office(head: str, lexicon: Lexicon, *, given: bool) -> bool:
    """Whether a noun phrase without a verb has a title before its first preposition: `The new governor of Salta`.

    Where a given name follows, an article is enough: `The Danish weaver, Ilse Brandt,`.
    """
    words = head.split()
    if not words or words[0].lower() in PREPOSITIONS or any(is_finite(word) for word in words[2:]):
        return False
    article = words[0].lower() in ARTICLES
    nouns = words[: next((i for i, word in enumerate(words) if word in PREPOSITIONS | {"of"}), len(words))]
    titled = bool(nouns) and nouns[-1].strip("()").lower() in lexicon.cues("title")
    return (titled and (article or words[0][:1].isupper())) or (article and given and len(nouns) > 1)
