"""A unified diff, made from the repairs: exact, and linear in their number."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from normalise.edits import Span
from normalise.reporters.report import FileReport, Reporter
from normalise.reporters.visible import visible
from normalise.tuples import NamedTuple

_CONTEXT = 3
_COLOURS = {"-": "red", "+": "green"}


class _Block(NamedTuple):
    """Lines `old` of the input that become lines `new` of the output, as half-open ranges."""

    old: Span
    new: Span


class Diff(Reporter):
    """For `patch` and for reading: unescaped unless it goes to a terminal."""

    wants_text = wants_whole = True

    def file(self, report: FileReport) -> str:
        """The file's diff; empty if it did not change."""
        if report.file is None or report.before is None or report.after is None or report.before == report.after:
            return ""
        old, new = _lines(report.before), _lines(report.after)
        blocks = _blocks(report, old, new)
        name = visible(report.name)
        out = [self.look.paint(f"{mark} {name}", "bold") + "\n" for mark in ("---", "+++")]
        for hunk in _hunks(blocks):
            out.extend(self._hunk(hunk, old, new))
        return "".join(out)

    def _hunk(self, blocks: list[_Block], old: list[str], new: list[str]) -> Iterator[str]:
        start = max(0, blocks[0].old.start - _CONTEXT)
        end = min(len(old), blocks[-1].old.end + _CONTEXT)
        new_start = blocks[0].new.start - (blocks[0].old.start - start)
        new_end = blocks[-1].new.end + (end - blocks[-1].old.end)
        yield self.look.paint(f"@@ -{_range(start, end)} +{_range(new_start, new_end)} @@", "cyan") + "\n"
        at = start
        for block in blocks:
            yield from (self._line(" ", line) for line in old[at : block.old.start])
            yield from (self._line("-", line) for line in old[slice(*block.old)])
            yield from (self._line("+", line) for line in new[slice(*block.new)])
            at = block.old.end
        yield from (self._line(" ", line) for line in old[at:end])

    def _line(self, mark: str, line: str) -> str:
        body, end = (line[:-1], "\n") if line.endswith("\n") else (line, "\n\\ No newline at end of file\n")
        shown = mark + (visible(body) if self.look.escape else body)
        return (self.look.paint(shown, _COLOURS[mark]) if mark in _COLOURS else shown) + end


def _lines(text: str) -> list[str]:
    """The lines with their newlines; only a newline ends one, as for `diff`."""
    lines = text.split("\n")
    last = lines.pop()
    return [line + "\n" for line in lines] + ([last] if last else [])


def _range(start: int, end: int) -> str:
    length = end - start
    return f"{start + (length > 0)},{length}" if length != 1 else f"{start + 1}"


def _blocks(report: FileReport, old: list[str], new: list[str]) -> list[_Block]:
    """Which lines differ, from the places of the repairs; blocks that touch are one."""
    logged = report.logged
    assert logged is not None
    old_starts, new_starts = _starts(old), _starts(new)
    blocks: list[_Block] = []
    for repair in logged.repairs.values():
        block = _Block(_touched(repair.original, old_starts), _touched(repair.output, new_starts))
        if blocks and (block.old.start < blocks[-1].old.end or block.new.start < blocks[-1].new.end):
            last = blocks.pop()
            block = _Block(
                Span(last.old.start, max(last.old.end, block.old.end)),
                Span(last.new.start, max(last.new.end, block.new.end)),
            )
        blocks.append(block)
    return [_trimmed(block, old, new) for block in blocks]


def _starts(lines: list[str]) -> list[int]:
    """Where lines start, counting the empty one behind a last newline."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts if not lines or lines[-1].endswith("\n") else starts[:-1]


def _touched(span: Span, starts: list[int]) -> Span:
    """The lines that hold a span and, as a newline may have come or gone, the one that holds the place behind it."""
    return Span(bisect_right(starts, span.start) - 1, bisect_right(starts, span.end))


def _trimmed(block: _Block, old: list[str], new: list[str]) -> _Block:
    """The block without equal lines at its ends."""
    a, b, c, d = (*(min(n, len(old)) for n in block.old), *(min(n, len(new)) for n in block.new))
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    return _Block(Span(a, b), Span(c, d))


def _hunks(blocks: list[_Block]) -> Iterator[list[_Block]]:
    """Blocks whose contexts meet, together."""
    hunk: list[_Block] = []
    for block in blocks:
        if hunk and block.old.start - hunk[-1].old.end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk
