"""How far apart two spellings of one name are when writing systems and languages explain the difference.

Names in Cyrillic, Arabic, Greek, Hebrew and other letters are spelt by each language in its own way: `Tschaikowsky`,
`Tchakovski`, `Csajkovszkij`. Groups of letters that stand for one sound are exchanged cheaply, all other changes are
dear.
"""

from __future__ import annotations

from functools import lru_cache

from normalise.expressions import expression
from normalise.lexicon.apart import edits_apart
from normalise.lexicon.keys import folded

# Letters that languages write for one sound, by line; changing one into the other costs 0.15.
_SOUNDS = """
v w f ff ph
f ph
u ou oe w o uo
i y j ij yj iy yi ii ie ji e
sh sch ch sz s sj sc sy
zh j g y
zh z s sh sch zs sj rz
zh j ch dj zs i
ch tsch tch cz cs c tj tsj tsh tzsch ts
sch cs
kh h ch k j x g
g gh gu h
k q c ck kh gh g
ks x
s z ss c sz
ts c z tz s tc th
j dj dsch dzh dzs y g dz i ch dsj
ei ey ai ay ej aj i
ya ja ia a ea
yu ju iu iou u
ye je e ie
ya ia iya ija
o io yo jo
ov of ow off
ev eff ew iev jew yev
in ine yn een
ski sky skij skiy skyj szkij skii szky
d t dh
d gy g
t ty
sht cht scht st
shch chtch schtsch szcz sc sh
oglu oglou ohlu
u ue y
o oe
v vh
r rr rh
th t f
w ou u v wh
"""
# Vowels that transcriptions waver between.
_VOWELS = (("a", "e"), ("e", "i"), ("o", "u"), ("o", "a"))
_CHEAP, _VOWEL, _SILENT, _DEAR = 0.15, 0.3, 0.2, 1.0
_LONGEST = 7
_DOUBLE = expression(r"([a-z])\1+")


def _exchanges() -> dict[str, list[tuple[str, float]]]:
    found: dict[str, dict[str, float]] = {}
    for line in _SOUNDS.split("\n"):
        group = line.split()
        for a in group:
            found.setdefault(a, {}).update({b: _CHEAP for b in group if a != b})
    for first, second in _VOWELS:
        for a, b in ((first, second), (second, first)):
            found.setdefault(a, {}).setdefault(b, _VOWEL)
    return {a: list(group.items()) for a, group in found.items()}


_EXCHANGES = _exchanges()


@lru_cache(maxsize=200_000)
def sound_cost(read: str, meant: str) -> float:
    """The cost of writing a folded word in this other way: about 0.15 for each sound written differently.

    9 where a final `a` makes another name of it (`Daniel`, `Daniela`).
    """
    if read == meant:
        return 0.0
    if (read[-1:] == "a") != (meant[-1:] == "a"):
        return 9.0
    read, meant = _DOUBLE.sub(r"\1", read), _DOUBLE.sub(r"\1", meant)
    rows, columns = len(read) + 1, len(meant) + 1
    best = [[9.0] * columns for _ in range(rows)]
    best[0][0] = 0.0
    for i in range(rows):
        for j in range(columns):
            here = best[i][j]
            if here < 2.5:
                _step(best, read, meant, i, j)
    return best[-1][-1]


def _step(best: list[list[float]], read: str, meant: str, i: int, j: int) -> None:
    """Enters what can be reached from a cell."""
    here = best[i][j]
    left, right = read[i : i + 1], meant[j : j + 1]
    if left and left == right:
        best[i + 1][j + 1] = min(best[i + 1][j + 1], here)
    if left:
        best[i + 1][j] = min(best[i + 1][j], here + (_SILENT if left == "h" and i else _DEAR))
    if right:
        best[i][j + 1] = min(best[i][j + 1], here + (_SILENT if right == "h" and j else _DEAR))
    for size in range(1, min(_LONGEST, len(read) - i) + 1):
        for group, cost in _EXCHANGES.get(read[i : i + size], ()):
            if meant.startswith(group, j):
                end = j + len(group)
                best[i + size][end] = min(best[i + size][end], here + cost)


def sounds_alike(read: str, meant: str) -> bool:
    """Whether two folded words can be one name in two ways of writing."""
    length = min(len(read), len(meant))
    if length < 3:
        return False
    return sound_cost(read, meant) <= (0.3 if length < 5 else 0.5 if length < 7 else 0.75)


_VOWEL_LETTERS = frozenset("aeiouy")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACE = {key: (row, column) for row, keys in enumerate(_KEYS) for column, key in enumerate(keys)}


def is_slip(read: str, meant: str) -> bool:
    """Whether one letter more, less or other, or two swapped, is what fingers do: neighbouring keys, doubled letters.

    Both words are folded and one edit apart.
    """
    if sorted(read) == sorted(meant) or len(read) < len(meant):
        return True
    first = next((i for i, (a, b) in enumerate(zip(read, meant, strict=False)) if a != b), len(meant))
    typed = read[first]
    if len(read) > len(meant):
        return any(_beside(typed, key) for key in read[max(0, first - 1) : first] + read[first + 1 : first + 2])
    return _beside(typed, meant[first])


def _beside(first: str, second: str) -> bool:
    """Whether two keys are neighbours or one."""
    (row, column), (other_row, other_column) = _PLACE.get(first, (9, 9)), _PLACE.get(second, (-9, -9))
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1


def is_inner_slip(word: str, name: str) -> bool:
    """Whether a word is a slip of a name: one letter lost, doubled, swapped or of a neighbouring key, inside it.

    No vowel for another, and no other marks: these are other names.
    """
    read, meant = folded(word), folded(name)
    if read == meant or read[0] != meant[0] or read[-1] != meant[-1]:
        return False
    if edits_apart(read, meant, 1) != 1 or not is_slip(read, meant):
        return False
    if len(read) == len(meant) and sorted(read) != sorted(meant):
        return not all({a, b} <= _VOWEL_LETTERS for a, b in zip(read, meant, strict=True) if a != b)
    return True
