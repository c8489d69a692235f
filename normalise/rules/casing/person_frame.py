"""Where a text speaks of a person by name: behind a title, a trade or a verb of speech, before `who`."""

from __future__ import annotations

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon.closed_classes import DETERMINERS
from normalise.lexicon.occupations import is_occupation
from normalise.neighbours import Neighbour, starts_sentence, word_after, word_before
from normalise.rule import Context

# Behind these, between commas, a name follows, as behind trades: `a grocer in Zeytinlik, Hüsnü Karakaş, said`.
_PEOPLE = frozenset(
    "aunt boy bride brother chief child children clerk cook cousin daughter father friend girl grandson guard "
    "guest head husband judge king knight mate mother nephew niece nurse patient pilot priest queen sister smith "
    "son spouse uncle widow wife".split()
)
_CLAUSE = expression(r"[.;:!?,“”\"()—–\n]")
# Names of plants and animals have such ends: `Veronica persica`.
LATIN = expression(r"(?:us|um|is|ii|ae|ens|ans|or|ax|ix|a)\Z")
_REACH = 90
ENDS = (",", ".", "”", '"', "", "\n")


def frame_of(doc: Document, start: int, end: int, context: Context) -> str:
    """Why a person's full name stands at this stretch, or nothing."""
    text, lexicon = doc.text, context.lexicon
    before, after = word_before(text, start), word_after(text, end)
    speech = lexicon.cues("speech")
    mark = text[end : end + 1]  # the gap would be empty at the end of a line
    ends = mark in ENDS or after.text in ("of", "from", "in")
    if after.text in ("who", "whose") and after.gap in (" ", ", ") and _may_open(text, start, before.text, context):
        return f"{after.text} stands behind it"
    if before.adjoins and before.text in speech and ends:
        return f"{before.text} stands before it"
    titled = before.text[:1].isupper() and before.text.lower().rstrip(".") in lexicon.cues("title")
    # One capital before the small word: behind two it may be a verb (`Karl Holm bemoans`).
    one = text.count(" ", start, end) == 1
    given = one and word_after(text, start - 1).text in lexicon.cues("given")
    if before.text == "by" and before.adjoins and given and ends:
        return "by stands before it"
    if titled and before.gap in (" ", ". ") and (given or ends or after.text in speech):
        return f"{before.text} stands before it"
    told = after.text in speech and after.gap in (" ", ", ")
    # `The coach Martín demichelis`: an office and its holder, as other languages put them.
    office = before.text.islower() and before.gap == " " and before.text in lexicon.cues("title")
    if office and one and word_before(text, before.start).text.lower() in DETERMINERS:
        return f"{before.text} stands before it"
    latin = LATIN.search(text, start, end) is not None and not told
    if before.gap == ", " and not latin and (mark in (",", ".") or told):
        trade = _trade(text, before.end, context)
        if trade:
            return f"{trade} stands before it"
    return ""


def head_of(text: str, first: Neighbour, context: Context) -> int:
    """Where the name begins whose last words are `first` and the one behind it: `Raed Abu soud`."""
    start = first.start
    for _ in range(3):
        before = word_before(text, start)
        if before.gap != " " or not before.text.istitle() or starts_sentence(text, before.start):
            break
        if before.text.lower().rstrip(".") in context.lexicon.cues("title"):
            break
        start = before.start
    return start


def _may_open(text: str, start: int, before: str, context: Context) -> bool:
    """Whether a name without a title may begin at a place: no article stands there, as before peoples and kinds."""
    first = word_after(text, start).text
    usual = context.lexicon.is_word(first.lower()) and context.lexicon.zipf(first.lower()) >= 4.0
    if before.lower() in ("the", "a", "an", "some", "many", "these", "those", "all") or usual:
        return False
    return context.evidence.count(first) <= 1 and not context.lexicon.is_right_name(first, "demonym")


def _trade(text: str, end: int, context: Context) -> str:
    """The word for a person in the clause that ends at a place, or nothing."""
    low = max(0, end - _REACH)
    head = max((m.end() for m in _CLAUSE.finditer(text, low, end)), default=low)
    titles = context.lexicon.cues("title")
    for word in text[head:end].split():
        plain = word.strip("’'s") if word.endswith(("’s", "'s")) else word
        if plain in _PEOPLE or plain in titles or is_occupation(plain.removesuffix("s")):
            return plain
    return ""
