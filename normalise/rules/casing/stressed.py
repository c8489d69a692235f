"""Where capitals are a voice: in shouted posts, slogans and headlines."""

from __future__ import annotations

from normalise.document import Document
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_post
from normalise.rule import Context
from normalise.suspects import Kind

# Two words that are everyday ones in small letters: a page that shouts.
_SHOUTS = 2
_EVERYDAY = 4.0


def is_stressed(doc: Document, start: int, end: int, context: Context) -> bool:
    """Whether capitals at a stretch are meant: in posts, beside others, or as the page stresses everyday words."""
    text, line = doc.text, doc.line_at(start)
    if in_post(text[line.start : line.end]) or text[end : end + 1] == "!":
        return True
    if text[start - 1 : start] in ("-", "@", "#") or text[end : end + 1].isalnum():
        return True
    if _beside_capitals(text, start, end):
        return True
    lexicon = context.lexicon
    words = {
        suspect.text.lower()
        for suspect in context.suspects.of(Kind.CAPS)
        if not (start <= suspect.start < end or _beside_capitals(text, suspect.start, suspect.end))
    }
    return sum(lexicon.is_word(word) and lexicon.zipf(word) >= _EVERYDAY for word in words) >= _SHOUTS


def _beside_capitals(text: str, start: int, end: int) -> bool:
    return any(len(word.text) > 1 and word.text.isupper() for word in (word_before(text, start), word_after(text, end)))
