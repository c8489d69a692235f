"""One text, and what can be seen in it without knowing any language data."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from normalise.edits import Span
from normalise.protected import protected_spans

_BLANK_LINE = re.compile(r"\n[ \t\r\f\v]*\n")
_MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True)
class Document:
    """A text and its views, each computed when first asked for.

    `source` is the path that the text came from, or empty; its ending tells Markdown from plain text. The text
    keeps its line ends as they are in the file.
    """

    text: str
    source: str = ""

    @cached_property
    def markdown(self) -> bool:
        """Whether Markdown's own syntax has to be protected."""
        return self.source.lower().endswith(_MARKDOWN)

    @cached_property
    def protected(self) -> tuple[Span, ...]:
        """Sorted spans, apart from each other, that no rule may touch."""
        return protected_spans(self.text, markdown=self.markdown)

    def is_protected(self, span: Span) -> bool:
        """Whether an edit of this span would reach into a protected one."""
        spans = self.protected
        at = bisect_right(spans, (span.start, len(self.text) + 1)) - 1
        for candidate in spans[max(0, at) : at + 2]:
            if span.start < candidate.end and candidate.start < span.end:
                return True
            if span.start == span.end and candidate.start < span.start < candidate.end:
                return True
        return False

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts

    @cached_property
    def lines(self) -> list[Span]:
        """The lines without their line ends; a text that ends in a newline has no empty last line."""
        starts, text = self._line_starts, self.text
        spans = []
        for i, start in enumerate(starts):
            end = starts[i + 1] - 1 if i + 1 < len(starts) else len(text)
            if i + 1 == len(starts) and start == end and i:
                break
            if end > start and text[end - 1] == "\r":
                end -= 1
            spans.append(Span(start, end))
        return spans

    def line_number(self, place: int) -> int:
        """The index in `lines` of the line that holds a place."""
        return bisect_right(self._line_starts, place) - 1

    def line_at(self, place: int) -> Span:
        """The line that holds a place, without its line end."""
        number = min(self.line_number(place), len(self.lines) - 1)
        return self.lines[number] if number >= 0 else Span(0, 0)

    def position(self, place: int) -> tuple[int, int]:
        """Line and column of a place, both from 1, columns in code points."""
        number = self.line_number(place)
        return number + 1, place - self._line_starts[number] + 1

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [0, *(m.end() for m in _BLANK_LINE.finditer(self.text))]

    def paragraph_at(self, place: int) -> Span:
        """The stretch between two blank lines that holds a place, trailing blank line included.

        Texts that know no blank lines are divided at line ends, so that one bad place never costs the page.
        """
        starts = self._paragraph_starts
        if len(starts) == 1:
            starts = self._line_starts
        at = bisect_right(starts, place) - 1
        end = starts[at + 1] if at + 1 < len(starts) else len(self.text)
        return Span(starts[at], end)
