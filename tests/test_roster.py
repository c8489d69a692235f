"""A roster wakes the rules that would wake by themselves, in their order."""

from __future__ import annotations

import pytest

from normalise.catalogue import all_rules
from normalise.cleaning import pipeline_for
from normalise.document import Document
from normalise.evidence import Evidence, Profile
from normalise.roster import Roster
from normalise.rule import Context, Leaves, Repairs, Rule
from normalise.settings import Settings

TEXTS = [example.before for rule in all_rules() for example in rule.examples if isinstance(example, Repairs)]
RIGHT = [example.text for rule in all_rules() for example in rule.examples if isinstance(example, Leaves)]


def context_of(text: str, profile: Profile) -> Context:
    pipeline, doc = pipeline_for(Settings()), Document(text)
    evidence = Evidence(text, pipeline.lexicon, lambda: profile)
    return Context(doc, pipeline.scanner.scan(text), pipeline.lexicon, evidence, pipeline.settings)


@pytest.mark.parametrize("profile", [Profile(), Profile({"mt": 3}), Profile({"scrape": 3, "ocr": 3})])
def test_a_roster_finds_what_its_rules_find_one_by_one(profile: Profile) -> None:
    rules = all_rules()
    for text in (*TEXTS[::3], *RIGHT[::3]):
        alone = [edit for rule in rules for edit in context_of(text, profile).proposals(rule)]
        assert Roster(rules).proposals(context_of(text, profile)) == alone, text


def test_a_calm_text_asks_no_rule_that_waits_for_damage() -> None:
    asked: list[str] = []

    class Watched(Context):
        def proposals(self, rule: Rule) -> tuple[()]:
            asked.append(rule.code)
            return ()

    calm = context_of("Our minister said on Monday that the harbour, which is old, would close.\n", Profile())
    Roster(all_rules()).proposals(Watched(calm.doc, calm.suspects, calm.lexicon, calm.evidence, calm.settings))
    waiting = {rule.code for rule in all_rules() if rule.trigger.profile}
    assert waiting
    assert not waiting.intersection(asked)
