"""What README.md shows and claims: every example is run, every number looked up."""

from __future__ import annotations

import difflib
import os
import re
import subprocess
import sys
from pathlib import Path

import command_reference
import examples
import pytest
import rule_table

from normalise import session
from normalise.blocks import BLOCK
from normalise.cli import application
from normalise.configuration import configuration
from normalise.document import Document
from normalise.inputs import SUFFIXES
from normalise.pipeline import Pipeline
from normalise.reporters import Format
from normalise.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, holding: str = "") -> str:
    """The body of the first block of a language that holds a string."""
    bodies = re.findall(rf"^```{language}\b[^\n]*\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return next(str(body) for body in bodies if holding in body)


def run(folder: Path, command: str) -> int:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(["sh", "-c", command], cwd=folder, env={**os.environ, "PATH": path}, capture_output=True)
    return done.returncode


@pytest.mark.parametrize("page", rule_table.SHOWN, ids=lambda page: page.name)
def test_examples_print_what_is_claimed(tmp_path: Path, page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    now = examples.fresh(text, tmp_path)
    changed = difflib.unified_diff(text.splitlines(), now.splitlines(), page.name, "now", lineterm="", n=1)
    assert now == text, "run make docs, and read what changed:\n" + "\n".join(changed)


def test_a_cut_output_keeps_its_cuts_when_its_numbers_change(tmp_path: Path) -> None:
    page = "```console\n$ cat list\nships       9\n...\nboats   1,200\n...\n```\n"
    (tmp_path / "list").write_text("ships      12\nrafts       3\nboats   1,201\ncanoes      4\n", encoding="utf-8")
    now = "```console\n$ cat list\nships      12\n...\nboats   1,201\n...\n```\n"
    assert examples.fresh(page, tmp_path) == now
    (tmp_path / "list").write_text("nothing\n", encoding="utf-8")
    assert examples.fresh(page, tmp_path) == "```console\n$ cat list\nnothing\n```\n"


def test_there_is_an_example_of_every_command() -> None:
    shown = "\n".join(page.read_text(encoding="utf-8") for page in rule_table.SHOWN)
    console = "\n".join(re.findall(r"^\$ (.*)$", shown, re.MULTILINE))
    commands = [name for name, _ in command_reference.commands(application(), "normalise")]
    assert [name for name in commands if name not in console] == []
    for form in ("--out", "--diff", "fix articles\n", "--only c", "--only NAM", "fix -"):
        assert form in console + "\n", form


def test_exit_statuses_are_documented() -> None:
    assert command_reference.status_table() in README


@pytest.mark.parametrize(
    ("status", "command"),
    [
        (session.DONE, "normalise check clean.txt"),
        (session.DONE, "normalise fix dirty.txt"),
        (session.FINDINGS, "normalise check dirty.txt"),
        (session.FINDINGS, "normalise fix --diff dirty.txt"),
        (session.FINDINGS, "normalise-hook dirty.txt"),
        (session.DONE, "normalise check listed.txt"),
        (session.FINDINGS, "normalise check --fail-on report listed.txt"),
        (session.WRONG, "normalise fix missing.txt"),
        (session.WRONG, "normalise fix --no-such-option clean.txt"),
        (session.WRONG, "printf 'colour = true' > normalise.toml; normalise fix dirty.txt"),
        (session.WRONG, "normalise fix dirty.txt --select XYZ"),
        (session.FAILED, "normalise fix latin.txt dirty.txt"),
        (session.FAILED, "normalise fix dirty.txt --out o && echo more >> o/dirty.txt; normalise undo o/changes.jsonl"),
        (session.FINDINGS, "normalise fix dirty.txt --out o && echo x >> o/dirty.txt; normalise log verify o/*.jsonl"),
    ],
)
def test_exit_status(tmp_path: Path, status: int, command: str) -> None:
    (tmp_path / "clean.txt").write_text("The garden opens at nine.\n", encoding="utf-8")
    (tmp_path / "dirty.txt").write_text("Officials fromthe ministry met.\n", encoding="utf-8")
    (tmp_path / "listed.txt").write_text("Guests had come by train from Ginebra.\n", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9\n")
    assert run(tmp_path, command) == status


def test_the_log_is_left_out_for_streams(tmp_path: Path) -> None:
    assert run(tmp_path, "echo 'Officials fromthe ministry met.' | normalise fix -") == session.DONE
    assert not list(tmp_path.iterdir())
    assert run(tmp_path, "echo 'Officials fromthe ministry met.' | normalise fix - --log l.jsonl") == session.DONE
    assert [path.name for path in tmp_path.iterdir()] == ["l.jsonl"]


def test_the_folder_of_logs_ignores_itself(tmp_path: Path) -> None:
    (tmp_path / "dirty.txt").write_text("Officials fromthe ministry met.\n", encoding="utf-8")
    run(tmp_path, "normalise fix dirty.txt")
    assert (tmp_path / ".normalise" / ".gitignore").read_text() == "*\n"


def test_formats_are_all_named() -> None:
    named = re.search(r"Formats are (.*?)\.", README, re.DOTALL)
    assert named
    assert set(re.findall(r"`(\w+)`", named[1])) == {str(f) for f in Format}


def test_the_sample_configuration_is_right(tmp_path: Path) -> None:
    text = block("toml")
    (tmp_path / "normalise.toml").write_text(text, encoding="utf-8")
    shown = configuration(tmp_path / "normalise.toml").settings
    assert shown != Settings()
    defaults = Settings()
    for name in ("min_confidence", "max_edit_ratio", "unsafe_fixes"):
        assert getattr(shown, name) == getattr(defaults, name), "the page shows the default"


def test_pre_commit_hooks_exist() -> None:
    offered = set(re.findall(r"^- id: (\S+)", (ROOT / ".pre-commit-hooks.yaml").read_text(), re.MULTILINE))
    assert set(re.findall(r"- id: (\S+)", block("yaml"))) == offered


def test_limits_are_as_claimed(pipeline: Pipeline) -> None:
    limits = README.partition("## Limits")[2]
    assert f"{BLOCK:,} characters" in limits
    assert all(f"`*{suffix}`" in limits for suffix in SUFFIXES)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a dit que la ville de Norvège est dans le nord et que les gens ne sont pas contents de la décision "
        "fromthe ministre, qui a parlé avec eux pendant une heure sur la place du village.",
        "See https://example.org/fromthe/page and write to fromthe@example.org, @fromthe, #fromthe, /srv/fromthe/x.",
        "Run `fromthe` twice.",
        "The Zorblats of Velmora met Ilse Brandt and Quillon Ashgarth.",
        "Kiev said no. Sergey Lavrov agreed.",
        "The gas is worth $300,000 million.",
    ],
)
def test_right_text_and_protected_places_stay(pipeline: Pipeline, text: str) -> None:
    assert pipeline.run(Document(text)).text == text


def test_markdown_syntax_stays(pipeline: Pipeline) -> None:
    text = "---\ntitle: fromthe\n---\n\n```\nfromthe\n```\n\n[here](fromthe.html)\n\n| fromthe | x |\n"
    assert pipeline.run(Document(text, "page.md")).text == text


def test_texts_of_programs_are_as_claimed(pipeline: Pipeline) -> None:
    assert "as an unknown word is a name" in README
    log = "The option --keep is gone.\nCall gull_open().\nUse `gull --all`.\nSee gull.h, too.\nIt reads fromthe end.\n"
    assert pipeline.run(Document(log)).text == log
    assert any(held.edit.replacement.split() == ["from", "the"] for held in pipeline.run(Document(log)).held)
    assert "from the end" in pipeline.run(Document("She read it fromthe end.\n")).text


def test_quotations_are_as_claimed(pipeline: Pipeline) -> None:
    spoken = "“Tbe road to tbe sea and tbe house by tbe road,” they said, “cost 18 thousand 207 euros and a egg.”"
    assert pipeline.run(Document(spoken)).text == spoken
    repaired = pipeline.run(Document("“Generals of the OTAN alliance came fromthe sea,” they said.")).text
    assert repaired == "“Generals of the NATO alliance came from the sea,” they said."


def test_evidence_does_not_cross_blocks(pipeline: Pipeline) -> None:
    letter, amount = "A letter from Norvège came.\n\n", "The gas is worth $300,000 million.\n"
    filler = "The garden opens at nine.\n\n" * (BLOCK // 27 + 100)
    assert "$300 billion" in pipeline.run(Document(letter + amount)).text
    assert "$300,000 million" in pipeline.run(Document(letter + filler + amount)).text
