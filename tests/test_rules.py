"""Every rule's own examples, through the whole pipeline."""

from __future__ import annotations

import re

import pytest

from normalise.catalogue import all_rules
from normalise.document import Document
from normalise.edits import Tier
from normalise.pipeline import STAGES, Pipeline
from normalise.rule import Fails, Leaves, Repairs, Rule

PREFIXES = dict(zip(STAGES, ("ENC", "BPL", "LAY", "SEG", "NAM", "TRN", "CAS", "NUM", "SPL", "GRA", "PUN"), strict=True))
REPAIRS = [(rule, e) for rule in all_rules() for e in rule.examples if isinstance(e, Repairs)]
LEAVES = [(rule, e) for rule in all_rules() for e in rule.examples if isinstance(e, Leaves)]
FAILS = [(rule, e) for rule in all_rules() for e in rule.examples if isinstance(e, Fails)]


@pytest.mark.parametrize(("rule", "example"), REPAIRS, ids=lambda v: getattr(v, "code", None))
def test_repairs(pipeline: Pipeline, rule: Rule, example: Repairs) -> None:
    result = pipeline.run(Document(example.before))
    assert result.text == example.after, result.held
    assert rule.code in {change.edit.rule for change in result.changes}
    assert result.undo() == example.before
    assert not pipeline.run(Document(example.after)).changes, "the repaired text must be left alone"


@pytest.mark.parametrize(("rule", "example"), LEAVES, ids=lambda v: getattr(v, "code", None))
def test_leaves(pipeline: Pipeline, rule: Rule, example: Leaves) -> None:
    result = pipeline.run(Document(example.text))
    assert result.text == example.text, result.changes


@pytest.mark.parametrize(("rule", "example"), FAILS, ids=lambda v: getattr(v, "code", None))
def test_known_failures_still_fail(pipeline: Pipeline, rule: Rule, example: Fails) -> None:
    assert pipeline.run(Document(example.before)).text != example.after, "mended: make it a Repairs"
    assert example.why


@pytest.mark.parametrize("rule", all_rules(), ids=lambda r: r.code)
def test_every_rule_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert rule.stage in STAGES
    assert rule.code.startswith(PREFIXES[rule.stage])
    assert rule.trigger, "a rule needs a trigger or a literal needle: right text must not pay for it"
    assert len(rule.trigger.needles) <= 30
    assert not rule.certain or rule.cause
    assert 10 < len(rule.summary) < 100
    assert any(isinstance(e, Leaves) for e in rule.examples), "which right text does the rule fear?"
    if rule.tier is not Tier.REPORT:
        assert any(isinstance(e, Repairs) for e in rule.examples) or rule.tier is Tier.UNSAFE
