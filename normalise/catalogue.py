"""Finds the rules: every `Rule` class in a module below `normalise/rules/` is one, without registration.

Loading all of them takes longer than cleaning a page, and most pages wake only a few. So what has to be known of a
rule before it wakes is kept in the cache, for one state of the program; its module is loaded when it wakes.
"""

from __future__ import annotations

import importlib
import os
import zlib
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from normalise import expressions, rules
from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.errors import NormaliseError
from normalise.lexicon.kept import keep, recalled
from normalise.program import cache_path, state
from normalise.rule import Context, Rule, Trigger
from normalise.suspects import Kind

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import Any


@cache
def all_rules() -> tuple[Rule, ...]:
    """One instance of each rule, by code, all of them loaded."""
    import pkgutil

    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(rules.__path__, rules.__name__ + "."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.name:
                rule = value()
                if rule.code in found:
                    raise TypeError(f"{rule.code} is the code of two rules: {value} and {type(found[rule.code])}")
                found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))


class Sleeper(Rule):
    """A rule as far as it is known without its module, which is loaded when the rule is first asked for edits."""

    def __init__(self, facts: dict[str, Any]) -> None:
        parts = facts["trigger"]
        known: dict[str, Any] = {
            **facts,
            "tier": Tier(facts["tier"]),
            "may_change": frozenset(facts["may_change"]),
            "trigger": Trigger(
                frozenset(map(Kind, parts["kinds"])),
                frozenset(parts["words"]),
                frozenset(parts["sets"]),
                tuple(parts["needles"]),
                parts["profile"],
                parts["pattern"],
            ),
        }
        self._summary: str = known.pop("summary")
        self._home: tuple[str, str] = known.pop("module"), known.pop("name")
        vars(self).update(known)

    @property
    def summary(self) -> str:
        """The first line of the rule's docstring."""
        return self._summary

    @cached_property
    def _awake(self) -> Rule:
        module, name = self._home
        rule: Rule = getattr(importlib.import_module(module), name)()
        return rule

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """What the rule proposes."""
        return self._awake.find(doc, context)


def _facts(rule: Rule) -> dict[str, Any]:
    """What is kept of a rule."""
    trigger = rule.trigger
    return {
        "code": rule.code,
        "stage": rule.stage,
        "tier": int(rule.tier),
        "cause": rule.cause,
        "certain": rule.certain,
        "may_change": sorted(rule.may_change),
        "trigger": {
            "kinds": sorted(map(str, trigger.kinds)),
            "words": sorted(trigger.words),
            "sets": sorted(trigger.sets),
            "needles": trigger.needles,
            "profile": trigger.profile,
            "pattern": trigger.pattern,
        },
        "summary": rule.summary,
        "module": type(rule).__module__,
        "name": type(rule).__name__,
    }


@cache
def sleeping_rules() -> tuple[Rule, ...]:
    """The same rules in the same order; each is loaded when it wakes. Their examples are only in `all_rules`."""
    here = os.path.dirname(os.path.abspath(rules.__file__ or ""))
    name = f"{zlib.crc32(here.encode()):08x}"
    place, numbers = (os.path.join(cache_path(), file) for file in (f"rules-{name}.json", f"expressions-{name}.bin"))
    kept = recalled(place)
    if isinstance(kept, dict) and kept.get("state") == state():
        try:
            found = tuple(map(Sleeper, kept["rules"]))
        except (LookupError, TypeError, ValueError):
            pass  # not what we have written: it is written anew
        else:
            expressions.recall(numbers, state())
            return found
    facts = [_facts(rule) for rule in all_rules()]
    for rule in all_rules():
        _ = rule.trigger.expression  # so it is kept with the others
    keep(place, {"state": state(), "rules": facts})
    expressions.keep(numbers, state())
    return tuple(map(Sleeper, facts))


def rule_of(code: str) -> Rule:
    """The rule with this code; NormaliseError if there is none."""
    for rule in all_rules():
        if rule.code == code.upper():
            return rule
    raise NormaliseError(f"no rule has the code {code!r}; `normalise rules` lists them all")


def check_selectors(selectors: Iterable[str]) -> None:
    """NormaliseError if one of these codes or prefixes (`SEG002`, `NAM`) fits no rule; it names the nearest."""
    codes = [rule.code for rule in sleeping_rules()]
    for selector in selectors:
        if not selector or not any(code.startswith(selector) for code in codes):
            import difflib

            near = difflib.get_close_matches(selector.upper(), [*dict.fromkeys(c[:3] for c in codes), *codes], 1)
            advice = f"did you mean {near[0]!r}? " if near else ""
            raise NormaliseError(f"no rule's code begins with {selector!r}; {advice}`normalise rules` lists them all")
