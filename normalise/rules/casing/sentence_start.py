"""A paragraph or sentence that begins in lower case."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon.closed_classes import NEEDS_MORE
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.lower_lines import is_own_spelling

_WORD = expression(r"[a-z]+(?:[’'][a-z]+)?")
_SMALL_HEAD = expression(r"\n[a-z]")
_ENDS = expression(r"[.!?…][”’\"')\]]*\s*\Z")
_STOP_INSIDE = expression(r"[a-z][.!?][”’\"')]* [A-Z“\"]")
_JOINING = frozenset("and but or that for to of than".split())
# What a paragraph may break off behind in a speech, besides.
_LINKS = frozenset("because although though while since if when where which who until unless".split())
_TRAILS_OFF = ("…", "...")
_MIN_WORDS = 8
_HEADLINE = 25
_VERSE = 75
_WRAPPED, _PAGE = 50, 84
# Particles with which surnames begin.
_PARTICLES = frozenset("de von van da di du ap ibn al".split())
# Words that begin a sentence wherever they begin a paragraph; of others a page may have lost the line above.
_OPENERS = frozenset(
    "a according after although an and as at because before but by despite during each every for from he her his "
    "if in it its last no nobody of on once one our several she since some that the their then there these they this "
    "those though three to two under until we what when where while with you".split()
)


class SentenceStart(Rule):
    """A paragraph that begins with a lower-case word.

    The line must be a whole sentence of at least eight words that ends in a stop, the line above must be whole as
    well, and the other lines of the document must begin with capitals. Only in documents with certain damage. Verse,
    lists, wrapped lines and brands stay.
    """

    code = "CAS004"
    stage = "casing"
    trigger = Trigger(profile="any")
    examples = (
        Repairs(
            "Wladimir Putin spoke in Moscow today.\nthe minister said on Monday that the talks would go on for weeks.",
            "Vladimir Putin spoke in Moscow today.\nThe minister said on Monday that the talks would go on for weeks.",
        ),
        Leaves("The list of Wladimir’s things:\na hat, a coat and a pair of shoes that did not fit him at all."),
        Leaves("shall i compare thee to a day in may or june or any other month of the long year."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Lines whose first word is a lower-case word."""
        text, lexicon = doc.text, context.lexicon
        if not ("a" <= text[:1] <= "z" or _SMALL_HEAD.search(text)):
            return
        lines = [text[line.start : line.end] for line in doc.lines]
        long_lines = [line for line in lines if line.count(" ") >= 3]
        if not long_lines or sum(line[:1].islower() for line in long_lines) > 0.5 * len(long_lines):
            return
        above, parted, apart = "", True, True
        for number, (span, line) in enumerate(zip(doc.lines, lines, strict=True)):
            match = _WORD.match(line)
            if (
                match
                and not _in_verse(lines, number)
                and line.count(" ") >= _MIN_WORDS - 1
                and _ENDS.search(line)
                and _whole(above, apart or (parted and not _is_wrapped(above, line)), match.group())
            ):
                word = match.group()
                # A translated line may go on in the next one.
                translated = context.evidence.machine_translated and (apart or bool(_ENDS.search(above)))
                sure = word in _OPENERS or translated
                own = word in _PARTICLES or is_own_spelling(line, 0, word, lexicon)
                if sure and not own and lexicon.is_word(word) and line[match.end() : match.end() + 1] == " ":
                    new = word[0].upper() + word[1:]
                    why = "the line is a sentence and the line above is whole"
                    yield self.edit(span.start, span.start + len(word), new, why, confidence=0.9)
            apart = not line.strip()
            parted = apart or context.evidence.machine_translated
            above = line if line.strip() else above


def _in_verse(lines: list[str], number: int) -> bool:
    """Whether a short line stands directly beside another short one in small letters: verse writes so."""
    beside = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    return len(lines[number]) <= _VERSE and any(n[:1].islower() and len(n) <= _VERSE for n in beside)


def _is_wrapped(above: str, line: str) -> bool:
    """Whether two lines below each other are as long as a page is wide, so that a sentence may run over their end."""
    return _WRAPPED <= len(above) <= _PAGE and len(line) <= _PAGE


def _whole(above: str, parted: bool, word: str) -> bool:
    """Whether the line above ends its sentence, or is a headline with an empty line below it.

    No headline is that holds the end of a sentence, stops at a small word, or has its rest in `that` and `for`.
    """
    if not above or (_ENDS.search(above) and not above.rstrip().endswith(_TRAILS_OFF)):
        return True
    last = above.split()[-1].lower()
    return (
        parted
        and not above.rstrip().endswith((",", ":", ";", "-", "–", *_TRAILS_OFF))
        and above[:1].isupper()
        and above.count(" ") < _HEADLINE
        and not _STOP_INSIDE.search(above)
        and last not in NEEDS_MORE | _JOINING | _LINKS
        and word not in _JOINING
    )
