"""JUnit XML, as GitLab and Jenkins read it: a suite a file, a case a finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from normalise.reporters.finding import Level, findings
from normalise.reporters.report import CUT_SHORT, FileReport, Reporter, Totals
from normalise.reporters.visible import visible

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="normalise">\n'


class Junit(Reporter):
    """For continuous integration: what `fix` repairs fails, what is held is skipped, a clean file passes.

    Cases have names of their own within a file, as GitLab knows a case by class and name.
    """

    wants_text = True
    for_programs = True
    _begun = False

    def parts(self, report: FileReport) -> Iterator[str]:
        """The file's suite."""
        levels = Counter(f.level for f in findings(report))
        failures, found = levels[Level.ERROR], sum(levels.values())
        errors = report.error is not None
        counts: dict[str, str | int] = {
            "name": visible(report.name),
            "tests": max(1, found + errors),
            "failures": failures,
            "errors": int(errors),
            "skipped": found - failures,
        }
        yield ("" if self._begun else _HEAD) + f"  <testsuite {_attributes(counts)}>\n"
        self._begun = True
        for line in _cases(report):
            yield f"{line}\n"
        yield "  </testsuite>\n"

    def end(self, totals: Totals) -> str:
        """The end of the root; before it a suite with an error if files are missing."""
        missing = ""
        if totals.cut_short:
            counts: dict[str, str | int] = {"name": "normalise", "tests": 1, "failures": 0, "errors": 1, "skipped": 0}
            lines = [f"  <testsuite {_attributes(counts)}>", *_error("run", "normalise", CUT_SHORT), "  </testsuite>"]
            missing = "".join(f"{line}\n" for line in lines)
        return ("" if self._begun else _HEAD) + missing + "</testsuites>\n"


def _cases(report: FileReport) -> Iterator[str]:
    name = visible(report.name)
    names: Counter[str] = Counter()
    values: dict[str, str | int]
    for f in findings(report):
        title = f"{f.change.code} at {f.line}:{f.column}"
        names[title] += 1
        if names[title] > 1:
            title += f" ({names[title]})"
        values = {"name": title, "classname": name, "file": name, "line": f.line}
        yield f"    <testcase {_attributes(values)}>"
        message = _attributes({"message": f.message})
        if f.level is Level.ERROR:
            text = escape(f"{name}:{f.line}:{f.column}: {f.change.code} {f.message}")
            yield f'      <failure {message} type="{escape(f.change.code)}">{text}</failure>'
        else:
            yield f"      <skipped {message}/>"
        yield "    </testcase>"
    if report.error is not None:
        yield from _error("read and write", name, visible(report.error))
    elif not names:
        yield f"    <testcase {_attributes({'name': 'clean', 'classname': name, 'file': name})}/>"


def _error(title: str, name: str, error: str) -> Iterator[str]:
    yield f"    <testcase {_attributes({'name': title, 'classname': name, 'file': name})}>"
    yield f'      <error {_attributes({"message": error})} type="error">{escape(error)}</error>'
    yield "    </testcase>"


def _attributes(values: dict[str, str | int]) -> str:
    return " ".join(f"{key}={quoteattr(str(value))}" for key, value in values.items())
