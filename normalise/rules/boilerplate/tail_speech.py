"""Calls to the reader that ran into the end of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.quotation import lines_with
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.boilerplate.speech import bids

_STORY = "The ferry to the island was late again on Friday, and nobody on the quay was surprised to hear of it at all."
_WORDS = frozenset("inbox newsletter newsletters Learn Follow Subscribe inspiration".split())
_CONTACT = "contact us in the following ways"
_LITERALS = ("Please include a ", "Please include your ", _CONTACT)
_SHARE = r"Share this (?:slide|story|article|photo|gallery|video|post|page)"
# Where a sentence ends; a broken quotation mark or a hyphen for a blank may stand between two.
_ENDS = expression(
    rf"(?:[.!?…)][”’\")]{{0,2}}|(?:https?://|pic\.twitter\.com/)\S+)[ -]{{1,3}}(?=[A-Z“\"‘'])| (?={_SHARE}: )"
)
_LABEL = expression(rf"\A(?:{_SHARE}|More): (?=\S)")
# Links that say nothing by themselves: what stands before them is what they link to.
_LINK = expression(
    rf"(?:{_SHARE}:|Learn more|Sign up here|Here['’]s how|Click here to sign up|Find out more)"
    r"[.!]?\Z"
)
_SPOKEN_TO = expression(r"\b(?:[Yy]ou|[Yy]our|YOU|YOUR)\b|\A(?:Don['’\"]t|Get|Join|Sign up)\b")
_POINTER = expression(
    r"(?:For more (?:[a-z]+(?:, | and )){0,3}(?:ideas|news|stories|features|videos|inspiration|recipes|pictures),?"
    r" (?:visit|go to|see|head (?:over )?to|follow)\b"
    r"|If you have a (?:story|tip|story suggestion)[^.]{0,40} e-?mail\b"
    r"|Please include (?:a|your) (?:contact|telephone|phone) number\b"
    r"|You can also contact us in the following ways:?\Z)"
)
# What a story tells; a word that opens sentences inside one shows that its stop is missing.
_TOLD = expression(
    r"\b(?:said|says|told|asked|was|were|had|she|his|her|him|I|[Mm]y|contributed)\b|[“”\"]"
    r"|(?<=[a-z\d]) (?:The|An?|This|It|How|Do|Get|Sign|Start|Follow|Subscribe) "
)
_QUOTED = expression(r"“[^”]*”|\"[^\"]*\"")
_READER = expression(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_LEAST_WORDS, _REACH, _MOST = 20, 900, 6


class TailSpeech(Rule):
    """Calls to the reader that ran into the end of a paragraph.

    Where a page is taken as one text, its newsletters and teasers stand behind the last sentence of the story. They go
    as whole sentences from the end of the line on, each by its own words, or by those of the link that it ends with.
    A story that speaks to its reader outside quotations, and whatever stands in one, stays.
    """

    code = "BPL010"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"digits", "protected"})
    trigger = Trigger(words=_WORDS | {"Please"}, needles=(_CONTACT,))
    examples = (
        Repairs(f"{_STORY} Get the harbour news straight to your inbox. Learn more", _STORY),
        Repairs(
            f"{_STORY} Follow us on Facebook and on Twitter @QuayPost. If you have a story suggestion email "
            "desk@quay.example.",
            _STORY,
        ),
        Repairs(f"{_STORY} Share your photos on our website. Please include a contact number.", _STORY),
        Repairs(f"{_STORY} For more ideas, tips and inspiration, visit quay.example/walks", _STORY),
        Leaves(f"{_STORY} The editor had asked for a newsletter, and the clerk said: Learn more"),
        Leaves("Write to the bank before you sail. Keep your letter in the inbox of your agent, and learn more."),
        Leaves(f"{_STORY} “Sign up for the newsletter, and get the news in your inbox,” the boy shouted."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The calls at the ends of lines."""
        lines = {tuple(doc.line_at(suspect.start)) for suspect in context.suspects.words(_WORDS)}
        for start, end in () if doc.markdown else sorted(lines.union(lines_with(doc.text, *_LITERALS))):
            cut = _story_end(doc.text[start:end].rstrip())
            if cut:
                yield self.edit(start + cut, start + len(doc.text[start:end].rstrip()), "", "a call to the reader")


def _story_end(line: str) -> int:
    """Where the story of a line ends and only calls to its reader follow; 0 where there are none."""
    ends = [match.end() for match in _ENDS.finditer(line, max(0, len(line) - _REACH))]
    cut, linked, called = len(line), False, False
    for at in reversed(ends[-2 * _MOST :]):
        sentence = _LABEL.sub("", line[at:cut].strip(" -"))
        link = _LINK.match(sentence) is not None
        told = _TOLD.search(sentence) is not None
        calls = not told and (bids(sentence) or _POINTER.match(sentence) is not None)
        if not (link or calls or (linked and not told and _SPOKEN_TO.search(sentence))):
            break
        cut, linked, called = at, link or linked, called or not link
    story = line[:cut].rstrip(" -")
    if not called or cut == len(line) or len(story.split()) < _LEAST_WORDS or story.count('"') % 2:
        return 0
    return 0 if _READER.search(_QUOTED.sub("", story)) else len(story)
