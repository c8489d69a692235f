"""What those who write the compiled tables and those who read them must agree on."""

from __future__ import annotations

# Part of the cache's key: raise it whenever the tables change their shape.
FORMAT = "35"

# Words of names with so many letters are compared with two errors in mind: they are kept by first letter and length.
LONG = 7

# From these Zipf values on an English word is taken for itself though dictionaries know a name in it, or a word of
# another language: the list of English words holds rare ones (`ley`, `gens`) that are everyday ones elsewhere.
FAMILIAR_WORD, FAMILIAR_RESIDUE = 3.5, 3.0

# Words rarer than this are no target: a rare word near an unknown one is hardly ever what was meant.
TARGET = 3.0

WORD_FLAG = 1  # in symspellpy's word list, which was filtered by spelling dictionaries
SEEN_FLAG = 2  # in wordfreq, which holds names, slang and frequent misspellings as well
