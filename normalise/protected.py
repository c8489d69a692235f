"""Spans that no rule may touch: addresses, handles, code, Markdown syntax.

Each pattern is tried only where its rarest literal stands in the text, so plain prose pays a few `in` tests.
"""

from __future__ import annotations

import re

from normalise.edits import Span
from normalise.expressions import expression

_WORD = r"[^\s<>\"'“”‘’«»()\[\]{}]"

# (literals of which one must stand in the text, pattern)
_Patterns = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]

_PLAIN: _Patterns = (
    (("://",), expression(rf"\b[A-Za-z][A-Za-z0-9+.-]{{1,15}}://{_WORD}+")),
    (("www.",), expression(rf"\bwww\.{_WORD}+")),
    (("@",), expression(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")),
    (("@",), expression(r"(?<![\w@])@\w{1,50}")),
    (("#",), expression(r"(?<![\w#&])#\w{1,100}")),
    # Domain and file names: a dot inside a word and a known ending behind it.
    (
        (".",),
        expression(
            r"\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\."
            r"(?:com|org|net|gov|edu|info|biz|news|tv|io|ai|app|dev|co|uk|eu|de|fr|es|ru|cn|jp|br|mx|ar|tr|"
            r"html?|php|pdf|txt|csv|json|xml|ya?ml|toml|py|js|ts|sh|exe|dll|zip|gz|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|"
            r"mp3|mp4|md|log|ini|cfg)\b(?:/" + _WORD + r"*)?"
        ),
    ),
    # A path: two or more separators without blanks.
    (("/",), expression(r"(?<![\w/<])(?:~|\.{1,2})?/(?:[\w.-]{1,80}/){1,20}[\w.-]{0,80}")),
    (("\\",), expression(r"\b[A-Za-z]:\\\S+")),
    # What an author marks as the words of another stays, the mark and the few words before it.
    (("[sic",), expression(r"(?:\S+ ){0,3}\S*[^\S\r\n]?\[sic[\]!:]")),
    (("`",), expression(r"(?<!`)(`{1,3})(?!`)[^`\n]{1,200}\1(?!`)")),
)

_MARKDOWN: _Patterns = (
    (("---",), expression(r"\A---\r?\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)),
    (("```", "~~~"), expression(r"^(`{3,}|~{3,}).*?(?:^\1[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)),
    (("](",), expression(r"(?<=\])\([^()\n]*\)")),
    (("]:",), expression(r"^ {0,3}\[[^\]\n]+\]:.*$", re.MULTILINE)),
    (("<",), expression(r"</?[A-Za-z][^<>\n]*>|<!--.*?-->", re.DOTALL)),
    (("|",), expression(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)),
    (("    ", "\t"), expression(r"(?:(?<=\n\n)|\A)(?:(?: {4}|\t).*(?:\n|\Z))+")),
    (("  \n",), expression(r" {2,}$", re.MULTILINE)),
)


def protected_spans(text: str) -> tuple[Span, ...]:
    """Sorted spans, apart from each other, that must stay as they are in any text; none crosses a line end."""
    return _spans(text, _PLAIN)


def markdown_spans(text: str) -> tuple[Span, ...]:
    """The same for the syntax of Markdown: code, link targets, HTML, tables, front matter, hard breaks."""
    return _spans(text, _MARKDOWN)


def _spans(text: str, patterns: _Patterns) -> tuple[Span, ...]:
    found: list[Span] = []
    for literals, pattern in patterns:
        if any(literal in text for literal in literals):
            found.extend(Span(*m.span()) for m in pattern.finditer(text) if m.end() > m.start())
    found.sort()
    out: list[Span] = []
    for span in found:
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
