"""HTML entities in plain text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_ENTITY = expression(
    r"&(?:amp;)*(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z]{2,8}\d{0,2});"
    r"|& ?(?:amp|quot|apos|nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash) ?;|& ?# ?0?\d{2,4} ?;"
)
_TAG = expression(r"</?[A-Za-z][^<>\n]{0,200}>|&lt;/?[A-Za-z][^&\n]{0,200}&gt;")
_SUBJECT = expression(r"\b(?:HTML|XML|XHTML|html|ampersands?|markup)\b|\bcharacter (?:entity|entities)\b")
_SUBJECT_SIGNS = ("ML", "html", "mpersand", "markup", "character entit")
# So many tags make a page source of a text; its entities are right.
_TAGS_OF_SOURCE = 3
_ONE_END = r"&(?:amp;)*#(?:0?9|10|13|[xX]0?[9aAdD]);"
_FEED_OR_TAB = expression(_ONE_END)
_LINE_END = expression(rf"[ \t]*(?:{_ONE_END}[ \t]*)+")
_FEED = expression(r"&(?:amp;)*#(?:10|[xX]0?[aA]);")
_BLANKS = " \u00a0"
_BLANK_RUN = expression(r"(?:[ \u00a0]|&(?:amp;)*(?:nbsp|#160|#xA0|#xa0);)+")
_ENDING = expression(r" (?:s|t|d|re|ve|ll|m)\b")


class Entities(Rule):
    """HTML entities that were never decoded, or encoded twice.

    Decided once for a document: Markdown, page source with its tags, and texts that speak of markup are left;
    so are addresses and code. A no-break space becomes a plain one, for it was there to keep a web page in shape.
    """

    code = "ENC002"
    stage = "encoding"
    cause = "scrape"
    certain = True
    may_change = frozenset({"digits", "lines", "protected"})  # `& #39;` looks like a hashtag, `&#10;` is a line end
    trigger = Trigger(needles=("&",))
    examples = (
        Repairs("The bank&#039;s doors stayed shut.", "The bank's doors stayed shut."),
        Repairs("Rod &amp; Line sells bait.", "Rod & Line sells bait."),
        Repairs("They call it &amp;quot;the pit&amp;quot; here.", 'They call it "the pit" here.'),
        Repairs("&amp;#8220;Not yet,&amp;#8221; he said.", "“Not yet,” he said."),
        Repairs("It lies 9&amp;amp;nbsp;miles off.", "It lies 9 miles off."),
        Repairs("A caf&eacute; with a view.", "A café with a view."),
        Repairs("It lies 30&nbsp;miles away, &nbsp;up north.", "It lies 30 miles away, up north."),
        Repairs("The mayor& #39; s hat fell.", "The mayor's hat fell."),
        Repairs(
            "It has a past.\n&#10;    The mill shut.&#13;&#10;It is old.", "It has a past.\nThe mill shut.\nIt is old."
        ),
        Repairs("It has a past.&amp;#10;The mill shut. It is old.", "It has a past.\nThe mill shut. It is old."),
        Leaves("AT&T and B&Q rent from Haddow & Sons; R&D is elsewhere."),
        Leaves("See https://shop.example/?a=1&amp;b=2 for the list."),
        Leaves("Type `&nbsp;` to keep two words on a line."),
        Leaves("In HTML a bare & is written &amp; and nothing else."),
        Leaves("<p>Fish &amp; chips</p>\n<p>Peas &amp; gravy</p>"),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Complete entities that stand for one character."""
        text = doc.text
        yield from self._line_ends(doc)
        first = None if doc.markdown else _ENTITY.search(text)
        if first is None or _is_source(text):
            return
        tier = Tier.REPORT if _speaks_of_markup(text) else Tier.SAFE
        done = 0
        for match in _ENTITY.finditer(text, first.start()):
            meant = _meant(match.group())
            if meant is None or match.start() < done:
                continue
            start, end, new = match.start(), match.end(), meant
            # Only the ampersand's place counts: a hashtag may stand right behind an entity.
            if " " not in match.group() and doc.is_protected(Span(start, start + 1)):
                continue
            if meant in _BLANKS:
                start, end, new = _blank(text, start, end)
                done = end
            elif " " in match.group():
                start, end = _glued(text, start, end, meant)
            yield self.edit(start, end, new, f"{match.group()} is an entity", tier=tier)

    def _line_ends(self, doc: Document) -> Iterator[Edit]:
        """Line ends and tabs that were written as entities, with the blanks round them."""
        text = doc.text
        if doc.markdown or not _FEED_OR_TAB.search(text) or _speaks_of_markup(text) or _is_source(text):
            return
        for match in _LINE_END.finditer(text):
            start, end = match.span()
            at_edge = text[start - 1 : start] in ("", "\n") or text[end : end + 1] in ("", "\n", "\r")
            lines = _FEED.findall(match.group())
            new = "" if at_edge else "\n" * min(len(lines), 2) if lines else " "
            yield self.edit(start, end, new, "a line end written as an entity")


@lru_cache(maxsize=2)
def _speaks_of_markup(text: str) -> bool:
    return any(sign in text for sign in _SUBJECT_SIGNS) and _SUBJECT.search(text) is not None


@lru_cache(maxsize=2)
def _is_source(text: str) -> bool:
    """Whether a text has the tags of page source."""
    return ("<" in text or "&lt;" in text) and len(_TAG.findall(text)) >= _TAGS_OF_SOURCE


@lru_cache(maxsize=1_000)
def _meant(entity: str) -> str | None:
    """The character that an entity stands for, or nothing if it is none."""
    import html

    bare = entity.replace(" ", "")
    while bare.startswith("&amp;") and bare != "&amp;":
        bare = "&" + bare[5:]
    new = html.unescape(bare)
    # A prefix that happens to be an entity (`&notit;`) leaves more than one character.
    if len(new) != 1 or new == "\ufffd" or (not new.isprintable() and new not in "\u00a0\u00ad\u200b\u200e\u200f"):
        return None
    return new


def _blank(text: str, start: int, end: int) -> tuple[int, int, str]:
    """The run of blanks and no-break entities round a no-break entity, and what it becomes."""
    while start and text[start - 1] in _BLANKS:
        start -= 1
    run = _BLANK_RUN.match(text, start)
    end = run.end() if run else end
    at_edge = start == 0 or text[start - 1] == "\n" or end == len(text) or text[end] in "\r\n"
    return start, end, "" if at_edge else " "


def _glued(text: str, start: int, end: int, meant: str) -> tuple[int, int]:
    """A spaced-out apostrophe with the blanks that do not belong: `mayor& #39; s`."""
    if meant in "'’" and _ENDING.match(text, end):
        end += 1
        if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha():
            start -= 1
    return start, end
