"""Whether a clause leaves room for a small word at its end, so that the same word behind it may open the next part."""

from __future__ import annotations

import re

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import AUXILIARIES, BEING, DETERMINERS, SUBJECTS, is_finite
from normalise.neighbours import word_after

# What no verb takes as its adverb; only a relative clause, a question, an infinitive or a passive may end in one.
_BOUND = frozenset("to for from with at of during within without between against among toward towards than".split())
# These may be adverbs as well: `hand the forms in in person`, `moved on on Friday`.
_LOOSE = frozenset("in on by over through about under".split())
_VERBS = AUXILIARIES - BEING | {"them", "him", "be", "been"}
_PRONOUNS = SUBJECTS - {"it"} | {"who"}

_CLAUSE = expression(r".*[.,;:!?“”\"‘()—–\n]", re.DOTALL)
_SHARE = expression(
    r" (?:more than |about |some |up to )?[$€£]?\d[\d.,]* ?(?:%|percent|per cent|points|votes|million|billion)"
)
_FIGURE = expression(r" (?:more than |about |up to )?[“\"$€£]?\d")
_WHICH = frozenset(
    "what whatever who whoever whom which whichever whose where wherever how however when why whether".split()
)
# Where one of these stands, `is` may end a part of the sentence.
_OPENS = _WHICH | frozenset(
    "all than as thing problem question point trouble fact it one ones something anything nothing everything "
    "everyone anyone someone those to".split()
)
_SAYING = frozenset("says said say told tells think thinks thought know knows knew so such".split())
# A gap may stand behind `hard to`, `a house to`, never behind `wants to`.
_CONTROL = frozenset(
    "able unable likely unlikely due going has have had is are was were be been want wants need needs refuse refuses "
    "decide decides began begins begin agree agrees try tries right plan plans chose continue continues promise "
    "promises came come not in".split()
)
_ARTICLES = DETERMINERS | {"every", "each", "no"}
_BEFORE_SUBJECT = frozenset(
    "and or but that if because while as since though although until unless when where so before after then yet "
    "what how whether than".split()
)
_LINKS = frozenset(
    "of in on at to for from with by about into over under after before between during through without against "
    "towards toward across around near behind beside inside outside like and or but that if because while as since "
    "though although until unless when so than both all half not is was are were be been has had have will would can "
    "could may might must should do does did met made took left put set cut hit saw won lost told gave held kept led "
    "sent built bought sold found brought got let read spent shot beat paid ran need needs want wants given shown "
    "known become becomes became".split()
)
# `his last will will be read`
_NOUN_WILL = frozenset("the a an his her their its my our your this last living good free strong ill own iron".split())
# `sought after after the war`, `two years after after`
_AFTER = frozenset(
    "look looks looked looking seek sought take takes took taken run ran ask asked inquire chase chased go went named "
    "come came soon shortly long day days week weeks month months year years hours morning ever and".split()
)
_SECOND_VERB = expression(
    r"(?: (?!(?:and|but|that|who|which|when|while|because|as|if)\b)[\w’'-]+)*? "
    r"(?:is|was|are|were|has|had|have|will|would|can|could)\b"
)
# Nothing is asked for or taken up by these alone.
_FIXED = frozenset(
    ("together with", "along with", "according to", "due to", "thanks to", "contrary to", "prior to", "owing to")
)
# `priced at at least nine`, `grown in in vitro trials`
_OWN_PHRASE = expression(
    r" (?:least|most|best|worst|first|last|once|all|example|instance|sure|good|ever|vitro|situ|camera|absentia|utero|"
    r"vivo|far|course|late|loops?|statements?)\b"
)
# Behind these `about` can only mean roughly.
_ROUGHLY = frozenset("or and cost costs was is are of at by for to than took takes from with".split())


def leaves_no_room(doc: Document, start: int, word: str, end: int, lexicon: Lexicon) -> bool:
    """Whether the first of two equal words at `start` can belong to nothing before it; the second ends at `end`."""
    text = doc.text
    line = doc.line_at(start)
    quoted = text[end : end + 2] in (" “", ' "')
    if not (word_after(text, end).adjoins or _FIGURE.match(text, end) or quoted):
        return False
    clause = _CLAUSE.sub("", text[max(line.start, start - 120) : start]).split()
    if not clause:
        return False
    small = [w.lower() for w in clause]
    if word in ("that", "also"):
        return small[-1] != "not"
    if word in BEING:
        return _OPENS.isdisjoint(_without_said(small)) and not _has_contact(clause, small, lexicon)
    if word == "can" and not (small[-1] in _PRONOUNS or small[-1].endswith("s")):
        return False  # `the trash can can hold ten litres`
    if word in ("them", "him") and small[-1] in ("give", "gave", "given", "of"):
        return False
    if word in _VERBS:
        opened = _OPENS - {"to"} if word in ("be", "have") else _OPENS
        return (
            small[-1] not in _NOUN_WILL
            and not small[-1].endswith(("’s", "'s"))
            and (opened.isdisjoint(_without_said(small)) and not _has_contact(clause, small, lexicon))
        )
    return _cannot_strand(clause, small, word, text, end, lexicon)


