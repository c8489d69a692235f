"""Finds the rules: every `Rule` class in a module below `normalise/rules/` is one, without registration."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache

from normalise import rules
from normalise.errors import NormaliseError
from normalise.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """One instance of each rule, by code."""
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(rules.__path__, rules.__name__ + "."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.name:
                rule = value()
                if rule.code in found:
                    raise TypeError(f"{rule.code} is the code of two rules: {value} and {type(found[rule.code])}")
                found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))


def rule_of(code: str) -> Rule:
    """The rule with this code; NormaliseError if there is none."""
    for rule in all_rules():
        if rule.code == code.upper():
            return rule
    raise NormaliseError(f"no rule has the code {code!r}; `normalise rules` lists them all")


def check_selectors(selectors: Iterable[str]) -> None:
    """NormaliseError if one of these codes or prefixes (`SEG002`, `NAM`) fits no rule; it names the nearest."""
    for selector in selectors:
        if not selector or not any(rule.code.startswith(selector) for rule in all_rules()):
            codes = [rule.code for rule in all_rules()]
            near = difflib.get_close_matches(selector.upper(), [*dict.fromkeys(c[:3] for c in codes), *codes], 1)
            advice = f"did you mean {near[0]!r}? " if near else ""
            raise NormaliseError(f"no rule's code begins with {selector!r}; {advice}`normalise rules` lists them all")
