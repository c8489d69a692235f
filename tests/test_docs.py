"""Generated pages are fresh, and pages written by hand name only what exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rule_table
from test_imports import ORDER

from normalise.catalogue import all_rules

ROOT = Path(__file__).resolve().parent.parent
BY_HAND = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/explaining.md", "docs/hook.md")
PAGES = [
    *BY_HAND,
    "benchmarks/README.md",
    *(f"docs/{name}.md" for name in ("rules", "cli", "configuration", "formats", "logs", "report")),
]
# In backquotes: a path of the repository, a module of the package, a make target.
_FOLDERS = "normalise|rules|readings|lexicon|changelog|reporters|tests|scripts|docs|seeds|dictionaries|benchmarks"
_PATH = re.compile(rf"`((?:{_FOLDERS})/[\w./-]*)`")
_TARGET = re.compile(r"`make (\w+)")
_LINK = re.compile(r"\]\(([^)#]*)(?:#([\w-]+))?\)")
_CODE = re.compile(r"\b(?:ENC|BPL|LAY|SEG|NAM|TRN|CAS|NUM|SPL|GRA|PUN)\d{3}\b")


@pytest.mark.parametrize("path", list(rule_table.pages()), ids=lambda path: path.name)
def test_generated_pages_are_fresh(path: Path) -> None:
    assert path.exists(), "run make docs"
    assert path.read_text(encoding="utf-8") == rule_table.pages()[path], f"{path.name} is stale: run make docs"


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target, anchor in _LINK.findall(re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)):
        if "://" not in target:
            path = ((ROOT / page).parent / target) if target else ROOT / page
            assert path.exists(), f"{page} links to {target}"
            assert not anchor or anchor in _anchors(path.read_text(encoding="utf-8")), f"{page} links to #{anchor}"


def _anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", BY_HAND)
def test_pages_name_what_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for path in _PATH.findall(text):
        assert (ROOT / path).exists() or (ROOT / "normalise" / path).exists(), f"{page} names {path}"
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(_TARGET.findall(text)) <= targets
    sample = {"GRA900"}  # the rule that CONTRIBUTING.md writes
    assert set(_CODE.findall(text)) - sample <= {rule.code for rule in all_rules()}


def test_architecture_has_all_modules_in_the_order_of_imports() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)(?:\.py|/)` \|", text, re.MULTILINE)
    assert rows == list(ORDER), "one row a module or package, as in tests/test_imports.py"
