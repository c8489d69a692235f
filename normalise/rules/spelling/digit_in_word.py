"""Digits that stand for letters inside words, and letters that stand for digits inside figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.neighbours import starts_sentence
from normalise.quotation import in_quotation
from normalise.readings.page import Meant
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.spelling.whole_words import confidence, is_whole
from normalise.suspects import Kind

_LETTERS = {"0": "o", "1": "li"}
_SUM = expression(r"(?=[\d,.]*[OolI])(?=[OolI,.]*\d)[\dOolI]+(?:[,.][\dOolI]{3})*(?![\w])")
_FIGURE = expression(r"(?<![\w.,-])(?:[lI]\d{1,3}|\d{1,3}[OolI]\d{1,3}|\d{1,3}O{1,3})(?:,[\dOol]{3})*(?![\w-])")
_DIGITS = str.maketrans("OolI", "0011")
_SHILLINGS = expression(r"\d+[sdl]\Z")  # old money: `1s. 2d.`
_ORDINAL = expression(r"\d+(?:st|nd|rd|th)\Z")
# Texts about these write digits for letters on purpose.
_SUBJECT = expression(
    r"\b(?:[Pp]asswords?|[Ll]eet(?:speak)?|[Hh]ack(?:er|ers|ed)|[Uu]sernames?|[Hh]andles?|[Gg]amertag|[Mm]emes?|"
    r"[Nn]icknamed?|[Ss]pam(?:mers?)?|[Cc]ensor(?:ed|s|ship)?|[Mm]oderat(?:ion|ors?)|typo|misspel\w+)\b"
)
# `l10n`: how many letters are left out; `W11 D12`: a letter and its figure.
_SHORTENED, _CODE = expression(r"[a-z]1[0-9][a-z]\Z"), expression(r"[A-Za-z]\d\d+\Z")
_USUAL = 3.6
_EVERYDAY = 4.8
_AHEAD = 1.0
_LEAD, _QUOTED = 0.8, 0.8


class DigitInWord(Rule):
    """A nought or a one inside a word that is known with a letter there: `g0vernment`, `wi1l`.

    Sure in any text where one usual word comes out, as long as the text does not speak of passwords, handles or
    censored words, and the word is not quoted. On a page that a machine read, short words are sure as well, and so
    are letters in figures (`l20`); behind a currency sign they always are (`£3OO`). It fears codes, model names,
    footnote marks (`too1`) and words that were written so on purpose (`passw0rd`, `l0l`).
    """

    code = "SPL004"
    stage = "spelling"
    cause = "ocr"
    certain = True
    may_change = frozenset({"digits"})
    trigger = Trigger(kinds=frozenset({Kind.DIGIT, Kind.LOWER}), needles=("£", "€"))
    examples = (
        Repairs("The g0vernment wi1l answer in the afterno0n.", "The government will answer in the afternoon."),
        Repairs("The barn cost £3OO, the mill £1,2OO.", "The barn cost £300, the mill £1,200."),
        Leaves("He chose passw0rd as his password, and the clerk n0thing."),
        Leaves("The i5 chip, the B0K plan and flight l20 are codes; see too1 and note1."),
        Leaves("They won in the 1st minute, at 1am, by 10k votes."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Words with digits, then figures with letters."""
        done: set[int] = set()
        page = context.readings.page
        for meant in page.meant if page else ():
            if meant.read.isalpha() or not meant.word.isalpha() or not any(c in "01" for c in meant.read):
                continue
            if _ORDINAL.match(meant.read):
                continue
            if _SHILLINGS.match(meant.read) and doc.text[meant.span.end : meant.span.end + 1] in ".,;":
                continue
            if _is_code(meant, context.lexicon):
                continue
            lead = meant.lead - (_QUOTED if in_quotation(doc, meant.span.start) else 0.0)
            if lead >= _LEAD and is_whole(doc.text, meant.span, lead):
                done.add(meant.span.start)
                new = meant.word.capitalize() if meant.read[0].isupper() else meant.word
                yield self.edit(*meant.span, new, f"{meant.read!r} is {new!r}", confidence=confidence(lead))
        subject: bool | None = None
        for suspect in context.suspects.of(Kind.DIGIT):
            span = Span(suspect.start, suspect.end)
            new = "" if suspect.start in done else _word(suspect.text, context.lexicon)
            if new and is_whole(doc.text, span, 9.0):
                if subject is None:  # asked only now: the search goes through the whole text
                    subject = bool(_SUBJECT.search(doc.text))
                named = new[0].isupper() and not starts_sentence(doc.text, suspect.start)  # a band, a brand
                named = named or new.capitalize() in context.lexicon.cues("given")
                doubtful = subject or named or in_quotation(doc, suspect.start)
                why = f"{suspect.text!r} is {new!r} with letters"
                yield self.edit(*span, new, why, tier=Tier.REPORT if doubtful else Tier.SAFE, confidence=0.95)
        figures = _FIGURE.finditer(doc.text) if page and not page.calm else ()
        for match in (*_sums(doc.text), *figures):
            why = "letters that look like figures among figures"
            yield self.edit(*match.span(), match.group().translate(_DIGITS), why, confidence=0.95)


def _is_code(meant: Meant, lexicon: Lexicon) -> bool:
    """Whether a token with digits is a short form, a letter with its figure, or a name: `l10n`, `W11`, `dav1d`."""
    if _CODE.match(meant.read) and lexicon.zipf(meant.word) < _EVERYDAY:
        return True
    named = meant.read.islower() and meant.word.capitalize() in lexicon.cues("given")
    return named or _SHORTENED.match(meant.read) is not None


def _sums(text: str) -> Iterator[re.Match[str]]:
    """The amounts behind currency signs that have letters for figures."""
    for sign in "£$€":
        at = text.find(sign)
        while at >= 0:
            match = _SUM.match(text, at + 1)
            if match is not None:
                yield match
            at = text.find(sign, at + 1)


def _word(text: str, lexicon: Lexicon) -> str:
    """The one usual word that comes out when noughts and ones are letters; nothing if there is none."""
    digits = [c for c in text if c.isdigit()]
    if len(text) < 4 or len(digits) > 2 or not set(digits) <= {"0", "1"} or not text.isascii():
        return ""
    if _SHORTENED.match(text):
        return ""
    if not (text == text.lower() or text[1:] == text[1:].lower()) or _holds_word(text, lexicon):
        return ""
    forms = {"".join(form) for form in product(*(_LETTERS.get(c, c) for c in text))}
    ranked = sorted(
        ((lexicon.zipf(form.lower()), form) for form in forms if lexicon.is_word(form.lower())), reverse=True
    )
    if not ranked or ranked[0][0] < _USUAL or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD):
        return ""
    return ranked[0][1]


def _holds_word(text: str, lexicon: Lexicon) -> bool:
    """Whether a figure stands beside a whole word: a footnote mark (`too1`), or a lost blank (`1and`)."""
    rest = text[1:] if text[0].isdigit() else text[:-1] if text[-1].isdigit() else ""
    return bool(rest) and lexicon.is_word(rest.lower()) and lexicon.zipf(rest.lower()) >= 3.0
