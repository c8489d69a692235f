"""A stop, comma or bracket between two words shows where a space was lost: `said.Nobody`, `Office(IMO)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.edits import Span, Tier
from normalise.expressions import expression
from normalise.lexicon.closed_classes import FINITE, PASTS, TWO_LETTERS
from normalise.neighbours import TITLES, word_after, word_before
from normalise.readings.fragments import mark_for_stop
from normalise.readings.reading import Reading, Scene
from normalise.readings.tag_border import is_finite

# Short words that end sentences; before an opener of sentences more of them do: `what it was meant to be.The`.
_LAST_WORDS = frozenset("it us me up so do on in by go no".split())
_SELDOM_LAST = frozenset("be at of to am is".split())
# A word or a figure, and the marks that close what it ends.
_LEFT = expression(r"([^\W\d_]+|\d[\d,]*(?:\.\d+)?%?)([)\]”»]*)\Z")
_RIGHT = expression(r"[“«]?([^\W\d_]+)")
# What ends in a stop of its own, or in a bracket behind letters and figures: `the U.N.`, `p.m.`, `(M5S)`.
_SHORTENED = expression(r"(?<![\w.@])(?:(?:[A-Z]\.)+[A-Z]|[ap]\.m|(?<=\()(?=[A-Z]*\d)[A-Z\d]+)\Z")
_NO_PROSE = expression(r"[@/\\_=<>{}|~#]|\d|\w\.\w")
_FIGURE = expression(r"[“‘\"($€£]*(?:[^\W\d_]+-)?\d[\d,]*(?:\.\d+)?%?[)”]*\Z")
_INSIDE = expression(r"(?:[1-9]\d|[a-z]{4,}(?: [\w ]+)?)\)")
_CLAUSE = expression(r"[^.!?,;:\n]*")
_PROSE = 3.0
_HEAD = 160
# What goes on with a sentence far more often than it begins one in small letters.
_LINKING = frozenset("and but or while where which who whose whom because although though as since unless with".split())
_CLOSERS = ")]”»"
_USUAL = 4.6
# Words with which sentences begin, and no name of a program's part goes on; questions and exclamations take these too.
_OPENERS = frozenset(
    "The This That These Those But It He She They We You If When While Although However Before There His Her Their Our "
    "My And So Now What How Why Who Yet Then Since".split()
)
_QUESTIONS = frozenset("Is Are Does Do Did Can Will Was Were Have Has Should Could Would".split())
_IN_YEAR = expression(r"(?:in|since|by|until|from|of) \Z", re.IGNORECASE)
_YEAR = expression(r"(?:1[5-9]|20)\d\d\Z")
# A dateline stands at the head of its line.
_DATELINE = 60
_ENDS_OF_ADDRESSES = frozenset("com net org info biz".split())


def mark_joints(scene: Scene) -> Iterator[Reading]:
    """Readings of `word.Word` and `word,word` as two words that lost the space behind the mark.

    The suspect is the mark itself.
    """
    text, lexicon = scene.doc.text, scene.lexicon
    start, end, mark = scene.suspect
    last = text[start - 1 : start]
    short = None if last.islower() and last != "m" else _SHORTENED.search(text, max(0, start - 20), start)
    if short:
        yield from _behind_short_form(scene, short.group())
        return
    piece = text[max(0, start - 80) : start].rsplit(None, 1)[-1:]
    # Neither a word nor a figure reaches beyond a blank.
    left = _LEFT.search(text, max(start - min(len(piece[0]), 40), 0), start) if piece else None
    if left is None:
        return
    first, closed = left[1], left[2] + mark
    if _NO_PROSE.search(piece[0]) and not _FIGURE.match(piece[0]):
        return  # a path, an address, code
    if scene.in_code:
        return
    if mark == "(":
        yield from _before_bracket(scene, first)
        return
    right = _RIGHT.match(text, end, end + 40)
    if right is None or (right[1] in ("A", "I") and not _begins_clause(scene, right[1])):
        return
    second = right[1]
    why = (f"no space behind {mark!r} between {first!r} and {second!r}",)
    figure = not first.isalpha()
    known = _is_known(scene, first) or (first.isupper() and mark[0] == ")" and text[start - len(first) - 1] == "(")
    if known and not figure and not left[2] and _is_known(scene, second):
        score = 0.0 if _is_prefix(scene, left.start(), mark, second) else _mark_score(text, start, mark, first, second)
        if score and (lexicon.is_word(second.lower()) or second[0].isupper()):
            yield Reading("joint", Span(end, end), " ", score, why, Tier.SAFE)
            return
    if mark == "." and first.islower() and second.islower():
        yield from _before_small(scene, left.start(), first, second)
        return
    if mark in (".", "?", "!") and not left[2] and _surely_parts(scene, left.start(), first, second):
        yield Reading("joint", Span(end, end), " ", 5.0, why, Tier.SAFE)
        return
    clause = mark == ":" and known and first.islower() and second.islower() and _is_known(scene, second)
    # What comes back is a brand, or a part of a program: `the micro:bit`, `Boost.Iostreams`.
    once = text.count(f"{first}{closed}{second}") < 2  # none where a quotation opens between the two
    if once and (clause or _may_part(scene, left.start(), first, closed, second)):
        yield Reading("joint", Span(end, end), " ", 4.0, why, Tier.REPORT, in_damage=True)


def _surely_parts(scene: Scene, start: int, first: str, second: str) -> bool:
    """Whether a name or a date ends before a word that begins a sentence, and a small letter goes on behind it."""
    text, end, mark = scene.doc.text, scene.suspect.end, scene.suspect.text
    after = word_after(text, end + len(second))
    opens = second in _OPENERS or (mark != "." and second in _QUESTIONS)
    if not opens or after.gap != " " or not after.text.islower() or not text[start - 1 : start].isspace():
        return False
    if first.isalpha():
        return len(first) > 3 and first.istitle() and not _is_shortened(scene, first) and _is_known(scene, first)
    month = word_before(text, start).text in scene.lexicon.cues("month")
    return month or bool(_YEAR.match(first) and _IN_YEAR.search(text, max(0, start - 9), start))


def _is_prefix(scene: Scene, start: int, mark: str, second: str) -> bool:
    """Whether a lone word in brackets stands before a word of content: `(micro)performance`."""
    text, lexicon = scene.doc.text, scene.lexicon
    alone = text[start - 1 : start] + mark[-1] in ("()", "[]") and not text[start - 2 : start - 1].isalnum()
    small = second in lexicon.cues("function") | lexicon.cues("speech")
    if not alone or small:
        return False
    return text[start : scene.suspect.start].islower() or (second.isupper() and not _ends_dateline(scene, start))


def _ends_dateline(scene: Scene, start: int) -> bool:
    """Whether an agency in brackets ends a dateline: `Hong Kong (CNN)US forces`."""
    text, (at, end, _) = scene.doc.text, scene.suspect
    near = start - scene.doc.line_at(start).start <= _DATELINE
    return near and text[start:at].isupper() and at - start > 2 and word_after(text, end).adjoins and text[end] != " "


def _before_small(scene: Scene, start: int, first: str, second: str) -> Iterator[Reading]:
    """The readings of `opposition.had` and `dean.the`: a stop for a comma, or before a sentence in small letters."""
    text, lexicon, (at, end, _) = scene.doc.text, scene.lexicon, scene.suspect
    alone = not text[start - 1 : start].strip() and start > 0 and text[end + len(second) : end + len(second) + 1] == " "
    prose = len(first) > 3 and lexicon.is_word(first) and lexicon.zipf(first) >= _PROSE
    small = (len(second) > 2 or second == "a") and (second in FINITE | PASTS or second in lexicon.cues("function"))
    if not (alone and prose and small) or _is_shortened(scene, first):
        return
    clause = _CLAUSE.match(text, end + len(second))
    rest = second + (clause.group() if clause else "")
    mark = mark_for_stop(text[max(scene.doc.line_at(at).start, at - _HEAD) : at], rest, lexicon)
    if mark is not None:
        new = f"{mark} {second}"
    elif (
        second in FINITE | PASTS | _LINKING or second == "a" or not any(is_finite(scene, word) for word in rest.split())
    ):
        new = f", {second}"
    else:
        new = f". {second.capitalize()}"
    why = (f"no space behind the stop between {first!r} and {second!r}",)
    yield Reading("joint", Span(at, end + len(second)), new, 4.0, why, Tier.REPORT, in_damage=True)


def _before_bracket(scene: Scene, first: str) -> Iterator[Reading]:
    """The reading of `Office(IMO)`, `Kovač(52)` and `Kovač(left)` as two."""
    start, end, _ = scene.suspect
    named = first[0].isupper() and len(first) > 3  # `sin(AB)` is a function
    why = (f"no space before the bracket behind {first!r}",)
    acronym = scene.doc.text[end].isupper() and not scene.doc.text.startswith("TM)", end)
    if not acronym and not (first.istitle() and named and _INSIDE.match(scene.doc.text, end)):
        return
    # Some journals set brackets so: sure only where other blanks are lost as well.
    damaged = named or (acronym and len(first) > 4)
    yield Reading("joint", Span(start, start), " ", 5.0, why, Tier.REPORT, in_damage=damaged)


def _behind_short_form(scene: Scene, short: str) -> Iterator[Reading]:
    """The reading of `U.N.human`, `p.m.on` and `(M5S)will` as two: a usual word in small letters that stands alone."""
    text, lexicon, (_, end, mark) = scene.doc.text, scene.lexicon, scene.suspect
    right = _RIGHT.match(text, end, end + 40)
    if right is None or not right[1].islower() or text[right.end() : right.end() + 1] not in (" ", ",", "\n", ""):
        return
    if mark == ")" and scene.doc.text[scene.suspect.start - len(short) - 2].isalnum():
        return  # `f(X1)if`
    if scene.in_code or (short.isupper() and "." in short and not lexicon.is_right_token(short.replace(".", ""))):
        return
    word = right[1]
    linking = word in FINITE | PASTS or word in lexicon.cues("function") | lexicon.cues("speech")
    usual = lexicon.is_word(word) and lexicon.zipf(word) >= _PROSE and word not in _ENDS_OF_ADDRESSES
    if linking or (usual and mark == "."):
        yield Reading("joint", Span(end, end), " ", 5.0, (f"no space between {mark!r} and {word!r}",), Tier.SAFE)


def _begins_clause(scene: Scene, letter: str) -> bool:
    """Whether a lone letter is the article or the pronoun: a word in small letters follows, and no `and`; or `'m`."""
    if letter == "I" and scene.doc.text[scene.suspect.end + 1 : scene.suspect.end + 2] in ("'", "’"):
        return True
    after = word_after(scene.doc.text, scene.suspect.end + 1)
    return (
        after.gap == " "
        and after.text.islower()
        and (letter == "I" or after.text not in scene.lexicon.cues("function"))
    )


def _may_part(scene: Scene, start: int, first: str, mark: str, second: str) -> bool:
    """Whether a sentence or clause may end in a mark that lost its blank: `Aarhus.She`, `2019.The`, `Dombivli,an`.

    `start` is the place of the first word, `mark` what stands between the two.
    """
    text, end = scene.doc.text, scene.suspect.end
    behind = text[end + len(second) : end + len(second) + 2]
    if behind[:1] == "." and behind[1:].strip():
        return False
    figure = not first.isalpha()
    named = len(first) > 3 and first.istitle() and not _is_shortened(scene, first)
    small = second.lower() in scene.lexicon.cues("function")
    if mark[-1] in ".!?":
        if not second.istitle() or second.lower() in _ENDS_OF_ADDRESSES:
            return False
        opener = small or (len(second) > 2 and _opens(scene, second))
        if figure:  # no number of an item
            lower = word_after(text, end + len(second)).text.islower()
            return (
                opener and lower and text[start - 1 : start].isspace() and text[start - 2 : start - 1] not in ("", "\n")
            )
        if len(mark) > 1 and mark[0] in _CLOSERS:
            return opener and len(first) > 1
        if mark != ".":
            return False
        if first.islower():  # `actors.Lindqvist directed`
            long = len(first) > 2 and len(second) > 3 and _is_known(scene, first)
            return long and word_after(text, end + len(second)).text.islower()
        if first.isupper():
            follows = word_after(text, end + len(second)).gap == " "
            return small and follows and text[start - 1 : start] != "."
        return named and (opener or (len(second) > 2 and len(first) > 4 and _is_known(scene, first)))
    if second.islower():
        word = small or (len(second) > 2 and scene.lexicon.is_word(second))
        if mark == ")":  # `(left)and`, but `(with)out`
            apart = text[start - 1 : start] == "(" and not text[start - 2 : start - 1].isalnum()
            return apart and small and not scene.lexicon.is_word(first + second)
        return mark == "," and (named or figure) and word
    plain = first.islower() and len(first) > 2 and _is_known(scene, first)
    if mark == ",":
        return second.istitle() and len(second) > 3 and (named or plain)
    return mark == ":" and plain and len(first) > 3 and second.istitle() and _is_known(scene, second)


def _opens(scene: Scene, word: str) -> bool:
    """Whether a usual word with a capital begins a sentence: a word in small letters follows."""
    low, after = word.lower(), word_after(scene.doc.text, scene.suspect.end + len(word))
    usual = scene.lexicon.is_word(low) and scene.lexicon.zipf(low) >= _USUAL
    return usual and after.gap == " " and after.text.islower()


def _is_shortened(scene: Scene, word: str) -> bool:
    """Whether a word is an abbreviation, whose stop ends no sentence: `Prof.Smith`."""
    return word.lower() in scene.lexicon.cues("abbreviation")


def _is_known(scene: Scene, word: str) -> bool:
    lexicon = scene.lexicon
    if word in TITLES or word in _LAST_WORDS or word in _SELDOM_LAST:
        return True
    if lexicon.is_word(word.lower()) and (len(word) > 2 or lexicon.zipf(word.lower()) > 5):
        return True
    return word[0].isupper() and (
        lexicon.is_right_token(word) or lexicon.zipf(word.lower()) >= 2.0 or scene.evidence.count(word) > 1
    )


def _mark_score(text: str, start: int, mark: str, first: str, second: str) -> float:
    """How sure it is that a blank was lost behind a mark between two words; 0 where it was not."""
    if mark[-1] in ".!?":
        whole = second[0].isupper() and not (second.isupper() and len(second) > 1)
        if mark == "." and first in TITLES:
            return (
                6.0
                if second.istitle() and len(second) > 2 and text[start - len(first) - 1 : start - len(first)].isspace()
                else 0.0
            )
        last = _LAST_WORDS | _SELDOM_LAST if second in _OPENERS else _LAST_WORDS
        ends = (len(first) >= 3 and first.islower()) or first in last
        return 6.0 if whole and ends and not mark.endswith("..") else 0.0
    if mark == ":":
        return 0.0
    if mark[-1] in ",;":
        return 0.0 if second.isupper() and len(second) < 3 else 6.0
    if mark[-1] not in ")]”»":
        return 0.0
    if mark[-1] == ")" and len(second) < 3 and not _may_stand_alone(first, second):
        return 0.0  # `word(s)ing`, `(re)do` are no lost spaces
    short = re.search(r"\([^\s()]{1,4}\Z", text[max(0, start - 6) : start])
    return 0.0 if short and not first.isupper() else 5.0


def _may_stand_alone(first: str, second: str) -> bool:
    """Whether two letters behind a bracket are a word: a small one, or a sentence's first behind an agency."""
    if first.isupper() and len(first) > 2 and second.lower() in TWO_LETTERS | {"us", "uk", "eu", "un"}:
        return second.isupper() or second.istitle()
    return second in ("in", "is", "on", "to", "at", "of", "by", "as", "or")
