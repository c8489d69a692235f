"""Signs that somebody or some place else bears a name that is nearly a known one."""

from __future__ import annotations

from normalise.document import Document
from normalise.edits import Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.neighbours import word_before
from normalise.quotation import is_cited
from normalise.rule import Context
from normalise.suspects import Kind

# `Donald Tuszk, a potter`: whom readers know is not introduced so.
_INTRODUCED = expression(r",(?: aged)? (?:an?|\d\d)\b(?P<what>[^,.;:!?()\n]{0,60})")
_APPOSED = expression(r",(?: once| now| then)? (?:an?|one|the|her|its) (?P<what>[^,.;:!?()\n]{3,60})")
_SMALL_PLACES = frozenset(
    "arrondissement barrio borough croft district farm hamlet homestead mission neighborhood neighbourhood "
    "parish quarter ranch settlement suburb township village".split()
)
_VESSELS = frozenset("boat ferry ship".split())
_SHIP = expression(
    r"\b(?:boat|cruiser|ferry|freighter|frigate|ketch|liner|schooner|ship|steamer|tanker|trawler|tug|vessel|"
    r"wreck(?: of)?|yacht)(?: the)? \Z"  # not `a ship of Norvège`: that is where it comes from
    r"|\b(?:aboard|boarded|sailed (?:on|in)|crew of|captain of|master of) the \Z"
    # So are houses and horses.
    r"|\b(?:[Bb]ar|[Cc]af[ée]|[Cc]inema|[Hh]ostel|[Hh]otel|[Ii]nn|[Pp]izzeria|[Pp]ub|[Rr]estaurant|[Vv]illa|mare|stallion"
    r"|racehorse) \Z"
)
_INITIAL = expression(r"(?:\A|[\s(.])[A-Z]\.[ \u00a0-]?\Z")
_LISTED_BEFORE = expression(r"(?P<name>[A-ZÀ-ÖØ-Þ][^\W\d_]+)[,;] (?:and )?\Z")
_LISTED_AFTER = expression(r"(?:[,;]|,? and) (?P<name>[A-ZÀ-ÖØ-Þ][^\W\d_]+)")
_NEAR, _SPELLING = 80, expression(r"\b(?:[Mm]is-?sp|[Ss]pel[lt]|[Mm]isprint|[Ee]rrat|sic\b)")
_READ_BEHIND, _READ_BEFORE = expression(r",? read [A-ZÀ-ÖØ-Þ]"), expression(r"\b[Ff]or [A-ZÀ-ÖØ-Þ]\w+,? read \Z")
_STOP = expression(r"[.!?…][”\"’)]* |\n")
_WORD = expression(r"[^\W\d_]+")
_REACH = 200
_PUBLIC = ("title", "politics", "military", "press")


def is_local_place(doc: Document, start: int, end: int) -> bool:
    """Whether a place is said to be a small one: `Bruselas, a hamlet of Goiás`, `the village of Roma`."""
    apposed = _APPOSED.match(doc.text, end)
    if apposed is not None and not (_SMALL_PLACES | _VESSELS).isdisjoint(apposed["what"].split()):
        return True
    before = word_before(doc.text, start)
    return before.text == "of" and before.gap == " " and word_before(doc.text, before.start).text in _SMALL_PLACES


def is_namesake(doc: Document, start: int) -> bool:
    """Whether what a ship, a house or a horse is called stands at a place: `the tug Norwey`, `the bar Praga`."""
    return _SHIP.search(doc.text, max(0, start - 30), start) is not None


def is_told_of(doc: Document, start: int, end: int) -> bool:
    """Whether a text speaks of how a name is spelt: `"Lybia" is the author's own spelling`, `for Egipt read Egypt`."""
    near = doc.text[max(0, start - _NEAR) : end + _NEAR]
    if is_cited(doc, Span(start, end)) and _SPELLING.search(near):
        return True
    return (
        _READ_BEHIND.match(doc.text, end) is not None
        or _READ_BEFORE.search(doc.text, max(0, start - 40), start) is not None
    )


def is_initialled(text: str, start: int) -> bool:
    """Whether an initial stands before a name, which makes it a surname: `M. Ganeva`."""
    return _INITIAL.search(text, max(0, start - 5), start) is not None


def is_listed_with_strangers(doc: Document, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name stands in a list between two that are no places, and one that nobody knows: `Kuni, Kenga, Boa`."""
    found = _LISTED_BEFORE.search(doc.text, max(0, start - 40), start), _LISTED_AFTER.match(doc.text, end)
    names = [item["name"] for item in found if item is not None]
    if len(names) < 2 or any(lexicon.is_right_name(name, "place") for name in names):
        return False
    return any(not (lexicon.is_right_token(name) or lexicon.is_word(name.lower())) for name in names)


def is_introduced(doc: Document, end: int, lexicon: Lexicon) -> bool:
    """Whether a person is introduced as one whom nobody knows: by an age, or by a trade that is no office."""
    found = _INTRODUCED.match(doc.text, end)
    if found is None:
        return False
    words = found["what"].lower().split()
    return lexicon.cues("title").isdisjoint(words) and lexicon.cues("politics").isdisjoint(words)


def is_among_strangers(doc: Document, start: int, end: int, context: Context) -> bool:
    """Whether the sentence round a person names somebody or some place that nobody knows.

    In a damaged document it must not speak of public life either: there the names of many are spoilt.
    """
    text, low, high = doc.text, max(0, start - _REACH), min(len(doc.text), end + _REACH)
    low = max((m.end() for m in _STOP.finditer(text, low, start)), default=low)
    stop = _STOP.search(text, end, high)
    high = stop.start() if stop else high
    if not any(low <= s.start < start or end <= s.start < high for s in context.suspects.of(Kind.NAME)):
        return False
    words = set(_WORD.findall((text[low:start] + text[end:high]).lower()))
    return not context.evidence.damaged or all(words.isdisjoint(context.lexicon.cues(cue)) for cue in _PUBLIC)
