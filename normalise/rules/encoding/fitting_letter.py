"""Which letter was lost inside a word: the one that makes it a known word or name."""

from __future__ import annotations

from normalise.lexicon import Lexicon

LETTERS = "éèêëáàâãäåçíïîñóôöõøúüýšžčćğışłńßæœňřěťďůőűąęźżțșăāēīūėų"
CAPITALS = "ÉÁÀÂÄÅÇÍÎÓÖØÚÜŠŽČĆŞŁŻÞÐ"
_SEEN = 2.0
# Long strings with a capital that text collections hold at all; shorter ones fit by chance.
_SEEN_NAME, LONG = 1.0, 4
# The places of two words that differ in one letter are apart by powers of ten: `Göttingen` and `Güttingen`.
_FAR_AHEAD = 1.0


def fitting(left: str, right: str, lexicon: Lexicon) -> list[str]:
    """The letters that make a known word; failing them, those that make a long name that is seen at all."""
    letters = [c for c in LETTERS if is_known(left + c + right, lexicon)]
    if not letters and len(left + right) >= LONG and left[0].isupper():
        letters = [c for c in LETTERS if lexicon.zipf((left + c + right).lower()) >= _SEEN_NAME]
    if len(letters) > 1:
        seen = sorted(((lexicon.zipf((left + c + right).lower()), c) for c in letters), reverse=True)
        if seen[0][0] - seen[1][0] >= _FAR_AHEAD:
            return [seen[0][1]]
    return letters


def fitting_capital(right: str, lexicon: Lexicon) -> list[str]:
    """The capitals that make a known name of what stands behind them."""
    letters = [c for c in CAPITALS if lexicon.is_right_token(c + right)]
    if letters or len(right) < LONG:
        return letters
    return [c for c in CAPITALS if lexicon.zipf((c + right).lower()) >= _SEEN_NAME]


def is_known(word: str, lexicon: Lexicon) -> bool:
    """Whether a word stands in the dictionaries, or is seen often enough to be one."""
    return len(word) > 2 and (lexicon.is_right_token(word) or lexicon.zipf(word.lower()) >= _SEEN)
