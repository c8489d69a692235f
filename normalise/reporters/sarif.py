"""SARIF 2.1.0, the interchange format of static analysis, as GitHub code scanning and editors read it.

Results are written as they come; what SARIF says of the whole run stands behind them, so memory stays bounded.
"""

from __future__ import annotations

import inspect
import os
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from normalise import __version__
from normalise.catalogue import all_rules
from normalise.changelog.records import as_json
from normalise.edits import Span, Tier
from normalise.reporters.finding import Finding, Fix, Level, findings
from normalise.reporters.look import Look
from normalise.reporters.report import CUT_SHORT, FileReport, Reporter, Shown, Totals
from normalise.reporters.visible import visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Tier.SAFE: Level.ERROR, Tier.UNSAFE: Level.WARNING, Tier.REPORT: Level.NOTE}
_HEAD = (
    f'{{\n"$schema": "{SCHEMA}",\n"version": "2.1.0",\n"runs": [\n{{\n"columnKind": "unicodeCodePoints",\n"results": ['
)
# How much text around a finding makes its fingerprint: enough to tell places apart, little enough to last.
_AROUND = 20


class Sarif(Reporter):
    """For code scanning: a finding that `fix` repairs is an error, an unsafe one a warning, a listed one a note."""

    wants_text = True
    for_programs = True

    def __init__(self, look: Look | None = None) -> None:
        super().__init__(look)
        self._begun = False
        self._rules: dict[str, int] = {}
        self._failed: list[dict[str, Any]] = []

    def parts(self, report: FileReport) -> Iterator[str]:
        """The results of one file, a line each."""
        if report.error is not None:
            self._failed.append(
                {
                    "level": "error",
                    "message": _message(visible(report.error)),
                    "locations": [{"physicalLocation": {"artifactLocation": _artifact(report.name)}}],
                }
            )
            return
        document = report.document
        seen: Counter[str] = Counter()
        for finding in findings(report, document):
            yield self._result(report.name, finding, document, seen)

    def end(self, totals: Totals) -> str:
        """The end of the results, the rules that they name, and the files that could not be done."""
        rules = {rule.code: rule for rule in all_rules()}
        described = [_described(code, rules.get(code)) for code in self._rules]
        driver = {"name": "normalise", "version": __version__, "semanticVersion": __version__, "rules": described}
        failed = [*self._failed, *([{"level": "error", "message": _message(CUT_SHORT)}] if totals.cut_short else [])]
        invocation: dict[str, Any] = {"executionSuccessful": not failed}
        if failed:
            invocation["toolExecutionNotifications"] = failed
        rest = f'"tool": {as_json({"driver": driver})},\n"invocations": [{as_json(invocation)}]'
        return ("" if self._begun else _HEAD) + f"\n],\n{rest}\n}}\n]\n}}\n"

    def _result(self, name: str, f: Finding, document: Shown, seen: Counter[str]) -> str:
        c = f.change
        index = self._rules.setdefault(c.code, len(self._rules))
        properties = {"status": c.status, "reason": c.reason, "tier": c.tier, "confidence": c.confidence, "id": c.id}
        result: dict[str, Any] = {
            "ruleId": c.code,
            "ruleIndex": index,
            "level": str(f.level),
            "message": _message(f.message),
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": _artifact(name),
                        "region": {**_region(f.shown, document), "snippet": {"text": document.text[slice(*f.shown)]}},
                    }
                }
            ],
            "partialFingerprints": {"normaliseFinding/v1": _fingerprint(f, document, seen)},
            "properties": {key: value for key, value in properties.items() if value is not None},
        }
        if f.fix is not None:
            result["fixes"] = [_fix(name, f.fix, document)]
        head = "," if self._begun else _HEAD
        self._begun = True
        return f"{head}\n{as_json(result)}"


def _message(text: str) -> dict[str, str]:
    """SARIF takes single braces for places of arguments."""
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _artifact(name: str) -> dict[str, str]:
    """A path as the reference that a URI must be: percent-encoded by its bytes, slashes kept."""
    path = quote(os.fsencode(name), safe="/")
    return {"uri": f"file://{path}" if path.startswith("/") else path}


def _region(span: Span, document: Shown) -> dict[str, int]:
    (line, column), (end_line, end_column) = document.position(span.start), document.position(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(name: str, fix: Fix, document: Shown) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(fix.span, document), "insertedContent": {"text": fix.text}}
    return {"artifactChanges": [{"artifactLocation": _artifact(name), "replacements": [replacement]}]}


def _fingerprint(f: Finding, document: Shown, seen: Counter[str]) -> str:
    """What a finding is known by when lines have moved: its rule, its words, those beside it in a line, which it is."""
    c, (start, end) = f.change, f.shown
    first, last = document.line_at(start).start, document.line_at(end).end
    around = document.text[max(first, start - _AROUND) : start], document.text[end : min(last, end + _AROUND)]
    words = "\0".join((c.code, c.before, c.after, *around))
    seen[words] += 1
    return sha256(f"{words}\0{seen[words]}".encode()).hexdigest()[:32]


def _described(code: str, rule: Any) -> dict[str, Any]:
    """A rule as a `reportingDescriptor`; it has no page of its own, so there is no `helpUri`."""
    if rule is None:
        return {"id": code}
    text = inspect.cleandoc(type(rule).__doc__ or "")
    return {
        "id": code,
        "name": type(rule).__name__,
        "shortDescription": {"text": rule.summary},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": str(_LEVELS[rule.tier])},
        "properties": {"tags": [rule.stage, rule.tier.label]},
    }
