"""Words in a text that lost its blanks throughout: what is one word elsewhere is two here far more often.

Where lines wrapped, or at every tag, the blank went. So many places are certain that an unknown string, and even a rare
word, is more likely two: `lookgood`, `gothome`, `areal`, `toJoshua`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.edits import Span
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import DETERMINERS, FINITE, MODALS, PASTS, PREPOSITIONS
from normalise.lexicon.keys import without_owner
from normalise.memory import UNKNOWN
from normalise.readings.joint import is_tag, parts_at_capitals
from normalise.readings.parts import ENDINGS, grammar_words, splits_of
from normalise.readings.reading import Reading, Scene
from normalise.readings.split import is_longer

TOKEN = expression(r"(?<![\w@#/\\.’'&)-])[^\W\d_]{3,}(?:['’]s(?![^\W_]))?(?![\w@/\\]|[-’'][^\W\d_]|\.[a-z])")
_DRAWN = expression(r"(.)\1\1")
# By how many powers of ten two words are more usual than the string; a word of its own asks for more, and for what
# stands around it.
_GAIN, _GAIN_WORD = 2.0, 2.4
# Strings that nobody has seen: what is said with a small word, what two other words make, and that in a long string.
_SMALL, _CONTENT, _CONTENT_LONG = 1.0, 2.4, -0.6
_SHORT, _LONG = 5, 8
_BESIDE = 0.6
# Behind a capital `I` stands a verb more often than the rest of `In` or `Is`.
_PRONOUN = 1.5
_USUAL = 3.8
# A firm may begin with one (`Sheiron`).
_SUBJECTS = frozenset("he she we they it".split())
# What stands before no noun, and so behind no article.
_NO_NOUNS = frozenset("as be how is no so than".split())
# How frequent the word behind a name is, and a word at a capital.
_BEFORE_NAMES = frozenset("a oh my hey hi".split())
_BEHIND_NAME, _AT_CAPITAL = 3.5, 3.0


def torn_splits(scene: Scene) -> Iterator[Reading]:
    """The likeliest reading of a token as two or three words, if it is likely enough in a text without its blanks."""
    token, lexicon = scene.token, scene.lexicon
    base = without_owner(token)
    low = base.lower()
    if lexicon.zipf(low) >= _USUAL or lexicon.is_right_token(base) or _is_dialect(scene):
        return
    if base[1:] != low[1:]:
        found = _at_capital(scene, base)
    elif base[0].islower() or scene.starts_sentence or base[0] == "I":
        found = _best(scene, base) or (_behind_name(scene, base) if base[0].isupper() else "")
    else:
        found = _behind_name(scene, base)
    if found:
        why = (f"{found!r} is usual, and the text has lost its blanks throughout",)
        yield Reading("split", Span(*scene.suspect[:2]), found + token[len(base) :], 3.0, why)


def _at_capital(scene: Scene, base: str) -> str:
    """A word or a name, and a name behind it; brands and surnames are written so as well, but each again and again."""
    lexicon = scene.lexicon
    if lexicon.is_word(base.lower()) or is_tag(scene):
        return ""
    article = (("a", base[1:]),) if base[0] == "a" and base[1].isupper() else ()
    for left, right in (*article, *parts_at_capitals(base)):
        if not right[1:].islower() or len(right) < 3:
            continue
        low = left.lower()
        small = low in grammar_words(lexicon) or low in _BEFORE_NAMES
        known = left.islower() and len(left) > 2 and lexicon.is_word(low) and lexicon.zipf(low) >= _AT_CAPITAL
        if small or (known and _is_name(scene, right)) or _is_whole_name(scene, left, right):
            return f"{left} {right}"
    return ""


def _is_name(scene: Scene, word: str) -> bool:
    """Whether a word with a capital is a name, and no everyday word as in `maxDepth`."""
    everyday = scene.lexicon.is_word(word.lower()) and scene.lexicon.zipf(word.lower()) >= _BEHIND_NAME
    return not everyday or word in scene.lexicon.cues("given") or scene.evidence.names(word)


def _is_whole_name(scene: Scene, left: str, right: str) -> bool:
    """Whether two words with capitals are known whole, usual side by side, or a given name and a name."""
    lexicon = scene.lexicon
    if lexicon.right_entities(f"{left} {right}"):
        return True
    if not left.istitle() or min(len(left), len(right)) < 3 or scene.evidence.count(scene.token) > 1:
        return False
    given = left in lexicon.cues("given") and (lexicon.is_right_token(right) or scene.evidence.names(right))
    return given or scene.evidence.names(left) or lexicon.pair(left.lower(), right.lower()) > 0


def _behind_name(scene: Scene, base: str) -> str:
    """A name that is known, or stands whole in the text, and a word behind it: `Marianknows`, `Greektragedy`."""
    lexicon, evidence = scene.lexicon, scene.evidence
    if lexicon.is_seen(base.lower()) or evidence.count(base) > 1:
        return ""
    for i in range(len(base) - 3, 3, -1):
        name, word = base[:i], base[i:]
        if lexicon.right_entities(word.capitalize()):
            continue  # `Cheollima`, which does not end in Lima
        if word in ENDINGS or lexicon.zipf(word) < _BEHIND_NAME or not lexicon.is_word(word):
            continue
        if evidence.names(name) or (lexicon.is_right_token(name) and len(word) > 3):
            return f"{name} {word}"
    return ""


def _best(scene: Scene, base: str) -> str:
    lexicon, low = scene.lexicon, base.lower()
    pronoun = base[0] == "I" and lexicon.is_word(low[1:]) and not _is_given(scene, low[1:])
    known = lexicon.is_word(low)
    ranked = []
    if pronoun:
        strength = max(lexicon.pair("i", low[1:]), lexicon.zipf("i") + lexicon.zipf(low[1:]) - 9)
        ranked.append((strength + _PRONOUN + _BESIDE * scene.pair_after(low[1:]), "i", low[1:]))
    for first, second, strength in () if pronoun and not scene.starts_sentence else splits_of(lexicon, low):
        said = scene.evidence.count(base) if base[0].isupper() else 0
        named = said > 1 and (first not in grammar_words(lexicon) or (said > 2 and scene.after.text.istitle()))
        if not named and _may_stand(scene, first, second):
            beside = scene.pair_before(first) + scene.pair_after(second)
            ranked.append((strength + _BESIDE * beside, first, second))
    if not ranked:
        return "" if known else _three(lexicon, base)
    score, first, second = max(ranked)
    return f"{base[: len(first)]} {second}" if _is_likely(scene, first, second, score, known=known) else ""


def _may_stand(scene: Scene, first: str, second: str) -> bool:
    """Whether two words may stand side by side here: no verb behind `for`, no `to` behind `the`."""
    if first == second or is_longer(scene, first, second) or (first in PREPOSITIONS and second in FINITE):
        return False
    after, usual = scene.after.text, scene.lexicon.pair(first, second) or second.endswith("ly")
    if scene.token[0].isupper() and first in _SUBJECTS and not usual and (after in PASTS or after.endswith("ed")):
        return False  # `Sheiron took over`: a firm
    determined = scene.before.adjoins and scene.before.text.lower() in DETERMINERS
    return not (determined and first in PREPOSITIONS | _NO_NOUNS)


def _is_given(scene: Scene, word: str) -> bool:
    """Whether `I` would stand before what is a given name rather than a verb: `Idan`."""
    return word.capitalize() in scene.lexicon.cues("given") and not scene.lexicon.pair("i", word)


def _is_likely(scene: Scene, first: str, second: str, score: float, *, known: bool) -> bool:
    lexicon, low = scene.lexicon, first + second
    own = lexicon.zipf(low)
    if second == "a" and first in MODALS:
        return False
    small = not grammar_words(lexicon).isdisjoint((first, second))
    if known:
        return small and score - own >= _GAIN_WORD and _fits_better(scene, first, second)
    if own or lexicon.is_seen(low):
        return score - own >= _GAIN
    if small and len(low) > _SHORT:
        return score >= _SMALL
    usual = lexicon.pair(first, second) or lexicon.zipf(first) + lexicon.zipf(second) - 9
    return score >= _CONTENT or (len(low) > _LONG and usual >= _CONTENT_LONG)


def _fits_better(scene: Scene, first: str, second: str) -> bool:
    """Whether two words stand better between their neighbours than the one that they make."""
    before, after, lexicon, low = scene.before, scene.after, scene.lexicon, scene.token.lower()
    if first == "a" and after.text in grammar_words(lexicon):
        return False  # `anew to`
    if not after.adjoins or not lexicon.pair(second, after.text.lower()) or lexicon.pair(low, after.text.lower()):
        return False
    if not before.adjoins:
        return True
    return bool(lexicon.pair(before.text.lower(), first)) and not lexicon.pair(before.text.lower(), low)


def _is_dialect(scene: Scene) -> bool:
    """Whether a token is a participle without its last letter, or drawn out: `goin' home`, `talkin`, `aaand`."""
    token, end = scene.token, scene.suspect.end
    if scene.doc.text[end : end + 1] in ("'", "’") or _DRAWN.search(token):
        return True
    return token.endswith("in") and scene.lexicon.is_word(f"{token}g".lower())


@lru_cache(maxsize=UNKNOWN)
def _three(lexicon: Lexicon, token: str) -> str:
    """Three words in one, each usual beside the next: `Idontknow`."""
    low = token.lower()
    found = []
    for i in range(1, len(low) - 3):
        first = low[:i]
        if len(first) < 3 and first not in grammar_words(lexicon) | {"i", "a"}:
            continue
        for second, third, strength in splits_of(lexicon, low[i:]):
            pair = lexicon.pair(first, second)
            if pair and lexicon.pair(second, third):
                found.append((pair + strength - lexicon.zipf(second), i, i + len(second)))
    score, one, two = max(found, default=(0.0, 0, 0))
    return f"{token[:one]} {low[one:two]} {low[two:]}" if score >= _CONTENT else ""
