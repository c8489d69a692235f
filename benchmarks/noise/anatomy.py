"""What stands where in a right article: words, names, sentence starts, quotations."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

TEXTS = Path(__file__).resolve().parent / "texts"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ENDED = re.compile(r"(?:^|\n|[.?!][”\"’)]*\s)[“\"‘(]*$")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Jr|St|M|No|[ap]\.m)\. $")
_PARTICLES = frozenset("de da do del della la van den der von al bin".split())
_BODIES = frozenset(
    "Academy Agency Army Association Authority Bank Board Bureau Capital Centre Church Club Commission "
    "Committee Council Court Department Federation Force Forces Fund Gallery Gulf Hospital House Institute "
    "Island League Ministry Museum Office Organization Party Programme Republic Sea Service Society Stars "
    "State States Town Treaty Union University Week".split()
)
_TITLES = frozenset(
    "President Prime Minister Chancellor King Justice Judge Senator Deputy Dr Professor Mayor Reverend Ms Mr".split()
)
_CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August"
    " September October November December Christmas Friday".split()
)


class Word(NamedTuple):
    """A word and its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Article:
    """A right text; all places are code points of `text`."""

    name: str
    text: str
    # What a machine translation of it was translated from; a page has one source language.
    language: str = "es"

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words; hyphens and apostrophes stay inside."""
        return tuple(Word(*m.span(), m[0]) for m in _WORD.finditer(self.text))

    @cached_property
    def prose(self) -> tuple[Word, ...]:
        """The words below the headline."""
        return tuple(word for word in self.words if word.start >= self.body)

    @property
    def body(self) -> int:
        """Where the first line below the headline begins."""
        end = self.text.find("\n\n")
        return end + 2

    def opens_sentence(self, at: int) -> bool:
        """Whether a sentence, or a line, starts at the place."""
        before = self.text[max(0, at - 12) : at]
        return bool(_ENDED.search(before)) and not _ABBREVIATED.search(before)

    @cached_property
    def names(self) -> tuple[Word, ...]:
        """Runs of capitalised words below the headline: people, places, bodies; no days and months."""
        runs: list[list[Word]] = []
        for word in self.prose:
            linked = bool(runs) and self._linked(runs[-1][-1], word)
            if word.text[0].isupper() and word.text not in _CALENDAR:
                if self.opens_sentence(word.start):
                    if word.text.lower() in small_words() or not self._named(word):
                        continue
                    linked = False
                if linked:
                    runs[-1].append(word)
                else:
                    runs.append([word])
            elif linked and word.text in _PARTICLES:
                runs[-1].append(word)
        found = []
        for run in runs:
            while run and (run[-1].text in _PARTICLES or run[-1].text == "I"):
                run.pop()
            while run and run[0].text in _TITLES:
                run.pop(0)
            if run:
                start, end = run[0].start, run[-1].end
                if self.text[end - 2 : end] in ("'s", "’s"):
                    end -= 2
                found.append(Word(start, end, self.text[start:end]))
        return tuple(found)

    def _linked(self, last: Word, word: Word) -> bool:
        between = self.text[last.end : word.start]
        if last.text.endswith(("'s", "’s")) and word.text not in _BODIES:
            return False
        return between == " " or (between in (" of ", " of the ") and last.text in _BODIES)

    def _named(self, word: Word) -> bool:
        """Whether a first word of a sentence is a name: another name follows, or it is one inside sentences."""
        behind = self.followed(word)
        return word.text in capital_words() or bool(behind and behind.text[0].isupper())

    @cached_property
    def people(self) -> tuple[Word, ...]:
        """Names of two and more words that are no bodies: mostly people."""
        found = []
        for name in self.names:
            parts = name.text.split()
            if len(parts) > 1 and not _BODIES.intersection(parts) and not any(part.isupper() for part in parts):
                found.append(name)
        return tuple(found)

    def quoted(self, at: int) -> bool:
        """Whether the place is inside quotation marks of its paragraph."""
        start = self.text.rfind("\n", 0, at) + 1
        before = self.text[start:at]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def followed(self, word: Word) -> Word | None:
        """The next word, if only one blank stands between."""
        match = _WORD.match(self.text, word.end + 1) if self.text[word.end : word.end + 1] == " " else None
        return Word(*match.span(), match[0]) if match else None


@cache
def articles() -> tuple[Article, ...]:
    """All texts, by name."""
    return tuple(Article(path.stem, path.read_text(encoding="utf-8")) for path in sorted(TEXTS.glob("*.txt")))


@cache
def in_language(article: Article, language: str) -> Article:
    """The article as translated from a language; kept, as its anatomy is dear."""
    return replace(article, language=language)


@cache
def capital_words() -> frozenset[str]:
    """Every word that some text writes with a capital inside a sentence."""
    found = set()
    for path in sorted(TEXTS.glob("*.txt")):
        article = Article(path.stem, path.read_text(encoding="utf-8"))
        for word in article.prose:
            if word.text[0].isupper() and not article.opens_sentence(word.start):
                found.add(re.sub("['’]s$", "", word.text))
    return frozenset(found)


@cache
def small_words() -> frozenset[str]:
    """Every word that some text writes in small letters."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))]
    return frozenset(word for text in texts for word in _WORD.findall(text) if word.islower())
