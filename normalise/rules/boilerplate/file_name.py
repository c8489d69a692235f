"""Names of picture files that were left where the picture stood."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.dropped_lines import drop_spans
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.quotation import lines_with
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.technical import is_technical

_STORY = "The ferry to the island was late again on Friday, and nobody on the quay was surprised."
_NEXT = "It sailed at noon with a hundred people and two dogs, and came back before the tide."
_NEEDLES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".JPG", ".PNG")
_NAME = r"[\w%+@-]+(?:[.][\w%+@-]+)*[.](?:jpe?g|png|gif|webp)"
# Directly before the capital of a sentence.
_FUSED = expression(rf"[ \t]*(?i:{_NAME})(?=(?:[A-Z]|[“\"‘][A-Za-z])[\w’'-]* [^\n]{{12,}}[.!?…][”’\")]*\s*\Z)")
_ALONE = expression(rf"[ \t]*{_NAME}[ \t]*\Z", re.IGNORECASE)
_PARAGRAPH, _FEW = 60, 4


class FileName(Rule):
    """The name of a picture's file where the picture stood: `harbour-fire.jpgThe harbour burnt.`

    Sure directly before the capital of a whole sentence, and alone on a line between two paragraphs of a page that has
    few of them. Lists of files, and texts on programs and pictures, name files by right.
    """

    code = "BPL012"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"digits", "lines", "protected"})
    trigger = Trigger(needles=_NEEDLES)
    examples = (
        Repairs(f"harbour-fire.jpg{_STORY}", _STORY),
        Repairs(f"{_STORY}\n\nIMG_2034.JPG\n\n{_NEXT}", f"{_STORY}\n\n{_NEXT}"),
        Leaves(f"{_STORY}\n\nsend.jpg\nreceive.jpg\n\n{_NEXT}"),
        Leaves("The file harbour.jpg is the best one. He sent harbour.jpg, and Ms Oake lost quay.png on Friday."),
        Leaves("harbour.jpg\n\nThe picture of the harbour."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The names before sentences, and those between paragraphs."""
        text = doc.text
        if doc.markdown or is_technical(text):
            return
        alone: list[Span] = []
        for start, end in sorted(lines_with(text, *_NEEDLES)):
            shown = text[start:end]
            if match := _FUSED.match(shown):
                yield self.edit(start, start + match.end(), "", "the name of a picture's file")
            elif _ALONE.match(shown):
                alone.append(Span(start, end))
        if not alone or len(alone) > _FEW:
            return
        lines = [span for span in doc.lines if text[slice(*span)].strip()]
        chosen = [span for span in alone if _is_between_paragraphs(text, lines, lines.index(span))]
        for cut in drop_spans(text, lines, chosen).values():
            yield self.edit(*cut, "", "the name of a picture's file")


def _is_between_paragraphs(text: str, lines: list[Span], number: int) -> bool:
    beside = [text[slice(*lines[n])].strip() for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    return len(beside) > 1 and all(len(line) >= _PARAGRAPH and line[-1] in '.!?”"’)' for line in beside)
