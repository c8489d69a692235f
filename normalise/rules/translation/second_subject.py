"""A pronoun in small letters behind a full subject: `Prime Minister Karl Holm he said`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression, occurrences
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import is_finite
from normalise.memory import Lines
from normalise.neighbours import starts_sentence
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_NAME = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*(?: (?:(?:de|del|van|von|der|bin|al|el|la|le|dos|da|di) )?[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*)*"
_PRONOUNS = (" he ", " she ", " it ")
_VERB = expression(r" ([a-z]+)(?![\w’'-])(?!, )")
# All but the last sentence of a stretch of text.
_HEAD = expression(r".*(?:[.!?:;][”\"’)]?\s+(?=[A-ZÀ-ÖØ-ÞĀ-Ž])|\n|[“”\"—–(])", re.DOTALL)
# `The minister of Labour, Ilse Brandt, she`: the office, the name, perhaps a clause on the person.
_OFFICE = expression(
    rf"(?:(?:In|At|From|On) [\w’ -]+, )?(?P<title>(?:[Tt]he )?[A-Z]?[A-Za-z-]*(?: [A-Za-z-]+){{0,3}}?) (?:of|for|in) "
    rf"[\w’' -]+, {_NAME}(?:, who [^,]+,|,)?"
)
# Behind these nothing has been said yet.
_MARKS = '“”"—–('
_NAME_ALONE = expression(_NAME)
_REACH = 200
# `has declared`; but `it would seem`, `will be it`
_PERFECT = expression(r" (?:has|had) ([a-z]+)(?: that\b|:|,? [“\"])")
_AUXILIARY = expression(r" (?:has|does|did|will|would)(?: not)? (?!be\b|been\b|seem|appear|have\b|take\b|said\b)[a-z]+")
# `The State Weather Office (OME)`, `Meanwhile the Bundesbank`
_FRONTED = expression(r"(?:(?:In the meantime|Meanwhile|Likewise|In addition|For its part|Also),? )?(?:[Tt]he )?")
_ACRONYM = expression(r" \([A-Z]{2,6}\)\Z")
_LONGEST = 9
_BODY = expression(r"[A-ZÀ-Ö][\w’'-]*(?: (?:of|for|and|the|de|la|del|on)| [A-ZÀ-Ö][\w’'-]*)*")
_FORESEES = frozenset("foresees forecasts expects plans".split())
_OF_PEOPLE = frozenset("called thanked praised quoted accused believed condemned recalled asked told mentioned".split())


class SecondSubject(Rule):
    """A pronoun in small letters behind a full subject: `Prime Minister Karl Holm he said`.

    Verbs of other languages hold their subject, and some programs say it again. Sure in a document that shows machine
    translation, where the sentence begins with a title and a name, the name of a person, or of a body that is known or
    has its acronym behind it, and nothing else stands before the pronoun. It fears a fronted phrase (`A friend of Karl
    Holm, he said`), a frame (`the minister, he said, was`), and speech, in which people talk so.
    """

    code = "TRN024"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(needles=_PRONOUNS, profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin left early. Prime Minister Karl Holm he said no, and so did the singer.",
            "Vladimir Putin left early. Prime Minister Karl Holm said no, and so did the singer.",
        ),
        Repairs(
            "Wladimir Putin left. The minister of Labour, Ilse Brandt, she asked for time.",
            "Vladimir Putin left. The minister of Labour, Ilse Brandt, asked for time.",
        ),
        Repairs(
            "Wladimir Putin left. The State Weather Office (OME) it foresees frost, and Ilse Brandt she has said that.",
            "Vladimir Putin left. The State Weather Office (OME) foresees frost, and Ilse Brandt she has said that.",
        ),
        Leaves("Prime Minister Karl Holm he said no, and so did the singer."),
        Leaves("Emmanuel Macron left. A friend of Karl Holm, he said no. To President Holm he said yes."),
        Leaves("Wladimir’s uncle, Prime Minister Karl Holm, he said, was ill. “President Holm he said no,” she wrote."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Pronouns between a subject at the head of its sentence and the verb."""
        for line, (start, pronoun) in _in_lines(context.lexicon).each(doc.text):
            if not in_quotation(doc, line + start):
                place = line + start
                yield self.edit(place, place + len(pronoun), "", f"{pronoun[1:]} repeats the subject", confidence=0.9)


