"""The hooks as pre-commit runs them, in a git repository of its own and without a network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from dictionary_folders import folder_with

yaml = pytest.importorskip("yaml", reason="pre-commit is not installed (it comes with the extra `test`)")
pytest.importorskip("pre_commit", reason="pre-commit is not installed (it comes with the extra `test`)")
if shutil.which("git") is None:
    pytest.skip("git is not installed", allow_module_level=True)

ROOT = Path(__file__).resolve().parent.parent
NOISY = "Officials fromthe ministry met in the old mill.\n"
RIGHT = "Officials from the ministry met in the old mill.\n"
DECLARED: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


class Ran(NamedTuple):
    """How a command ended, and all it said."""

    code: int
    said: str


class Repository:
    """A git repository whose commits go through pre-commit."""

    def __init__(self, place: Path) -> None:
        self.place = place
        # Where these tests are run by a hook, git has told it which repository it works in.
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        scripts = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
        self.environment |= {
            "PATH": scripts,
            "PRE_COMMIT_HOME": str(place.parent / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        place.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "Ilse Brandt")
        self.git("config", "user.email", "ilse@example.org")

    def run(self, *command: str) -> Ran:
        ran = subprocess.run(
            command,
            cwd=self.place,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return Ran(ran.returncode, ran.stdout)

    def git(self, *arguments: str) -> str:
        code, said = self.run("git", *arguments)
        assert code == 0, said
        return said

    def hooked(self, *hooks: dict[str, Any], repo: str = "local", **more: str) -> None:
        """Sets up pre-commit with these hooks."""
        config = {"repos": [{"repo": repo, **more, "hooks": list(hooks)}]}
        self.write(".pre-commit-config.yaml", json.dumps(config))  # JSON is YAML
        code, said = self.run(sys.executable, "-m", "pre_commit", "install")
        assert code == 0, said

    def write(self, name: str, text: str) -> Path:
        path = self.place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def read(self, name: str) -> str:
        return (self.place / name).read_text(encoding="utf-8")

    def commit(self) -> Ran:
        return self.run("git", "commit", "--quiet", "-m", "Notes")

    @property
    def logs(self) -> list[Path]:
        return sorted((self.place / ".normalise").glob("*.jsonl"))


def hook(name: str, *arguments: str) -> dict[str, Any]:
    """A hook as it is declared, but for the language: `system` runs what is installed here, so nothing is fetched."""
    (declared,) = (entry for entry in DECLARED if entry["id"] == name)
    return {**declared, "language": "system", "args": list(arguments)}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def test_the_first_commit_fails_and_the_second_passes(repository: Repository) -> None:
    repository.hooked(hook("normalise-fix"))
    repository.write("notes/ferry.txt", NOISY)
    repository.write("read.md", f"# The ferry\n\n{NOISY}\n    the code fromthe ministry\n")
    repository.write("data.csv", NOISY)
    repository.git("add", ".")
    first = repository.commit()
    assert first.code == 1
    assert 'notes/ferry.txt:1:11: SEG001 "fromthe" -> "from the"' in first.said
    assert "files were modified by this hook" in first.said
    assert repository.read("notes/ferry.txt") == RIGHT
    assert repository.read("read.md") == f"# The ferry\n\n{RIGHT}\n    the code fromthe ministry\n"
    assert repository.read("data.csv") == NOISY, "neither plain text nor Markdown"
    assert len(repository.logs) == 1
    assert ".normalise" not in repository.git("status", "--porcelain"), "logs are never committed"
    assert repository.run("normalise", "log", "verify", str(repository.logs[0])).code == 0
    repository.git("add", ".")
    second = repository.commit()
    assert second.code == 0, second.said
    assert repository.git("show", "HEAD:notes/ferry.txt") == RIGHT


def test_what_the_hook_did_can_be_undone(repository: Repository) -> None:
    repository.hooked(hook("normalise-fix"))
    repository.write("ferry.txt", NOISY)
    repository.git("add", ".")
    assert repository.commit().code == 1
    assert repository.run("normalise", "undo", str(repository.logs[0])).code == 0
    assert repository.read("ferry.txt") == NOISY


def test_repairs_that_are_rolled_back_are_found_out(repository: Repository) -> None:
    """With unstaged edits on the same lines pre-commit takes the hook's repairs back, and the log does not know."""
    repository.hooked(hook("normalise-fix"))
    repository.write("ferry.txt", NOISY)
    repository.git("add", ".")
    edited = NOISY.replace("mill", "tower")
    repository.write("ferry.txt", edited)
    ran = repository.commit()
    assert ran.code == 1
    assert "Rolling back fixes" in ran.said
    assert repository.read("ferry.txt") == edited
    (log,) = repository.logs
    verified = repository.run("normalise", "log", "verify", str(log))
    assert verified.code == 1
    assert "ferry.txt" in verified.said
    assert "0 of 1 files are as the log says" in verified.said
    assert repository.run("normalise", "undo", str(log)).code != 0
    assert repository.read("ferry.txt") == edited, "an edited file is never undone"


