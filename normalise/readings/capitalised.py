"""A name, or the first word of a sentence, that ran into the word behind it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.edits import Span, Tier
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import TWO_LETTERS
from normalise.memory import UNKNOWN
from normalise.readings.parts import ENDINGS, PREFIXES, grammar_words, splits_of
from normalise.readings.reading import Reading, Scene
from normalise.readings.supposed import is_latin
from normalise.readings.tag_border import (
    LEADING,
    OPEN_ENDS,
    Likelihood,
    ends_as_surname,
    is_finite,
    is_past,
    joined,
    leads_on,
    leads_over,
    likelihood,
)

# Adverbs that stand between a name and its verb, or open what goes on behind it; no surname ends in them.
_ADVERBS = frozenset(
    "still already today yesterday tomorrow tonight recently shortly meanwhile however between within without "
    "together despite".split()
)
# Words in which no surname ends: behind a given name and an unknown stem they are words of their own.
_SURE_BEHIND = _ADVERBS | frozenset(
    "who said told also which after because since while where whose about against during warned added asked explained "
    "announced confirmed insisted declared stressed promised claimed attended congratulated welcomed replied".split()
)
# Behind these stands a name, and no word of its own: `Lake Manyas`.
_GENERIC = frozenset("Lake Mount Mt River Cape Fort Loch Lough Bay Gulf Isle".split())
# From this score on a name is sure to have ended; what is only likely stands below.
_SURE, _SUPPOSED = 5.0, 4.0
_SUBJECTS = frozenset("it he she they we there".split())
_HEADS_OF_SUBJECTS = (*sorted(_SUBJECTS), "the", "this")
# How frequent an adverb and a pronoun must be that begin a sentence, and the two side by side by chance.
_ADVERB, _CHANCE = 4.3, 2.4
# How frequent the parts are and the pair is: a string that large collections have never seen is no compound then.
_PART, _PAIR = 4.0, 2.7
_EVERYDAY, _LATIN = 4.5, 3.0
_PLACES_END = frozenset(
    "borough bridge castle church fields garden gardens market street valley village waters forest island islands "
    "speaking backed funded owned trained bound".split()
)
_FIELDS = ("title", "politics", "press", "sport", "military", "economy")
# A verb of more letters holds no shorter one by chance.
_LONG_VERB = 5


def name_splits(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown capitalised token as a name and a small word: `Portugaland`, `Ana Ruizsaid`."""
    if scene.repeats > 2 or scene.lexicon.has_variants(scene.token):
        return  # written so again and again, or known in another language: a name
    for name, word in small_words_behind(scene.lexicon, scene.token):
        generic = scene.before.adjoins and scene.before.text in _GENERIC
        everyday = scene.lexicon.is_word(name.lower())
        if not scene.may_follow(word) or (everyday and (generic or scene.repeats > 1)):
            continue  # `Traveland`, twice in one story
        usual = word in grammar_words(scene.lexicon) | _ADVERBS or is_past(scene.lexicon, word)
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
        text = f"{name}, {word}" if word in _ADVERBS and _is_apposed(scene) else joined(scene, name, word)
        yield _name_reading(scene, text, score, reasons, in_damage=bool(supposed.value))


def _is_apposed(scene: Scene) -> bool:
    """Whether the name says who was spoken of, so that a comma closes it: `the prosecutor, Laure Beccuau, still`."""
    first = scene.before
    return first.gap == " " and first.text.istitle() and scene.doc.text.endswith(", ", 0, first.start)


def _name_reading(scene: Scene, text: str, score: float, why: list[str], *, in_damage: bool) -> Reading:
    sure = score >= _SURE
    tier = Tier.SAFE if sure else Tier.REPORT
    return Reading("split", Span(*scene.suspect[:2]), text, score, tuple(why), tier, in_damage and not sure)


