"""A closing quotation mark without its opener."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.quotation import marks, straight_marks, uneven_units
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.speech import ATTRIBUTION, FIRST_PERSON
from normalise.rules.punctuation.titles import quoted_whole

_NAME = expression(r"(?:(?<=\s)|(?<=\())[A-ZÀ-ÖØ-Þ][\w’'&.-]*(?: (?:of |the |and |for )?[A-ZÀ-ÖØ-Þ][\w’'&.-]*){0,5}\Z")
_KINDS = ("organisation", "product")
_SENTENCE = expression(r"(?<!\bMr)(?<!\bDr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)[.!?…] +(?=[A-ZÀ-ÖØ-Þ])")
# So begins nobody's report, but what somebody says.
_SPOKEN = expression(
    r"(?:I|We|You|My|Our|Your|Let[’']s|Let|Don[’']t|Please|Yes|No,|Well,|There[’']s|It[’']s|That[’']s|What[’']s|They[’']re|"
    r"(?:If|When|Why|What|How|Where|Because|But|And|So|Now|Then|Maybe|Perhaps|Today|Sometimes) "
    r"(?:do |did |are |should |can |will |must )?(?:I|we|you|my|our|your))(?:[’'](?:m|ve|ll|d|re))?\b"
)
_THIRD_PERSON = expression(
    r"\b(?:he|she|they|his|her|their|them|him|He|She|They|His|Her|Their)\b|[a-z,] [A-ZÀ-ÖØ-Þ][a-zà-ÿ]+"
)
_OTHER = expression(r"[“”„«»\"‘]|['’]{2}")


class MissingOpener(Rule):
    """A closing mark without an opener: `We had one sail,” he said`, `told the Times” on Friday`.

    Sure where who spoke is named behind the mark, or the paragraph ends there, and what comes first in the paragraph,
    behind the last speaker or behind a sentence that speaks of others begins as only a speaker begins: with `I`,
    `we`, `you`, `don’t`. Sure, too, behind an organisation's right name, whose lost link took the mark along. Any
    other closer without an opener is only listed: `The plan was late,” he said` may quote two words or five. It
    fears a quotation of several paragraphs.
    """

    code = "PUN006"
    stage = "punctuation"
    trigger = Trigger(needles=("”", '"'))
    examples = (
        Repairs(
            "The council voted no. Its mayor told the New York Times” that she would go.",
            "The council voted no. Its mayor told the “New York Times” that she would go.",
        ),
        Repairs("We had one sail and a leak,” said the skipper.", "“We had one sail and a leak,” said the skipper."),
        Repairs('"It leaked," he said. I had no pump," he added.', '"It leaked," he said. "I had no pump," he added.'),
        Leaves("“The council voted no.\nThat was all,” its mayor told the New York Times."),
        Leaves("The council voted no” and went home."),
        Leaves("The plan was late and dear,” said the mayor."),
        Leaves("“The night was cold.\n\nWe had one sail and a leak,” said the skipper."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """First closers of paragraphs that nothing opened."""
        text = doc.text
        for opener, closer in (("“", "”"), ('"', '"')):
            if closer not in text:
                continue
            for unit in uneven_units(doc, opener, closer):
                depth, last = 0, unit.start
                for mark in marks(text, unit) if closer == "”" else straight_marks(text, unit):
                    if mark.side == "open" or (mark.side == "" and mark.char in "“„«"):
                        depth = 1
                        continue
                    if depth == 0 and mark.char == closer and mark.side == "close":
                        yield from self._orphan(doc, context, Span(last, mark.place), unit, opener)
                    depth, last = 0, mark.place + 1

    def _orphan(self, doc: Document, context: Context, before: Span, unit: Span, opener: str) -> Iterator[Edit]:
        text, place = doc.text, before.end
        start = self._speech(text, before, unit)
        for title in quoted_whole(text, opener):
            at = place - len(title)
            if at >= before.start and text.startswith(title, at) and text[at - 1 : at].strip() in ("", "("):
                yield self.edit(at, at, opener, "it is quoted whole elsewhere", confidence=0.93)
                return
        if start >= 0 and not _open_before(text, unit.start, opener):
            yield self.edit(start, start, opener, "a speaker begins so, and is named behind it", confidence=0.9)
            return
        if opener != "“":
            return
        match = _NAME.search(text, max(unit.start, place - 80), place)
        if match is None or text.find('"', unit.start, place) >= 0 or _open_before(text, unit.start, opener):
            return
        start = _name_start(match.group(), context.lexicon)
        if start >= 0:
            at = match.start() + start
            yield self.edit(at, at, "“", f"{text[at:place]} is a name, and nothing opens before it")
        elif match.group().count(" ") > 0:
            yield self.edit(match.start(), match.start(), "“", "nothing opens before it", tier=Tier.REPORT)

    def _speech(self, text: str, before: Span, unit: Span) -> int:
        """Where the speech begins that this mark ends; -1 if that is not certain."""
        place = before.end
        named = text[place - 1] in ",!?" and ATTRIBUTION.match(text, place + 1, unit.end)
        if not named and not (text[place - 1] in ".!?" and not text[place + 1 : unit.end].strip()):
            return -1
        start = unit.start
        if before.start > unit.start:
            # Behind another speech: what is left of the sentence that named its speaker comes first.
            first = _SENTENCE.search(text, before.start, place)
            if first is None or not ATTRIBUTION.match(text, before.start, first.end()):
                return -1
            start = first.end()
        elif not _SPOKEN.match(text, start, place) and named:
            start = _only_sentence(text, start, place)
            if start < 0:
                return -1
        spoken = _SPOKEN.match(text, start, place) and not _OTHER.search(text, start, place)
        return start if spoken else -1


def _only_sentence(text: str, start: int, place: int) -> int:
    """Where the last sentence before a mark begins, if those before it are plainly not its speaker's; else -1."""
    last = max((m.end() for m in _SENTENCE.finditer(text, start, place)), default=-1)
    told = last > 0 and _THIRD_PERSON.search(text, start, last) and not FIRST_PERSON.search(text, start, last)
    return last if told else -1


def _name_start(run: str, lexicon: Lexicon) -> int:
    """Where in a run of capitalised words the longest known name that ends it begins; -1 if there is none."""
    starts = [0, *(m.end() for m in re.finditer(" ", run))]
    for start in starts:
        if lexicon.is_right_name(run[start:], *_KINDS):
            return start
    return -1


def _open_before(text: str, start: int, opener: str) -> bool:
    """Whether the text before a paragraph leaves a quotation open."""
    if opener == '"':
        begin = text.rfind("\n", 0, len(text[:start].rstrip())) + 1
        return text.count('"', begin, start) % 2 == 1
    last = text.rfind("“", 0, start)
    return last >= 0 and last > text.rfind("”", 0, start)
