"""Tags of HTML that stayed in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.neighbours import blanks_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.technical import is_technical

_INLINE = r"(?:b|i|u|em|strong|span|font|a|small|sup|sub|mark|cite|strike)"
_BLOCK = r"(?:br|p|div|hr|h[1-6]|ul|ol|li|blockquote|center|figure|figcaption|section)"
_ATTRIBUTES = r"(?:\s+[\w:-]+\s*=\s*(?:[\"“”'][^\"“”'<>\n]{0,200}[\"“”']|[\w#./-]+))*"
_TAG = expression(
    rf"[ \t]*(?:<(?P<block>/?{_BLOCK}){_ATTRIBUTES}\s*/?>[ \t]*)+|</?{_INLINE}{_ATTRIBUTES}\s*/?>", re.IGNORECASE
)
_ANY = expression(r"<[/!?]?[A-Za-z][^<>\n]{0,200}>")
# What is left of a tag whose head was cut off.
_REST = expression(
    r"(?: ?\b(?:style|class|align|dir|lang|href|target|rel)=[”“\"][^”“\"<>\n]{0,80}[”“\"]"
    r"| ?:(?:justify|left|right|center|ltr|rtl);?[”“\"])+>[ \t]*(?=[A-Z“\"])"
)
# Each begins with its rarest letter: so texts are read fast.
_SUBJECT = expression(
    r"M(?:(?<=\bHTM)|(?<=\bXHTM)|(?<=\bXM))L\b|C(?<=\bC)SS\b|J(?<=\bJ)avaScript\b|k(?<=\bmark)up\b|g(?<=\btag)s?\b"
    r"|w(?<=\bbrow)sers?\b|u(?<=\bsou)rce code\b"
)
_SHORT = expression(r"</?([abiuABIU])\b")
_WORDS = 6
_MOST_LINES = 0.5


class Tags(Rule):
    """Tags of HTML that stayed in a text: `in a bank. <br /> The price`, `<em>not</em> here`.

    Tags of emphasis and links go, those of lines and paragraphs leave a line end between sentences and a blank inside
    one. Text that is page source has tags in most of its lines, or begins with one; it stays, and so does
    text about markup and programs, and words in angle brackets that are no tags.
    """

    code = "ENC010"
    stage = "encoding"
    cause = "scrape"
    certain = True
    may_change = frozenset({"digits", "lines", "protected"})
    trigger = Trigger(needles=(">",), pattern=r">(?<=[”“\"/a-zA-Z\d ]>)")
    examples = (
        Repairs(
            "You can hold them in a bank. <br /> The price is told at the sale.",
            "You can hold them in a bank.\nThe price is told at the sale.",
        ),
        Repairs("The mayor did <em>not</em> open the old bridge.", "The mayor did not open the old bridge."),
        Repairs(
            "The envoy landed in Doha. style=”text-align: left;”>He met the emir in the evening.",
            "The envoy landed in Doha. He met the emir in the evening.",
        ),
        Leaves("<p>Fish and chips in the old town</p>\n<p>Peas and gravy in the new one</p>"),
        Leaves("Write <br /> where a line is to end, and close your tags in each line of it."),
        Leaves("He wrote to <Ann Oake> and <br> was in no letter of the markup they spoke of."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The tags in running text."""
        text = doc.text
        rests = any(f"{mark}>" in text for mark in '”“"')
        if not (rests or ("<" in text and _ANY.search(text))) or doc.markdown or not _is_story(text):
            return
        for match in _tags(text):
            if match["block"] is None:
                short = _SHORT.match(match.group())
                if short and not _has_partner(text, short[1].lower(), closing="/" in match.group()[:2]):
                    continue
                yield self.edit(*match.span(), "", "a tag of HTML")
            elif _is_lone(text, match):
                continue
            elif len(doc.text[slice(*doc.line_at(match.start()))].split()) >= _WORDS:
                yield self.edit(*match.span(), _gap(text, match), "a tag of HTML")
        for match in _REST.finditer(text) if rests else ():
            before = text[match.start() - 1 : match.start()]
            yield self.edit(*match.span(), "" if before in ("", "\n", " ") else " ", "the rest of a tag of HTML")


def _tags(text: str) -> Iterator[re.Match[str]]:
    """The runs of tags, those of blocks with the blanks before; found by the angle, as blanks are many."""
    done, at = 0, text.find("<")
    while at >= 0:
        start = max(done, blanks_before(text, at))
        match = _TAG.match(text, start) or _TAG.match(text, at)
        if match is not None:
            done = match.end()
            yield match
        at = text.find("<", max(done, at + 1))


def _without_tags(text: str) -> str:
    kept, done = [], 0
    for match in _tags(text):
        kept.append(text[done : match.start()])
        done = match.end()
    return "".join((*kept, text[done:]))


def _is_story(text: str) -> bool:
    """Whether tags are the exception in a text, and nothing in it speaks of them."""
    if text.lstrip()[:1] == "<" or _SUBJECT.search(text) or is_technical(_without_tags(text)):
        return False
    lines = [line for line in text.split("\n") if line.strip()]
    return sum(_ANY.search(line) is not None for line in lines) <= max(1, _MOST_LINES * len(lines))


def _is_lone(text: str, match: re.Match[str]) -> bool:
    """Whether a run is one opening tag of a block that nothing closes: somebody may speak of it."""
    name = match["block"].lower()
    return (
        match.group().count("<") == 1
        and "=" not in match.group()
        and name.isalpha()
        and (name not in ("br", "hr") and f"</{name}" not in text.lower())
    )


def _has_partner(text: str, name: str, *, closing: bool) -> bool:
    """Whether a tag of one letter is opened and closed: `a <b> c` alone may be a sum."""
    return f"<{name}" in text.lower() if closing else f"</{name}" in text.lower()


def _gap(text: str, match: re.Match[str]) -> str:
    """What a run of tags of lines and paragraphs leaves behind: line ends behind a sentence, else a blank."""
    before, after = text[: match.start()][-1:], text[match.end() : match.end() + 1]
    if before in ("", "\n") or after in ("", "\n", "\r"):
        return ""
    if before in '.!?:”"’' and not after.islower():
        tags = match.group().lower()
        return "\n\n" if tags.count("<br") > 1 or "<p" in tags or "</p" in tags or "div" in tags else "\n"
    return " "
