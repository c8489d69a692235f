"""All readings of a token side by side; the winner must be clearly ahead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache, partial
from operator import itemgetter

from normalise.document import Document
from normalise.evidence import Evidence
from normalise.lexicon import Lexicon
from normalise.memory import WORDS, Answers
from normalise.readings.capitalised import (
    adverb_before,
    adverb_splits,
    name_splits,
    noun_splits,
    nouns_behind,
    sentence_parts,
    sentence_splits,
    small_words_behind,
)
from normalise.readings.contracted import contracted_splits, may_be_contracted
from normalise.readings.cut import cut_names, may_be_cut
from normalise.readings.from_print import has_small_misread, is_read_from_print
from normalise.readings.join import joins, may_be_joined
from normalise.readings.joint import capital_joints
from normalise.readings.mark import mark_joints
from normalise.readings.page import Page
from normalise.readings.reading import Reading, Scene
from normalise.readings.spelling import may_be_opener, near_openers, near_words
from normalise.readings.split import lower_splits, may_be_two
from normalise.suspects import Kind, Suspect, Suspects

_Maker = Callable[[Scene], Iterator[Reading]]

_TEXT = itemgetter(Suspect._fields.index("text"))

# Which readings a suspect may have.
MAKERS: dict[Kind, tuple[_Maker, ...]] = {
    Kind.LOWER: (lower_splits, contracted_splits, joins, near_words),
    Kind.NAME: (
        name_splits,
        sentence_splits,
        adverb_splits,
        noun_splits,
        contracted_splits,
        cut_names,
        near_openers,
    ),
    Kind.MIXED: (capital_joints, contracted_splits),
    Kind.JOINT: (mark_joints,),
}
# What the token alone must be for a maker to find anything: most names have no reading, whatever stands around them.
_NEEDS: dict[_Maker, Callable[[Lexicon, str], object]] = {
    lower_splits: may_be_two,
    contracted_splits: may_be_contracted,
    joins: may_be_joined,
    name_splits: small_words_behind,
    sentence_splits: sentence_parts,
    adverb_splits: adverb_before,
    noun_splits: nouns_behind,
    cut_names: may_be_cut,
    near_openers: may_be_opener,
}
_IN_NOISE = frozenset({near_openers})
# A reading this close to the best one makes the token ambiguous.
MARGIN = 0.7


class Readings:
    """The readings of one text's tokens, each token's made once."""

    def __init__(self, doc: Document, suspects: Suspects, lexicon: Lexicon, evidence: Evidence) -> None:
        self._doc = doc
        self._suspects = suspects
        self._lexicon = lexicon
        self._evidence = evidence
        self._counts: dict[Kind, Counter[str]] = {}
        self._winners: dict[Kind, tuple[tuple[Suspect, Reading], ...]] = {}

    @cached_property
    def page(self) -> Page | None:
        """The text as a page of print, if a machine plainly read it."""
        if self._suspects.alien or not is_read_from_print(self._suspects, self._lexicon):
            return None
        calm = not self._suspects.noisy and not has_small_misread(self._doc.text, self._lexicon)
        return Page(self._doc, self._lexicon, calm=calm)

    def of(self, kind: Kind, suspect: Suspect) -> tuple[Reading, ...]:
        """All readings of a suspect, best first."""
        makers = () if self._suspects.alien else self._makers(kind)[suspect.text]
        if not makers:
            return ()
        repeats = self._repeats(kind)[suspect.text]
        scene = Scene(self._doc, suspect, self._lexicon, self._evidence, self._suspects.noisy, repeats)
        found = [reading for make in makers for reading in make(scene)]
        if len(found) < 2:
            return tuple(found)
        return tuple(sorted(found, key=lambda r: (-r.score, r.span, r.text)))

    def _makers(self, kind: Kind) -> Answers[str, tuple[_Maker, ...]]:
        return _makers(self._lexicon, kind, self._suspects.noisy)

    def _repeats(self, kind: Kind) -> Counter[str]:
        known = self._counts.get(kind)
        if known is None:
            known = self._counts[kind] = Counter(map(_TEXT, self._suspects.of(kind)))
        return known

    def winner(self, kind: Kind, suspect: Suspect) -> Reading | None:
        """The reading that is clearly ahead of all others, if there is one."""
        ranked = self.of(kind, suspect)
        if not ranked:
            return None
        best = ranked[0]
        rivals = (r for r in ranked[1:] if (r.span, r.text) != (best.span, best.text))
        second = next(rivals, None)
        return best if second is None or best.score - second.score >= MARGIN else None

    def winners(self, kind: Kind, *kinds_of_reading: str) -> Iterator[tuple[Suspect, Reading]]:
        """The suspects of a kind whose winner is a reading of one of these kinds."""
        known = self._winners.get(kind)
        if known is None:
            makers = self._makers(kind)
            able = () if self._suspects.alien else (s for s in self._suspects.of(kind) if makers[s.text])
            pairs = ((suspect, self.winner(kind, suspect)) for suspect in able)
            known = self._winners[kind] = tuple((s, best) for s, best in pairs if best is not None)
        return ((suspect, best) for suspect, best in known if best.kind in kinds_of_reading)


@lru_cache(maxsize=16)
def _makers(lexicon: Lexicon, kind: Kind, noisy: bool) -> Answers[str, tuple[_Maker, ...]]:
    """The makers that may find something, by token."""
    makers = [make for make in MAKERS[kind] if noisy or make not in _IN_NOISE]
    return Answers(WORDS, partial(_able, lexicon, makers))


def _able(lexicon: Lexicon, makers: Iterable[_Maker], token: str) -> tuple[_Maker, ...]:
    return tuple(make for make in makers if make not in _NEEDS or _NEEDS[make](lexicon, token))
