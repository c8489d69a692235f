"""The compiled dictionaries on disk: whatever is wrong with them, they are built again."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import marisa_trie
import pytest

from normalise.errors import NormaliseError
from normalise.lexicon import compiler, digests, store, stored
from normalise.lexicon.sources import Row
from normalise.lexicon.store import Store, open_store

TRIES = ("words.marisa", "pairs.marisa", "names.marisa", "right.marisa", "residue.marisa", "furniture.marisa")
FILES = (*TRIES, "tables.json", "cues.json", "confusions.json", "sizes.json")
ENTITIES = "id\ttype\tcanonical\tshort\tgiven\tarticle\tvalid_from\tvalid_to\tsource\n"
# Small tables in place of the real ones: it is the keeping that is tested.
SMALL = """
import sys
import marisa_trie
from normalise.lexicon import compiler, store
compiler.word_table = lambda: marisa_trie.RecordTrie("<HB", [("word", (400, 3))])
compiler.pair_table = lambda: marisa_trie.RecordTrie("<H", [("a word", (500,))])
store.bundled_paths = lambda: [sys.argv[1]]
kept = store.open_store()
print(kept.digest, kept.note, len(kept.names), kept.words["word"])
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dictionary of one place."""
    place = tmp_path / "dictionaries"
    place.mkdir()
    (place / "entities.tsv").write_text(f"{ENTITIES}place:examplia\tplace\tExamplia\t\t\t\t\t\thand\n")
    return place


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache folder, and small tables to fill it."""
    place = tmp_path / "cache"
    monkeypatch.setenv("NORMALISE_CACHE", str(place))
    monkeypatch.setattr(store, "bundled_paths", lambda: [str(folder)])
    monkeypatch.setattr(compiler, "word_table", lambda: marisa_trie.RecordTrie("<HB", [("word", (400, 3))]))
    monkeypatch.setattr(compiler, "pair_table", lambda: marisa_trie.RecordTrie("<H", [("a word", (500,))]))
    store._language_tables.cache_clear()
    yield place
    store._language_tables.cache_clear()  # else later tests would compile the real dictionaries with the small tables
    shutil.rmtree(place, ignore_errors=True)


def is_good(opened: Store) -> bool:
    """Whether a store answers."""
    return bool(opened.words["word"] and opened.pairs["a word"] and "eplace:examplia" in opened.names and opened.tables)


