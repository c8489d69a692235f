"""What foreign words in English sentences mean, and whether the sentence is English round them."""

from __future__ import annotations

import re

from normalise.amounts import is_given_twice
from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import AUXILIARIES, BEING, DETERMINERS, MODALS, PREPOSITIONS, any_of
from normalise.lexicon.entries import Residue
from normalise.lexicon.keys import without_owner
from normalise.neighbours import Neighbour, starts_sentence, word_after, word_before
from normalise.quotation import in_quotation

# The definite articles of the languages that have them.
ARTICLES = {
    "fr": ("la", "le", "les"),
    "es": ("la", "el", "los", "las"),
    "it": ("la", "il", "lo", "le", "gli"),
    "pt": ("o", "a", "os", "as"),
    "de": ("der", "die", "das", "den", "dem"),
}
# `a déclaré`, `ha detto`: the first half of a verb in two words.
_AUXILIARIES = {
    "fr": frozenset({"a", "ont"}),
    "it": frozenset({"ha", "hanno"}),
    "es": frozenset({"ha", "han"}),
    "de": frozenset({"hat", "haben"}),
    "nl": frozenset({"heeft", "hebben"}),
}
_TOLD = frozenset(
    "us me him them police officials investigators prosecutors voters reporters journalists parliament lawmakers "
    "Reuters AFP CNN".split()
)
_HEARERS = expression(r" (?:a|an|the|his|her|their) (?:\w+ )?(?:conference|court|newspaper|agency|broadcaster|daily)\b")
_FINITE = expression(rf"\b(?:{any_of(AUXILIARIES)})\b")
_BEFORE_BASE = MODALS | {"to", "cannot", "did", "does", "do", "not"}
_BEING = BEING | {"be", "been", "being"}
_NAMING = frozenset(
    "as called call calls calling named word term words expression so-called aka phrase spelled spelt meaning means "
    "verb noun".split()
)
# Where one of these stands in the sentence, it speaks of words.
_SPOKEN_OF = expression(
    r"(?<!other )\b(?:words?|verbs?|nouns?|adjectives?|phrases?|terms? for|spelled|spelt|pronounced|translates?|"
    r"known as|in (?:Spanish|French|Portuguese|Italian|German|Dutch|Polish|Turkish|Russian|Latin|Indonesian|Arabic))\b"
)
_PASTS = frozenset("said told found lost won built sold bought paid sent wrote began was were had died came".split())
_SCALES = frozenset({"thousand", "million", "billion", "trillion"})
_WORD = expression(r"[^\W\d_]+(?:['’][a-z]+)?")
# How many words on each side tell of a sentence, and how far away they are looked for.
_BESIDE, _NEAR = 4, 70
_ENGLISH = 3.6  # the frequency of words that no other language has lent us for the occasion
# Frequent in English texts, as parts of names and borrowed phrases.
_OTHERS = frozenset("de la le les en et un une del el los las que di du des von van der das y e il".split())


