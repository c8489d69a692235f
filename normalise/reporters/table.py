"""Tables for terminals."""

from __future__ import annotations

from collections.abc import Sequence

from normalise.reporters.look import Look
from normalise.reporters.visible import width


def table(look: Look, head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    """Columns apart by two blanks; numbers to the right. Cells are visible text."""
    cells = [[str(value) for value in row] for row in rows]
    numeric = [any(isinstance(row[i], int) for row in rows) for i in range(len(head))]
    widths = [max(width(row[i]) for row in (head, *cells)) for i in range(len(head))]
    lines = [look.paint(_line(head, widths, numeric), "bold"), look.paint("  ".join("-" * w for w in widths), "dim")]
    lines.extend(_line(row, widths, numeric) for row in cells)
    return "".join(line + "\n" for line in lines)


def _line(row: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    padded = (
        " " * (w - width(c)) + c if right else c + " " * (w - width(c))
        for c, w, right in zip(row, widths, numeric, strict=True)
    )
    return "  ".join(padded).rstrip()
