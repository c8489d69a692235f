"""Which imported names are fit for a dictionary; each that is not has a reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from normalise.importers.listed import Listed
from normalise.lexicon import Lexicon

_LONGEST = 80
_WORDS = 8
# Marks that names have; anything else is a remark, an address or a list in a cell.
_MARKS = frozenset(" '’‘ʻʼ`´-‐‑.&·!+,/")
_MARKED = re.compile(r"[^\W\d_]")
# A single word this frequent is met in any text.
_EVERYDAY = 3.0


def cleaned(form: str) -> str:
    """A name in Unicode form NFC with single blanks."""
    return " ".join(unicodedata.normalize("NFC", form).split())


def unfit(name: Listed) -> str:
    """Why a name is fit for no dictionary, or nothing. The form must be `cleaned`."""
    form = name.form
    for reason, test in _TESTS:
        if test(form):
            return reason
    if _in_capitals(name):
        return "written in capitals"
    if name.type == "person" and "," in form:
        return "the surname first, with a comma"
    return ""


def is_everyday(form: str, lexicon: Lexicon) -> bool:
    """Whether a name is a single everyday word: it needs no protection, and as a variant it would do harm."""
    low = form.lower()
    return " " not in form and lexicon.zipf(low) >= _EVERYDAY and lexicon.is_word(low)


def _in_capitals(name: Listed) -> bool:
    """Whether a name is written in capitals, so that its spelling is a guess; organisations may have acronyms."""
    if name.type == "person":
        return any(len(word) > 3 and word.isupper() for word in name.form.split())
    letters = sum(map(str.isalpha, name.form))
    return name.form.isupper() and (name.type == "place" or " " in name.form or letters > 6)


def _foreign_script(form: str) -> bool:
    letters = _MARKED.findall(form)
    return not letters or not all(map(_is_latin, letters))


@lru_cache(maxsize=4096)
def _is_latin(letter: str) -> bool:
    return letter.isascii() or "LATIN" in unicodedata.name(letter, "")


def _odd_signs(form: str) -> bool:
    return any(not (c.isalnum() or c in _MARKS or unicodedata.combining(c)) for c in form)


_TESTS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("empty", lambda form: not form),
    ("not in Latin letters", _foreign_script),
    ("signs that names do not have", _odd_signs),
    ("too long for a name", lambda form: len(form) > _LONGEST or form.count(" ") >= _WORDS),
    ("a single letter", lambda form: len(form) < 2),
    ("no capital letter", lambda form: form.islower()),
)
