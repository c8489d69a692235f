"""Misspellings that are so usual that collections of texts hold them as words."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.language import stands_among_foreign
from normalise.lexicon import Lexicon
from normalise.lexicon.keys import without_owner
from normalise.neighbours import Neighbour, starts_sentence, word_after, word_before
from normalise.quotation import in_quotation, in_verse
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.spelling.places import is_whole
from normalise.speakers import is_script
from normalise.technical import is_technical

_SURE = 9.0
# So short a word is only what two fingers made of a small one: the words beside it must be usual beside that.
_SHORT, _LONG = 5, 7
# Who speaks of spelling, or keeps another's, shows errors on purpose; who quotes what was written before spelling was
# settled keeps them. Both show it near the place.
_NEAR = 250
_MEANT = expression(
    r"[Mm]is-?sp|[Ss]pelling|\bspel(?:t|led)\b|\b[Tt]ypos?\b|[\[(]\s*sic\b|\b(?:sic|recte)\b|\b1[4-8]\d\d\b|[Oo]rthograph"
    r"|\b(?:hath|doth|thou|thee|ye|publick|musick|shew(?:n|ed|s)?|wch|wth|yt)\b"
)


class UsualMisspelling(Rule):
    """A word in one of the misspellings that everybody makes: `goverment`, `recieve`, `occured`.

    The rows of `misspellings.tsv` are no words in any English and mean one word each, so they are errors in right
    text as well. A row in small letters is sure between words that are English; with a capital, only at the head of a
    sentence or where it is long. Quotations, scripts, verse, old letters, technical texts and texts that speak of
    spelling are only listed; `[sic]` is respected. Words of four and five letters need usual words beside them.
    """

    code = "SPL008"
    stage = "spelling"
    trigger = Trigger(sets=frozenset({"misspelling"}))
    examples = (
        Repairs(
            "The goverment recieved the report. Seperate talks had occured untill tommorow was agreed.",
            "The government received the report. Separate talks had occurred until tomorrow was agreed.",
        ),
        Repairs(
            "Goverments seldom agree with their own commitee's advice.",
            "Governments seldom agree with their own committee's advice.",
        ),
        Leaves("The sign outside read “Goverment Commitee”, and nobody had noticed."),
        Leaves("Mr Goverment recieves [sic] visitors."),
        Leaves("Nobody agrees on the spelling of accomodation, least of all hoteliers."),
        Leaves("She drank teh tarik in Penang and wrote to her aunt Thier."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The places of usual misspellings."""
        lexicon, text = context.lexicon, doc.text
        for suspect in context.suspects.of("misspelling"):
            read = without_owner(suspect.text)
            span = Span(suspect.start, suspect.start + len(read))
            meant = lexicon.misspelling(read.lower())
            new = _cased(read, meant)
            if not new or _is_name(read, lexicon) or not is_whole(text, span, _SURE):
                continue
            before, after = word_before(text, span.start), word_after(text, span.end)
            if stands_among_foreign(text, *span, lexicon) or after.text.lower() == "sic":
                continue
            sure = _fits(read, meant, before, after, lexicon) and _has_its_capital(read, meant, text, span, before)
            sure = sure and not _is_meant(doc, span, context)
            why = f"{read!r} is a usual misspelling of {meant!r}"
            yield self.edit(*span, new, why, tier=Tier.SAFE if sure else Tier.REPORT, confidence=0.97)


def _cased(read: str, meant: str) -> str:
    """The word with the capitals of what was read; nothing where those are odd."""
    if read.islower():
        return meant
    if read.istitle():
        return meant[0].upper() + meant[1:]
    return meant.upper() if read.isupper() else ""


def _is_name(read: str, lexicon: Lexicon) -> bool:
    return lexicon.is_right_token(read) or (read.istitle() and len(read) < _LONG)


def _has_its_capital(read: str, meant: str, text: str, span: Span, before: Neighbour) -> bool:
    """Whether a capital says nothing against a plain word: it begins a sentence, or a line of capitals holds it."""
    if read.islower() or (read.istitle() and meant.istitle()):
        return True
    if read.isupper():
        return before.text.isupper() and len(before.text) > 1
    return starts_sentence(text, span.start)


def _fits(read: str, meant: str, before: Neighbour, after: Neighbour, lexicon: Lexicon) -> bool:
    """Whether the words beside it are English, and beside a short one usual."""
    beside = [word for word in (before, after) if word.adjoins]
    small = [word.text for word in beside if word.text.islower() and len(word.text) > 1]
    if not all(lexicon.is_word(word) or lexicon.is_misspelling(word) for word in small):
        return False
    if len(read) > _SHORT:
        return True
    pairs = [lexicon.pair(word.text.lower(), meant) for word in beside if word is before]
    pairs += [lexicon.pair(meant, word.text.lower()) for word in beside if word is after]
    return bool(pairs) and all(pairs)


def _is_meant(doc: Document, span: Span, context: Context) -> bool:
    """Whether somebody said or wrote it so, and the writer keeps it."""
    text = doc.text
    if _MEANT.search(text, max(0, span.start - _NEAR), span.end + _NEAR):
        return True
    if in_quotation(doc, span.start) or in_verse(doc, span.start) or is_script(text) or is_technical(text):
        return True
    return context.suspects.noisy or context.evidence.scanned
