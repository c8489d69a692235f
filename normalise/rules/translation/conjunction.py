"""A foreign `and` between two names, left as it was or translated as if it stood alone."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression, occurrences
from normalise.lexicon.closed_classes import ARTICLES, is_finite
from normalise.lexicon.entries import Entity
from normalise.neighbours import starts_sentence, word_before
from normalise.quotation import in_post, in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.and_words import AND

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*){0,3}"
# Spanish `y` alone is French for `there`; the others stay as they are. A name on both sides makes them safe.
_LANGUAGES = {"there": "es"} | AND
_BEFORE_NAME = {word: expression(rf" {word} (?=[A-ZÀ-ÖØ-Þ]|the )") for word in _LANGUAGES}
_RIGHT = expression(rf"(?:the )?{_NAME}")
_LEFT = expression(rf"(?P<head>[\w,]+ )?(?P<left>(?:the )?{_NAME})\Z")
# `Codelco there SQM sign`: no verb stands before `there`, and one behind the second name.
_NAMES_THERE = expression(rf"(?P<first>{_NAME}) (?P<there>there) {_NAME} (?!here\b)[a-z]+\b")
# `A baker from Kayseri there a weaver from Denizli pay`
_NOUN_THERE = expression(
    rf"(?P<first>(?:A|An|The) (?:[a-z-]+ )?[a-z-]+ (?:from|of|in) {_NAME}) (?P<there>there) (?:an?|the) [a-z]+ "
    rf"(?:[a-z-]+ )?(?:from|of|in) "
)
# `its rivals, Samsung there SK Hynix, rose`
_FULL = r"[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*){1,2}"
# `led by Ana Vilar there Rui Melo.`
_PEOPLE_THERE = expression(rf"(?<=\b(?:by|of) )(?P<first>{_FULL}) (?P<there>there) {_FULL}(?=[.,;])")
# `From Ana Vilar there Rui Melo came`: two full names, whatever stands round them; no day and no feast is the second.
_TWO_FULL = expression(
    rf"(?P<first>{_FULL}) (?P<there>there) (?!(?:Last|Next|New|Good|Christmas|Easter|\w+day) ){_FULL}(?![\w’'-])"
)
_LISTED_THERE = expression(rf"(?<=, )(?P<first>{_NAME}) (?P<there>there) {_NAME}(?=,)")
# What stands in each of these lines: most hold a `there` that is English.
_THERE = expression(r" there (?=[A-ZÀ-ÖØ-Þ]|(?:an?|the) )")
_PAIRING = frozenset({"between", "both", "among"})
_PLACE_BEFORE = frozenset(
    "in at on near from to into over since outside inside left leave leaves reached visited entered quit fled toured "
    "leaving reaching visiting across through around".split()
)


class Conjunction(Rule):
    """A foreign `and` between two names of one kind.

    Between names one letter is sent to translation as a segment of its own: Spanish `y` comes back as `there`.
    Certain behind `between` and its like when both names are known; elsewhere it takes a document that shows
    machine translation. `In Norway there Are` and double surnames (`Ortega y Gasset`) stay.
    """

    code = "TRN002"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(words=frozenset(_LANGUAGES) - {"there"}, needles=(" there ",))
    examples = (
        Repairs("The talks between Norway there Portugal went on.", "The talks between Norway and Portugal went on."),
        Repairs("A treaty between Italy y Japan was signed.", "A treaty between Italy and Japan was signed."),
        Leaves("In Norway there Are many fjords. The Portugal there Lisbon knows is gone."),
        Leaves("José Ortega y Gasset taught in Madrid; Santiago Ramón y Cajal did not."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The little words that stand between two names."""
        there = [place for place in occurrences(" there ", doc.text) if _THERE.match(doc.text, place)]
        if there:
            yield from self._joined_by_there(doc, context, there)
        suspects = ((s.start, word) for word in self.trigger.words for s in context.suspects.of("=" + word))
        for start, word in (*((place + 1, "there") for place in there), *suspects):
            if _BEFORE_NAME[word].match(doc.text, start - 1):
                edit = self._between(doc, context, start, word, _LANGUAGES[word])
                if edit is not None:
                    yield edit

    def _joined_by_there(self, doc: Document, context: Context, places: list[int]) -> Iterator[Edit]:
        """`there` between two names or nouns at the head of a sentence that would have no subject otherwise."""
        if not context.evidence.machine_translated:
            return
        lines = sorted(set(map(doc.line_at, places)))
        for pattern in (_NAMES_THERE, _NOUN_THERE, _LISTED_THERE, _PEOPLE_THERE, _TWO_FULL):
            for match in (found for line in lines for found in pattern.finditer(doc.text, *line)):
                start = match.start("there")
                first = match["first"].split()[0].lower()
                opens = pattern in (_LISTED_THERE, _PEOPLE_THERE, _TWO_FULL) or starts_sentence(
                    doc.text, match.start("first")
                )
                small = first in context.lexicon.cues("function") and not (pattern is _NOUN_THERE and first in ARTICLES)
                if pattern is _TWO_FULL and match["first"].count(" ") > 1:
                    small = False  # `From Ana Vilar there`
                told = is_finite(first) or doc.text[match.start() - 2 : match.start() - 1] in (":", ";")
                spoken = pattern is not _NOUN_THERE and in_quotation(doc, start)
                if not opens or small or told or spoken:
                    continue
                yield self.edit(
                    start, start + len("there"), "and", "two subjects of one verb", confidence=0.9, language="es"
                )

    def _between(self, doc: Document, context: Context, start: int, word: str, language: str) -> Edit | None:
        """The edit of one such word, if it stands between two names of one kind."""
        text, end = doc.text, start + len(word)
        right = _RIGHT.match(text, end + 1)
        if right is None or not word_before(text, start).text[:1].isupper():
            return None
        line = doc.line_at(start)
        if in_post(text[line.start : line.end]):
            return None  # people write to others in their language
        left = _LEFT.search(text, max(text.rfind("\n", 0, start) + 1, start - 80), start - 1)
        if left is None or (word != "there" and _double_surname(left["left"], right.group())):
            return None
        first, second = _entity(context, left["left"]), _entity(context, right.group())
        if first is None or second is None or first.type != second.type or first == second:
            return None
        head = (left["head"] or "").strip().lower()
        sure = head in _PAIRING or (
            context.evidence.machine_translated and not (word == "there" and head in _PLACE_BEFORE)
        )
        why = f"{word!r} stands between {first.canonical} and {second.canonical}"
        tier = Tier.SAFE if sure else Tier.REPORT
        return self.edit(start, end, "and", why, tier=tier, confidence=0.95, language=language)


def _entity(context: Context, name: str) -> Entity | None:
    """What a name (or the end or beginning of a run of capitals) is known as."""
    bare = name.removeprefix("the ")
    for candidate in (bare, bare.split()[0], bare.split()[-1]):
        for entity in context.lexicon.right_entities(candidate):
            if entity.type in ("place", "organisation"):
                return entity
            # Surnames alone make firms and double surnames: `Costa e Silva`.
            if entity.type == "person" and " " in bare:
                return entity
    return None


def _double_surname(left: str, right: str) -> bool:
    return left.count(" ") >= 1 and " " not in right
