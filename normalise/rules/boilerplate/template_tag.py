"""Tags of templates and content systems that were never filled in."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.dropped_lines import drop_spans
from normalise.edits import Edit
from normalise.expressions import expression, occurrences
from normalise.neighbours import blanks_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_STORY = "The ferry to the island was late again on Friday."
_TAGS = expression(
    r"[ \t]*(?:"
    r"\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}"  # {{ article.caption }}, {% include %}
    r"|\[/[a-z_][\w-]{1,40}\]|\[[a-z_][\w-]{1,40}(?: [\w-]{1,40}=[^\[\]\n]{1,200})\]"  # [/caption], [gallery ids="1"]
    r"|\[[a-z]+(?:_[a-z]+)+\]|\[[a-z]+(?:[_-][a-z]+)*[_-]\d+\]"  # [social_share], [inline-ad-2]
    r"|\[\[[a-z]+(?:[_-][a-z\d]+)+\]\]"  # [[related-box]]
    r"|%%[A-Za-z_][\w.:-]{0,60}%%|\$\{[\w.]{1,60}\}|#\{[\w.]{1,60}\}"  # %%widget%%, ${title}
    r"|<%[=-]?[^%<>\n]{1,120}%>|\[%[^%\[\]\n]{1,120}%\]|##[A-Z_]{2,40}##|__[A-Z_]{2,40}__"  # <%= ad %>, ##TITLE##
    r"|\[\[[\w-]{1,40}(?::[\w./-]{1,80})+\]\]"  # [[ge:site:name:123]]
    r"|\[[A-Z][a-z]+:[A-Z][a-z]+ [\w ]{1,40}\]"  # [Gambas:Video 20detik]
    r")[ \t]*"
)


# A tag that a paragraph ran into.
_TRAILING = expression(
    r"\[\[(?=[a-z-]*(?:widget|related|embed|newsletter|promo|gallery|player))[a-z-]+\]\](?=[ \t]*(?:\n|\Z))"
)
_BEGINS = "[{%$#<_"
_LINE_BEGINS = _BEGINS + " \t"


class TemplateTag(Rule):
    """Tags of templates, shortcodes and embeds, alone on a line.

    Only lines of nothing but tags; documents that hold code or speak of templates have them inside sentences
    and code blocks. Editors' brackets (`[sic]`, `[applause]`, `[he]`) have neither attributes nor colons.
    """

    code = "BPL002"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"lines", "protected"})
    trigger = Trigger(needles=("{", "[", "%", "#", "_"))  # of one character: none is found faster
    examples = (
        Repairs(f"{_STORY}\n\n{{{{ story.lead }}}}\n\nIt sailed at noon.", f"{_STORY}\n\nIt sailed at noon."),
        Repairs(f'{_STORY}\n[gallery columns="3"]\nIt sailed at noon.', f"{_STORY}\nIt sailed at noon."),
        Repairs(f"{_STORY}\n[[ab:player:quay:1234]]\nIt sailed at noon.", f"{_STORY}\nIt sailed at noon."),
        Repairs(f"{_STORY}\n\n%%related_box%%\n\nIt sailed at noon.", f"{_STORY}\n\nIt sailed at noon."),
        Repairs(f"{_STORY} [[related-articles-widget]]\n\nIt sailed.", f"{_STORY}\n\nIt sailed."),
        Repairs(f"{_STORY}\n\n[inline-ad-3]\n\nIt sailed at noon.", f"{_STORY}\n\nIt sailed at noon."),
        Leaves("[Applause]\n\n[sic]\n\n[The curtain falls.]"),
        Leaves("Write {{ name }} where the name is to stand."),
        Leaves("[1]\n[a]\n[Note: this page is torn.]"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Lines of nothing but tags."""
        text = doc.text
        if doc.markdown:
            return
        if context.suspects.has("[") and "[[" in text:
            for match in _TRAILING.finditer(text):
                start = blanks_before(text, match.start())
                if start and not text[start - 1].isspace():
                    yield self.edit(start, match.end(), "", "a template's tag")
        if not any(_is_tags(text, *doc.line_at(place)) for place in _heads(text)):
            return
        lines = [span for span in doc.lines if text[span.start : span.end].strip()]
        tags = [s for s in lines if text[s.start] in _LINE_BEGINS and _is_tags(text, *s)]
        for cut in drop_spans(text, lines, tags).values():
            yield self.edit(*cut, "", "a template's tag")


def _heads(text: str) -> Iterator[int]:
    """The places of marks that tags begin with, where they begin a line; looked for one by one, as they are rare."""
    for mark in _BEGINS:
        for at in occurrences(mark, text):
            start = blanks_before(text, at)
            if not start or text[start - 1] == "\n":
                yield at


def _is_tags(text: str, start: int, end: int) -> bool:
    while start < end:
        match = _TAGS.match(text, start, end)
        if match is None:
            return False
        start = match.end()
    return True
