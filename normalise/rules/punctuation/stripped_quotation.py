"""Apostrophes that are missing in all quotations of a page."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression, is_in
from normalise.lexicon.closed_classes import SUBJECTS
from normalise.neighbours import word_before
from normalise.quotation import apostrophe_of, in_post, in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.contractions import BEFORE, CERTAIN, LIKELY, mark_place
from normalise.suspects import Suspect

_LEAST, _FORMS = 3, 2
_APOSTROPHE = expression(r"[^\W\d_]['’](?:s|t|re|ve|ll|d|m)\b")
# Written words keep the spelling of their writer.
_WRITTEN = expression(
    r"\b(?:wrote|written|writes|texted|texts?|tweet\w*|posted|messages?|letters?|e-?mail\w*|notes?|diary|scrawled|spelt|spelled|"
    r"typed|captioned|placards?|graffiti|signs? (?:read|said))\b"
)


class StrippedQuotation(Rule):
    """Apostrophes missing in the quotations of a page alone: `"Im not going, it doesnt matter," she said`.

    Where the story has its apostrophes and three contractions and more of two kinds lack theirs inside quotations,
    a program took them out. Then those go back that can be nothing else, and `Im`, `thats`, `cant` behind a
    pronoun and `its` before an article as well. What somebody wrote, texted or posted keeps its spelling, and so does a
    page whose quotations have apostrophes as often.
    """

    code = "PUN025"
    stage = "punctuation"
    cause = "scrape"
    trigger = Trigger(words=CERTAIN | LIKELY | frozenset(BEFORE))
    examples = (
        Repairs(
            "It was the pilot's. “Im not going, it doesnt matter,” she said. “I cant swim and he didnt row.”\n\n"
            "“We dont know,” the mate said.",
            "It was the pilot's. “I'm not going, it doesn't matter,” she said. “I can't swim and he didn't row.”\n\n"
            "“We don't know,” the mate said.",
        ),
        Leaves('The pilot\'s wife left. "I dont know, it doesnt matter," he texted. "We didnt go," he wrote later.'),
        Leaves('The pilot\'s wife left. "I dont know," he said.'),
        Leaves('The pilot knew. "I dont know, it doesnt matter," he said. "We didnt go."'),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The forms inside quotations, once the page shows that they lost their marks."""
        text = doc.text
        certain = [s for s in context.suspects.words(CERTAIN) if s.text in CERTAIN and _is_said(doc, s)]
        if len(certain) < _LEAST or len({s.text for s in certain}) < _FORMS:
            return
        marks = [in_quotation(doc, match.start()) for match in _APOSTROPHE.finditer(text)]
        if all(marks) or sum(marks) >= len(certain):
            return  # nothing tells that the story's own words keep their apostrophes
        others = [s for s in context.suspects.words(LIKELY) if s.text in LIKELY and _is_said(doc, s)]
        others += [s for s in context.suspects.words(frozenset(BEFORE)) if _fits(text, s) and _is_said(doc, s)]
        for suspect in (*certain, *others):
            at = suspect.end - mark_place(suspect.text)
            yield self.edit(
                at, at, apostrophe_of(text), "the quotations of the page lost their apostrophes", confidence=0.9
            )


def _is_said(doc: Document, suspect: Suspect) -> bool:
    """Whether a form stands in a quotation of what somebody said, not wrote."""
    line = doc.text[slice(*doc.line_at(suspect.start))]
    return in_quotation(doc, suspect.start) and not in_post(line) and not is_in(_WRITTEN, line)


def _fits(text: str, suspect: Suspect) -> bool:
    """Whether an everyday word stands where only the contraction can: `I cant swim`, `its a boat`."""
    behind = BEFORE.get(suspect.text)
    if behind is None or not behind.match(text, suspect.end):
        return False
    return suspect.text.lower() == "its" or word_before(text, suspect.start).text.lower() in SUBJECTS
