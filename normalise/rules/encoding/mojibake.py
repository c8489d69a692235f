"""Text that was decoded with the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from normalise.document import Document
from normalise.edits import Edit
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# The first characters that UTF-8 read as Windows-1252, Latin-1 or MacRoman (or Cyrillic, Greek, Turkish pages)
# shows for Western letters and marks. Rare enough in English text to look closer wherever one stands.
_LEADS = (
    "Ã",
    "Â",
    "â",
    "ã",
    "Å",
    "Ä",
    "É",
    "Ð",
    "Î",
    "×",
    "ï",
    "в",
    "Г",
    "Р",
    "С",
    "\x80",
    "\x92",
    "\x93",
    "\x94",
    "\x96",
    "\x97",
    "\x85",
    "\x99",
)
_SPAN = re.compile(r"[^\s]*[^\x00-\x7f][^\s]*(?: [^\s]*[^\x00-\x7f][^\s]*)*")


class Mojibake(Rule):
    """Text decoded with the wrong encoding.

    ftfy decides word by word, so that one odd place cannot switch the repair off for its line. It changes only
    what re-decoding explains; a lone accented capital is left, and so are right letters beside each other.
    Quotes, ligatures, character width, line breaks and normal forms stay as they are.
    """

    code = "ENC001"
    stage = "encoding"
    cause = "scrape"
    trigger = Trigger(needles=_LEADS)
    examples = (
        Repairs("The cafÃ© opened at noon.", "The café opened at noon."),
        Repairs("Itâ€™s the mayorâ€™s turn.", "It’s the mayor’s turn."),
        Repairs("He paid Â£40 for it.", "He paid £40 for it."),
        Leaves("The poet João Ñáñez met Ângela in São Paulo."),
        Leaves("Ærø and Å are places; â is a letter."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Runs of words with characters beyond ASCII that re-decoding makes plausible."""
        import ftfy

        for match in _SPAN.finditer(doc.text):
            old = match.group()
            if len(old) > 2000 or not any(lead in old for lead in _LEADS):
                continue
            new = ftfy.fix_and_explain(old, _mojibake_only()).text
            if new != old and "�" not in new:
                head = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
                tail = 0
                while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
                    tail += 1
                start, end = match.start() + head, match.end() - tail
                yield self.edit(start, end, new[head : len(new) - tail], "re-decoding gives plain text")


@cache
def _mojibake_only() -> Any:
    """Ftfy's settings, every one named: it drops part of them when it is not asked to explain."""
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_encoding=True,
        restore_byte_a0=True,
        replace_lossy_sequences=True,
        decode_inconsistent_utf8=True,
        fix_c1_controls=True,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        max_decode_length=1_000_000,
        explain=True,
    )
