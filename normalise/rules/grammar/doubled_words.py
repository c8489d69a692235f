"""Function words that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import BEING, DETERMINERS, PREPOSITIONS
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

# Words that no right sentence has twice in a row, or only behind the words named below.
_SURE = frozenset(
    "the a an and or of their its his our your my he she we they who which been than because could "
    "would should must might into if whose although while whether".split()
)
# Words that right sentences now and then double: stranded prepositions, clefts, relative clauses.
_DOUBTFUL = frozenset(
    "in on at to for from with by as is was be has have will may can are but this these those when where about "
    "were after before between during through without under over per not also there "
    "what how then some any".split()
)
# `that`, `had`, `her`, `it`, `you`, `so`, `very`, `no`, `do`, `did` double by right too often to be listed at all.
_WORDS = _SURE | _DOUBTFUL
_DOUBLE = expression(rf"(?<![^\s“‘(\[])({'|'.join(sorted(_WORDS))})(\s+)\1(?=[\s,.;:)\]]|\Z)")

_PRONOUNS = frozenset("i you he she it we they who that as than what which whoever whatever those all".split())
_BEHIND = {
    "of": frozenset(
        "disposed thought heard dreamed dreamt made spoken spoke approved approve consist consisted deprived care "
        "fond aware capable proud rid think hear dream talked know knew known conceive conceived accused robbed out "
        "what".split()
    ),
    "who": frozenset(
        "know knows knew known tell tells told ask asks asked see say says said remember forget decide wonder sure "
        "matter of about to on and or is was be just".split()
    ),
    "which": frozenset("of know knows knew tell told on in to for with from by at say decide".split()),
    "his": frozenset("of is was were make made call called be like".split()),
    "its": frozenset("of is was were".split()),
    "their": frozenset("of is was were".split()),
    "our": frozenset("of is was were".split()),
    "a": frozenset("an vitamin hepatitis group grade type class letter serie plan side the not section".split()),
    "if": frozenset("asks asked ask wonder whether large big huge small an the a".split()),
    "were": frozenset("we they you who what there those that".split()) | _PRONOUNS,
}
_AUXILIARIES = frozenset("could would should must might been".split())
_OF_TIME = expression(r"of of (?:course|late|old|necessity|all|which|whom)\b")
# `the the cat cat sat sat`: a stutter, a new keyboard, a game.
_AGAIN = expression(r" ([a-z]+) \1\b")
_LINE_LEAST = 30


_CLAUSE = expression(r".*[.,;:!?“”\"‘()—–\n]", re.DOTALL)
# Where one of these opens the clause, a preposition or verb may close it and another begin.
_OPENS = frozenset(
    "what all who whom which whose that where whatever whoever whichever how than as thing problem question point "
    "trouble fact it one ones something anything nothing everything everyone anyone someone to".split()
)
_SAYING = frozenset(
    "said says say saying told tells announced reported confirmed found showed shows believe believes believed think "
    "thinks thought added warned claimed insisted argued stressed explained week month year monday tuesday wednesday "
    "thursday friday saturday sunday yesterday".split()
)
_FIGURE = expression(r" (?:more than |about |up to )?[“\"$€£]?\d")
_FREE = frozenset({"to", "for", "from", "with", "at"})


def _without_link(clause: list[str]) -> list[str]:
    """A clause without the `said that` before it, and without `to` before an article, which open no relative clause."""
    said = max((i for i, w in enumerate(clause) if w == "that" and i and clause[i - 1] in _SAYING), default=-1)
    rest = clause[said + 1 :]
    return [w for i, w in enumerate(rest) if w != "to" or i + 1 == len(rest) or rest[i + 1] not in DETERMINERS]


def _cannot_strand(doc: Document, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the clause so far leaves no room for a word that closes it, so that the second one is a slip."""
    text, word, start = doc.text, match[1], match.start()
    line = doc.line_at(start)
    clause = _CLAUSE.sub("", text[max(line.start, start - 120) : start]).lower().split()
    figure = _FIGURE.match(text, match.end())
    quoted = word in BEING and text[match.end() : match.end() + 2] in (" “", ' "')
    if not clause or not (figure or quoted or word_after(text, match.end()).adjoins):
        return False
    if word == "to" and clause[-1] == "used":
        return "what" not in clause
    clause = _without_link(clause)
    if not clause or not _OPENS.isdisjoint(clause):
        return False
    if word in BEING or (word == "by" and figure and _PRONOUNS.isdisjoint(clause)):
        return True
    contact = not _PRONOUNS.isdisjoint(clause[1:])  # `the harbour they sailed to to the north of`
    if word in PREPOSITIONS and not contact and lexicon.is_word(clause[-1]) and not lexicon.pair(clause[-1], word):
        return True  # the two are never together, so the first belongs to nothing before it
    verb = clause[-1].endswith(("ed", "ing")) or not _PRONOUNS.isdisjoint(clause)
    return word in _FREE and not verb


