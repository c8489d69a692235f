"""What may change a text, as one frozen value."""

from __future__ import annotations

import re
from functools import lru_cache

from normalise.edits import Edit, Tier
from normalise.errors import NormaliseError
from normalise.values import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices that may change a text.

    `select` and `ignore` hold rule codes or their prefixes (`NAM`, `SEG002`); an empty `select` means all rules.
    `extend_select` brings rules back: one of its codes must be longer than those of `ignore` that fit. `extend_safe`
    and `extend_unsafe` name rules whose unsafe edits count as safe, or the other way; the longer code wins, and
    `extend_unsafe` a tie. `max_edit_ratio` is the share of a paragraph's characters that repairs may replace before
    the paragraph is left as it was. `dictionaries` are folders laid over the bundled dictionaries, stronger ones
    first. `allow` holds words that are right in the user's texts, `protect_re` regular expressions for stretches
    that no rule may touch. `locale` is the variety of English, `en`, `en-GB` or `en-US`. `baseline` is a file of
    accepted findings, or empty: runs over files and streams heed it, the library's `clean` does not.

    >>> Settings(select=("NAM", "SEG002"), ignore=("NAM003",)).wants("NAM001")
    True
    >>> Settings(ignore=("NAM",), extend_select=("NAM003",)).wants("NAM003")
    True
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    unsafe_fixes: bool = False
    extend_safe: tuple[str, ...] = ()
    extend_unsafe: tuple[str, ...] = ()
    min_confidence: float = 0.5
    max_edit_ratio: float = 0.6
    dictionaries: tuple[str, ...] = ()
    allow: frozenset[str] = frozenset()
    baseline: str = ""
    protect_re: tuple[str, ...] = ()
    locale: str = "en"

    def wants(self, code: str) -> bool:
        """Whether a rule of this code takes part."""
        ignored = _longest(self.ignore, code)
        if (not self.select or code.startswith(self.select)) and not ignored:
            return True
        return _longest(self.extend_select, code) > ignored

    def applies(self, tier: Tier) -> bool:
        """Whether edits of this tier may be applied."""
        return tier is Tier.SAFE or (tier is Tier.UNSAFE and self.unsafe_fixes)

    def trusted(self, code: str, tier: Tier) -> Tier:
        """The tier that an edit of a rule counts as; what is only reported stays so."""
        if tier is Tier.REPORT or not (self.extend_safe or self.extend_unsafe):
            return tier
        safe, unsafe = _longest(self.extend_safe, code), _longest(self.extend_unsafe, code)
        if safe == unsafe == 0:
            return tier
        return Tier.SAFE if safe > unsafe else Tier.UNSAFE

    def takes_unsafe(self, code: str) -> bool:
        """Whether the unsafe edits of a rule are applied."""
        return self.applies(self.trusted(code, Tier.UNSAFE))

    def weighed(self, edit: Edit) -> Edit:
        """The edit with the tier that it counts as."""
        tier = self.trusted(edit.rule, edit.tier)
        if tier is edit.tier:
            return edit
        return Edit(edit.span, edit.replacement, edit.rule, tier, edit.confidence, edit.evidence, edit.language)

    @property
    def kept(self) -> tuple[re.Pattern[str], ...]:
        """The patterns of `protect_re`; NormaliseError for one that is no regular expression."""
        return compiled(self.protect_re)


def _longest(prefixes: tuple[str, ...], code: str) -> int:
    """The length of the longest of these that a code begins with; 0 if none fits."""
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0)


@lru_cache(maxsize=64)
def compiled(expressions: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """These regular expressions, ready to search; NormaliseError for one that is none."""
    found = []
    for expression in expressions:
        try:
            found.append(re.compile(expression))
        except (re.error, OverflowError, RecursionError) as error:
            raise NormaliseError(f"protect-re: {expression!r} is no regular expression ({error}); mend it") from error
    return tuple(found)
