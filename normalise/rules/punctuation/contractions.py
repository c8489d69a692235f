"""Contractions that lost their apostrophe: which forms can be nothing else, and where the mark stood."""

from __future__ import annotations

from normalise.expressions import expression

# No other word, name or usual foreign word is written so; `cant`, `wont`, `ill`, `its` are or may be.
CERTAIN = frozenset(
    "didnt doesnt isnt wasnt werent couldnt wouldnt shouldnt hadnt hasnt havent arent youre theyre theyve "
    "weve youve dont".split()
)
# Sure only where apostrophes are known to be lost: words and names of their own are spelt so as well.
LIKELY = frozenset(
    "Im Ive Youre Theyre Weve Dont Didnt Doesnt Isnt thats Thats whats Whats theres Theres shes Shes hes Hes".split()
)
_ITS = expression(
    r" (?:a|an|the|not|been|going|time|just|very|so|too|like|hard|all|because|really|only|always|never)\b"
)
_VERB = expression(r" [a-z]{2,}")
# What follows the forms that are everyday words themselves.
BEFORE = {"cant": _VERB, "wont": _VERB, "its": _ITS, "Its": _ITS}


def mark_place(form: str) -> int:
    """How many letters stand behind the lost apostrophe of a form."""
    low = form.lower()
    return 1 if low.endswith(("nt", "im", "s")) else 2
