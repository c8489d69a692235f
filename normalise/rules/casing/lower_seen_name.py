"""Unknown names in small letters that the document itself writes with capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit
from normalise.expressions import expression, occurrences
from normalise.language import stands_among_foreign
from normalise.lexicon import Lexicon
from normalise.lexicon.keys import without_owner
from normalise.memory import NAMES, UNKNOWN, Answers
from normalise.neighbours import COURTESY, PLACE_BEFORE, Neighbour, word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.inner_words import inner_words
from normalise.rules.casing.lower_lines import is_bound, keeps_capitals
from normalise.rules.casing.person_frame import ENDS, LATIN
from normalise.suspects import Kind

_ARTICLES = frozenset("Das Der Die El Il La Las Le Les Los".split())
_PLAIN = 3.9
_USUAL = 3.6  # `labor` is a word in half of the world
_SETTLEMENTS = frozenset("city county district island port province region suburb town village".split())

# Verbs that no dictionary has end so, and other new words.
_PAST = ("ed", "ing")
_WORDLY = (*_PAST, "ly", "es", "ept", "tion")
# A string that nobody has seen, as a Zipf value, and a given name that may be a word: `May`, `Will`.
_UNSEEN, _OWN_WORD = 1.0, 4.0
# What stands before and behind a name that is one of its own.
_NO_LETTER, _SMALL_LETTER, _WORD_BEFORE = map(expression, (r"\b", r"(?<=[a-zß-öø-ÿ,;] )", r"(?<=[\w,;] )"))
_CAPITALISED, _ENDED = expression("[A-Z][a-z]+"), expression(r"(?![\w:-]| [A-ZÀ-ÖØ-Þ0-9])")
_BEHIND = ("", " ", "\n", ",", ".", ";", ":", ")")


class LowerSeenName(Rule):
    """A name in small letters that the document writes with capitals: `Adama ndiaye` beside `Mr Ndiaye`.

    Sure for an unknown word that stands once in small letters, where the words before it are those of the same name
    elsewhere. In a damaged document a given name, a title or a preposition of place before it is enough, or
    a given name before it and a verb of speech beside it; in a translated one a given name before a string of no
    language. It fears names of plants and animals, words of other languages, and writers who use no capitals.
    """

    code = "CAS010"
    stage = "casing"
    trigger = Trigger(kinds=frozenset({Kind.LOWER}), sets=frozenset({"lower-part"}))
    examples = (
        Repairs(
            "The designer Adamou ndiayelo spoke. Adamou Ndiayelo lives in Thiès.",
            "The designer Adamou Ndiayelo spoke. Adamou Ndiayelo lives in Thiès.",
        ),
        Repairs(
            "The head, ludmilka vaňkovská, agreed. Nobody asked Ludmilka Vaňkovská twice.",
            "The head, Ludmilka Vaňkovská, agreed. Nobody asked Ludmilka Vaňkovská twice.",
        ),
        Repairs(
            "Wladimir Putin left. Members of the group, Paolo rovani and Massimo bertulli, are against.",
            "Vladimir Putin left. Members of the group, Paolo Rovani and Massimo Bertulli, are against.",
        ),
        Leaves("Members of the group, Paolo rovani and Massimo bertulli, are against."),
        Leaves("Wladimir’s cousin Paolo googled it, Maria sleept badly, and Pedro habla no English."),
        Leaves("Veronica persimila, a weed, grows there. The genus was named by Persimila."),
        Leaves("They paid in guarapi; the Guarapi people were paid in beads."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Unknown words in small letters that are part of a name."""
        text, evidence = doc.text, context.evidence
        words = _names(context.lexicon)
        found = {*context.suspects.of(Kind.LOWER), *context.suspects.of("lower-part")}
        for suspect in sorted(suspect for suspect in found if words[suspect.text]):
            word = words[suspect.text]
            start, end = suspect.start, suspect.start + len(word)
            if is_bound(text, start, end):
                continue
            before = word_before(text, start)
            if before.gap != " " or before.text.lower() == word or not keeps_capitals(doc, start, end):
                continue  # `Meles meles`
            edit = self._capitalised(doc, context, before, word, (start, end))
            if edit is not None and evidence.count(word) <= 1:
                yield edit

    def _capitalised(
        self, doc: Document, context: Context, before: Neighbour, word: str, place: tuple[int, int]
    ) -> Edit | None:
        """The edit that gives an unknown word its capital, and where the document has both, the word before it, too."""
        start, end = place
        right, head = word[0].upper() + word[1:], before.text[0].upper() + before.text[1:]
        joined = head == before.text or not _is_small(before.text, context)
        new, first = f"{head} {right}", before.start if head != before.text else start
        ahead = _NO_LETTER if first == start else _SMALL_LETTER
        if joined and _stands(right, context) and _is_name(doc.text, new, ahead) and context.evidence.count(new):
            foreign = stands_among_foreign(doc.text, first, end, context.lexicon)
            if foreign or _is_foreign(word_before(doc.text, before.start)):
                return None
            if first < start and context.lexicon.is_word(before.text):
                return None  # `the status aparte`
            why = f"{new} stands in the document"
            return self.edit(first, end, new if first < start else right, why, confidence=0.95)
        if not context.evidence.damaged:
            return None
        why = _reason(doc, before, word, end, context)
        if (
            not why
            and before.text in context.lexicon.cues("given")
            and _is_unheard(doc, before.text, word, end, context)
        ):
            why = f"{before.text} is a given name, and nobody knows the word"
        return self.edit(start, end, right, why, confidence=0.9) if why else None


