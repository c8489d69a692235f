"""What goes with lines that are dropped: their line ends, and blank lines so that none are doubled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from normalise.edits import Span


def drop_spans(text: str, lines: Sequence[Span], dropped: Iterable[Span]) -> dict[int, Span]:
    """What to cut for each dropped line, by its start: its line end too, and blank lines so that none are doubled."""
    numbers = {span.start: n for n, span in enumerate(lines)}
    chosen = sorted({numbers[span.start] for span in dropped})
    runs: list[list[int]] = []
    for number in chosen:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    out: dict[int, Span] = {}
    for run in runs:
        first, last = run[0], run[-1]
        begin = _line_start(text, lines[first].start)
        for number in run:
            start = begin if number == first else _line_start(text, lines[number].start)
            out[lines[number].start] = Span(start, _line_start(text, lines[min(number + 1, last)].start))
        out[lines[last].start] = Span(out[lines[last].start].start, _end_of_run(text, lines, first, last))
        if last + 1 == len(lines) and first:
            # At the end of the text the blank lines before go, and the line end if the text ends without one.
            before = lines[first - 1].end
            newline = text.find("\n", before) + 1
            start = newline if text.endswith("\n") else before
            out[lines[first].start] = Span(start, out[lines[first].start].end)
    return out


def _end_of_run(text: str, lines: Sequence[Span], first: int, last: int) -> int:
    if last + 1 == len(lines):
        return len(text)
    newline = text.find("\n", lines[last].end) + 1
    after = _line_start(text, lines[last + 1].start)
    blank_before = first == 0 or text.count("\n", lines[first - 1].end, lines[first].start) > 1
    return after if blank_before else newline


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1
