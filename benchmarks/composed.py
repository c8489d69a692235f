"""Text to measure speed on, composed of this project's own sentences.

The sample documents are far too small and know too few words: a tool that remembers what it has seen would look faster
on copies of them than it is. So sentences are drawn at random and varied: names are swapped for names of the
dictionaries or for invented ones, numbers are drawn anew, and a few plain words are swapped for words of the frequency
list that the program depends on. The shares are set so that about as many tokens are unknown, and as many names occur,
as in translated news.
"""

from __future__ import annotations

import calendar
import csv
import random
import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_SENTENCE = re.compile(r"(?<=[.?!”])\s+(?=[A-Z“])")
# Whole sentences only: headings and the lines of a wrapped column would be damage in running text.
_WHOLE = re.compile(r"[A-Z“].{20,}[.?!]”?")
_OLD = ("ocr-gazette",)  # a page of 1867 is no model of clean news
# Numbers, names, plain words; not where an article depends on them.
_PIECE = re.compile(
    r"(?<! an )(?:\d[\d.,]*\d|\d)"
    r"|(?<=[a-z,] )(?<! the )(?<! a )(?<! an )[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)*(?![\w’'-])"
    r"|(?<= )(?<! a )(?<! an )[a-z]{4,}(?= )"
)
_ONSETS = "b br c ch d dr f g gr h j k kr l m n p pr r s sh st t tr v w z".split()
_VOWELS = "a e i o u ai ei ou".split()
_CODAS = "d g k l ll m n nd ng r rt s sk t th v".split()


class Composer:
    """Draws sentences; the same seed gives the same text. `noise` is the share of damaged sentences."""

    def __init__(self, seed: int, noise: float) -> None:
        self._random = random.Random(seed)  # noqa: S311 - nothing secret
        self._noise = noise
        clean = [
            s
            for path in sorted(ROOT.glob("tests/gold/*/clean.txt"))
            if path.parent.name not in _OLD
            for s in _sentences(path)
        ]
        self._clean = [s for s in clean if _WHOLE.fullmatch(s)]
        self._damaged = [s for path in sorted(ROOT.glob("seeds/*.txt")) for s in _sentences(path)]
        self._names = list(_column("entities", "canonical"))
        self._words, self._weights = _frequent_words()

    def text(self, size: int) -> str:
        """Paragraphs of about `size` bytes of UTF-8."""
        paragraphs: list[str] = []
        length = 0
        while length < size:
            paragraph = self._paragraph()
            paragraphs.append(paragraph)
            length += len(paragraph.encode()) + 2
        return "\n\n".join(paragraphs) + "\n"

    def _paragraph(self) -> str:
        draw = self._random
        sources = (self._damaged if draw.random() < self._noise else self._clean for _ in range(draw.randint(2, 6)))
        return " ".join(_PIECE.sub(self._varied, draw.choice(source)) for source in sources)

    def _varied(self, match: re.Match[str]) -> str:
        piece, draw = match.group(), self._random.random()
        if piece[0].isdigit():
            return re.sub(r"\d", lambda _: str(self._random.randint(1, 9)), piece) if draw < 0.7 else piece
        if piece[0].islower():
            return self._random.choices(self._words, cum_weights=self._weights)[0] if draw < 0.15 else piece
        if draw < 0.5:
            return self._random.choice(self._names)
        return " ".join(self._invented() for _ in piece.split()) if draw < 0.55 else piece

    def _invented(self) -> str:
        draw = self._random
        middle = "".join(draw.choice(_ONSETS) + draw.choice(_VOWELS) for _ in range(draw.randint(1, 2)))
        return (middle + draw.choice(_CODAS)).capitalize()


def _sentences(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield from (s for s in _SENTENCE.split(line) if s.strip())


def _column(table: str, column: str) -> Iterator[str]:
    for path in sorted(ROOT.glob(f"dictionaries/**/{table}.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            lines = (line for line in file if not line.startswith("#"))
            yield from (row[column] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _frequent_words() -> tuple[list[str], list[float]]:
    """Words of 20 MB of news with weights; none that would have to be capitalised."""
    from wordfreq import top_n_list, word_frequency

    names = {*map(str.lower, [*calendar.month_name, *calendar.day_name])}
    for forms in (_column("entities", "canonical"), _column("variants", "form"), _column("protect", "form")):
        names.update(word for form in forms for word in form.lower().split())
    words = [w for w in top_n_list("en", 20_000) if w.isascii() and w.isalpha() and len(w) > 3 and w not in names]
    return words, list(accumulate(word_frequency(w, "en") ** 0.6 for w in words))
