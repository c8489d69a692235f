"""`and` in the language that the document was translated from."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit
from normalise.language import stands_among_foreign
from normalise.lexicon.closed_classes import DETERMINERS
from normalise.neighbours import Neighbour, starts_sentence, word_after, word_before
from normalise.quotation import in_post, in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.and_words import PLAIN, RARE
from normalise.rules.translation.foreign_and import (
    NO_AND,
    counts_on_both_sides,
    is_ate,
    joins,
    joins_people,
    joins_places,
)
from normalise.rules.translation.foreign_sense import is_english
from normalise.rules.translation.symbols import among_symbols, is_symbol

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
_ALL = frozenset(_WORDS) | frozenset(PLAIN) | frozenset(RARE)
# Lone letters that may be a pronoun in small letters or a symbol: whatever the language, before an article they join.
_LETTERS = frozenset({"e", "i"})
# Between small English words these can be nothing else, whatever the language.
_UNMISTAKABLE = frozenset({"y", "et", "und"})
# So many words on each side of one tell of what language a quotation is.
_AMID = 3
# What there are several of, each with its name.
_PLACES = frozenset(
    "cities communities counties countries departments districts governorates islands municipalities neighborhoods "
    "neighbourhoods ports provinces regencies regions rivers states towns villages".split()
)
# Portuguese surnames are joined so: `Costa e Silva`.
_SECOND_SURNAMES = frozenset(
    "Silva Melo Mello Sousa Souza Castro Cunha Almeida Abreu Vasconcelos Gasset Cajal Margall".split()
)
_BETWEEN_PEOPLE = frozenset({"y", "e", "ed", "et", "und", "i", "en"})


class ConjunctionByLanguage(Rule):
    """`and` left in the document's own source language, between two words of one kind.

    Other certain damage must show the language, but for the full names of two people. Both sides begin with a capital,
    or English goes on in small letters. Double surnames (`Ramón y Cajal`), `et al.` and quotations stay, but for those
    that are plain English on both sides.
    """

    code = "TRN008"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(words=_ALL, profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin und Emmanuel Macron met. Farmers und millers from Hamburg und Kirchlinde came.",
            "Vladimir Putin and Emmanuel Macron met. Farmers and millers from Hamburg and Kirchlinde came.",
        ),
        Repairs(
            "Wladimir Putin left. Behind him stood Oliver Kern e Damir Suljic, the two keepers.",
            "Vladimir Putin left. Behind him stood Oliver Kern and Damir Suljic, the two keepers.",
        ),
        Leaves("Farmers und millers from Hamburg und Kirchlinde came."),
        Leaves("Emmanuel Macron met Vladimir Putin. She writes for Sciences et Avenir and Blohm und Voss."),
        Repairs(
            "“The road is closed,” she dijo. Aldura y Borvo drew. Aldura is now top, Borvo last.",
            "“The road is closed,” she said. Aldura and Borvo drew. Aldura is now top, Borvo last.",
        ),
        Repairs(
            "“We heard all of the news y the gossip of the town,” she dijo. It snowed in 2006 y again in 2013.",
            "“We heard all of the news and the gossip of the town,” she said. It snowed in 2006 and again in 2013.",
        ),
        Leaves("“Sturm und Drang” was read; Kratz et al. agreed with Santiago Ramón y Cajal."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """The words between two words of one kind."""
        language, text = context.evidence.language, doc.text
        for start, end, word in context.suspects.words(_ALL):
            line = doc.line_at(start)
            if text[start - 1 : start] != " " or text[end : end + 1] != " ":
                continue
            if in_quotation(doc, start) and not (word in _UNMISTAKABLE and _is_amid_english(doc, context, start, end)):
                continue
            if in_post(text[line.start : line.end]):
                continue  # people write to others in their language
            if len(word) == 1 and among_symbols(doc, start):
                continue
            if is_ate(word, word_before(text, start)):
                continue
            if self._fits(doc, context, start, end, word):
                own = PLAIN.get(word) or RARE.get(word) or language
                yield self.edit(start, end, "and", f"{word!r} is foreign for and", confidence=0.9, language=own)

    @staticmethod
    def _fits(doc: Document, context: Context, start: int, end: int, word: str) -> bool:
        """Whether a word joins two words of one kind, in a text of its language where it could be something else."""
        if word == "und" and stands_among_foreign(doc.text, start, end, context.lexicon):
            return False  # `Ueber das Sehn und die Farben`
        if word in PLAIN:
            return joins(doc, start, end, context.lexicon)
        if counts_on_both_sides(doc.text, start, end):
            return not is_symbol(word_before(doc.text, start), word_after(doc.text, end), context.lexicon)
        leading = context.evidence.languages
        going = leading == {RARE.get(word)} and _goes_on(doc, context, start, end)  # `was there dan the envoy spoke`
        if word in ("dan", "och") and not (going or joins(doc, start, end, context.lexicon)):
            return False
        left = word_before(doc.text, start)
        if word == "ve" and left.gap == " " and left.text.lower() in context.lexicon.cues("function"):
            return False  # `I ve been`
        if word in RARE and _joins_sentence(doc, context, start, end):
            return True
        if word in _BETWEEN_PEOPLE and joins_people(doc.text, start, end, context.lexicon):
            return True
        languages, small = _WORDS.get(word, (frozenset(), False))
        if word == "e" and doc.text.startswith(("i", "I", "hi", "Hi"), end + 1):
            languages |= {"es"}  # Spanish has it for `y` there
        spoken = bool(leading and leading <= languages)
        if not spoken and (context.evidence.language or word not in _UNMISTAKABLE | _LETTERS):
            return False
        fits = (spoken or word not in _LETTERS) and (
            _pairs(doc, context, start, end, small) or (small and _goes_on(doc, context, start, end))
        )
        return fits or (word in _LETTERS and _begins_phrase(doc, context, start, end))


def _joins_sentence(doc: Document, context: Context, start: int, end: int) -> bool:
    """Whether a rare word joins two things of a sentence, and no two parts of one name (`Ngugi wa Thiong’o`)."""
    left, right = word_before(doc.text, start), word_after(doc.text, end)
    if not joins(doc, start, end, context.lexicon):
        return False
    if left.text[:1].isupper() and right.text[:1].isupper():
        if joins_places(doc, start, end, context.lexicon):
            return True
        further = word_before(doc.text, left.start)
        return doc.text[start:end] in ("ve", "dan") and further.text in ("of", "between", "from", "by", "for", "with")
    return right.text in DETERMINERS or (left.text.islower() and right.text.islower())


def _is_known(context: Context, name: str) -> bool:
    return name in context.lexicon.cues("given") or context.lexicon.is_right_name(name, "place", "person")


def _begins_phrase(doc: Document, context: Context, start: int, end: int) -> bool:
    """Whether a noun stands before a lone letter and an article behind it: `offered a bus i a place`."""
    left, right = word_before(doc.text, start), word_after(doc.text, end)
    if (
        right.gap != " "
        or right.text not in DETERMINERS
        or left.gap not in (" ", ", ")
        or not left.text
        or is_symbol(left, right, context.lexicon)
    ):
        return False
    if left.text[0].isupper():  # `the mayor of Porto e the governor`
        return len(left.text) > 3 and left.text.lower() not in context.lexicon.cues("function")
    return len(left.text) > 2 and is_english(left.text, context.lexicon)


def _is_amid_english(doc: Document, context: Context, start: int, end: int) -> bool:
    """Whether three plain English words stand on each side: such a quotation was translated with all the rest."""
    line = doc.line_at(start)
    left = doc.text[max(line.start, start - 40) : start].split()[-_AMID:]
    right = doc.text[end : min(line.end, end + 40)].split()[:_AMID]
    small = context.lexicon.cues("function")
    words = [word.strip('“".,;:!?”').lower() for word in left + right]
    return len(words) == 2 * _AMID and all(word in small or is_english(word, context.lexicon) for word in words)


def _goes_on(doc: Document, context: Context, start: int, end: int) -> bool:
    """Whether a sentence goes on behind a word as it does behind `and`: `banned in 2006 y again in 2013`."""
    left, right = word_before(doc.text, start), word_after(doc.text, end)
    lexicon = context.lexicon
    if right.gap != " " or not right.text.islower() or is_symbol(left, right, lexicon):
        return False
    if doc.text[start:end] == "dan" and {left.text.lower(), right.text} & NO_AND:
        return False
    if not (is_english(right.text, lexicon) or right.text in lexicon.cues("function")):
        return False
    if doc.text[start - 2].isdigit() or left.gap in ("%", '" ', "” ", ") ", "% "):
        return True
    if left.gap not in (" ", ", ") or len(left.text) < 3:
        return False
    return is_english(left.text, lexicon) or (left.text[0].isupper() and bool(lexicon.right_entities(left.text)))


def _pairs(doc: Document, context: Context, start: int, end: int, small: bool) -> bool:
    """Whether the words on both sides are of one kind."""
    left, right = word_before(doc.text, start), word_after(doc.text, end)
    if left.gap.strip(' ,.”")%') or right.gap != " " or not left.text:
        return False
    if is_symbol(left, right, context.lexicon):
        return False
    if left.text[0].isupper() and right.text[:1].isupper():
        return _names_pair(doc, context, left, right)
    if not small or not right.text or not right.text.islower():
        return False
    lexicon = context.lexicon
    if left.text.lower() == "il":
        return False  # `il y a longtemps`
    known = lexicon.is_word(right.text) and lexicon.zipf(right.text) >= 3.0
    return known and (lexicon.is_word(left.text.lower()) or left.text[0].isupper() or left.text.endswith("m"))


def _names_pair(doc: Document, context: Context, left: Neighbour, right: Neighbour) -> bool:
    """Whether two words with capitals are two names, and no double surname (`Ramón y Cajal`) or firm."""
    further = word_before(doc.text, left.start)
    beyond = word_after(doc.text, right.end)
    named = further.adjoins and further.text[:1].isupper()
    if further.text == "of" and word_before(doc.text, further.start).text.lower() in _PLACES:
        return True  # `the provinces of Salta y Jujuy`
    called = named and further.text in context.lexicon.cues("given")  # `Santiago Ramón y Cajal`
    if not called and _stand_apart(context, left, right, doc.text[left.end + 1 : right.start - 1].strip(" ,")):
        return True
    if named and not (beyond.adjoins and beyond.text[:1].isupper()):
        return False
    # Names of bodies look the same (`Sciences et Avenir`): one side must be a known place or person.
    if further.adjoins and further.text in ("between", "both", "among", "in", "from", "near"):
        return True
    words = (left.text, right.text)
    if all(context.lexicon.is_right_name(word, "demonym") for word in words):
        return True  # `Catalan et Basque deputies`
    placed = [context.lexicon.is_right_name(word, "place", "organisation") for word in words]
    everyday = all(context.lexicon.is_word(w.lower()) and context.lexicon.zipf(w.lower()) >= 3.5 for w in words)
    if left.text.isupper() and right.text.isupper() and len(left.text) > 1:
        return all(placed)  # `the UN i NATO`
    if everyday and not any(_is_known(context, word) for word in words):
        if further.adjoins and further.text == "of" and not doc.text.startswith("et ", left.end + 1):
            return True  # `the Ministry of Transport y Communications`
        # `Central i Eastern Europe`, but `Sciences et Techniques`
        return beyond.gap == " " and beyond.text[:1].isupper()
    given = [word in context.lexicon.cues("given") for word in words]
    if not named and not (beyond.gap == " " and beyond.text[:1].isupper()) and any(given):
        return False  # `the ballad of Pedro y Pablo`, `Ramón y Cajal`
    if not any(placed) and not named and beyond.text[:1].islower():
        return False  # `the firm of Souza e Melo`: two lone surnames
    if starts_sentence(doc.text, left.start) and not beyond.text[:1].isupper():
        # `Ramón y Cajal drew neurons`: at the head of a sentence a given name and a surname are no two people.
        return all(placed)
    return any(_is_known(context, word) for word in (left.text, right.text, further.text if named else ""))


def _stand_apart(context: Context, left: Neighbour, right: Neighbour, word: str) -> bool:
    """Whether two names are no double surname: the document has each without the other, or each alone is known."""
    known = context.lexicon.right_entities
    if right.text not in _SECOND_SURNAMES and known(left.text) and known(right.text):
        return True  # `the coalition of Conte e Schlein`
    both = context.evidence.count(f"{left.text} {word} {right.text}")
    return len(left.text) > 2 and all(context.evidence.count(w.text) > both for w in (left, right))
