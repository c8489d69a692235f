"""The questions of a review, as they stand in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalise.catalogue import all_rules
from normalise.explaining.marked import marked
from normalise.reporters.report import counted
from normalise.reporters.visible import quoted, visible
from normalise.reviewing.findings import Finding
from normalise.reviewing.keys import Answer, asked

# How many places of a series are shown with their lines.
_SHOWN = 3
_WIDE = 200

_SERIES = tuple(Answer)
_SINGLE = tuple(a for a in Answer if a is not Answer.ONE_BY_ONE)
_ONE = (Answer.ACCEPT, Answer.REJECT, Answer.EDIT, Answer.SKIP, Answer.QUIT, Answer.HELP)
_HELP = {
    Answer.ACCEPT: "make the repair in all places of the series",
    Answer.REJECT: "leave these places as they are, and do not ask again for them",
    Answer.ALWAYS: "make it, and put it into your dictionary: `fix` makes it from now on",
    Answer.NEVER: "leave it, here and everywhere: your dictionary protects the word, and it is not asked again",
    Answer.EDIT: "make it with words of your own",
    Answer.ONE_BY_ONE: "decide on each place by itself",
    Answer.SKIP: "leave it for another time",
    Answer.QUIT: "stop; what was answered is kept",
    Answer.HELP: "this list",
}


def say(text: str) -> None:
    """A line for the person who answers; it may not be obeyed by the terminal."""
    print(visible(text), flush=True)


def ask_series(series: Sequence[Finding], number: int, total: int) -> Answer:
    """Shows a series of the same repair and asks what is to become of it."""
    first = series[0]
    say("")
    places = f", {counted(len(series), 'place')}" if len(series) > 1 else ""
    say(
        f"[{number}/{total}] {_repair(first)} ({first.edit.tier.label}, confidence {first.edit.confidence:.2f}{places})"
    )
    for line in _reasons(first):
        say(line)
    for finding in series[:_SHOWN]:
        _show_place(finding)
    if len(series) > _SHOWN:
        say(f"  and {counted(len(series) - _SHOWN, 'more place')}")
    return _answer(_SERIES if len(series) > 1 else _SINGLE)


def ask_one(finding: Finding, number: int, total: int) -> Answer:
    """Shows one place of a series and asks about it alone."""
    say(f"({number} of {total}) {_repair(finding)}")
    _show_place(finding)
    return _answer(_ONE)


def _answer(allowed: Sequence[Answer]) -> Answer:
    names = ", ".join(_labelled(a) for a in allowed)
    while True:
        answer = asked(f"{names}?", allowed)
        if answer is not Answer.HELP:
            return answer
        for a in allowed:
            say(f"  {a.value}  {_name(a):<11} {_HELP[a]}")


def _labelled(answer: Answer) -> str:
    """A word with its key marked: `(a)ccept`, `al(w)ays`."""
    return _name(answer).replace(answer.value, f"({answer.value})", 1)


def _name(answer: Answer) -> str:
    return answer.name.lower().replace("_", " ")


def _repair(finding: Finding) -> str:
    return f"{finding.edit.rule} {quoted(finding.before, _WIDE)} -> {quoted(finding.edit.replacement, _WIDE)}"


def _reasons(finding: Finding) -> Iterator[str]:
    codes = finding.edit.rule.split("+")
    yield from (f"  {rule.summary}" for rule in all_rules() if rule.code in codes)
    if finding.edit.evidence:
        yield f"  because: {'; '.join(finding.edit.evidence)}"


def _show_place(finding: Finding) -> None:
    line, column = finding.input.position(finding.original.start)
    print(f"  {visible(finding.name)}:{line}:{column}")
    for shown in marked(finding.now, finding.edit.span):
        print(f"  {shown}", flush=True)