@lru_cache(maxsize=4)
def _in_lines(lexicon: Lexicon) -> Lines[tuple[tuple[int, str], ...]]:
    """The pronouns of lines that repeat a subject, with the blank before them."""
    speech = lexicon.cues("speech")

    def found(text: str) -> tuple[tuple[int, str], ...]:
        places = ((place, word) for word in _PRONOUNS for place in occurrences(word, text))
        return tuple((place, word[:-1]) for place, word in places if _repeats(text, place, word, lexicon, speech))

    return Lines(found)


def _repeats(text: str, start: int, pronoun: str, lexicon: Lexicon, speech: frozenset[str]) -> bool:
    """Whether a pronoun at a place of a line stands between a subject at the head of its sentence and the verb."""
    stop = start + len(pronoun) - 1
    verb = _VERB.match(text, stop)
    if verb is None or text[start - 1] in _MARKS:
        return False
    # Without a comma the name may be an object that was put first: `King Karl he had met once`.
    perfect = _PERFECT.match(text, stop) if verb[1] in ("has", "had") else None
    said = perfect[1] if perfect else verb[1]
    speaks = said in speech and said not in _OF_PEOPLE
    if not (speaks or _may_repeat(text, start, verb)):
        return False
    acronym = _ACRONYM.search(text, max(0, start - _LONGEST), start)
    end = acronym.start() if acronym else start
    low = max(0, end - _REACH)
    before = _HEAD.match(text, low, end)
    begin = before.end() if before else low
    head = text[begin:end]
    if not head or not starts_sentence(text, begin):
        return False
    if pronoun == " it ":
        name = _FRONTED.sub("", head, count=1)
        # `The union it will make` may go on.
        helped = name == head and _AUXILIARY.match(text, stop) is not None
        return (speaks or verb[1] in _FORESEES or helped) and _is_body(name, lexicon, acronym is not None)
    apart = not acronym and is_finite(verb[1]) and (head.endswith(",") or speaks)
    return apart and (_is_subject(head, lexicon) or _is_body(head, lexicon))


def _may_repeat(text: str, start: int, verb: re.Match[str]) -> bool:
    """Whether the pronoun at a place may repeat the subject of a verb that is none of speech."""
    if text.startswith(" it", start):
        return verb[1] in _FORESEES or _AUXILIARY.match(text, verb.start()) is not None
    return text[start - 1] == "," and is_finite(verb[1])


def _is_subject(head: str, lexicon: Lexicon) -> bool:
    """Whether the words from the head of a sentence to the pronoun are its subject and nothing else."""
    office = _OFFICE.fullmatch(head)
    if office is not None:
        return _is_title(office["title"], lexicon)
    if _is_person(head, lexicon):
        return True
    return any(
        _is_title(" ".join(words[:size]), lexicon) and _NAME_ALONE.fullmatch(" ".join(words[size:])) is not None
        for words in [head.split()]
        for size in range(1, min(6, len(words)))
    )


def _is_body(name: str, lexicon: Lexicon, acronym: bool = False) -> bool:
    """Whether words are the name of a known body, or one whose acronym stands behind it, and nothing else."""
    if acronym:
        return _BODY.fullmatch(name) is not None and name.split()[0].lower() not in lexicon.cues("function")
    return _NAME_ALONE.fullmatch(name) is not None and lexicon.is_right_name(name, "organisation")


def _is_person(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is that of a known person, or begins with a given name and has a second word."""
    if _NAME_ALONE.fullmatch(name) is None:
        return False
    if lexicon.is_right_name(name, "person"):
        return True
    words = name.split()
    return len(words) > 1 and words[0] in lexicon.cues("given")


def _is_title(words: str, lexicon: Lexicon) -> bool:
    """Whether words end in a title that a subject may begin with, and name nobody who belongs to one."""
    own = words.lower().removeprefix("the ").split()
    small = [i for i, word in enumerate(own) if word in lexicon.cues("function")]
    # `Chamber of Commerce President`, but no `Friend of President`
    if not own or any(own[i] not in ("of", "and") for i in small) or (small and small[-1] + 2 >= len(own)):
        return False
    titles = lexicon.cues("title")
    return own[-1] in titles or " ".join(own[-2:]) in titles