def builds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts how often the names are compiled."""
    made: list[int] = []
    compile_names = compiler.name_tables

    def counted(tables: dict[str, list[Row]], folders: Sequence[Path]) -> object:
        made.append(1)
        return compile_names(tables, folders)

    monkeypatch.setattr(compiler, "name_tables", counted)
    return made


def test_a_good_cache_is_only_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    made = builds(monkeypatch)
    assert is_good(open_store())
    assert is_good(open_store())
    assert len(made) == 1


def test_a_run_has_another_process_compile(monkeypatch: pytest.MonkeyPatch) -> None:
    made = builds(monkeypatch)
    store.compile_aside(store.layers())
    opened = open_store()
    assert not made
    assert "eplace:examplia" in opened.names


def test_where_no_process_can_be_started_the_run_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    made = builds(monkeypatch)
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    store.compile_aside(store.layers())
    assert is_good(open_store())
    assert len(made) == 1


def test_a_stale_cache_is_left_aside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_store()
    with (folder / "entities.tsv").open("a") as rows:
        rows.write("place:exonia\tplace\tExonia\t\t\t\t\t\thand\n")
    second = open_store()
    assert first.digest != second.digest
    assert "eplace:exonia" in second.names
    monkeypatch.setattr(stored, "FORMAT", "0 of old")
    assert open_store().digest not in (first.digest, second.digest)


def test_a_table_that_is_read_late_and_broken_is_built_again(cache: Path) -> None:
    late = cache / open_store().digest / "cues.json"
    good = late.read_bytes()
    late.write_bytes(b"?" * len(good))
    with pytest.raises(NormaliseError, match="run again"):
        open_store().tables["cues"]
    assert open_store().tables["cues"] == json.loads(good)["cues"]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("content", [None, b"", b"half", b"foreign", b"[]", b"null", b"{}"])
def test_a_broken_cache_is_built_again(
    file: str, content: bytes | None, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = cache / open_store().digest
    broken = place / file
    good = broken.read_bytes()
    broken.unlink()
    if content is not None:
        broken.write_bytes(good[: len(good) // 2] if content == b"half" else content)
    made = builds(monkeypatch)
    assert is_good(open_store())
    assert made, "the broken cache was taken for good"
    assert is_good(open_store())
    assert len(made) == 1, "the cache that was built again is good"
    assert [p.name for p in cache.iterdir()] == [place.name], "nothing is left behind"


def test_a_file_in_the_place_of_the_cache_is_no_hindrance(cache: Path) -> None:
    place = cache / open_store().digest
    shutil.rmtree(place)
    place.write_text("a file")
    assert is_good(open_store())
    assert place.is_dir()


def test_a_folder_that_cannot_be_written_costs_a_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NORMALISE_CACHE", str(tmp_path / "file" / "cache"))
    opened = open_store()
    assert is_good(opened)
    assert opened.note
    assert "cannot be kept" in opened.note


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_costs_a_note(cache: Path) -> None:
    cache.mkdir()
    cache.chmod(0o500)
    try:
        opened = open_store()
    finally:
        cache.chmod(0o700)
    assert is_good(opened)
    assert opened.note


@pytest.mark.parametrize("other", ["takes the broken one away", "puts its own there", "puts half of its own there"])
def test_another_process_comes_between(other: str, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = cache / open_store().digest
    (place / "names.marisa").write_bytes(b"")
    replace = os.replace
    came: list[str] = []

    def raced(source: str | Path, target: str | Path) -> None:
        if not came and Path(source if "away" in other else target) == place:
            came.append(other)
            if "away" in other:
                shutil.rmtree(place)
            else:
                half = shutil.ignore_patterns("sizes.json" if "half" in other else "")
                shutil.copytree(source, place, ignore=half)
        replace(source, target)

    monkeypatch.setattr(os, "replace", raced)
    opened = open_store()
    monkeypatch.undo()
    assert opened.note is None
    assert is_good(opened)
    assert came
    assert [p.name for p in cache.iterdir()] == [place.name], "nothing is left behind"


@pytest.mark.parametrize("broken", [False, True])
def test_processes_at_once_do_no_harm(broken: bool, folder: Path, cache: Path) -> None:
    if broken:
        (cache / open_store().digest / "names.marisa").write_bytes(b"")
    command = [sys.executable, "-c", SMALL, str(folder)]
    racers = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    ends = [(racer.communicate(timeout=60), racer.returncode) for racer in racers]
    assert all(code == 0 for _, code in ends), ends
    assert len({out for (out, _), _ in ends}) == 1, ends
    assert " None " in ends[0][0][0], "the cache was kept"
    assert is_good(open_store())
    assert len(list(cache.iterdir())) == 1, "nothing is left behind"


@pytest.fixture
def large(folder: Path) -> Path:
    """A list of protected names that is too long to be read at each start, an hour old."""
    rows = "".join(f"Name Surname{i:06}\tperson\tlist\n" for i in range(50_000))
    (folder / "protect.tsv").write_text(f"form\ttype\twhy\n{rows}")
    os.utime(folder / "protect.tsv", (time.time() - 3600,) * 2)
    return folder / "protect.tsv"


def test_a_long_list_is_read_once(large: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    hash_ = digests._hash

    def counted(path: str) -> bytes:
        read.append(Path(path))
        return hash_(path)

    monkeypatch.setattr(digests, "_hash", counted)
    first = open_store()
    assert "Surname049999" in first.right
    assert "Name Surname000000" in first.right
    assert open_store().digest == first.digest
    assert read.count(large) == 1
    for broken in ("", "[]", '{"a": 1}', f'{{"{large}": [1, "xyz"]}}'):
        (cache / "digests.json").write_text(broken)
        assert open_store().digest == first.digest
    assert read.count(large) == 5


def test_a_changed_list_is_read_again(large: Path) -> None:
    first = open_store().digest
    text, times = large.read_text(), (large.stat().st_atime_ns, large.stat().st_mtime_ns)
    large.write_text(text.replace("000007", "00000q"))
    os.utime(large, ns=times)  # of the same size and, it says, not changed since
    changed = open_store()
    assert changed.digest != first
    assert "Surname00000q" in changed.right
    large.write_text(text)  # just now: it may change again within the clock's step, so it is not remembered
    assert open_store().digest == first
