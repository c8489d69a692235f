"""What the page's script needs to know, as JSON that is harmless inside HTML."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from normalise.catalogue import all_rules
from normalise.changelog.records import ChangeRecord
from normalise.damage import CAUSES, CLASSES, Damage, DocumentDamage, Finding
from normalise.reporters.finding import WHY_HELD
from normalise.reporters.html.rows import rows
from normalise.reporters.report import FileReport
from normalise.reporters.visible import ELLIPSIS, storable

# Each change is a list of values in this order; names would be most of the page.
COLUMNS = (
    *("file", "id", "code", "kind", "cause", "state", "reason", "tier", "confidence", "line", "column"),
    *("before", "after", "evidence", "around"),
)
# How many characters of the line a list shows on each side.
_AROUND = 40
STATES = {
    "applied": "applied",
    "applied-unsafe": "applied, unsafe",
    "unsafe": "unsafe, not applied",
    "report": "only listed",
    "held": "held back",
}


def data(reports: Sequence[FileReport], damage: Damage) -> dict[str, Any]:
    """The values of the page: names of everything, changes, and each article in rows."""
    changes: list[list[Any]] = []
    files: list[dict[str, Any]] = []
    for number, (report, measured) in enumerate(zip(reports, damage.documents, strict=True)):
        files.append(_file(report, measured, len(changes)))
        changes.extend(_change(number, finding, report.before) for finding in measured.findings)
    known = {rule.code: rule.summary for rule in all_rules()}
    used = sorted({finding.change.code for finding in damage.findings})
    return {
        "columns": COLUMNS,
        "changes": changes,
        "files": files,
        "rules": {code: known.get(code, "a rule of another version") for code in used},
        "kinds": {slug: known_class.label for slug, known_class in CLASSES.items()},
        "causes": {slug: cause.label for slug, cause in CAUSES.items()},
        "states": STATES,
    }


def as_json(values: dict[str, Any]) -> str:
    """The values as JSON in ASCII, without `<`, `>` and `&`: nothing in it can end or open a tag."""
    text = json.dumps(values, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def state_of(finding: Finding) -> str:
    """What became of a change, as a key of `STATES`."""
    change = finding.change
    if change.reason is None:
        return "applied-unsafe" if change.tier == "unsafe" else "applied"
    return {"UNSAFE": "unsafe", "REPORT": "report"}.get(change.reason, "held")


def _file(report: FileReport, measured: DocumentDamage, first: int) -> dict[str, Any]:
    logged = report.logged
    shown = None
    if report.before is not None and logged is not None:
        shown = rows(report.before, logged.repairs, report.changes, first)
    rate = measured.rate
    return {
        "name": storable(report.name),
        "words": measured.words,
        "rate": None if rate is None else round(rate, 1),
        "error": report.error,
        "rows": shown,
    }


def _change(file: int, finding: Finding, text: str | None) -> list[Any]:
    c = finding.change
    why = "" if c.reason is None else WHY_HELD.get(c.reason, f"held: {c.reason}")
    return [
        *(file, c.id, c.code, finding.kind, finding.cause, state_of(finding), why, c.tier, c.confidence),
        *(c.line, c.column, c.before, c.after, list(c.evidence), _around(text or "", c)),
    ]


def _around(text: str, change: ChangeRecord) -> tuple[str, str]:
    """What stands beside a place in its line, cut at words."""
    start, end = change.original.start, change.original.end
    left = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    right = text[end : end + _AROUND].partition("\n")[0]
    if len(left) == _AROUND:
        left = ELLIPSIS + left.partition(" ")[2]
    if len(right) == _AROUND:
        right = right.rpartition(" ")[0] + ELLIPSIS
    return left, right
