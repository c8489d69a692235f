"""Labels of the page that ran into a paragraph of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.boilerplate.headline import end_of_headline, is_headline

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
    r"|(?:Share this with )?Media playback is (?:un|not )supported on (?:your|this) device"
    r"(?: This content will not work on your device, please check Javascript and cookies are enabled"
    r" or update your browser)?"
    r"|Enlarge this image(?: toggle caption)?"
    rf")(?:[ ]+{_BEFORE}|(?=[ ]*$))",
    re.MULTILINE,
)
# Behind a credit, which is no sentence.
_LINK = expression(r"[ ]\|[ ]License Photo\b\.?(?=[ ]*$)|[ ]View full size image(?=[ ][A-Z“\"]|[ ]*$)", re.MULTILINE)
# What a paragraph ends with where a page was cut off, or an advertisement stood below it.
_TRAILING = expression(
    r"(?:(?<=[.!?…] )|(?<=[.!?…\]][”’\")\]] ))(?:Advertisement|ADVERTISEMENT|(?:Read|Continue)"
    r" (?:[Mm]ore|MORE|[Rr]eading|[Ff]ull (?:[Aa]rticle|[Ss]tory)))(?:[ ]?[…→»>›]+)?(?=[ ]*$)",
    re.MULTILINE,
)
_TRAILED = 12
# What stands before the headline of another story: two words with any mark, one in capitals with a colon.
_TWO_WORDS = "Also Read|Read Also|Read More|Must Read|Also See|Also Watch"
_CAPITALS = f"{_TWO_WORDS.upper()}|SEE ALSO|READ|WATCH|LISTEN|RELATED|OPINION|INTERACTIVE|EXPLAINER"
_HEADED = rf"(?:(?:{_TWO_WORDS}|{_TWO_WORDS.upper()})[ ]?[-–—:|]|(?:{_CAPITALS}):)"
_HEADED_LABEL = expression(rf"{_BEHIND}{_HEADED}[ ]")
_ANY_LABEL = expression(rf"(?:{_CAPITALS}):")
# In brackets `MORE` is a label as well; a kind may stand behind any of them.
_IN_BRACKETS = rf"(?P<label>{_CAPITALS}|MORE|WATCH NOW)(?: NEWS| ARTICLE| VIDEO| STORY)?:"
_BRACKETED = expression(
    rf"{_BEHIND}[(\[]{_IN_BRACKETS} (?P<title>[^()\[\]\n]{{12,200}})[)\]][ ]*{_BEFORE}", re.MULTILINE
)
_BUTTON = (
    r"(?:Share on \w+|Share|Send|Copy (?:URL|Link|link)|[Ee]mail|Facebook|Twitter|Google\+|LinkedIn|[Ll]inkedin"
    r"|Pinterest|Tumblr|WhatsApp|Whatsapp|[Rr]eddit|Telegram|Messenger|Flipboard|Pocket|Print|Tweet|Leave your feedback"
    r"|Link [Cc]opied|Bluesky|[Ss]tumble(?:Upon)?|[Dd]igg|Newsvine|[Dd]elicious)"
)
_PERMALINK = r"Permalink https?://[^\s]++"
# So many buttons in a row are no words of a story, wherever they stand.
_BUTTONS = expression(
    rf"(?:{_BEHIND}(?:By — (.{{3,80}}?) \1 )?(?:{_BUTTON}[ ]){{4,}}{_BUTTON}"
    rf"(?:[ ]{_PERMALINK}(?:[ ]|$)|[ ]{_BEFORE}|$)"
    rf"|(?<= )(?:{_BUTTON}[ ]){{7,}}{_BUTTON}(?:[ ]{_PERMALINK})?(?:[ ]|$))",
    re.MULTILINE,
)
# What they stand before is a link; `READ` and `MORE` may begin an aside.
_LINKED = frozenset(("RELATED", "READ MORE", "READ ALSO", "ALSO READ"))
# ... unless a title stands behind them: `(READ: How the boat was sold)`.
_LINKED_TITLES = frozenset(("READ", "WATCH", "LISTEN"))
_LEAST = 4

# In each label stands one of these words, and what follows there tells it from the word of a story.
_WAKING = {
    "continues": r"continues (?i:below|after)\b",
    "CONTINUES": r"CONTINUES (?i:below|after)\b",
    "Continue": "Continue reading the main",
    "Scroll": "Scroll (?:down|to) ",
    "Unavailable": r"Unavailable (?:Click|Tap)\b",
    "JavaScript": "JavaScript,? and consider",
    "Media": "Media playback is",
    "Enlarge": "Enlarge this image",
}
_WAKING_ENDS = {
    "Advertisement": r"Advertisement(?=[ ]*(?:\n|\Z))",
    "ADVERTISEMENT": r"ADVERTISEMENT(?=[ ]*(?:\n|\Z))",
    "Read": r"Read (?:[Mm]ore|MORE|[Ff]ull)\b",
    "Continue": r"Continue (?:[Rr]eading|main)\b",
}
_WAKING_LINKS = {"License": "License Photo", "full": "full size image"}
_OF_BUTTONS = frozenset("Copy Share Facebook Twitter Tumblr WhatsApp Pinterest".split())
_OPENS_LABEL = frozenset(label.split()[0] for label in f"{_TWO_WORDS}|{_CAPITALS}|MORE".split("|"))
_LABELS = frozenset(_WAKING) | frozenset(_WAKING_ENDS) | frozenset(_WAKING_LINKS) | _OF_BUTTONS | _OPENS_LABEL
_FOLLOWS = expression(
    "|".join((*_WAKING.values(), *_WAKING_ENDS.values(), *_WAKING_LINKS.values()))
    + rf"|{_HEADED}|{_IN_BRACKETS}|(?:{_BUTTON} ){{2}}"
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
        Repairs(
            f"{_STORY} READ MORE: Rowing club's last boat sold at auction The win moved the club into sixth place.",
            f"{_STORY} The win moved the club into sixth place.",
        ),
        Repairs(
            f"{_STORY} Send Facebook Twitter Google+ Whatsapp Tumblr Digg Permalink http://quay.example/2X ab/cd",
            f"{_STORY} ab/cd",
        ),
        Repairs(
            f"{_STORY} The win moved the club into sixth place in May. Advertisement\n\n{_STORY}",
            f"{_STORY} The win moved the club into sixth place in May.\n\n{_STORY}",
        ),
        Leaves("Watch less. Read more"),
        Leaves("The label says “Story continues below advertisement” on each page, and nobody reads it."),
        Leaves("The story continues below the bridge. Article continues to sell, and Scroll to continue is a book."),
        Leaves(f"{_STORY} Also Read - he said no more of it, and the paper Read More - sold two copies."),
        Leaves("He read it. (MORE: a book) The pages Share, Email and Facebook Twitter are what she likes."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The labels between sentences."""
        suspects = [] if doc.markdown else list(context.suspects.words(_LABELS))
        followed: dict[Span, set[str]] = {}
        for suspect in suspects:
            if _FOLLOWS.match(doc.text, suspect.start):
                followed.setdefault(doc.line_at(suspect.start), set()).add(suspect.text)
        places: dict[Span, list[int]] = {}
        for suspect in sorted(suspects) if followed else ():
            if suspect.text in _OPENS_LABEL:
                places.setdefault(doc.line_at(suspect.start), []).append(suspect.start)
        for line, words in sorted(followed.items()):
            yield from self._inside(doc, line, words, places.get(line, ()))

    def _inside(self, doc: Document, line: Span, words: Set[str], places: Sequence[int]) -> Iterator[Edit]:
        """The labels in one line that has these words of labels, and at these places such as begin one."""
        text, (start, end) = doc.text, line
        whole = text[start:end].strip()
        for pattern, wanted in ((_LABEL, _WAKING.keys()), (_BUTTONS, _OF_BUTTONS), (_LINK, _WAKING_LINKS.keys())):
            for match in pattern.finditer(text, start, end) if wanted & words else ():
                said = pattern is not _BUTTONS and in_quotation(doc, match.start())
                if match.group().strip() != whole and not said:
                    yield self.edit(*_cut(text, *match.span()), "", "a label of the page")
        for match in _TRAILING.finditer(text, start, end) if _WAKING_ENDS.keys() & words else ():
            if text.count(" ", start, match.start()) >= _TRAILED and not in_quotation(doc, match.start()):
                yield self.edit(*_cut(text, *match.span()), "", "a label of the page")
        for match in filter(None, (_BRACKETED.match(text, place - 1, end) for place in places if place > start)):
            title = match["title"]
            linked = match["label"] in _LINKED or (match["label"] in _LINKED_TITLES and not title[0].islower())
            linked = linked and len(title.split()) >= _LEAST
            alone = match.group().strip() == whole
            if not alone and (linked or is_headline(title)) and not in_quotation(doc, match.start()):
                yield self.edit(*_cut(text, *match.span()), "", "a related headline in brackets")
        for match in filter(None, (_HEADED_LABEL.match(text, place, end) for place in places)):
            if match.start() > start:
                last = end_of_headline(text, match.end(), end, _ANY_LABEL)
                if last:
                    yield self.edit(*_cut(text, match.start(), last), "", "a related headline")
                else:
                    yield self.edit(match.start(), match.end(), "", "a label of the page", tier=Tier.REPORT)


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """What goes with a label at the end of its line: the blank before it."""
    at_end = end >= len(text) or text[end] == "\n"
    return (start - 1 if at_end and text[start - 1 : start] == " " else start), end