def _by_itself(prior: str, word: str, text: str, end: int) -> bool | None:
    """Whether the words beside a doubled one settle it, whatever the clause; None where they do not."""
    if word in ("within", "during", "among") or (word == "to" and prior in ("how", "whether")):
        return True
    if word == "after":
        return prior not in _AFTER
    if word == "by" and _SHARE.match(text, end):
        return True  # `fallen by by more than 80 percent`
    if word == "about":
        return prior in _ROUGHLY and bool(_FIGURE.match(text, end))
    if f"{prior} {word}" in _FIXED:
        return True
    return None if word in _BOUND | _LOOSE else False


def _cannot_strand(clause: list[str], small: list[str], word: str, text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a preposition can neither be an adverb of its verb nor have lost its noun to the front."""
    prior = small[-1]
    if word == "as":
        return " as " not in text[end : end + 60] and not {"as", "such", "same"} & set(small) and prior != "known"
    if _OWN_PHRASE.match(text, end):
        return False
    clear = _by_itself(prior, word, text, end)
    if clear is not None:
        return clear
    if not _WHICH.isdisjoint(_without_subjects(small)) or _is_relative(small) or _has_infinitive(clause, small):
        return False
    if (
        f"{prior} {word}" in lexicon.cues("prepositional-passive")
        or prior in _PRONOUNS
        or _has_contact(clause, small, lexicon)
    ):
        return False
    if small[0] in ("and", "or", "but") and not any(map(is_finite, small)):
        return False  # `hand the forms in in person and the fee in in coins`
    if small[0] in _ARTICLES and _SECOND_VERB.match(text, end):
        return False  # `the harbour boats sail to to the south is shut`
    if word == "to" and prior in ("came", "come", "comes", "coming", "used", "close", "next"):
        return prior == "used"
    if word in _LOOSE:
        verbs = lexicon.cues("particle-verb")
        return prior not in BEING | {"be", "been", "being"} and verbs.isdisjoint(small)
    return True


def _without_said(small: list[str]) -> list[str]:
    """A clause without what stands before `said that`, which opens no relative clause."""
    links = [i for i, w in enumerate(small) if w == "that" and i and not _is_head(small[i - 1])]
    return small[links[-1] + 1 :] if links else small


def _is_head(word: str) -> bool:
    """Whether a relative clause may follow a word: no verb of saying, no preposition."""
    return word == "all" or not (word in _SAYING or word in _LINKS or word.endswith(("ed", "ing")))


def _is_relative(small: list[str]) -> bool:
    words = _without_subjects(small)
    return any(w == "that" and i and _is_head(words[i - 1]) for i, w in enumerate(words)) or words[0] == "that"


def _without_subjects(small: list[str]) -> list[str]:
    """A clause without relative pronouns that are subjects of their verbs, which leave no gap: `who was born in`."""
    pairs = zip(small, [*small[1:], ""], strict=True)
    return [w for w, behind in pairs if not (w in ("who", "which", "that") and is_finite(behind))]


def _has_infinitive(clause: list[str], small: list[str]) -> bool:
    """Whether an infinitive stands behind a noun or adjective: `a house to live in`, `hard to deal with`."""
    for i, word in enumerate(small):
        if word != "to" or i + 1 >= len(small):
            continue
        noun = small[i + 1] in _ARTICLES or not clause[i + 1].islower()
        prior = small[i - 1] if i else ""
        if not noun and prior not in _CONTROL and not prior.endswith(("ed", "ing")):
            return True
    return False


def _has_contact(clause: list[str], small: list[str], lexicon: Lexicon) -> bool:
    """Whether a second subject stands behind a noun: `the harbour they sailed to`, `the town the king came from`."""
    verbs = lexicon.cues("particle-verb")
    for i in range(1, len(small)):
        before = small[i - 1]
        if small[i] in _PRONOUNS - {"who"} and before not in _BEFORE_SUBJECT and not _is_saying(before):
            return True
        named = clause[i][:1].isupper() and clause[i - 1].islower()
        plain = _is_head(before) and before not in verbs and not before.endswith("ly") and before not in _ARTICLES
        if small[i] in _ARTICLES and plain and i > 1 and clause[i - 1].islower():
            return True
        if named and plain and i > 1 and small[i - 2] in _ARTICLES and i + 1 < len(small) and clause[i + 1].islower():
            return True
    return False


def _is_saying(word: str) -> bool:
    return word in _SAYING or word.endswith("ed")
