"""How damaged documents are: artefacts per 1,000 words, by class and by cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from normalise.changelog.records import ChangeRecord
from normalise.damage.causes import causes
from normalise.damage.classes import class_of
from normalise.tuples import NamedTuple
from normalise.values import dataclass

# Held for these reasons, an edit is no damage of its own: a better edit took its place, or the place is none of ours.
_NO_DAMAGE = frozenset({"OVERLAP", "PROTECTED"})


class Count(NamedTuple):
    """How many artefacts are certain (their repairs are applied) and how many doubtful (listed, or held back)."""

    certain: int
    doubtful: int


class Finding(NamedTuple):
    """A change of the log with the class and the cause of its damage, as keys of `CLASSES` and `CAUSES`."""

    change: ChangeRecord
    kind: str
    cause: str

    @property
    def certain(self) -> bool:
        """Whether it was applied."""
        return self.change.reason is None

    @property
    def counts(self) -> bool:
        """Whether it is an artefact of its own; held edits that lost their place to a better one are none."""
        return self.change.reason not in _NO_DAMAGE


class Frequent(NamedTuple):
    """Equal artefacts of a run: how many, in how many documents, and the first of them."""

    number: int
    documents: int
    finding: Finding


@dataclass(frozen=True)
class DocumentDamage:
    """One document. `words` is None if its text is not there; `error` says why it could not be read."""

    name: str
    words: int | None
    findings: tuple[Finding, ...] = ()
    error: str | None = None

    @cached_property
    def count(self) -> Count:
        """Its artefacts."""
        return _count(self.findings)

    @property
    def rate(self) -> float | None:
        """Certain artefacts per 1,000 words; None without words."""
        return per_thousand(self.count.certain, self.words or 0)

    @cached_property
    def main_cause(self) -> str:
        """The most frequent cause of its artefacts, or nothing."""
        return next(iter(_by(self.findings, lambda f: f.cause)), "")


@dataclass(frozen=True)
class Damage:
    """A run: its documents in the order of their names."""

    documents: tuple[DocumentDamage, ...]

    @cached_property
    def read(self) -> tuple[DocumentDamage, ...]:
        """The documents that could be read."""
        return tuple(d for d in self.documents if d.error is None)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, document by document."""
        return tuple(f for d in self.read for f in d.findings)

    @cached_property
    def words(self) -> int:
        """The words of all texts that are there."""
        return sum(d.words or 0 for d in self.read)

    @cached_property
    def count(self) -> Count:
        """All artefacts."""
        return _count(self.findings)

    @property
    def rate(self) -> float | None:
        """Certain artefacts per 1,000 words, over the documents whose words are known."""
        return self.rate_of(lambda f: True)

    def rate_of(self, wanted: Callable[[Finding], bool]) -> float | None:
        """The rate of some of the artefacts; None without words."""
        number = sum(f.certain and wanted(f) for d in self.read if d.words for f in d.findings)
        return per_thousand(number, self.words)

    def class_rate(self, slug: str) -> float | None:
        """The rate of a class of damage."""
        return self.rate_of(lambda f: f.kind == slug)

    def cause_rate(self, slug: str) -> float | None:
        """The rate of a cause."""
        return self.rate_of(lambda f: f.cause == slug)

    @cached_property
    def damaged(self) -> int:
        """How many documents have a certain artefact."""
        return sum(d.count.certain > 0 for d in self.read)

    @cached_property
    def by_class(self) -> dict[str, Count]:
        """The artefacts of each class that occurs, the most frequent first."""
        return _by(self.findings, lambda f: f.kind)

    @cached_property
    def by_cause(self) -> dict[str, Count]:
        """The artefacts of each cause that occurs, the most frequent first."""
        return _by(self.findings, lambda f: f.cause)

    @cached_property
    def worst(self) -> tuple[DocumentDamage, ...]:
        """The documents, the most damaged first; those without a rate behind, by number."""
        return tuple(sorted(self.read, key=_rank))

    @cached_property
    def frequent(self) -> tuple[Frequent, ...]:
        """Artefacts that stand more than once, by number: the same rule, the same text, the same repair."""
        first: dict[tuple[str, str, str], Finding] = {}
        numbers: Counter[tuple[str, str, str]] = Counter()
        places: dict[tuple[str, str, str], set[str]] = {}
        for d in self.read:
            for f in d.findings:
                if f.counts:
                    key = (f.change.code, f.change.before, f.change.after)
                    first.setdefault(key, f)
                    numbers[key] += 1
                    places.setdefault(key, set()).add(d.name)
        order = sorted((key for key in first if numbers[key] > 1), key=lambda k: (-numbers[k], -len(places[k]), k))
        return tuple(Frequent(numbers[key], len(places[key]), first[key]) for key in order)


def measured(name: str, text: str | None, changes: Sequence[ChangeRecord], error: str | None = None) -> DocumentDamage:
    """The damage of one document from the changes of its log; `text` is the input, None if it is not there."""
    found = zip(changes, causes(changes), strict=True)
    findings = tuple(Finding(c, class_of(c.code).slug, cause) for c, cause in found)
    return DocumentDamage(name, None if text is None else len(text.split()), findings, error)


def per_thousand(number: int, words: int) -> float | None:
    """A number of things per 1,000 words; None without words.

    >>> per_thousand(3, 1500)
    2.0
    """
    return number * 1000 / words if words else None


def _rank(d: DocumentDamage) -> tuple[bool, float, int, int, str]:
    return d.rate is None, -(d.rate or 0.0), -d.count.certain, -d.count.doubtful, d.name


def _count(findings: Iterable[Finding]) -> Count:
    certain = Counter(f.certain for f in findings if f.counts)
    return Count(certain[True], certain[False])


def _by(findings: Iterable[Finding], key: Callable[[Finding], str]) -> dict[str, Count]:
    groups: dict[str, list[Finding]] = {}
    for f in findings:
        if f.counts:
            groups.setdefault(key(f), []).append(f)
    counts = {name: _count(group) for name, group in groups.items()}
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1].certain, -pair[1].doubtful, pair[0])))
