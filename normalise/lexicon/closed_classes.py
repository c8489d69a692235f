"""The small classes of English words to which no new ones come: what grammar rules and readings look for.

All in small letters, but for days and months. Whoever needs a word more or less says so beside its own set, with the
reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

ARTICLES = frozenset("a an the".split())
# Behind these stands a place, and no people.
BEFORE_PLACES = frozenset("from at near in off".split())
POSSESSIVES = frozenset("my your his her its our their".split())
# What opens a noun phrase and little else; `that` opens clauses as well.
DETERMINERS = ARTICLES | POSSESSIVES | {"this", "these", "those"}

# The pronouns that are the subject of a verb.
SUBJECTS = frozenset("i you he she it we they".split())

MODALS = frozenset("can could may might must shall should will would".split())
BEING = frozenset("is are was were".split())
AUXILIARIES = MODALS | BEING | {"has", "have", "had", "do", "does", "did"}
# The finite verbs that most often stand right behind a name.
FINITE = AUXILIARIES | {"said", "says", "told"}

# Past forms that no ending betrays.
PASTS = frozenset(
    "took gave made won lost sent became began went came saw put led wrote held left met kept found stood ran fell "
    "rose spoke brought built sold bought paid sang drew grew knew threw flew swam drove rode broke chose woke wore "
    "tore shook shot caught taught thought fought sought spent lent bent meant felt dealt slept swept wept set cut hit "
    "let read beat".split()
)

# The prepositions that stand before any noun.
PREPOSITIONS = frozenset(
    "about after against among at before between by during for from in into near of on over since through to toward "
    "towards under until with without".split()
)
# Words with which no clause ends: `his`, `her` and `on` may end one.
NEEDS_MORE = ARTICLES | frozenset("my your its our their of for in at to from by with into".split())
# What stands behind the apostrophe of contractions.
CONTRACTED = frozenset("d ll m re s t ve".split())
# Contractions that are no possessives.
PRONOUNS_CONTRACTED = frozenset(
    "it's he's she's that's there's here's what's who's where's how's let's i'd he'd she'd it'd we'd they'd you'd "
    "who'd".split()
)
# In the order of the year and of the week, with the capitals that they take.
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# The words of two letters that are no name, call or short form.
TWO_LETTERS = frozenset("am an as at be by do go he if in is it me my no of on or so to up us we".split())
# The letters that are no word by themselves.
NO_WORD_LETTERS = frozenset("bcdefghjklmnopqrstuvwxyz")


def any_of(words: Iterable[str]) -> str:
    """The alternatives of an expression that stand for these words, in an order that is always the same.

    >>> any_of({"of", "by"})
    'by|of'
    """
    return "|".join(sorted(words))


def any_behind(before: str, words: Iterable[str]) -> str:
    """The same for words that stand behind this, an expression of one length.

    Each first letter is looked for before what stands before it: an expression that begins with a look-behind tries
    it at every character.

    >>> any_behind("[a-z] ", {"Of", "On", "At"})
    'A(?<=[a-z] A)(?:t)|O(?<=[a-z] O)(?:f|n)'
    """
    heads = groupby(sorted(set(words)), itemgetter(0))
    return "|".join(f"{head}(?<={before}{head})(?:{'|'.join(word[1:] for word in group)})" for head, group in heads)


def is_finite(word: str) -> bool:
    """Whether a word in small letters is a usual finite verb, or ends like a past."""
    return word in FINITE | PASTS or word.endswith(("n't", "n’t", "n’")) or (word.endswith("ed") and len(word) > 4)