def is_english(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is an everyday English one."""
    low = word.lower()
    return lexicon.is_word(low) and lexicon.zipf(low) >= _ENGLISH and low not in _OTHERS


def stands_in_english(doc: Document, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a foreign word is alone in an English sentence: no quotation, no phrase, no word that is spoken of."""
    text = doc.text
    if (
        in_quotation(doc, start)
        or (start and text[start - 1] in "*_'‘’-/")
        or text[end : end + 1] in ("*", "_", "-", "/")
    ):
        return False
    if is_given_twice(doc, start) or _is_scale(text, start, end, lexicon):
        return False
    left, right = word_before(text, start), word_after(text, end)
    line = doc.line_at(start)
    if _SPOKEN_OF.search(text, max(line.start, start - 90), min(line.end, end + 90)):
        return False
    if left.text.lower() in _NAMING or right.text.lower() in ("means", "meaning"):
        return False
    if re.match(r",? (?:or|meaning|which means)\b", text[end : end + 20]) or text[end : end + 2] == " (":
        return False
    beside = [w for w in (left, right) if w.text and len(w.gap) <= 3]
    if any(_is_foreign(w, lexicon) for w in beside) or (left.text.istitle() and left.text.lower() in _OTHERS | {"los"}):
        return False
    near = _WORD.findall(text[max(0, start - _NEAR) : start])[-_BESIDE:]
    near += _WORD.findall(text[end : end + _NEAR])[:_BESIDE]
    small = [w for w in near if w[0].islower()]
    return len(small) >= 2 and 3 * sum(is_english(w, lexicon) for w in small) >= 2 * len(small)


def _is_scale(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a word behind a figure says how many thousands or millions: that is a figure's matter."""
    if not text[max(0, start - 2) : start].strip(" ")[-1:].isdigit():
        return False
    return any(not _SCALES.isdisjoint(row.english) for row in lexicon.residue.get(text[start:end].lower(), ()))


def _is_foreign(word: Neighbour, lexicon: Lexicon) -> bool:
    """Whether a small word is no English one, so that a whole phrase is foreign."""
    low = without_owner(word.text.lower())
    rows = lexicon.residue.get(low, ())
    small = any(r.kind in ("article", "preposition") for r in rows) and not is_english(low, lexicon)
    return (
        word.adjoins and word.text.islower() and len(low) > 1 and (not lexicon.is_word(low) or (small and low != "a"))
    )


def auxiliary_before(doc: Document, start: int, lang: str) -> int:
    """Where the verb begins whose second half stands at a place."""
    before = word_before(doc.text, start)
    return before.start if before.adjoins and before.text in _AUXILIARIES.get(lang, ()) else start


def article_before(doc: Document, start: int, lang: str) -> Neighbour:
    """The definite article of a language right before a place; an empty word if there is none, or an English one."""
    before = word_before(doc.text, start)
    led = before.adjoins and before.text.lower() in ARTICLES.get(lang, ()) and before.text.lower() not in ("a", "as")
    return before if led else Neighbour("", start, start, "")


def sense(row: Residue, doc: Document, start: int, end: int) -> str:
    """The one English word for a foreign one at its place, or nothing where the sentence leaves it open."""
    english = row.english[0]
    if len(row.english) > 1:
        return ""
    before = word_before(doc.text, start).text.lower()
    if is_past_form(english) and before in _BEFORE_BASE:
        return ""
    if english == "said" and before in _BEING:
        return ""
    if english == "said":
        return said_or_told(doc, end)
    return english


def is_past_form(english: str) -> bool:
    """Whether the English for a word is a past or a participle: only such a word has an auxiliary before it."""
    return english in _PASTS or (english.endswith("ed") and " " not in english)


def said_or_told(doc: Document, end: int) -> str:
    """`told` before those who hear it, `said` before a stop, a name or a clause; nothing where that is open."""
    text = doc.text
    after = word_after(text, end)
    clause = re.split(r"[.;!?“”\"\n]", text[end : end + 140])[0]
    if after.gap == " " and after.text in _TOLD:
        return "told"
    if after.gap == " " and (after.text in ("a", "an") or _HEARERS.match(clause)):
        return "told" if _HEARERS.match(clause) else "said"
    if after.gap == " " and after.text == "the" and not _FINITE.search(clause) and len(clause.split()) > 6:
        return ""
    return "said"


# What a noun alone follows, and no surname: `two Menschen`, `most Menschen`.
_LEADING = DETERMINERS | frozenset(
    "two three four five six seven eight nine ten dozens hundreds thousand thousands million millions billion many "
    "most several few more fewer some all other of no each every last next past".split()
)

_FIGURE = expression(r"\d (?:[a-z]+ )?\Z")


def is_german_noun(doc: Document, start: int, end: int, *, led: bool) -> bool:
    """Whether a word with a capital stands among small words or behind a figure, so that it is no name.

    An article or a number stands before it, with one word between them at the most; a preposition will do unless
    `led`.
    """
    before, after = word_before(doc.text, start), word_after(doc.text, end)
    if after.adjoins and after.text[:1].isupper():
        return False
    if _FIGURE.search(doc.text, max(0, start - 20), start):
        return True
    if starts_sentence(doc.text, start) or not before.adjoins:
        return False
    if before.text.lower() in _LEADING or (not led and before.text in PREPOSITIONS):
        return True
    return before.text.islower() and word_before(doc.text, before.start).text.lower() in _LEADING - {"of"}
