"""Matching lines with the patterns of page furniture: one walk down a tree of their tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Furniture
from normalise.lexicon.furniture import FOLD, LEADING, TOKEN, Token, tokens_of
from normalise.tuples import NamedTuple
from normalise.values import dataclass, field

_NUMBER = expression(r"\d+(?:[.,:]\d+)*[kKmM]?\Z")
_DATE = expression(
    r"(?:\d{1,4}|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
    r"|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|at|am|pm|utc|gmt|[,./:-]|\d+:\d+|\d+[.,:]\d+)\Z"
)
_DATE_NAMED = expression(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}\Z|\d+[./]\d+[./]\d+\Z")
_INSIDE_NAME = frozenset("of the and & - . de la ' + / del du des di da do dos das le les el y e der".split())
_DOMAIN = frozenset({"com", "org", "net", "news", "tv", "info", "co", "uk", "io", "eu", "in", "us"})
_BAR = expression(r"[ \t]*[|›»•·][ \t]*")
_BAR_MARKS = frozenset("|›»•·")
_LEAST_PARTS, _MOST_PARTS = 2, 14
_BAR_PARTS, _PART_WORDS = 4, 3
_NAME_WORDS = 5
_TAIL_WORDS, _LONG_TAIL_WORDS = 40, 110
_SMALL_PRINT = 6  # with so many words of its own a pattern begins no paragraph of a story
_DATE_TOKENS = 12
_GLANCE = 80
_OPEN = frozenset({"{n}", "{name}", "{date}", "{tail}"})


class Match(NamedTuple):
    """A line that a pattern fits: what its `{name}` and `{tail}` are, and how many of its words are literal."""

    row: Furniture
    name: str
    tail: str
    words: int


@dataclass(slots=True)
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    open: bool = False  # whether a placeholder may come next
    row: Furniture | None = None


class FurniturePatterns:
    """The patterns of a lexicon as a tree of tokens; a branch grows when a line begins with its first token."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._root = _Node()
        self._lexicon = lexicon
        self._grow("{n}")
        self.match = lru_cache(maxsize=4096)(self._match)

    def _grow(self, token: str) -> None:
        if token not in self._root.next:
            for tokens, row in self._lexicon.furniture_from(token):
                self._add(tokens.split(" "), row)

    def _add(self, tokens: Sequence[str], row: Furniture) -> None:
        if tokens[0] in ("{name}", "{date}", "{tail}"):
            return  # no first word to find such lines by
        node = self._root
        for token in tokens:
            node.open = node.open or token in _OPEN
            after = node.next.get(token)
            if after is None:
                after = node.next[token] = _Node()
            node = after
        if node.row is None or node.row.tier < row.tier:
            node.row = row

    def begins(self, line: str) -> bool:
        """A cheap look at the first tokens of a line: whether any pattern begins so."""
        # Not the first part of a word.
        text = (line if len(line) <= _GLANCE else line[:_GLANCE].rpartition(" ")[0]).translate(FOLD)
        lead = LEADING.match(text)
        nodes = [self._root]
        for match in TOKEN.finditer(text, lead.end() if lead else 0):
            token = match.group()
            if nodes[0] is self._root:
                self._grow(token.lower())
            following: list[_Node] = []
            for node in nodes:
                if not node.open:
                    literal = node.next.get(token.lower())
                    following += [literal] if literal else []
                    continue
                for key, after in _candidates(node, Token(token, token.lower(), 0)):
                    if key == "{tail}" or (key == "{name}" and _begins_name(token)) or key == "{date}":
                        return True
                    following.append(after)
            if not following:
                # `Print Send by email`: two units; `Share:`: only marks are left.
                ends = any(node.row for node in nodes)
                return ends and not token[0].islower()
            nodes = following
        return nodes[0] is not self._root

    def _match(self, line: str) -> Match | None:
        """The pattern that fits a whole line best: the one with most literal words; None if none does."""
        tokens = tokens_of(line)
        if tokens:
            self._grow(tokens[0].lower)
        found = list(self._walk(self._root, tokens, 0, "", 0))
        return max(found, key=lambda m: (m.words, not m.tail, -len(m.name)), default=None)

    def _walk(self, node: _Node, tokens: Sequence[Token], at: int, name: str, words: int) -> Iterator[Match]:
        if at == len(tokens):
            if node.row is not None:
                yield Match(node.row, name, "", words)
            return
        token = tokens[at]
        for key, following in _candidates(node, token):
            if key == "{n}":
                yield from self._walk(following, tokens, at + 1, name, words)
            elif key == "{name}":
                for end in _name_ends(tokens, at):
                    yield from self._walk(following, tokens, end, name or _source(tokens, at, end), words)
            elif key == "{date}":
                for end in _date_ends(tokens, at):
                    yield from self._walk(following, tokens, end, name, words)
            elif key == "{tail}":
                rest = tokens[at:]
                longest = _LONG_TAIL_WORDS if words >= _SMALL_PRINT else _TAIL_WORDS
                if following.row is not None and sum(t.text.isalnum() for t in rest) <= longest:
                    yield Match(following.row, name, _source(tokens, at, len(tokens)), words)
            else:
                yield from self._walk(following, tokens, at + 1, name, words + token.text[0].isalnum())

    def segments(self, line: str) -> list[Furniture]:
        """The rows that the parts of a navigation bar fit (`Terms of use | Contact`); none if too many fit none.

        A bar of four and more short parts may hold as many sections that no pattern knows.
        """
        if not _BAR_MARKS.intersection(line):
            return []
        parts = [part.strip() for part in _BAR.split(line.strip().strip("|›»•· "))]
        if not _LEAST_PARTS <= len(parts) <= _MOST_PARTS or not all(part[:1].isupper() for part in parts):
            return []
        found = [match.row for part in parts if (match := self.match(part)) is not None and not match.tail]
        short = len(parts) >= _BAR_PARTS and all(len(part.split()) <= _PART_WORDS for part in parts)
        return found if len(found) == len(parts) or (short and 2 * len(found) >= len(parts)) else []

    def units(self, line: str) -> list[Furniture]:
        """The rows that make up a line one behind the other, each with a capital or a number; none if not so."""
        tokens = tokens_of(line)
        found: list[Furniture] = []
        at = 0
        while at < len(tokens):
            node, best, row = self._root, 0, None
            self._grow(tokens[at].lower)
            for i in range(at, len(tokens)):
                after = node.next.get(tokens[i].lower)
                if after is None and _NUMBER.match(tokens[i].text):
                    after = node.next.get("{n}")
                if after is None:
                    break
                node = after
                if node.row is not None:
                    best, row = i + 1, node.row
            if row is None or tokens[at].text[0].islower():
                return []
            found.append(row)
            at = best
        return found


