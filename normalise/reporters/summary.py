"""Tables over the whole run: files, rules, and what was held and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from normalise.changelog.records import ChangeRecord
from normalise.reporters.finding import WHY_HELD
from normalise.reporters.look import Look
from normalise.reporters.report import FileReport, Reporter, Totals
from normalise.reporters.table import table
from normalise.reporters.visible import quoted, visible
from normalise.values import dataclass, field

# How many held edits are shown of each rule and reason.
_SHOWN = 3


@dataclass
class _Rule:
    """What one rule did."""

    stage: str
    applied: int = 0
    held: int = 0
    example: ChangeRecord | None = None

    def add(self, c: ChangeRecord) -> None:
        if c.reason:
            self.held += 1
        else:
            self.applied += 1
        if self.example is None or (self.example.reason and not c.reason):
            self.example = c


@dataclass
class _Held:
    """What one rule proposed and did not get, for one reason."""

    count: int = 0
    shown: list[tuple[str, ChangeRecord]] = field(default_factory=list)


class Summary(Reporter):
    """For a first look at a folder; everything is shown behind the last file."""

    def __init__(self, look: Look | None = None) -> None:
        super().__init__(look)
        self._files: list[Sequence[str | int]] = []
        self._words = 0
        self._rules: dict[str, _Rule] = {}
        self._held: dict[tuple[str, str], _Held] = {}

    def file(self, report: FileReport) -> str:
        """Nothing yet; the file is counted."""
        name, file = visible(report.name), report.file
        if file is None or report.error is not None:
            self._files.append((name, "", "", f"could not be done: {visible(report.error or '')}"))
            return ""
        words = report.words
        self._words += words
        self._files.append((name, words, file.applied, _by_reason(file.held)))
        for c in report.found():
            self._rules.setdefault(c.code, _Rule(c.stage)).add(c)
            if c.reason:
                held = self._held.setdefault((c.reason, c.code), _Held())
                held.count += 1
                if len(held.shown) < _SHOWN:
                    held.shown.append((name, c))
        return ""

    def end(self, totals: Totals) -> str:
        """The tables."""
        total = ("total", self._words, totals.applied, _by_reason(totals.held))
        parts = [table(self.look, ("file", "words", "changes", "held"), [*self._files, total])]
        if self._rules:
            rows = [(code, r.stage, r.applied, r.held, _pair(r.example)) for code, r in sorted(self._rules.items())]
            parts.append(table(self.look, ("rule", "stage", "applied", "held", "example"), rows))
        if self._held:
            parts.append("Held, and why:\n" + "".join(self._reasons()))
        return "\n".join(parts)

    def _reasons(self) -> Iterable[str]:
        for (reason, code), held in sorted(self._held.items()):
            yield f"  {reason} {code}: {held.count} ({WHY_HELD.get(reason, 'held')})\n"
            for name, c in held.shown:
                why = f"; {visible(c.evidence[0])}" if c.evidence else ""
                yield f"    {name}:{c.line}:{c.column} {_pair(c)}{why}\n"
            if held.count > len(held.shown):
                yield f"    ... and {held.count - len(held.shown)} more\n"


def _pair(c: ChangeRecord | None) -> str:
    return f"{quoted(c.before, 40)} -> {quoted(c.after, 40)}" if c else ""


def _by_reason(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{reason} {count}" for reason, count in sorted(counts.items())) or "-"
