"""The summary's tables with a bar in each row, and the picture of how damage lies over the documents.

Each bar is a drawing of its own in a table cell, so a screen reader finds a table with numbers, and the letters of a
phone stay as large as those of a desk. Doubtful artefacts are hollow: the pictures do not rest on colour.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from statistics import median
from urllib.parse import quote

from normalise.damage import Count, Damage, DocumentDamage, Frequent
from normalise.reporters.visible import ELLIPSIS, storable, visible
from normalise.tuples import NamedTuple

_LONGEST = 60
# What a scale may end in; a quarter of each is a plain number.
_ROUND = (1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10)


class Row(NamedTuple):
    """One row of a picture: its label, the filter that it links to, how many, and a rate if it is known."""

    label: str
    link: str
    artefacts: Count
    rate: float | None


def safe(text: str) -> str:
    """Text from files as HTML: visible, escaped, and of a direction of its own."""
    return f"<bdi>{escape(visible(text))}</bdi>"


def bars(name: str, head: str, rows: Sequence[Row], *, of_rate: bool = False) -> str:
    """A table of rows, each with a bar: of its rate, or of its artefacts."""
    largest = max((_length(row, of_rate=of_rate) for row in rows), default=0) or 1
    body = "\n".join(_row(row, largest, of_rate=of_rate) for row in rows)
    return (
        f'<table class="bars" aria-labelledby="{name}"><thead><tr><th scope="col">{escape(head)}</th>'
        '<th scope="col" class="picture"><span class="hidden">Share</span></th>'
        '<th scope="col">certain</th><th scope="col">doubtful</th><th scope="col">per 1,000</th></tr></thead>'
        f"<tbody>\n{body}\n</tbody></table>"
    )


def document_row(document: DocumentDamage) -> Row:
    """The row of a document."""
    return Row(document.name, link("file", document.name), document.count, document.rate)


def link(key: str, value: str) -> str:
    """The page's own address with one filter."""
    return f"#{key}={quote(storable(value), safe='')}"


def spread(damage: Damage) -> str:
    """A line with a stroke for each document at its rate: whether all are damaged alike, or a few spoil the rest."""
    rates = sorted(d.rate for d in damage.read if d.rate is not None)
    if len(rates) < 3:
        return ""
    end = _round_up(rates[-1])
    strokes = "".join(f"M{rate / end * 1000:.1f} 8V40" for rate in rates)
    middle = median(rates)
    axis = "".join(f"<span>{_figure(end * i / 4)}</span>" for i in range(5))
    said = (
        f"Artefacts per 1,000 words: {rates[0]:.1f} to {rates[-1]:.1f} in {len(rates)} documents, middle {middle:.1f}"
    )
    return (
        f'<figure class="spread"><svg viewBox="0 0 1000 48" preserveAspectRatio="none" role="img" aria-label="{said}">'
        '<path class="axis" d="M0 47H1000" vector-effect="non-scaling-stroke"/>'
        f'<path class="stroke" d="{strokes}" vector-effect="non-scaling-stroke"/>'
        f'<path class="middle" d="M{middle / end * 1000:.1f} 0V47" vector-effect="non-scaling-stroke"/></svg>'
        f'<div class="scale" aria-hidden="true">{axis}</div>'
        f"<figcaption>Each stroke is a document, at its artefacts per 1,000 words; the long one is the middle of "
        f"them, {middle:.1f}.</figcaption></figure>"
    )


def frequent(rows: Iterable[Frequent], summary: Callable[[str], str]) -> str:
    """The table of the most frequent artefacts; `summary` says what a rule's code means."""
    return (
        '<table class="frequent" aria-labelledby="h-frequent"><thead><tr><th scope="col">times</th>'
        '<th scope="col">documents</th><th scope="col">artefact</th><th scope="col">rule</th></tr></thead><tbody>'
        + "".join(_frequent(row, summary) for row in rows)
        + "</tbody></table>"
    )


def _frequent(row: Frequent, summary: Callable[[str], str]) -> str:
    c = row.finding.change
    return (
        f"<tr><td>{row.number:,}</td><td>{row.documents:,}</td>"
        f'<td class="pair"><del{_bare(c.before)}>{_short(c.before)}</del> <span class="to">→</span> '
        f"<ins>{_short(c.after)}</ins></td>"
        f'<td><a href="{link("code", c.code)}"><code>{escape(c.code)}</code></a> {_marked(summary(c.code))}</td></tr>\n'
    )


def _marked(text: str) -> str:
    """A line of a rule's documentation, its backquotes as code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if i % 2 else part for i, part in enumerate(parts))


def _bare(text: str) -> str:
    """Without letters and digits it is framed, not struck through, which would hide it."""
    return "" if any(char.isalnum() for char in text) else ' class="bare"'


def _short(text: str) -> str:
    if not text:
        return '<span class="nothing">nothing</span>'
    if not text.strip(" "):
        return f'<span class="nothing">{"blank" if text == " " else f"{len(text)} blanks"}</span>'
    return safe(text if len(text) <= _LONGEST else text[: _LONGEST // 2] + ELLIPSIS + text[-_LONGEST // 2 :])


def _row(row: Row, largest: float, *, of_rate: bool) -> str:
    certain, doubtful = row.artefacts
    rate = "–" if row.rate is None else f"{row.rate:,.1f}"
    return (
        f'<tr><th scope="row"><a href="{escape(row.link)}">{safe(row.label)}</a></th>'
        f'<td class="picture">{"".join(_bar(row, largest, of_rate=of_rate))}</td>'
        f"<td>{certain:,}</td><td>{doubtful:,}</td><td>{rate}</td></tr>"
    )


def _bar(row: Row, largest: float, *, of_rate: bool) -> Iterator[str]:
    whole = _length(row, of_rate=of_rate) / largest * 200
    certain = whole if of_rate else row.artefacts.certain / largest * 200
    yield '<svg viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
    if certain:
        yield f'<rect class="certain" width="{certain:.1f}" height="12"/>'
    if whole > certain:
        yield f'<rect class="doubtful" x="{certain:.1f}" width="{whole - certain:.1f}" height="12"/>'
    yield "</svg>"


def _length(row: Row, *, of_rate: bool) -> float:
    return (row.rate or 0.0) if of_rate else float(sum(row.artefacts))


def _round_up(rate: float) -> float:
    """The next round number, so that the scale ends in one."""
    step = 1.0
    while step * 10 < rate:
        step *= 10
    return next((step * factor for factor in _ROUND if step * factor >= rate), rate)


def _figure(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,.1f}"
