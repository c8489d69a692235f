"""Asking the compiled tries.

The library takes no half of a surrogate pair, and for it a key ends at its first NUL. No dictionary holds either.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import Any

_DECODE = json.JSONDecoder().raw_decode


def at(trie: Any, key: str) -> Any:
    """The records under a key; None or nothing if there are none."""
    try:
        return None if "\0" in key else trie.get(key)
    except UnicodeEncodeError:
        return None


def holds(trie: Any, key: str) -> bool:
    """Whether a trie has a key."""
    try:
        return key in trie and "\0" not in key
    except UnicodeEncodeError:
        return False


def beginning(trie: Any, key: str) -> Sequence[str]:
    """The keys that begin so."""
    try:
        return [] if "\0" in key else trie.keys(key)
    except UnicodeEncodeError:
        return []


def heads(trie: Any, key: str) -> Sequence[str]:
    """The keys with which this one begins, shorter ones first."""
    try:
        return [] if "\0" in key else trie.prefixes(key)
    except UnicodeEncodeError:
        return []


def read(record: bytes) -> Any:
    """What a record holds; `json.loads` would guess at its encoding first, which takes as long as reading it."""
    return _DECODE(record.decode())[0] if record else None
