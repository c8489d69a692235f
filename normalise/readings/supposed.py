"""Two words in one string, told by how often they stand side by side and how seldom the string is seen."""

from __future__ import annotations

from normalise.edits import Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.readings.reading import Reading, Scene

# Large collections hold what is more frequent than this; what they do not hold is taken to be as frequent.
_UNSEEN = 1.0
# By how many powers of ten a pair is more frequent than the string: then nobody writes it as one. A prefix and an
# ending make words of their own, so they ask for more; what stands around may make up for less.
_FAR, _FARTHER, _NEARER = 2.0, 3.0, 1.9
_ENDING = 2.4
_PAIR, _PHRASE = 3.0, 1.2
# Compounds are made of short words: no Latin noun ends or begins one, but for Greek and Latin heads.
_LATIN = expression(r"[a-z]{2,}(?:tion|sion|ment|ity|ance|ence|ism|age|ture)\Z")
_HEAD = expression(
    r".*[oia]\Z|(?:after|back|counter|cross|cyber|down|ever|fore|home|hyper|inter|off|out|over|self|step|sub|super|"
    r"trans|ultra|under|up)\Z"
)
_LATIN_LEAST, _USUAL, _FREQUENT = 6, 4.0, 4.3
_SAYING = frozenset({"said", "told"})
# Small words with which no longer word begins.
_LONG_SMALL = frozenset("their from this these those which have were been they".split())
_BESIDE = 1.0
_TAILS = frozenset("at back down in off on out over up to".split())
_COMPOUNDING = frozenset("as at by in on no up under over out".split())
_BESIDE_LONG = frozenset({"by", "at", "on"})
_HEADS = frozenset("a as at by in on no so us we he it me my up under over out".split())


def supposed_split(scene: Scene, first: str, second: str) -> Reading | None:
    """The reading of a string in small letters as these two words; safe only in a damaged text."""
    lexicon, token = scene.lexicon, scene.token
    own, pair = lexicon.zipf(token), lexicon.pair(first, second)
    if _is_half(scene):
        return None  # `aband on`
    if _is_pair(scene, first, second, pair - max(own, _UNSEEN)):
        why = f"{first} {second} is usual, {token!r} is not"
    elif scene.repeats <= 1 and _is_no_compound(lexicon, token, first, second):
        why = f"{token!r} is no compound that anybody makes"
    else:
        return None
    return Reading("split", Span(*scene.suspect[:2]), f"{first} {second}", 2.8, (why,), Tier.REPORT, in_damage=True)


def may_be_supposed(lexicon: Lexicon, token: str, first: str, second: str) -> bool:
    """Whether `supposed_split` may find these two words, whatever stands around them."""
    pair = lexicon.pair(first, second)
    usual = pair >= _PAIR and pair - max(lexicon.zipf(token), _UNSEEN) >= _NEARER
    return usual or _is_no_compound(lexicon, token, first, second)


def _is_half(scene: Scene) -> bool:
    """Whether a neighbour and the token make a word."""
    after, before, lexicon = scene.after, scene.before, scene.lexicon
    right = after.gap == " " and lexicon.is_word(scene.token + after.text)
    return right or (before.gap == " " and lexicon.is_word(before.text.lower() + scene.token))


def _is_pair(scene: Scene, first: str, second: str, gap: float) -> bool:
    """Whether two words are so usual side by side that the string can only have lost its blank."""
    lexicon = scene.lexicon
    if lexicon.pair(first, second) < _PAIR or scene.repeats > 1:
        return False
    before, behind = scene.pair_before(first), scene.pair_after(second)
    if second == "a":
        after = scene.after.text
        noun = scene.after.gap == " " and lexicon.is_word(after) and after not in lexicon.cues("function")
        return noun and gap >= _FARTHER
    if first in _HEADS:
        if first in _COMPOUNDING:  # `infall`, `onset`, `byword`
            return first in _BESIDE_LONG and len(second) > 5 and gap >= _NEARER and before
        return gap >= _FARTHER or (gap >= _NEARER and before and behind)
    if second in _TAILS:
        return gap >= _ENDING and len(first) > 3
    if first not in lexicon.cues("function") and second not in lexicon.cues("function"):
        chance = lexicon.zipf(first) + lexicon.zipf(second) - 9
        if lexicon.pair(first, second) < chance + _PHRASE:
            return False  # `lead time`, by chance side by side as often
    return gap >= (_FARTHER if lexicon.is_seen(scene.token) else _FAR) and min(len(first), len(second)) > 2


def is_latin(word: str) -> bool:
    """Whether a word ends as Latin nouns do: `education`."""
    return len(word) > _LATIN_LEAST and bool(_LATIN.match(word))


def _is_no_compound(lexicon: Lexicon, token: str, first: str, second: str) -> bool:
    """Whether two words make no compound: one is a Latin noun, a verb of saying, or a small word that begins none."""
    if len(first) < 3 or len(second) < 4 or lexicon.zipf(token) or lexicon.is_seen(token):
        return False
    frequency = lexicon.zipf(first), lexicon.zipf(second)
    if second in _SAYING:
        return len(first) > 3 and frequency[0] >= _USUAL
    if first in _LONG_SMALL:
        return sum(frequency) - 9 >= _BESIDE
    if min(frequency) < _USUAL or _HEAD.match(first):
        return False
    ends = len(second) >= _LATIN_LEAST and _LATIN.match(second) and frequency[0] >= _FREQUENT
    begins = is_latin(first) and frequency[0] >= _FREQUENT
    return bool(ends or begins)
