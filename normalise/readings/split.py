"""Two words that lost the space between them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from normalise.edits import Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import TWO_LETTERS
from normalise.readings.hyphenated import is_hyphenated, is_hyphenated_before_noun
from normalise.readings.reading import Reading, Scene
from normalise.readings.tag_border import SMALL, Likelihood, ends_as_surname, joined, leads_over, likelihood

# Words that are also prefixes: before a known word they more often make a longer word than a lost space.
_PREFIXES = frozenset(
    "a an as at be by co de do en ex for go he i in it me mid my no non of off on or out over pre pro re sea so sub "
    "sun sup tele to top tri un under up us we with".split()
) - {"to", "of", "with", "it", "for"}
# Endings that are also words: behind a known word they more often make a longer word than a lost space.
_ENDINGS = frozenset(
    "able age al an ant at away back ball bed down ed en er es ess est ever fold ful full hood house i ing ion ish ism "
    "land less let like line ling ly man mate men ment most ness off on or out over proof ry side ship some son ster "
    "to up ward wards ware way wide wise woman women work y".split()
) - {"on", "to"}
# Small words that begin few longer words.
_PRONOUNS = frozenset({"we", "he"})
_OPENING = frozenset({"the", "of", "and", "with", "from", "put"})
# Words in which no surname ends: behind a given name and an unknown stem they are words of their own.
_SURE_BEHIND = frozenset(
    "who said told also which after because since while where whose about against during warned added asked explained "
    "announced confirmed insisted declared stressed promised claimed attended congratulated welcomed replied".split()
)
# Behind these stands a name, and no word of its own: `Lake Manyas`.
_GENERIC = frozenset("Lake Mount Mt River Cape Fort Loch Lough Bay Gulf Isle".split())
# How much oftener than by chance two content words of one phrase stand side by side, as a logarithm: `amino acid`,
# and not `core set`, whose two words make a compound as well.
_BOUND = 1.8
# Two words side by side are so much more frequent than the string they make together, as a logarithm, that large
# collections can only hold it as a common slip: `believethat`.
_FAR_OFTENER = 4.0
# Adjectives make no compounds: `additionaldays`.
_ADJECTIVE = expression(r"[a-z]{4,}(?:al|ive|ous|ful|able|ible)\Z")
# From this score on a name is sure to have ended; what is only likely stands below.
_SURE, _SUPPOSED = 5.0, 4.0


def lower_splits(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown lower-case token as two words: `fromthe`, `toresolve`, `ofthe`."""
    token, lexicon = scene.token, scene.lexicon
    if len(token) < 4 or not token.isalpha() or not token.islower() or _touches_figure(scene):
        return
    if scene.after.adjoins and len(scene.after.text) == 1 and lexicon.is_seen(token + scene.after.text):
        return  # the last letter stands apart: `backof f`
    usual = lexicon.fused.get(token)
    if usual:
        why = (f"{token!r} is {usual!r} without its space",)
        yield Reading("split", Span(*scene.suspect[:2]), usual, 9.0, why)
        return
    for first, second, strength in _splits_of(lexicon, token):
        reading = _lower_split(scene, first, second, strength)
        if reading is not None:
            yield reading


