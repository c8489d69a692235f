"""What all tests share: the lexicon and a pipeline, each made once."""

from __future__ import annotations

import io
import itertools
import sys
from pathlib import Path

import pytest
from cli_runs import Call, Ran
from hypothesis import settings
from stub_pipeline import stub_for

from normalise import cleaning, cli
from normalise.lexicon import Lexicon, load_lexicon
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
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cleaning, "pipeline_for", stub_for)

    def run(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["normalise", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        sys.stdout.flush()
        return Ran(int(ended.value.code or 0), *capfd.readouterr())

    return run
