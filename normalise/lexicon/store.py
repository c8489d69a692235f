"""The compiled lexicon on disk: built once, mapped into memory ever after.

A cache is a folder named by the hash of all its sources. It is built under a temporary name and moved into place
whole, so a reader sees a finished one or none, and two builders cannot disturb each other.
"""

from __future__ import annotations

import contextlib
import json
import os
from array import array
from collections.abc import Callable, Sequence
from functools import cache, partial
from mmap import ACCESS_READ, mmap

import marisa_trie

from normalise.errors import NormaliseError
from normalise.lexicon.digests import digest
from normalise.lexicon.sources import bundled_paths, dictionary_paths, read_tables
from normalise.program import cache_path, versions
from normalise.tuples import NamedTuple
from normalise.values import dataclass

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

# What the tables are made with.
_LIBRARIES = ("marisa-trie", "symspellpy", "wordfreq")
_TRIES = tuple(f"{name}.marisa" for name in "words pairs names right residue furniture plain".split())
# The tables that every text needs, and those that few need.
_TABLES = "tables.json"
_LATER = {"cues": "cues.json", "confusions": "confusions.json", "triples": "triples.json"}
# The words that spelling is corrected to, and what is left of them without some letters: mapped when asked for.
_NEAR = ("targets.marisa", "rests.bin")
_FILES = (*_TRIES, _TABLES, *_LATER.values(), *_NEAR)


@dataclass(frozen=True)
class Store:
    """The tables of a lexicon, `digest` naming their state; `note` says why they could not be kept, if so."""

    words: Any
    pairs: Any
    names: Any
    right: Any
    residue: Any
    furniture: Any
    plain: Any
    tables: dict[str, Any]
    digest: str
    note: str | None = None


class _Tables(dict[str, "Any"]):
    """The tables of a cache; those that few texts need are read when they are asked for."""

    def __init__(self, place: str) -> None:
        super().__init__(_read(place, _TABLES))
        self._place = place

    def __missing__(self, name: str) -> Any:
        try:
            self[name] = _mapped_words(self._place) if name == "near" else _read(self._place, _LATER[name])[name]
        except (OSError, ValueError, LookupError, TypeError) as error:
            with contextlib.suppress(OSError):
                os.unlink(os.path.join(self._place, "sizes.json"))  # so it is built again
            raise NormaliseError(f"{self._place}: the compiled dictionaries are broken; run again") from error
        return self[name]


def _mapped_words(place: str) -> tuple[Any, Sequence[int]]:
    words, rests = (os.path.join(place, file) for file in _NEAR)
    with open(rests, "rb") as file:
        table = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ)).cast("Q")
    return marisa_trie.Trie().mmap(words), table


def _read(place: str, file: str) -> Any:
    with open(os.path.join(place, file), "rb") as opened:
        return json.loads(opened.read())


def cache_folder() -> Path:
    """Where compiled dictionaries are kept."""
    from pathlib import Path

    return Path(cache_path())


class Layers(NamedTuple):
    """The folders of a lexicon, strongest first, with the name of their state and the place of its cache."""

    paths: list[str]
    name: str
    place: str

    @property
    def folders(self) -> list[Path]:
        """The folders as paths, for those who read them."""
        from pathlib import Path

        return list(map(Path, self.paths))


def layers(dictionaries: Sequence[str] = ()) -> Layers:
    """The bundled dictionaries with these folders laid over them. NormaliseError for a folder that is not there."""
    from normalise.lexicon.stored import FORMAT

    paths = [*dictionaries, *bundled_paths()]
    paths = [path for path in paths if os.path.isdir(path) or os.path.basename(path) != "cldr"]
    cache = cache_path()
    memory = os.path.join(cache, "digests.json")
    name = digest(dictionary_paths(paths), FORMAT, *versions(_LIBRARIES), memory=memory)
    return Layers(paths, name, os.path.join(cache, name))


def open_store(dictionaries: Sequence[str] = ()) -> Store:
    """The store of the bundled dictionaries with these folders laid over them; compiled if need be.

    NormaliseError if a dictionary cannot be read.
    """
    found = layers(dictionaries)
    return _opened(found.place, found.name) or build_store(found)


def compile_aside(found: Layers) -> None:
    """Compiles these layers in a process of its own, unless that has been done: the 300 MB it takes are given back.

    Whatever goes wrong there, `open_store` meets again, and says it.
    """
    if os.path.exists(os.path.join(found.place, "sizes.json")):
        return
    import subprocess
    import sys

    line = [sys.executable, "-c", _ASIDE, found.name, found.place, *found.paths]
    with contextlib.suppress(OSError):
        subprocess.run(line, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, capture_output=True)


