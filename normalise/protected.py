"""Spans that no rule may touch: addresses, handles, code, Markdown syntax.

Each pattern is tried only where its rarest literal stands in the text, so plain prose pays a few `in` tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from normalise.edits import Span
from normalise.expressions import expression
from normalise.tuples import NamedTuple

_WORD = r"[^\s<>\"'“”‘’«»()\[\]{}]"

# Known endings of domains and files.
_ENDING = (
    r"\.(?:com|org|net|gov|edu|info|biz|news|tv|io|ai|app|dev|co|uk|eu|de|fr|es|ru|cn|jp|br|mx|ar|tr|"
    r"html?|php|pdf|txt|csv|json|xml|ya?ml|toml|py|js|ts|sh|exe|dll|zip|gz|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|"
    r"mp3|mp4|md|log|ini|cfg)\b"
)


class _Kind(NamedTuple):
    """One kind of span: literals of which one must stand in the text, its pattern, and a quick one that it contains."""

    literals: tuple[str, ...]
    pattern: re.Pattern[str]
    core: re.Pattern[str] | None = None


_PLAIN = (
    _Kind(("://",), expression(rf"\b[A-Za-z][A-Za-z0-9+.-]{{1,15}}://{_WORD}+")),
    _Kind(("www.",), expression(rf"\bwww\.{_WORD}+")),
    _Kind(("@",), expression(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")),
    _Kind(("@",), expression(r"(?<![\w@])@\w{1,50}")),
    # Behind an ampersand, encoded once or again, it is a part of an entity, whole or broken.
    _Kind(("#",), expression(r"(?<![\w#&])(?<!&amp;)(?<!;amp;)#\w{1,100}")),
    # Domain and file names: a dot inside a word and a known ending behind it.
    _Kind(
        (".",),
        expression(rf"\b[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,6}}{_ENDING}(?:/{_WORD}*)?"),
        expression(_ENDING),
    ),
    # A path: two or more separators without blanks.
    _Kind(
        ("/",),
        expression(r"(?<![\w/<])(?:~|\.{1,2})?/(?:[\w.-]{1,80}/){1,20}[\w.-]{0,80}"),
        expression(r"/[\w.-]{1,80}/"),
    ),
    _Kind(("\\",), expression(r"\b[A-Za-z]:\\\S+")),
    # What an author marks as the words of another stays, the mark and the few words before it.
    _Kind(("[sic",), expression(r"(?:\S+ ){0,3}\S*[^\S\r\n]?\[sic[\]!:]")),
    _Kind(("`",), expression(r"(?<!`)(`{1,3})(?!`)[^`\n]{1,200}\1(?!`)")),
)

_MARKDOWN = (
    _Kind(("---",), expression(r"\A---\r?\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)),
    _Kind(("```", "~~~"), expression(r"^(`{3,}|~{3,}).*?(?:^\1[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)),
    _Kind(("](",), expression(r"(?<=\])\([^()\n]*\)")),
    _Kind(("]:",), expression(r"^ {0,3}\[[^\]\n]+\]:.*$", re.MULTILINE)),
    _Kind(("<",), expression(r"</?[A-Za-z][^<>\n]*>|<!--.*?-->", re.DOTALL)),
    _Kind(("|",), expression(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)),
    _Kind(("    ", "\t"), expression(r"(?:(?<=\n\n)|\A)(?:(?: {4}|\t).*(?:\n|\Z))+")),
    _Kind(("  \n",), expression(r" {2,}$", re.MULTILINE)),
)


def protected_spans(text: str) -> tuple[Span, ...]:
    """Sorted spans, apart from each other, that must stay as they are in any text; none crosses a line end."""
    return _spans(text, _PLAIN)


def markdown_spans(text: str) -> tuple[Span, ...]:
    """The same for the syntax of Markdown: code, link targets, HTML, tables, front matter, hard breaks."""
    return _spans(text, _MARKDOWN)


def _spans(text: str, kinds: Iterable[_Kind]) -> tuple[Span, ...]:
    found: list[Span] = []
    for kind in kinds:
        if any(literal in text for literal in kind.literals) and (kind.core is None or kind.core.search(text)):
            found.extend(Span(*m.span()) for m in kind.pattern.finditer(text) if m.end() > m.start())
    found.sort()
    out: list[Span] = []
    for span in found:
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