@lru_cache(maxsize=1)
def _names(lexicon: Lexicon) -> Answers[str, str]:
    """The word that a suspect may be without its `'s`, if it is in small letters and of no language; else nothing."""

    def found(piece: str) -> str:
        word = without_owner(piece)
        plain = not word.islower() or len(word) < 4 or lexicon.is_word(word) or word in lexicon.residue
        return "" if plain else word

    return Answers(NAMES, found)


def _stands(right: str, context: Context) -> bool:
    """Whether a word with a capital may stand behind others in the document: of damaged ones it is known which do."""
    head = _CAPITALISED.match(right)
    return not (head and context.evidence.damaged) or head.group() in inner_words(context.doc.text).all


def _is_name(text: str, name: str, before: re.Pattern[str]) -> bool:
    """Whether words with capitals stand in the document as a name of their own, behind what `before` describes.

    Headings write anything so (`4. Slot Overgeneration: ...`, `Bundesliga Matchday 20`), and longer names
    (`the Feng Shui Index`).
    """
    return any(before.match(text, at) and _ENDED.match(text, at + len(name)) for at in occurrences(name, text))


def _is_foreign(article: Neighbour) -> bool:
    """Whether an article of another language stands before words: `Le Canard enchaîné` is right so."""
    return article.adjoins and article.text in _ARTICLES


@lru_cache(maxsize=UNKNOWN)
def _is_fused(word: str, lexicon: Lexicon) -> bool:
    """Whether two everyday words lost the blank between them: `gothome`, `asensitive`."""
    return any(
        all(lexicon.is_word(part) and lexicon.zipf(part) >= _PLAIN for part in (word[:cut], word[cut:]))
        for cut in range(1, len(word) - 1)
    )


def _is_small(word: str, context: Context) -> bool:
    """Whether a word in small letters before a name is one of grammar: `in grindavik` beside a headline."""
    return context.lexicon.zipf(word) >= 5.0


def _is_unheard(doc: Document, given: str, word: str, end: int, context: Context) -> bool:
    """Whether a string behind a given name that is nothing else can be no word: `Paolo rovani and`, translated."""
    lexicon = context.lexicon
    if not context.evidence.machine_translated or context.suspects.noisy or in_quotation(doc, end):
        return False
    if doc.text.endswith("(", 0, end - len(word) - len(given) - 1):
        return False  # `a frog (Rana muscosa)`
    seen = lexicon.zipf(word) >= _UNSEEN and not lexicon.is_right_token(word.capitalize())
    if seen or word.endswith(_WORDLY) or doc.text[end : end + 1] not in _BEHIND:
        return False
    return lexicon.zipf(given.lower()) < _OWN_WORD and not lexicon.is_word(given.lower())


def _reason(doc: Document, before: Neighbour, word: str, end: int, context: Context) -> str:
    """Why an unknown word that ends at a place is a name in a damaged document, or nothing."""
    lexicon, evidence, text = context.lexicon, context.evidence, doc.text
    right, after = word[0].upper() + word[1:], word_after(text, end)
    if "’" in before.text or "'" in before.text or (word.endswith(_PAST) and before.text.islower()):
        return ""  # `I'm acowboy`; `major reshoring by`, beside a heading
    ahead = word_before(text, before.start)
    titled = ahead.text.lower() in lexicon.cues("title") and ahead.gap in (" ", ", ")
    named = before.text in lexicon.cues("given")
    courtesy = before.text in COURTESY or before.text in lexicon.cues("title") or (before.text.istitle() and titled)
    if (named or courtesy) and evidence.count(right):
        return f"{right} stands in the document"
    settled = before.text == "of" and ahead.text in _SETTLEMENTS
    # Sports, dishes and faiths stand behind `of` as often: `the sport of wushu`.
    placed = settled or (before.text.lower() in PLACE_BEFORE and (before.text != "of" or lexicon.zipf(word) < _UNSEEN))
    if (
        placed
        and lexicon.zipf(word) < _USUAL
        and _stands(right, context)
        and _is_name(text, right, _WORD_BEFORE)
        and evidence.count(right)
    ):
        return f"{right} stands in the document, and {before.text} before it"
    verb = named and after.adjoins and word.endswith(_PAST)  # `Paolo vlogged from the quay`
    if verb or (lexicon.is_seen(word) and lexicon.zipf(word) >= 2.5) or _is_fused(word, lexicon):
        return ""
    if before.text in COURTESY:
        return f"{before.text} stands before it"
    if not before.text[:1].isupper() or any(e.short == before.text for e in lexicon.right_entities(before.text)):
        return ""
    told = ahead.text in lexicon.cues("speech") and ahead.adjoins
    mark = text[end : end + 1]  # the gap would be empty at the end of a line
    ends = mark in ENDS or after.text in ("of", "who", "from")
    if named and after.adjoins and after.text in lexicon.cues("speech"):
        return f"{before.text} is a given name, and somebody speaks"
    if told and ends and (named or not lexicon.is_seen(word)):
        return f"{ahead.text} stands before it"
    if titled and ends and (named or ahead.gap == ", ") and not LATIN.search(word):
        return f"{ahead.text} stands before it"
    followed = mark == "," or (after.gap == " " and after.text in ("of", "from", "who", "has", "was", "is"))
    if named and followed and not LATIN.search(word) and lexicon.zipf(word) < 2.0:
        return f"{before.text} is a given name"
    return ""
