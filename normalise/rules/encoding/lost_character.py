"""The replacement character, where only one character fits."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_LOST = "\ufffd"
_RUN = expression(f"{_LOST}{{1,3}}")
_HEAD = expression(r"[^\W\d_]*\Z")
_TAIL = expression(r"[^\W\d_]*")
_ENDINGS = frozenset({"s", "t", "d", "m", "re", "ve", "ll"})
_LETTERS = "éèêëáàâãäåçíïîñóôöõøúüýšžčćğışłńßæœ"
_OPENS_BEFORE = frozenset(" \t\n([—–-")
_CLOSES_AFTER = frozenset(" \t\n\r.,;:!?)]—–-")
_REACH = 40
_SEEN = 2.0


class LostCharacter(Rule):
    """A replacement character where only one character fits.

    Between the parts of `don’t` and `the town’s` it was an apostrophe; a single opening and a single closing one
    in a line were quotation marks; inside a name or word that is known with one letter there, it was that letter.
    A currency sign, a dash or a doubtful letter cannot be known: such places are listed.
    """

    code = "ENC005"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=(_LOST,))
    examples = (
        Repairs("It wasn\ufffdt the town\ufffds fault.", "It wasn’t the town’s fault."),
        Repairs("He called it \ufffda proper mess,\ufffd and left.", "He called it “a proper mess,” and left."),
        Repairs("They met in S\ufffdo Paulo.", "They met in São Paulo."),
        Leaves("The ticket costs \ufffd12."),
        Leaves("It opens at nine \ufffd or ten."),
        Repairs("Her brother Andr\ufffds paid.", "Her brother Andrés paid."),
        Leaves("The brook M\ufffdr froze."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """All replacement characters, safe where they are decided."""
        text = doc.text
        for line in doc.lines:
            if _LOST not in text[line.start : line.end]:
                continue
            runs = [m.span() for m in _RUN.finditer(text, line.start, line.end)]
            quotes = _quotes(text, runs)
            for start, end in runs:
                new, why = _apostrophe_or_letter(text, start, end, context.lexicon)
                if not new and (start, end) in quotes:
                    new, why = quotes[start, end], "one opening and one closing mark in the line"
                if new:
                    aside = (start, end) in quotes and _is_aside(text, runs)
                    yield self.edit(start, end, new, why, tier=Tier.REPORT if aside else Tier.SAFE)
                else:
                    yield self.edit(start, end, "", "a character was lost here", tier=Tier.REPORT, confidence=0.5)


def _is_aside(text: str, runs: list[tuple[int, int]]) -> bool:
    """Whether the two marks may be dashes round an aside: blanks outside, small letters inside, no stop before them."""
    after, last = runs[0][1], runs[-1][0]
    return text[after : after + 1].islower() and text[last - 1 : last] not in ".,!?"


def _apostrophe_or_letter(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[str, str]:
    head = _HEAD.search(text, max(0, start - _REACH), start)
    tail = _TAIL.match(text, end, end + _REACH)
    left, right = head.group() if head else "", tail.group() if tail else ""
    if not left:
        return "", ""
    letters = [c for c in _LETTERS if _is_known(left + c + right, lexicon)]
    known = lexicon.is_word(left.lower()) or lexicon.is_right_token(left)
    if right in _ENDINGS:
        contracted = right != "s" and lexicon.is_word(f"{left}'{right}".lower())
        if contracted or (right == "s" and known and not letters):
            return "’", f"{left}’{right}"
    if len(letters) == 1 and not (known and not right):
        return letters[0], f"{left}{letters[0]}{right} is known"
    return "", ""


def _is_known(word: str, lexicon: Lexicon) -> bool:
    return len(word) > 2 and (lexicon.is_right_token(word) or lexicon.zipf(word.lower()) >= _SEEN)


def _quotes(text: str, runs: list[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """The lost characters of a line that are quotation marks: opening and closing ones in turn, and none in doubt."""
    found: dict[tuple[int, int], str] = {}
    for start, end in runs:
        before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
        opens = before in _OPENS_BEFORE and after.isalnum()
        closes = (before.isalpha() or before in ".,!?…") and after in _CLOSES_AFTER
        if opens and not after.isdigit():
            found[start, end] = "“"
        elif closes:
            found[start, end] = "”"
    marks = list(found.values())
    if marks != ["“", "”"] * (len(marks) // 2):
        return {}
    return found
