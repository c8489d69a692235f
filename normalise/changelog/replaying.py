"""What the lines of an edited log make of the input.

People delete lines of changes, change their `after`, or set a held change to `applied`. A repair of one change is that
change's line. A repair of several also has a line of its own; it and the changes must agree, and where its line was
deleted, the changes that are left are made one upon the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from normalise.changelog.logged import LoggedFile
from normalise.changelog.records import ChangeRecord, FileRecord, Place, Record, RepairRecord
from normalise.edits import Edit, Span, apply
from normalise.errors import NormaliseError
from normalise.files import byte_offsets, digest, encode
from normalise.values import dataclass, replace

# More half-made texts than this of one repair are not looked at.
_MOST = 2000


@dataclass(frozen=True, slots=True)
class Replacement:
    """One repair as it is to be made: `before`, which stands at `span` of the input, becomes `after`.

    `changes` are the lines that made it; `composed` is the repair's own line, if it has one.
    """

    span: Span
    before: str
    after: str
    changes: tuple[ChangeRecord, ...]
    composed: RepairRecord | None = None

    @property
    def ids(self) -> str:
        """The changes, as messages name them."""
        return ", ".join(c.id for c in self.changes)


def replacements(file: LoggedFile, text: str) -> list[Replacement]:
    """The repairs that the lines of a file make in its input `text`, sorted by place and apart.

    NormaliseError, one line, if the text of a change is not where its line says, if two changes overlap, or if the
    line of a repair and the lines of its changes contradict each other.
    """
    groups: dict[tuple[int, int], list[ChangeRecord]] = {}
    for index, change in enumerate(file.changes):
        if change.status == "applied":
            # A held change that was set to `applied` has no repair yet: it is one of its own.
            key = (0, change.repair) if change.repair is not None else (1, index)
            groups.setdefault(key, []).append(change)
    composed = {(0, r.repair): r for r in file.composed}
    found = [_replacement(file, text, changes, composed.get(key)) for key, changes in groups.items()]
    found.sort(key=lambda r: r.span)
    for one, two in pairwise(found):
        if one.span.overlaps(two.span):
            raise NormaliseError(f"{file.record.path}: {one.ids} and {two.ids} overlap; keep one of them")
    return found


def _replacement(file: LoggedFile, text: str, changes: list[ChangeRecord], line: RepairRecord | None) -> Replacement:
    name = file.record.path
    if line is not None:
        span, before = Span(line.original.start, line.original.end), line.before
    else:
        span = Span(min(c.original.start for c in changes), max(c.original.end for c in changes))
        before = text[span.start : span.end] if len(changes) > 1 else changes[0].before
    made = Replacement(span, before, "", tuple(changes), line)
    if span.end > len(text) or text[span.start : span.end] != before:
        first = changes[0]
        raise NormaliseError(
            f"{name}: {made.ids}: what it replaces does not stand at {first.line}:{first.column}; delete the line, or"
            " take it from the log as the run wrote it"
        )
    if len(changes) == 1 and line is None:
        return replace(made, after=changes[0].after)
    outcomes = _outcomes(text, span, changes)
    if line is not None and line.after in outcomes:
        return replace(made, after=line.after)
    if line is not None:
        raise NormaliseError(
            f"{name}: {made.ids}: the line of repair {line.repair} says something else than the changes that are left"
            " of it; delete that line, too"
        )
    if len(outcomes) != 1:
        raise NormaliseError(
            f"{name}: {made.ids}: these changes of one repair cannot be made without those that were deleted; delete"
            " them all, or take them all from the log as the run wrote it"
        )
    return replace(made, after=outcomes.pop())


def _outcomes(text: str, span: Span, changes: Sequence[ChangeRecord]) -> set[str]:
    """What becomes of `text[span]` if all changes are made, each once, in any order in which each finds its text.

    The order of the run is not in the log. Changes whose text stands in the input go first, by place; they are those
    of the first stage that touched the place.
    """
    direct: list[ChangeRecord] = []
    for c in sorted(changes, key=lambda c: (c.original.start, c.original.end)):
        place = Span(c.original.start, c.original.end)
        free = not direct or not place.overlaps(Span(direct[-1].original.start, direct[-1].original.end))
        if (
            free
            and text[place.start : place.end] == c.before
            and (not direct or place.start >= direct[-1].original.end)
        ):
            direct.append(c)
    edits = [Edit(Span(c.original.start - span.start, c.original.end - span.start), c.after, c.code) for c in direct]
    rest = [c for c in changes if c not in direct]
    found = _upon(apply(text[span.start : span.end], edits), rest)
    # A change of a later stage may look like one of the first.
    return found if found or not direct else _upon(text[span.start : span.end], list(changes))


def _upon(start: str, changes: Sequence[ChangeRecord]) -> set[str]:
    """The texts that making all changes one upon the other can give; none if there are too many ways."""
    ahead = {(start, frozenset(range(len(changes))))}
    seen = set(ahead)
    done: set[str] = set()
    while ahead:
        text, left = ahead.pop()
        if not left:
            done.add(text)
        for i in left:
            change = changes[i]
            at = text.find(change.before)
            while at >= 0:
                after = text[:at] + change.after + text[at + len(change.before) :]
                state = (after, left - {i})
                if state not in seen:
                    seen.add(state)
                    ahead.add(state)
                at = text.find(change.before, at + 1)
        if len(seen) > _MOST:
            return set()
    return done


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A file made again: its new text and bytes, and the records that tell of it."""

    text: str
    data: bytes
    records: list[Record]


