"""How many edits two words are apart, for the one or two that a slip makes."""

from __future__ import annotations


def edits_apart(first: str, second: str, most: int) -> int:
    """How many letters added, dropped or changed, or neighbours swapped, make one word of the other.

    What is more than `most` comes out as one more than it. Meant for a few words: rapidfuzz is forty times faster, but
    loading it takes a tenth of what cleaning a page does.
    """
    if first == second:
        return 0
    longer = len(first) - len(second)
    if not most or longer > most or -longer > most:
        return most + 1
    at = 0
    for a, b in zip(first, second, strict=False):
        if a != b:
            break
        at += 1
    swapped = first[at : at + 2] == second[at : at + 2][::-1] and len(first) > at + 1
    if most == 1:
        if longer == 0:
            one = first[at + 1 :] == second[at + 1 :] or (swapped and first[at + 2 :] == second[at + 2 :])
        else:
            one = first[at + 1 :] == second[at:] if longer == 1 else first[at:] == second[at + 1 :]
        return 1 if one else 2
    rest, other = first[at + 1 :], second[at + 1 :]
    fewest = edits_apart(rest, other, most - 1)
    if fewest and longer < most:
        fewest = min(fewest, edits_apart(first[at:], other, most - 1))
    if fewest and longer > -most:
        fewest = min(fewest, edits_apart(rest, second[at:], most - 1))
    if fewest and swapped:
        fewest = min(fewest, edits_apart(first[at + 2 :], second[at + 2 :], most - 1))
    return 1 + fewest
