"""Function words that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from operator import eq

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.lexicon.closed_classes import ARTICLES, POSSESSIVES
from normalise.memory import Lines
from normalise.neighbours import Neighbour, starts_sentence, word_after, word_before
from normalise.quotation import in_quotation, quotation_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.grammar.stranding import leaves_no_room
from normalise.speakers import is_script
from normalise.suspects import Kind

# Words that no right sentence has twice in a row, or only behind the words named below.
_SURE = frozenset(
    "the a an and or of their its his our your my he she we they who which been than because could "
    "would should must might into if whose although while whether since during among".split()
)
# Words that right sentences now and then double: stranded prepositions, clefts, relative clauses.
_DOUBTFUL = frozenset(
    "in on at to for from with by as is was be has have will may can are but this these those when where about "
    "were after before between through without under over per not there within toward towards "
    "what how then some any them him also that".split()
)
# No verb takes these as its adverb, so that only a gap in the clause could leave one at its end.
_FIRM = frozenset("to for from with at during has have will be been were are also".split())
# `had`, `her`, `it`, `you`, `so`, `very`, `no`, `do`, `did` double by right too often to be listed at all.
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
# Behind a pronoun that begins its sentence no clause can end yet: `It was was cold`; `will` and `can` are full verbs.
_OPENING = frozenset("I You He She It We They There This".split())
_BEHIND_SUBJECT = frozenset("is was are were has have would could should must might".split())
_AUXILIARIES = frozenset("could would should must might been".split())
# `if if were not for the tide`: the second was `it`.
_OTHER_WORD = expression(r"if if (?:was|were|is|had|has)")
_OF_TIME = expression(r"of of (?:course|late|old|necessity|all|which|whom)\b")
# `said that that the bridge would open`: `that bridge` has no article behind it.
_THAT_SUBJECT = expression(r" (?:the|an?|his|her|its|their|our|he|she|they|we|there)\b")
# `the the cat cat sat sat`: a stutter, a new keyboard, a game.
_AGAIN = expression(r" ([a-z]+) \1\b")
# `I am the the in the end`: an article before a small word is one that is spoken of.
_COUNTS = frozenset(
    "few least last less more most much other own same same two three four many one following above further several "
    "both very just almost next once even such still never always already early later now then also so only all "
    "each either such well under over".split()
)
_LINE_LEAST = 30
# Who stammers does so at the head of a phrase, and is written down with a mark: not inside a long quotation.
_NEVER_SAID, _SPOKEN = frozenset("the of their its which than".split()), 15


# What a speaker who stammers, hesitates or shouts is written down with.
_STAMMER = expression(r"[!…]|\.\.\.|[–—-][ ”]|\b([A-Za-z]+), \1\b", re.IGNORECASE)


class DoubledWords(Rule):
    """A small word that stands twice in a row: `of of the trawler`.

    Sure for words that cannot double, and in a damaged document for prepositions and forms of `be` in a clause that
    cannot strand them; never for `had had`, `her her` or a preposition that may close one clause and open the next
    (`call in in person`), of which the likelier slips are listed. Quotations of a page with other damage do not
    stammer, unless they show it. It fears verse, words spoken of (`an a a tail`), names (`The The`), `[sic]`.
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
        Repairs("It was was cold in the hall that night.", "It was cold in the hall that night."),
        Repairs(
            "They lay off until the morning came and the\nthe fog, which was thick, had gone from the bay.",
            "They lay off until the morning came and\nthe fog, which was thick, had gone from the bay.",
        ),
        Leaves("The pilot said that if if were not for the tug, he would have lost the bow."),
        Leaves("By noon they had had enough, and she knew that that was that."),
        Leaves("What it is is a pity; call him in in time, and move on on Friday."),
        Leaves("What it was was plain, and all she has has gone."),
        Leaves("Those who could could go, said the owner of The The records."),
        Leaves("“I want the the best,” he cried, and wrote “to the the king [sic]”."),
        Leaves("Row and\nand row,\nthe tide and\nand the sea."),
        Leaves("That was a remark of his his wife never forgave."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Words of the two lists that stand beside themselves."""
        text, suspects = doc.text, context.suspects.of(Kind.DOUBLE)
        # The first of the two may end the line above.
        lines = ((text.rfind("\n", 0, max(0, start - 1)) + 1, end + 1) for start, end, _ in suspects)
        matches = [
            match
            for start, end in lines
            for place in _doubles[text[start:end]]
            if (match := _DOUBLE.match(text, start + place, end)) and not _AGAIN.match(text, match.end())
        ]
        sure = [edit for match in matches if (edit := self._repair(doc, context, match, damaged=False)) is not None]
        if any(edit.tier is Tier.SAFE for edit in sure) or (matches and context.evidence.damaged):
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
        if word == "that" and not (damaged and _THAT_SUBJECT.match(text, match.end())):
            return None
        stranded = word in _DOUBTFUL or prior in _BEHIND.get(word, ()) or (word in _AUXILIARIES and prior in _PRONOUNS)
        stranded = stranded and not (before.text in _OPENING and _opens(text, before, word))
        clear = damaged or word in _FIRM
        if stranded and not (clear and leaves_no_room(doc, match.start(), word, match.end(), context.lexicon)):
            tier = Tier.REPORT
        if text[match.end() : match.end() + 1] != " " and "\n" not in text[match.end() : match.end() + 1]:
            tier = Tier.REPORT  # a clause ends behind it: something else may be missing
        behind = word_after(text, match.end())
        small = behind.text.lower() if not behind.text.isupper() else ""  # `the the US`
        may_be_noun = word in ARTICLES | POSSESSIVES and small in context.lexicon.cues("function") - _COUNTS
        if may_be_noun or _OF_TIME.match(text, match.start()) or _OTHER_WORD.match(text, match.start()):
            tier = Tier.REPORT
        if in_quotation(doc, match.start()) and not self._is_slip(doc, context, match, damaged=damaged):
            tier = Tier.REPORT
        if tier is Tier.SAFE and (_is_spoken_of(doc, match.start(), word) or is_script(text)):
            tier = Tier.REPORT  # whoever speaks may stammer; `that may may mean may`
        if "\n" not in gap:
            return self.edit(match.start(), second, "", f"{word!r} twice", tier=tier)
        return self._across_lines(doc, match, tier)

    @staticmethod
    def _is_slip(doc: Document, context: Context, match: re.Match[str], *, damaged: bool) -> bool:
        """Whether a doubled word in a quotation is the page's: speech that was translated or typed does not stammer."""
        words = quotation_at(doc, Span(*match.span()))
        if match[1] in _NEVER_SAID and words.count(" ") >= _SPOKEN and not _STAMMER.search(words):
            return True
        return damaged and context.evidence.converted and bool(words) and not _STAMMER.search(words)

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


@Lines
def _doubles(lines: str) -> tuple[int, ...]:
    """Where the words of the lists stand twice; remembered, as the same lines come again in every round."""
    flat = lines
    for mark in "“‘([,.;:)]":
        flat = flat.replace(mark, " ")
    words = flat.split()
    # Most lines in which a word stands twice have `had had`.
    if _WORDS.isdisjoint(compress(words, map(eq, words, words[1:]))):
        return ()
    return tuple(match.start() for match in _DOUBLE.finditer(lines))


def _opens(text: str, before: Neighbour, word: str) -> bool:
    """Whether a pronoun before a doubled verb begins its sentence."""
    return word in _BEHIND_SUBJECT and before.adjoins and starts_sentence(text, before.start)


def _is_spoken_of(doc: Document, place: int, word: str) -> bool:
    """Whether the line round a place speaks of a word, which stands in it in marks of its own."""
    line = doc.text[slice(*doc.line_at(place))]
    return any(f"{left}{word}{right}" in line for left, right in ("“”", "‘’", '""', "''"))
