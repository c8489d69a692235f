"""What a person answers, kept as it comes: accepted, refused, taught."""

from __future__ import annotations

from collections.abc import Sequence

from normalise.errors import NormaliseError
from normalise.lexicon.check_rows import PREFIXES
from normalise.reporters.report import counted
from normalise.reporters.visible import near
from normalise.reviewing.dialogue import ask_one, ask_series, say
from normalise.reviewing.findings import Finding
from normalise.reviewing.keys import Answer, typed_line
from normalise.reviewing.memory import Memory
from normalise.reviewing.teaching import Rows, Teacher


class Quit(Exception):  # noqa: N818  (no error: a person has had enough)
    """The review ends here."""


class Answers:
    """The answers so far. `accepted` has each finding with what is to be written there.

    `count` is the number of series that were asked about; `always` and `never` hold one finding of each lesson.
    """

    def __init__(self, memory: Memory, teacher: Teacher) -> None:
        self.accepted: list[tuple[Finding, str]] = []
        self.rejected: list[Finding] = []
        self.always: list[tuple[Finding, str]] = []
        self.never: list[Finding] = []
        self.count = 0
        self._skipped = 0
        self._memory = memory
        self._teacher = teacher

    def knows(self, finding: Finding) -> bool:
        """Whether a finding was refused in an earlier review."""
        return self._memory.knows(finding)

    def sentence(self) -> str:
        """What was answered, in numbers."""
        accepted = f"Accepted {counted(len(self.accepted), 'place')}"
        return f"{accepted}, refused {len(self.rejected)}, left {self._skipped} for another time."

    def ask(self, series: Sequence[Finding], number: int, total: int) -> None:
        """Asks about a series, and does what is answered. Raises Quit; what was answered before is kept."""
        places = [f for f in series if not self._is_taken(f)]
        if not places:
            return
        self.count += 1
        while not self._done(ask_series(places, number, total), places):
            pass

    def _is_taken(self, finding: Finding) -> bool:
        """Whether something else is to be written at the place already."""
        return any(
            f.name == finding.name and f.now is finding.now and f.edit.span.overlaps(finding.edit.span)
            for f, _ in self.accepted
        )

    def _done(self, answer: Answer, places: Sequence[Finding]) -> bool:
        """Does what a series was answered with; False if it must be asked again."""
        if answer is Answer.ONE_BY_ONE:
            for number, finding in enumerate(places, 1):
                while not self._done(ask_one(finding, number, len(places)), [finding]):
                    pass
        elif answer is Answer.ACCEPT:
            self._accept(places, places[0].edit.replacement)
        elif answer is Answer.REJECT:
            self._reject(places)
        elif answer is Answer.ALWAYS:
            return self._always(places)
        elif answer is Answer.NEVER:
            self._never(places)
        elif answer is Answer.EDIT:
            return self._edited(places)
        elif answer is Answer.QUIT:
            raise Quit
        else:
            self._skipped += len(places)
        return True

    def _accept(self, places: Sequence[Finding], after: str) -> None:
        # An edit without width stands where two of them would stand: one is enough.
        for finding in places:
            if not self._is_taken(finding):
                self.accepted.append((finding, after))

    def _reject(self, places: Sequence[Finding]) -> None:
        for finding in places:
            self._memory.reject(finding)
            self.rejected.append(finding)

    def _always(self, places: Sequence[Finding]) -> bool:
        finding = places[0]
        after = finding.edit.replacement
        try:
            rows = self._teacher.always(finding, after, _type_of)
        except NormaliseError as error:
            say(f"normalise: {error}")
            return False
        _say_rows(rows)
        self.always.append((finding, after))
        self._accept(places, after)
        return True

    def _never(self, places: Sequence[Finding]) -> None:
        finding = places[0]
        try:
            rows = self._teacher.never(finding)
        except NormaliseError as error:
            say(f"normalise: {error}")
            rows = ()
        _say_rows(rows)
        if rows:
            self.never.append(finding)
        else:
            say(f"No dictionary holds this; it is not asked again, and {finding.edit.rule} in `ignore` silences `fix`.")
        self._memory.never(finding)
        self.rejected.extend(places)

    def _edited(self, places: Sequence[Finding]) -> bool:
        after = typed_line(f"instead of {places[0].before!r}:")
        if not after or after == places[0].before:
            say("nothing was typed that differs; asking again")
            return False
        self._accept(places, after)
        return True


def _type_of(name: str) -> str:
    """Asks what an unknown name is the name of."""
    return typed_line(f"what is {name!r}? {', '.join(PREFIXES)}:").strip().lower()


def _say_rows(rows: Rows) -> None:
    for path, cells in rows:
        say(f"{near(path)}: {' | '.join(cells)}")
