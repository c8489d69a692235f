"""Well-known names that print was misread as."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import BEFORE_PLACES
from normalise.neighbours import word_before
from normalise.readings.page import Meant, Page
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.spelling.whole_words import confidence, is_whole
from normalise.suspects import Kind

# Names so rare are no target; a token as frequent as this in any text may be right.
_KNOWN, _OWN = 3.4, 2.9
_LEAD, _AHEAD = 1.0, 0.7
_SHORT, _SHORT_COST, _COST = 4, 0.5, 0.9
# A word of a name that is a word of English: `Hospltal`.
_WORD, _WORD_COST = 1.5, 0.9
# The same for a string that nobody writes, amid others that are misread: by its length, cost and lead.
_STRANGE = ((5, 0.9, 1.0), (6, 1.35, 1.2), (7, 2.1, 1.5))
_REPEATED = 3
_COST_WEIGHT, _IN_TEXT = 2.0, 1.5


class MisreadName(Rule):
    """A day, a people, a place or a given name that shapes of print explain: `Fridav`, `Mcxican`, `lndia`.

    Only on a page that a machine read, in a token that is nothing else. One well-known name must come out by usual
    confusions, more often seen in texts than the token by far, or standing whole in the document. Names that nobody
    knows are right until shown wrong, and so are those that stand three times on the page.
    """

    code = "SPL005"
    stage = "spelling"
    cause = "ocr"
    trigger = Trigger(kinds=frozenset({Kind.NAME, Kind.LOWER, Kind.DIGIT, Kind.MIXED}), profile="ocr")
    examples = (
        Repairs(
            "Tbe jury wcre told on Fridav tbat tlie Mcxican horse stood wbere it was left in lndia by thc groom.",
            "The jury were told on Friday that the Mexican horse stood where it was left in India by the groom.",
        ),
        Leaves("Mr Fridav and Ms Mcxican went to lndia with the jury."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown tokens that are one confusion or two away from a well-known name."""
        page = context.readings.page
        if page is None or page.calm:
            return
        people = _surnames(page, context)
        words = {
            m.span.start: (m.word.capitalize(), m.lead)
            for m in page.meant
            if m.read.istitle() and not m.known and _is_likely(m, context.lexicon)
            if context.evidence.count(m.read) < _REPEATED and m.read not in people
        }
        for token in page.tokens:
            text = token.text
            if (
                len(text) < _SHORT
                or not text.isascii()
                or text.isdigit()
                or not (text[0].isupper() or text[0] in "l1|")
            ):
                continue
            if text[1:] != text[1:].lower():
                continue
            name, lead = self._name(text, context)
            if text.lower() in context.lexicon.cues("abbreviation"):
                continue  # `Warks`
            if text in people and name in context.lexicon.cues("given"):
                continue  # a surname is no misread given name
            if not name and token.span.start in words and not _is_listed(doc.text, token.span):
                name, lead = words[token.span.start]
            if name and _is_place_of(doc, token.span.start, name, context):
                continue
            if name and is_whole(doc.text, token.span, lead):
                yield self.edit(*token.span, name, f"{text!r} is no name, {name!r} is", confidence=confidence(lead))

    def _name(self, text: str, context: Context) -> tuple[str, float]:
        """The name that a token was, and by how much it is likelier than the token; nothing if two could be."""
        lexicon = context.lexicon
        low = text.lower()
        own = lexicon.zipf(low)
        if (
            own >= _OWN
            or lexicon.is_right_token(text)
            or lexicon.is_word(low)
            or context.evidence.count(text) >= _REPEATED
        ):
            return "", 0.0
        dates = lexicon.cues("month") | lexicon.cues("weekday")
        scores: dict[str, float] = {}
        for word, cost in _shapes(text, context):
            if cost > (_SHORT_COST if len(text) == _SHORT else _COST) and not (len(text) > 6 and cost <= 2 * _COST):
                continue
            frequent = lexicon.zipf(word.lower())
            dated = word.lower() in dates or word in dates
            right = dated or lexicon.lower_names.get(word.lower()) == word or lexicon.is_right_token(word)
            if not right or frequent < _KNOWN:
                continue
            seen = _IN_TEXT if context.evidence.count(word) else 0.0
            score = frequent - 0.8 * own - 1.3 - _COST_WEIGHT * cost + seen
            scores[word] = max(score, scores.get(word, -9.0))
        ranked = sorted(((score, word) for word, score in scores.items()), reverse=True)
        if not ranked or ranked[0][0] < _LEAD or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD):
            return "", 0.0
        return ranked[0][1], ranked[0][0]


def _is_place_of(doc: Document, start: int, name: str, context: Context) -> bool:
    """Whether a people is read where a place must stand: `from Gerrans to the sea` is not from Germans."""
    if name[-1] != "s" or word_before(doc.text, start).text not in BEFORE_PLACES:
        return False
    return context.lexicon.is_right_name(name[:-1], "demonym")


def _is_likely(meant: Meant, lexicon: Lexicon) -> bool:
    """Whether a word with a capital was so likely misread: more so if nobody writes the string, and it is long."""
    size = len(meant.read)
    if size > _SHORT and meant.lead >= _WORD and meant.cost <= _WORD_COST:
        return True
    if meant.quiet or lexicon.is_seen(meant.read.lower()):
        return False
    return any(size >= least and meant.cost <= cost and meant.lead >= lead for least, cost, lead in _STRANGE)


def _is_listed(text: str, span: Span) -> bool:
    """Whether a capital is that of a name in a list: `Settla, Evant and Dravi` are no everyday words."""
    return text[span.start - 2 : span.start] in (", ", "; ") and text[span.end : span.end + 1] in tuple(",;.")


def _surnames(page: Page, context: Context) -> frozenset[str]:
    """The tokens that a given name or title stands before anywhere on the page: `wing Tyler Bocks`, later `Bocks`."""
    given, titles = context.lexicon.cues("given"), context.lexicon.cues("title")
    before = ((page.tokens[t.before].text, t.text) for t in page.tokens if t.before >= 0)
    return frozenset(text for first, text in before if first in given or first.lower() in titles)


def _shapes(text: str, context: Context) -> Iterator[tuple[str, float]]:
    """The capitalised strings behind a token by one confusion, or by two in a long one."""
    speller = context.lexicon.speller
    for once, price in speller.shapes(text):
        if once[:1].isupper() and once[1:].islower():
            yield once, price
        if len(text) > 6 and price <= _COST:
            for twice, more in speller.shapes(once, _COST):
                if twice[:1].isupper() and twice[1:].islower() and more <= _COST:
                    yield twice, price + more + 0.2
