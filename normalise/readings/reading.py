"""What a reading is, and what the makers of readings share."""

from __future__ import annotations

from functools import cached_property

from normalise.document import Document
from normalise.edits import Span, Tier
from normalise.evidence import Evidence
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import FINITE, NEEDS_MORE
from normalise.lexicon.entries import Entity
from normalise.neighbours import Neighbour, starts_sentence, word_after, word_before
from normalise.suspects import Suspect
from normalise.technical import shows_code
from normalise.values import dataclass

_ADDRESS = expression(r"https?://\S+")
_BEFORE_NAME, _BEHIND_NAME = frozenset("_/\\$=<>|@#-+"), frozenset("_\\$=|@(:")
_REACH = 120
_FIGURE = expression(r" ['‘“\"]?[$€£]?\d")
# Not the base forms that stand behind `would`.
_FINITE = FINITE - {"have", "do"}
_BEFORE_VERBS = frozenset(
    "who which that and also what it he she they we but so then never often now still has had have was were is are be "
    "been not or than".split()
)
_ARABIC_ARTICLES = frozenset("al el as ash ad an ar at az".split())
_NEEDS_MORE = NEEDS_MORE | {"on", "as", "and", "or"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a token: `text` is what should stand at `span`, which may reach beyond the token.

    `kind` is `split`, `joint`, `cut`, `join` or `spelling`; `score` is comparable between readings of one token.
    `in_damage`: safe only in a text that shows certain damage as well.
    """

    kind: str
    span: Span
    text: str
    score: float
    evidence: tuple[str, ...]
    tier: Tier = Tier.SAFE
    in_damage: bool = False


@dataclass(frozen=True)
class Scene:
    """A suspect with everything a maker of readings may look at.

    `repeats`: how often the token stands in the text. `noisy`: the text holds so many unknown words that it was
    plainly read by a machine.
    """

    doc: Document
    suspect: Suspect
    lexicon: Lexicon
    evidence: Evidence
    noisy: bool = False
    repeats: int = 1

    @property
    def token(self) -> str:
        """The suspect's text."""
        return self.suspect.text

    @cached_property
    def before(self) -> Neighbour:
        """The word before the token."""
        return word_before(self.doc.text, self.suspect.start)

    @cached_property
    def after(self) -> Neighbour:
        """The word behind the token."""
        return word_after(self.doc.text, self.suspect.end)

    @cached_property
    def starts_sentence(self) -> bool:
        """Whether the token's capital says nothing."""
        return starts_sentence(self.doc.text, self.suspect.start)

    @cached_property
    def in_code(self) -> bool:
        """Whether the token is part of a name in a program, or stands in a line of code."""
        text, start, end = self.doc.text, self.suspect.start, self.suspect.end
        behind = text[end : end + 2]
        if text[start - 1 : start] in _BEFORE_NAME or (behind[:1] in _BEHIND_NAME and behind[1:].strip()):
            return True
        if behind[:1] == "." and behind[1:].isalnum():
            return True
        line = self.doc.line_at(start)
        around = text[max(line.start, start - _REACH) : min(line.end, end + _REACH)]
        return shows_code(_ADDRESS.sub("", around) if "//" in around else around)

    def pair_after(self, word: str) -> bool:
        """Whether a word and the one behind the token are usual together."""
        after = self.after
        return after.adjoins and bool(self.lexicon.pair(word, after.text.lower()))

    def may_follow(self, word: str) -> bool:
        """Whether the word behind the token can stand behind this small word: a finite verb shows a name before it."""
        after = self.after
        if not after.adjoins:
            if self.figure_follows:
                return True
            return not (word in _NEEDS_MORE or (word == "said" and "," in after.gap))
        finite = after.text in _FINITE or after.text.endswith("ed")
        return after.text != word and not (finite and word not in _BEFORE_VERBS)

    @cached_property
    def figure_follows(self) -> bool:
        """Whether a figure stands right behind the token: `Belfastin 1937`."""
        return bool(_FIGURE.match(self.doc.text, self.suspect.end))

    def pair_before(self, word: str) -> bool:
        """Whether the word before the token and this one are usual together."""
        before = self.before
        return before.adjoins and bool(self.lexicon.pair(before.text.lower(), word))

    def known_entity(self, name: str) -> Entity | None:
        """The person, place or organisation of which this is a right form."""
        return next((e for e in self.lexicon.right_entities(name) if e.type != "product"), None)

    def with_given(self, name: str) -> str:
        """The full name that the word before makes with this one, if lexicon or document know it whole."""
        text, place = self.doc.text, self.suspect.start
        for _ in range(4):  # particles stand between: `Ursula von der Leyen`
            before = word_before(text, place)
            if not before.text or text[before.end : place] != " ":
                return ""
            place = before.start
            if before.text[0].isupper():
                full = text[place : self.suspect.start] + name
                # Where the name does not stand, the full one does not, and many ask for the name.
                if self.lexicon.right_entities(full) or (self.evidence.count(name) and self.evidence.count(full)):
                    return full
            elif len(before.text) > 3:
                return ""
        return ""

    @property
    def name_before(self) -> bool:
        """Whether the word before may be the beginning of a name: it has a capital that no sentence gives it."""
        before = self.before
        if before.gap == "-" and before.text.lower() in _ARABIC_ARTICLES:
            return True  # `Al-Burhanreiterated`
        if not before.adjoins or not before.text[:1].isupper() or not before.text[1:].islower():
            return False
        return before.text in self.lexicon.cues("given") or not starts_sentence(self.doc.text, before.start)
