"""Surnames that came back as the words that they are: `Diosdado Hair`, `Hair said`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.keys import folded
from normalise.memory import NAMES, Answers, Lines
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.name_pairs import name_pairs, placed_pairs
from normalise.rules.translation.offices import OFFICES, has_office
from normalise.values import dataclass

_CAPITAL = expression(r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]+")
_OFFICE_BEHIND = expression(rf",? (?:the|its|his|her|their) (?:[\w’'-]+ ){{0,5}}{OFFICES}\b")


@dataclass(frozen=True)
class _Reading:
    """A surname and the languages in which it is the word that stands in the text."""

    surname: str
    languages: tuple[str, ...]


class ReadSurname(Rule):
    """A surname that is a word of its language and was translated as one: `Óscar Bridge`, `Hair said`.

    `cues.tsv` lists such surnames with their words. Only in a document that shows machine translation. Of people that
    are known: with their given name, where the page is in a language of the surname, or an office stands beside it. Of
    anybody: where the document has the same given name with the surname, or the word stands behind a title or before
    `said` and one person is so called there. It fears the English who are called so (`Brown` beside `Moreno`): words
    that many are called need a known person and an office. Quotations stay.
    """

    code = "TRN033"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin spoke first. Then Minister Oscar Bridge came. Bridge said that it was late.",
            "Vladimir Putin spoke first. Then Minister Oscar Puente came. Puente said that it was late.",
        ),
        Repairs(
            "Wladimir Putin left. Ilse Zapatero drew boats. It was dark, Shoemaker said, and Ilse Shoemaker slept.",
            "Vladimir Putin left. Ilse Zapatero drew boats. It was dark, Zapatero said, and Ilse Zapatero slept.",
        ),
        Leaves("Then Minister Oscar Bridge came. Bridge said that it was late."),
        Leaves("Emmanuel Macron met Bernie Moreno and Sherrod Brown. Brown said that Ilse Oaks and Mr Wood had left."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Pairs of a given name and a word that may be a surname, and such words of people whom the document has."""
        lexicon = context.lexicon
        readings, surnames, titles = _readings(lexicon), _surnames(lexicon), lexicon.cues("title")
        pairs = [(given, noun, line + place) for line, (place, given, noun) in _in_lines(lexicon).each(doc.text)]
        own: dict[str, set[str]] = {}
        for given, noun, _ in pairs:
            if folded(noun) in surnames and given.lower() not in titles:
                own.setdefault(noun, set()).add(given)
        called: dict[str, set[str]] = {}
        for given, noun, start in pairs:
            if noun not in readings or in_quotation(doc, start):
                continue
            end = start + len(noun)
            right = _known(doc, context, given, noun, start, end) or _again(context, given, noun, own)
            if right:
                called.setdefault(noun, set()).add(right)
                why = f"{noun} is {right} read as a word"
                yield self.edit(start, end, right, why, f"{given} {right} is known here", confidence=0.87)
        named = {noun for _, noun, _ in pairs}
        for noun, right in _meant(lexicon, called, own):
            if _is_borne(noun, context) or (noun in named and noun not in called):
                continue
            why = f"{noun} is {right} read as a word"
            for start, end in _alone(doc, context, noun):
                yield self.edit(start, end, right, why, "the document has the whole name", confidence=0.86)


