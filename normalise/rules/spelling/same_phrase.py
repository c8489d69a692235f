"""Unknown words whose phrase stands rightly elsewhere in the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon.spelling import spelt_alike
from normalise.neighbours import word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind, Suspect


class SamePhrase(Rule):
    """An unknown word whose phrase stands elsewhere in the document with a known word in its place.

    The two words beside it must be the same in both places, one of them no small word, and the known word must be
    near it in spelling. Letter case follows the damaged place. Words that come twice in the same form stay.
    """

    code = "SPL002"
    stage = "spelling"
    trigger = Trigger(kinds=frozenset({Kind.LOWER, Kind.NAME, Kind.CAPS}))
    examples = (
        Repairs(
            "THE PORT WILL NOT SUCCURMB TO THREATS\n\nThe mayor said: the port will not succumb to threats.",
            "THE PORT WILL NOT SUCCUMB TO THREATS\n\nThe mayor said: the port will not succumb to threats.",
        ),
        Leaves("THE NATO CHIEF SPOKE\n\nThe navy chief spoke to us."),
        Leaves("Mr. Brandt spoke to reporters. Mr. Brand spoke to reporters."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Places where three words stand again but for one."""
        lexicon = context.lexicon
        seen: dict[str, int] = {}
        suspects = [s for kind in (Kind.LOWER, Kind.NAME, Kind.CAPS) for s in context.suspects.of(kind)]
        for suspect in suspects:
            seen[suspect.text.lower()] = seen.get(suspect.text.lower(), 0) + 1
        for suspect in suspects:
            low = suspect.text.lower()
            if len(low) < 5 or seen[low] > 1 or lexicon.is_word(low) or not low.isalpha():
                continue
            if lexicon.zipf(low) >= 2.0 or context.lexicon.is_right_token(suspect.text):
                continue
            if suspect.text.istitle():
                continue  # a name: the rules of names decide
            word = _same_place(doc, suspect, context)
            if word:
                new = word.upper() if suspect.text.isupper() else word
                why = f"the same phrase stands with {word!r} elsewhere in the document"
                yield self.edit(suspect.start, suspect.end, new, why, confidence=0.95)


def _same_place(doc: Document, suspect: Suspect, context: Context) -> str:
    """The known word that stands between the same neighbours elsewhere; nothing if there are two or none."""
    text = doc.text
    before, after = word_before(text, suspect.start), word_after(text, suspect.end)
    second = word_after(text, after.end) if after.text else after
    low = suspect.text.lower()
    frames = []
    if before.gap.isspace() and after.gap.isspace():
        frames.append((before.text, after.text))
    if after.gap.isspace() and second.gap.isspace():
        frames.append(("", f"{after.text} {second.text}"))
    small = context.lexicon.cues("function")
    found: set[str] = set()
    for left, right in frames:
        if all(word.lower() in small for word in (left, *right.split()) if word):
            continue
        head = rf"{re.escape(left)}\s+" if left else r"(?<![\w-])"
        tail = r"\s+".join(map(re.escape, right.split()))
        for match in re.finditer(rf"{head}([^\W\d_]+)\s+{tail}(?!\w)", text, re.IGNORECASE):
            word = match[1].lower()
            affix = word in low or low in word  # `untargeted` is no misspelling of `targeted`
            if not affix and spelt_alike(low, word) and context.lexicon.is_word(word):
                found.add(word)
    return found.pop() if len(found) == 1 else ""
