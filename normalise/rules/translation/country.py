"""Countries that stand behind an article without taking one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import repeat

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import DETERMINERS, FINITE, PASTS, is_finite
from normalise.lexicon.countries import COUNTRIES
from normalise.memory import UNKNOWN, Lines
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.tuples import NamedTuple

# It begins behind the first letter of the article: what all articles have is found far quicker.
_PLACE = expression(
    r"he (?<=[Tt]he )(?<![\w-].he )(?P<name>[A-Z][a-zß-öø-ÿ’'-]+(?: [A-Z][a-zß-öø-ÿ’'-]+){0,3})(?![\w-])"
)
_VERBS = (
    FINITE
    | PASTS
    | frozenset(
        "signed announced wants also receives received plays played produces exports imports buys sells needs remains "
        "remained refuses refused agreed voted joined banned plans stands seeks denies accuses insists intends becomes "
        "comes goes loses gets gives takes makes".split()
    )
)
# Not `I` and `you`: they open a clause that restricts a country, as in `the Germany I knew`.
_PRONOUNS = frozenset("he she it they".split())
# Behind these a country is no attribute. Not `the Germany after 1945`, `under`, `before`, `that`: those restrict it.
_LINKS = frozenset(
    "to by from for on than as while because although though if alone again too now today yesterday but nor not only "
    "once twice further the its their some more between during".split()
)
_GOES_ON = _VERBS | _PRONOUNS | _LINKS
# Behind these a country is given something: `lent the Senegal a ship`. Elsewhere `the Limoges a tray` lacks its verb.
_GIVING = frozenset(
    "give gave given gives giving lend lent lends lending offer offered offers offering sell sold sells selling send "
    "sent sends sending grant granted grants granting owe owed owes promise promised promises pay paid pays paying "
    "cost costs show showed shown deny denied allow allowed win won hand handed make made".split()
)
_IN_TIME = expression(
    r" (?:in|at|since|until) (?:\d|[A-Z]|(?:night|noon|dawn|midnight|least)\b"
    r"|the (?:first|second|third|last|early|late|beginning|middle|end|spring|summer|autumn|winter|coming|following)\b)"
)
# `In the Italy there are`: an adverbial, and the sentence behind it.
_THERE = expression(r" there (?:is|are|was|were|will|has|have|may)\b")
# `the Kyiv, Cherkasy and Zhytomyr regions`: each name of the list is an attribute.
_LISTED = expression(
    r"(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)*,? (?:and|or|&) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
    r"(?: [a-z-]+s\b|, (?:[a-z-]+ )?[a-z-]+(?:ers|ies|men|ors|ts)\b)"
)
# A place that says of what stands behind it where that is or leads: `the Montgomery, Alabama-based group`, `the Oslo to
# Bergen train`, `the Moscow and the Cairo platforms`.
_ATTRIBUTE = expression(
    r"(?:, [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*)?(?:-|,? )based\b|(?:, [A-Z][\w.’'-]*?)+-based\b"
    r"| to [A-Z][\w’'-]+ (?!(?:and|or|on|in|at|by|for|with|from|as|is|was|has|had|will|would|that|when|who)\b)[a-z]+\b"
    r"|, [A-Z]{2} [A-Z]"
    r"|,? and the [A-Z][\w’'-]+ (?!(?:has|is|was|does|says)\b)[a-z]{3,}s\b"
)
_JOINTS = frozenset("and or y e et und".split())
# Old or poetic English, hotels and ships: `the Lebanon`, `the Yemen`, `the Argentine`.
_WITH_ARTICLE = frozenset(
    "Lebanon Yemen Crimea Argentine Sudan Congo Gambia Bahamas Philippines Netherlands Vatican Ivory "
    "Punjab Sahara Maldives Seychelles Comoros Levant Transvaal Cape Gold Western "
    "Donbas Donbass Piedmont Bukovina Saarland Yucatán "
    # Rivers of America before all.
    "Arkansas Colorado Connecticut Delaware Hudson Mississippi Missouri Ohio Potomac Tennessee".split()
)
# `accuses the Rwanda of`: the verb asks for its `of`.
_OF_WHAT = frozenset(
    "accuse accuses accused accusing suspect suspects suspected warn warns warned convince convinced convinces inform "
    "informed remind reminded assure assured deprive deprived rid".split()
)
# Countries with the name of a river, which takes the article.
_RIVERS = frozenset("Jordan Senegal Niger Congo Gambia Uruguay Paraguay Suriname Moldova Oman Panama Chad".split())
# Rivers, birds, ranges, states of America, inns, ships and towns are called after these, too; many still say
# `the Ukraine`.
_ALSO_ELSE = frozenset(
    "Argentina Cameroon Cuba Georgia Guinea Jamaica Kuwait Panama Paraguay Senegal Ukraine Uruguay".split()
)
CERTAIN = COUNTRIES - _WITH_ARTICLE - _ALSO_ELSE
_PLACING = frozenset("in from to of with by against for".split())
_APPOSITION = expression(r", (?:a|an)\b")
_OF_DOING = expression(r" of [a-z]+ing\b")
_WORD = expression(r"[^\W\d_]+")
_NEAR = 120


class ArticleBefore(NamedTuple):
    """An article, the country behind it, and whether the sentence lets it be struck out."""

    start: int
    end: int
    name: str
    free: bool


def articles_before(doc: Document, lexicon: Lexicon, places: Iterable[int] | None = None) -> Iterator[ArticleBefore]:
    """The articles before places that are whole noun phrases.

    Not free in quotations, beside ships, hotels and crockery, before an apposition (`the Japan, a tray`), behind `at`,
    and where a river may be meant. `places` says where articles stand, for those who know; else the whole text is
    searched.
    """
    text = doc.text
    for start, called in _names_behind(text, lexicon, places):
        name = _country_of(lexicon, called)
        place = start + len("the ")
        end = place + len(name)
        if name != called and called[len(name)] in "’'":  # `the India's team`, but `the Britain's Got Talent judge`
            following = text[place + len(called) : place + len(called) + 2]
            if following[:1] == " " and (following[1:].islower() or following[1:].isdigit()):
                yield ArticleBefore(start, place, name, not in_quotation(doc, start))
            continue
        if name != called and text[end + 1 : end + _NEAR].split(" ", 1)[0].lower() not in _GOES_ON:
            continue  # `the Turkey Has held`, `the Bolivia They prepared`
        if not stands_alone(doc, lexicon, end, 2):
            continue
        before = word_before(text, start)
        if before.adjoins and before.text.lower() in ("not", "whole", "all", "called", "named"):
            continue
        line = doc.line_at(start)
        near = text[max(line.start, start - _NEAR) : min(line.end, end + _NEAR)]
        words = {word.lower() for word in _WORD.findall(near)}
        named = not lexicon.cues("namesake").isdisjoint(words) or (
            name in _RIVERS and not lexicon.cues("river").isdisjoint(words)
        )
        behind = before.text.lower() if before.adjoins else ""
        apposed = behind == "at" or (behind not in _PLACING and _APPOSITION.match(text, end))
        free = not named and not apposed and not in_quotation(doc, start)
        yield ArticleBefore(start, place, name, free)


def _names_behind(text: str, lexicon: Lexicon, places: Iterable[int] | None) -> Iterator[tuple[int, str]]:
    """The articles before names in which a country stands first, with these names."""
    if places is None:
        yield from ((line + start, name) for line, (start, name) in _in_lines(lexicon).each(text))
        return
    for match in filter(None, map(_PLACE.match, repeat(text), (place + 1 for place in places))):
        if _country_of(lexicon, match["name"]):
            yield match.start() - 1, match["name"]


@lru_cache(maxsize=4)
def _in_lines(lexicon: Lexicon) -> Lines[tuple[tuple[int, str], ...]]:
    """The articles of lines before such names, with the names."""

    def found(line: str) -> tuple[tuple[int, str], ...]:
        matches = ((match.start() - 1, match["name"]) for match in _PLACE.finditer(line))
        return tuple((start, name) for start, name in matches if _country_of(lexicon, name))

    return Lines(found)


@lru_cache(maxsize=UNKNOWN)
def _country_of(lexicon: Lexicon, name: str) -> str:
    """The country without an article that a name is, or has as its owner or its first word, or nothing."""
    own = name.removesuffix("’s").removesuffix("'s")
    if own != name and is_country(lexicon, own):
        return own
    country = name if is_country(lexicon, name) else name.split(" ")[0]
    kept = country.split(" ")[0] in _WITH_ARTICLE or country.endswith(" Caucasus")
    return country if not kept and is_country(lexicon, country) else ""


def is_country(lexicon: Lexicon, name: str) -> bool:
    """Whether a name is one place without an article; `the Russian Federation` takes it."""
    entities = [e for e in lexicon.right_entities(name) if e.type == "place"]
    return len(entities) == 1 and not entities[0].article and entities[0].canonical == name


def _is_given(text: str, end: int) -> bool:
    """Whether a verb of giving stands before `the` and the name that ends at a place."""
    return word_before(text, _article(text, end)).text.lower() in _GIVING


def _article(text: str, end: int) -> int:
    """Where the article before a name that ends at a place begins."""
    name = word_before(text, end)
    while name.text[:1].isupper() and name.text != "The":
        name = word_before(text, name.start)
    return name.start


def stands_alone(doc: Document, lexicon: Lexicon, end: int, depth: int) -> bool:
    """Whether what follows shows that a country is a whole noun phrase."""
    text = doc.text
    if _LISTED.match(text, end) or _ATTRIBUTE.match(text, end):
        return False
    if text[end : end + 1] in ".,;!?):”\n" or _IN_TIME.match(text, end) or _THERE.match(text, end):
        return True
    if text.startswith(" (", end):
        return word_before(text, _article(text, end)).text.lower() in _PLACING
    if _OF_DOING.match(text, end):
        return word_before(text, _article(text, end)).text.lower() in _OF_WHAT
    after = word_after(text, end)
    if not after.adjoins:
        return False
    word = after.text.lower()
    if word in ("a", "an"):
        return _is_given(text, end)
    if (
        word in _VERBS
        or word in _LINKS
        or (word.endswith("ed") and after.text.islower() and is_finite(word))
        or (after.text[:1].isupper() and word in _PRONOUNS)
    ):
        return True
    beyond = word_after(text, after.end)
    if word.endswith("ed") and beyond.adjoins and beyond.text.lower() in _LINKS | DETERMINERS:
        return True
    if word in _JOINTS and depth:
        if beyond.text == "the":
            return True
        if beyond.adjoins and beyond.text[:1].isupper():
            further = word_after(text, beyond.end)  # `the Brazil and South Korea`
            whole = further if further.gap == " " and further.text[:1].isupper() else beyond
            known = is_country(lexicon, text[beyond.start : whole.end])
            return known and stands_alone(doc, lexicon, whole.end, depth - 1)
        return beyond.adjoins and beyond.text in _VERBS | _LINKS
    return False
