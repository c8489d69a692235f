"""Writes what can be generated of the documentation: most pages in docs/, a schema, and the outputs of the pages SHOWN.

    python scripts/rule_table.py

`make docs` runs it; tests/test_docs.py, tests/test_readme.py and tests/test_explain.py fail where a page is stale.
"""

from __future__ import annotations

import inspect
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import command_reference
import configuration_reference
import examples
import formats_page

from normalise.blocks import BLOCK
from normalise.catalogue import all_rules
from normalise.configuration import schema
from normalise.edits import Tier
from normalise.pipeline import STAGES
from normalise.reporters.visible import visible
from normalise.rule import Fails, Leaves, Repairs, Rule

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
# Pages written by hand that show what commands print.
SHOWN = (README, *(ROOT / "docs" / f"{name}.md" for name in ("logs", "report", "explaining")))

CAUSES = {"mt": "machine translation", "scrape": "web scraping", "ocr": "OCR", "": "any"}

RULES_HEAD = """\
# Rules

Generated from the rules by `make docs`; edit their docstrings and examples instead.

Stages run in the order of this page. A rule's tier is the highest trust that its edits may have: `safe` is applied,
`unsafe` is applied with `--unsafe-fixes`, `report` is only listed. A `safe` rule, too, only lists a place where
evidence is missing. The cause says what the damage tells of the way the text came. The examples are tests: the whole
pipeline makes the second line of the first one, and leaves alone what stands under "Leaves". Characters that cannot be
seen are escaped, line ends as `\\n`.
"""


def rules_page() -> str:
    """All rules: a table, then each with its docstring and its examples."""
    return "\n".join(_rules_parts()).rstrip() + "\n"


def pages() -> dict[Path, str]:
    """The generated pages by path."""
    return {
        ROOT / "docs" / "rules.md": rules_page(),
        ROOT / "docs" / "cli.md": command_reference.page(),
        ROOT / "docs" / "configuration.md": configuration_reference.page(),
        ROOT / "docs" / "formats.md": formats_page.page(),
        ROOT / "normalise" / "configuration.schema.json": schema.as_text(),
    }


def _rules_parts() -> Iterator[str]:
    yield RULES_HEAD
    yield "| code | stage | tier | cause | repairs |"
    yield "|---|---|---|---|---|"
    for rule in _in_order():
        link = f"[{rule.code}](#{rule.code.lower()})"
        summary = rule.summary.replace("|", "\\|")
        yield f"| {link} | {rule.stage} | {rule.tier.label} | {CAUSES[rule.cause]} | {summary} |"
    yield ""
    stage = ""
    for rule in _in_order():
        if rule.stage != stage:
            stage = rule.stage
            yield f"## {stage.capitalize()}\n"
        yield from _rule(rule)


def _in_order() -> list[Rule]:
    return sorted(all_rules(), key=lambda rule: (STAGES.index(rule.stage), rule.code))


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}\n"
    yield inspect.cleandoc(type(rule).__doc__ or "") + "\n"
    repairs = [f"- {visible(e.before)}\n+ {visible(e.after)}" for e in rule.examples if isinstance(e, Repairs)]
    leaves = [visible(e.text) for e in rule.examples if isinstance(e, Leaves)]
    fails = [f"- {visible(e.before)}\n+ {visible(e.after)}" for e in rule.examples if isinstance(e, Fails)]
    only = " (listed, not applied)" if rule.tier is Tier.REPORT else ""
    for title, kind, shown in (
        (f"Repairs{only}", "diff", repairs),
        ("Leaves", "text", leaves),
        ("Does not manage yet", "diff", fails),
    ):
        if shown:
            yield f"{title}:\n\n{_fenced(kind, shown)}"


def _fenced(kind: str, parts: list[str]) -> str:
    body = "\n".join(parts)
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", body)), default=0))
    return f"{fence}{kind}\n{body}\n{fence}\n"


def main() -> None:
    """Writes all pages that differ."""
    wanted = pages()
    for path in SHOWN:
        with tempfile.TemporaryDirectory() as folder:
            wanted[path] = examples.fresh(path.read_text(encoding="utf-8"), Path(folder))
    wanted[README] = re.sub(r"blocks of [\d,]+ characters", f"blocks of {BLOCK:,} characters", wanted[README])
    for path, text in wanted.items():
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
