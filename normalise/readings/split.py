"""Two words that lost the space between them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.edits import Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import ARTICLES, DETERMINERS, FINITE, PREPOSITIONS
from normalise.memory import UNKNOWN
from normalise.readings.hyphenated import is_hyphenated, is_hyphenated_before_noun
from normalise.readings.parts import ENDINGS, PREFIXES, grammar_words, is_coined, splits_of
from normalise.readings.reading import Reading, Scene
from normalise.readings.supposed import may_be_supposed, supposed_split
from normalise.tuples import NamedTuple

# Small words that begin few longer words.
_PRONOUNS = frozenset({"we", "he"})
_OPENING = frozenset({"the", "of", "and", "with", "from", "put"})
# No longer word begins or ends with these, if the rest is a word of so many letters: `theutterance`, `usageswould`.
_FREE_HEADS = frozenset("the our their these those your from which they would could should because".split())
_FREE_TAILS = frozenset(
    "with would which from into that have were could should while when because been also said than they their who "
    "whose".split()
)
_FREE_LETTERS = 6
# Shorter ones are words by chance: `thewing`.
_VERB = 6
# How much oftener than by chance two content words of one phrase stand side by side, as a logarithm: `amino acid`, and
# not `core set`, whose two words make a compound as well.
_BOUND = 1.8
# Two words side by side are so much more frequent than the string they make together, as a logarithm, that large
# collections can only hold it as a common slip: `believethat`.
_FAR_OFTENER = 4.0
# The same of two small words.
_OFTENER = 3.0
# Adjectives make no compounds: `additionaldays`.
_ADJECTIVE = expression(r"[a-z]{4,}(?:al|ive|ous|ful|able|ible)\Z")
# From this frequency on a string that two small words make is a word of some trade as well: `todo`, `howto`.
_TERM = 2.0
_PAIR, _USUAL_PAIR = 3.0, 3.2
# Two words without their blank, and behind a hyphen an ending: `sequel-itis`.
_BEHIND_HYPHENS = frozenset({"itis"})
# Words that are endings of Latin as well, and the endings of unknown names in Latin.
_CASES = frozenset("a i is as us".split())
_LATIN_NAME = expression(r"[A-Z][a-z]{3,}(?:us|um|is|ae|ia)\Z")
_SHORTEST = 3  # `bya`


class Two(NamedTuple):
    """Two words that an unknown string may be, with what the lexicon says of them.

    `own`: how frequent the string is; `begins`, `ends`: whether the one or the other is a word of the grammar;
    `frequent`, `expected`: whether the pair is more frequent than by chance. `plain`, `supposed`: whether
    `_lower_split` and `supposed_split` may find them anywhere.
    """

    first: str
    second: str
    strength: float
    own: float
    pair: float
    begins: bool
    ends: bool
    frequent: bool
    expected: bool
    plain: bool = False
    supposed: bool = False

    @property
    def small(self) -> bool:
        """Whether one of them is a word of the grammar."""
        return self.begins or self.ends

    @property
    def both(self) -> bool:
        """Whether each is."""
        return self.begins and self.ends


def lower_splits(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown lower-case token as two words: `fromthe`, `toresolve`, `ofthe`."""
    token, lexicon = scene.token, scene.lexicon
    if not may_be_two(lexicon, token) or _touches_figure(scene):
        return
    if scene.after.adjoins and len(scene.after.text) == 1 and lexicon.is_seen(token + scene.after.text):
        return  # the last letter stands apart: `backof f`
    usual = lexicon.fused.get(token)
    if usual and not (scene.before.gap.endswith("-") and token in _BEHIND_HYPHENS):
        why = (f"{token!r} is {usual!r} without its space",)
        yield Reading("split", Span(*scene.suspect[:2]), usual, 9.0, why)
        return
    twos = _twos(lexicon, token)
    if not twos or scene.in_code:
        return
    for two in twos:
        reading = _lower_split(scene, two) if two.plain else None
        if reading is None and two.supposed:
            reading = supposed_split(scene, two.first, two.second)
        if reading is not None:
            yield reading


def may_be_two(lexicon: Lexicon, token: str) -> bool:
    """Whether a lower-case token can be two words."""
    if len(token) < _SHORTEST or not token.isalpha() or not token.islower():
        return False
    return token in lexicon.fused or bool(_twos(lexicon, token))


