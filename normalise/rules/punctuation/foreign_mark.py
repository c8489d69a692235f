"""Commas and stops of another script."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_MARKS = {
    "،": (",", "ar"),
    "؛": (";", "ar"),
    "؟": ("?", "ar"),
    "，": (",", "zh"),
    "。": (".", "zh"),
    "；": (";", "zh"),
    "、": (",", "ja"),
}
_PLACE = expression("[" + "".join(_MARKS) + "]")
# Spanish opens with it; behind a letter it closes.
_TURNED = expression(r"[¿¡](?<=[a-z][¿¡])(?=[”’\")]|\s|\Z)")
_UPRIGHT = {"¿": "?", "¡": "!"}
_LATIN_BEFORE = expression(r"[A-Za-zÀ-ɏ0-9][”’\")\]]*[ \u00a0]?\Z")
_LATIN_BEHIND = expression(r"\s*(?:\Z|[“‘\"(\[”’]*[A-Za-zÀ-ɏ0-9]|[”’\")])")


class ForeignMark(Rule):
    """Commas, stops and question marks of another script between English words: `water، and power`.

    Sure where Latin letters or figures stand on both sides; beside letters of their own script they are right. A
    Spanish mark that opens is turned where it closes (`the water¿”`).
    """

    code = "PUN010"
    stage = "punctuation"
    cause = "mt"
    certain = True
    trigger = Trigger(needles=(*_MARKS, *_UPRIGHT))
    examples = (
        Repairs(
            "The plan covers rivers and groundwater، the minister said.",
            "The plan covers rivers and groundwater, the minister said.",
        ),
        Repairs("The plan covers rivers，lakes and wells。", "The plan covers rivers, lakes and wells."),
        Repairs("“Where is the water¿” she asked.", "“Where is the water?” she asked."),
        Leaves("“¿Dónde está?” she asked, and then: ¡Ay!"),
        Leaves("The sign reads مرحبا، أهلا in green."),
        Leaves("The shop is called 你好，世界 and sells tea."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Marks with Latin text on both sides."""
        text = doc.text
        for match in _PLACE.finditer(text):
            at = match.start()
            before = _LATIN_BEFORE.search(text, max(0, at - 6), at)
            if before is None or not _LATIN_BEHIND.match(text, at + 1):
                continue
            mark, language = _MARKS[match.group()]
            start = at - 1 if text[at - 1] in " \u00a0" else at
            follows = text[at + 1 : at + 2]
            figures = text[at - 1].isdigit() and follows.isdigit()
            blank = " " if follows.isalnum() and not figures else ""
            yield self.edit(start, at + 1, mark + blank, "a mark of another script", language=language)
        for match in _TURNED.finditer(text):
            new = _UPRIGHT[match.group()]
            yield self.edit(*match.span(), new, "it opens what another language asks", language="es")
