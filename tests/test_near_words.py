"""The mapped index of words: it finds what comparing every word would find."""

from __future__ import annotations

import marisa_trie
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from normalise.lexicon import Lexicon, fuzzy
from normalise.lexicon.apart import edits_apart
from normalise.lexicon.near_words import NearWords, index_of
from normalise.lexicon.sounds import sounds_within
from normalise.lexicon.stored import LONG

WORDS = st.text("abct", min_size=1, max_size=9)


@given(st.sets(WORDS, min_size=1, max_size=30), WORDS)
def test_all_words_within_two_edits_are_found(words: set[str], word: str) -> None:
    trie = marisa_trie.Trie(words)
    found = NearWords(trie, index_of(trie), lambda other: len(other) / 10).near(word)
    apart = {other: OSA.distance(word, other) for other in words}
    # Only the first seven letters are looked at for candidates: longer words that differ behind them are found as well.
    assert set(found) == {(other, distance) for other, distance in apart.items() if distance <= 2}
    assert [distance for _, distance in found] == sorted(distance for _, distance in found)


def test_the_compiled_index_finds_usual_words(lexicon: Lexicon) -> None:
    assert lexicon.near_words.near("goverment")[0] == ("government", 1)
    assert lexicon.near_words.near("zqxvvkj") == ()


@given(WORDS, WORDS, st.integers(0, 3))
def test_edits_apart_are_those_of_rapidfuzz(first: str, second: str, most: int) -> None:
    assert edits_apart(first, second, most) == min(OSA.distance(first, second), most + 1)


@pytest.mark.parametrize("few", [0, 1_000_000], ids=["with rapidfuzz", "without"])
def test_long_words_of_names_are_found_within_two_edits(
    few: int, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzzy, "_FEW", few)
    for first in "kmz":
        known = [token for n in range(LONG, 14) for token in lexicon.long_tokens(first, n)]
        for name in known[:: len(known) // 5]:
            for read in (name, name[:3] + name[4:], name[:-2] + name[-1] + name[-2], name[:4] + "q" + name[4:]):
                near = {token for token in known if OSA.distance(read, token) <= 2}
                assert name in near
                found = set(fuzzy._long_tokens_near(lexicon, read))
                assert near == {token for token in found if len(token) < 14}, read


@given(st.text("aehkstzy", max_size=8), st.text("aehkstzy", max_size=8))
def test_more_may_only_cost_more(read: str, meant: str) -> None:
    within = [sounds_within(read, meant, most) for most in (0.0, 0.3, 0.5, 0.75)]
    assert within == sorted(within)
    assert within[0] >= (read == meant)


@pytest.mark.parametrize(
    ("read", "meant", "least"),
    [
        ("putin", "putin", 0.0),
        ("poutin", "putin", 0.3),  # one sound written in another way
        ("tschaikowsky", "chaikovsky", 0.3),  # two: 0.15 each
        ("tschaikowskij", "chaikovsky", 0.5),  # three
        ("daniela", "daniel", None),  # another name
        ("putin", "lenin", None),
    ],
)
def test_each_sound_written_differently_costs_a_little(read: str, meant: str, least: float | None) -> None:
    bounds = (0.0, 0.3, 0.5, 0.75)
    assert [sounds_within(read, meant, most) for most in bounds] == [
        least is not None and most >= least for most in bounds
    ]
