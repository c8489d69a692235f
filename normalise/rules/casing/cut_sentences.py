"""Whether a page was translated in pieces: the capitals in the midst of its sentences tell."""

from __future__ import annotations

from normalise.document import Document
from normalise.edits import Span
from normalise.expressions import expression
from normalise.lexicon.closed_classes import any_behind
from normalise.rule import Context
from normalise.rules.casing.inner_words import inner_words

_LEAST = 8
# No title is so long and ends in a stop; a sentence may hold many names.
_LONG, _MANY = 12, 0.6
_STOPS = (".", "!", "?", ".”", '."', "?”", ".’")
# None of these is a name or a title between two words in small letters, or a sentence behind a flattened heading.
_WORDS = "Into Which Whose Was Were Is Are Had Has Have Been Who".split()
_STRAY = expression(rf"(?:{any_behind('[a-z] ', (*_WORDS, 'Of(?! course)'))})(?= [a-z])")
_STRAYING = frozenset({*_WORDS, "Of"})


class Prose:
    """Which lines of a document are running text and no title: long, and mostly in small letters."""

    def __init__(self, doc: Document, share: float = 0.4) -> None:
        self._doc = doc
        self._share = share
        self._known: dict[Span, bool] = {}  # a line may hold thousands of places that ask

    def holds(self, place: int) -> bool:
        """Whether the line at this place is running text."""
        line = self._doc.line_at(place)
        if line not in self._known:
            words = self._doc.text[line.start : line.end].split()
            capitals = sum(word[:1].isupper() for word in words)
            sentence = len(words) >= _LONG and words[-1].endswith(_STOPS)
            share = max(self._share, _MANY) if sentence else self._share
            self._known[line] = len(words) >= _LEAST and capitals <= share * len(words)
        return self._known[line]


def cut_in_sentences(doc: Document, context: Context) -> bool:
    """Whether a document is damaged and shows machine translation, or a small word with a capital inside a sentence."""
    if context.evidence.machine_translated:
        return True
    if not context.evidence.damaged:
        return False
    prose = Prose(doc, 0.3)
    return any(
        prose.holds(match.start())
        for line in inner_words(doc.text).lines_with(_STRAYING)
        for match in _STRAY.finditer(doc.text, *line)
    )
