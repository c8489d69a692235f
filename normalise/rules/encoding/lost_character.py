"""The replacement character, where only one character fits."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import CONTRACTED
from normalise.neighbours import word_after
from normalise.quotation import lines_with
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.encoding.fitting_letter import LETTERS, LONG, fitting, fitting_capital, is_known
from normalise.rules.encoding.lost_marks import currency, quotes

_LOST = "\ufffd"
_RUN = expression(f"{_LOST}{{1,3}}")
_HEAD = expression(rf"[^\W\d_]*(?:(?<=[^\W\d_]){_LOST}[^\W\d_]+)*\Z")
_TAIL = expression(rf"[^\W\d_]*(?:(?<=[^\W\d_]){_LOST}[^\W\d_]+)*")
_MONEY = expression(rf"(?<![\w{_LOST}]){_LOST}(?=\d)")
# A woman's surname in Czech and Slovak; no other letter stands there.
_SLAVIC = expression(r"[A-Z]\w*ov\Z")
_REACH = 40
_MOST = 3
# A letter that lost both of its bytes; marks have three.
_TWO_BYTES = 2


class LostCharacter(Rule):
    """A replacement character where only one character fits.

    Between the parts of `don’t` and `the town’s` it was an apostrophe; opening and closing ones that take turns in
    a line were quotation marks; inside a name or word that is known with one letter there, it was that letter.
    Before a figure it was the sign of the one currency that the document names or whose countries it speaks of.
    A dash, a doubtful letter or currency cannot be known: such places are listed.
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
        Repairs("The attach\ufffd\ufffds left the caf\ufffd\ufffd.", "The attachés left the café."),
        Leaves("The ticket costs \ufffd12."),
        Leaves("It opens at nine \ufffd or ten."),
        Repairs("Her brother Andr\ufffds paid.", "Her brother Andrés paid."),
        Repairs(
            "The mill in Slovakia paid \ufffd9 million, a Slovak court said.",
            "The mill in Slovakia paid €9 million, a Slovak court said.",
        ),
        Repairs("\ufffdWait,\ufffd said Ms Va\ufffdkov\ufffd, who waits.", "“Wait,” said Ms Va\ufffdková, who waits."),
        Leaves("He paid \ufffd40 in Dublin and Leeds, \ufffd or so he says, Ms Zor\ufffd says."),
        Leaves("The brook M\ufffdr froze."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """All replacement characters, safe where they are decided."""
        text, lexicon = doc.text, context.lexicon
        sign: str | None = None
        for line in lines_with(text, _LOST):
            runs = [m.span() for m in _RUN.finditer(text, *line)]
            marks = quotes(text, runs, lexicon)
            for start, end in runs:
                new, why = _letter(text, start, end, lexicon)
                if not new and (start, end) in marks:
                    new, why = marks[start, end], "opening and closing marks in turn"
                if not new and _MONEY.match(text, start):
                    sign = currency(text, context.lexicon) if sign is None else sign
                    new, why = sign, "the currency of the document"
                if not new:
                    new, why = _apostrophe(text, start, end, lexicon)
                if new:
                    yield self.edit(start, end, new, why)
                else:
                    yield self.edit(start, end, "", "a character was lost here", tier=Tier.REPORT, confidence=0.5)


def _parts(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind in the same word, other lost characters included."""
    head = _HEAD.search(text, max(0, start - _REACH), start)
    tail = _TAIL.match(text, end, end + _REACH)
    return head.group() if head else "", tail.group() if tail else ""


def _letter(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[str, str]:
    """The letter or apostrophe that makes a known word of what stands round a place, if there is just one."""
    left, right = _parts(text, start, end)
    if not left:
        if not right or not text[start - 1 : start].isspace() or lexicon.is_word(right.lower()):
            return "", ""
        return _only(fitting_capital(right, lexicon), f"?{right}")
    if _LOST not in left + right:
        letters = fitting(left, right, lexicon)
        known = lexicon.is_word(left.lower()) or lexicon.is_right_token(left)
        if right in CONTRACTED and end - start != _TWO_BYTES:
            contracted = right != "s" and lexicon.is_word(f"{left}'{right}".lower())
            if contracted or (right == "s" and known and not letters):
                return "’", f"{left}’{right}"
        if end - start == _TWO_BYTES and right == "s" and not letters:
            letters = fitting(left, "", lexicon)
        if letters and (right or not known or end - start == _TWO_BYTES):
            return _only(letters, f"{left}?{right}")
    if not right and _SLAVIC.match(left.replace(_LOST, "x")):
        return "á", f"{left}á is a form of surnames"
    return _by_all(left, right, lexicon)


def _by_all(left: str, right: str, lexicon: Lexicon) -> tuple[str, str]:
    """The letter at a place of a word that has lost several, if only one word fits all of them."""
    lost = left.count(_LOST) + 1 + right.count(_LOST)
    if lost == 1 or lost > _MOST or len(left + right) < 2 * lost:
        return "", ""
    fits = {""}
    for piece in (f"{left}{_LOST}{right}").split(_LOST):
        fits = {fit + c + piece for fit in fits for c in LETTERS} if fits != {""} else {piece}
    found = [fit for fit in fits if is_known(fit, lexicon)] if lost < _MOST else []
    return (found[0][len(left)], f"{found[0]} is known") if len(found) == 1 else ("", "")


def _only(letters: list[str], word: str) -> tuple[str, str]:
    return (letters[0], f"{word.replace('?', letters[0])} is known") if len(letters) == 1 else ("", "")


def _apostrophe(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[str, str]:
    """The apostrophe of a name that is not known, before the thing it owns: `Budafok’s captain`."""
    left, right = _parts(text, start, end)
    if right != "s" or len(left) < LONG or not left[0].isupper() or _LOST in left or fitting(left, right, lexicon):
        return "", ""
    owned = word_after(text, end + 1)
    if owned.gap != " " or not owned.text.islower() or owned.text in lexicon.cues("function"):
        return "", ""
    if owned.text.endswith("ed") or owned.text in lexicon.cues("speech") or not lexicon.is_word(owned.text):
        return "", ""
    return "’", f"{left}’s {owned.text}"
