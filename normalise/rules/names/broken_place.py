"""A place name with a typing error."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon.entries import Entity
from normalise.lexicon.fuzzy import is_odd
from normalise.lexicon.keys import folded, without_owner
from normalise.lexicon.near_places import long_places, nearest_long_place, nearest_place
from normalise.lexicon.sounds import is_slip, sounds_alike
from normalise.neighbours import PLACE_BEFORE, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.names.endings import has_an_end
from normalise.rules.names.other_bearer import (
    is_initialled,
    is_listed_with_strangers,
    is_local_place,
    is_namesake,
)
from normalise.suspects import Kind

# Strings that large collections hold more often are names of their own; places held this often are known to all.
_RARE, _FAMOUS = 1.3, 3.7
# So do longer ones, a little less rare: `Ukrain`.
_LESS_RARE = 2.0
_AGENT = expression(r"(?:\b(?:by|with)|\d|\b(?:million|billion|thousand)) \S+\Z")  # `performed by Indila`
# What follows a place in a list of places, or its possessive.
_LISTED = expression(r"[’'`]s\b|, [A-ZÀ-ÖØ-Þ]|,? (?:and|or) [A-ZÀ-ÖØ-Þ]")

# A letter of two that another language writes once: `Sasuolo`.
_DOUBLE = expression(r"([a-z])\1")
# Villages by the hundred end so, one letter from each other.
_FAMILY = expression(
    r"(?:ham|ton|ley|bury|ford|wick|stead|worth|dale|field|bridge|combe|hurst|mere|thorpe|heim|dorf|stadt|berg|burg|"
    r"ingen|hausen|ville|court|pur|abad|nagar|garh|grad|ovo|evo|ovka|ice|köy|borg|holm)\Z"
)


class BrokenPlace(Rule):
    """A known place with a slip of the fingers, behind a word that stands before places.

    Sure only where the right name stands elsewhere in the document, or the document is damaged and the place is
    well known; elsewhere than behind such a word where all know the place, or no name has such letters. Else listed:
    unknown villages and surnames are spelt like known towns. Places with an `s` behind them lost an apostrophe, and a
    name behind a given name is a surname: these stay.
    """

    code = "NAM004"
    stage = "names"
    trigger = Trigger(kinds=frozenset({Kind.NAME}))
    examples = (
        Repairs(
            "A flight to Copenhagan was late. Copenhagen had snow.",
            "A flight to Copenhagen was late. Copenhagen had snow.",
        ),
        Repairs(
            "They agreed toresolve the dispute of Norway and Gremany; a train left for Brussesl.",
            "They agreed to resolve the dispute of Norway and Germany; a train left for Brussels.",
        ),
        Leaves("The road from Lebanno to Braziliana crosses the Parisio."),
        Leaves("A flight to Copenhagan was late."),
        Leaves("A quiet corner of Rotterdams harbour was searched."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown names one slip away from one place of the lexicon."""
        lexicon, evidence = context.lexicon, context.evidence
        for suspect in context.suspects.of(Kind.NAME):
            word = without_owner(suspect.text)
            start, end = suspect.start, suspect.start + len(word)
            if len(word) < 4 or lexicon.zipf(word.lower()) >= (_RARE if len(word) < 6 else _LESS_RARE):
                continue
            long, place = self._long(doc, start, end, word, context), nearest_place(lexicon, word)
            if (long is None and place is None) or (evidence.count(word) > 1 and not _is_meant(word, place, context)):
                continue  # counted last: for each unknown name of right text that would be dear
            if long is not None:
                yield long
                continue
            if place is None or has_an_end(word, place.canonical) or lexicon.has_variants(word):
                continue  # `Marsella` is Marseille, which waits for its cue, and not Marbella
            seen = len(word) >= 5 and evidence.count(place.canonical) > 0
            seen = seen and not _is_twin(word, place.canonical)
            read, meant = folded(word), folded(place.canonical)
            slip = (is_slip(read, meant) or sounds_alike(read, meant)) and word[-1] in place.canonical[-2:]
            known = slip and lexicon.zipf(place.canonical.lower()) >= (3.0 if len(word) >= 6 else 3.4)
            known = known or _is_heard(read, meant, translated=evidence.machine_translated)
            placed, named = _placed(doc.text, start, end, context)
            if lexicon.is_seen(word.lower()):  # a name of somebody's, unless the place is named far more often
                known = known and len(word) >= 6 and lexicon.zipf(place.canonical.lower()) >= _FAMOUS + 0.7
                seen = False
            elif known and not named and evidence.damaged:
                placed = placed or _is_plain(doc.text, word, end, place.canonical, context)
            named = named or is_initialled(doc.text, start) or is_namesake(doc, start)
            named = named or is_local_place(doc, start, end) or is_listed_with_strangers(doc, start, end, lexicon)
            sure = placed and not named and (seen or (known and evidence.damaged))
            if not sure and len(word) < 6:
                continue  # too short to be worth a line in a report
            why = f"{place.canonical} is one letter away" + (" and stands in the document" if seen else "")
            yield self.edit(start, end, place.canonical, why, tier=Tier.SAFE if sure else Tier.REPORT, confidence=0.9)

    def _long(self, doc: Document, start: int, end: int, word: str, context: Context) -> Edit | None:
        """The edit for a place of two words, one of them right: `Souh Korea`."""
        if not long_places(context.lexicon, word):
            return None
        before, after = word_before(doc.text, start), word_after(doc.text, end)
        head = before.text if before.gap == " " and before.text[:1].isupper() else ""
        tail = after.text if after.gap == " " and after.text[:1].isupper() else ""
        place = nearest_long_place(context.lexicon, head, word, tail) if head or tail else None
        if place is None:
            return None
        first, second = place.canonical.split(" ")
        new = second if head and folded(head) == folded(first) else first
        tier = Tier.SAFE if context.evidence.damaged else Tier.REPORT
        return self.edit(start, end, new, f"{place.canonical} but for a slip", tier=tier, confidence=0.9)


