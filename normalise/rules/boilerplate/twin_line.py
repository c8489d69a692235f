"""Captions and headlines that a page gives twice."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.dropped_lines import drop_spans
from normalise.edits import Edit, Span
from normalise.expressions import expression
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.suspects import Kind

_STORY = "The ferry to the island was late again on Friday, and nobody on the quay was surprised."
_WORDS, _HEADLINE, _LONG, _CREDIT_WORDS = 7, 5, 60, 14
_STOP = expression(r"[.!?][”’\")\]]*\Z")
_SENTENCE = expression(r".{36,400}?[.!?][”’\")]*(?= )")
_NEXT = expression(r"\s*(?:\Z|(?<=\s)[A-Z“\"(‘\d])")
_CREDIT = expression(
    r"\s*[(\[|–—-]?\s*(?:(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|[Cc]ourtesy|[Ss]ource|[Ff]ile|PHOTO|CREDIT|©|AP\b"
    r"|AFP\b|Reuters|REUTERS|Getty|EPA\b)(?:[^.!?]|[.](?=\w))*[.)\]]?"
    r"|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4} ?/ ?[A-Z][\w.’' /-]*[.)\]]?)\s*\Z"
)
# What names itself needs no stop before it: `in the hallCredit: Coast Press`, `in the hall (photo credit: Coast)`.
_NAMED = expression(r"\s*[(\[]?(?:(?:[Pp]hoto|[Ii]mage|[Pp]icture) )?(?:[Cc]redit|Photograph|Photo|Picture): ")
_CUT = expression(r"[(\[](?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit)?(?: by|:)?\Z")


class TwinLine(Rule):
    """Captions and headlines that stand twice: one above the other, or one behind the other in a line.

    Pages carry a caption once below the picture and once for readers who cannot see it. Two copies of whole sentences
    of seven words and more are sure where one has a credit behind it, or both stand behind each other in a line; two
    equal lines at the head of the page, or as long as a sentence of a paragraph between blank lines. Verse, refrains
    and chants, quotations and anything said three times stay.
    """

    code = "BPL009"
    stage = "boilerplate"
    cause = "scrape"
    certain = True
    may_change = frozenset({"digits", "lines", "protected"})
    trigger = Trigger(kinds=frozenset({Kind.TWIN}))
    examples = (
        Repairs(
            "(Coast Press) The pilot Ola Bern waits for the last tug. (Coast Press) The pilot Ola Bern waits for the "
            f"last tug.\n\n{_STORY}",
            f"(Coast Press) The pilot Ola Bern waits for the last tug.\n\n{_STORY}",
        ),
        Repairs(
            "The pilot talks to the press on the old quay of Malmo in May.\n"
            f"The pilot talks to the press on the old quay of Malmo in May. Ola Bern/Coast Press\n\n{_STORY}",
            f"The pilot talks to the press on the old quay of Malmo in May. Ola Bern/Coast Press\n\n{_STORY}",
        ),
        Repairs(
            f"Two Ports Agree to Share the Last Ferry\n\nTwo Ports Agree to Share the Last Ferry\n\n{_STORY}",
            f"Two Ports Agree to Share the Last Ferry\n\n{_STORY}",
        ),
        Repairs(
            "The pilot Ola Bern waits for the last tug of May\n"
            f"The pilot Ola Bern waits for the last tug of May (photo credit: COAST PRESS)\n\n{_STORY}",
            f"The pilot Ola Bern waits for the last tug of May (photo credit: COAST PRESS)\n\n{_STORY}",
        ),
        Leaves(f"A Tale of Two Ferries\n\nA Tale of Two Ferries\n\nby Ann Oake\n\n{_STORY}"),
        Leaves(
            "She sang:\n\nRow the boat across the water, row it to the shore\n"
            "Row the boat across the water, row it to the shore\nand row it home once more"
        ),
        Leaves(
            "The ferry to the island was late. The ferry to the island was late. The ferry to the island was late. "
            "So the song of the harbour goes."
        ),
        Leaves(f"{_STORY}\n\nThe ferry to the island was late again on Friday, and nobody on the boat was hurt."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The second copies, or the first where it is the shorter one."""
        text = doc.text
        if doc.markdown:
            return
        lines = [span for span in doc.lines if text[span.start : span.end].strip()]
        numbers = {span.start: number for number, span in enumerate(lines)}
        for start, _, line in context.suspects.of(Kind.TWIN):
            number = numbers.get(start)
            if number is None:
                continue
            inside = _inside(line)
            if inside is not None:
                yield self.edit(start + inside.start, start + inside.end, "", "the same words stand before it")
            elif number:
                yield from self._below(text, lines, number)

    def _below(self, text: str, lines: list[Span], number: int) -> Iterator[Edit]:
        first, second = (text[slice(*lines[n])].strip() for n in (number - 1, number))
        beyond = [text[slice(*lines[n])].strip() for n in (number - 2, number + 1) if 0 <= n < len(lines)]
        if any(other.startswith((first[:_LONG], second[:_LONG])) for other in beyond):
            return
        gap = text.count("\n", lines[number - 1].end, lines[number].start) > 1
        if first == second:
            head = number == 1 and bool(beyond) and len(beyond[0]) > len(first)
            headed = head and len(beyond[0]) >= _LONG and _STOP.search(beyond[0])
            whole = gap and len(first) >= _LONG and _STOP.search(first) and not _is_spoken(first)
            least = _HEADLINE if headed else _WORDS
            twin = number if len(first.split()) >= least and (head or whole) else None
        else:
            twin = _shorter(first, second, number)
        if twin is not None:
            cut = drop_spans(text, lines, [lines[twin]])[lines[twin].start]
            yield self.edit(*cut, "", "the same words stand beside it")


def _shorter(first: str, second: str, number: int) -> int | None:
    """Which of two captions is the other one without its credit: the number of its line, or nothing."""
    short, long = sorted((first, second), key=len)
    if not long.startswith(short) or len(short.split()) < _WORDS:
        return None
    rest = long[len(short) :]
    if len(rest.split()) > _CREDIT_WORDS:
        return None
    credited = (_STOP.search(short) or _NAMED.match(rest)) and _CREDIT.match(rest)
    return (number - 1 if short is first else number) if credited or _CUT.search(short) else None


def _inside(line: str) -> Span | None:
    """The second copy of what a line begins with, and the blank before it; nothing if there is none, or a third."""
    first = _SENTENCE.match(line)
    place = line.find(line[:36], 36)
    if first is None or place < first.end() or _is_spoken(first.group()):
        return None
    whole = line[:place].rstrip()
    if line.startswith(whole, place) and _STOP.search(whole):
        end = place + len(whole)
    elif line.startswith(first.group(), place) and _CREDIT.match(line[first.end() : place]):
        whole, end = first.group(), place + len(first.group())
    else:
        return None
    again = line.find(line[:36], end) >= 0
    # `Thank you. Thank you. Thank you very much.` is said to a hall.
    if again or len(set(whole.split())) < _WORDS or not _NEXT.match(line[end:] or " "):
        return None
    return Span(place - 1, end)


def _is_spoken(words: str) -> bool:
    """Whether somebody says them, and may say them twice."""
    return any(mark in words for mark in '“”"')
