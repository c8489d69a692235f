"""A pronoun in small letters behind a full subject: `Prime Minister Karl Holm he said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import is_finite
from normalise.neighbours import starts_sentence
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_NAME = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*(?: (?:(?:de|del|van|von|der|bin|al|el|la|le|dos|da|di) )?[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*)*"
_PRONOUN = expression(r" (he|she|it)\b(?= [a-z])")
_VERB = expression(r" ([a-z]+)(?![\w’'-])(?!, )")
# All but the last sentence of a stretch of text.
_HEAD = expression(r".*(?:[.!?:;][”\"’)]?\s+(?=[A-ZÀ-ÖØ-ÞĀ-Ž])|\n|[“”\"—–(])", re.DOTALL)
# `The minister of Labour, Ilse Brandt, she`: the office, the name, perhaps a clause on the person.
_OFFICE = expression(
    rf"(?:(?:In|At|From|On) [\w’ -]+, )?(?P<title>(?:[Tt]he )?[A-Z]?[A-Za-z-]*(?: [A-Za-z-]+){{0,3}}?) (?:of|for|in) "
    rf"[\w’' -]+, {_NAME}(?:, who [^,]+,|,)?"
)
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
    trigger = Trigger(needles=(" he ", " she ", " it "), profile="mt")
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
        text = doc.text
        for found in _PRONOUN.finditer(text):
            verb = _VERB.match(text, found.end())
            if verb is None or in_quotation(doc, found.start()):
                continue
            acronym = _ACRONYM.search(text, max(0, found.start() - _LONGEST), found.start())
            end = acronym.start() if acronym else found.start()
            head = _HEAD.sub("", text[max(0, end - _REACH) : end])
            begin = end - len(head)
            if not head or not starts_sentence(text, begin):
                continue
            # Without a comma the name may be an object that was put first: `King Karl he had met once`.
            perfect = _PERFECT.match(text, found.end())
            said = perfect[1] if perfect else verb[1]
            speaks = said in context.lexicon.cues("speech") and said not in _OF_PEOPLE
            if found[1] == "it":
                name = _FRONTED.sub("", head, count=1)
                # `The union it will make` may go on.
                helped = name == head and _AUXILIARY.match(text, found.end()) is not None
                known = _is_body(name, context.lexicon, acronym is not None)
                owns = known and (speaks or verb[1] in _FORESEES or helped)
            else:
                apart = not acronym and is_finite(verb[1]) and (head.endswith(",") or speaks)
                owns = apart and (_is_subject(head, context.lexicon) or _is_body(head, context.lexicon))
            if owns:
                yield self.edit(*found.span(), "", f"{found[1]} repeats the subject", confidence=0.9)


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
