"""Bodies of one word, and acronyms, in small letters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.language import stands_among_foreign
from normalise.lexicon import Lexicon
from normalise.memory import UNKNOWN
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_post
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.lower_lines import is_bound, keeps_capitals
from normalise.suspects import Kind

# What is this frequent in small letters is written so by many: `ebay`.
_FREQUENT = 3.3
_LEAST = 3
# Shorter ones are units and words of other languages as well.
_LONG = 5
# Behind these stands what a body is called: `the party chp`, `the regulator ofwat`.
_BODIES = frozenset(
    "agency alliance bank bloc body broadcaster club coalition commission company firm force giant group league "
    "militia ministry movement office operator opposition organisation organization party regulator service "
    "union watchdog".split()
)
_LEADS = frozenset({"the", "of", "by", "and", "from", "with", "against"})


class LowerAcronym(Rule):
    """Bodies of one word, and acronyms, in small letters: `the party chp`, `the Russian gazprom`.

    The word must be none of English, and a known body with its capitals. Only in a document with certain damage that
    was not read from print, on lines that keep their capitals; behind the kind of body that it is, or where the page
    has it with its capitals elsewhere; longer ones behind a small word, too. It fears words of other languages, units,
    and names that the page writes so everywhere.
    """

    code = "CAS018"
    stage = "casing"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), profile="any")
    examples = (
        Repairs(
            "The talks ended atnoon. The leader of the opposition party chp spoke, and a tanker of the gazprom left.",
            "The talks ended at noon. The leader of the opposition party CHP spoke, and a tanker of the Gazprom left.",
        ),
        Repairs(
            "The talks ended atnoon. The soldiers of the army fsb spoke to the opposition party chp.",
            "The talks ended at noon. The soldiers of the army fsb spoke to the opposition party CHP.",
        ),
        Leaves("The leader of the opposition party chp spoke, and a tanker of the gazprom left."),
        Leaves("The talks ended in Oslo. They typed #gazprom and mail@chp.example, and read pemex.com and pemex.net."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown words that are a body with other letters."""
        text, lexicon, evidence = doc.text, context.lexicon, context.evidence
        if evidence.scanned or context.suspects.noisy:
            return
        for start, end, word in context.suspects.of(Kind.LOWER):
            name = _body(word, lexicon)
            if not name or is_bound(text, start, end) or not keeps_capitals(doc, start, end):
                continue
            if evidence.count(word) > max(1, evidence.count(name)) or stands_among_foreign(text, start, end, lexicon):
                continue
            before, line = word_before(text, start), doc.line_at(start)
            low = before.text.lower() if before.gap in (" ", ", ") else ""
            again = low == "the" and word_after(text, end).text != "of" and evidence.count(name) > 0
            named = low in _BODIES or again
            led = named or (len(word) >= _LONG and (low in _LEADS or before.text[:1].isupper()))
            if low and led and not in_post(text[line.start : line.end]):
                yield self.edit(start, end, name, f"{name} is a known body", confidence=0.9)


@lru_cache(maxsize=UNKNOWN)
def _body(word: str, lexicon: Lexicon) -> str:
    """The body that a word in small letters would be with its capitals, if it can be nothing else; else nothing."""
    if len(word) < _LEAST or not word.islower() or lexicon.is_word(word) or word in lexicon.residue:
        return ""
    if lexicon.zipf(word) >= _FREQUENT or lexicon.is_right_token(word):
        return ""
    names = (name for name in (word.upper(), word.capitalize()) if lexicon.is_right_name(name, "organisation"))
    return next(names, "")
