"""What a finding is, wherever it stands."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256

from normalise.document import Document
from normalise.edits import Hunk, OffsetMap, Span
from normalise.result import Change, Held, Result
from normalise.tuples import NamedTuple

_WORD = re.compile(r"\w+")
_WORDS = 3
# Context is looked for no farther than this, as a paragraph may be very long.
_REACH = 120


class Sides(NamedTuple):
    """The words on the two sides of a place, in the form in which they are compared."""

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()


class Finding(NamedTuple):
    """What is accepted: rule, texts, and the words around in the cleaned text and in the text as it is."""

    code: str
    before: str
    after: str
    cleaned: Sides
    raw: Sides

    @property
    def identities(self) -> tuple[str, str]:
        """Sixteen hexadecimal digits each, for the words of the cleaned text and for those of the text as it is."""
        return self._identity(self.cleaned), self._identity(self.raw)

    def _identity(self, sides: Sides) -> str:
        parts = (self.code, self.before, self.after, *sides.left, "", *sides.right)
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def findings(result: Result) -> Counter[Finding]:
    """Everything that was found in a document, applied or held."""
    context = Context(result)
    items: list[Change | Held] = [*result.changes, *result.held]
    return Counter(context.finding(item) for item in items)


class Context:
    """The two texts of a result, and the words around a finding in each."""

    def __init__(self, result: Result) -> None:
        self._raw = result.document
        self._cleaned = Document(result.text, result.document.source)
        self._map = OffsetMap([Hunk(r.original, r.output, ()) for r in result.repairs])

    def finding(self, item: Change | Held) -> Finding:
        """One of the result's changes or held edits, as it is compared."""
        before, after = " ".join(item.before.split()), " ".join(item.edit.replacement.split())
        if "\n" in item.before:
            return Finding(item.edit.rule, before, after, Sides(), Sides())
        output = item.output if isinstance(item, Change) else self._map.to_target(item.original)
        return Finding(item.edit.rule, before, after, _sides(self._cleaned, output), _sides(self._raw, item.original))


def _sides(document: Document, place: Span) -> Sides:
    text, paragraph = document.text, document.paragraph_at(place.start)
    left = text[max(paragraph.start, place.start - _REACH) : place.start]
    right = text[place.end : max(place.end, min(paragraph.end, place.end + _REACH))]
    return Sides(_words(left)[-_WORDS:], _words(right)[:_WORDS])


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(text))
