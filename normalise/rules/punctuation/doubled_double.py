"""Double quotation marks that stand twice at both ends of what they enclose."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.technical import is_technical

_PAIRS = (
    expression(r"(?<![\w“”\"])““(?P<said>[^\s“”\"][^“”\"\n]{2,600}?)””(?![\w“”\"])"),
    expression(r"(?<![\w“”\",;=(\[])\"\"(?P<said>[^\s“”\"][^“”\"\n]{2,600}?)\"\"(?![\w“”\";)\]])"),
)
_WORDS = 2


class DoubledDouble(Rule):
    """Double quotation marks that stand twice: `““We have room,”” he said`, `""We have room,"" he said`.

    Tables write each mark of a text twice, and pages put their own marks round those of a quotation. Sure where both
    ends have two of a kind, two words and more stand between them and no other mark. Code, where an empty
    text is written so, and quotations inside quotations, which differ in their marks, stay.
    """

    code = "PUN035"
    stage = "punctuation"
    cause = "scrape"
    certain = True
    trigger = Trigger(needles=("““", '""'))
    examples = (
        Repairs("““We have a lot of room,”” he said.", "“We have a lot of room,” he said."),
        Repairs('He said: ""We have a lot of room.""', 'He said: "We have a lot of room."'),
        Leaves("“‘We have a lot of room,’ he told me,” she said. “We have “a lot of room,”” he said."),
        Leaves('The call print("") prints nothing, and f("", a, b, "") neither.'),
        Leaves('id,text\n4,""\n5,"He said ""no"" to it"'),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The second marks of both ends."""
        if doc.markdown or is_technical(doc.text):
            return
        for pattern in _PAIRS:
            for match in pattern.finditer(doc.text):
                if match["said"].count(" ") < _WORDS - 1:
                    continue
                yield self.edit(match.start(), match.start() + 1, "", "the mark stands twice")
                yield self.edit(match.end() - 1, match.end(), "", "the mark stands twice")
