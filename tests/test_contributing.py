"""The rule that CONTRIBUTING.md writes really works."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from normalise import guards, pipeline
from normalise.catalogue import all_rules
from normalise.document import Document
from normalise.lexicon import Lexicon
from normalise.rule import Leaves, Repairs, Rule

PAGE = Path(__file__).resolve().parent.parent / "CONTRIBUTING.md"


@pytest.fixture
def sample(tmp_path: Path) -> Rule:
    """The rule of the page's one Python block, as a module of its own."""
    (body,) = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    path = tmp_path / "wrong_ordinal.py"
    path.write_text(body, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("wrong_ordinal", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    rule: Rule = module.WrongOrdinal()
    return rule


def test_the_sample_rule_does_what_its_examples_say(
    sample: Rule, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pipeline.Pipeline(lexicon)
    repairs = [e for e in sample.examples if isinstance(e, Repairs)]
    assert all(before.run(Document(e.before)).text == e.before for e in repairs), "no rule repairs it yet"
    rules = (*all_rules(), sample)
    for module in (pipeline, guards):
        monkeypatch.setattr(module, "sleeping_rules", lambda: rules)
    after = pipeline.Pipeline(lexicon)
    for repair in repairs:
        result = after.run(Document(repair.before))
        assert result.text == repair.after
        assert [c.edit.rule for c in result.changes] == [sample.code]
    leaves = [e for e in sample.examples if isinstance(e, Leaves)]
    assert leaves
    assert all(after.run(Document(e.text)).text == e.text for e in leaves)
