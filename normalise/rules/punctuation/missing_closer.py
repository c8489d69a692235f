"""A quotation that its paragraph leaves open."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.quotation import Mark, marks, straight_marks, uneven_units, unit_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.punctuation.speech import ATTRIBUTION, FIRST_PERSON
from normalise.rules.punctuation.titles import quoted_whole

_SENTENCE_INSIDE = expression(r"[.!?…]\s+[“‘(]?[A-ZÀ-ÖØ-Þ]")
_SENTENCE_BEFORE = expression(r"(?:\A|[.!?”\":,])\s*\Z")
_OPENING = expression(r"\s*[“‘\"«„'>*-]")
_LEAST = 20
_LEAST_WORDS = 3
# What stands behind a title that has lost its mark.
_LOOSE = expression(r"[,.;:]? |[,.]?\n|[,.]?\Z")
# Where a speech may end: a mark, and behind it the words that say who spoke.
_SPEECH_END = expression(r"[,!?](?= )")
_SAID = expression(r"\b(?:said|says|told|asked|added|replied|wrote)\b")
_STYLE_OUT, _STYLE_IN = expression('["”],'), expression(',["”]')
# `“Two Rivers was made for little`: a title that nothing closes.
_TITLE = expression(r"[A-ZÀ-ÖØ-Þ][\w’'-]+ (?!I\b)[A-ZÀ-ÖØ-Þ]")
# `,” he said. “And`: behind words that name the speaker.
_RESUMED = expression(r"[,.!?][”\"] [^.!?]{2,120}[.,] \Z")
_ASIDE = expression(r", (?![\"“]|adding|and |but |as |who |in |on |at |a |an |the )")
# `hall.   In a letter, she wrote`: a page of one line, in which the quotation ended with its paragraph.
_PARAGRAPHS = expression(r"[.!?)]\s{2,}(?=\S)")
# `That night, Mrs Holm said, "We`, `says the harbour cannot`: the speech begins behind these words, or is reported.
_SPEAKS_NEXT = expression(
    r",? [“\"][A-ZÀ-ÖØ-Þ]| [“\"]|[^.,;:!?\"“]* (?:can|could|should|would|has|have|is|are)(?:n[’']t| not| be)\b"
)
# Other marks in the stretch make it a puzzle of its own.
_OTHER = expression(r"['’]{2}|[“”„«»\"‘]|(?<=\s)'(?=\w)")
_STRAIGHT, _CURLY = ('"', '"'), ("“", "”")


class MissingCloser(Rule):
    """A quotation without its closing mark.

    Sure where the words behind a comma say who spoke (`“We will come, said Mrs Holm`): the speech ends there. Else
    only if the mark opens at the head of a sentence, the quotation holds exactly one (or its last has an `I` or `we`)
    and no such words, its stop ends the paragraph, and a paragraph of prose follows that neither begins with a mark
    nor closes one: that is how a quotation of several paragraphs, a letter or a play goes on. Other open quotations
    are only listed. It fears inches, nested quotations, and commas of speech that no attribution follows.
    """

    code = "PUN007"
    stage = "punctuation"
    trigger = Trigger(needles=("“", '"'))
    examples = (
        Repairs(
            "The mayor was calm. “The harbour is open and the boats are out at sea.\n\nHer deputy left at noon.",
            "The mayor was calm. “The harbour is open and the boats are out at sea.”\n\nHer deputy left at noon.",
        ),
        Repairs(
            "“We shall sail at noon, said the skipper of the ferry.",
            "“We shall sail at noon,” said the skipper of the ferry.",
        ),
        Repairs('"Is it far? she asked. "I have one shoe."', '"Is it far?" she asked. "I have one shoe."'),
        Repairs(
            "He owned a hat. “Everything else, he said, “can be bought.”",
            "He owned a hat. “Everything else,” he said, “can be bought.”",
        ),
        Repairs(
            "They sang “Cold Harbour” twice.\n\n“Cold Harbour is an old song of the coast.",
            "They sang “Cold Harbour” twice.\n\n“Cold Harbour” is an old song of the coast.",
        ),
        Leaves("“We had one sail and a leak in the hull.\n“So we rowed home,” said the skipper."),
        Leaves("“The harbour is open and the boats are out at sea."),
        Leaves("“The harbour is open. The boats are out at sea.\n\nHer deputy left at noon."),
        Leaves("She wrote: “The harbour is open and the boats are out.\n\nNets dry.\n\nAll is well.” Then she left."),
        Leaves("“The harbour is open and the boats are out.\n\nThe nets are dry,” the mayor wrote."),
        Leaves('The pipe is 6" wide, said the plumber, and 9 feet long.'),
        Leaves("“The harbour is open, said to be the best on the coast, and the boats are out."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Openers that nothing closes, paragraph by paragraph."""
        text = doc.text
        for opener, closer in (_CURLY, _STRAIGHT):
            if opener not in text:
                continue
            for unit in uneven_units(doc, opener, closer):
                found = marks(text, unit) if opener == "“" else straight_marks(text, unit)
                for i, mark in enumerate(found):
                    after = found[i + 1] if i + 1 < len(found) else None
                    if mark.side != "open" or mark.char != opener or (after is not None and after.side == "close"):
                        continue
                    edit = self._closed(doc, context, unit, mark, after, closer)
                    if edit is not None:
                        yield edit

    def _closed(
        self, doc: Document, context: Context, unit: Span, mark: Mark, after: Mark | None, closer: str
    ) -> Edit | None:
        """The closer of what this mark opened and the next one, if there is one, does not close."""
        text = doc.text
        stop = after.place if after else unit.end
        if _OTHER.search(text, mark.place + 1, stop) or (closer == '"' and "“" in text[unit.start : unit.end]):
            return None
        title = _title_at(text, mark.place + 1, mark.char)
        if title >= 0:
            return self.edit(title, title, closer, "it is quoted whole elsewhere", confidence=0.93)
        for end in _SPEECH_END.finditer(text, mark.place + 1, stop):
            words = len(text[mark.place : end.start()].split())
            named = ATTRIBUTION.match(text, end.end(), stop)
            if named and words < _LEAST_WORDS and not _is_plain(text, named.end(), after):
                named = None
            if named and _is_aside(text, Span(mark.place + 1, end.start()), named.end()):
                return None
            if named and (
                _PARAGRAPHS.search(text, mark.place + 1, end.start()) or _SPEAKS_NEXT.match(text, named.end())
            ):
                return None
            if named:
                phrase = text.startswith(" as ", end.end())  # `“out of pity, as he put it`: no whole sentence
                outside = bool(_STYLE_OUT.search(text)) if phrase else _stands_outside(text)
                at = end.start() if end.group() == "," and outside else end.end()
                tier = Tier.REPORT if phrase and not outside else Tier.SAFE
                return self.edit(at, at, closer, "the speaker is named behind it", tier=tier, confidence=0.95)
        return None if after else self._at_the_end(doc, context, unit, mark, closer)

    def _at_the_end(self, doc: Document, context: Context, unit: Span, mark: Mark, closer: str) -> Edit | None:
        """The closer of a quotation that runs to the end of its paragraph."""
        text = doc.text
        following = text.find("”", unit.end)
        if closer == "”" and following >= 0 and not 0 <= text.find("“", unit.end) < following:
            return None  # a letter or speech of several paragraphs: it ends further on
        paragraph = text[unit.start : unit.end].rstrip()
        end = unit.start + len(paragraph)
        inside = text[mark.place + 1 : end]
        resumed = bool(_RESUMED.search(text[unit.start : mark.place]))
        last = inside[max((m.end() for m in _SENTENCE_INSIDE.finditer(inside)), default=1) - 1 :]
        if paragraph[-1:] not in (".", "!", "?") or paragraph.endswith(("...", "…", ". .")):
            return None
        sure = (
            len(inside) >= _LEAST
            and inside[0].isupper()
            and bool(_SENTENCE_BEFORE.search(text[unit.start : mark.place]))
            and (len(last) == len(inside) or bool(FIRST_PERSON.search(last)))
            and not _SAID.search(inside)
            and not _TITLE.match(inside)
            and (_goes_on_in_prose(doc, unit, closer) or (resumed and not text[unit.end :].strip()))
            and (closer == "”" or context.evidence.converted)
        )
        return self.edit(end, end, closer, "nothing closes it", tier=Tier.SAFE if sure else Tier.REPORT)


