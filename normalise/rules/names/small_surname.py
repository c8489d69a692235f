"""A surname that nobody knows in small letters behind a given name: `the senator Paolo rovani`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_NAME = expression(
    r"(?<![\w’'.-])(?P<given>[A-ZÀ-ÖØ-Þ][a-zà-ÿ]{2,}) (?P<surname>[a-zà-ÿ]{4,})(?![\w’'-])(?=[ ,.;:)]|\Z)"
)
_UNSEEN = 1.0
# A given name that is as frequent as this in small letters may be a word: `May`, `Will`, `Grant`.
_USUAL = 4.0


class SmallSurname(Rule):
    """A surname that nobody knows in small letters behind a given name: `the senator Paolo rovani`.

    Sure in a document that shows machine translation: the first word is a given name and no English word, and the
    second is a word of no language that the dictionaries know, is no word of the text elsewhere, and ends as no English
    verb or noun. It fears foreign words behind a name, new words and slips.
    """

    code = "NAM012"
    stage = "names"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left. Members of the group, Paolo rovani and Massimo bertulli, are against.",
            "Vladimir Putin left. Members of the group, Paolo Rovani and Massimo Bertulli, are against.",
        ),
        Leaves("Members of the group, Paolo rovani and Massimo bertulli, are against."),
        Leaves("Wladimir’s cousin Paolo googled it, Maria sleept badly, and Pedro habla no English."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Given names with an unknown word behind."""
        lexicon, evidence = context.lexicon, context.evidence
        if not evidence.machine_translated or context.suspects.noisy:
            return
        given = lexicon.cues("given")
        for found in _NAME.finditer(doc.text):
            first, last = found["given"], found["surname"]
            if first not in given or lexicon.zipf(first.lower()) >= _USUAL or lexicon.is_word(first.lower()):
                continue
            seen = lexicon.zipf(last) >= _UNSEEN and not lexicon.is_right_token(last.capitalize())
            if lexicon.is_word(last) or seen or last in lexicon.residue:
                continue
            if last.endswith(("ed", "ing", "ly", "es", "ept", "tion")) or evidence.count(last) > 1:
                continue
            if not in_quotation(doc, found.start()):
                at = found.start("surname")
                yield self.edit(at, at + 1, last[0].upper(), f"{first} is a given name", confidence=0.86)
