"""What those who write the compiled tables and those who read them must agree on, and how a table is asked."""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

# Part of the cache's key: raise it whenever the tables change their shape.
FORMAT = "30"

# Words of names with so many letters are compared with two errors in mind: they are kept by first letter and length.
LONG = 7

WORD_FLAG = 1  # in symspellpy's word list, which was filtered by spelling dictionaries
SEEN_FLAG = 2  # in wordfreq, which holds names, slang and frequent misspellings as well


# The libraries take no half of a surrogate pair, and for them a key ends at its first NUL. No dictionary holds either.
def at(trie: Any, key: str) -> Any:
    """What a table has for a key, or None."""
    try:
        return None if "\0" in key else trie.get(key)
    except UnicodeEncodeError:
        return None


def holds(trie: Any, key: str) -> bool:
    """Whether a table has a key."""
    try:
        return key in trie and "\0" not in key
    except UnicodeEncodeError:
        return False


def keys(find: Callable[[str], Sequence[str]], key: str) -> Sequence[str]:
    """What a table's `keys` or `prefixes` finds for a key."""
    try:
        return [] if "\0" in key else find(key)
    except UnicodeEncodeError:
        return []
