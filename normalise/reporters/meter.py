"""The damage meter in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from textwrap import wrap

from normalise.damage import CAUSES, CLASSES, Count, Damage, DocumentDamage, diagnosis
from normalise.reporters.visible import quoted, visible, width

_WIDTH = 88
_BAR = 24
_QUOTED = 30


def meter(damage: Damage, top: int = 10) -> str:
    """The meter as whole lines; `top` is how many documents and frequent artefacts are shown."""
    return "\n".join("\n".join(part) + "\n" for part in _parts(damage, top) if part)


def _parts(damage: Damage, top: int) -> Iterator[Sequence[str]]:
    said = diagnosis(damage)
    yield [line for text in said if text for line in wrap(text, _WIDTH)]
    if damage.findings:
        classes = {slug: known.label for slug, known in CLASSES.items()}
        causes = {slug: known.label for slug, known in CAUSES.items()}
        yield _bars("class of damage", classes, damage.by_class, damage.class_rate)
        yield _bars("cause", causes, damage.by_cause, damage.cause_rate)
    if damage.read:
        yield _documents(damage, top)
    if damage.frequent:
        yield _frequent(damage, top)
    failed = [d for d in damage.documents if d.error is not None]
    if failed:
        yield ["could not be read", *(f"  {visible(d.name)}: {visible(d.error or '')}" for d in failed)]


def _bars(
    title: str, labels: Mapping[str, str], counts: Mapping[str, Count], rate: Callable[[str], float | None]
) -> list[str]:
    most = max((count.certain for count in counts.values()), default=0)
    lines = [f"{title:<34}{'certain':>7}  {'doubtful':>8}  {'per 1,000':>9}"]
    for name, count in counts.items():
        bar = "█" * -(-count.certain * _BAR // most) if most else ""
        line = f"{labels.get(name, name):<34}{count.certain:>7,}  {count.doubtful:>8,}  {_number(rate(name)):>9}  {bar}"
        lines.append(line.rstrip())
    return lines


def _documents(damage: Damage, top: int) -> list[str]:
    lines = [f"{'per 1,000':>9}  {'words':>7}  {'certain':>7}  {'doubtful':>8}  {'mostly':<20}  document"]
    lines += [_document(d) for d in damage.worst[:top]]
    rest = len(damage.read) - top
    if rest > 0:
        lines.append(f"... and {rest:,} less damaged (--top {len(damage.read)} shows all)")
    return lines


def _document(d: DocumentDamage) -> str:
    mostly = CAUSES[d.main_cause].label if d.main_cause else "-"
    words = "-" if d.words is None else f"{d.words:,}"
    count = d.count
    return (
        f"{_number(d.rate):>9}  {words:>7}  {count.certain:>7,}  {count.doubtful:>8,}  {mostly:<20}  {visible(d.name)}"
    )


def _frequent(damage: Damage, top: int) -> list[str]:
    rows = []
    for number, documents, finding in damage.frequent[:top]:
        c = finding.change
        pair = f"{quoted(c.before, _QUOTED)} -> {quoted(c.after, _QUOTED)}"
        rows.append((f"{number:>5,}  {documents:>9,}  {c.code:<6}", pair, CLASSES[finding.kind].label))
    title = "most frequent artefacts"
    wide = max(len(title), *(width(pair) for _, pair, _ in rows))
    head = f"{'times':>5}  {'documents':>9}  rule    {title:<{wide}}  class of damage"
    return [head, *(f"{numbers}  {pair}{' ' * (wide - width(pair))}  {label}" for numbers, pair, label in rows)]


def _number(rate: float | None) -> str:
    return "-" if rate is None else f"{rate:,.1f}"
