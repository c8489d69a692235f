"""Two words that lost the space between them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from normalise.edits import Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import ARTICLES, DETERMINERS, FINITE, PREPOSITIONS, TWO_LETTERS
from normalise.readings.hyphenated import is_hyphenated, is_hyphenated_before_noun
from normalise.readings.reading import Reading, Scene
from normalise.readings.supposed import supposed_split

# Words that are also prefixes: before a known word they more often make a longer word than a lost space.
PREFIXES = frozenset(
    "a an as at be by co de do en ex go he i in me mid my no non off on or out over pre pro re sea so sub sun sup "
    "tele top tri un under up us we".split()
)
# Endings that are also words: behind a known word they more often make a longer word than a lost space.
ENDINGS = frozenset(
    "able age al an ant at away back ball bed down ed en er es ess est ever fold ful full hood house i ing ion ish "
    "ism land less let like line ling ly man mate men ment most ness off or out over proof ry ship side some son ster "
    "up ward wards ware way wide wise woman women work y".split()
)
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
# How much oftener than by chance two content words of one phrase stand side by side, as a logarithm: `amino acid`,
# and not `core set`, whose two words make a compound as well.
_BOUND = 1.8
# Two words side by side are so much more frequent than the string they make together, as a logarithm, that large
# collections can only hold it as a common slip: `believethat`.
_FAR_OFTENER = 4.0
# Adjectives make no compounds: `additionaldays`.
_ADJECTIVE = expression(r"[a-z]{4,}(?:al|ive|ous|ful|able|ible)\Z")
# From this frequency on a string that two small words make is a word of some trade as well: `todo`, `howto`.
_TERM = 2.0
_PAIR = 3.0
# Nouns that in- turns round, with the endings of their adjectives.
_ABSTRACT = expression(r"([a-z]{3,})(ence|ance|ity|tion|ness)\Z")
_OPPOSITES = {
    "ence": ("ent", "ential"),
    "ance": ("ant",),
    "ity": ("itous", "e", ""),
    "tion": ("te",),
    "ness": ("",),
}
# Two words without their blank, and behind a hyphen an ending: `sequel-itis`.
_BEHIND_HYPHENS = frozenset({"itis"})
# Words that are endings of Latin as well, and the endings of unknown names in Latin.
_CASES = frozenset("a i is as us".split())
_LATIN_NAME = expression(r"[A-Z][a-z]{3,}(?:us|um|is|ae|ia)\Z")
_SHORTEST = 3  # `bya`


def lower_splits(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown lower-case token as two words: `fromthe`, `toresolve`, `ofthe`."""
    token, lexicon = scene.token, scene.lexicon
    if len(token) < _SHORTEST or not token.isalpha() or not token.islower() or _touches_figure(scene):
        return
    if scene.after.adjoins and len(scene.after.text) == 1 and lexicon.is_seen(token + scene.after.text):
        return  # the last letter stands apart: `backof f`
    usual = lexicon.fused.get(token)
    if usual and not (scene.before.gap.endswith("-") and token in _BEHIND_HYPHENS):
        why = (f"{token!r} is {usual!r} without its space",)
        yield Reading("split", Span(*scene.suspect[:2]), usual, 9.0, why)
        return
    if scene.in_code:
        return
    for first, second, strength in splits_of(lexicon, token):
        short = len(token) == _SHORTEST
        reading = (None if short else _lower_split(scene, first, second, strength)) or supposed_split(
            scene, first, second
        )
        if reading is not None:
            yield reading


