"""Quotations that open in one system of marks and close in another."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.quotation import CLOSE_BEFORE, units
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_CHARS = expression(r"[“”„«»]|''|\"")
_LOOSE = expression(r"[a-z] \"(?=[.,;](?:\s|\Z))")
_CLAUSE, _USUAL, _MOST = 4, 3.5, 0.8
_WORD = expression(r"[^\W\d_]+")


class MixedQuotes(Rule):
    """Quotation marks of two systems in one pair: `“ ... »`, `« ... ”`, or a low German pair in English.

    A pair is mixed only if both marks are alone of their kind between themselves, each with the neighbours of
    its side. Whole pairs of guillemets or low marks are right round foreign words; they are sure only in a document
    with certain damage of machine translation, round English words (or, the low ones, a name). A straight mark, or two
    apostrophes, close what a curly mark opened where no curly closer follows; they fear inches and nested quotations.
    """

    code = "PUN005"
    stage = "punctuation"
    cause = "mt"
    trigger = Trigger(needles=("»", "«", "„", "''", '"'))
    examples = (
        Repairs(
            "He called it “a gift to the villages », and left.", "He called it “a gift to the villages”, and left."
        ),
        Repairs(
            "He called it « a gift to the villages”, and left.", "He called it “a gift to the villages”, and left."
        ),
        Repairs(
            "The line carries 21 thousand 600 tonnes on the „Northern Star“ each year.",
            "The line carries 21,600 tonnes on the “Northern Star” each year.",
        ),
        Repairs("“Nobody came,'' said the porter of the club.", "“Nobody came,” said the porter of the club."),
        Repairs('“Nobody came," said the porter of the club.', "“Nobody came,” said the porter of the club."),
        Repairs("He called it “a disgrace„, and left.", "He called it “a disgrace”, and left."),
        Repairs('He met “soldiers without arms ". They left.', "He met “soldiers without arms”. They left."),
        Leaves('“The pipe is 6" wide,” said the plumber, “and he said "go" to me.”'),
        Repairs(
            "Wladimir Putin said: «We will keep our word and the road will be open ».",
            "Vladimir Putin said: “We will keep our word and the road will be open”.",
        ),
        Leaves("Over the door stood « Ici on chante », in red."),
        Leaves("The card read „Wir gehen heim“ in pencil."),
        Leaves("“The sign says «Adelante» in tall letters,” he wrote."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Neighbouring marks that make a mixed pair."""
        done: set[Span] = set()
        curly = "“" in doc.text or "”" in doc.text
        for needle in self.trigger.needles:
            if not context.suspects.has(needle) or (needle == '"' and not curly):
                continue
            for unit in units(doc, needle):
                if unit not in done:
                    done.add(unit)
                    if all(doc.text.find(mark, *unit) < 0 for mark in "“”«„"):
                        continue  # each pair has one of these
                    yield from self._paragraph(doc, context, unit)

    def _paragraph(self, doc: Document, context: Context, unit: Span) -> Iterator[Edit]:
        text = doc.text
        found = [(m.start(), m.group()) for m in _CHARS.finditer(text, *unit)]
        for i in range(len(found) - 1):
            (start, opener), (end, closer) = found[i], found[i + 1]
            if i and found[i - 1][1] in "“„«" and not (i > 1 and opener in "“„«"):
                continue  # inside another quotation
            pair = opener + closer
            third = found[i + 2][1] if i + 2 < len(found) else ""
            if opener == "“" and closer in ("''", '"'):
                blanks = bool(_LOOSE.match(text, end - 2))
                fits = blanks or _closes(text, end, closer)
                if fits and _opens(text, start) and third not in ("”", '"', "''"):
                    yield self.edit(end - blanks, end + len(closer), "”", "it closes what a curly opener began")
            elif pair == "“„" and _opens(text, start) and _closes(text, end, closer):
                yield self.edit(end, end + 1, "”", "it closes what a curly opener began")
            elif pair == '"”':
                before = found[i - 1][1] if i else "”"
                if _opens(text, start) and text[start + 1].isalnum() and before in ("”", '"', "''") and i % 2 == 0:
                    yield self.edit(start, start + 1, "“", "its partner is a curly closer")
            elif pair == "“»" and _opens(text, start):
                left = end - 1 if text[end - 1] in " \u00a0\u202f" else end
                yield self.edit(left, end + 1, "”", "it closes what a curly opener began")
            elif pair == "«”" and _opens(text, start):
                right = start + 2 if text[start + 1] in " \u00a0\u202f" else start + 1
                yield self.edit(start, right, "“", "its partner is a curly closer")
            elif pair == "«»" and _opens(text, start):
                yield from self._guillemets(text, context, Span(start, end))
            elif pair in ("„“", "„”") and _opens(text, start):
                yield from self._low(text, context, Span(start, end), closer)

    def _guillemets(self, text: str, context: Context, pair: Span) -> Iterator[Edit]:
        """A pair of guillemets round an English clause, with the blanks inside."""
        start, end = pair
        inside = text[start + 1 : end]
        words = _WORD.findall(inside)
        if (
            not context.evidence.machine_translated
            or len(words) < _CLAUSE
            or not _is_mostly_english(words, context.lexicon)
        ):
            return
        left = start + 1 + len(inside) - len(inside.lstrip())
        right = end - len(inside) + len(inside.rstrip())
        yield self.edit(start, left, "“", "English opens with this mark", confidence=0.9)
        yield self.edit(right, end + 1, "”", "English closes with this mark", confidence=0.9)

    def _low(self, text: str, context: Context, pair: Span, closer: str) -> Iterator[Edit]:
        """A low opener and what closes it; `pair` are the places of the two marks."""
        start, end = pair
        sure = context.evidence.machine_translated and _is_english(text[start + 1 : end], context.lexicon)
        tier = Tier.SAFE if sure else Tier.REPORT
        yield self.edit(start, start + 1, "“", "English opens with this mark", tier=tier)
        if closer == "“":
            yield self.edit(end, end + 1, "”", "English closes with this mark", tier=tier)


def _opens(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] in " \n\t\u00a0(—–"


def _closes(text: str, place: int, mark: str) -> bool:
    """Whether a straight mark stands as a closer does, behind a letter or stop; behind a figure it may be inches."""
    before, after = text[place - 1], text[place + len(mark) : place + len(mark) + 1]
    return (before.isalpha() or before in ".,!?…)") and (not after or after in CLOSE_BEFORE)


def _is_mostly_english(words: list[str], lexicon: Lexicon) -> bool:
    small = [word for word in words if word.islower()]
    known = sum(lexicon.is_word(word) and lexicon.zipf(word) >= _USUAL for word in small)
    return bool(small) and known >= _MOST * len(small)


def _is_english(inside: str, lexicon: Lexicon) -> bool:
    words = _WORD.findall(inside)
    known = [w for w in words if w.islower() and lexicon.is_word(w) and lexicon.zipf(w) >= _USUAL]
    names = [w for w in words if not w.islower() and (len(words) == 1 or lexicon.is_word(w.lower()))]
    return bool(words) and len(known) + len(names) == len(words)
