"""Lines in which the page speaks of itself, in words that no list has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from normalise.document import Document
from normalise.dropped_lines import drop_spans
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.boilerplate.page import in_running_text, page_of
from normalise.rules.boilerplate.speech import bids, kind_of

_STORY = "The ferry to the island was late again on Friday, and nobody on the quay was surprised."
_WORDS = frozenset(
    word
    for low in (
        "subscriber subscribers subscribe subscription newsletter newsletters inbox ctrl typo misprint unauthorized "
        "unauthorised reproduction redistribution republication reserved viewed popular commented ago updated modified "
        "click notifications website cookies graphic infographic comments podcast whatsapp telegram facebook instagram "
        "premium partial retransmission mistake journalism articles gallery comment channel tap article"
    ).split()
    for word in (low, low.capitalize(), low.upper())
)
_READER = expression(r"\b(?:[Yy]ou|[Yy]our|[Cc]lick|[Tt]ap|[Ww]e|[Oo]urs?|us)\b")
_PROSE_WORDS, _LONGEST = 12, 360


class PageSpeech(Rule):
    """Lines in which a page speaks of itself: stamps of time, rights, labels, calls to its reader.

    The lists of `boilerplate.tsv` hold whole lines; this rule judges a line by what its words are. Stamps are nothing
    but dates beside `Posted` and `Updated`, at least two, or a time ago; rights and misprints are spoken of in their
    own phrases. A call to the reader must name something of the page, and the rest of the document must not speak to
    its reader: a guide or letter keeps all. Nothing goes that tells of anybody, or stands inside running text.
    """

    code = "BPL005"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"lines", "protected"})
    trigger = Trigger(words=_WORDS)
    examples = (
        Repairs(f"{_STORY}\n\nPosted: 8:02 a.m. Friday | Updated 3 hours ago\n\nIt sailed.", f"{_STORY}\n\nIt sailed."),
        Repairs(f"{_STORY}\n\nMost viewed stories\n\nIt sailed at noon.", f"{_STORY}\n\nIt sailed at noon."),
        Repairs(
            f"{_STORY}\n\n[Copyright (c) Quay Post. Unauthorised reproduction and redistribution prohibited]\n",
            f"{_STORY}\n",
        ),
        Repairs(f"{_STORY}\n\nSpotted a typo? Highlight the word and press Ctrl + Enter.\n", f"{_STORY}\n"),
        Repairs(f"{_STORY}\n\nStart your day with us: get the harbour newsletter in your inbox.\n", f"{_STORY}\n"),
        Leaves(
            f"{_STORY}\n\nUnauthorised reproduction of keys was how the thieves came in, the harbour master said.\n"
        ),
        Leaves("Write to your bank.\n\nClick the link in your inbox, and you will get a newsletter each week.\n"),
        Leaves(f"{_STORY}\n\nUpdated on Friday\n"),
        Leaves(f"{_STORY}\n\nShe found a mistake in the text, marked it and pressed the keys.\n"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The lines that are plainly the page's own."""
        asked = {doc.line_at(suspect.start) for suspect in context.suspects.words(_WORDS)}
        found = {} if doc.markdown else {span.start: kind for span in asked if (kind := _kind(doc.text, span))}
        if not found:
            return
        furniture = page_of(doc, context.suspects, context.lexicon).furniture
        known = {item.span.start for item in furniture if item.tier is Tier.SAFE}
        fitting = {item.span for item in furniture}
        lines = [span for span in doc.lines if doc.text[span.start : span.end].strip()]
        chosen = [
            span
            for number, span in enumerate(lines)
            if span.start in found
            and span.start not in known
            and number
            and not in_running_text(doc.text, lines, number)
            and (found[span.start] != "call" or not _speaks_to_reader(doc.text, lines, number, fitting))
        ]
        drops = drop_spans(doc.text, lines, chosen)
        for span in chosen:
            kind = found[span.start]
            yield self.edit(*drops[span.start], "", f"a line of the page itself ({kind})", tier=Tier.SAFE)


def _kind(text: str, span: Span) -> str:
    if span.end - span.start > _LONGEST:
        return ""
    line = text[span.start : span.end]
    return kind_of(line) or ("call" if bids(line) else "")


def _speaks_to_reader(text: str, lines: Sequence[Span], number: int, furniture: Set[Span]) -> bool:
    """Whether paragraphs beside a line speak to their reader, too, or the document tells no story at all."""
    prose = [
        line
        for n, (span, line) in enumerate((span, text[slice(*span)]) for span in lines)
        if n != number and span not in furniture and len(line.split()) >= _PROSE_WORDS and not bids(line)
    ]
    return not prose or any(_READER.search(line) and "“" not in line and '"' not in line for line in prose)