def _candidates(node: _Node, token: Token) -> Iterator[tuple[str, _Node]]:
    after = node.next
    if token.lower in after:
        yield token.lower, after[token.lower]
    if "{n}" in after and _NUMBER.match(token.text):
        yield "{n}", after["{n}"]
    if "{date}" in after and _DATE.match(token.lower):
        yield "{date}", after["{date}"]
    if "{name}" in after:
        yield "{name}", after["{name}"]
    if "{tail}" in after:
        yield "{tail}", after["{tail}"]


def _source(tokens: Sequence[Token], at: int, end: int) -> str:
    """Tokens as they stood, blanks included."""
    begin, last = tokens[at].start, tokens[end - 1]
    out = [" "] * (last.start + len(last.text) - begin)
    for token in tokens[at:end]:
        out[token.start - begin : token.start - begin + len(token.text)] = token.text
    return "".join(out)


def _begins_name(token: str) -> bool:
    return (not token.islower() and token[0].isalnum()) or token.lower() == "the"


def _name_ends(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Where a name that begins here may end."""
    words = 0
    for i in range(at, len(tokens)):
        text, lower = tokens[i].text, tokens[i].lower
        if _begins_name(text) or (lower in _DOMAIN and i > at):
            words += 1
            if words > _NAME_WORDS:
                return
            yield i + 1
        elif lower not in _INSIDE_NAME or (i == at and lower != "the"):
            return


def _date_ends(tokens: Sequence[Token], at: int) -> Iterator[int]:
    named = False
    for i in range(at, min(len(tokens), at + _DATE_TOKENS)):
        if not _DATE.match(tokens[i].lower):
            return
        named = named or bool(_DATE_NAMED.match(tokens[i].lower))
        if named:
            yield i + 1


@lru_cache(maxsize=4)
def patterns_of(lexicon: Lexicon) -> FurniturePatterns:
    """The patterns of a lexicon; made once."""
    return FurniturePatterns(lexicon)
