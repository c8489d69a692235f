"""Which of many rules wake for a text: asked of what the text shows, not of each rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from normalise.edits import Edit
from normalise.rule import Context, Rule
from normalise.suspects import Suspects


class Roster:
    """Rules in their order, entered under what wakes them."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.by_code = {rule.code: rule for rule in rules}
        self._rules = tuple(self.by_code.values())
        self._for_damage = [number for number, rule in enumerate(self._rules) if rule.trigger.profile]
        self._calm = _Entries(self._rules, sorted({*range(len(self._rules))}.difference(self._for_damage)))

    @cached_property
    def _hurt(self) -> _Entries:
        """The rules for damaged texts alone: on most pages nobody asks for them."""
        return _Entries(self._rules, self._for_damage)

    def proposals(self, context: Context) -> list[Edit]:
        """What the rules find that wake for a text, in the order of the rules."""
        numbers = self._calm.of(context.suspects)
        if self._for_damage and context.evidence.damaged:
            numbers |= self._hurt.of(context.suspects)
        return [edit for number in sorted(numbers) for edit in context.proposals(self._rules[number])]


class _Entries:
    """Some rules by the names of suspects and by the literals that wake them; `others` look for nothing."""

    def __init__(self, rules: tuple[Rule, ...], numbers: Sequence[int]) -> None:
        by_name: defaultdict[str, set[int]] = defaultdict(set)
        by_needle: defaultdict[str, set[int]] = defaultdict(set)
        for number in numbers:
            for name in rules[number].trigger.names:
                by_name[name].add(number)
            for needle in rules[number].trigger.sought:
                by_needle[needle].add(number)
        self._others = frozenset(number for number in numbers if not rules[number].trigger.looks)
        self._by_name, self._names = dict(by_name), frozenset(by_name)
        self._by_needle = tuple(by_needle.items())
        self._by_plain_needle = tuple(item for item in self._by_needle if item[0].isascii())

    def of(self, suspects: Suspects) -> set[int]:
        """The numbers of the rules that wake but for a pattern, which a context still asks for."""
        numbers = set(self._others)
        for name in self._names.intersection(suspects.names()):
            numbers |= self._by_name[name]
        has = suspects.has
        for needle, theirs in self._by_plain_needle if suspects.text.isascii() else self._by_needle:
            if not theirs <= numbers and has(needle):  # nobody who is awake is called again
                numbers |= theirs
        return numbers
