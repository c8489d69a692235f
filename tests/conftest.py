"""What all tests share: the lexicon and a pipeline, each made once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings
from running import Call, caller

from normalise.lexicon import Lexicon, load_lexicon
from normalise.pipeline import Pipeline

# A busy machine is no error.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The bundled dictionaries."""
    return load_lexicon()


@pytest.fixture(scope="session")
def pipeline(lexicon: Lexicon) -> Pipeline:
    """The pipeline with default settings."""
    return Pipeline(lexicon)


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise` with the stub's rules in a folder of its own."""
    return caller(tmp_path, monkeypatch, capfd)
