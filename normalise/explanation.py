"""What `normalise explain CODE` shows of a rule: its docstring and its examples."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from normalise.reporters.visible import quoted
from normalise.rule import Fails, Leaves, Repairs, Rule

_LONG = 400
_CAUSES = {"mt": "machine translation", "scrape": "web scraping", "ocr": "OCR"}


def explanation(rule: Rule) -> str:
    """A rule in words: what it is, when it acts, what it repairs and what it leaves."""
    return "\n".join(_parts(rule)).rstrip()


def _parts(rule: Rule) -> Iterator[str]:
    yield f"{rule.code}: {rule.summary}"
    cause = f", damage of {_CAUSES.get(rule.cause, rule.cause)}" if rule.cause else ""
    yield f"Stage {rule.stage}, {rule.tier.label}{cause}."
    yield ""
    rest = inspect.cleandoc(type(rule).__doc__ or "").partition("\n")[2].strip()
    if rest:
        yield rest
        yield ""
    repairs = [e for e in rule.examples if isinstance(e, Repairs)]
    leaves = [e for e in rule.examples if isinstance(e, Leaves)]
    fails = [e for e in rule.examples if isinstance(e, Fails)]
    if repairs:
        yield "Repairs:"
        for repair in repairs:
            yield f"  {quoted(repair.before, _LONG)}\n  -> {quoted(repair.after, _LONG)}"
        yield ""
    if leaves:
        yield "Leaves alone:"
        yield from (f"  {quoted(leave.text, _LONG)}" for leave in leaves)
        yield ""
    if fails:
        yield "Does not manage yet:"
        for fail in fails:
            yield f"  {quoted(fail.before, _LONG)}\n  -> {quoted(fail.after, _LONG)}\n  because {fail.why}"