def rebuilt(file: LoggedFile, text: str, made: Sequence[Replacement], path: str, output: str) -> Rebuilt:
    """The input `text` with these replacements, and its records under these paths: places are new, ids stay."""
    old = file.record
    after = apply(text, [Edit(r.span, r.after, "") for r in made])
    spans = _targets(made)
    data = encode(after, old.encoding, bom=old.bom)
    places = byte_offsets(after, (p for span in spans for p in span), old.encoding, bom=old.bom)
    sources = byte_offsets(text, (p for r in made for p in r.span), old.encoding, bom=old.bom)
    composed: list[Record] = []
    applied: dict[str, ChangeRecord] = {}
    for number, (one, target) in enumerate(zip(made, spans, strict=True)):
        there = Place(*target, places[target.start], places[target.end])
        here = Place(*one.span, sources[one.span.start], sources[one.span.end])
        if len(one.changes) > 1 or one.composed is not None:
            composed.append(RepairRecord(path, number, here, there, one.before, one.after))
        for c in one.changes:
            # Of a repair of several changes, each is told with the place of the whole: more is not known of it.
            applied[c.id] = replace(c, path=path, output=there, repair=number, reason=None)
    changes = [applied.get(c.id) or replace(c, path=path) for c in file.changes]
    held: dict[str, int] = {}
    for c in changes:
        if c.status == "held" and c.reason is not None:
            held[c.reason] = held.get(c.reason, 0) + 1
    record = FileRecord(
        path=path,
        output=output,
        encoding=old.encoding,
        bom=old.bom,
        newline=old.newline,
        sha256_before=digest(encode(text, old.encoding, bom=old.bom)),
        sha256_after=digest(data),
        applied=len(applied),
        repairs=len(made),
        held=dict(sorted(held.items())),
    )
    return Rebuilt(after, data, [record, *composed, *changes])


def _targets(made: Sequence[Replacement]) -> list[Span]:
    """Where each replacement stands in the output."""
    spans: list[Span] = []
    shift = 0
    for r in made:
        start = r.span.start + shift
        spans.append(Span(start, start + len(r.after)))
        shift += len(r.after) - (r.span.end - r.span.start)
    return spans
