"""What those who write the compiled tables and those who read them must agree on."""

from __future__ import annotations

# Part of the cache's key: raise it whenever the tables change their shape.
FORMAT = "31"

# Words of names with so many letters are compared with two errors in mind: they are kept by first letter and length.
LONG = 7

WORD_FLAG = 1  # in symspellpy's word list, which was filtered by spelling dictionaries
SEEN_FLAG = 2  # in wordfreq, which holds names, slang and frequent misspellings as well