def _title_at(text: str, start: int, opener: str) -> int:
    """Where a title that the text has in marks elsewhere ends, if it begins at a place; else -1."""
    for title in quoted_whole(text, opener):
        end = start + len(title)
        if (
            text.startswith(title, start)
            and _LOOSE.match(text, end)
            and text[start - 2 : start - 1].strip() in ("", "(")
        ):
            inside = text[end : end + 1] in (",", ".") and not _stands_outside(text)
            return end + inside
    return -1


def _is_plain(text: str, end: int, after: Mark | None) -> bool:
    """Whether the speech goes on right behind its speaker: `“Yes, she said, “we can`."""
    return after is not None and text[end : after.place] in (" ", ", ", ". ")


def _is_aside(text: str, speech: Span, end: int) -> bool:
    """Whether `, he added, was` stands in a sentence of its own, behind the one in which the speech began."""
    return bool(_SENTENCE_INSIDE.search(text, *speech) and _ASIDE.match(text, end))


def _stands_outside(text: str) -> bool:
    """Whether a text sets its commas behind closing marks."""
    return len(_STYLE_OUT.findall(text)) > len(_STYLE_IN.findall(text))


def _goes_on_in_prose(doc: Document, unit: Span, closer: str) -> bool:
    text = doc.text
    at = unit.end
    while at < len(text) and text[at].isspace():
        at += 1
    if at >= len(text) or _OPENING.match(text, at):
        return False
    following = unit_at(doc, at)
    if text[following.start : following.end].rstrip()[-1:] not in tuple('.!?”"'):
        return False  # a heading or page furniture: what is behind it, nobody knows yet
    if closer == '"':
        return text.count('"', *following) % 2 == 0
    first = next(iter(marks(text, following)), None)
    return first is None or first.char == "“"
