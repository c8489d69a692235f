"""One text, and what can be seen in it without knowing any language data."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property, partial
from itertools import accumulate

from normalise.edits import Span
from normalise.expressions import expression
from normalise.protected import markdown_spans, protected_spans
from normalise.values import dataclass

_BLANK_LINE = expression(r"\n[ \t\r\f\v]*\n")
_NEAR = 2000  # characters within which a line's ends are looked for one by one
_MARKDOWN = (".md", ".markdown")
# The one letter whose lower case is longer.
_LONGER = "İ"


def words_in(text: str) -> int:
    """How many words a text has, between blanks; counted by lines, as a list of all takes ten times its memory."""
    return sum(map(len, map(str.split, text.split("\n"))))


@dataclass(frozen=True)
class Document:
    """A text and its views, each computed when first asked for.

    `source` is the path that the text came from, or empty; its ending tells Markdown from plain text. `kept` are
    patterns of the user for what no rule may touch. The text keeps its line ends as they are in the file.
    """

    text: str
    source: str = ""
    kept: tuple[re.Pattern[str], ...] = ()

    @cached_property
    def markdown(self) -> bool:
        """Whether Markdown's own syntax has to be protected."""
        return self.source.lower().endswith(_MARKDOWN)

    @cached_property
    def lower(self) -> str:
        """The text in lower case, of the same length: letters whose lower case is longer stay."""
        return lowered(self.text)

    @cached_property
    def _markdown_spans(self) -> tuple[Span, ...]:
        return markdown_spans(self.text) if self.markdown else ()

    @cached_property
    def _kept_spans(self) -> tuple[Span, ...]:
        return tuple(Span(*m.span()) for p in self.kept for m in p.finditer(self.text) if m.end() > m.start())

    def is_kept(self, span: Span) -> bool:
        """Whether an edit of this span would reach into one that the user protects, from whatever rule."""
        return bool(self.kept) and any(_reaches(span, kept) for kept in self._kept_spans)

    def is_protected(self, span: Span) -> bool:
        """Whether an edit of this span would reach into one that no rule may touch.

        What is protected in any text lies within a line, so only the lines of the span are looked at.
        """
        first, last = self.line_number(span.start), self.line_number(max(span.start, span.end - 1))
        return any(_reaches_any(span, self._protected_in(number)) for number in range(first, last + 1)) or _reaches_any(
            span, self._markdown_spans
        )

    def _protected_in(self, number: int) -> tuple[Span, ...]:
        """The protected spans of a line; a line with many edits is searched once."""
        known = self._protected_lines.get(number)
        if known is None:
            start, end = self._line(number)
            found = protected_spans(self.text[start:end])
            known = self._protected_lines[number] = tuple(Span(start + a, start + b) for a, b in found)
        return known

    @cached_property
    def _protected_lines(self) -> dict[int, tuple[Span, ...]]:
        return {}

    @cached_property
    def _line_starts(self) -> list[int]:
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return [0, *accumulate(lengths)][:-1]

    def _line(self, number: int) -> Span:
        starts, text = self._line_starts, self.text
        start = starts[number]
        end = starts[number + 1] - 1 if number + 1 < len(starts) else len(text)
        if end > start and text[end - 1] == "\r":
            end -= 1
        return Span(start, end)

    @cached_property
    def lines(self) -> list[Span]:
        """The lines without their line ends; a text that ends in a newline has no empty last line."""
        count = len(self._line_starts)
        if count > 1 and self._line_starts[-1] == len(self.text):
            count -= 1
        if "\r" in self.text:
            return [self._line(number) for number in range(count)]
        ends = [start - 1 for start in self._line_starts[1:]] + [len(self.text)]
        return list(map(partial(tuple.__new__, Span), zip(self._line_starts[:count], ends[:count], strict=True)))

    def line_number(self, place: int) -> int:
        """The index in `lines` of the line that holds a place."""
        return bisect_right(self._line_starts, place) - 1

    def line_at(self, place: int) -> Span:
        """The line that holds a place, without its line end."""
        # On most pages a few lines are asked for: they are looked for before all are counted.
        if "_line_starts" not in self.__dict__:
            text, low = self.text, max(0, place - _NEAR)
            start, end = text.rfind("\n", low, place) + 1, text.find("\n", place, place + _NEAR)
            if (start or not low) and end >= 0:
                return Span(start, end - (text[end - 1 : end] == "\r" and end > start))
        return self._line(self.line_number(place))

    def lines_around(self, spans: Iterable[Span]) -> str:
        """The whole lines that these sorted spans touch and one line on each side, stretches parted by blank lines."""
        last = len(self._line_starts) - 1
        stretches: list[tuple[int, int]] = []
        for span in spans:
            first, final = max(0, self.line_number(span.start) - 1), min(last, self.line_number(span.end) + 1)
            if stretches and first <= stretches[-1][1] + 1:
                stretches[-1] = (stretches[-1][0], final)
            else:
                stretches.append((first, final))
        return "\n\n".join(self.text[self._line(a).start : self._line(b).end] for a, b in stretches)

    def letters_around(self, span: Span) -> tuple[int, int]:
        """How many small and how many capital letters the line of a span has outside of it; each line is read once."""
        line = self.line_at(span.start)
        if line.start not in self._letters:
            self._letters[line.start] = _letters(self.text[line.start : line.end])
        small, capital = self._letters[line.start]
        own_small, own_capital = _letters(self.text[span.start : min(span.end, line.end)])
        return small - own_small, capital - own_capital

    @cached_property
    def _letters(self) -> dict[int, tuple[int, int]]:
        return {}

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


def lowered(text: str) -> str:
    """A text in lower case, of the same length: letters whose lower case is longer stay."""
    low = text.lower()
    return low if len(low) == len(text) else _LONGER.join(map(str.lower, text.split(_LONGER)))


def _letters(text: str) -> tuple[int, int]:
    return sum(c.islower() for c in text), sum(c.isupper() for c in text)


def _reaches_any(span: Span, protected: Sequence[Span]) -> bool:
    """Whether a span reaches into one of these, which are sorted and apart."""
    for i in range(bisect_left(protected, span.start, key=_end), len(protected)):
        if protected[i].start > span.end:
            return False
        if _reaches(span, protected[i]):
            return True
    return False


def _end(span: Span) -> int:
    return span.end


def _reaches(span: Span, protected: Span) -> bool:
    if span.start == span.end:
        return protected.start < span.start < protected.end
    return span.start < protected.end and protected.start < span.end
