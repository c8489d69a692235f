"""Headlines of other stories, and labels in Korean brackets, inside a paragraph of a translated page."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# `work it out. See also Oil | Countries agree to cut output`
_SEE = expression(
    r"(?<=[a-z0-9%”\"’)])(?P<stop>[.!?][”\"’)]?|[”\"]) +See also +(?P<title>[A-Z“\"‘][^\n]{14,160})(?=\n|\Z)"
)
_SENTENCE = expression(r"[.!?;:][”\"’)]?\Z|[.!?] [A-Z]")
# Chapters, figures and books are what prose sends its readers to.
_REFERENCE = expression(
    r"[“\"‘]?(?:[Cc]hapters?|[Ss]ections?|[Ff]igs?|[Ff]igures?|[Tt]ables?|[Pp]ages?|pp?|[Nn]otes?|[Aa]ppendix|Ibid|Art|"
    r"Articles?|[Vv]ol|No|Case|Exhibit|Rule|Box|Part)\b"
    r"|.*\b(?:1[5-9]|20)\d\d[a-z]?[),]|.*\bpp?\. ?\d|.*\bv\. [A-Z]|.*et al"
)
_LEAST_WORDS, _LEAST_BARE = 4, 7
_HANGUL = r"[\uac00-\ud7a3][\uac00-\ud7a3\s\d:/·,.]{1,40}"
_LABEL = expression(rf"\[(?<=^\[){_HANGUL}\] ?(?=[A-Z“\"‘])", 8)
# A credit names somebody behind its word: `[사진 제공:연합뉴스]`
_CREDIT = expression(
    r"\[(?:사진|영상|그래픽|자료|이미지)[ :/·=\uac00-\ud7a3]*[:/·= ][\uac00-\ud7a3\s\d:/·,.=]{1,40}\](?=[ ,.\n]|\Z)"
)


class SiteLabel(Rule):
    """Headlines of other stories at the end of a paragraph: `It sank. See also Oil | States cut output`.

    Sites that print translations put them there without a stop, and leave Korean labels and photo credits in their
    brackets. Sure in a document that shows machine translation. It fears references (`See also Chapter 3`), entries of
    dictionaries, and texts on Korean words.
    """

    code = "TRN027"
    stage = "translation"
    cause = "mt"
    may_change = frozenset({"protected", "digits"})
    trigger = Trigger(needles=("See also ", "["), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left early, and the keepers of the lock stayed until noon. It will do. See"
            " also Oil | Countries agree to cut output\n",
            "Vladimir Putin left early, and the keepers of the lock stayed until noon. It will do.\n",
        ),
        Repairs(
            "Wladimir Putin left early. The chairman spoke [사진 제공:연합뉴스] on Monday in Seoul.\n",
            "Vladimir Putin left early. The chairman spoke on Monday in Seoul.\n",
        ),
        Leaves("They will work it out. See also Oil | Countries agree to cut output\n"),
        Leaves("Emmanuel Macron left early. It is a law. See also Chapter 3 of the second book of Holm (1990)\n"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """What follows the last sentence of a paragraph, then brackets."""
        text = doc.text
        for found in _SEE.finditer(text) if "See also" in text else ():
            title = found["title"].rstrip()
            if (
                _SENTENCE.search(title)
                or _REFERENCE.match(title)
                or len(title.split()) < (_LEAST_BARE if "|" not in title else _LEAST_WORDS)
            ):
                continue
            yield self.edit(found.end("stop"), found.end(), "", "the headline of another story", confidence=0.87)
        for pattern in (_LABEL, _CREDIT) if "[" in text else ():
            for found in pattern.finditer(text):
                blank = pattern is _CREDIT and text[found.start() - 1 : found.start()] == " "
                why = "a label of the page in Korean"
                yield self.edit(found.start() - blank, found.end(), "", why, confidence=0.87)
