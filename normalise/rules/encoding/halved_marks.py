"""Curly marks and dashes that a decoding in twos made straight marks with a question mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import CONTRACTED
from normalise.quotation import lines_with
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.tuples import NamedTuple

_LOST = "\ufffd"
_TOKEN = expression(rf'"(?:(\?)(?![?!])|({_LOST}{{1,3}}))?')
# Nothing right is written so; of the weaker sign, which a lost blank makes as well, two must stand.
_PROOF = expression(
    rf'"(?:\?(?:(?<=[^\W\d_][,.]"\?)|(?<=[^\W\d_]["”][,.]"\?))(?=["“]?[A-Za-z])|{_LOST}(?=[A-Za-z])|t(?<=n"t)\b)'
)
_SIGN = expression(r'"\?(?=[a-z]{2})(?:(?<=[a-z]"\?)|(?<=[a-z,] "\?)(?![\w=&.-]*"))')
_LEAST = 2
_SINGLE = expression(r'"\?(?:(?<= "\?)(?=[A-Za-z]{2})(?![\w=&.-]*")|(?<=s"\?)(?=[a-z]{3}))')
_BEFORE_HYPHEN = frozenset(" abcdefghijklmnopqrstuvwxyz")
_STOPS = frozenset(".,!?…")
_OPENS_BEHIND = frozenset(" \t\n\u00a0([—–-/")
_CLOSER = expression(r'[.,!?…]"')
_CONTRACTION = expression(rf"({'|'.join(sorted(CONTRACTED, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
# `"Oh, "�it is here,"?she said`: one mark was left of two.
_WHO = expression(r"(\w+) (\w+)")
_WORD_BEFORE = expression(r"[^\W\d_]+\Z")
_WORD = expression(r"[^\W\d_]+")
_SMALL = expression(r'"(?:(?<=[a-z\d][.!?] ")|(?<=[.!?][\'"] ")|(?<=[.!?]"\?")|(?<=\n"))([a-z](?:[a-z]+|[A-Z]+))\b')
_REACH = 40
_CLOSES = "it closes a quotation"


class HalvedMarks(Rule):
    """Curly marks and dashes that a decoding in twos broke: `the end,"?he said`, `two boats "?both old`.

    The three bytes of such a mark became a straight mark, and the rest a question mark that swallowed the blank behind
    it, or a replacement character; behind the opening one a capital became small. Behind a stop it closed a quotation;
    behind a word too, if one is open; behind a plural it was an apostrophe; between words it was a dash. Sure only in
    a text with marks that nothing right has (`end,"?he`): elsewhere a question may end with a quotation. Signs before
    figures are left: a digit is lost there.
    """

    code = "ENC014"
    stage = "encoding"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=('"?', f'"{_LOST}'), pattern=r'"(?:\?["(\[A-Za-z]|\ufffd|(?<=[.,]")\?|(?<= ")\? )')
    examples = (
        Repairs(
            '"We row home,"?said Mrs Holm. "It is late."?She left.',
            '"We row home," said Mrs Holm. "It is late." She left.',
        ),
        Repairs(
            'Two boats "?both of them old "?lay there. "Wait,"?he said.',
            'Two boats — both of them old — lay there. "Wait," he said.',
        ),
        Repairs(
            'The rowers"?oars broke. "Wait,"?he said, "�or swim."?',
            'The rowers\' oars broke. "Wait," he said, "or swim."',
        ),
        Repairs('"We sail,"?he said. "the tide is out."', '"We sail," he said. "The tide is out."'),
        Leaves('Did she say "no"? Nobody knew. Who wrote "The Reeds"?he asked.'),
        Leaves('Did she say "no"? Was it "never"?'),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Broken marks, line by line, with what is open before each."""
        text = doc.text
        if not _PROOF.search(text) and len(_SIGN.findall(text)) < _LEAST and not _has_single(text):
            return
        dash = "–" if "–" in text and "—" not in text else "—"
        for start, end in lines_with(text, '"?', f'"{_LOST}'):
            yield from self._line(text, start, end, dash, context.lexicon)
        for match in _SMALL.finditer(text):
            if match[1][1:].isupper() or context.lexicon.is_word(match[1]):
                at = match.start(1)
                yield self.edit(at, at + 1, match[1][0].upper(), "the opening mark took its letter's capital")

    def _line(self, text: str, start: int, end: int, dash: str, lexicon: Lexicon) -> Iterator[Edit]:
        opened = inner = False
        last = -1
        for match in _TOKEN.finditer(text, start, end):
            at, to = match.span()
            before, after = text[at - 1 : at] or "\n", text[to : to + 1] or "\n"
            outside = before in _OPENS_BEHIND or at in (start, last)
            if match.group() == '"':
                if outside and not after.isspace():
                    opened, inner = True, False
                elif not outside and not (before.isalpha() and after.isalpha()):
                    opened = inner = False
                continue
            if match[2]:
                new, why = _of_lost(text, match, opened, lexicon)
                if outside and new:
                    inner, opened = new == "'", True
            elif at == last:
                new, why = (f" {dash} ", "a dash behind a quotation") if after.isalpha() else ("", "")
            else:
                new, why = _of_question(text, match, _Open(opened, inner), dash, end, lexicon)
                if why == _CLOSES:
                    opened, inner = inner and '"' not in new, False
                elif after.isdigit() and outside:
                    opened = True
            last = to
            if new:
                hyphen = new.startswith(dash) and before == "-"
                lead = " " if hyphen and text[at - 2] != " " else ""
                yield self.edit(at - hyphen, to, lead + new, why)
            else:
                yield self.edit(at, to, "", "a mark was broken here", tier=Tier.REPORT, confidence=0.5)


