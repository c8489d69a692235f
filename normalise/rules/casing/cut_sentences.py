"""Whether a page was translated in pieces: the capitals in the midst of its sentences tell."""

from __future__ import annotations

from normalise.document import Document
from normalise.expressions import expression
from normalise.rule import Context

# None of these is a name or a title between two words in small letters.
_STRAY = expression(
    r"(?<=[a-z] )(?:And|Of|With|At|By|From|Into|Which|Whose|Was|Were|Is|Are|Had|Has|Have|Been|That|Who)(?= [a-z])"
)


def cut_in_sentences(doc: Document, context: Context) -> bool:
    """Whether a document is damaged and shows machine translation, or a small word with a capital inside a sentence."""
    if context.evidence.machine_translated:
        return True
    if not context.evidence.damaged:
        return False
    for match in _STRAY.finditer(doc.text):
        line = doc.line_at(match.start())
        words = doc.text[line.start : line.end].split()
        if sum(word[:1].isupper() for word in words) <= 0.3 * len(words):
            return True
    return False
