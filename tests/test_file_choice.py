"""Which files a run reads, and what `normalise files` says of the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Call, written


@pytest.fixture
def tree(call: Call) -> Call:
    """A folder of texts, drafts, letters, and what is no text."""
    for name in ("a.txt", "b.md", "c.csv", "drafts/d.txt", "letters/e.text", "letters/old/f.txt", ".venv/lib/g.txt"):
        written(name, "teh\n")
    return call


def listed(call: Call, *arguments: str) -> list[str]:
    ran = call("files", *arguments)
    assert ran.err == ""
    assert ran.code == (0 if ran.out else 1)
    return ran.out.splitlines()


def test_a_folder_is_listed_as_a_run_reads_it(tree: Call) -> None:
    names = ["a.txt", "b.md", "drafts/d.txt", "letters/old/f.txt"]
    assert listed(tree, ".") == names
    ran = tree("check", ".", "--output-format", "concise")
    assert [line.split(":")[0] for line in ran.out.splitlines()] == names


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (("--include", "*.text"), ["letters/e.text"]),
        (("--include", "letters/*.text", "--include", "*.md"), ["b.md", "letters/e.text"]),
        (("--exclude", "drafts", "--exclude", "*.md"), [".venv/lib/g.txt", "a.txt", "letters/old/f.txt"]),
        (("--extend-exclude", "drafts"), ["a.txt", "b.md", "letters/old/f.txt"]),
        (("--extend-exclude", "/old"), ["a.txt", "b.md", "drafts/d.txt", "letters/old/f.txt"]),
        (("--extend-exclude", "**/old/", "--extend-exclude", "[ab].*"), ["drafts/d.txt"]),
        (("--extend-exclude", "*.txt", "--extend-exclude", "!a.txt"), ["a.txt", "b.md"]),
    ],
    ids=" ".join,
)
def test_patterns_choose(tree: Call, options: tuple[str, ...], names: list[str]) -> None:
    assert listed(tree, ".", *options) == names


def test_a_pattern_that_is_none_is_refused(tree: Call) -> None:
    ran = tree("files", ".", "--exclude", "!")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("normalise: --exclude '!' is no pattern for paths")


def test_patterns_of_a_file_are_relative_to_it(tree: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    written("normalise.toml", 'extend-exclude = ["letters/old"]\n')
    monkeypatch.chdir("letters")
    assert listed(tree, ".", "--include", "*.text", "--include", "*.txt") == ["e.text"]
    assert listed(tree, ".", "--extend-exclude", "e.*", "--include", "*.text") == []


def test_named_files_are_read_unless_exclusion_is_forced(tree: Call) -> None:
    options = ("--exclude", "drafts", "--exclude", "*.csv")
    assert listed(tree, "drafts/d.txt", "c.csv", "a.txt", *options) == ["a.txt", "c.csv", "drafts/d.txt"]
    assert listed(tree, "drafts/d.txt", "c.csv", "a.txt", *options, "--force-exclude") == ["a.txt"]
    assert listed(tree, "drafts", *options) == ["drafts/d.txt"], "who names a folder wants it"
    assert listed(tree, "drafts", *options, "--force-exclude") == []
    written("normalise.toml", 'exclude = ["drafts"]\nforce-exclude = true\n')
    assert tree("fix", "drafts/d.txt", "a.txt").code == 0
    assert Path("drafts/d.txt").read_text() == "teh\n"
    assert Path("a.txt").read_text() == "the\n"


def test_ignore_files_can_be_left_aside(tree: Call) -> None:
    written(".gitignore", "drafts/\n!\n")
    written("letters/.ignore", "*.txt\n")
    assert listed(tree, ".") == ["a.txt", "b.md"]
    assert listed(tree, ".", "--no-respect-gitignore") == ["a.txt", "b.md", "drafts/d.txt", "letters/old/f.txt"]
    written("normalise.toml", "respect-gitignore = false\n")
    assert len(listed(tree, ".")) == 4


def test_every_skipped_path_has_its_reason(tree: Call) -> None:
    written(".gitignore", "*.md\n")
    written(".git/x.txt", "x")
    written("large.txt", "x" * 5000)
    Path("link.txt").symlink_to("a.txt")
    written("normalise.toml", 'extend-exclude = ["old"]\n')
    reasons = dict(line.split(": ", 1) for line in listed(tree, ".", "--skipped", "--max-file-size", "4kB"))
    here = Path.cwd()
    assert reasons == {
        ".git/": ".git is never read",
        ".gitignore": "no text by its name (see include)",
        ".venv/": "excluded by .venv",
        "b.md": f"ignored by *.md ({here}/.gitignore)",
        "c.csv": "no text by its name (see include)",
        "large.txt": "5 kB is more than max-file-size, 4 kB",
        "letters/e.text": "no text by its name (see include)",
        "letters/old/": f"excluded by old ({here}/normalise.toml:1)",
        "link.txt": "a link; name it to have it read",
        "normalise.toml": "no text by its name (see include)",
    }


def test_lists_go_round(tree: Call) -> None:
    written("new\nline.txt", "teh")
    out = tree("files", ".", "-0").out
    assert sorted(out.split("\0")[:-1]) == ["a.txt", "b.md", "drafts/d.txt", "letters/old/f.txt", "new\nline.txt"]
    ran = tree("check", "--file-list", "-", "--output-format", "concise", stdin=out.encode())
    assert len(ran.out.splitlines()) == 5
    assert tree("files", "-").code == 2