def _meant(lexicon: Lexicon, called: dict[str, set[str]], own: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """The words that are readings of one surname of the document, with it."""
    meant = {noun: set(rights) for noun, rights in called.items()}
    for surname in own:
        for noun in _surnames(lexicon)[folded(surname)]:
            meant.setdefault(noun, set()).add(surname)
    yield from ((noun, next(iter(rights))) for noun, rights in meant.items() if len(rights) == 1)


def _reads(readings: tuple[_Reading, ...], surname: str) -> bool:
    """Whether a word is one of the readings of a surname."""
    return any(folded(reading.surname) == folded(surname) for reading in readings)


def _known(doc: Document, context: Context, given: str, noun: str, start: int, end: int) -> str:
    """The surname of the one known person of this given name that the word is a reading of, or nothing."""
    lexicon, language = context.lexicon, context.evidence.language
    if lexicon.forms(f"{given} {noun}") or _is_longer(doc, end, lexicon):
        return ""
    found = set()
    for reading in _readings(lexicon)[noun]:
        for id_ in lexicon.people_with(reading.surname):
            words = lexicon.entity(id_).canonical.split(" ")
            right = _surname_of(words, given, reading.surname, doc.text[end : end + 40])
            if right:
                # Who is written with marks before the surname has them in it, too.
                found.add((id_, right if given.isascii() else reading.surname, language in reading.languages))
    if len(found) != 1:
        return ""
    _, right, spoken = found.pop()
    line = doc.line_at(start)
    head = start - len(given) - 1
    titled = word_before(doc.text, head)
    office = (titled.adjoins and titled.text.lower() in lexicon.cues("title")) or has_office(doc, head)
    office = office or bool(_OFFICE_BEHIND.match(doc.text, end, line.end))
    if _is_borne(noun, context):
        return right if office and spoken else ""
    return right if spoken or office else ""


def _surname_of(words: list[str], given: str, surname: str, behind: str) -> str:
    """The word of a name that is the surname, if the given name stands first or right before it, else nothing.

    What the name has behind this word must stand `behind` it in the text, too: `Luis Brown` is no Luis Moreno Ocampo.
    """
    for place, word in enumerate(words[1:], 1):
        rest = "".join(f" {part}" for part in words[place + 1 :])
        led = folded(given) in (folded(words[0]), folded(words[place - 1]))
        if led and folded(word) == folded(surname) and folded(behind).startswith(folded(rest)):
            return word
    return ""


def _again(context: Context, given: str, noun: str, own: dict[str, set[str]]) -> str:
    """The surname that the document has behind the same given name, or nothing."""
    if _is_borne(noun, context):
        return ""
    readings = _readings(context.lexicon)[noun]
    same = [surname for surname, givens in own.items() if given in givens and _reads(readings, surname)]
    return same[0] if len(same) == 1 and same[0] != noun else ""


def _alone(doc: Document, context: Context, noun: str) -> Iterator[tuple[int, int]]:
    """The places of a word that stands alone as a surname: behind a title, or before a verb of saying."""
    lexicon, text = context.lexicon, doc.text
    titles, speech = lexicon.cues("title"), lexicon.cues("speech")
    whole = re.compile(rf"{re.escape(noun)}(?<![\w-]{re.escape(noun)})(?![\w-])") if noun in text else None
    for match in whole.finditer(text) if whole and _CAPITAL.fullmatch(noun) else ():
        before, after = word_before(text, match.start()), word_after(text, match.end())
        titled = before.gap in (" ", ". ") and before.text.lower() in titles
        free = not (before.adjoins and (before.text.lower() in ("the", "a") or before.text[:1].isupper()))
        said = after.gap == " " and after.text in speech and free
        longer = after.gap == " " and after.text[:1].isupper()
        if (titled or said) and not longer and not in_quotation(doc, match.start()):
            yield match.span()


def _is_borne(noun: str, context: Context) -> bool:
    """Whether many or somebody known are called so."""
    lexicon = context.lexicon
    borne = noun in lexicon.cues("noun-surname") or noun in lexicon.cues("given")
    return borne or any(e.type == "person" for e in lexicon.right_entities(noun))


def _is_longer(doc: Document, end: int, lexicon: Lexicon) -> bool:
    """Whether a word that is no surname goes on with the name: `Oscar Bridge Company`."""
    after = word_after(doc.text, end)
    return after.gap == " " and after.text[:1].isupper() and not lexicon.people_with(after.text)


@lru_cache(maxsize=4)
def _readings(lexicon: Lexicon) -> dict[str, tuple[_Reading, ...]]:
    """The surnames that each word may be the reading of."""
    found: dict[str, tuple[_Reading, ...]] = {}
    for row in lexicon.cues("read-surname"):
        languages, surname, *words = row.split(" ")
        reading = _Reading(surname, tuple(languages.split(",")))
        for word in words:
            found[word] = (*found.get(word, ()), reading)
    return found


@lru_cache(maxsize=4)
def _surnames(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The surnames that may be read as words, in folded form, with these words."""
    found: dict[str, tuple[str, ...]] = {}
    for noun, readings in _readings(lexicon).items():
        for surname in {folded(reading.surname) for reading in readings}:
            found[surname] = (*found.get(surname, ()), noun)
    return found


@lru_cache(maxsize=4)
def _in_lines(lexicon: Lexicon) -> Lines[tuple[tuple[int, str, str], ...]]:
    """The pairs of lines whose second word is such a surname or a reading of one, with the place of this word."""
    readings, surnames = _readings(lexicon), _surnames(lexicon)

    wanted = Answers[tuple[str, str], bool](NAMES, lambda pair: pair[1] in readings or folded(pair[1]) in surnames)

    def found(line: str) -> tuple[tuple[int, str, str], ...]:
        if not any(map(wanted.__getitem__, name_pairs(line))):
            return ()
        return tuple(
            (place + len(given) + 1, given, noun)
            for place, given, noun in placed_pairs(line)
            if wanted[given, noun] and _CAPITAL.fullmatch(given)
        )

    return Lines(found)
