"""A slip in a name that the document has right elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon.fuzzy import is_odd
from normalise.lexicon.keys import folded, without_owner
from normalise.lexicon.losses import without_marked
from normalise.lexicon.sounds import is_inner_slip
from normalise.neighbours import COURTESY, Neighbour, word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_TRIPLE = expression(r"(.)\1\1")


class OwnName(Rule):
    """An unknown name with lost letters or a slip that stands right elsewhere in the document.

    Names of the document are a dictionary of their own. Letters with marks that a bad conversion dropped are sure for
    a word of four letters (`Rondn` beside `Rondón`). A slip is sure in a damaged document, if the other word of
    the full name is the same, or the right form stands behind `Mr` or `Ms` and behind no given name but the one of the
    slip; the right form must stand twice, or be a name that is known to occur. Two people with near names
    (`Kowalczyk`, `Kowalczuk`), families (`Petrov`, `Petrova`) and other spellings of one name stay.
    """

    code = "NAM006"
    stage = "names"
    trigger = Trigger(kinds=frozenset({Kind.NAME, Kind.LOWER}))
    examples = (
        Repairs(
            "Maigualida Rondón spoke. The conductor said that Ms Rondn had left.",
            "Maigualida Rondón spoke. The conductor said that Ms Rondón had left.",
        ),
        Repairs(
            "The talks ended atnoon. Hanneke Oosterlingh came.\n\nHanneke Oosterilngh left.\n\nMs Oosterlingh slept.",
            "The talks ended at noon. Hanneke Oosterlingh came.\n\nHanneke Oosterlingh left.\n\nMs Oosterlingh slept.",
        ),
        Leaves("Marta Kowalczyk won.\n\nMarta Kowalczuk lost.\n\nKowalczyk wept."),
        Leaves("Oleg Skvortsenkov spoke.\n\nOlga Skvortsenkova left.\n\nSkvortsenkov stayed."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown names near another unknown name of the document."""
        evidence, lexicon = context.evidence, context.lexicon
        names = sorted({without_owner(s.text) for s in context.suspects.of(Kind.NAME)})
        near: _Near | None = None
        marked = {without_marked(name): name for name in names if not name.isascii()}
        for start, end, word in context.suspects.of(Kind.LOWER):
            right = marked.get(word, "")  # `sterby` of `Østerby`
            if len(word) >= 4 and right and not right[0].isascii() and not lexicon.is_seen(word):
                yield self.edit(start, end, right, f"{right} stands in the document", confidence=0.95)
        for suspect in context.suspects.of(Kind.NAME):
            word = without_owner(suspect.text)
            start, end = suspect.start, suspect.start + len(word)
            if len(word) < 4 or lexicon.is_seen(word.lower()):
                continue
            right = marked.get(word, "")
            if right and word[0] == right[0]:
                yield self.edit(start, end, right, f"{right} stands in the document", confidence=0.95)
            elif len(word) >= 5:
                near = near or _Near(names)
                slips = near.slips(word)
                if len(slips) != 1 or evidence.count(word) != 1:
                    continue
                right = _meant(doc, slips[0], start, end, context)
                if right:
                    tier = Tier.SAFE if evidence.damaged else Tier.REPORT
                    yield self.edit(start, end, right, f"{right} stands in the document", tier=tier, confidence=0.9)


class _Near:
    """Names by what is left of them without one letter: two that are one slip apart have such a rest in common.

    Comparing each name with each would take the square of their number.
    """

    def __init__(self, names: list[str]) -> None:
        self._groups: dict[tuple[str, str], list[str]] = {}
        for name in names:
            self._groups.setdefault(_edges(name), []).append(name)
        self._found: dict[tuple[str, str], dict[str, list[str]]] = {}
        self._slips: dict[str, list[str]] = {}

    def slips(self, word: str) -> list[str]:
        """The names that a word is a slip of: they begin and end with the same letters."""
        known = self._slips.get(word)
        if known is None:
            known = self._slips[word] = self._looked_for(word)
        return known

    def _looked_for(self, word: str) -> list[str]:
        edges = _edges(word)
        if len(self._groups.get(edges, ())) < 2:
            return []  # most names: nothing has to be worked out for them
        found = self._found.get(edges)
        if found is None:
            found = self._found[edges] = {}
            for name in self._groups[edges]:
                for rest in _rests(name):
                    found.setdefault(rest, []).append(name)
        near = {name for rest in _rests(word) for name in found.get(rest, ())}
        return [name for name in sorted(near) if is_inner_slip(word, name)]


def _edges(name: str) -> tuple[str, str]:
    """The first and the last letter, which no inner slip changes."""
    plain = folded(name)
    return plain[:1], plain[-1:]


def _rests(name: str) -> set[str]:
    plain = folded(name)
    return {plain, *(plain[:i] + plain[i + 1 :] for i in range(len(plain)))}


def _meant(doc: Document, right: str, start: int, end: int, context: Context) -> str:
    """The name of which the one here is a slip, or nothing where it may be somebody else."""
    text = doc.text
    line = doc.line_at(start)
    before, after = word_before(text, start), word_after(text, end)
    if re.search(rf"(?<!\w){re.escape(right)}(?!\w)", text[line.start : line.end]):
        # Both in one paragraph: perhaps two people, unless letters changed places, or the whole name is the same.
        turned = sorted(text[start:end]) == sorted(right) and context.lexicon.is_seen(folded(right))
        same = _is_name(before, context) and context.evidence.count(f"{before.text} {right}")
        dropped = same and len(text[start:end]) != len(right) and context.evidence.count(right) > 1
        return right if turned or dropped else ""
    if context.evidence.count(right) < 2 and not _is_slip_for_sure(text[start:end], right, context):
        return ""  # nobody knows which of the two is the slip
    if _is_name(before, context) and _is_nobody_else(text, right):
        return right
    whole = []
    if _is_name(before, context):
        whole.append(f"{before.text} {right}")
    if _is_name(after, context):
        whole.append(f"{right} {after.text}")
    return right if any(context.evidence.count(name) for name in whole) else ""


def _is_slip_for_sure(word: str, right: str, context: Context) -> bool:
    """Whether of two spellings that stand once each this one is the slip: the other is known, or this one odd."""
    if _TRIPLE.search(word.lower()):
        return True
    seen, odd = context.lexicon.is_seen(folded(right)), is_odd(context.lexicon, folded(word))
    return seen or (odd and not is_odd(context.lexicon, folded(right)))


def _is_nobody_else(text: str, right: str) -> bool:
    """Whether a surname stands behind `Ms` or `Mr`, and nowhere behind a given name: it was given once, in the slip."""
    heads = re.findall(rf"(\S+) {re.escape(right)}(?!\w)", text)
    return any(h in COURTESY for h in heads) and all(h in COURTESY or not h[:1].isupper() for h in heads)


def _is_name(beside: Neighbour, context: Context) -> bool:
    """Whether a word beside is the other word of a name: no title, no everyday word."""
    word = beside.text
    if beside.gap != " " or not word[:1].isupper() or len(word) < 3 or word.lower() in context.lexicon.cues("title"):
        return False
    return word in context.lexicon.cues("given") or not context.lexicon.is_word(word.lower())
