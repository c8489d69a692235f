"""The file of a baseline: a line for each finding, sorted, so that a diff of two versions can be reviewed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path

from normalise.baseline.findings import Finding, Sides
from normalise.errors import NormaliseError
from normalise.expressions import expression
from normalise.files import write_whole
from normalise.reporters.visible import near, quoted
from normalise.tuples import NamedTuple
from normalise.values import dataclass

DEFAULT_NAME = "normalise-baseline.tsv"
_HEAD = "# normalise baseline 1"
_COLUMNS = "code\ttimes\tbefore\tafter\tbetween\tcleaned\tas it is"
_ROW = expression(r"([A-Z]{3}\d{3})\t([1-9]\d*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([0-9a-f]{16})\t([0-9a-f]{16})")


class Row(NamedTuple):
    """A line of the file. Only the identities and `times` are compared; the rest is for those who review it."""

    code: str
    before: str
    after: str
    between: str
    cleaned: str
    raw: str
    times: int


@dataclass(frozen=True)
class Baseline:
    """How many findings of each identity a file may hold."""

    rows: tuple[Row, ...]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The rows that have an identity, by their place in `rows`; one for the cleaned text begins with `c`."""
        places: dict[str, list[int]] = {}
        for i, row in enumerate(self.rows):
            places.setdefault("c" + row.cleaned, []).append(i)
            places.setdefault("r" + row.raw, []).append(i)
        return places

    @property
    def by_code(self) -> dict[str, int]:
        """How many findings of each rule are accepted."""
        counts: Counter[str] = Counter()
        for row in self.rows:
            counts[row.code] += row.times
        return dict(sorted(counts.items()))


def of_files(files: Iterable[Counter[Finding]]) -> Baseline:
    """The baseline that accepts what was found in these files."""
    most: Counter[Finding] = Counter()
    for found in files:
        most |= found
    rows = (
        Row(f.code, quoted(f.before, 40), quoted(f.after, 40), _between(f.raw), *f.identities, count)
        for f, count in most.items()
    )
    return Baseline(tuple(sorted(rows)))


def _between(sides: Sides) -> str:
    return f"{' '.join(sides.left)} … {' '.join(sides.right)}".strip()


def write(baseline: Baseline, path: Path) -> None:
    """Writes a baseline, whole or not at all; NormaliseError if something else is in its place."""
    if path.exists():
        read(path)
    lines = (
        "\t".join((r.code, str(r.times), r.before, r.after, r.between, r.cleaned, r.raw)) + "\n" for r in baseline.rows
    )
    write_whole(path, f"{_HEAD}\n{_COLUMNS}\n{''.join(lines)}".encode())


def read(path: Path) -> Baseline:
    """Reads a baseline; NormaliseError that names the line if it is none."""
    try:
        status = path.stat()
        return _read(path, path.resolve(), status.st_mtime_ns, status.st_size)
    except FileNotFoundError as error:
        raise NormaliseError(
            f"{near(path)}: there is no such baseline; make it with `normalise baseline write`"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise NormaliseError(f"{near(path)}: the baseline cannot be read ({reason}); name another file") from error


@lru_cache(maxsize=4)
def _read(path: Path, _real: Path, _time: int, _size: int) -> Baseline:
    """A baseline, remembered as long as its file stays the same: workers ask for it with every group of files."""
    lines = path.read_text(encoding="utf-8").split("\n")
    if lines[:2] != [_HEAD, _COLUMNS]:
        raise NormaliseError(f"{near(path)}: is no baseline of this version; make one with `normalise baseline write`")
    return Baseline(tuple(_row(path, number, line) for number, line in enumerate(lines[2:], 3) if line))


def _row(path: Path, number: int, line: str) -> Row:
    match = _ROW.fullmatch(line)
    if match is None:
        raise NormaliseError(
            f"{near(path)}: line {number} is no row of a baseline; write it anew with `baseline write`"
        )
    code, times, before, after, between, cleaned, raw = match.groups()
    return Row(code, before, after, between, cleaned, raw, int(times))
