"""Which class of the taxonomy a rule repairs: by the prefix of its code, but for those that stand elsewhere."""

from __future__ import annotations

_BY_PREFIX = {
    "ENC": "mojibake-entities-invisible",
    "BPL": "boilerplate-line",
    "LAY": "hyphenation",
    "SEG": "fused-words",
    "NAM": "entity-misspelt",
    "TRN": "function-word-residue",
    "CAS": "entity-miscased",
    "NUM": "number-scale",
    "SPL": "ocr-char",
    "GRA": "duplicate-word",
    "PUN": "punctuation",
}
_BY_CODE = {
    "LAY003": "split-words",  # drop caps
    "LAY004": "split-words",  # blanks round hyphens
    "SEG006": "split-words",
    "SEG008": "split-words",
    "TRN001": "mistranslated-acronym-or-name",
    "TRN003": "untranslated-residue",
    "TRN004": "untranslated-residue",
    "TRN007": "mistranslated-acronym-or-name",
    "TRN009": "mistranslated-acronym-or-name",
    "TRN010": "mistranslated-acronym-or-name",
    "TRN011": "mistranslated-acronym-or-name",
    "TRN013": "untranslated-residue",
    "TRN014": "untranslated-residue",
    "TRN019": "untranslated-residue",
    "TRN021": "mistranslated-acronym-or-name",
    "CAS004": "sentence-case",
    "CAS005": "sentence-case",
    "GRA001": "article-a-an",
    "GRA004": "function-word-residue",
    "GRA005": "function-word-residue",
}


def class_of(rule: str) -> str:
    """The class of a rule's code."""
    return _BY_CODE.get(rule) or _BY_PREFIX[rule[:3]]
