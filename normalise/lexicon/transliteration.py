"""Spellings of names that follow from a native spelling by the tables of `transliteration.tsv`."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import heappop, heappush
from operator import attrgetter

from normalise.lexicon.sources import Row
from normalise.values import dataclass

# In the column `from`: the table goes on where another one ends. In the column `to`: nothing is written.
BASE = "="
NOTHING = "-"
# The system that writes a name in English: what it gives is right.
ENGLISH = "en"
# How many spellings of one name are made for one language, the usual ones first; for English more, as newsrooms differ.
_MOST = 6
_MOST_ENGLISH = 400
_BETWEEN = " -"


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """What a sequence of letters becomes: each way to write it, the usual one first. Conditions may be empty.

    `start` and `end` are those of a word or of a part before or behind a hyphen; `after` and `before` hold the letters
    one of which must stand there.
    """

    letters: str
    results: tuple[str, ...]
    start: bool = False
    end: bool = False
    after: str = ""
    before: str = ""

    @property
    def rank(self) -> tuple[int, int, str]:
        """Longer sequences come first, then those with more conditions."""
        conditions = 2 * (self.start + self.end) + bool(self.after) + bool(self.before)
        return -len(self.letters), -conditions, self.letters

    def fits(self, text: str, at: int) -> bool:
        """Whether the rule may be applied at this place of a text in small letters."""
        if not text.startswith(self.letters, at):
            return False
        if not (self.start or self.end or self.after or self.before):
            return True
        end = at + len(self.letters)
        left, right = text[at - 1 : at] or " ", text[end : end + 1] or " "
        return (
            (not self.start or left in _BETWEEN)
            and (not self.end or right in _BETWEEN)
            and (not self.after or left in self.after)
            and (not self.before or right in self.before)
        )


def rule_of(row: Row) -> Rule:
    """The rule of a row; ValueError, saying why, if its conditions cannot be read."""
    flags: dict[str, str] = {"start": "", "end": "", "after": "", "before": ""}
    for condition in row["where"].split():
        name, colon, letters = condition.partition(":")
        if name not in flags or bool(colon) != (name in ("after", "before")) or (colon and not letters):
            raise ValueError(condition)
        flags[name] = letters or "yes"
    results = tuple("" if part == NOTHING else part for part in row["to"].split("|"))
    return Rule(row["from"], results, bool(flags["start"]), bool(flags["end"]), flags["after"], flags["before"])


class System:
    """A table of rules: how names of one language are written in another one."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        by_letter: dict[str, list[Rule]] = defaultdict(list)
        for rule in sorted(rules, key=attrgetter("rank")):
            by_letter[rule.letters[0]].append(rule)
        self._rules = dict(by_letter)
        # Letters that never stay as they are; most names have no others, which saves looking closer.
        self._sure = {rule.letters for rules in by_letter.values() for rule in rules if rule.rank[:2] == (-1, 0)}
        self._foreign = any(_is_foreign(rule) for rules in by_letter.values() for rule in rules)

    def unknown(self, name: str) -> str:
        """The first letter that no rule writes in Latin letters, or nothing."""
        return self._unknown(name, self._plain(name))

    def _unknown(self, name: str, text: str) -> str:
        if not self._foreign and (
            text.isascii() or all(c in self._sure or _is_latin(c) or not c.isalpha() for c in text)
        ):
            return ""
        return next((rule.letters for rule, _ in self._steps(name, text) if _is_foreign(rule)), "")

    def _plain(self, text: str) -> str:
        """Small letters, one for each; a letter without a rule loses its marks (the accent of Greek)."""
        if text.isascii():
            return text.lower()
        letters = (c.lower()[0] for c in text)
        return "".join(c if c in self._rules or _is_latin(c) else unicodedata.normalize("NFD", c)[0] for c in letters)

    def _steps(self, name: str, text: str) -> list[tuple[Rule, bool]]:
        """The rules that write a name, from left to right, each with whether a capital stands there.

        `text` is the plain form of the name.
        """
        steps: list[tuple[Rule, bool]] = []
        at = 0
        while at < len(text):
            for rule in self._rules.get(text[at], ()):
                if rule.fits(text, at):
                    break
            else:
                rule = _as_it_is(text[at])
            steps.append((rule, name[at].isupper()))
            at += len(rule.letters)
        return steps

    def written(self, name: str, most: int = _MOST) -> list[str]:
        """The ways to write a name, the usual one first, no more than `most`; none if a letter is unknown.

        A sequence is written the same way throughout a name.
        """
        text = self._plain(name)
        if self._unknown(name, text):
            return []
        steps = self._steps(name, text)
        choices = [rule for rule in dict.fromkeys(rule for rule, _ in steps) if len(rule.results) > 1]
        found = (_joined(steps, dict(zip(choices, picks, strict=True))) for picks in _picks(choices, most))
        return list(dict.fromkeys(found))


