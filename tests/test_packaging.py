"""The dictionaries are found from a wheel, an editable install and a checkout alike."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """
import normalise
from normalise.lexicon.sources import bundled_folders
print(normalise.__file__)
print(bundled_folders()[0])
print(ascii(normalise.clean("Vladimir Poutine spoke at the cafÃ©.").text))
"""
CLEANED = ascii("Vladimir Putin spoke at the café.")


class Found(NamedTuple):
    """Where a fresh process found the program and its dictionaries, and what it made of a text."""

    program: Path
    dictionaries: Path
    text: str


def start(folder: Path, python_path: Path | None) -> Found:
    """Cleans a text in a new process, from another folder."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    if python_path:
        environment["PYTHONPATH"] = str(python_path)
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    program, dictionaries, text = ran.stdout.splitlines()
    return Found(Path(program), Path(dictionaries), text)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the build backend that is installed here."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_holds_program_and_dictionaries(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    for path in sorted((ROOT / "dictionaries").rglob("*.tsv")):
        name = f"normalise/_dictionaries/{path.relative_to(ROOT / 'dictionaries').as_posix()}"
        assert held.get(name) == path.read_bytes(), name
    for path in (ROOT / "normalise").rglob("*.py"):
        assert path.relative_to(ROOT).as_posix() in held
    for path in (ROOT / "normalise" / "reporters" / "html").iterdir():
        assert path.is_dir() or path.relative_to(ROOT).as_posix() in held
    assert "normalise/py.typed" in held
    assert "normalise/changelog.schema.json" in held
    assert "normalise/configuration.schema.json" in held
    tops = {name.split("/")[0] for name in held}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"normalise"}
    (entry_points,) = (text.decode() for name, text in held.items() if name.endswith("entry_points.txt"))
    assert "normalise = normalise.starting:command" in entry_points
    assert "normalise-hook = normalise.starting:hook" in entry_points
    assert "normalise-dict-hook = normalise.starting:dict_hook" in entry_points


def test_an_installed_wheel_finds_its_dictionaries(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(target), str(wheel)], check=True, capture_output=True)
    found = start(tmp_path, target)
    assert found.program.is_relative_to(target)
    assert found.dictionaries == target / "normalise" / "_dictionaries"
    assert found.text == CLEANED


def test_a_checkout_finds_its_dictionaries(tmp_path: Path) -> None:
    (tmp_path / "checkout").symlink_to(ROOT)
    found = start(tmp_path, tmp_path / "checkout")
    assert found.program == tmp_path / "checkout" / "normalise" / "__init__.py"
    assert found.dictionaries == ROOT / "dictionaries"
    assert found.text == CLEANED


def test_this_installation_finds_its_dictionaries(tmp_path: Path) -> None:
    """Under `make test` this is the editable install."""
    found = start(tmp_path, None)
    assert found.dictionaries.is_dir()
    assert found.text == CLEANED
