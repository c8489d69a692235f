"""One or two words that stand twice where only damage explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.closed_classes import ARTICLES, BEING, PASTS, SUBJECTS
from normalise.neighbours import starts_sentence, word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.grammar.repetitions import PROSE, repeated
from normalise.speakers import is_script

_TWO = expression(
    r"(?<![^\s“‘(\[])(?P<first>[a-z]{1,5}) (?P<second>[A-Za-z][a-z-]{2,}) (?P=first) (?P=second)(?=[\s,.;:)”\"]|\Z)"
)
_ONE = expression(r"(?<![^\s“‘(\[])(?P<word>[a-z]{5,}) (?P=word)(?=[\s,.;:)”\"]|\Z)")
_SMALL = "the a an at with in on of to for from by and but as their its his her they he she we".split()
_FIRST = expression(rf"(?:{'|'.join(f'{word.capitalize()} {word}' for word in _SMALL)}) (?=[a-z0-9])")
_OPENERS = expression(r"[\s“‘(\[]")
_IT = expression(r" (?P<word>it) it (?:is|was|has|had|will|would|can|could)\b")
_DOUBLED = "The A An In On At Of For From By With And But As He She They We It This His Their".split()
_CAPITALS = expression(rf"(?:{'|'.join(f'{word} {word}' for word in _DOUBLED)}) (?=[a-z]{{2,}}|[A-Z])")
# Four to six words said twice: segments that overlap.
_PHRASE = expression(r"(?<![^\s“‘(\[])(?P<phrase>(?:[A-Za-z’'-]+ ){3,5}[a-z’'-]{2,}) (?P=phrase)(?=[\s,.;:)”\"]|\Z)")
# Prepositions of two words, which nobody says twice, and what figures count.
_COMPOUND = expression(
    r"\b(?P<words>according to|because of|due to|thanks to|instead of|such as|in order to|as well as|(?<=[\dn] )"
    r"(?:euros?|dollars|pounds|yen|won|rubles|rupees|lira|pesos|km|tons)) (?P=words)\b"
)
# Offices of which nobody bears the name; `Judge Judge` and `King King` are people.
_OFFICE = expression(
    r"\b(?P<office>President|Premier|Prime Minister|Minister|Governor|Chancellor|Senator|Ambassador|Secretary|"
    r"Director|General Secretary|Secretary General|Chairman|Mayor|Vice President|Professor) (?P=office) "
    r"(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])"
)
# The scanner sees equal pieces, and a mark before the first makes them unequal.
_MARKED = expression(
    r"[“‘(\[\"](?P<word>the|a|an|of|in|on|at|to|for|from|by|with|and|as|he|we|they|is|are) (?P=word) (?=[a-z]{2,})"
)
# `The The` is a band, `He He` a name.
_BAND = expression(r"\b(?:The The\b.*\bThe The|album|songs?|band|singer|record|track|concert|gig|tour|frontman)\b")
# In a clause with one of these the second half may answer the first: `when it rains it rains`.
_ANSWERED = frozenset(
    "what whatever when whenever if how however where wherever all who whoever once as everything anything nothing "
    "something that which whichever whether why until unless like said says say".split()
)
_CONTRASTED = (_ANSWERED - {"that", "as", "said", "says", "say", "all", "which", "until", "who"}) | {
    *("not", "isn't", "isn’t", "wasn't", "wasn’t", "makes", "mean", "means")
}
_MAKING = frozenset("make makes made making call calls called calling".split())
_EQUATED = frozenset({"what", "whatever", "which"})
_CLAUSE = expression(r".*[.,;:!?“”\"()—–\n]", re.DOTALL)
_REACH = 120
# `he said he said no`
_REPORTING = frozenset("said says say think thinks thought knew knows know hope hopes hoped told swore wish".split())
_HEADS = frozenset(
    "the a an of to in on at for with from by is was are were be has had have will would can could may must not its "
    "their his her our".split()
)
_LINKS = frozenset({"that", "because", "although", "while", "since"})
# `on and on and on`
_GOES_ON = frozenset("and but by upon after to over".split())
# `to face to face`: what is left of a word said before it; `the last thing there is to have to have`
_FACING = frozenset("face back head hand side door toe eye shoulder wall end coast cheek heart peer have be".split())
# `and round and round`
_AND_ON = frozenset("round around down through more less again".split()) | PASTS | {"drank"}


class RepeatedWords(Rule):
    """One or two words said twice: `of them of them`, `the price price`, `The the`.

    Segments that overlap repeat their last words. Only in a document with certain damage and outside quotations; the
    two words must be a small word and one more. It fears emphasis (`again and again`), verse, chants, `fish fish eat`.
    """

    code = "GRA006"
    stage = "grammar"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "Wladimir Putin left. Many of them of them stood in the rain. The the price price of tea rose.",
            "Vladimir Putin left. Many of them stood in the rain. The price of tea rose.",
        ),
        Repairs(
            "Wladimir Putin left. It rained, according to according to the mayor, who paid 4.6 million yen yen for it.",
            "Vladimir Putin left. It rained, according to the mayor, who paid 4.6 million yen for it.",
        ),
        Repairs(
            "Wladimir Putin left. They came and\u2009in the name of in the name of the king they were all taken away.",
            "Vladimir Putin left. They came and\u2009in the name of the king they were all taken away.",
        ),
        Leaves("Wladimir left. It is for the two ports to face to face, and when is silence silence?"),
        Leaves("Many of them of them stood in the rain. The the price price of tea rose."),
        Leaves("Wladimir went on and on and on, again and again and again, and what she said she said loudly."),
        Leaves("Wladimir sang “row the boat the boat” and the really really old song of The The."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Repetitions outside quotations."""
        places = repeated(doc.text)
        edits = [*self._inside(doc, context, places), *self._at_heads(doc, context, places)] if places else []
        if edits and not is_script(doc.text):  # whoever speaks says things twice
            yield from edits

    def _inside(self, doc: Document, context: Context, places: Sequence[int]) -> Iterator[Edit]:
        """Repetitions anywhere in a clause."""
        text, function = doc.text, context.lexicon.cues("function")
        for match in _matches(_TWO, text, places):
            first, second = match["first"], match["second"]
            before = word_before(text, match.start()).text.lower()
            # `waited and waited`, `higher and higher` go on; so does `and on and on`.
            heads = first in _HEADS or (
                first == "and"
                and len(second) > 4
                and second not in _AND_ON
                and not second.endswith(("ed", "ing", "er"))
            )
            heads = heads and second not in _GOES_ON | {first} and not (first == "to" and second in _FACING)
            subject = first in SUBJECTS and second not in _REPORTING
            subject = subject and (before in _LINKS or not _answers(text, match.start()))
            if first in BEING and not _EQUATED.isdisjoint(_clause(text, match.start())):
                continue  # `that which is past is past`
            if first in ARTICLES and not _MAKING.isdisjoint(_clause(text, match.start())):
                continue  # `what makes a joke a joke`
            known = all(context.lexicon.is_word(part) for part in second.lower().split("-"))
            known = known or context.lexicon.is_right_token(second)
            if (heads or subject) and before != second and known:
                yield from self._cut(doc, match.start(), match.end("second") + 1, f"{first} {second}")
        for match in _matches(_ONE, text, places):
            word = match["word"]
            twice = (
                word in context.lexicon.cues("said-twice")
                or word in function
                or text.startswith(f" {word}", match.end())
                or word_before(text, match.start()).text.lower() == word  # `Bison bison bison`
            )
            if not twice and context.lexicon.is_word(word) and not _is_contrast(text, match.start()):
                yield from self._cut(doc, match.start(), match.end("word") + 1, word)

    def _at_heads(self, doc: Document, context: Context, places: Sequence[int]) -> Iterator[Edit]:
        """Repetitions where a clause, a quotation, a name or a sentence begins."""
        text = doc.text
        for match in _matches(_IT, text, places, back=1):
            if word_before(text, match.start("word")).text in _LINKS | {"and", "but"}:
                yield from self._cut(doc, match.start("word"), match.end("word") + 1, "it")
        for match in _matches(_COMPOUND, text, places):
            yield from self._cut(doc, match.end("words"), match.end(), match["words"])
        for match in _matches(_PHRASE, text, places):
            yield from self._phrase(doc, context, match)
        for match in _matches(_OFFICE, text, places):
            if word_before(text, match.start()).text.lower() != "the":  # `the President President Lincoln admired`
                yield from self._cut(doc, match.end("office"), match.end() - 1, match["office"])
        for match in _matches(_MARKED, text, places, back=1):
            speech = in_quotation(doc, match.start("word"))
            if not speech or context.evidence.converted:
                yield from self._cut(
                    doc, match.start("word"), match.end() - len(match["word"]) - 1, match["word"], speech=speech
                )
        for match in _matches(_CAPITALS, text, places):
            yield from self._capitals(doc, context, match)
        for match in _matches(_FIRST, text, places):
            start, word = match.start(), match.group().split()[1]
            if (not start or _OPENERS.match(text, start - 1)) and starts_sentence(text, start):
                yield from self._cut(doc, start + len(word), match.end() - 1, word)

    def _phrase(self, doc: Document, context: Context, match: re.Match[str]) -> Iterator[Edit]:
        """Several words twice, if they are no list of one word (`again and again and`) and no refrain."""
        words = match["phrase"].lower().split()
        behind = doc.text[match.end() : match.end() + len(match["phrase"]) + 1]
        plain = len(set(words)) == len(words) and any(word in context.lexicon.cues("function") for word in words)
        if plain and match["phrase"] not in behind:
            yield from self._cut(doc, match.end("phrase"), match.end(), match["phrase"])

    def _capitals(self, doc: Document, context: Context, match: re.Match[str]) -> Iterator[Edit]:
        """The same small word twice with a capital at the head of a sentence."""
        text, line = doc.text, doc.line_at(match.start())
        word = match.group().split()[0]
        if match.start() and not _OPENERS.match(text, match.start() - 1):
            return
        if not starts_sentence(text, match.start()) or context.evidence.count(f"{word} {word}") > 1:
            return
        if word == "The" and (_BAND.search(text, line.start, line.end) or not text[match.end()].islower()):
            return
        behind = word_after(text, match.end() - 1).text
        if word == "In" and behind == "re":
            return  # `In In re Gault, the court`
        if word == "He" and behind not in context.lexicon.cues("speech"):
            return  # `He He was born in Wuhan`
        if text[match.end()].islower() or word not in ("He", "We", "It", "They", "She"):
            yield from self._cut(doc, match.start() + len(word), match.end() - 1, word.lower())

    def _cut(self, doc: Document, start: int, end: int, words: str, *, speech: bool = False) -> Iterator[Edit]:
        """The edit that takes one of the two away; verse and speech repeat words by right."""
        line = doc.line_at(start)
        if line.end - line.start >= PROSE and (speech or not in_quotation(doc, start)):
            yield self.edit(start, end, "", f"{words!r} twice", confidence=0.9)


def _matches(pattern: re.Pattern[str], text: str, places: Sequence[int], *, back: int = 0) -> Iterator[re.Match[str]]:
    """The matches of a pattern so many characters before these places; none overlaps the one before it."""
    end = 0
    for place in places:
        if place - back >= end and (match := pattern.match(text, place - back)):
            yield match
            end = match.end()


def _clause(text: str, start: int) -> list[str]:
    """The words of the clause before a place, in small letters."""
    return _CLAUSE.sub("", text[max(0, start - _REACH) : start]).lower().split()


def _answers(text: str, start: int) -> bool:
    """Whether the clause before a place may have a second half that repeats its words."""
    clause = _clause(text, start)
    return not clause or not _ANSWERED.isdisjoint(clause)


def _is_contrast(text: str, start: int) -> bool:
    """Whether a clause asks for one word twice: `when is theft theft?`, `he is not rich rich`."""
    return not _CONTRASTED.isdisjoint(_clause(text, start))
