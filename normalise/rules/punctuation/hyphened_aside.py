"""Hyphens for the dashes round an aside: `the crews -and their children- waited`."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression, is_in
from normalise.language import are_english
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_ASIDE = expression(
    r" -(?<=[a-zà-ÿ0-9”’)] -)(?P<aside>[A-Za-zÀ-ž“][^\s-]*(?: [^\s-]+(?:-[^\s-]+)*){0,14})(?<=[\w”’)])-"
    r"(?=[ ,;:)][^-]|\.(?:\s|\Z))"
)
# `– explains the keeper -. In the end`, `– underlines Ferrero-, is`
_CLOSED = expression(r" – (?<=[\w”’,.] – )(?P<aside>[^–\n“”]{4,80}?)(?P<close> ?-)(?=, [a-z]|\. )")
_LETTERS = expression(r"[A-Za-zÀ-ž]+")
_USUAL = 3.0
_CODE = expression(r"[{}<>|=\\@_/]|--| -[\w-]+ -\w+ ")
# `-ing-`, `-ful-`: in texts on words an infix stands so.
_ON_WORDS = expression(r"\b(?:suffix|prefix|infix|affix|morpheme|vowel|consonant|stem|syllable)\w*\b", 2)


class HyphenedAside(Rule):
    """Hyphens for the dashes round an aside: `the crews -and their children- waited`.

    Spanish sets its dashes so. Sure in a document that shows machine translation, where a blank stands before the first
    hyphen and none behind it, the second has its blank or mark behind it, and English words lie between. It fears
    infixes, options of programs, scores and double names.
    """

    code = "PUN031"
    stage = "punctuation"
    cause = "mt"
    trigger = Trigger(needles=(" -", "-, "), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left. The crews -and their children- waited, with -almost- all the gates shut.",
            "Vladimir Putin left. The crews – and their children – waited, with – almost – all the gates shut.",
        ),
        Repairs(
            "Wladimir Putin left. The curve was down – explained the keeper -. Then the valley – adds Ferrero-, woke.",
            "Vladimir Putin left. The curve was down – explained the keeper. Then the valley – adds Ferrero –, woke.",
        ),
        Leaves("The crews -and their children- waited, with -almost- all the gates shut."),
        Leaves(
            "Emmanuel Macron left. Type tar -x -f it, and the infix -ful- of the word; the pre- and post-war -isms."
        ),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Pairs of hyphens."""
        text = doc.text
        for found in _ASIDE.finditer(text):
            line = doc.line_at(found.start())
            row = text[line.start : line.end]
            if found.end() > line.end or is_in(_CODE, row) or is_in(_ON_WORDS, row) or in_quotation(doc, found.start()):
                continue
            if not are_english(_LETTERS.findall(found["aside"]), context.lexicon, _USUAL):
                continue
            yield self.edit(found.start(), found.start() + 2, " – ", "a hyphen for a dash", confidence=0.87)
            behind = "" if text[found.end() : found.end() + 1] in ",;:)." else " –"
            yield self.edit(found.end() - 1, found.end(), behind, "a hyphen for a dash", confidence=0.87)
        for found in _CLOSED.finditer(text):
            verb = _LETTERS.match(found["aside"])
            if verb and (verb.group() in context.lexicon.cues("speech") or verb.group().endswith("s")):
                new = " –" if text[found.end()] == "," else ""
                yield self.edit(*found.span("close"), new, "a hyphen for a dash", confidence=0.87)
