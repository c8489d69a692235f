"""Where a step has changed a text, so that only there it is read again."""

from __future__ import annotations

from collections.abc import Callable

from normalise.edits import OffsetMap, Span

# A longer piece is no word, and where it begins or ends is all the same.
_ENDLESS = 300


def changed_lines(step: OffsetMap, old: str, new: str) -> tuple[list[Span], list[Span]]:
    """The whole lines round each hunk of a step, in the old text and in the new; hunks that share a line are one.

    Both lists are as long, sorted, and their spans apart. Between two of them the texts are the same.
    """
    return _changed(step, old, new, _whole_lines)


def changed_pieces(step: OffsetMap, old: str, new: str) -> tuple[list[Span], list[Span]]:
    """The same for the pieces between blanks."""
    return _changed(step, old, new, _whole_pieces)


def _changed(step: OffsetMap, old: str, new: str, whole: Callable[[Span, str], Span]) -> tuple[list[Span], list[Span]]:
    stale: list[Span] = []
    fresh: list[Span] = []
    for hunk in step.hunks:
        was, now = whole(hunk.source, old), whole(hunk.target, new)
        if stale and (was.start <= stale[-1].end or now.start <= fresh[-1].end):
            stale[-1] = Span(min(stale[-1].start, was.start), was.end)
            fresh[-1] = Span(min(fresh[-1].start, now.start), now.end)
        else:
            stale.append(was)
            fresh.append(now)
    return stale, fresh


def _whole_lines(span: Span, text: str) -> Span:
    """The lines that a span touches, and the next one that holds anything: it may begin as they do, or as they end."""
    newline = text.find("\n", span.end)
    while newline >= 0:
        line, newline = newline + 1, text.find("\n", newline + 1)
        if text[line : newline if newline >= 0 else len(text)].strip():
            break
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if newline < 0 else newline)


def _whole_pieces(span: Span, text: str) -> Span:
    """The pieces between blanks that a span touches."""
    start, end = span
    before, behind = text[max(0, start - _ENDLESS) : start], text[end : end + _ENDLESS]
    if before and not before[-1].isspace():
        start -= len(before.rsplit(None, 1)[-1])
    if behind and not behind[0].isspace():
        end += len(behind.split(None, 1)[0])
    return Span(start, end)