def test_many_files_are_one_run(repository: Repository) -> None:
    repository.hooked(hook("normalise-fix"))
    names = [f"texts/{i:03}.txt" for i in range(300)]
    for name in names:
        repository.write(name, NOISY)
    repository.git("add", ".")
    ran = repository.commit()
    assert ran.code == 1
    assert all(repository.read(name) == RIGHT for name in names)
    assert len(repository.logs) == 1, "one process, one log"
    assert "Fixed 300 in 300 of 300 files" in ran.said


def test_excluded_files_are_left(repository: Repository) -> None:
    repository.hooked(hook("normalise-fix"))
    repository.write("normalise.toml", 'exclude = ["quoted"]\nallow = ["alotof"]\n')
    repository.write("quoted/ferry.txt", NOISY)
    repository.write("allowed.txt", "They had alotof time.\n")
    repository.git("add", ".")
    ran = repository.commit()
    assert ran.code == 0, ran.said
    assert not repository.logs, "a run that finds nothing leaves no log"
    assert repository.read("quoted/ferry.txt") == NOISY
    assert repository.read("allowed.txt") == "They had alotof time.\n"


def test_the_check_hook_only_fails(repository: Repository) -> None:
    repository.hooked(hook("normalise-check"))
    repository.write("ferry.txt", NOISY)
    repository.git("add", ".")
    ran = repository.commit()
    assert ran.code == 1
    assert 'ferry.txt:1:11: SEG001 "fromthe" -> "from the"' in ran.said
    assert "Would fix 1 in 1 of 1 file" in ran.said
    assert "files were modified" not in ran.said
    assert repository.read("ferry.txt") == NOISY
    assert not repository.logs


def test_arguments_reach_the_hook(repository: Repository) -> None:
    repository.hooked(hook("normalise-check", "--ignore", "SEG001"))
    repository.write("ferry.txt", NOISY)
    repository.git("add", ".")
    ran = repository.commit()
    assert ran.code == 0, ran.said


def test_a_wrong_row_of_a_dictionary_fails_with_its_place(repository: Repository) -> None:
    repository.hooked(hook("normalise-dict"))
    folder_with(repository.place / "house", protect="Olsvik Tande|person|known")
    repository.write("normalise.toml", 'dictionaries = ["house"]\n')
    repository.git("add", ".")
    right = repository.commit()
    assert right.code == 0, right.said
    wrong = repository.write("house/protect.tsv", repository.read("house/protect.tsv") + "Tande Olsvik\tperson\n")
    repository.git("add", ".")
    ran = repository.commit()
    assert ran.code == 1
    assert "house/protect.tsv:3: 2 columns instead of 3" in ran.said
    assert wrong.read_text(encoding="utf-8").endswith("Tande Olsvik\tperson\n")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A git repository of the program as it stands here, for `repo:`."""
    place = tmp_path_factory.mktemp("published") / "normalise"
    place.mkdir()
    for name in ("normalise", "dictionaries"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, place)
    git = ["git", "-c", "user.name=I", "-c", "user.email=i@example.org"]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    for command in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", "All"), ("tag", "v0")):
        subprocess.run([*git, *command], cwd=place, env=environment, check=True)
    return str(place)


def test_the_hooks_install_from_a_repository(published: str, repository: Repository) -> None:
    """pre-commit makes an environment and installs into it; the libraries are lent to it, nothing is fetched."""
    repository.environment |= {
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it the wrong way round
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONPATH": sysconfig.get_path("purelib"),
    }
    repository.hooked({"id": "normalise-fix"}, {"id": "normalise-dict"}, repo=published, rev="v0")
    installed = repository.run(sys.executable, "-m", "pre_commit", "install-hooks")
    if installed.code:
        pytest.skip(f"pre-commit cannot make an environment without a network here: {installed.said[-300:]}")
    (script,) = (repository.place.parent / "pre-commit").glob("repo*/py_env-*/*/normalise-hook*")
    assert script.is_file()
    repository.write("ferry.txt", NOISY)
    repository.git("add", ".")
    ran = repository.commit()
    assert ran.code == 1
    assert repository.read("ferry.txt") == RIGHT, ran.said
    repository.git("add", ".")
    again = repository.commit()
    assert again.code == 0, again.said