def _lower_split(scene: Scene, first: str, second: str, strength: float) -> Reading | None:
    """The reading of a lower-case token as these two words; None if a longer word is as likely."""
    token, lexicon = scene.token, scene.lexicon
    own, pair = lexicon.zipf(token), lexicon.pair(first, second)
    grammar = grammar_words(lexicon)
    if is_longer(scene, first, second):
        return None
    both = first in grammar and second in grammar
    small = first in grammar or second in grammar
    score = strength + 0.6 * scene.pair_before(first) + 0.6 * scene.pair_after(second)
    span, evidence = Span(*scene.suspect[:2]), (f"{first!r} and {second!r} are words, {token!r} is none",)
    hyphenated = None if own else _hyphenated(scene, first, second, score)
    if hyphenated is not None:
        return hyphenated
    doubtful = Reading("split", span, f"{first} {second}", min(score, 2.9), evidence, Tier.REPORT, in_damage=True)
    if own and not (both and strength - own >= 3.0):
        # Large collections hold the string: a rare word, or an error too usual to be told from one.
        much = strength - own >= _FAR_OFTENER and len(second) > 2
        return doubtful if much and (first in _OPENING or (second in grammar and len(first) > 3)) else None
    if own and _is_term(scene, first, second):
        far = strength - own >= _FAR_OFTENER
        return doubtful if far and scene.repeats == 1 and first != second else None
    frequent = first in _PRONOUNS and pair >= lexicon.zipf(first) + lexicon.zipf(second) - 9 + 0.5
    expected = pair and (first == "a" or pair > lexicon.zipf(first) + lexicon.zipf(second) - 9)
    if first in PREPOSITIONS and second in FINITE:
        return None if first == "for" else doubtful  # `fordoes`; no verb of a clause stands behind a preposition
    if first in PREFIXES and not (both or frequent or (scene.pair_before(first) and expected)):
        return doubtful if first == "an" and pair >= 3.0 else None
    if second in ENDINGS and not both:
        return doubtful if second == "an" and pair >= 3.0 and scene.pair_after(second) else None
    if not small:
        if strength >= 3.2 and pair:
            return doubtful if _is_phrase(scene, first, second, pair) else None
        if own or not _inflected(first, second):
            return None
        score = min(score, 2.9)
    if _is_free(scene, first, second):
        score = max(score, 3.0)
    likely = small and not own and score >= 2.0 and min(len(first), len(second)) > 1
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
    lexicon, after = scene.lexicon, scene.after.text
    if second == "a" and (after in grammar_words(lexicon) or not lexicon.is_word(after.lower())):
        return True  # nor a foreign word
    if _clash(scene, first, second) or _is_coined(scene, first, second) or _is_latin_name(scene, second):
        return True
    moved = len(first) > 3 and first[-1] == "s" and lexicon.is_word(first[:-1]) and lexicon.is_word(f"s{second}")
    return (moved and not lexicon.pair(first, second)) or _is_inflected(scene)


def _is_inflected(scene: Scene) -> bool:
    """Whether a string is a word with an ending: `formatters`, `indirecting`, and `ironin’` as people speak."""
    lexicon, token, end = scene.lexicon, scene.token, scene.suspect.end
    if token.endswith("in") and scene.doc.text[end : end + 1] in ("'", "’") and lexicon.is_word(token + "g"):
        return True
    verb = token.removesuffix("ing")
    return lexicon.is_word(token.removesuffix("s")) or (len(verb) >= _VERB and lexicon.is_word(verb))


def _clash(scene: Scene, first: str, second: str) -> bool:
    """Whether an article would stand beside another determiner: `oura`, `its acausal`."""
    before = scene.before.text.lower() if scene.before.adjoins else ""
    return (first in ARTICLES and before in DETERMINERS) or (first in DETERMINERS and second in ARTICLES)


def _is_coined(scene: Scene, first: str, second: str) -> bool:
    """Whether two words make a new one: `businesspeople`, and what a- and in- turn round.

    `A chronological vignettes` is none.
    """
    lexicon, after = scene.lexicon, scene.after
    if second == "people":
        return any(lexicon.is_word(first + one) for one in ("woman", "person"))
    if first == "a" and second.endswith(("al", "ic")):
        noun = after.gap == " " and after.text.islower() and after.text not in grammar_words(lexicon)
        return noun and after.text.endswith("s") and lexicon.is_word(after.text[:-1])
    ends = _ABSTRACT.match(second) if first == "in" else None
    return ends is not None and any(lexicon.is_word(f"in{ends[1]}{end}") for end in _OPPOSITES[ends[2]])


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


@cache
def grammar_words(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.cues("function") | lexicon.cues("speech")


@lru_cache(maxsize=20_000)
def splits_of(lexicon: Lexicon, token: str) -> tuple[tuple[str, str, float], ...]:
    """The two-word splits of a token with the Zipf frequency that the pair has or would have by chance."""
    found = []
    for i in range(1, len(token)):
        first, second = token[:i], token[i:]
        if not (_is_part(lexicon, first) and _is_part(lexicon, second)):
            continue
        chance = lexicon.zipf(first) + lexicon.zipf(second) - 9
        pair = lexicon.pair(first, second)
        found.append((first, second, max(pair, chance) + (0.5 if pair else 0)))
    return tuple(found)


def _is_part(lexicon: Lexicon, part: str) -> bool:
    if len(part) <= 2:
        return part in TWO_LETTERS or part == "a"
    return lexicon.is_word(part) and lexicon.zipf(part) >= (3.5 if len(part) == 3 else 2.9)
