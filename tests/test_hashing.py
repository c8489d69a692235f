"""Hashes without OpenSSL."""

from __future__ import annotations

import hashlib

import pytest

from normalise.hashing import hash_of


@pytest.mark.parametrize("size", [0, 1, 4_000, 300_000])
def test_hashes_are_those_of_the_library(size: int) -> None:
    data = bytes(i % 251 for i in range(size))
    assert hash_of(data) == hashlib.sha256(data).hexdigest()
