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
from normalise.memory import UNKNOWN

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
_DOUBLE = expression(r"([a-z])\1+")


def _exchanges() -> dict[str, list[tuple[str, str, float]]]:
    """The exchanges, as (letters, letters instead, cost), by the first letter of both."""
    costs: dict[tuple[str, str], float] = {}
    for line in _SOUNDS.split("\n"):
        group = line.split()
        costs.update(((a, b), _CHEAP) for a in group for b in group if a != b)
    for first, second in _VOWELS:
        costs.setdefault((first, second), _VOWEL)
        costs.setdefault((second, first), _VOWEL)
    found: dict[str, list[tuple[str, str, float]]] = {}
    for (a, b), cost in costs.items():
        found.setdefault(a[0] + b[0], []).append((a, b, cost))
    return found


_EXCHANGES = _exchanges()


@lru_cache(maxsize=UNKNOWN)
def sounds_within(read: str, meant: str, most: float) -> bool:
    """Whether writing a folded word in this other way costs no more: about 0.15 for each sound written differently.

    Never where a final `a` makes another name of it (`Daniel`, `Daniela`).
    """
    if read == meant:
        return True
    if (read[-1:] == "a") != (meant[-1:] == "a"):
        return False
    read, meant = _DOUBLE.sub(r"\1", read), _DOUBLE.sub(r"\1", meant)
    # For each place in the one word, what it costs at least to have come to places in the other; dearer ways are left.
    rows: list[dict[int, float]] = [{} for _ in range(len(read) + 1)]
    rows[0][0] = 0.0
    for i, row in enumerate(rows):
        for j in range(len(meant) + 1):
            if j in row:
                _step(rows, read, meant, (i, j), most)
    return len(meant) in rows[-1]


def _step(rows: list[dict[int, float]], read: str, meant: str, cell: tuple[int, int], most: float) -> None:
    """Enters what can be reached from a cell."""
    i, j = cell
    here, left, right = rows[i][j], read[i : i + 1], meant[j : j + 1]
    steps: list[tuple[int, int, float]] = []
    if left:
        if left == right:
            steps.append((1, 1, here))
        steps.append((1, 0, here + (_SILENT if left == "h" and i else _DEAR)))
        for old, new, cost in _EXCHANGES.get(left + right, ()):
            if read.startswith(old, i) and meant.startswith(new, j):
                steps.append((len(old), len(new), here + cost))
    if right:
        steps.append((0, 1, here + (_SILENT if right == "h" and j else _DEAR)))
    for down, along, cost in steps:
        if cost <= most and cost < rows[i + down].get(j + along, 9.0):
            rows[i + down][j + along] = cost


def sounds_alike(read: str, meant: str) -> bool:
    """Whether two folded words can be one name in two ways of writing."""
    length = min(len(read), len(meant))
    if length < 3:
        return False
    return sounds_within(read, meant, 0.3 if length < 5 else 0.5 if length < 7 else 0.75)


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
