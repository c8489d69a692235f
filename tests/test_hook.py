"""The pre-commit entry: quick to start, in place, and 1 when a file changed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from dictionary_folders import folder_with
from stub_pipeline import stub_for

from normalise import cleaning, dict_hook, glance, hook
from normalise.lexicon.sources import COLUMNS

HEAVY = {"typer", "click", "rich", "langdetect", "wordfreq", "symspellpy", "ftfy", "multiprocessing", "pathspec"}


@pytest.fixture(autouse=True)
def stubbed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own and the stub's rules."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cleaning, "pipeline_for", stub_for)


def write(name: str, data: bytes) -> Path:
    path = Path(name)
    path.write_bytes(data)
    return path


def test_a_fixed_file_fails_once(capsys: pytest.CaptureFixture[str]) -> None:
    noisy = write("a.txt", b"teh\n")
    write("b.txt", b"plain gonna\n")
    assert hook.main(["a.txt", "b.txt"]) == 1
    assert noisy.read_bytes() == b"the\n"
    assert len(list(Path(".normalise").glob("*.jsonl"))) == 1
    assert 'a.txt:1:1: SEG001 "teh" -> "the"' in capsys.readouterr().out
    assert hook.main(["a.txt", "b.txt"]) == 0


def test_check_writes_nothing() -> None:
    noisy = write("a.txt", b"teh\n")
    assert hook.main(["--check", "a.txt"]) == 1
    assert noisy.read_bytes() == b"teh\n"
    assert not Path(".normalise").exists()


def test_failures_beat_findings() -> None:
    write("a.txt", b"teh\n")
    write("b.txt", b"\xff")
    assert hook.main(["a.txt", "b.txt"]) == 3
    assert Path("a.txt").read_bytes() == b"the\n"


def test_options() -> None:
    noisy = write("-a.txt", b"teh gonna")
    assert hook.main(["--unsafe-fixes", "--select=GRA,SPL", "--isolated", "--", "-a.txt"]) == 1
    assert noisy.read_bytes() == b"teh going to"
    assert hook.main(["--select", "SEG", "--ignore", "SEG001", "--", "-a.txt"]) == 0
    assert hook.main([]) == 0


@pytest.mark.parametrize("arguments", [["--frob", "a.txt"], ["a.txt", "--select"], ["gone.txt"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", b"teh")
    assert hook.main(arguments) == 2
    assert capsys.readouterr().err.startswith("normalise-hook: ")
    assert Path("a.txt").read_bytes() == b"teh"


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert hook.main(["--help"]) == 0
    assert "--unsafe-fixes" in capsys.readouterr().out


def imported(code: str, cwd: Path) -> set[str]:
    """The top names of the modules that a program has imported at its end, beyond what Python itself has."""
    program = (
        f"import sys; bare = set(sys.modules)\n{code}\nprint(*{{n.split('.')[0] for n in set(sys.modules) - bare}})"
    )
    ran = subprocess.run([sys.executable, "-c", program], cwd=cwd, capture_output=True, text=True, check=True)
    return set(ran.stdout.splitlines()[-1].split())


def test_the_hook_starts_without_what_is_heavy(tmp_path: Path) -> None:
    assert not imported("import normalise", tmp_path) & (HEAVY | {"re", "json", "dataclasses"})
    assert not imported("from normalise import hook; hook.main([])", tmp_path) & (HEAVY | {"dataclasses", "typing"})
    (tmp_path / "a.txt").write_text("The council met on Monday and agreed on the plan.\n", encoding="utf-8")
    code = "from normalise import hook; assert hook.main(['a.txt']) == 0"
    assert not imported(code, tmp_path) & HEAVY
    # A page that was looked at before, and has been edited since.
    (tmp_path / "a.txt").write_text("The council met on Sunday and agreed on the plan.\n", encoding="utf-8")
    assert not imported(code, tmp_path) & (HEAVY | {"dataclasses", "typing", "pathlib"})


# --- what is known of silent files


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the hook looked at, rather than knew."""
    seen: list[str] = []
    look, glance_at = hook._looked_at, glance.glance_at

    def counted(files: list[str], *rest: Any) -> int:
        seen.extend(files)
        return look(files, *rest)

    def glanced(files: list[str]) -> glance.Glance | None:
        found = glance_at(files)
        seen.extend(files if found is not None and found.silent else ())  # else the run looks at them, too
        return found

    monkeypatch.setattr(hook, "_looked_at", counted)
    monkeypatch.setattr(glance, "glance_at", glanced)
    return seen


