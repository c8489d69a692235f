"""The sixteen classes of damage, and the class of each rule's code."""

from __future__ import annotations

from normalise.values import dataclass


@dataclass(frozen=True, slots=True)
class DamageClass:
    """One class: its short name for filters and JSON, its name for people, and what may have caused it.

    `causes` are the ways of a text that make such damage, the likeliest first; typing makes any.
    """

    slug: str
    label: str
    causes: tuple[str, ...]


def _class(slug: str, label: str, *causes: str) -> DamageClass:
    return DamageClass(slug, label, causes)


CLASSES: dict[str, DamageClass] = {
    known.slug: known
    for known in (
        _class("fused", "fused words", "mt", "scrape", "ocr"),
        _class("split", "split words", "mt", "scrape", "ocr"),
        _class("name", "misspelt or foreign names", "mt", "ocr"),
        _class("casing", "wrong capitals", "mt", "ocr"),
        _class("acronym", "mistranslated acronyms", "mt"),
        _class("residue", "untranslated words", "mt"),
        _class("function-word", "foreign function words", "mt"),
        _class("number", "numbers", "mt", "scrape"),
        _class("sentence-case", "sentence starts and stray stops", "mt"),
        _class("punctuation", "punctuation and quotes", "mt", "scrape", "ocr"),
        _class("article", "a or an", "mt"),
        _class("boilerplate", "page furniture", "scrape"),
        _class("encoding", "broken characters", "scrape"),
        _class("ocr", "misread letters", "ocr"),
        _class("hyphenation", "hyphens and line breaks", "ocr", "scrape"),
        _class("duplicate", "doubled words", "mt"),
    )
}

# The class of a code; of the beginnings that fit, the longest counts. A stage's prefix stands for its other rules, so
# a new rule has a class from its first day.
_BY_CODE = {
    "ENC": "encoding",
    "BPL": "boilerplate",
    "LAY": "hyphenation",
    "LAY003": "split",
    "LAY004": "split",
    "SEG": "fused",
    "SEG006": "split",
    "SEG008": "split",
    "NAM": "name",
    "TRN": "function-word",
    "TRN001": "acronym",
    "TRN004": "residue",
    "TRN007": "acronym",
    "CAS": "casing",
    "CAS004": "sentence-case",
    "CAS005": "sentence-case",
    "NUM": "number",
    "SPL": "ocr",
    "GRA": "function-word",
    "GRA001": "article",
    "GRA002": "duplicate",
    "GRA003": "duplicate",
    "PUN": "punctuation",
}


def class_of(code: str) -> DamageClass:
    """The class of damage that a rule repairs, also of a rule that is gone; punctuation if nothing is known of it.

    >>> class_of("SEG002").slug, class_of("SEG006").slug
    ('fused', 'split')
    """
    for length in range(len(code), 0, -1):
        slug = _BY_CODE.get(code[:length])
        if slug is not None:
            return CLASSES[slug]
    return CLASSES["punctuation"]
