"""Credits that kept the words of the source language: `Foto: EFE`, `Con información de Reuters`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.entries import Residue
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_LONGEST = 140
# Nothing but names behind the words: `Escrito por Ana Vilar y Rui Melo`, `Avec AFP et Reuters`.
_NAMES = expression(r" [A-ZÀ-Þ][\w’'.-]*(?:(?:,| /| y| e| et| und| dan| ve| and| de| da| di)? [A-ZÀ-Þ][\w’'.-]*){0,7}")
_HEAD = expression(r"\s*\(?(?=[^\W\d_])")
_WORD = expression(r"[^\W\d_][\w’'-]*")
_WORDS, _REACH = 4, 50


class ForeignCredit(Rule):
    """The words of a credit that stand in the source language at the head of its line.

    The line must be nothing but such words, a colon or names, in a document that shows machine translation. It fears
    headlines that begin with such a word, which have verbs, and names of papers.
    """

    code = "TRN030"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin spoke first.\n\nFoto: Archivo Quilca\n\n(Con información de Reuters)",
            "Vladimir Putin spoke first.\n\nPhoto: Archivo Quilca\n\n(With information from Reuters)",
        ),
        Leaves("She spoke first.\n\nFoto: Archivo Quilca\n\n(Con información de Reuters)"),
        Leaves("Emmanuel Macron spoke first.\n\nFoto Quilca sells cameras and films to everybody in the valley."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Lines that begin with a credit of the residue dictionary."""
        at = 0
        for line in doc.text.split("\n"):
            found = _HEAD.match(line) if len(line) <= _LONGEST else None
            row, end = _row(context, line, found.end()) if found else (None, 0)
            if found and row:
                words, behind = line[found.end() : end], line[end:]
                colon, rest = behind.lstrip(" ").startswith(":"), behind.rstrip(") .")
                stop = line.index(":", end) + 1 if colon else end
                if colon or not rest or (" " in row.form and _NAMES.fullmatch(rest)):
                    new = row.english[0]
                    new = (new[0].upper() if words[0].isupper() else new[0].lower()) + new[1:] + ":" * colon
                    why = f"{row.form} is {row.lang} for {row.english[0]}"
                    if line[found.end() : stop] != new:
                        yield self.edit(at + found.end(), at + stop, new, why, confidence=0.9)
            at += len(line) + 1


def _row(context: Context, line: str, start: int) -> tuple[Residue | None, int]:
    """The credit of the dictionary that a line begins with, the longest first, and where it ends."""
    ends = [word.end() for word in _WORD.finditer(line, start, start + _REACH)][:_WORDS]
    for end in reversed(ends):
        rows = [r for r in context.lexicon.residue.get(line[start:end].lower(), ()) if r.kind == "byline"]
        rows = [r for r in rows if r.risk != "report"]
        spoken = [r for r in rows if r.lang == context.evidence.language] or rows
        if spoken and len({r.english[0].lower() for r in spoken}) == 1:
            return spoken[0], end
    return None, 0