def test_a_silent_file_is_known_and_told_of_as_before(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", b"plain\n")
    write("b.txt", b"plain too\n")
    for arguments in (["a.txt"], ["--check", "a.txt", "b.txt"]):
        asked.clear()
        assert hook.main(arguments) == 0
        first = capsys.readouterr()
        assert asked == [name for name in arguments if name.endswith(".txt")]
        assert hook.main(arguments) == 0
        assert capsys.readouterr() == first
        assert len(asked) == len(arguments) - ("--check" in arguments), "known the second time"


@pytest.mark.parametrize("data", [b"teh\n", b"gonna\n", b"\xff"])
def test_what_is_not_silent_is_looked_at_each_time(data: bytes, asked: list[str]) -> None:
    write("a.txt", data)
    assert hook.main(["--check", "a.txt"]) == hook.main(["--check", "a.txt"])
    assert asked == ["a.txt", "a.txt"]


def test_what_has_changed_is_looked_at_again(asked: list[str]) -> None:
    write("a.txt", b"plain\n")
    assert hook.main(["a.txt"]) == 0
    write("a.txt", b"plain teh\n")
    assert hook.main(["--check", "a.txt"]) == 1
    assert hook.main(["a.txt"]) == 1
    write("a.txt", b"plain\n")
    asked.clear()
    assert hook.main(["a.txt"]) == 0
    assert asked == [], "the bytes count, not the times"
    assert hook.main(["--select", "SEG", "a.txt"]) == 0
    Path("normalise.toml").write_text('ignore = ["CAS"]\n', encoding="utf-8")
    assert hook.main(["a.txt"]) == 0
    assert asked == ["a.txt", "a.txt"], "other options, and a configuration that was not there"
    Path("normalise.toml").write_text("cache = false\n", encoding="utf-8")
    assert hook.main(["a.txt"]) == hook.main(["a.txt"]) == 0
    assert len(asked) == 4


def test_a_broken_memory_is_none(asked: list[str], results: Path) -> None:
    write("a.txt", b"plain\n")
    assert hook.main(["a.txt"]) == 0
    (kept,) = results.glob("quiet-*")
    for content in (b"", b"\xff\xfe", b".\n", kept.read_bytes()[:-20]):
        kept.write_bytes(content)
        asked.clear()
        assert hook.main(["a.txt"]) == 0
        assert asked == ["a.txt"]


def test_the_hooks_are_declared() -> None:
    declared = (Path(hook.__file__).parents[1] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert re.findall(r"^- id: (\S+)", declared, re.MULTILINE) == ["normalise-fix", "normalise-check", "normalise-dict"]
    # In the entry, not in `args`, which the arguments of a user replace.
    assert re.findall(r"^  entry: (.*)", declared, re.MULTILINE) == [
        "normalise-hook --force-exclude",
        "normalise-hook --check --force-exclude",
        "normalise-dict-hook",
    ]
    assert declared.count("require_serial: true") == 3
    assert declared.count("types_or: [plain-text, markdown]") == 2
    (files,) = re.findall(r"^  files: (.*)", declared, re.MULTILINE)
    assert all(re.search(files, f"house/{name}.tsv") and re.search(files, f"{name}.tsv") for name in COLUMNS)
    assert not re.search(files, "house/english.txt")
    assert not re.search(files, "house/no-entities.tsv")


def test_excluded_files_are_left_if_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    Path("normalise.toml").write_text('exclude = ["drafts"]\n', encoding="utf-8")
    Path("drafts").mkdir()
    draft = write("drafts/a.txt", b"teh\n")
    assert hook.main(["--check", "drafts/a.txt"]) == 1
    assert hook.main(["--force-exclude", "drafts/a.txt"]) == 0
    assert draft.read_bytes() == b"teh\n"
    assert "0 of 0 files" in capsys.readouterr().err


# --- dictionaries


WRONG = "Olsvik Tande|person|known\nAker Olsvik|person|known"


@pytest.mark.usefixtures("slim")
def test_a_wrong_dictionary_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder_with(tmp_path / "house", protect=WRONG)
    assert dict_hook.main(["house/protect.tsv"]) == 1
    assert capsys.readouterr().out == "house/protect.tsv:3: 'Aker Olsvik' stands behind 'Olsvik Tande'; sort the rows\n"
    folder_with(tmp_path / "house", protect="Olsvik Tande|person|known")
    assert dict_hook.main(["house/protect.tsv"]) == 0


@pytest.mark.usefixtures("slim")
def test_the_configuration_says_what_a_dictionary_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder_with(tmp_path / "house", protect=WRONG)
    folder_with(tmp_path / "other", protect=WRONG)
    Path("normalise.toml").write_text('dictionaries = ["house"]\n', encoding="utf-8")
    assert dict_hook.main(["other/protect.tsv"]) == 0
    assert dict_hook.main(["--isolated", "other/protect.tsv"]) == 1
    assert dict_hook.main(["other/protect.tsv", "house/protect.tsv"]) == 1
    assert capsys.readouterr().out.count("house/protect.tsv:3:") == 1


def test_usage_of_the_dictionary_hook(capsys: pytest.CaptureFixture[str]) -> None:
    assert dict_hook.main([]) == 0
    assert dict_hook.main(["notes.tsv"]) == 0
    assert dict_hook.main(["--help"]) == 0
    assert "normalise-dict-hook" in capsys.readouterr().out
    assert dict_hook.main(["--frob", "entities.tsv"]) == 2
    assert capsys.readouterr().err == "normalise-dict-hook: unknown option --frob; see --help\n"
