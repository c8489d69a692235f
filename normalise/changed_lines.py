"""Which lines a step has changed, so that only these are read again."""

from __future__ import annotations

from normalise.edits import OffsetMap, Span


def changed_lines(step: OffsetMap, old: str, new: str) -> tuple[list[Span], list[Span]]:
    """The whole lines round each hunk of a step, in the old text and in the new; hunks that share a line are one.

    Both lists are as long, sorted, and their spans apart. Between two of them the texts are the same.
    """
    stale: list[Span] = []
    fresh: list[Span] = []
    for hunk in step.hunks:
        was, now = _whole_lines(hunk.source, old), _whole_lines(hunk.target, new)
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
