"""Plain slips of the fingers in damaged pages."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.language import stands_among_foreign
from normalise.lexicon.slips import is_inaudible, slip_of
from normalise.lexicon.sounds import is_slip
from normalise.neighbours import starts_sentence, word_after, word_before
from normalise.quotation import in_quotation, is_cited
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.spelling.meant_so import is_on_purpose
from normalise.rules.spelling.whole_words import is_whole
from normalise.speakers import is_script
from normalise.suspects import Kind, Suspect

# Shorter words have too many neighbours; those of six letters may have lost one, if nobody else writes them so.
_LEAST, _STRANGE = 6, 1.0
_SURE = 9.0
_VOWELS = frozenset("aeiouy")


class Slip(Rule):
    """An unknown word that is one letter away from one usual word: `normaly`, `parlaments`.

    Only in documents with certain damage that no machine read from print. The word must be unknown, stand once, and
    have one usual neighbour alone, from which it differs not only in its last letter: inflected forms and words of
    other languages do so. Dialect and terms are rare, and so are their neighbours. What people say is only
    reported, but for translations and for slips that nobody hears (`becuase`); so is what inflects a known word.
    """

    code = "SPL007"
    stage = "spelling"
    trigger = Trigger(kinds=frozenset({Kind.LOWER, Kind.NAME}), profile="any")
    examples = (
        Repairs(
            "The talks ended atnoon. Both goverments said that they would normaly have waited.",
            "The talks ended at noon. Both governments said that they would normally have waited.",
        ),
        Leaves("Both parlaments said that they would normaly have waited."),
        Leaves(
            "The talks ended in Oslo. The presidente spoke of a retweeter and of the boreen behind the biofueled barn."
        ),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown words with one usual neighbour."""
        evidence, lexicon = context.evidence, context.lexicon
        if evidence.scanned or context.suspects.noisy:
            return
        for suspect in (*context.suspects.of(Kind.LOWER), *context.suspects.of(Kind.NAME)):
            word = suspect.text
            if len(word) < _LEAST or not (word.isascii() and word.isalpha()) or lexicon.is_word(word.lower()):
                continue
            small = word.islower()
            if not small and not (word.istitle() and starts_sentence(doc.text, suspect.start)):
                continue
            if word.lower() in lexicon.residue or lexicon.is_right_token(word.capitalize()):
                continue
            span = Span(suspect.start, suspect.end)
            meant = slip_of(lexicon, word.lower())
            if len(word) == _LEAST and (len(meant) <= _LEAST or lexicon.zipf(word.lower()) >= _STRANGE):
                continue
            if not meant or not is_whole(doc.text, span, _SURE) or evidence.count(word) > 1:
                continue
            if evidence.count(word.capitalize() if small else word.lower()):
                continue
            if _is_borrowed(doc, suspect, context) or _is_term(word.lower(), meant, context):
                continue
            said = in_quotation(doc, suspect.start) and not evidence.machine_translated
            heard = (said or is_script(doc.text)) and not is_inaudible(word.lower(), meant)
            doubtful = heard or not small or is_on_purpose(doc.text, span) or is_cited(doc, span)
            tier = Tier.REPORT if doubtful else Tier.SAFE
            new = meant if small else meant.capitalize()
            why = f"{word!r} is no word, {new!r} is one letter away and usual"
            yield self.edit(*span, new, why, tier=tier, confidence=0.82)


def _is_term(read: str, meant: str, context: Context) -> bool:
    """Whether no finger makes the one word of the other, so that it is a term: `autotomy`, `algorithmus`."""
    if meant.capitalize() in context.lexicon.cues("given") or (read.endswith("us") and not meant.endswith("us")):
        return True
    if len(read) != len(meant) or is_slip(read, meant):
        return False
    return not all({a, b} <= _VOWELS for a, b in zip(read, meant, strict=True) if a != b)


def _is_borrowed(doc: Document, suspect: Suspect, context: Context) -> bool:
    """Whether a word of another language beside it makes a word part of a borrowed phrase: `per stirpes`."""
    if stands_among_foreign(doc.text, suspect.start, suspect.end, context.lexicon):
        return True
    before, after, cues = word_before(doc.text, suspect.start), word_after(doc.text, suspect.end), context.lexicon.cues
    foreign = cues("function-la") | cues("borrowed-head") | cues("particle")
    if before.adjoins and before.text.lower() in foreign - cues("function-en"):
        return True
    return after.adjoins and after.text.lower() in cues("borrowed-tail")
