"""Backslash escapes of JSON and program strings that were left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import blanks_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind, Suspects
from normalise.technical import is_technical

_CODE_POINT = expression(r"\\u(?:([dD][89abAB][0-9A-Fa-f]{2})\\u([dD][c-fC-F][0-9A-Fa-f]{2})|([0-9A-Fa-f]{4}))")
_PATH = expression(r"(?<![^\W\d_])[A-Za-z]:\\\S*\Z|(?<![^\W\d_])[A-Za-z]:\Z")
_REACH = 80
_SIGN = expression(r"\\[unr\"'/]")
_QUOTE = expression(r"\\+(?=[\"'/])")
_LINE_ENDS = expression(r"(?:(?:\\r\\n|\\n|\\r)[ \t]*)+")
_NAMED = expression(r"\\(?:(?<=[ (\"“]\\)|(?<=\A\\))[nr](?:\\[nr])?(?:[,;)\"”]| (?:and|or|is|are|in)\b)")
_STRIPPED = expression(r"(?:(?<=[a-z][.!?])|(?<=[.!?][”\"]))(?:rn){1,2}(?=[A-Z“\"]|$)|^(?:rn){2}$", re.MULTILINE)
_LINES = expression(r"\n*")
_ENDED = frozenset('.!?:;”’")\n')
# A text that speaks of escapes shows them.
_SUBJECT = expression(  # each begins with its rarest letter
    r"J(?<=\bJ)SON\b|U(?<=\bU)nicode\b|L(?<=\bL)aTeX\b|x(?<=\bregex)\b|k(?<=\bback)slash(?:es)?\b|p(?<=\bescap)ed?\b"
    r"|g(?<=\bstring) literals?\b|p(?:(?<=\bcodep)|(?<=\bcode p))oints?\b"
)


class Escapes(Rule):
    """Escapes of JSON and program strings left in a text: `didn\\u2019t`, `June.\\r\\n\\r\\nThe`.

    A code point goes where it stands for a letter or mark; a line end where a sentence ends before it, or twice over.
    `rnrn` is what is left of line ends without their backslashes. Texts with signs of program code, and those that
    speak of escapes, keep all; so do paths and formulas (`C:\\new`, `\\nu`).
    """

    code = "ENC009"
    stage = "encoding"
    cause = "scrape"
    certain = True
    may_change = frozenset({"digits", "lines", "protected"})
    trigger = Trigger(kinds=frozenset({Kind.JOINT}), words=frozenset({"rnrn"}), needles=("\\",))
    examples = (
        Repairs(
            "He said they didn\\u2019t know. \\u201cNo,\\u201d she said.", "He said they didn’t know. “No,” she said."
        ),
        Repairs("The band will play.\\r\\n\\r\\nThe town thanked it.", "The band will play.\n\nThe town thanked it."),
        Repairs("The band will play.rnrnThe town thanked it.", "The band will play.\n\nThe town thanked it."),
        Repairs('\\"It won\\\'t do,\\" the mate said.', '"It won\'t do," the mate said.'),
        Repairs("They don\u00e2\\u0080\\u0099t know.", "They don’t know."),
        Leaves("The escape \\u2019 stands for an apostrophe in JSON."),
        Leaves("The file lies in C:\\new\\records\\u2 on the old disk."),
        Leaves("Its lines end in \\r, \\r\\n or \\n alone."),
        Leaves("The term \\nu \\rho was on the board, and the brand .rn was not."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The escapes of a text that is none about them."""
        text = doc.text
        if not _may_hold(text, context.suspects) or doc.markdown or _SUBJECT.search(text) or is_technical(text):
            return
        for match in _CODE_POINT.finditer(text) if "\\u" in text else ():
            new = _character(match)
            if new and not _PATH.search(text, max(0, match.start() - _REACH), match.start()):
                yield self.edit(*match.span(), new, f"{match.group()} is an escape")
        if "\\" in text:
            quotes = [match for match in _QUOTE.finditer(text) if _is_prose(text, match)]
            doubles = sum(text[match.end()] == '"' for match in quotes)
            for match in quotes:
                mark = text[match.end()]
                if mark == "'" or (doubles > 1 if mark == '"' else len(quotes) > 1):
                    yield self.edit(*match.span(), "", "a backslash before a mark")
            # `\\r, \\r\\n or \\n`: where one stands alone inside a sentence, all are spoken of.
            named = _NAMED.search(text) is not None
            for match in _LINE_ENDS.finditer(text) if not named else ():
                count = max(match.group().count("\\n"), match.group().count("\\r"))
                start, end = blanks_before(text, match.start()), match.end()
                before, after = text[start - 1 : start] or "\n", text[end : end + 1]
                doubled = count > 1 or "\\r\\n" in match.group()
                if (doubled or before in _ENDED) and (not after or not after.islower() or "\\r\\n" in match.group()):
                    at_edge = before == "\n" or not after or after == "\n"
                    new = "" if at_edge else "\n" * min(count, 2)
                    yield self.edit(start, end, new, "line ends written as escapes")
        for match in _STRIPPED.finditer(text) if "rnrn" in text else ():
            twice = "rnrn" in match.group()
            start, end = match.span()
            if text[start - 1 : start] in ("", "\n"):
                end = _LINES.match(text, end).end()  # type: ignore[union-attr]
            new = "" if end != match.end() or text[end : end + 1] in ("", "\n") else "\n\n" if twice else "\n"
            yield self.edit(start, end, new, "line ends without their backslashes")


def _may_hold(text: str, suspects: Suspects) -> bool:
    """Whether anything in a text looks like an escape: the questions of the whole text come later."""
    if suspects.has("\\") and _SIGN.search(text):
        return True
    return "rnrn" in text


def _character(match: re.Match[str]) -> str:
    """The letter or mark that an escape stands for, or nothing."""
    high, low, single = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    new = chr(int(single, 16))
    if new == "\u00a0":
        return " "
    if "\x80" <= new < "\xa0":
        return new  # a byte of a mark, which is read again
    return new if new.isprintable() and new != "\ufffd" and (new > "\x7f" or new in "\"'&<>") else ""


def _is_prose(text: str, match: re.Match[str]) -> bool:
    """Whether a mark behind a backslash is one of prose: an apostrophe in a word, a quotation mark at its edge."""
    before, mark = text[match.start() - 1 : match.start()] or "\n", text[match.end()]
    after = text[match.end() + 1 : match.end() + 2] or "\n"
    if mark == "/":
        return before.isalpha() and after.isalpha()
    if mark == "'":
        return before.isalpha() and after.isalpha()
    return (before.isspace() or before == "(") != (after.isspace() or after in ",.;:)?!")
