"""What a run made of a damaged text: every damage right, missed or wrong, and the changes where nothing was damaged.

A run knows its repairs by their places in the damaged text, and so do the answers: those that touch form a window. A
damage is `right` where its window reads as the right text does, `missed` where it stands as it was, `half` where it has
come nearer to the right text, `wrong` where anything else stands. A window without any damage is a false change. Runs
of white space count as one blank or as one line end, as the layout of lines is not what is measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from noise.classes import class_of
from noise.damage import Injected, Noisy
from normalise.result import Repair, Result

_WHITE = re.compile(r"\s+")
_CONTEXT = 40
# How many damages of one window may be wrong at once; more are all wrong.
_WRONG = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one damage; `wrote` is what stands there where it is neither right nor missed."""

    edit: Injected
    verdict: str
    document: str
    context: str
    wrote: str = ""


@dataclass(frozen=True, slots=True)
class FalseChange:
    """A change that did not give the right text: `false` where nothing was damaged, else `half` or `wrong`."""

    rules: tuple[str, ...]
    before: str
    after: str
    document: str
    context: str
    verdict: str = "false"

    @property
    def kind(self) -> str:
        """The class of the rule that made it; of the last one where several did."""
        return class_of(self.rules[-1])


@dataclass
class Score:
    """Verdicts and false changes of one text or of many; `crashes` are documents that the program broke off at."""

    verdicts: list[Verdict] = field(default_factory=list)
    false: list[FalseChange] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Takes in another score."""
        self.verdicts += other.verdicts
        self.false += other.false
        self.crashes += other.crashes


@dataclass
class _Window:
    start: int
    end: int
    edits: list[Injected] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)


def scored(noisy: Noisy, result: Result, crash: str = "") -> Score:
    """The score of the run `result` over `noisy.text`; `crash` says why there is none."""
    score = Score(crashes=[f"{noisy.name}, {noisy.cause}: {crash}"] if crash else [])
    for window in _windows(noisy, result):
        _judge(window, noisy, result, score)
    return score


def _windows(noisy: Noisy, result: Result) -> Iterator[_Window]:
    items: list[tuple[int, int, Injected | Repair]] = []
    for edit in noisy.edits:
        items.append((*_widened(*edit.span, edit.noisy, noisy.text), edit))
    for repair in result.repairs:
        items.append((*_widened(*repair.original, repair.before + repair.after, noisy.text), repair))
    window: _Window | None = None
    for start, end, item in sorted(items, key=lambda it: (it[0], it[1])):
        if window is None or start > window.end:
            if window is not None:
                yield window
            window = _Window(start, end)
        window.end = max(window.end, end)
        if isinstance(item, Repair):
            window.repairs.append(item)
        else:
            window.edits.append(item)
    if window is not None:
        yield window


def _widened(start: int, end: int, changed: str, text: str) -> tuple[int, int]:
    """The place with the white space round it where lines changed: which line end went is not to be told."""
    if "\n" in changed:
        while start and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
    return start, end


def _judge(window: _Window, noisy: Noisy, result: Result, score: Score) -> None:
    before = noisy.text[window.start : window.end]
    context = _context(window, noisy.text)
    if not window.repairs:
        score.verdicts += [Verdict(e, "missed", noisy.name, context) for e in window.edits]
        return
    first, last = window.repairs[0], window.repairs[-1]
    start = first.output.start - (first.original.start - window.start)
    written = result.text[start : last.output.end + window.end - last.original.end]
    rules = tuple(dict.fromkeys(c.edit.rule for c in result.changes if c.repair in {r.number for r in window.repairs}))
    change = FalseChange(rules, before, written, noisy.name, context)
    if not window.edits:
        if _plain(before) != _plain(written):
            score.false.append(change)
        return
    for wrong in _choices(len(window.edits)):
        match = re.fullmatch(_pattern(window, noisy.text, wrong), _plain(written), re.DOTALL)
        if match:
            break
    failed = "half" if _nearer(before, written, _right(window, noisy.text)) else "wrong"
    for i, edit in enumerate(window.edits):
        verdict = failed if not match or i in wrong else "missed" if match[f"right{i}"] is None else "right"
        score.verdicts.append(Verdict(edit, verdict, noisy.name, context, written if verdict == failed else ""))
    if not match or wrong:
        score.false.append(replace(change, verdict=failed))


def _right(window: _Window, text: str) -> str:
    """What the window should read."""
    pieces: list[str] = []
    at = window.start
    for edit in window.edits:
        pieces += (text[at : edit.span.start], edit.right)
        at = edit.span.end
    return "".join([*pieces, text[at : window.end]])


def _nearer(before: str, written: str, right: str) -> bool:
    """Whether a change that missed the right text took the damaged one towards it."""
    return Levenshtein.distance(_plain(written), right) < Levenshtein.distance(_plain(before), right)


def _choices(count: int) -> Iterator[tuple[int, ...]]:
    for size in range(min(count, _WRONG) + 1):
        yield from combinations(range(count), size)


def _pattern(window: _Window, text: str, wrong: Sequence[int]) -> str:
    """What the window may read: at each damage the right form or the damaged one, anything at the wrong ones."""
    pieces: list[str] = []
    at = window.start
    for i, edit in enumerate(window.edits):
        pieces.append(_literal(text[at : edit.span.start]))
        if i in wrong:
            pieces.append(".*?")
        else:
            pieces.append(f"(?:(?P<right{i}>{_literal(edit.right)})|{_literal(edit.noisy)})")
        at = edit.span.end
    pieces.append(_literal(text[at : window.end]))
    return "".join(pieces)


def _literal(text: str) -> str:
    """A pattern for the text in which a run of white space may be longer, or shared with its neighbour."""
    inner = "".join(r"\s+" if piece.isspace() else re.escape(piece) for piece in re.split(r"(\s+)", text))
    head = r"\s*(?<=\s)" if inner.startswith(r"\s+") else ""
    inner = head + inner.removeprefix(r"\s+") if head else inner
    return inner.removesuffix(r"\s+") + r"(?:\s+|(?<=\s))" if inner.endswith(r"\s+") else inner


def _plain(text: str) -> str:
    return _WHITE.sub(lambda m: "\n" if "\n" in m[0] else " ", text)


def _context(window: _Window, text: str) -> str:
    left, right = text[max(0, window.start - _CONTEXT) : window.start], text[window.end : window.end + _CONTEXT]
    return f"{left}[{text[window.start : window.end]}]{right}"
