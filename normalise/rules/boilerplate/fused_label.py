"""Labels of the page that ran together where a tag was lost: with each other, or with the sentence behind them."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.dropped_lines import drop_spans
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.lexicon.entries import Furniture
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.boilerplate.matching import FurniturePatterns, patterns_of
from normalise.rules.boilerplate.page import in_running_text
from normalise.suspects import Kind

_STORY = "The ferry to the island was late again on Friday, and nobody on the quay was surprised."
# Not inside the names of networks: `WhatsApp`, `LinkedIn`, `YouTube`, `TikTok`.
_BORDER = expression(r"[A-Z](?<=[a-z][A-Z])(?<!Whats[A-Z])(?<!Linked[A-Z])(?<!You[A-Z])(?<!Tik[A-Z])")
# What begins a sentence and no brand: `ShareThe minister`, not `ShareAction`.
_OPENS = expression(
    r"(?:The|An?|In|On|At|It|He|She|They|We|This|That|These|Those|But|And|As|After|Before|When|While|For|There|His|Her)"
    r"[ ]\w"
)
_SENTENCE = expression(r"[A-Z][\w’'-]*[ ,].*[.!?…][”’\")\]]*\s*\Z")
# So many in a row are buttons, whatever else each word may mean.
_MANY = 3
_LABELS, _LABEL_WORDS, _LEAST = 16, 6, 6


class FusedLabel(Rule):
    """Labels of the page that ran together: `Leave a ReplyCancel reply`, `Read moreThe ferry was late.`

    A line goes where a small letter before a capital parts it into nothing but patterns of `boilerplate.tsv`; the label
    before a sentence goes where such a pattern fits all of it and the sentence is whole. A label of one word
    is sure only before a word that opens sentences, as brands are written so (`ShareAction`).
    """

    code = "BPL011"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"lines", "protected"})
    trigger = Trigger(kinds=frozenset({Kind.MIXED}))
    examples = (
        Repairs(f"{_STORY}\n\nLeave a ReplyCancel reply\n", f"{_STORY}\n"),
        Repairs(f"{_STORY}\n\nFacebookTwitterPinterestWhatsApp\n", f"{_STORY}\n"),
        Repairs(f"Skip to navigationSkip to content\n\n{_STORY}", _STORY),
        Repairs(f"Read more{_STORY}\n\nIt sailed at noon.", f"{_STORY}\n\nIt sailed at noon."),
        Repairs(f"Advertisement{_STORY}\n\nIt sailed at noon.", f"{_STORY}\n\nIt sailed at noon."),
        Leaves("ShareAction said on Friday that the ferry was late, and nobody on the quay was surprised."),
        Leaves(f"{_STORY}\n\nHomeServe\n\nReadMore Books"),
        Leaves("She spells it ReadMore. The shop is called ShareSave, and SaveThe Trees is its song, she said."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The lines that are labels alone, and the labels that lines begin with."""
        text = doc.text
        asked = [] if doc.markdown else sorted({doc.line_at(s.start) for s in context.suspects.of(Kind.MIXED)})
        if not asked:
            return
        patterns = patterns_of(context.lexicon)
        dropped: list[Span] = []
        for line in asked:
            shown = text[slice(*line)]
            if len(shown.split(None, _LABELS)) <= _LABELS and _is_labels(patterns, shown):
                dropped.append(line)
            elif end := _label_end(patterns, shown):
                yield self.edit(line.start, line.start + end, "", "a label of the page before the sentence")
        lines = [span for span in doc.lines if text[slice(*span)].strip()] if dropped else []
        chosen = [line for line in dropped if not in_running_text(text, lines, lines.index(line))]
        for cut in drop_spans(text, lines, chosen).values():
            yield self.edit(*cut, "", "labels of the page that ran together")


def _is_labels(patterns: FurniturePatterns, line: str) -> bool:
    """Whether a line is nothing but labels, one of which at least is never part of a story."""
    units = patterns.units(_BORDER.sub(r" \g<0>", line))
    sure = any(unit.tier == "safe" and " " in unit.pattern for unit in units)
    buttons = len(units) >= _MANY and all(unit.kind == "share" for unit in units)
    return (sure or buttons) and all(map(_is_label, units))


def _label_end(patterns: FurniturePatterns, line: str) -> int:
    """Where a label ends that a line begins with, and a whole sentence stands directly behind it; else 0."""
    start = len(line) - len(line.lstrip())
    for border in _BORDER.finditer(line):
        words = line[: border.start()].count(" ", start) + 1
        if words > _LABEL_WORDS:
            return 0
        rest = line[border.start() :]
        match = patterns.match(line[start : border.start()])
        if match is None or match.tail or match.name or not _is_label(match.row):
            continue
        if rest.count(" ") >= _LEAST and _SENTENCE.match(rest) and (words > 1 or _OPENS.match(rest)):
            return border.start()
    return 0


def _is_label(row: Furniture) -> bool:
    return row.tier != "report" and row.kind not in ("credit", "caption", "template")
