"""Labels of the page that ran into a paragraph of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_STORY = "“We kept a good pace,” he said."
_BEHIND = r"(?:(?<=[.!?…] )|(?<=[.!?…][”’\")\]] )|(?<=[.!?…],[”’\"] )|^)"
_BEFORE = r"(?=[A-Z“\"‘(\d]|$)"
_LABEL = expression(
    rf"{_BEHIND}(?:"
    r"The (?:story|article|news) continues (?:below|after) (?:the )?(?:advertisement|advertising|ad)"
    r"|(?:(?:Advertisement|ADVERTISEMENT)(?: [-–—])? )?"
    r"(?:Story|Article|Report|Review|Interview|Post|Content|STORY|ARTICLE) (?:continues|CONTINUES) "
    r"(?:below|after|BELOW|AFTER)(?: (?:this |the )?"
    r"(?:advertisement|advertising|ad|video|gallery|photos?|slideshow|ADVERTISEMENT|VIDEO|GALLERY))?[.…]*"
    r"|Continue reading the main story|Scroll down (?:for video|to continue reading|for more)"
    r"|Scroll to continue(?: (?:with content|reading))?"
    r"|(?:Video Loading )?Video Unavailable(?: Click to play| Tap to play)+"
    r"(?: The video will (?:auto-?play|start)[^.]{0,20}soon)?"
    r"(?: \d+ ?)?(?:Cancel Play now)?"
    r"|To view this video please enable JavaScript,? and consider upgrading to a web browser that supports HTML5 video"
    r"|Media playback is (?:un|not )supported on (?:your|this) device"
    r"|Enlarge this image(?: toggle caption)?"
    rf")(?:[ ]+{_BEFORE}|(?=[ ]*$))",
    re.MULTILINE,
)
# Behind a credit, which is no sentence.
_LINK = expression(r"[ ]\|[ ]License Photo\b\.?(?=[ ]*$)|[ ]View full size image(?=[ ][A-Z“\"]|[ ]*$)", re.MULTILINE)
_BRACKETED = expression(
    rf"{_BEHIND}[(\[](?P<label>RELATED|READ|READ MORE|READ ALSO|ALSO READ|MORE|WATCH|WATCH NOW|SEE ALSO)"
    rf"(?: NEWS| ARTICLE| VIDEO| STORY)?: ([^()\[\]\n]{{12,200}})[)\]][ ]*{_BEFORE}",
    re.MULTILINE,
)
_HEADED = expression(
    rf"{_BEHIND}(?:Also Read|ALSO READ|Read Also|READ ALSO|Also See|Also Watch|Must Read|MUST READ|READ MORE|Read More)"
    r"[ ]?[-–—:|][ ]"
)
_BUTTON = (
    r"(?:Share on \w+|Share|Copy (?:URL|Link|link)|Email|Facebook|Twitter|LinkedIn|Linkedin|Pinterest|Tumblr|WhatsApp"
    r"|Whatsapp|Reddit|Telegram|Messenger|Flipboard|Pocket|Print|Tweet|Leave your feedback|Link [Cc]opied|Bluesky)"
)
_BUTTONS = expression(
    rf"{_BEHIND}(?:By — (.{{3,80}}?) \1 )?(?:{_BUTTON}[ ]){{4,}}(?:{_BUTTON}[ ]?){_BEFORE}", re.MULTILINE
)
_WORD = expression(r"\S+")
# Words that stand small in a headline whose other words have capitals.
_SMALL = frozenset("a an and as at but by for from in into is of on or over the to up vs with".split())
# With these, in front of a small word, the story goes on.
_OPENERS = frozenset(
    "The A An In On At He She It They We I This That These Those But And As After Before When While For His Her Their "
    "Its There Some Many Most All Both Earlier Later Meanwhile However According".split()
)
# What they stand before is a link; `READ` and `MORE` may begin an aside.
_LINKED = frozenset(("RELATED", "READ MORE", "READ ALSO", "ALSO READ"))
_LEAST, _MOST = 4, 24


# In each label stands one of these; few other lines hold them.
_LABELS = frozenset(
    "continues CONTINUES Continue Scroll Unavailable JavaScript Media Enlarge License full RELATED READ MORE WATCH SEE "
    "Also ALSO Must MUST Read Copy Share Facebook Twitter Tumblr WhatsApp Pinterest".split()
)


class InnerFurniture(Rule):
    """Labels of the page inside a paragraph: `Story continues below advertisement`, `(RELATED: ...)`.

    Where a page is taken as one text, its labels and share buttons run into the story. They go where they stand
    between two sentences as a whole; a related headline where capitals show its end. Prose that speaks of stories and
    advertisements has other words round them, and `(MORE: ...)` without a headline stays.
    """

    code = "BPL008"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"digits", "protected"})
    trigger = Trigger(words=_LABELS)
    examples = (
        Repairs(
            f"{_STORY} Story continues below advertisement The win moved the club into sixth place.",
            f"{_STORY} The win moved the club into sixth place.",
        ),
        Repairs(
            f"{_STORY} (RELATED: Rowing Club's Card Is Pretty Grim) They trailed by two lengths.",
            f"{_STORY} They trailed by two lengths.",
        ),
        Repairs(
            f"{_STORY} Also Read - Singer Reveals Her Biggest Fear Before The Tour The group thanked the town.",
            f"{_STORY} The group thanked the town.",
        ),
        Repairs(
            f"{_STORY} Share Copy URL Email Facebook Twitter LinkedIn Harbour talks end without a deal in May.",
            f"{_STORY} Harbour talks end without a deal in May.",
        ),
        Leaves("The label says “Story continues below advertisement” on each page, and nobody reads it."),
        Leaves("The story continues below the bridge. Article continues to sell, and Scroll to continue is a book."),
        Leaves(f"{_STORY} Also Read - he said no more of it, and the paper Read More - sold two copies."),
        Leaves("He read it. (MORE: a book) The pages Share, Email and Facebook Twitter are what she likes."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The labels between sentences."""
        lines = {doc.line_at(suspect.start) for suspect in context.suspects.words(_LABELS)}
        for line in () if doc.markdown else sorted(lines):
            yield from self._inside(doc, *line)

    def _inside(self, doc: Document, start: int, end: int) -> Iterator[Edit]:
        """The labels in one line."""
        text = doc.text
        whole = text[start:end].strip()
        for pattern in (_LABEL, _BUTTONS, _LINK):
            for match in pattern.finditer(text, start, end):
                if match.group().strip() != whole and not in_quotation(doc, match.start()):
                    yield self.edit(*_cut(text, *match.span()), "", "a label of the page")
        for match in _BRACKETED.finditer(text, start, end):
            linked = match["label"] in _LINKED and len(match[2].split()) >= _LEAST
            alone = match.group().strip() == whole
            if not alone and (linked or _is_headline(match[2])) and not in_quotation(doc, match.start()):
                yield self.edit(*_cut(text, *match.span()), "", "a related headline in brackets")
        for match in _HEADED.finditer(text, start, end):
            if match.start() > start:
                last = _end_of_headline(text, match.end(), end)
                if last:
                    yield self.edit(*_cut(text, match.start(), last), "", "a related headline")
                else:
                    yield self.edit(match.start(), match.end(), "", "a label of the page", tier=Tier.REPORT)


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """What goes with a label at the end of its line: the blank before it."""
    at_end = end >= len(text) or text[end] == "\n"
    return (start - 1 if at_end and text[start - 1 : start] == " " else start), end


def _is_headline(words: str) -> bool:
    """Whether most words that count have a capital."""
    counted = [word for word in words.split() if word.lower() not in _SMALL and word[0].isalpha()]
    return len(words.split()) >= _LEAST and sum(word[0].isupper() for word in counted) >= 0.6 * len(counted)


def _end_of_headline(text: str, start: int, end: int) -> int:
    """Where a headline with capitals ends and the story goes on; 0 where that cannot be told."""
    before: re.Match[str] | None = None
    for number, word in enumerate(_WORD.finditer(text, start, end)):
        if number > _MOST:
            return 0
        if word.group()[0].islower() and word.group() not in _SMALL:
            if before is None or before.group() not in _OPENERS or number <= _LEAST:
                return 0
            return before.start()
        before = word
    return end if before is not None and _is_headline(text[start:end]) else 0
