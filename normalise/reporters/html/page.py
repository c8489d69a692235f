"""Puts the page together from its parts."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template

from normalise import __version__
from normalise.catalogue import all_rules
from normalise.changelog.records import RunRecord
from normalise.damage import CAUSES, CLASSES, Damage, diagnosis
from normalise.reporters.html import pictures
from normalise.reporters.html.data import as_json, data
from normalise.reporters.html.pictures import Row, bars, document_row, link
from normalise.reporters.report import FileReport
from normalise.reporters.visible import visible

# In this order they are one script; each declares what the next ones use.
SCRIPTS = ("text", "state", "card", "articles", "list", "keys", "main")
# Of many documents the summary shows the worst; the others are found by the filter.
_WORST = 12
_FREQUENT = 10


def page(reports: Sequence[FileReport], damage: Damage, run: RunRecord | None = None) -> str:
    """The whole page; the same for the same reports.

    `damage` measures the same reports, in their order. `run` is the head of the log, if they come from one: its time
    is the only one on the page.
    """
    style = _asset("style.css")
    script = "(() => {\n'use strict';\n" + "\n".join(_asset(f"{name}.js") for name in SCRIPTS) + "})();\n"
    said = diagnosis(damage)
    return Template(_asset("page.html")).substitute(
        style_hash=_hash(style),
        script_hash=_hash(script),
        style=style,
        script=script,
        data=as_json(data(reports, damage)),
        verdict=escape(said.verdict),
        figures=escape(said.figures),
        advice=f"<p class='advice'>{escape(said.advice)}</p>" if said.advice else "",
        numbers=_numbers(damage),
        summary=_summary(damage),
        failed=_failed(damage),
        made=_made(run),
    )


def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _made(run: RunRecord | None) -> str:
    if run is None:
        return f"Texts cleaned by normalise {__version__}; nothing was written."
    return f"From a log of normalise {escape(visible(run.version))}, {escape(visible(run.time))}."


def _numbers(damage: Damage) -> str:
    rate = "–" if damage.rate is None else f"{damage.rate:,.1f}"
    shown = (
        (rate, "artefacts per 1,000 words"),
        (f"{damage.count.certain:,}", "certain artefacts"),
        (f"{damage.count.doubtful:,}", "doubtful places"),
        (f"{len(damage.read):,}", "documents" if len(damage.read) != 1 else "document"),
        (f"{damage.words:,}", "words"),
    )
    return "".join(f"<div><dt>{label}</dt><dd>{number}</dd></div>" for number, label in shown)


def _summary(damage: Damage) -> str:
    """The pictures; without findings there is nothing to see."""
    if not damage.findings:
        return ""
    kinds = [
        Row(CLASSES[slug].label, link("kind", slug), count, damage.class_rate(slug))
        for slug, count in damage.by_class.items()
    ]
    causes = [
        Row(CAUSES[slug].label, link("cause", slug), count, damage.cause_rate(slug))
        for slug, count in damage.by_cause.items()
    ]
    worst = damage.worst[:_WORST]
    more = len(damage.read) - len(worst)
    parts = [
        _section("h-class", "By class of damage", bars("h-class", "class", kinds)),
        _section("h-cause", "By cause", bars("h-cause", "cause", causes), pictures.spread(damage)),
        _section(
            "h-file",
            "By document, the worst first",
            bars("h-file", "document", [document_row(d) for d in worst], of_rate=True),
            f"<p class='note'>{more:,} less damaged documents are below, under Changes.</p>" if more > 0 else "",
        ),
    ]
    if damage.frequent:
        summaries = {rule.code: rule.summary for rule in all_rules()}
        table = pictures.frequent(damage.frequent[:_FREQUENT], lambda code: summaries.get(code, ""))
        parts.append(_section("h-frequent", "The most frequent artefacts", table, style=' class="wide"'))
    return "\n".join(parts)


def _section(name: str, title: str, *parts: str, style: str = "") -> str:
    return f'<section{style} aria-labelledby="{name}"><h3 id="{name}">{title}</h3>\n{"".join(parts)}</section>'


def _failed(damage: Damage) -> str:
    failed = [d for d in damage.documents if d.error is not None]
    if not failed:
        return ""
    items = "".join(f"<li>{pictures.safe(d.name)}: {pictures.safe(d.error or '')}</li>" for d in failed)
    title = '<h2 id="h-failed">Could not be read</h2>'
    return f'<section class="failed" aria-labelledby="h-failed">{title}<ul>{items}</ul></section>'
