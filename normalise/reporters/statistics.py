"""Counts over a run in place of its findings: for each rule, and for each pair of words that dictionaries gave."""

from __future__ import annotations

from collections import Counter
from typing import Any

from normalise.catalogue import sleeping_rules
from normalise.changelog.records import ChangeRecord, as_json
from normalise.errors import NormaliseError
from normalise.reporters import Format
from normalise.reporters.look import Look
from normalise.reporters.report import FileReport, Reporter, Totals
from normalise.reporters.table import table
from normalise.reporters.visible import quoted
from normalise.values import dataclass, field

# The stages whose rules act by rows of the dictionaries: a form, and what it is written as.
_BY_ROWS = frozenset({"names", "translation"})
# How many pairs are shown to people; programs get all.
_PAIRS = 20
_TEXT = frozenset({Format.FULL, Format.CONCISE, Format.GROUPED, Format.SUMMARY})
FORMATS = _TEXT | {Format.JSON, Format.JSONL}


@dataclass
class _Count:
    """What one rule found."""

    stage: str
    found: int = 0
    fixable: int = 0
    unsafe: int = 0
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, c: ChangeRecord) -> None:
        self.found += 1
        self.fixable += not c.reason
        self.unsafe += c.reason == "UNSAFE"
        if c.stage in _BY_ROWS and c.after.strip():
            self.pairs[c.before, c.after] += 1


class Statistics(Reporter):
    """A table for people, an array or lines of JSON for programs; everything is shown behind the last file."""

    def __init__(self, look: Look | None = None, form: Format = Format.FULL) -> None:
        super().__init__(look)
        if form not in FORMATS:
            names = ", ".join(name for name in Format if name in FORMATS)
            raise NormaliseError(f"--statistics cannot be shown as {form}; choose one of {names}")
        self._form = form
        self._rules: dict[str, _Count] = {}

    def file(self, report: FileReport) -> str:
        """Nothing yet; the file is counted."""
        for c in report.found():
            self._rules.setdefault(c.code, _Count(c.stage)).add(c)
        return ""

    def end(self, totals: Totals) -> str:
        """The counts, the most frequent rule first."""
        ranked = sorted(self._rules.items(), key=lambda item: (-item[1].found, item[0]))
        summaries = {rule.code: rule.summary for rule in sleeping_rules()}
        if self._form in _TEXT:
            return self._tables(ranked, summaries)
        lines = [as_json(_values(code, count, summaries)) for code, count in ranked]
        if self._form is Format.JSONL:
            return "".join(f"{line}\n" for line in lines)
        return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"

    def _tables(self, ranked: list[tuple[str, _Count]], summaries: dict[str, str]) -> str:
        if not ranked:
            return ""
        rows: list[tuple[str | int, ...]] = [
            (
                count.found,
                count.fixable,
                f"{count.fixable / count.found:.0%}",
                count.unsafe,
                code,
                summaries.get(code, ""),
            )
            for code, count in ranked
        ]
        found, fixable, unsafe = (sum(getattr(c, name) for _, c in ranked) for name in ("found", "fixable", "unsafe"))
        rows.append((found, fixable, f"{fixable / found:>5.0%}", unsafe, "total", ""))
        text = table(self.look, ("found", "fixable", "share", "unsafe", "rule", "repairs"), rows)
        pairs = [(n, code, *pair) for code, count in ranked for pair, n in count.pairs.items()]
        pairs.sort(key=lambda pair: (-pair[0], pair[1:]))
        if pairs:
            shown = [(n, code, f"{quoted(a, 40)} -> {quoted(b, 40)}") for n, code, a, b in pairs[:_PAIRS]]
            text += "\n" + table(self.look, ("found", "rule", "form and what it is written as"), shown)
            text += f"... and {len(pairs) - _PAIRS} more\n" if len(pairs) > _PAIRS else ""
        return text


def _values(code: str, count: _Count, summaries: dict[str, str]) -> dict[str, Any]:
    pairs = sorted(count.pairs.items(), key=lambda item: (-item[1], item[0]))
    return {
        "code": code,
        "summary": summaries.get(code, ""),
        "stage": count.stage,
        "found": count.found,
        "fixable": count.fixable,
        "unsafe": count.unsafe,
        "pairs": [{"before": before, "after": after, "found": found} for (before, after), found in pairs],
    }