@lru_cache(maxsize=UNKNOWN)
def small_words_behind(lexicon: Lexicon, token: str) -> tuple[tuple[str, str], ...]:
    """The ways to take a small word off the end of a capitalised token."""
    if len(token) < 4 or not token.isalpha() or not _may_end_in_word(lexicon, token):
        return ()
    splits = ((token[:i], token[i:]) for i in range(2, len(token) - 1) if token[:i].lower() not in PREFIXES)
    grammar = grammar_words(lexicon)
    found = tuple(
        (name, word)
        for name, word in splits  # `Overcounted` is one word
        if (word in grammar and (word not in ENDINGS or word in TWO_LETTERS))
        or leads_on(lexicon, word)
        or word in _ADVERBS
    )
    # `Wiranegara recalled` is no `Wiranegarare called`.
    long = {word for _, word in found if len(word) > _LONG_VERB}
    return tuple((n, w) for n, w in found if not any(w != other and other.endswith(w) for other in long))


def _may_end_in_word(lexicon: Lexicon, token: str) -> bool:
    """Whether a token ends as any word does that may stand behind a name; most names do not."""
    return token.endswith(OPEN_ENDS) or token[-2:] in _last_letters(lexicon)


@lru_cache(maxsize=4)
def _last_letters(lexicon: Lexicon) -> frozenset[str]:
    """The two last letters of the words that `small_words_behind` looks for, but for those that `OPEN_ENDS` holds."""
    return frozenset(word[-2:] for word in grammar_words(lexicon) | _ADVERBS | LEADING)


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
        word = scene.token[len(name) :]
        if word in lexicon.cues("function") and lexicon.pair(name.lower(), word):  # `Fieldnotes`
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
    goes_on = scene.after.adjoins and scene.after.text not in ("and", "or")
    told = len(word) >= (5 if goes_on else 6) and (word in lexicon.cues("speech") or is_past(lexicon, word))
    if not (told or word in _SURE_BEHIND) or len(name) < 4 or lexicon.is_seen(scene.token.lower()):
        return False
    # Arabic surnames end in -said: the stem must be a name that is known to occur, or end as surnames do.
    return word != "said" or lexicon.zipf(name.lower()) >= 2.0 or ends_as_surname(name)