# Nothing that is compiled goes in circles, and the process ends soon: looking for circles costs a sixth of its time.
_ASIDE = """
import gc
import sys
from normalise.lexicon.store import Layers, build_store
gc.disable()
name, place, *paths = sys.argv[1:]
build_store(Layers(paths, name, place))
"""


def _opened(place: str, name: str) -> Store | None:
    """A good cache, or None: whatever is wrong with it, it is built again."""
    try:
        sizes = _read(place, "sizes.json")
        if any(os.stat(os.path.join(place, file)).st_size != sizes[file] for file in _FILES):
            return None
        kinds = (
            marisa_trie.RecordTrie("<HB"),
            marisa_trie.RecordTrie("<H"),
            marisa_trie.BytesTrie(),
            marisa_trie.Trie(),
            marisa_trie.BytesTrie(),
            marisa_trie.BytesTrie(),
            marisa_trie.Trie(),
        )
        files = (os.path.join(place, file) for file in _TRIES)
        words, pairs, names, right, residue, furniture, plain = map(_mapped, kinds, files)
        return Store(words, pairs, names, right, residue, furniture, plain, _Tables(place), name)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError):
        return None


def _mapped(trie: Any, path: str) -> Any:
    return trie.mmap(path)


@cache
def _language_tables() -> tuple[Any, Any, tuple[Any, array[int]]]:
    """The words and pairs of words of English, which no dictionary changes, and what finds the frequent ones again."""
    from normalise.lexicon import compiler
    from normalise.lexicon.near_words import index_of

    words = compiler.word_table()
    targets = compiler.targets(words)
    return words, compiler.pair_table(), (targets, index_of(targets))


def build_store(found: Layers) -> Store:
    """Compiles these layers, whether or not there is a good cache, and keeps the result."""
    from pathlib import Path

    from normalise.lexicon import compiler
    from normalise.lexicon.plain import plain_words
    from normalise.lexicon.tables import furniture_table, plain_tables, residue_table

    folders, name, place = found.folders, found.name, Path(found.place)
    tables = read_tables(folders, leave_out=("protect",))
    words, pairs, near = _language_tables()
    names, right = compiler.name_tables(tables, folders)
    plain, residue = plain_tables(tables, words, names), residue_table(tables)
    alone = plain_words(words, names, right, residue, plain)
    tries = (words, pairs, names, right, residue, furniture_table(tables), alone)
    writers: dict[str, Callable[[str], object]] = {
        **{file: trie.save for file, trie in zip(_TRIES, tries, strict=True)},
        _TABLES: partial(_write, {name: table for name, table in plain.items() if name not in _LATER}),
        **{file: partial(_write, {name: plain[name]}) for name, file in _LATER.items()},
        **dict(zip(_NEAR, (near[0].save, partial(_write_numbers, near[1])), strict=True)),
    }
    note = None
    try:
        _keep(writers, place)
    except OSError as error:
        note = f"compiled dictionaries cannot be kept in {place.parent} ({error.strerror}); each run compiles them anew"
    return Store(*tries, {**plain, "near": near}, name, note)


def _write(value: object, path: str) -> None:
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False)


def _write_numbers(numbers: array[int], path: str) -> None:
    with open(path, "wb") as file:
        numbers.tofile(file)


def _keep(writers: dict[str, Callable[[str], object]], place: Path) -> None:
    import shutil
    import tempfile
    from pathlib import Path

    place.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".building-", dir=place.parent))
    try:
        for file, write in writers.items():
            write(str(aside / file))
        sizes = {file: (aside / file).stat().st_size for file in writers}
        (aside / "sizes.json").write_text(json.dumps(sizes))
        _put(aside, place)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _put(aside: Path, place: Path) -> None:
    """Moves the finished cache to its place; what stands there, broken or good, is moved away and removed.

    Processes that build the same at the same time may each move the other's away, and each find the place empty or
    taken: both are no faults. OSError for anything else.
    """
    import shutil
    import tempfile
    from pathlib import Path

    for turn in range(_TURNS):
        away = Path(tempfile.mkdtemp(prefix=".broken-", dir=place.parent))
        try:
            with contextlib.suppress(FileNotFoundError):
                os.replace(place, away / "cache")
            if _is_put(aside, place, last=turn + 1 == _TURNS):
                return
        finally:
            shutil.rmtree(away, ignore_errors=True)


def _is_put(aside: Path, place: Path, *, last: bool) -> bool:
    """Whether a finished cache stands in its place now, this one or another process's."""
    try:
        os.replace(aside, place)
    except OSError:
        if last and not (place / "sizes.json").exists():
            raise
        return (place / "sizes.json").exists()
    return True


# Each turn another process must have come between two calls: five in a row are no race but a fault.
_TURNS = 5
