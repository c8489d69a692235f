"""What the hook sees at a glance is what a run finds, with fewer modules loaded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from normalise import cleaning, glance, hook
from normalise.pipeline import Pipeline
from normalise.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted(ROOT.glob("seeds/*.txt"))
CLEAN = sorted(ROOT.glob("tests/gold/*/clean.txt"))
TRAPS = sorted(ROOT.glob("tests/traps/*.txt"))
PLAIN = "The council met on Monday and agreed on the plan.\n"


@pytest.fixture
def page(tmp_path: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page that hooks have looked at before, so that a glance at what it holds next may do."""

    def pipeline_for(settings: Settings) -> Pipeline:
        return Pipeline(pipeline.lexicon, settings) if settings != Settings() else pipeline

    monkeypatch.setattr(cleaning, "pipeline_for", pipeline_for)
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "page.txt"
    path.write_text(PLAIN, encoding="utf-8")
    for flags in ([], ["--check"], ["--unsafe-fixes"]):
        assert hook.main([*flags, path.name]) == 0
    return path


def outcome(page: Path, data: bytes, flags: list[str], capsys: pytest.CaptureFixture[str]) -> list[Any]:
    """All that a run of the hook over these bytes leaves: status, streams, file, and the records of its log."""
    page.write_bytes(data)
    capsys.readouterr()
    status = hook.main([*flags, page.name])
    out, err = capsys.readouterr()
    logs = sorted(Path(".normalise").glob("*.jsonl"))
    records = [json.loads(line) for log in logs for line in log.read_text(encoding="utf-8").splitlines()]
    for log in logs:
        log.unlink()
    told = [line for line in err.splitlines() if not line.startswith("Log: ")]
    return [status, out, told, page.read_bytes(), [record for record in records if record["type"] != "run"]]


@pytest.mark.parametrize("path", [*SEEDS, *CLEAN, *TRAPS], ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize("flags", [[], ["--check"]], ids=["fix", "check"])
def test_a_glance_sees_what_a_run_finds(
    path: Path,
    flags: list[str],
    page: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    results: Path,
) -> None:
    data = path.read_bytes()
    looks: list[glance.Glance | None] = []
    look = glance.glance_at

    def watched(files: list[str]) -> glance.Glance | None:
        looks.append(look(files))
        return looks[-1]

    monkeypatch.setattr(glance, "glance_at", watched)
    glanced = outcome(page, data, flags, capsys)
    assert [found is None for found in looks] == [False], "it was looked at"
    for kept in results.glob("quiet-*"):
        kept.unlink()
    assert glanced == outcome(page, data, flags, capsys)
    assert len(looks) == 1, "nothing was known of the page any more"


def test_what_a_glance_cannot_tell_is_left_to_the_run(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for data, why in ((b"\xff\n", "not valid UTF-8"), (b"a\0b", "binary")):
        status, out, told, after, _ = outcome(page, data, [], capsys)
        assert (status, after) == (3, data)
        assert why in out + "".join(told)
    long = (PLAIN * 2100).encode()
    status, _, told, after, _ = outcome(page, long, ["--check"], capsys)
    assert (status, after) == (0, long)
    assert told == ["Would fix 0 in 0 of 1 file; 0 unsafe held, 0 reported"]


def test_other_settings_are_no_matter_of_a_glance(
    page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_: list[str]) -> None:
        raise AssertionError("a glance knows the default settings only")

    monkeypatch.setattr(glance, "glance_at", never)
    for flags in (["--unsafe-fixes"], ["--select", "SEG"]):
        assert outcome(page, b"A letter fromthe mayor came.\n", flags, capsys)[0] == 1
    Path("normalise.toml").write_text('ignore = ["SEG"]\n', encoding="utf-8")
    for _ in range(2):
        assert outcome(page, b"A letter fromthe mayor came.\n", [], capsys)[0] == 0


def test_a_new_clean_page_loads_little(tmp_path: Path) -> None:
    program = (
        "import sys; from normalise import hook; assert hook.main(['page.txt']) == 0;"
        "print(*[name for name in sys.modules])"
    )
    for text in (PLAIN, PLAIN * 2):
        (tmp_path / "page.txt").write_text(text, encoding="utf-8")
        ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert "normalise.glance" in loaded
    ours = (
        "session batch onefile plan configuration changelog reporters baseline remembered streaming readings mentions"
    )
    assert not loaded & {f"normalise.{name}" for name in (*ours.split(), "tracing", "objections", "lexicon.compiler")}
    assert not loaded & {"dataclasses", "inspect", "hashlib", "sqlite3", "datetime", "platform", "tempfile", "tomllib"}
