"""What all tests share: the lexicon and a pipeline, each made once."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import Call, caller
from hypothesis import settings
from logged_runs import NOISY, logged
from slim_dictionaries import made_in
from stub_pipeline import stub_for

from normalise import cleaning, textstream
from normalise.changelog import reader
from normalise.explaining import rows
from normalise.lexicon import Lexicon, check, load_lexicon, store
from normalise.pipeline import Pipeline

# A busy machine is no error.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


_NUMBERS = itertools.count()


@pytest.fixture(autouse=True)
def results(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of its own for what a test's runs remember: some run with rules that are none."""
    place = tmp_path_factory.getbasetemp() / f"results-{next(_NUMBERS)}"
    monkeypatch.setenv("NORMALISE_RESULTS", str(place))
    return place


@pytest.fixture(scope="session")
def slice_of_dictionaries(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Folders with a slice of the bundled dictionaries, which is compiled in no time."""
    return made_in(tmp_path_factory.mktemp("slice") / "dictionaries")


@pytest.fixture
def slim(slice_of_dictionaries: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """That slice stands for the bundled dictionaries, in this process."""
    monkeypatch.setattr(store, "bundled_paths", lambda: list(map(str, slice_of_dictionaries)))
    for module in (check, rows):
        monkeypatch.setattr(module, "bundled_folders", lambda: slice_of_dictionaries)
    cleaning.forget()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The bundled dictionaries."""
    return load_lexicon()


@pytest.fixture(scope="session")
def pipeline(lexicon: Lexicon) -> Pipeline:
    """The pipeline with default settings."""
    return Pipeline(lexicon)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log over two noisy files, one in UTF-16."""
    return logged(tmp_path, {"a.txt": NOISY.encode(), "b/b.md": ("\ufeff" + NOISY).encode("utf-16-le")})


@pytest.fixture
def small_pieces() -> Iterator[None]:
    """Every log counts as large, and texts come in pieces that part words and characters."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "LARGE", 10)
        patch.setattr(textstream, "PIECE", 7)
        yield


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise` with the stub's rules in a folder of its own."""
    return caller(monkeypatch, capfd, tmp_path, pipeline_for=stub_for)