class DoubledWords(Rule):
    """A small word that stands twice in a row: `of of the trawler`.

    Sure for words that cannot double, and in a damaged document for prepositions and forms of `be` in a clause that
    cannot strand them; never for `had had`, `that that`, `her her`, `is is` or a preposition that
    may close one clause and open the next (`call in in person`), of which the likelier slips are listed. It
    fears verse, emphasis in quotations (only listed), words spoken of (`an a a tail`), names (`The The`), `[sic]`.
    """

    code = "GRA002"
    stage = "grammar"
    trigger = Trigger(kinds=frozenset({Kind.DOUBLE}))
    examples = (
        Repairs(
            "The crew of of the trawler said the the nets were lost.",
            "The crew of the trawler said the nets were lost.",
        ),
        Repairs("The boat, which which had a a new engine, was saved.", "The boat, which had a new engine, was saved."),
        Repairs(
            "They lay off until the morning came and the\nthe fog, which was thick, had gone from the bay.",
            "They lay off until the morning came and\nthe fog, which was thick, had gone from the bay.",
        ),
        Leaves("By noon they had had enough, and she knew that that was that."),
        Leaves("What it is is a pity; call him in in time, and move on on Friday."),
        Leaves("Those who could could go, said the owner of The The records."),
        Leaves("“I want the the best,” he cried, and wrote “to the the king [sic]”."),
        Leaves("Row and\nand row,\nthe tide and\nand the sea."),
        Leaves("That was a remark of his his wife never forgave."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Words of the two lists that stand beside themselves."""
        text = doc.text
        # The first of the two may end the line above.
        matches = [
            match
            for start, end, _ in context.suspects.of(Kind.DOUBLE)
            for match in _DOUBLE.finditer(text, text.rfind("\n", 0, max(0, start - 1)) + 1, end + 1)
            if not _AGAIN.match(text, match.end())
        ]
        sure = [edit for match in matches if (edit := self._repair(doc, context, match, damaged=False)) is not None]
        if any(edit.tier is Tier.SAFE for edit in sure) or (sure and context.evidence.damaged):
            # One slip predicts others.
            again = (self._repair(doc, context, match, damaged=True) for match in matches)
            yield from (edit for edit in again if edit is not None)
        else:
            yield from sure

    def _repair(self, doc: Document, context: Context, match: re.Match[str], *, damaged: bool) -> Edit | None:
        text = doc.text
        word, gap = match[1], match[2]
        second = match.start() + len(word) + len(gap)
        before = word_before(text, match.start())
        prior = before.text.lower() if before.adjoins else ""
        if prior == word or text.startswith(f" {word}", match.end()) or gap.count("\n") > 1:
            return None  # three in a row are meant, or are a loop with more to mend
        if "sic" in text[match.end() : match.end() + 12]:
            return None
        tier = Tier.SAFE
        stranded = word in _DOUBTFUL and not (damaged and _cannot_strand(doc, match, context.lexicon))
        if stranded or prior in _BEHIND.get(word, ()) or (word in _AUXILIARIES and prior in _PRONOUNS):
            tier = Tier.REPORT
        if text[match.end() : match.end() + 1] != " " and "\n" not in text[match.end() : match.end() + 1]:
            tier = Tier.REPORT  # a clause ends behind it: something else may be missing
        if _OF_TIME.match(text, match.start()):
            tier = Tier.REPORT
        if in_quotation(doc, match.start()):
            tier = Tier.REPORT
        if "\n" not in gap:
            return self.edit(match.start(), second, "", f"{word!r} twice", tier=tier)
        return self._across_lines(doc, match, tier)

    def _across_lines(self, doc: Document, match: re.Match[str], tier: Tier) -> Edit | None:
        """The repair where a line ends between the two; verse has short lines."""
        start, word = match.start(), match[1]
        line, behind = doc.line_at(start), doc.line_at(match.end())
        if line.end - line.start < _LINE_LEAST or start == line.start or doc.text[start - 1] != " ":
            return None
        last = not doc.text[behind.end : behind.end + 2].strip()
        if behind.end - behind.start < _LINE_LEAST and not last:
            tier = Tier.REPORT
        return self.edit(start - 1, start + len(word), "", f"{word!r} twice, round a line's end", tier=tier)
