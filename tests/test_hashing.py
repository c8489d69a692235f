"""Hashes without OpenSSL, and tables that are read from the store as mappings."""

from __future__ import annotations

import hashlib

import pytest

from normalise.hashing import hash_of
from normalise.lexicon import Lexicon


@pytest.mark.parametrize("size", [0, 1, 4_000, 300_000])
def test_hashes_are_those_of_the_library(size: int) -> None:
    data = bytes(i % 251 for i in range(size))
    assert hash_of(data) == hashlib.sha256(data).hexdigest()


def test_foreign_words_are_a_mapping(lexicon: Lexicon) -> None:
    residue = lexicon.residue
    forms = list(residue)
    assert len(forms) == len(residue) > 1000
    rows = residue[forms[0]]
    assert rows
    assert all(row.form.lower() == forms[0] and row.english for row in rows)
    for unknown in ("nosuchword", "\ud800", ""):
        assert unknown not in residue
        assert residue.get(unknown) is None
