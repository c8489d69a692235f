"""Letters and currency signs that a conversion replaced by question marks."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.neighbours import words_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.encoding.fitting_letter import fitting, fitting_capital
from normalise.rules.encoding.lost_marks import EUROS, POUNDS

_INSIDE = expression(r"(?<![\w?’'])([^\W\d_]+)\?([^\W\d_]+)(?![\w?])")
# At the end of a word a question mark is mostly one, but for where the sentence goes on.
_AT_END = expression(r"(?<![\w?’'])([^\W\d_]{3,})\?(?=(?:['’]s)? [a-z]{2}|, [a-z])")
_AT_HEAD = expression(r"\?(?<=[\s(]\?)([a-zà-ÿ]{4,})(?![\w?])")
_MONEY = expression(r"\?(?<![^\s(\[-]\?)(?=(\d[\d,.]*)(\s?(?:k|m|bn|tn|million|billion|trillion)\b)?)")
_SUM = expression(r"\d{1,3}(?:,\d{3})+|\d+\.\d\d(?!\d)")
# `20m euros (?17m)`: what a sum in euros comes to is none.
_CONVERTED = expression(r"(?:[Ee]uros?|€[\d.,]+ ?\w*|EUR) \(\Z")
_YEAR = expression(r"1\d{3}(?!\d)|20\d\d(?!\d)")
_IN_WORDS = "_’'"
_REACH, _FAR_MORE = 40, 2
# A euro sign has a byte more than letters have, and leaves this where its partner does not.
_LOST_EURO = expression("\ufffd\\d")
_WORD = expression(r"[^\W\d_]+")


class QuestionForCharacter(Rule):
    """A question mark for a letter or a pound sign: `G?ttingen`, `?40m`.

    Conversions to a smaller set of characters write `?` for what it has not. A letter is sure inside a word that is
    known with one letter there, unless words stand on both sides: there a blank was lost. A pound sign is sure before a
    sum, where the text speaks of pounds or of their places and of no others, or behind the same sum in euros. It
    fears questions, uncertain years (`?1450`) and words with a letter left out.
    """

    code = "ENC015"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=("?",), pattern=r"\?(?:(?<=[^\W\d_]\?)[^\W\d_]|(?<=[\s(\[-]\?)(?:\d|[a-zà-ÿ]{4}))")
    examples = (
        Repairs("They met in G?ttingen with Ms Mu?oz.", "They met in Göttingen with Ms Muñoz."),
        Repairs("The club from Leeds paid ?3m for him.", "The club from Leeds paid £3m for him."),
        Repairs("She won 20m euros (?17m) and left.", "She won 20m euros (£17m) and left."),
        Leaves("Who?what? He was born ?1450 in Leeds and d?mned. The mill in Ghana paid ?3m."),
        Leaves("The chess club in Leeds noted ?12 and ?3, and wom?n spell it so."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Question marks inside words and before sums."""
        text, lexicon = doc.text, context.lexicon
        found = False
        for match in words_at("?", _INSIDE, text, _IN_WORDS):
            left, right = match.groups()
            if not right.islower() or _are_words(left, right, lexicon):
                continue
            letters = fitting(left, right, lexicon)
            if len(letters) == 1:
                found = True
                at = match.end(1)
                yield self.edit(at, at + 1, letters[0], f"{left}{letters[0]}{right} is known")
        yield from self._edges(text, lexicon, found=found)
        yield from self._money(text, lexicon)

    def _edges(self, text: str, lexicon: Lexicon, *, found: bool) -> Iterator[Edit]:
        """Letters at the end and the head of words; the first only beside letters inside of words."""
        for match in words_at("?", _AT_END, text, _IN_WORDS) if found else ():
            left = match[1]
            letters = [] if lexicon.is_word(left.lower()) else fitting(left, "", lexicon)
            if len(letters) == 1 and not lexicon.is_right_token(left):
                yield self.edit(match.end(1), match.end(1) + 1, letters[0], f"{left}{letters[0]} is known")
        for match in _AT_HEAD.finditer(text):
            letters = [] if lexicon.is_word(match[1]) else fitting_capital(match[1], lexicon)
            if len(letters) == 1:
                yield self.edit(match.start(), match.start() + 1, letters[0], f"{letters[0]}{match[1]} is known")

    def _money(self, text: str, lexicon: Lexicon) -> Iterator[Edit]:
        """Pound signs before sums."""
        places = list(_MONEY.finditer(text))
        sums = [match for match in places if match[2] or _SUM.match(match[1])]
        if not sums:
            return
        pounds = _counts_in_pounds(text, lexicon)
        for match in places if pounds else sums:
            if _YEAR.match(match[1]) and not match[2]:
                continue
            if pounds or _CONVERTED.search(text, max(0, match.start() - _REACH), match.start()):
                yield self.edit(*match.span(), "£", "a sum in pounds")
            else:
                yield self.edit(*match.span(), "", "a currency was lost here", tier=Tier.REPORT, confidence=0.5)


def _are_words(left: str, right: str, lexicon: Lexicon) -> bool:
    return len(left) > 1 and all(lexicon.is_word(part.lower()) for part in (left, right))


def _counts_in_pounds(text: str, lexicon: Lexicon) -> bool:
    """Whether a text speaks of pounds, or of places with pounds alone."""
    # Of the two parts of Ireland only one pays in euros.
    words = frozenset(_WORD.findall(text.replace("Northern Ireland", "Belfast")))
    pound, euro = len(words & lexicon.cues("pound-place")), len(words & lexicon.cues("euro-place"))
    if POUNDS.search(text) or (pound and _LOST_EURO.search(text)):
        return True
    other = sum(place in text for place in lexicon.cues("other-currency-place"))
    return pound > _FAR_MORE * (euro + other) and not EUROS.search(text)
