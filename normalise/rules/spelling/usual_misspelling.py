"""Misspellings that are so usual that collections of texts hold them as words."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.language import stands_among_foreign
from normalise.lexicon import Lexicon
from normalise.lexicon.keys import without_owner
from normalise.neighbours import Neighbour, starts_sentence, word_after, word_before
from normalise.quotation import in_quotation, in_verse, is_cited, quotation_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.spelling.meant_so import is_on_purpose
from normalise.rules.spelling.whole_words import is_whole
from normalise.technical import is_technical
from normalise.tuples import NamedTuple

_WHOLE = 9.0
# So short a word is what two fingers made of a small one: the words beside it must be usual beside that. Names are
# most often shorter than those whose capital is looked at.
_SHORT, _LONG = 5, 7
# Beside what politics and titles are called.
_BODIES = frozenset("association committee department institute management university".split())


class UsualMisspelling(Rule):
    """A word in one of the misspellings that everybody makes: `goverment`, `recieve`, `occured`.

    The rows of `misspellings.tsv` are no words in any English and mean one word each. They are errors in right text as
    well, but its writer's own and no damage: there they are unsafe, to be mended on request. In a damaged document one
    in small letters is sure between words that are English; with a capital, at the head of a sentence, or of a body or
    office (`the Finance Commitee`). What people are quoted with is only listed, unless the text is a translation; so
    are verse, old letters, technical texts and texts that speak of spelling. `[sic]` and names that people bear are
    respected. Words of four and five letters need usual words beside them.
    """

    code = "SPL008"
    stage = "spelling"
    trigger = Trigger(sets=frozenset({"misspelling"}))
    examples = (
        Repairs(
            "They left atnoon. The goverment recieved word. Seperate talks had occured untill the truce of Febuary.",
            "They left at noon. The government received word. Separate talks had occurred until the truce of February.",
        ),
        Repairs(
            "They left atnoon. Goverments need a commitee's advice. The Finance Commitee met on wensday.",
            "They left at noon. Governments need a committee's advice. The Finance Committee met on Wednesday.",
        ),
        Leaves("The goverment recieved the report."),
        Leaves("The sign outside read “Goverment Commitee”, and the porter, he wrote, recieves [sic] visitors."),
        Leaves("She drank teh tarik in Penang and wrote to Kelsey Grammer and to her aunt, Mrs Thier."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The places of usual misspellings."""
        lexicon, text = context.lexicon, doc.text
        for suspect in context.suspects.of("misspelling"):
            read = without_owner(suspect.text)
            span = Span(suspect.start, suspect.start + len(read))
            meant = lexicon.misspelling(read.lower())
            beside = _Beside(word_before(text, span.start), word_after(text, span.end))
            new = _cased(read, meant)
            if not new or _is_name(read, beside, lexicon) or not is_whole(text, span, _WHOLE):
                continue
            if beside.after.text.lower() == "sic" or stands_among_foreign(text, *span, lexicon):
                continue
            sure = _has_its_capital(read, meant, starts_sentence(text, span.start), beside, lexicon)
            sure = sure and _fits(read, meant, beside, lexicon) and not _is_kept(doc, span, context)
            why = f"{read!r} is a usual misspelling of {meant!r}"
            trust = Tier.SAFE if context.evidence.damaged else Tier.UNSAFE
            yield self.edit(*span, new, why, tier=trust if sure else Tier.REPORT, confidence=0.97)


class _Beside(NamedTuple):
    """The words beside a place."""

    before: Neighbour
    after: Neighbour

    @property
    def adjoining(self) -> tuple[str, ...]:
        """Those with nothing but blanks between."""
        return tuple(word.text for word in self if word.text and word.adjoins)


def _cased(read: str, meant: str) -> str:
    """The word with the capitals of what was read; nothing where those are odd."""
    if read.islower():
        return meant
    if read.istitle():
        return meant[0].upper() + meant[1:]
    return meant.upper() if read.isupper() else ""


def _is_name(read: str, beside: _Beside, lexicon: Lexicon) -> bool:
    """Whether a name may be meant: one that people bear (`Grammer`), a short one, what stands behind a given name."""
    if lexicon.is_right_token(read) or (read.istitle() and len(read) < _LONG):
        return True
    return beside.before.gap == " " and beside.before.text.capitalize() in lexicon.cues("given")


def _has_its_capital(read: str, meant: str, first: bool, beside: _Beside, lexicon: Lexicon) -> bool:
    """Whether a capital says nothing against a plain word: that of a sentence, a title or a heading."""
    if read.isupper():
        return len(read) >= _LONG and any(word.isupper() and len(word) > 1 for word in beside.adjoining)
    if first or read.islower() or meant.istitle():
        return True
    # `the Finance Commitee`, `Prime Minsiter`; anything else with a capital may be called so: `Tommorow Records`.
    office = meant in lexicon.cues("politics") | lexicon.cues("title") | _BODIES
    return office and any(word == "the" or word.istitle() for word in beside.adjoining)


def _fits(read: str, meant: str, beside: _Beside, lexicon: Lexicon) -> bool:
    """Whether the words beside it are English, and beside a short one usual."""
    small = [word for word in beside.adjoining if word.islower() and len(word) > 1]
    if not all(lexicon.is_word(word) or lexicon.is_misspelling(word) for word in small):
        return False
    if len(read) > _SHORT:
        return True
    pairs = [(word.text.lower(), meant) for word in beside[:1] if word.text and word.adjoins]
    pairs += [(meant, word.text.lower()) for word in beside[1:] if word.text and word.adjoins]
    return bool(pairs) and all(lexicon.pair(*pair) for pair in pairs)


def _is_kept(doc: Document, span: Span, context: Context) -> bool:
    """Whether somebody else said or wrote it so, and the writer keeps it."""
    text = doc.text
    if is_technical(text) or in_verse(doc, span.start):
        return True
    if is_on_purpose(text, span) or is_cited(doc, span):
        return True
    if context.suspects.noisy or context.evidence.scanned:
        return True
    quoted = in_quotation(doc, span.start) or quotation_at(doc, span) or text[span.start - 1 : span.start] in ("'", "‘")
    return bool(quoted) and not context.evidence.machine_translated
