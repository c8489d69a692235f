"""Unknown words that print was misread as."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.language import stands_among_foreign
from normalise.lexicon import Lexicon
from normalise.lexicon.slips import is_inflected
from normalise.neighbours import starts_sentence
from normalise.quotation import in_quotation
from normalise.readings.page import Meant
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.spelling.meant_so import Ear, is_meant_so
from normalise.rules.spelling.whole_words import confidence, is_whole
from normalise.suspects import Kind
from normalise.values import replace

# How far ahead of everything else the right word must be, by what its misreading costs: a letter that no shape
# explains asks for more. So do words that people said, as they may be dialect, and pages that are mostly right.
_LEADS = ((0.7, 0.5), (0.9, 0.8), (1.2, 1.0))
# What no shape explains, by length: chance makes short words of each other.
_LEADS_FAR = ((8, 0.9), (6, 1.0), (5, 1.4), (0, 2.2))
# Where hardly anything around is misread, and for what inflects a known word (`consequentials`).
_QUIET, _INFLECTED, _FARTHEST = 1.6, 4.0, 1.4
_QUOTED, _CALM = 0.5, 0.7
_EXPLAINED, _SEEN = 0.75, 1.5
# So far ahead a small word of another language is none.
_FAR, _FARTHER = 2.0, 3.0
# For tokens with a capital.
_OPENER, _USUAL = 5.8, 4.8
# No title gives these a capital inside a sentence: `Nie Weiru` is no `Me Weiru`.
_PRONOUNS = frozenset("he her him his it me my our she them they us we you your".split())
_UNIT = 2
_LEAST, _NEAR, _CLEAR, _JOINED = 3, 0.9, 1.7, frozenset("-.'’")


class Misread(Rule):
    """An unknown word that is a misreading of one usual word.

    Only in a text that holds so many unknown words that a machine has read it from print. The usual word must be
    explained by shapes that print confuses (tb/th, li/h, rn/m), and stand clear of all other readings. Old
    spellings, names and words that come back again stay.
    """

    code = "SPL001"
    stage = "spelling"
    cause = "ocr"
    certain = True
    trigger = Trigger(kinds=frozenset({Kind.LOWER, Kind.NAME}))
    examples = (
        Repairs(
            "Tbe jury were of opinion tliat tbe prisoner bad stolen tlie horse wbich stood before tbe door.",
            "The jury were of opinion that the prisoner bad stolen the horse which stood before the door.",
        ),
        Leaves("The isoform binds to the promoter of lacZ in vitro."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """What unknown words most likely were on this page; failing that, the near words that win."""
        page = context.readings.page
        if page is None:
            return
        lexicon = context.lexicon
        particles = lexicon.cues("particle")
        ear = Ear(doc.text)
        for meant in page.meant:
            if meant.known or not meant.read.isalpha() or _is_name(meant, lexicon):
                continue
            if meant.read in particles and meant.lead < _FAR:
                continue
            if page.short and (meant.cost > _EXPLAINED or lexicon.zipf(meant.word) - lexicon.zipf(meant.read) < _SEEN):
                continue  # too little to tell print from another language
            if not meant.read.islower() and not _opens(doc, meant, context):
                continue
            if is_meant_so(doc.text, meant, lexicon) or lexicon.is_right_token(meant.read):
                continue
            if ear.wrote(meant) or _is_unit(doc.text, meant):
                continue
            lead = meant.lead - _QUOTED * in_quotation(doc, meant.span.start) - _CALM * page.calm - ear.doubt
            least = _least(meant, lexicon, quiet=meant.quiet or ear.doubt > 0)
            if (
                lead >= least
                and is_whole(doc.text, meant.span, lead)
                and (lead >= _FARTHER or not stands_among_foreign(doc.text, *meant.span, lexicon))
            ):
                new = meant.word if meant.read.islower() else meant.word.capitalize()
                why = f"{meant.read!r} is no word, {new!r} is near (cost {meant.cost:.1f}) and stands better here"
                yield self.edit(*meant.span, new, why, confidence=confidence(lead))
        for _, best in context.readings.winners(Kind.NAME, "spelling"):
            # What people said is only listed: dialect and other languages look like errors.
            tier = Tier.REPORT if in_quotation(doc, best.span.start) else best.tier
            yield self.from_reading(replace(best, tier=tier))


def _least(meant: Meant, lexicon: Lexicon, *, quiet: bool) -> float:
    """How far ahead the right word must be; `quiet`: where hardly a word is misread, or many are a dialect's."""
    for cost, least in _LEADS:
        if meant.cost < cost:
            return least
    if is_inflected(lexicon, meant.read) or (quiet and meant.cost > _FARTHEST):
        return _INFLECTED
    least = next(least for size, least in _LEADS_FAR if len(meant.read) >= size)
    return max(least, _QUIET) if quiet else least


def _opens(doc: Document, meant: Meant, context: Context) -> bool:
    """Whether a token with a capital is a frequent word at the head of a sentence: names are unknown by right."""
    lexicon = context.lexicon
    near = len(meant.read) >= _LEAST and meant.cost <= _NEAR
    if not meant.read.istitle() or meant.lead < (_CLEAR if near else _FARTHER):
        return False
    beside = doc.text[meant.span.start - 1 : meant.span.start] + doc.text[meant.span.end : meant.span.end + 1]
    if lexicon.is_right_token(meant.read) or not set(beside).isdisjoint(_JOINED):
        return False
    frequent, opens = lexicon.zipf(meant.word), starts_sentence(doc.text, meant.span.start)
    if meant.word in _PRONOUNS and not (opens and not context.evidence.names(meant.read)):
        return False
    # `Tries: Bocks`, whom the text names elsewhere
    once = context.evidence.count(meant.read) < 2
    return frequent >= _OPENER or (near and frequent >= _USUAL and once and opens)


def _is_unit(text: str, meant: Meant) -> bool:
    """Whether two letters stand behind a figure, which they may measure: `0.36 au`."""
    start, end = meant.span
    return end - start <= _UNIT and text[start - 1 : start] == " " and text[start - 2 : start - 1].isdigit()


def _is_name(meant: Meant, lexicon: Lexicon) -> bool:
    """Whether a name is meant, whose capital may be what was misread: `lndia`."""
    if meant.word in lexicon.lower_names:
        return True
    return (
        len(meant.read) > 2
        and meant.read[0] in "l1"
        and meant.word[0] == "i"
        and lexicon.is_right_token(meant.word.capitalize())
    )
