"""Where capitals are a voice: in shouted posts, slogans and headlines."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from normalise.document import Document
from normalise.lexicon import Lexicon
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_post
from normalise.rule import Context
from normalise.suspects import Kind, Suspects

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
    shouted = _shouted(text, context.suspects, context.lexicon)
    elsewhere = (word for word, first, last in shouted if first < start or last >= end)
    return len(list(islice(elsewhere, _SHOUTS))) >= _SHOUTS


@lru_cache(maxsize=4)
def _shouted(text: str, suspects: Suspects, lexicon: Lexicon) -> list[tuple[str, int, int]]:
    """The everyday words that stand in capitals by themselves, with where they do so first and last."""
    places: dict[str, list[int]] = {}
    for suspect in suspects.of(Kind.CAPS):
        if not _beside_capitals(text, suspect.start, suspect.end):
            places.setdefault(suspect.text.lower(), []).append(suspect.start)
    everyday = (word for word in places if lexicon.is_word(word) and lexicon.zipf(word) >= _EVERYDAY)
    return [(word, places[word][0], places[word][-1]) for word in everyday]


def _beside_capitals(text: str, start: int, end: int) -> bool:
    return any(len(word.text) > 1 and word.text.isupper() for word in (word_before(text, start), word_after(text, end)))