def _has_single(text: str) -> bool:
    """Whether a line has a mark with a question mark that neither opens nor closes: its others are paired."""
    return any(
        text.count('"', start, end) % 2 and len(_SINGLE.findall(text, start, end)) == 1
        for start, end in lines_with(text, '"?')
    )


class _Open(NamedTuple):
    """Whether a quotation is open before a place, and one inside of it."""

    outer: bool
    inner: bool


def _of_question(
    text: str, match: re.Match[str], is_open: _Open, dash: str, end: int, lexicon: Lexicon
) -> tuple[str, str]:
    """What a mark with a question mark behind it was, with the blank that it swallowed, and why."""
    at, to = match.span()
    before, after = text[at - 1 : at] or "\n", text[to : to + 1] or "\n"
    blank = " " if after.isalpha() or after in '"“([@#' or text.startswith("--", to) else ""
    mark = "'" if is_open.inner else '"'
    if before in _STOPS:
        if is_open.inner and _names_speaker(text, to, lexicon):
            mark = "'\""
        # `"Who is "Ann?"?` asks: only what nothing right is written like.
        sure = bool(blank) or before in ".," or (after.isspace() and is_open.outer)
        return (mark + blank, _CLOSES) if sure else ("", "")
    if before in " -" and at > 1:
        fits = (before == " " or text[at - 2 : at - 1] in _BEFORE_HYPHEN) and (
            after.isalpha() or (before == " " and after == " ")
        )
        return (dash + blank, "a dash between two words") if fits else ("", "")
    if not (before.isalnum() or before in ")%]") or not (blank or after == "-"):
        return "", ""
    word = _WORD.match(text, to)
    plural = before == "s" and word is not None and word.group().lower() not in lexicon.cues("function")
    plural = plural and word is not None and (word.group().islower() or not is_open.outer)
    if is_open.inner or (is_open.outer and not (plural and _closes_later(text, to, end))):
        return mark + blank, _CLOSES
    return (f"'{blank}", "an apostrophe behind a plural") if plural else ("", "")


def _names_speaker(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether the words behind a place say who spoke: `she said`, `said Holm`."""
    words = _WHO.match(text, at)
    return words is not None and not lexicon.cues("speech").isdisjoint(words.groups())


def _closes_later(text: str, start: int, end: int) -> bool:
    """Whether the next mark of a line closes a quotation, so that the one before it cannot."""
    at = text.find('"', start, end)
    return at > start and _CLOSER.match(text, at - 1) is not None


def _of_lost(text: str, match: re.Match[str], opened: bool, lexicon: Lexicon) -> tuple[str, str]:
    """What a mark with a replacement character behind it was, and why; the letter behind it is whole."""
    at, to = match.span()
    before, after = text[at - 1 : at] or "\n", text[to : to + 1] or "\n"
    if before in _OPENS_BEHIND or before in '"?':
        fits = (after.isalnum() or after in "[#@$") and before not in "-–—"
        return ("'" if opened else '"', "it opens a quotation") if fits else ("", "")
    left, right = _WORD_BEFORE.search(text, max(0, at - _REACH), at), _WORD.match(text, to)
    if left is None or right is None:
        return "", ""
    ending = _CONTRACTION.match(text, to)
    if ending is not None or (left.group() == "O" and after.isupper()):
        return "'", "an apostrophe inside a word"
    # `job-killing`: a hyphen that must not break is written in three bytes as well.
    clause = right.group().lower() in lexicon.cues("function") and lexicon.is_word(left.group().lower())
    return ("—", "a dash between two words") if clause else ("", "")
