"""What a rule is: it finds one kind of damage and proposes edits, and it carries its own examples."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import cached_property

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.suspects import Kind, Suspects, is_inner
from normalise.tuples import NamedTuple
from normalise.values import dataclass, field

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    import re
    from typing import ClassVar

    from normalise.evidence import Evidence
    from normalise.lexicon import Lexicon
    from normalise.mentions import Mention
    from normalise.readings import Reading, Readings
    from normalise.settings import Settings


class Repairs(NamedTuple):
    """An example: the whole pipeline makes `after` of `before`, and this rule has a part in it."""

    before: str
    after: str


class Leaves(NamedTuple):
    """An example: the whole pipeline leaves this text as it is."""

    text: str


class Fails(NamedTuple):
    """A known failure, kept as a strict one: `before` should become `after` and does not yet."""

    before: str
    after: str
    why: str


Example = Repairs | Leaves | Fails


@dataclass(frozen=True)
class Trigger:
    """What wakes a rule; without it the rule costs nothing.

    `kinds`: kinds of suspect tokens. `words`: tokens as they stand in the text, kept out of the settled ones.
    `sets`: names of trigger sets that the dictionaries fill. `needles`: literals, one of which must stand in the
    text; most are looked for in every text, so they must be few and rare (`is_inner` tells which the scanner meets by
    the way). Where they are not rare, `pattern` is a short expression that must be found as well.
    """

    kinds: frozenset[Kind] = frozenset()
    words: frozenset[str] = frozenset()
    sets: frozenset[str] = frozenset()
    needles: tuple[str, ...] = ()
    profile: str = ""
    pattern: str = ""

    @cached_property
    def names(self) -> frozenset[str]:
        """The names under which the scanner would find what wakes the rule."""
        found = {"=" + word for word in self.words} | {"~" + needle for needle in self.inner}
        return frozenset(self.kinds) | self.sets | found

    @cached_property
    def inner(self) -> frozenset[str]:
        """The needles that the scanner meets in pieces which it looks at anyhow: no text is searched for these."""
        return frozenset(filter(is_inner, self.needles))

    @cached_property
    def sought(self) -> tuple[str, ...]:
        """The needles that every text is searched for."""
        return tuple(needle for needle in self.needles if needle not in self.inner)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The pattern, ready to search."""
        return expression(self.pattern)

    @cached_property
    def looks(self) -> bool:
        """Whether the trigger looks for anything in the text."""
        return bool(self.kinds or self.words or self.sets or self.needles)

    def __bool__(self) -> bool:
        return self.looks or bool(self.profile)


@dataclass(frozen=True)
class Context:
    """What a rule may know beside the text it reads."""

    doc: Document
    suspects: Suspects
    lexicon: Lexicon
    evidence: Evidence
    settings: Settings
    found: dict[str, tuple[Edit, ...]] = field(default_factory=dict)

    def proposals(self, rule: Rule) -> tuple[Edit, ...]:
        """What a rule finds in this text; found once, though the damage profile asks before the stage does."""
        known = self.found.get(rule.code)
        if known is None:
            known = self.found[rule.code] = tuple(rule.find(self.doc, self)) if self.wakes(rule.trigger) else ()
        return known

    @cached_property
    def readings(self) -> Readings:
        """The readings of the text's tokens."""
        from normalise.readings import Readings  # on most pages nobody asks

        return Readings(self.doc, self.suspects, self.lexicon, self.evidence)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The variants of names that stand in the text."""
        from normalise.mentions import mentions

        return tuple(mentions(self.doc, self.suspects, self.lexicon))

    def wakes(self, trigger: Trigger) -> bool:
        """Whether anything in the document concerns a rule with this trigger."""
        if trigger.profile and not self._shows(trigger.profile):
            return False  # found out once for all rules, and dearer to none than its needles
        if trigger.looks and not self.suspects.wake(trigger):
            return False
        return not trigger.pattern or trigger.expression.search(self.doc.text) is not None

    def _shows(self, cause: str) -> bool:
        """Whether the document shows certain damage of a cause, or of `any`, or is `torn`: has lost its blanks."""
        if cause == "torn":
            return self.evidence.profile.torn
        return self.evidence.damaged if cause == "any" else self.evidence.profile.of_cause(cause) > 0


class Rule(ABC):
    """One kind of damage.

    The first line of a rule's docstring is its summary in the table of rules; the rest says when it is sure and
    which right text it fears. `tier` is the highest trust that its edits may have. `cause` is what the damage
    tells of the way the text came (`mt`, `scrape`, `ocr`, or empty: anything). A rule is `certain` if its safe
    edits rest on no damage profile: these make up the profile. `may_change` names what only declared rules may
    change: `digits`, `protected`, `lines`.
    """

    code: ClassVar[str]
    stage: ClassVar[str]
    tier: ClassVar[Tier] = Tier.SAFE
    cause: ClassVar[str] = ""
    certain: ClassVar[bool] = False
    may_change: ClassVar[frozenset[str]] = frozenset()
    trigger: ClassVar[Trigger]
    examples: ClassVar[tuple[Example, ...]]

    @abstractmethod
    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Proposes edits of the document's text; pure, and in any order."""

    @property
    def summary(self) -> str:
        """The first line of the docstring, without its full stop."""
        return (type(self).__doc__ or "").strip().splitlines()[0].rstrip(".")

    def from_reading(self, reading: Reading, language: str = "") -> Edit:
        """The edit that makes a reading."""
        confidence = min(0.99, 0.6 + max(0.0, reading.score) / 20)
        return self.edit(
            *reading.span,
            reading.text,
            *reading.evidence,
            tier=reading.tier,
            confidence=confidence,
            language=language,
        )

    def edit(
        self,
        start: int,
        end: int,
        replacement: str,
        *evidence: str,
        tier: Tier | None = None,
        confidence: float = 1.0,
        language: str = "",
    ) -> Edit:
        """An edit of this rule; its tier is the rule's unless a weaker one is named."""
        level = self.tier if tier is None else max(tier, self.tier)
        return Edit(Span(start, end), replacement, self.code, level, confidence, evidence, language)