def _lower_split(scene: Scene, first: str, second: str, strength: float) -> Reading | None:
    """The reading of a lower-case token as these two words; None if a longer word is as likely."""
    token, lexicon = scene.token, scene.lexicon
    own, pair = lexicon.zipf(token), lexicon.pair(first, second)
    grammar = _grammar_words(lexicon)
    if second == "a" and (scene.after.text in grammar or not lexicon.is_word(scene.after.text.lower())):
        return None  # an article has a noun behind it, and no foreign word
    moved = len(first) > 3 and first[-1] == "s" and lexicon.is_word(first[:-1]) and lexicon.is_word(f"s{second}")
    if moved and not pair:
        return None  # `pigswill`: a plural, or another word behind the singular
    both = first in grammar and second in grammar
    small = first in grammar or second in grammar
    score = strength + 0.6 * scene.pair_before(first) + 0.6 * scene.pair_after(second)
    span, evidence = Span(*scene.suspect[:2]), (f"{first!r} and {second!r} are words, {token!r} is none",)
    if not own and (is_hyphenated(first, second) or (is_hyphenated_before_noun(first, second))):
        # Before a noun the hyphen was lost, elsewhere perhaps the blank.
        sure = is_hyphenated(first, second) or _noun_follows(scene)
        return Reading("split", span, f"{first}-{second}", score + 1, evidence, Tier.SAFE if sure else Tier.REPORT)
    doubtful = Reading("split", span, f"{first} {second}", min(score, 2.9), evidence, Tier.REPORT, in_damage=True)
    if own and not (both and strength - own >= 3.0):
        # Large collections hold the string: a rare word, or an error too usual to be told from one.
        much = strength - own >= _FAR_OFTENER and len(second) > 2
        return doubtful if much and (first in _OPENING or (second in grammar and len(first) > 3)) else None
    frequent = first in _PRONOUNS and pair >= lexicon.zipf(first) + lexicon.zipf(second) - 9 + 0.5
    expected = pair and (first == "a" or pair > lexicon.zipf(first) + lexicon.zipf(second) - 9)
    if first in _PREFIXES and not (both or frequent or (scene.pair_before(first) and expected)):
        return doubtful if first == "an" and pair >= 3.0 else None
    if second in _ENDINGS and not both:
        return doubtful if second == "an" and pair >= 3.0 and scene.pair_after(second) else None
    if not small:
        if strength >= 3.2 and pair:
            if pair < lexicon.zipf(first) + lexicon.zipf(second) - 9 + _BOUND:
                apart = scene.evidence.count(f"{first} {second}") > 0  # the document has the two apart as well
                return doubtful if apart else None
            score -= 1.0
        elif not own and _inflected(first, second):
            score = min(score, 2.9)
        else:
            return None
    likely = small and not own and score >= 2.0 and min(len(first), len(second)) > 1
    tier = Tier.SAFE if score >= 3.0 else Tier.REPORT
    return Reading("split", span, f"{first} {second}", score, evidence, tier, likely and tier is Tier.REPORT)


