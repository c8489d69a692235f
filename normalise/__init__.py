"""Repairs what machine translation, web scraping and OCR did to English text, and logs every change.

>>> from normalise import clean
>>> result = clean("The menu of the cafÃ© fromthe pier is short.")
>>> result.text
'The menu of the café from the pier is short.'
>>> [(change.edit.rule, change.before, change.after) for change in result.changes]
[('ENC001', 'Ã©', 'é'), ('SEG001', 'fromthe', 'from the')]
>>> result.undo({1})  # one repair; without a number all of them
'The menu of the café fromthe pier is short.'
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from typing import Any

    from normalise.changelog import read_log
    from normalise.changelog.undoing import undo
    from normalise.cleaning import clean
    from normalise.document import Document
    from normalise.edits import Edit, Span, Tier
    from normalise.errors import NormaliseError
    from normalise.lexicon import Lexicon, load_lexicon
    from normalise.pipeline import STAGES, Pipeline
    from normalise.result import Change, Held, Reason, Repair, Result
    from normalise.settings import Settings

__version__ = "0.1.0"

__all__ = [
    "STAGES",
    "Change",
    "Document",
    "Edit",
    "Held",
    "Lexicon",
    "NormaliseError",
    "Pipeline",
    "Reason",
    "Repair",
    "Result",
    "Settings",
    "Span",
    "Tier",
    "__version__",
    "clean",
    "load_lexicon",
    "read_log",
    "undo",
]

# Each public name is imported from its home when first asked for, so that `import normalise` costs nothing.
_HOMES = {
    "cleaning": ("clean",),
    "changelog": ("read_log", "undo"),
    "document": ("Document",),
    "edits": ("Edit", "Span", "Tier"),
    "errors": ("NormaliseError",),
    "lexicon": ("Lexicon", "load_lexicon"),
    "pipeline": ("STAGES", "Pipeline"),
    "result": ("Change", "Held", "Reason", "Repair", "Result"),
    "settings": ("Settings",),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            value = globals()[name] = getattr(import_module(f"normalise.{home}"), name)
            return value
    raise AttributeError(f"module 'normalise' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