@lru_cache(maxsize=UNKNOWN)
def _twos(lexicon: Lexicon, token: str) -> tuple[Two, ...]:
    """The splits of a token that may be a reading of it somewhere."""
    found = []
    own, grammar = lexicon.zipf(token), grammar_words(lexicon)
    for first, second, strength in splits_of(lexicon, token):
        pair, chance = lexicon.pair(first, second), lexicon.zipf(first) + lexicon.zipf(second) - 9
        frequent = first in _PRONOUNS and pair >= chance + 0.5
        expected = bool(pair) and (first == "a" or pair > chance)
        two = Two(first, second, strength, own, pair, first in grammar, second in grammar, frequent, expected)
        plain = len(token) > _SHORTEST and _is_likely(two) and not _is_one_word(lexicon, token, first, second)
        supposed = may_be_supposed(lexicon, token, first, second)
        if plain or supposed:
            found.append(two._replace(plain=plain, supposed=supposed))
    return tuple(found)


def _is_likely(two: Two) -> bool:
    """Whether `_lower_split` may find these two, whatever stands around them."""
    first, second, strength, own, pair = two[:5]
    if own and not (two.both and strength - own >= _OFTENER):
        # Large collections hold the string: a rare word, or an error too usual to be told from one.
        much = strength - own >= _FAR_OFTENER and len(second) > 2
        return much and (first in _OPENING or (two.ends and len(first) > 3))
    if own or is_hyphenated(first, second) or is_hyphenated_before_noun(first, second):
        return True
    if first in PREPOSITIONS and second in FINITE:
        return first != "for"  # `fordoes`
    if "an" in (first, second) and pair >= _PAIR:
        return True
    if first in PREFIXES and not (two.both or two.frequent or two.expected):
        return False
    if second in ENDINGS and not two.both:
        return False
    return two.small or (strength >= _USUAL_PAIR and pair > 0) or _inflected(first, second)


def _lower_split(scene: Scene, two: Two) -> Reading | None:
    """The reading of a lower-case token as these two words; None if a longer word is as likely."""
    first, second, strength, own, pair = two[:5]
    if _is_longer_here(scene, first, second):
        return None
    score = strength + 0.6 * scene.pair_before(first) + 0.6 * scene.pair_after(second)
    span, evidence = Span(*scene.suspect[:2]), (f"{first!r} and {second!r} are words, {scene.token!r} is none",)
    hyphenated = None if own else _hyphenated(scene, first, second, score)
    if hyphenated is not None:
        return hyphenated
    doubtful = Reading("split", span, f"{first} {second}", min(score, 2.9), evidence, Tier.REPORT, in_damage=True)
    if own and not (two.both and strength - own >= _OFTENER):
        return doubtful
    if own and _is_term(scene, first, second):
        far = strength - own >= _FAR_OFTENER
        return doubtful if far and scene.repeats == 1 and first != second else None
    if first in PREPOSITIONS and second in FINITE:
        return None if first == "for" else doubtful  # `fordoes`; no verb of a clause stands behind a preposition
    if first in PREFIXES and not (two.both or two.frequent or (two.expected and scene.pair_before(first))):
        return doubtful if first == "an" and pair >= _PAIR else None
    if second in ENDINGS and not two.both:
        return doubtful if second == "an" and pair >= _PAIR and scene.pair_after(second) else None
    if not two.small:
        if strength >= _USUAL_PAIR and pair:
            return doubtful if _is_phrase(scene, first, second, pair) else None
        if own or not _inflected(first, second):
            return None
        score = min(score, 2.9)
    if _is_free(scene, first, second):
        score = max(score, 3.0)
    likely = two.small and not own and score >= 2.0 and min(len(first), len(second)) > 1
    tier = Tier.SAFE if score >= 3.0 else Tier.REPORT
    return Reading("split", span, f"{first} {second}", score, evidence, tier, likely and tier is Tier.REPORT)


def _is_phrase(scene: Scene, first: str, second: str, pair: float) -> bool:
    """Whether two content words are a phrase and no word of a trade, or stand apart elsewhere in the document."""
    if pair < scene.lexicon.zipf(first) + scene.lexicon.zipf(second) - 9 + _BOUND:
        return scene.evidence.count(f"{first} {second}") > 0
    return scene.repeats == 1 and pair >= _PAIR  # `lockfile`


def _is_free(scene: Scene, first: str, second: str) -> bool:
    """Whether a string that nobody has seen holds a small word which no other word begins or ends with."""
    free = (first in _FREE_HEADS and len(second) >= _FREE_LETTERS) or (
        second in _FREE_TAILS and len(first) >= _FREE_LETTERS
    )
    return free and scene.repeats == 1 and not scene.lexicon.is_seen(scene.token)


