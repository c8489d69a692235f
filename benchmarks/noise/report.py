"""Tables of what became of the damages: by class, by profile, by mechanism; and examples for those who write rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from noise.damage import Noisy
from noise.profiles import INJECTORS, KINDS
from noise.scoring import FalseChange, Score, Verdict


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one group of damages; `spoilt` counts changes of its rules that did not give the right text."""

    name: str
    damages: int
    right: int
    missed: int
    half: int
    wrong: int
    false: int
    spoilt: int

    @property
    def precision(self) -> float:
        """Repairs among the changes; changes that are half right count against it."""
        return self.right / (self.right + self.spoilt) if self.right + self.spoilt else 1.0

    @property
    def recall(self) -> float:
        """Repairs among the damages."""
        return self.right / self.damages if self.damages else 0.0


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables, and lines of examples."""

    classes: tuple[Row, ...]
    profiles: tuple[Row, ...]
    mechanisms: tuple[Row, ...]
    examples: tuple[str, ...]
    crashes: tuple[str, ...]
    words: int
    documents: int

    def markdown(self) -> str:
        """All tables as one page."""
        head = "damages | right | missed | half | wrong | false | precision | recall |"
        parts = [
            f"{self.documents} documents, {self.words:,} words; half, wrong and false count against precision."
            f" Documents broken off: {len(self.crashes)}.\n\n"
            f"| class | {head}\n|---|" + "---|" * 8 + "\n" + "".join(_line(row) for row in self.classes),
            f"| profile | {head}\n|---|" + "---|" * 8 + "\n" + "".join(_line(row) for row in self.profiles),
            "| class | mechanism | damages | right | missed | half | wrong | recall |\n|---|" + "---|" * 7 + "\n"
            + "".join(_mechanism_line(row) for row in self.mechanisms),
        ]  # fmt: skip
        return "\n".join(parts)


def tables(scores: Sequence[tuple[Noisy, Score]], show: int = 0) -> Tables:
    """Everything that is reported of scored documents; `show` is how many examples of each sort."""
    whole = Score()
    for _, score in scores:
        whole.add(score)
    causes = list(dict.fromkeys(noisy.cause for noisy, _ in scores))
    by_cause = {cause: Score() for cause in causes}
    for noisy, score in scores:
        by_cause[noisy.cause].add(score)
    classes = [_row(k, [v for v in whole.verdicts if v.edit.kind == k], _of(whole.false, k)) for k in KINDS]
    classes.append(_row("all", whole.verdicts, whole.false))
    return Tables(
        tuple(classes),
        tuple(_row(cause, own.verdicts, own.false) for cause, own in by_cause.items()),
        tuple(
            _row(f"{kind}/{m}", [v for v in whole.verdicts if v.edit.mechanism == m], [])
            for kind, injector in INJECTORS.items()
            for m in injector.mechanisms
        ),
        tuple(_examples(whole, show)),
        tuple(whole.crashes),
        sum(len(noisy.text.split()) for noisy, _ in scores),
        len(scores),
    )


def _of(false: Iterable[FalseChange], kind: str) -> list[FalseChange]:
    return [change for change in false if change.kind == kind]


def _row(name: str, verdicts: Sequence[Verdict], changes: Sequence[FalseChange]) -> Row:
    counts = Counter(v.verdict for v in verdicts)
    false = sum(change.verdict == "false" for change in changes)
    right, missed, half, wrong = (counts[v] for v in ("right", "missed", "half", "wrong"))
    return Row(name, len(verdicts), right, missed, half, wrong, false, len(changes))


def _line(row: Row) -> str:
    cells = (row.damages, row.right, row.missed, row.half, row.wrong, row.false)
    return f"| {row.name} | {' | '.join(map(str, cells))} | {row.precision:.3f} | {row.recall:.3f} |\n"


def _mechanism_line(row: Row) -> str:
    kind, _, mechanism = row.name.partition("/")
    cells = (row.damages, row.right, row.missed, row.half, row.wrong)
    return f"| {kind} | {mechanism} | {' | '.join(map(str, cells))} | {row.recall:.3f} |\n"


def _examples(whole: Score, show: int) -> Iterable[str]:
    """Up to `show` misses a mechanism, evenly drawn, and up to `show` of each sort of change a class."""
    for kind, injector in INJECTORS.items():
        for mechanism in injector.mechanisms:
            missed = [v for v in whole.verdicts if v.edit.mechanism == mechanism and v.verdict == "missed"]
            for v in _spread(missed, show):
                yield f"MISSED {kind}/{mechanism}: {v.edit.noisy!r}, right {v.edit.right!r}, in {v.context!r}"
    order: Callable[[FalseChange], tuple[str, str]] = lambda c: (c.verdict, c.kind)  # noqa: E731 - a key
    counts: Counter[tuple[str, str]] = Counter()
    for change in sorted(whole.false, key=order):
        counts[order(change)] += 1
        if counts[order(change)] <= show:
            rules = "+".join(change.rules)
            yield (
                f"{change.verdict.upper()} {change.kind} {rules}: {change.before!r} -> {change.after!r}"
                f"   {change.document}: {change.context!r}"
            )


def _spread(verdicts: Sequence[Verdict], show: int) -> Sequence[Verdict]:
    step = max(1, len(verdicts) // show) if show else 1
    return verdicts[::step][:show]