@lru_cache(maxsize=1000)
def _as_it_is(letter: str) -> Rule:
    """The rule for a letter that no rule names."""
    return Rule(letter, (letter,))


def _is_foreign(rule: Rule) -> bool:
    """Whether letters of another script would be left."""
    return any(not _is_latin(letter) and letter.isalpha() for result in rule.results for letter in result)


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u1f00"


def _picks(choices: Sequence[Rule], most: int) -> Iterator[tuple[int, ...]]:
    """Which result each rule takes: all the first, then every other choice by how far it is from that."""
    queue = [(0, (0,) * len(choices), 0)]
    for _ in range(most):
        if not queue:
            return
        away, picks, place = heappop(queue)
        yield picks
        for i in range(place, len(choices)):
            if picks[i] + 1 < len(choices[i].results):
                heappush(queue, (away + 1, (*picks[:i], picks[i] + 1, *picks[i + 1 :]), i))


def _joined(steps: Sequence[tuple[Rule, bool]], picks: Mapping[Rule, int]) -> str:
    """The results in order; a capital passes on to what stands for its letter, or to the next result."""
    parts: list[str] = []
    capital = False
    for rule, upper in steps:
        result = rule.results[picks.get(rule, 0)]
        capital = capital or upper
        if capital and result:
            result, capital = result[0].upper() + result[1:], False
        parts.append(result)
    text = "".join(parts)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def systems_of(rows: Iterable[Row]) -> dict[str, System]:
    """The systems of `transliteration.tsv` by name (`ru-fr`); rows that cannot be read are passed over.

    Rows of stronger folders come first. A sequence that a system has itself is never looked for in its base.
    """
    own: dict[str, dict[tuple[str, str], Rule]] = defaultdict(dict)
    bases: dict[str, str] = {}
    for row in rows:
        if row["from"] == BASE:
            bases.setdefault(row["system"], row["to"])
            own[row["system"]].update({})
        elif row["from"]:
            try:
                own[row["system"]].setdefault((row["from"], row["where"]), rule_of(row))
            except ValueError:
                continue
    return {name: System(_with_base(name, own, bases)) for name in own}


def _with_base(name: str, own: Mapping[str, dict[tuple[str, str], Rule]], bases: Mapping[str, str]) -> list[Rule]:
    rules: list[Rule] = []
    seen: set[str] = set()
    while name and name in own:
        rules += [rule for rule in own[name].values() if rule.letters not in seen]
        seen.update(rule.letters for rule in own[name].values())
        name, bases = bases.get(name, ""), {n: base for n, base in bases.items() if n != name}
    return rules


def english_of(row: Row, systems: Mapping[str, System], most: int = _MOST_ENGLISH) -> list[str]:
    """The ways in which English may write the name of a row of `native.tsv`: all of them are right."""
    system = systems.get(f"{row['lang']}-{ENGLISH}")
    return system.written(row["form"], most) if system else []
