"""What the lines of an edited log make of the input.

People delete lines of changes, change their `after`, or set a held change to `applied`. A repair of one change is that
change's line. A repair of several also has a line of its own; it and the changes must agree, and where its line was
deleted, the changes that are left are made one upon the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from normalise.changelog.logged import LoggedFile
from normalise.changelog.numbers import Numbers
from normalise.changelog.records import ChangeRecord, RepairRecord
from normalise.edits import Edit, Span, apply
from normalise.errors import NormaliseError
from normalise.values import dataclass

# More half-made texts than this of one repair are not looked at, and no more searches are made for them.
_MOST, _SEARCHES = 2000, 50_000
# What `groups` calls with each line that is not to be made: its number among the file's changes, and the line.
Aside = Callable[[int, ChangeRecord], object]


@dataclass(frozen=True, slots=True)
class Group:
    """One repair that is to be made at `span` of the input.

    `changes` are its lines, each with its number among the changes of the file; `composed` is the repair's own line, if
    it has one.
    """

    span: Span
    changes: tuple[tuple[int, ChangeRecord], ...]
    composed: RepairRecord | None = None

    @property
    def ids(self) -> str:
        """The changes, as messages name them."""
        return ", ".join(c.id for _, c in self.changes[:20]) + (", ..." if len(self.changes) > 20 else "")

    def after(self, before: str, name: str) -> str:
        """What becomes of the text `before` that stands at its place in the input; `name` is how messages call that.

        NormaliseError if it is not the text that the lines speak of, or if they contradict each other.
        """
        changes, line = [c for _, c in self.changes], self.composed
        said = line.before if line is not None else before if len(changes) > 1 else changes[0].before
        if before != said or len(before) != self.span.end - self.span.start:
            raise self.astray(name)
        if len(changes) == 1 and line is None:
            return changes[0].after
        outcomes = _outcomes(before, self.span.start, changes)
        if line is not None and line.after in outcomes:
            return line.after
        if line is not None:
            raise NormaliseError(
                f"{name}: {self.ids}: the line of repair {line.repair} says something else than the changes that are"
                " left of it; delete that line, too"
            )
        if len(outcomes) != 1:
            raise NormaliseError(
                f"{name}: {self.ids}: these changes of one repair cannot be made without those that were deleted;"
                " delete them all, or take them all from the log as the run wrote it"
            )
        return outcomes.pop()

    def astray(self, name: str) -> NormaliseError:
        """The error for a text that is not where the lines say."""
        first = self.changes[0][1]
        return NormaliseError(
            f"{name}: {self.ids}: what it replaces does not stand at {first.line}:{first.column}; delete the line, or"
            " take it from the log as the run wrote it"
        )


def groups(file: LoggedFile, aside: Aside) -> Iterator[Group]:
    """The repairs that the lines of a file make, sorted by place and apart; `aside` is called with all other lines.

    Where the log has the lines in the order of their places, it is read as it goes, and none of it is in memory.
    NormaliseError if two changes overlap.
    """
    ends = _ends(file)
    last: Group | None = None
    for group in _sorted(file, aside) if ends is None else _in_order(file, ends, aside):
        if last is not None and (last.span.overlaps(group.span) or group.span < last.span):
            raise NormaliseError(f"{file.record.path}: {last.ids} and {group.ids} overlap; keep one of them")
        yield group
        last = group


def _ends(file: LoggedFile) -> Numbers | None:
    """The number of the last line of each repair; None if lines are not in the order of their places."""
    if not file.ordered:
        return None
    composed = Numbers(r.repair for r in file.composed)
    lines = iter(file.composed)
    ends, seen = Numbers(), Numbers()
    repair, last = -1, -1
    for number, change in enumerate(file.changes):
        if change.status != "applied" or change.repair is None:
            continue
        if last < 0 or change.repair != repair:
            repair = change.repair
            if not seen.add(repair) or (repair in composed and all(r.repair != repair for r in lines)):
                return None
            if last >= 0:
                ends.add(last)
        last = number
    if last >= 0:
        ends.add(last)
    return ends


def _in_order(file: LoggedFile, ends: Numbers, aside: Aside) -> Iterator[Group]:
    composed = Numbers(r.repair for r in file.composed)
    lines = iter(file.composed)
    open_: list[tuple[int, ChangeRecord]] = []
    waiting: list[Group] = []
    for number, change in enumerate(file.changes):
        if change.status != "applied":
            aside(number, change)
            continue
        if not open_:  # whatever begins before this change is complete
            ready = sorted((g for g in waiting if g.span.start < change.original.start), key=_span)
            waiting = [g for g in waiting if g.span.start >= change.original.start]
            yield from ready
        if change.repair is None:  # a held change that was set to `applied` is a repair of its own
            waiting.append(_group([(number, change)], None))
            continue
        open_.append((number, change))
        if number in ends:
            repair = change.repair
            line = next((r for r in lines if r.repair == repair), None) if repair in composed else None
            waiting.append(_group(open_, line))
            open_ = []
    yield from sorted(waiting, key=_span)


def _sorted(file: LoggedFile, aside: Aside) -> Iterator[Group]:
    found: dict[tuple[int, int], list[tuple[int, ChangeRecord]]] = {}
    for number, change in enumerate(file.changes):
        if change.status == "applied":
            key = (0, change.repair) if change.repair is not None else (1, number)
            found.setdefault(key, []).append((number, change))
        else:
            aside(number, change)
    composed = {(0, r.repair): r for r in file.composed}
    yield from sorted((_group(changes, composed.get(key)) for key, changes in found.items()), key=_span)


def _span(group: Group) -> Span:
    return group.span


def _group(changes: list[tuple[int, ChangeRecord]], line: RepairRecord | None) -> Group:
    if line is not None:
        span = Span(line.original.start, line.original.end)
    else:
        span = Span(min(c.original.start for _, c in changes), max(c.original.end for _, c in changes))
    return Group(span, tuple(changes), line)


def _outcomes(before: str, start: int, changes: Sequence[ChangeRecord]) -> set[str]:
    """What becomes of a text, which stands at `start`, if all changes are made, each once.

    In any order in which each finds its text: the order of the run is not in the log. Changes whose text stands in the
    input go first, by place; they are those of the first stage that touched the place.
    """
    edits: list[Edit] = []
    rest: list[ChangeRecord] = []
    last: Span | None = None
    for c in sorted(changes, key=lambda c: (c.original.start, c.original.end)):
        place = Span(c.original.start - start, c.original.end - start)
        free = last is None or (place.start >= last.end and not place.overlaps(last))
        inside = place.start >= 0 and place.end <= len(before)
        if free and inside and before[place.start : place.end] == c.before:
            edits.append(Edit(place, c.after, c.code))
            last = place
        else:
            rest.append(c)
    found = _upon(apply(before, edits), rest)
    # A change of a later stage may look like one of the first.
    return found if found or not edits else _upon(before, list(changes))


def _upon(start: str, changes: Sequence[ChangeRecord]) -> set[str]:
    """The texts that making all changes one upon the other can give; none if there are too many ways."""
    ahead = {(start, frozenset(range(len(changes))))}
    seen = set(ahead)
    done: set[str] = set()
    searches = 0
    while ahead:
        text, left = ahead.pop()
        if not left:
            done.add(text)
        for i in left:
            change = changes[i]
            at = text.find(change.before)
            searches += 1
            while at >= 0:
                after = text[:at] + change.after + text[at + len(change.before) :]
                state = (after, left - {i})
                if state not in seen:
                    seen.add(state)
                    ahead.add(state)
                at = text.find(change.before, at + 1)
                if len(seen) > _MOST or searches > _SEARCHES:
                    return set()
    return done