def _noun_follows(scene: Scene) -> bool:
    """Whether a noun may stand right behind the token: a word that is none of the grammar."""
    after = scene.after
    return after.gap == " " and after.text.lower() not in _grammar_words(scene.lexicon) - {"one"}


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
def _grammar_words(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.cues("function") | lexicon.cues("speech")


@lru_cache(maxsize=20_000)
def _splits_of(lexicon: Lexicon, token: str) -> tuple[tuple[str, str, float], ...]:
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


def name_splits(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown capitalised token as a name and a small word: `Portugaland`, `Ana Ruizsaid`."""
    if scene.repeats > 2 or scene.lexicon.has_variants(scene.token):
        return  # written so again and again, or known in another language: a name
    for name, word in _small_words_behind(scene.lexicon, scene.token):
        generic = scene.before.adjoins and scene.before.text in _GENERIC
        if not scene.may_follow(word) or (generic and scene.lexicon.is_word(name.lower())):
            continue
        usual = word in _grammar_words(scene.lexicon) or is_past(scene.lexicon, word)
        if not leads_over(scene, name, word):
            continue
        score, reasons = _name_strength(scene, name) if usual else (0.0, [])
        supposed = likelihood(scene, name, word)
        if not score and supposed is Likelihood.NONE:
            continue
        score += 1.0 if len(word) >= 3 else 0.0
        if scene.pair_after(word):
            score += 1.0
            reasons.append(f"{word} {scene.after.text} is usual")
        if supposed is not Likelihood.NONE:
            score = max(score, _SURE if supposed is Likelihood.CERTAIN else _SUPPOSED)
            reasons.append(f"{word} leads over from a name to what follows")
        yield _name_reading(scene, joined(scene, name, word), score, reasons, in_damage=bool(supposed.value))


def _name_reading(scene: Scene, text: str, score: float, why: list[str], *, in_damage: bool) -> Reading:
    sure = score >= _SURE
    tier = Tier.SAFE if sure else Tier.REPORT
    return Reading("split", Span(*scene.suspect[:2]), text, score, tuple(why), tier, in_damage and not sure)


def may_split(lexicon: Lexicon, token: str) -> bool:
    """Whether a capitalised token can be a name and a small word, or two words at a sentence's start."""
    return bool(_small_words_behind(lexicon, token)) or bool(_sentence_parts(lexicon, token))


@lru_cache(maxsize=20_000)
def _small_words_behind(lexicon: Lexicon, token: str) -> tuple[tuple[str, str], ...]:
    """The ways to take a small word off the end of a capitalised token."""
    if len(token) < 4 or not token.isalpha():
        return ()
    splits = ((token[:i], token[i:]) for i in range(2, len(token) - 1))
    return tuple(
        (name, word)
        for name, word in splits
        if (word in _grammar_words(lexicon) and (word not in _ENDINGS or word in TWO_LETTERS))
        or word in SMALL
        or is_past(lexicon, word)
    )


def is_past(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a usual past form of a verb, long enough to be no ending of a name."""
    return len(word) >= 6 and word.endswith("ed") and lexicon.is_word(word) and lexicon.zipf(word) >= 3.0


def _name_strength(scene: Scene, name: str) -> tuple[float, list[str]]:
    """How sure it is that this is a name (or a word at a sentence's start), and why; 0 if nothing says so."""
    lexicon, evidence = scene.lexicon, scene.evidence
    score, reasons = 0.0, []
    full = scene.with_given(name)
    if full:
        score += 5.0
        reasons.append(f"{full} is known whole")
    if len(name) < 3 and not full:
        return 0.0, []
    entity = scene.known_entity(name)
    if entity is not None and entity.type in ("place", "demonym", "person", "organisation"):
        score += 1.0 if lexicon.is_seen(scene.token.lower()) and not full else 3.0  # `Glashow` is a rare surname
        reasons.append(f"{name} is a known {entity.type}")
    seen = evidence.count(name)
    unseen = not lexicon.is_seen(name.lower())
    if seen and (evidence.names(name) or unseen):
        score += 1.0 if score else 4.0 if len(name) >= 5 and unseen else 3.0
        reasons.append(f"{name} stands whole in the document")
    elif seen and entity is not None:
        score += 1.0
    elif seen and name.isupper():
        score += 3.0
        reasons.append(f"{name} stands whole in the document")
    if not score and scene.starts_sentence and lexicon.zipf(name.lower()) >= 5.0 and lexicon.is_word(name.lower()):
        if lexicon.pair(name.lower(), scene.token[len(name) :]):
            score = 4.0
            reasons.append(f"{name} begins the sentence")
    elif not score and scene.name_before and _parts_clearly(scene, name):
        score = 4.8 if lexicon.is_seen(name.lower()) else 4.0
        reasons.append(f"the name {scene.before.text} stands before it")
    elif not score and lexicon.is_right_token(name) and len(name) >= 4:
        score = 2.5
        reasons.append(f"{name} is part of a known name")
    return score, reasons


def _parts_clearly(scene: Scene, name: str) -> bool:
    """Whether an unknown surname can only have ended here: no surname ends in the word behind it."""
    word, lexicon = scene.token[len(name) :], scene.lexicon
    told = len(word) >= 6 and (word in lexicon.cues("speech") or is_past(lexicon, word))
    if not (told or word in _SURE_BEHIND) or len(name) < 4 or lexicon.is_seen(scene.token.lower()):
        return False
    # Arabic surnames end in -said: the stem must be a name that is known to occur, or end as surnames do.
    return word != "said" or lexicon.zipf(name.lower()) >= 2.0 or ends_as_surname(name)


def sentence_splits(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown capitalised token at a sentence's start as two words: `Thegovernment`."""
    token = scene.token
    parts = _sentence_parts(scene.lexicon, token)
    if not parts or not scene.starts_sentence or scene.repeats > 1:
        return
    for first, second, strength in parts:
        reasons = (f"{first!r} and {second!r} are words, {token!r} is none",)
        score = strength + 0.6 * scene.pair_after(second)
        tier = Tier.SAFE if score >= 4.0 else Tier.REPORT
        yield Reading("split", Span(*scene.suspect[:2]), f"{token[: len(first)]} {second}", score, reasons, tier)


@lru_cache(maxsize=20_000)
def _sentence_parts(lexicon: Lexicon, token: str) -> tuple[tuple[str, str, float], ...]:
    """The usual word pairs that a capitalised unknown token spells, a small word first."""
    if len(token) < 5 or not token.isalpha() or not token[1:].islower() or lexicon.is_seen(token.lower()):
        return ()
    small = lexicon.cues("function") - _PREFIXES
    return tuple(
        (first, second, strength)
        for first, second, strength in _splits_of(lexicon, token.lower())
        if first in small and len(first) > 1 and len(second) > 2 and lexicon.pair(first, second)
    )
