"""What a feed suffers from, said in plain words."""

from __future__ import annotations

from collections import Counter

from normalise.damage.causes import CAUSES
from normalise.damage.classes import CLASSES
from normalise.damage.meter import Damage
from normalise.tuples import NamedTuple

# Above this share a cause is named alone; below it, the two strongest are named together.
_ALONE = 0.6
# A second cause below this share is not worth a word.
_WORTH = 0.15
# A class below this share of what they did is not named, and no more than so many are.
_FREQUENT, _NAMED = 0.05, 3
# Fewer certain artefacts than this per 1,000 words are what careful newsrooms print, too.
_SLIGHT = 1.0


class Diagnosis(NamedTuple):
    """The verdict, what stands behind it, and what would mend the feed at its source (may be empty)."""

    verdict: str
    figures: str
    advice: str


def diagnosis(damage: Damage) -> Diagnosis:
    """The diagnosis of a run; certain artefacts alone count for it."""
    feed = "This document" if len(damage.documents) == 1 else "This feed"
    if not damage.read:
        return Diagnosis("Nothing could be read.", "", "")
    doubtful = damage.count.doubtful
    places = f"{doubtful:,} doubtful place{'s' * (doubtful != 1)}"
    if not damage.count.certain:
        listed = f"{places} {'are' if doubtful != 1 else 'is'} listed" if doubtful else "nothing doubtful either"
        return Diagnosis(f"{feed} shows no certain damage.", f"{_size(damage)}; {listed}.", "")
    named = _strongest({cause: count.certain for cause, count in damage.by_cause.items()})
    from_what = _listed([CAUSES[cause].label for cause in named])
    slight = damage.rate is not None and damage.rate < _SLIGHT
    verdict = f"{feed} {'is nearly clean; what is wrong comes' if slight else 'suffers'} from {from_what}"
    verdict += f", above all from {_listed(_frequent(damage, named))}."
    share = sum(damage.by_cause[cause].certain for cause in named) / damage.count.certain
    parts = [f"{damage.count.certain:,} certain artefact{'s' * (damage.count.certain != 1)} in {_size(damage)}"]
    if damage.rate is not None:
        parts.append(f"{damage.rate:.1f} per 1,000 words")
    if len(damage.by_cause) > len(named):
        parts.append(f"{share:.0%} from {from_what}")
    if doubtful:
        parts.append(f"besides, {places}")
    return Diagnosis(verdict, "; ".join(parts) + ".", " ".join(CAUSES[cause].advice for cause in named))


def _frequent(damage: Damage, causes: list[str]) -> list[str]:
    """The labels of the most frequent classes that these causes have."""
    kinds = Counter(f.kind for f in damage.findings if f.certain and f.cause in causes)
    order = sorted(kinds, key=lambda kind: (-kinds[kind], list(CLASSES).index(kind)))
    often = [kind for kind in order if kinds[kind] >= _FREQUENT * kinds.total()]
    return [CLASSES[kind].label for kind in often[:_NAMED]]


def _size(damage: Damage) -> str:
    number = len(damage.read)
    where = f"{damage.damaged:,} of {number:,} documents" if damage.count.certain and number > 1 else _documents(number)
    return f"{where} ({damage.words:,} words)" if damage.words else where


def _documents(number: int) -> str:
    return f"{number:,} document{'s' * (number != 1)}"


def _strongest(counts: dict[str, int]) -> list[str]:
    """The first name, and the second if the first does not stand for most of it."""
    total = sum(counts.values())
    first, *rest = counts
    if counts[first] / total >= _ALONE or not rest or counts[rest[0]] / total < _WORTH:
        return [first]
    return [first, rest[0]]


def _listed(labels: list[str]) -> str:
    """`a`, `a and b`, `a, b, and c`; the last comma is there as labels hold an `and` themselves."""
    if len(labels) < 3:
        return " and ".join(labels)
    return f"{', '.join(labels[:-1])}, and {labels[-1]}"
