"""`and` in the language that the document was translated from."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.lexicon.closed_classes import DETERMINERS
from normalise.neighbours import Neighbour, starts_sentence, word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.foreign_sense import is_english
from normalise.rules.translation.symbols import is_symbol

# The languages of each word, and whether it may also stand between words in small letters.
_WORDS: dict[str, tuple[frozenset[str], bool]] = {
    "y": (frozenset({"es"}), True),
    "e": (frozenset({"it", "pt"}), True),
    "ed": (frozenset({"it"}), True),
    "et": (frozenset({"fr"}), True),
    "und": (frozenset({"de"}), True),
    "en": (frozenset({"nl"}), False),
    "dan": (frozenset({"id"}), True),
    "ve": (frozenset({"tr"}), True),
    "i": (frozenset({"pl", "ru", "uk", "cs", "hr", "sr", "bg"}), False),
}
# Lone letters that may be a pronoun in small letters or a symbol: whatever the language, before an article they join.
_LETTERS = frozenset({"e", "i"})
# Between small English words these can be nothing else, whatever the language.
_UNMISTAKABLE = frozenset({"y", "et", "und"})


class ConjunctionByLanguage(Rule):
    """`and` left in the document's own source language, between two words of one kind.

    Other certain damage must show the language. Both sides begin with a capital, or both are English words in
    small letters. Quotations, `et al.` and double surnames (`Ramón y Cajal`) stay.
    """

    code = "TRN008"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(words=frozenset(_WORDS), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin und Emmanuel Macron met. Farmers und millers from Hamburg und Kirchlinde came.",
            "Vladimir Putin and Emmanuel Macron met. Farmers and millers from Hamburg and Kirchlinde came.",
        ),
        Leaves("Farmers und millers from Hamburg und Kirchlinde came."),
        Leaves("Emmanuel Macron met Vladimir Putin. She writes for Sciences et Avenir and Blohm und Voss."),
        Leaves("“Sturm und Drang” was read; Kratz et al. agreed with Santiago Ramón y Cajal."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The words between two words of one kind."""
        language, text = context.evidence.language, doc.text
        for word, (languages, small) in _WORDS.items():
            leading = context.evidence.languages
            spoken = bool(leading and leading <= languages)
            if not spoken and (language or word not in _UNMISTAKABLE | _LETTERS):
                continue
            place = text.find(f" {word} ")
            while place >= 0:
                start, end = place + 1, place + 1 + len(word)
                fits = (spoken or word not in _LETTERS) and _pairs(doc, context, start, end, small)
                fits = fits or (word in _LETTERS and _begins_phrase(doc, context, start, end))
                if fits and not in_quotation(doc, start):
                    why = f"{word!r} is {language or 'foreign'} for and"
                    yield self.edit(start, end, "and", why, confidence=0.9, language=language)
                place = text.find(f" {word} ", end)


def _is_known(context: Context, name: str) -> bool:
    entities = context.lexicon.right_entities(name) if name else ()
    return name in context.lexicon.cues("given") or any(e.type in ("place", "person") for e in entities)


def _begins_phrase(doc: Document, context: Context, start: int, end: int) -> bool:
    """Whether a noun stands before a lone letter and an article behind it: `offered a bus i a place`."""
    left, right = word_before(doc.text, start), word_after(doc.text, end)
    if (
        right.gap != " "
        or right.text not in DETERMINERS
        or left.gap not in (" ", ", ")
        or is_symbol(left, right, context.lexicon)
    ):
        return False
    return left.text.islower() and len(left.text) > 2 and is_english(left.text, context.lexicon)


def _pairs(doc: Document, context: Context, start: int, end: int, small: bool) -> bool:
    """Whether the words on both sides are of one kind."""
    left, right = word_before(doc.text, start), word_after(doc.text, end)
    figure = doc.text[end + 1 : end + 2].isdigit()
    if left.gap.strip(' ,.”")%0123456789') or not (right.gap == " " or figure) or not left.text:
        return False
    if is_symbol(left, right, context.lexicon):
        return False
    if left.text[0].isupper() and right.text[:1].isupper():
        return _names_pair(doc, context, left, right)
    if not small or not right.text or not right.text.islower():
        return False
    lexicon = context.lexicon
    known = lexicon.is_word(right.text) and lexicon.zipf(right.text) >= 3.0
    return known and (lexicon.is_word(left.text.lower()) or left.text[0].isupper() or left.text.endswith("m"))


def _names_pair(doc: Document, context: Context, left: Neighbour, right: Neighbour) -> bool:
    """Whether two words with capitals are two names, and no double surname (`Ramón y Cajal`) or firm."""
    further = word_before(doc.text, left.start)
    beyond = word_after(doc.text, right.end)
    named = further.adjoins and further.text[:1].isupper()
    if named and not (beyond.adjoins and beyond.text[:1].isupper()):
        return False
    # Names of bodies look the same (`Sciences et Avenir`): one side must be a known place or person.
    if further.adjoins and further.text in ("between", "both", "among", "in", "from", "near"):
        return True
    words = (left.text, right.text)
    if all(_is_demonym(context, word) for word in words):
        return True  # `Catalan et Basque deputies`
    everyday = all(context.lexicon.is_word(w.lower()) and context.lexicon.zipf(w.lower()) >= 3.5 for w in words)
    if everyday and not any(_is_known(context, word) for word in words):
        # `Central i Eastern Europe`, but `Sciences et Techniques`
        return beyond.gap == " " and beyond.text[:1].isupper()
    given = [word in context.lexicon.cues("given") for word in words]
    if not named and not (beyond.gap == " " and beyond.text[:1].isupper()) and any(given):
        return False  # `the ballad of Pedro y Pablo`, `Ramón y Cajal`
    if not any(_is_place(context, word) for word in words) and not named and beyond.text[:1].islower():
        return False  # `the firm of Souza e Melo`: two lone surnames
    if starts_sentence(doc.text, left.start) and not beyond.text[:1].isupper():
        # `Ramón y Cajal drew neurons`: at the head of a sentence a given name and a surname are no two people.
        return all(_is_place(context, word) for word in (left.text, right.text))
    return any(_is_known(context, word) for word in (left.text, right.text, further.text if named else ""))


def _is_demonym(context: Context, word: str) -> bool:
    return any(e.type == "demonym" for e in context.lexicon.right_entities(word))


def _is_place(context: Context, name: str) -> bool:
    return any(e.type in ("place", "organisation") for e in context.lexicon.right_entities(name))