def _is_plain(text: str, word: str, end: int, right: str, context: Context) -> bool:
    """Whether a word that stands alone can only be a slip of a place: all know that, or no name is spelt so."""
    if word_after(text, end).text in context.lexicon.cues("speech"):
        return False
    if is_odd(context.lexicon, folded(word)):
        return True
    return context.lexicon.zipf(right.lower()) >= _FAMOUS and not _AGENT.search(text, max(0, end - 60), end)


def _placed(text: str, start: int, end: int, context: Context) -> tuple[bool, bool]:
    """Whether a word stands where places do; whether a name before or behind it makes it part of a longer one."""
    before, after = word_before(text, start), word_after(text, end)
    named = (before.gap == " " and before.text[:1].isupper() and before.text.lower() not in PLACE_BEFORE) or (
        after.gap == " " and after.text[:1].isupper()
    )
    placed = before.gap == " " and before.text.lower() in PLACE_BEFORE | {"for"}
    ahead = word_before(text, before.start) if before.text in ("and", "or") else before
    listed = ahead.gap in (" ", ", ") and context.lexicon.is_right_name(ahead.text, "place")
    followed = _LISTED.match(text, end) is not None and context.lexicon.is_right_name(after.text, "place")
    owner = text[end : end + 2] in ("’s", "'s") and (before.text.islower() or not before.text)
    return placed or listed or followed or owner, named


def _is_meant(word: str, place: Entity | None, context: Context) -> bool:
    """Whether a word that a document has again and again is a place all the same: a translation spells it so."""
    if place is None or not context.evidence.machine_translated:
        return False
    return _is_heard(folded(word), folded(place.canonical), translated=True)


def _is_heard(read: str, meant: str, *, translated: bool) -> bool:
    """Whether a long word is a place as another language spells its sounds: `Sasuolo`, `Lampeduza`.

    A translation knows no villages that differ so from a town; elsewhere only doubled letters count.
    """
    if len(read) < 7 or _FAMILY.search(read):
        return False
    return _DOUBLE.sub(r"\1", read) == _DOUBLE.sub(r"\1", meant) or (translated and sounds_alike(read, meant))


def _is_twin(word: str, name: str) -> bool:
    """Whether one other letter before an ending that many places have makes another place: `Birlingham`."""
    return len(word) == len(name) and _FAMILY.search(word) is not None and not is_slip(folded(word), folded(name))
