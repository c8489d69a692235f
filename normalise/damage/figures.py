"""The meter as plain values, for programs."""

from __future__ import annotations

from typing import Any

from normalise.damage.causes import CAUSES
from normalise.damage.classes import CLASSES
from normalise.damage.diagnosis import diagnosis
from normalise.damage.meter import Count, Damage, DocumentDamage

SCHEMA_VERSION = 1


def figures(damage: Damage) -> dict[str, Any]:
    """Everything the meter says, as values of JSON; the same for the same findings.

    All classes and causes are there, in their usual order, zero or not. Rates are certain artefacts per 1,000 words,
    None (null) where the words are not known. Files stand in the order of their names.
    """
    said = diagnosis(damage)
    return {
        "schema": SCHEMA_VERSION,
        "verdict": said.verdict,
        "figures": said.figures,
        "advice": said.advice,
        "documents": len(damage.read),
        "damaged": damage.damaged,
        "words": damage.words,
        **_count(damage.count),
        "per_1000_words": _rounded(damage.rate),
        "classes": {k: _share(damage.by_class.get(k), damage.class_rate(k)) for k in CLASSES},
        "causes": {k: _share(damage.by_cause.get(k), damage.cause_rate(k)) for k in CAUSES},
        "frequent": [
            {
                "code": f.finding.change.code,
                "class": f.finding.kind,
                "before": f.finding.change.before,
                "after": f.finding.change.after,
                "number": f.number,
                "documents": f.documents,
            }
            for f in damage.frequent
        ],
        "files": [_document(d) for d in damage.read],
        "failed": [{"path": d.name, "message": d.error} for d in damage.documents if d.error is not None],
    }


def _document(document: DocumentDamage) -> dict[str, Any]:
    one = Damage((document,))
    return {
        "path": document.name,
        "words": document.words,
        **_count(document.count),
        "per_1000_words": _rounded(document.rate),
        "classes": {k: _share(count, one.class_rate(k)) for k, count in one.by_class.items()},
        "causes": {k: _share(count, one.cause_rate(k)) for k, count in one.by_cause.items()},
    }


def _share(count: Count | None, rate: float | None) -> dict[str, Any]:
    return {**_count(count or Count(0, 0)), "per_1000_words": _rounded(rate)}


def _count(count: Count) -> dict[str, int]:
    return {"certain": count.certain, "doubtful": count.doubtful}


def _rounded(rate: float | None) -> float | None:
    return None if rate is None else round(rate, 3)