def sentence_splits(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown capitalised token at a sentence's start as two words: `Thegovernment`."""
    token = scene.token
    parts = sentence_parts(scene.lexicon, token)
    if not parts or not scene.starts_sentence or scene.repeats > 1:
        return
    for first, second, strength in parts:
        reasons = (f"{first!r} and {second!r} are words, {token!r} is none",)
        score = strength + 0.6 * scene.pair_after(second)
        tier = Tier.SAFE if score >= 4.0 else Tier.REPORT
        yield Reading("split", Span(*scene.suspect[:2]), f"{token[: len(first)]} {second}", score, reasons, tier)


def sentence_parts(lexicon: Lexicon, token: str) -> tuple[tuple[str, str, float], ...]:
    """The usual word pairs that a capitalised unknown token spells, a small word first."""
    if len(token) < 5 or not token.isalpha() or not token[1:].islower() or lexicon.is_seen(token.lower()):
        return ()
    small = _small_heads(lexicon)
    low = token.lower()
    if not any(low[:size] in small for size in range(2, len(low) - 2)):
        return ()
    return tuple(
        (first, second, strength)
        for first, second, strength in splits_of(lexicon, low)
        if first in small and len(second) > 2 and lexicon.pair(first, second)
    )


@lru_cache(maxsize=4)
def _small_heads(lexicon: Lexicon) -> frozenset[str]:
    """The small words with which no longer word begins for being a prefix."""
    return frozenset(word for word in lexicon.cues("function") - PREFIXES if len(word) > 1)


def noun_splits(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown capitalised token as the known name of a place or body and a noun: `Frenchpresident`."""
    lexicon, token = scene.lexicon, scene.token
    if scene.repeats > 1 or scene.evidence.count(token) > 1:
        return
    for name, noun in nouns_behind(lexicon, token):
        entity = scene.known_entity(name)
        known = entity is not None and entity.type != "person"
        usual = is_latin(name.lower()) or (noun in _nouns(lexicon) and lexicon.pair(name.lower(), noun) >= _PAIR)
        if known or (usual and not scene.starts_sentence):
            why = (f"{name} is a known name" if entity else f"{name} {noun} is usual", f"{token!r} is none")
            yield Reading("split", Span(*scene.suspect[:2]), f"{name} {noun}", 4.0, why, Tier.REPORT, in_damage=True)


def nouns_behind(lexicon: Lexicon, token: str) -> tuple[tuple[str, str], ...]:
    """The ways to take a usual noun off the end of a capitalised token that nobody has seen."""
    if len(token) < 6 or not token.isalpha() or lexicon.is_seen(token.lower()) or lexicon.is_right_token(token):
        return ()
    nouns = _nouns(lexicon)
    splits = ((token[:i], token[i:]) for i in _name_lengths(lexicon, token))
    return tuple((name, noun) for name, noun in splits if noun in nouns or _is_everyday(lexicon, noun, name))


def _name_lengths(lexicon: Lexicon, token: str) -> Iterator[int]:
    """The lengths of the usual words and the known names that a token begins with, four letters behind them."""
    usual = {head for head in lexicon.heads_of(token.lower()) if len(head) > 3 and _is_usual(lexicon, head)}
    known = {form for form in lexicon.form_heads(token) if len(form) > 3 or form.isupper()}
    for size in range(2, len(token) - 3):
        name = token[:size]
        if name.lower() in usual or (name in known and lexicon.right_entities(name)):
            yield size


def _is_usual(lexicon: Lexicon, word: str) -> bool:
    return lexicon.is_word(word) and lexicon.zipf(word) >= _PART


def _is_everyday(lexicon: Lexicon, noun: str, name: str) -> bool:
    """Whether a longer word is usual and ends no names of places; behind a Latin noun any word may stand."""
    if len(noun) < 6 or noun in _PLACES_END or not lexicon.is_word(noun):
        return False
    return lexicon.zipf(noun) >= (_LATIN if is_latin(name.lower()) else _EVERYDAY)


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    """Usual nouns of the news that make no names: `government`, `striker`."""
    words = frozenset().union(*(lexicon.cues(field) for field in _FIELDS))
    return frozenset(w for w in words if w.isalpha() and w.islower() and len(w) > 4) - ENDINGS


def adverb_splits(scene: Scene) -> Iterator[Reading]:
    """Readings of an unknown capitalised token at a sentence's start as an adverb and a subject: `Earlierit was`."""
    parts = adverb_before(scene.lexicon, scene.token)
    if not parts or not scene.starts_sentence or scene.repeats > 1 or scene.after.gap != " ":
        return
    for first, second in parts:
        after = scene.after.text
        leads = is_finite(scene, after) if second in _SUBJECTS else after.islower() and scene.lexicon.is_word(after)
        if leads:
            why = (f"{first} begins the sentence", f"{second} {after} goes on")
            text = f"{scene.token[: len(first)]} {second}"
            yield Reading("split", Span(*scene.suspect[:2]), text, 4.0, why, Tier.REPORT, in_damage=True)


def adverb_before(lexicon: Lexicon, token: str) -> tuple[tuple[str, str], ...]:
    """The ways to take a subject's first word off the end of a capitalised token that nobody has seen."""
    if len(token) < 6 or not token.endswith(_HEADS_OF_SUBJECTS) or not token.isalpha() or not token[1:].islower():
        return ()
    if lexicon.is_seen(token.lower()):
        return ()
    return tuple(
        (first, second)
        for first, second, _ in splits_of(lexicon, token.lower())
        if second in _HEADS_OF_SUBJECTS
        and lexicon.zipf(first) >= _ADVERB
        and len(first) > 2
        and lexicon.zipf(first) + lexicon.zipf(second) - 9 >= _CHANCE
    )