def is_longer(scene: Scene, first: str, second: str) -> bool:
    """Whether a string is one word for certain: a plural (`formatters`), a new compound, or two words that clash here.

    An article has its noun behind it and no second determiner beside it.
    """
    return _is_one_word(scene.lexicon, scene.token, first, second) or _is_longer_here(scene, first, second)


def _is_longer_here(scene: Scene, first: str, second: str) -> bool:
    """Whether what stands around says so."""
    lexicon, token, end, after = scene.lexicon, scene.token, scene.suspect.end, scene.after.text
    if second == "a" and (after in grammar_words(lexicon) or not lexicon.is_word(after.lower())):
        return True  # nor a foreign word
    if token.endswith("in") and scene.doc.text[end : end + 1] in ("'", "’") and lexicon.is_word(token + "g"):
        return True  # `ironin’`, as people speak
    return _clash(scene, first, second) or _is_negated(scene, first, second) or _is_latin_name(scene, second)


def _is_one_word(lexicon: Lexicon, token: str, first: str, second: str) -> bool:
    """Whether the lexicon says so: a word with an ending (`formatters`, `indirecting`), or a new compound."""
    verb = token.removesuffix("ing")
    if lexicon.is_word(token.removesuffix("s")) or (len(verb) >= _VERB and lexicon.is_word(verb)):
        return True
    moved = len(first) > 3 and first[-1] == "s" and lexicon.is_word(first[:-1]) and lexicon.is_word(f"s{second}")
    return (moved and not lexicon.pair(first, second)) or is_coined(lexicon, first, second)


def _clash(scene: Scene, first: str, second: str) -> bool:
    """Whether an article would stand beside another determiner: `oura`, `its acausal`."""
    before = scene.before.text.lower() if scene.before.adjoins else ""
    return (first in ARTICLES and before in DETERMINERS) or (first in DETERMINERS and second in ARTICLES)


def _is_negated(scene: Scene, first: str, second: str) -> bool:
    """Whether an adjective stands with what a- makes of it before a plural: `achronological vignettes`."""
    after = scene.after
    if first != "a" or not second.endswith(("al", "ic")) or after.gap != " " or not after.text.islower():
        return False
    noun = after.text not in grammar_words(scene.lexicon) and after.text.endswith("s")
    return noun and scene.lexicon.is_word(after.text[:-1])


def _is_latin_name(scene: Scene, second: str) -> bool:
    """Whether a string belongs to an unknown word in Latin beside it: `Prosalirus bitis`, `destructionis Troiae`."""
    if second not in _CASES:
        return False
    beside = [word.text for word in (scene.before, scene.after) if word.gap == " "]
    return any(_LATIN_NAME.match(word) and not scene.lexicon.is_right_token(word) for word in beside)


def _hyphenated(scene: Scene, first: str, second: str, score: float) -> Reading | None:
    """The reading of two words with a hyphen between them; before a noun it was lost, elsewhere perhaps the blank."""
    if not (is_hyphenated(first, second) or is_hyphenated_before_noun(first, second)):
        return None
    sure = is_hyphenated(first, second) or _noun_follows(scene)
    why = (f"{first!r} and {second!r} are words, {scene.token!r} is none",)
    tier = Tier.SAFE if sure else Tier.REPORT
    return Reading("split", Span(*scene.suspect[:2]), f"{first}-{second}", score + 1, why, tier)


def _is_term(scene: Scene, first: str, second: str) -> bool:
    """Whether a string of two small words may be a word of some trade: `todo`, `asan`."""
    seen = scene.lexicon.zipf(scene.token) >= _TERM or scene.repeats > 1
    return seen and "the" not in (first, second)


def _noun_follows(scene: Scene) -> bool:
    """Whether a noun may stand right behind the token: a word that is none of the grammar."""
    after = scene.after
    return after.gap == " " and after.text.lower() not in grammar_words(scene.lexicon) - {"one"}


def _touches_figure(scene: Scene) -> bool:
    """Whether a figure or an apostrophe's rest is joined to the token: `afterno0n` is one word."""
    text, start, end = scene.doc.text, scene.suspect.start, scene.suspect.end
    return text[start - 1 : start].isdigit() or text[end : end + 1].isdigit()


def _inflected(first: str, second: str) -> bool:
    """Whether two content words bear endings that the parts of a compound do not: `companyshowed`."""
    long = len(first) >= 4 and len(second) >= 4
    return long and (first.endswith(("s", "ed", "ing", "ly")) or second.endswith("ed") or is_adjective(first))


def is_adjective(word: str) -> bool:
    """Whether a word ends as many adjectives and few other words do."""
    return bool(_ADJECTIVE.match(word))
