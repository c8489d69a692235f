"""Finds the suspects of a text.

Right text must pay almost nothing. A line whose pieces (strings between blanks) are all settled is passed over
with one set test; what is not settled is looked at once per type. What is remembered follows from the lexicon
alone, so the order of documents cannot matter.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import filterfalse, islice
from operator import eq

from normalise.changed_lines import changed_lines, changed_pieces
from normalise.edits import OffsetMap, Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.keys import PARTICLES, WORD, without_owner
from normalise.lexicon.stored import FAMILIAR_RESIDUE, FAMILIAR_WORD
from normalise.memory import Bounded
from normalise.neighbours import whole_piece
from normalise.openings import Openings
from normalise.suspects import CLOSING, Kind, Suspect, Suspects

_INNER_CAPITAL = expression(r"[a-zß-öø-ÿĀ-ſ][A-ZÀ-ÖØ-Þ]")
_TWO_CAPITALS = expression(r"[A-ZÀ-ÖØ-Þ]{2}[a-zß-öø-ÿā-ſ]{2,}\Z")
_JOINT = expression(
    r"(?<=[^\W\d_][^\W\d_])(?:[.,;:!?)\]”»]+(?=[^\W\d_]{2})|[.,](?=a\Z)|[.!?]+(?=[“«][A-ZÀ-ÖØ-Þ]|[AI]\Z|I['’][a-z])"
    r"|\((?=[A-Z][A-Za-z]*[A-Z]\)|[1-9]\d\)|[a-z]{4}))"
    r"|(?<=[\d”»)])[.!?]”?(?=[A-Z][a-z]|[AI]\Z)|(?<=\d%)[.,](?=[^\W\d_]{2}|[AI]\Z)|(?<=\d\d)[,)](?=[a-z]{2})"
    r"|(?<![\w.][A-Z])(?<=[A-Z])\.(?=(?:The|It|They|But|In|We|This)\Z)"
    r"|(?<=[A-Z]\.[A-Z])\.(?=[a-z]{3})|(?<=[ap]\.m)\.(?=[a-z]{2})|(?<=[A-Z\d][A-Z\d])\)(?=[a-z]{2})"
)
_MARK = expression(r"[.,;:!?)\]”»(]")  # what a joint has between its letters
# By what is at the edges of a piece without blanks.
_SHAPES = (
    (Kind.LOOSE, expression(r"[,.;:!?%)”]|\"\Z|.*[(“]\Z", re.DOTALL)),
    (Kind.BREAK, expression(r".*[-\u2010]\Z", re.DOTALL)),
    (Kind.HANGING, expression(r"-[a-z]{3}")),
    (Kind.STUTTER, expression(r".*[,.][,.]|[,.]\Z", re.DOTALL)),
)
_SHAPED = expression(r"[,.;:!?%)”\"-]|.*(?:[(“\u2010-]\Z|[,.][,.])", re.DOTALL)  # as quick as one of them
_DIGIT_INSIDE = expression(r"\b(?:[^\W\d_]+\d+[^\W\d_]+|[01][a-z]{2,}|[a-z]{2,}[01])\b")

_FIGURE_JOINT = expression(
    r"(?:[^\W\d_]{2,}\d+(?:[.,]\d+)*|(?:[^\W\d_]+-)?\d+(?:[.,]\d+)*(?:[^\W\d_]{3,}|%[a-z]{2,}|(?<=\d{4})[a-z]{2}))\Z"
)

# Below these frequencies a string that large collections hold may be an error all the same.
_LOWER_SEEN = 3.4
_NAME_SEEN = 1.8

_EDGES = ".,;:!?\"'“”‘’()[]«»…–—-*"

# No two lines of prose begin with as many equal characters; two captions fill a line of this length.
_TWIN, _TWO = 36, 100

# What a line shows and not one of its pieces.
_OF_LINES = frozenset({Kind.LINE, Kind.DOUBLE, Kind.TWIN})

# So many tokens are remembered as right, and as many as suspects.
_REMEMBERED = 50_000

_Finding = tuple[str, int, int, str]


class Scanner:
    """Finds suspects. One scanner serves a whole run."""

    def __init__(
        self,
        lexicon: Lexicon,
        words: frozenset[str] = frozenset(),
        allow: frozenset[str] = frozenset(),
        inner: frozenset[str] = frozenset(),
    ) -> None:
        self._lexicon = lexicon
        self._words = words
        self._inner = sorted(inner)
        self._has_inner = re.compile("|".join(map(re.escape, self._inner)) or r"(?!)").search
        self._allow = allow
        self._settled = set(lexicon.usual - words)  # the rest is looked at when it comes
        self._findings = Bounded[str, tuple[_Finding, ...]](_REMEMBERED)
        self._openings = Openings(lexicon.openings)

    def scan(self, text: str) -> Suspects:
        """The suspects of a text."""
        found: dict[str, list[Suspect]] = {}
        self._scan_lines(text, 0, len(text), found)
        return Suspects(text, found)

    def rescan(self, before: Suspects, step: OffsetMap, text: str) -> Suspects:
        """The suspects of a text that differs from one already scanned by this step: only what changed is read."""
        old = before.text
        found: dict[str, list[Suspect]] = {name: [] for name in before.names()}
        lines, pieces = changed_lines(step, old, text), changed_pieces(step, old, text)
        ways = _Way(*lines), _Way(*pieces)
        for name, group in found.items():
            ways[name not in _OF_LINES].move(before.of(name), group)
        for span in lines[1]:
            self._scan_lines(text, span.start, span.end, found, whole=False)
        for span in pieces[1]:
            part = text[span.start : span.end]
            self._scan_pieces(part, list(filterfalse(self._settled.__contains__, part.split())), span.start, found)
        for group in found.values():
            group.sort()
        # A needle that was nowhere can only stand where something changed.
        absent = list(before.absent())
        reach = max(map(len, absent), default=1) - 1
        changed = "\0".join(text[max(0, h.target.start - reach) : h.target.end + reach] for h in step.hunks)
        absent = [needle for needle in absent if needle not in changed]
        return Suspects(text, {name: group for name, group in found.items() if group}, absent)

    def _scan_lines(self, text: str, at: int, end: int, found: dict[str, list[Suspect]], *, whole: bool = True) -> None:
        """Adds the suspects of the lines between two places; without `whole`, only what the line as such shows."""
        unsettled, begins = self._settled.__contains__, self._openings.fit
        last = (text[text.rfind("\n", 0, max(0, at - 1)) + 1 : at].split() or [""])[-1]
        above = _head_above(text, at)
        for line in text[at:end].split("\n"):
            pieces = line.split()
            if not pieces:
                last = ""
                at += len(line) + 1
                continue
            if begins(pieces):
                found.setdefault(Kind.LINE, []).append(Suspect(at, at + len(line.rstrip()), line.rstrip()))
            if pieces[0] == last or True in map(eq, pieces, islice(pieces, 1, None)):
                found.setdefault(Kind.DOUBLE, []).append(Suspect(at, at + len(line), line))
            last = pieces[-1]
            head = line[:_TWIN] if len(line) >= _TWIN else ""
            if head and (head == above or (len(line) > _TWO and line.find(head, _TWIN) > 0)):
                found.setdefault(Kind.TWIN, []).append(Suspect(at, at + len(line), line))
            above = head
            if whole and (rest := list(filterfalse(unsettled, pieces))):
                self._scan_pieces(line, rest, at, found)
            at += len(line) + 1

    def _scan_pieces(self, line: str, pieces: Iterable[str], at: int, found: dict[str, list[Suspect]]) -> None:
        """Adds the suspects in pieces of a line that begins at a place; the pieces stand in it in this order."""
        new = tuple.__new__
        settled, findings = self._settled, self._findings
        place = 0
        for piece in pieces:
            facts = findings.get(piece)
            if facts is None:
                facts = self._look(piece)
                if not facts:
                    if len(settled) > _REMEMBERED:
                        settled.clear()
                    settled.add(piece)
                    continue
                findings[piece] = facts
            place = whole_piece(line, piece, place)
            for name, start, stop, word in facts:
                suspect = new(Suspect, (at + place + start, at + place + stop, word))
                if name in found:
                    found[name].append(suspect)
                else:
                    found[name] = [suspect]
            place += len(piece)

    def _look(self, piece: str) -> tuple[_Finding, ...]:
        """What is suspect in a piece of text without blanks; nothing if it is settled."""
        if len(piece) > 200:
            return ()  # no word: an address, base64, a flood
        core = piece.strip(_EDGES)
        plain = self._is_settled(core)
        if core.isalpha() and _is_plain(piece):  # most are a word, a mark or two round it: no pattern is needed
            if plain:
                return ()
            start = piece.find(core)
            return tuple((name, start, start + len(core), core) for name in self._names(core))
        out: list[_Finding] = []
        if _SHAPED.match(piece):
            out.extend((kind, 0, len(piece), piece) for kind, shape in _SHAPES if shape.match(piece))
        if self._has_inner(piece):
            out.extend(("~" + needle, 0, len(piece), piece) for needle in self._inner if needle in piece)
        if core.upper() == core.lower():
            return tuple(out)
        if not plain:
            out.extend(self._inside(piece, core))
        if _MARK.search(piece, 1, len(piece) - 1):
            out.extend((Kind.JOINT, *m.span(), m.group()) for m in _JOINT.finditer(piece))
        return tuple(out)

    def _inside(self, piece: str, core: str) -> Iterator[_Finding]:
        """What is suspect in the words and figures of a piece."""
        for match in WORD.finditer(piece):
            word = match.group()
            if not self._is_settled(word):
                yield from ((name, *match.span(), word) for name in self._names(word))
        yield from ((Kind.DIGIT, *m.span(), m.group()) for m in _DIGIT_INSIDE.finditer(piece))
        if not core.isalpha() and _FIGURE_JOINT.match(core):
            start = piece.find(core)
            yield Kind.FIGURE, start, start + len(core), core

    def _is_settled(self, word: str) -> bool:
        """Whether a word is known to be under no name."""
        return word in self._settled or (word not in self._words and self._lexicon.is_plain(word))

    def _names(self, word: str) -> Iterator[str]:
        """Under which names a word is a suspect."""
        lexicon = self._lexicon
        bare = without_owner(word)
        if word in self._words:
            yield "=" + word
        if bare is not word and bare in self._words:
            yield "=" + bare
        if bare in self._allow or word in self._allow:
            return
        lower = bare.lower()
        if lexicon.has_variants(bare):
            yield "variant"
        if bare in lexicon.lower_names:
            yield "lower-name"
        elif bare == lower and self._is_part(bare):
            yield "lower-part"
        if lower in lexicon.residue and (not lexicon.is_word(lower) or lexicon.zipf(lower) < FAMILIAR_RESIDUE):
            yield "residue"
        if not lexicon.is_word(lower) and lexicon.is_misspelling(lower):
            yield "misspelling"
        kind = self._kind(word, bare, lower)
        if kind:
            yield kind

    def _is_part(self, bare: str) -> bool:
        """Whether a word in small letters is part of a name and no particle."""
        lexicon = self._lexicon
        if len(bare) < 3 or bare in PARTICLES:
            return False
        if lexicon.is_word(bare) and lexicon.zipf(bare) >= FAMILIAR_WORD:
            return lexicon.is_given(bare)
        return lexicon.is_right_token(bare.capitalize())

    def _kind(self, word: str, bare: str, lower: str) -> Kind | None:
        lexicon = self._lexicon
        if word == lower and lexicon.is_word(word):
            return Kind.LOWER if word in lexicon.fused else None
        if len(bare) > 1 and bare.isupper():
            return None if lexicon.is_right_token(bare) else Kind.CAPS
        if bare in lexicon.fused and not lexicon.is_right_token(bare):
            return Kind.LOWER
        if _TWO_CAPITALS.match(bare) and not lexicon.is_right_token(bare):
            return Kind.MIXED
        if lexicon.is_right_token(bare) or lexicon.is_right_token(word) or lexicon.is_word(word.lower()):
            return Kind.MIXED if _INNER_CAPITAL.search(bare) and not lexicon.is_right_token(bare) else None
        if _INNER_CAPITAL.search(bare):
            return Kind.MIXED
        if len(bare) < 2 or lexicon.is_word(lower):
            return None
        if bare[0].isupper():
            return None if lexicon.zipf(lower) >= _NAME_SEEN else Kind.NAME
        return None if lexicon.zipf(lower) >= _LOWER_SEEN else Kind.LOWER


class _Way:
    """Where places go that stand outside the stale stretches of a text: into the text with fresh ones instead."""

    def __init__(self, stale: Sequence[Span], fresh: Sequence[Span]) -> None:
        # With a last stretch that begins behind everything, each place has one that ends behind it.
        self._starts = [*(span.start for span in stale), sys.maxsize]
        self._ends = [span.end for span in stale]
        # Stretches are whole on both sides, so behind the i-th one all places move by the same amount.
        self._shifts = [0, *(new.end - was.end for was, new in zip(stale, fresh, strict=True))]

    def move(self, suspects: Sequence[Suspect], moved: list[Suspect]) -> None:
        """Adds the suspects that stay, with their new places: whole runs between two stretches, as this is hot."""
        new, at = tuple.__new__, 0
        while at < len(suspects):
            place = suspects[at].start
            i = bisect_right(self._ends, place)
            begin, shift = self._starts[i], self._shifts[i]
            if begin <= place:
                at = bisect_left(suspects, (self._ends[i],), at)
                continue
            stop = bisect_left(suspects, (begin,), at)
            run = suspects[at:stop]
            moved.extend([new(Suspect, (s + shift, e + shift, text)) for s, e, text in run] if shift else run)
            at = stop


def _head_above(text: str, at: int) -> str:
    """The head of the last line above a place that holds anything, if it is long enough to be a twin's."""
    while at > 0:
        start = text.rfind("\n", 0, at - 1) + 1
        line = text[start : at - 1]
        if line and not line.isspace():
            return line[:_TWIN] if len(line) >= _TWIN else ""
        at = start
    return ""


def _is_plain(piece: str) -> bool:
    """Whether a piece has no edge that is a shape of its own; quick, and never wrong where it says yes."""
    return piece[0].isalnum() and (piece[-1].isalnum() or (piece[-1] in CLOSING and piece[-2:-1].isalnum()))
