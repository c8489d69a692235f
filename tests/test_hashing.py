"""Hashes without OpenSSL."""

from __future__ import annotations

import hashlib

import pytest

from normalise.hashing import _MUCH, _SHORT, _Hasher


@pytest.mark.parametrize("size", [0, 1, 4_000, 300_000])
def test_hashes_are_those_of_the_library(size: int) -> None:
    data = bytes(i % 251 for i in range(size))
    assert _Hasher()(data) == hashlib.sha256(data).hexdigest()


def test_hashes_stay_the_same_when_there_are_many() -> None:
    hash_of = _Hasher()
    data = bytes(_SHORT)
    assert {hash_of(data) for _ in range(2 * _MUCH // _SHORT)} == {hashlib.sha256(data).hexdigest()}
