"""Which files are inputs, and where their results go."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalise.errors import NormaliseError
from normalise.inputs import texts
from normalise.plan import plan


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with texts, ignored texts and other files; it is the current one."""
    monkeypatch.chdir(tmp_path)
    names = ("A/x/y.txt", "A/b.md", "A/a.txt", "A/c.csv", "A/.git/d.txt", "A/.normalise/e.txt", "A/out/f.txt")
    for name in (*names, "B/a.txt", "B/deep/a.txt", "one.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def found(folder: str, skip: tuple[Path, ...] = ()) -> list[str]:
    return [p.as_posix() for p in texts(Path(folder), skip)]


def targets(*arguments: str, out: str | None = None) -> dict[str, str]:
    return {i.source.as_posix(): i.output for i in plan(arguments, Path(out) if out else None).items}


def test_a_folder_gives_its_texts_sorted(tree: Path) -> None:
    assert found("A") == ["A/a.txt", "A/b.md", "A/out/f.txt", "A/x/y.txt"]
    assert found("A", (Path("A/out"),)) == ["A/a.txt", "A/b.md", "A/x/y.txt"]


def test_ignored_files_are_left_out(tree: Path) -> None:
    (tree / "A" / ".gitignore").write_text("*.md\n/x/\n", encoding="utf-8")
    (tree / "A" / "out" / ".ignore").write_text("*.txt\n!f.txt\n", encoding="utf-8")
    (tree / "A" / "out" / "g.txt").write_text("", encoding="utf-8")
    assert found("A") == ["A/a.txt", "A/out/f.txt"]


def test_ignore_beats_gitignore_and_the_nearer_file_the_farther(tree: Path) -> None:
    (tree / "A" / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    (tree / "A" / ".ignore").write_text("!a.txt\n", encoding="utf-8")
    (tree / "A" / "x" / ".gitignore").write_text("!y.txt\n", encoding="utf-8")
    assert found("A") == ["A/a.txt", "A/b.md", "A/x/y.txt"]


def test_the_repository_above_counts_but_a_named_folder_is_taken(tree: Path) -> None:
    (tree / ".git").mkdir()
    (tree / ".gitignore").write_text("B/deep/\n", encoding="utf-8")
    assert found("B") == ["B/a.txt"]
    assert found("B/deep") == ["B/deep/a.txt"]
    (tree / "B" / ".git").mkdir()
    assert found("B") == ["B/a.txt", "B/deep/a.txt"], "another repository has rules of its own"


def test_links_in_folders_are_not_followed(tree: Path) -> None:
    (tree / "A" / "loop").symlink_to(tree / "A")
    (tree / "A" / "z.txt").symlink_to(tree / "one.txt")
    assert found("A") == ["A/a.txt", "A/b.md", "A/out/f.txt", "A/x/y.txt"]


def test_one_folder_goes_into_out_without_its_name(tree: Path) -> None:
    assert targets("A", out="A/out") == {"A/a.txt": "a.txt", "A/b.md": "b.md", "A/x/y.txt": "x/y.txt"}


def test_one_file_goes_into_out_by_its_name(tree: Path) -> None:
    assert targets("A/x/y.txt", out="D") == {"A/x/y.txt": "y.txt"}


def test_several_arguments_keep_the_names_of_folders(tree: Path) -> None:
    assert targets("B/", "one.txt", out="D") == {
        "B/a.txt": "B/a.txt",
        "B/deep/a.txt": "B/deep/a.txt",
        "one.txt": "one.txt",
    }


def test_dots_have_names(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree / "B" / "deep")
    assert sorted(targets("..", "../../one.txt", out="../../D").values()) == ["B/a.txt", "B/deep/a.txt", "one.txt"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("A/a.txt", "B/a.txt"), "would both become D/a.txt"),
        (("B", "B/deep/a.txt", "A/a.txt"), "would both become D/a.txt"),
        (("A/a.txt", "nowhere"), "nowhere: no such file or folder"),
        (("E/B", "one.txt", "B"), "needs the folder D/B, but E/B would become that file"),
        (("changes.jsonl", "one.txt"), "where the log goes"),
        (("D", "one.txt"), "lies in the output folder"),
        (("D/old.txt",), "lies in the output folder"),
    ],
)
def test_conflicts_are_refused(tree: Path, arguments: tuple[str, ...], message: str) -> None:
    for name in ("E/B", "changes.jsonl", "D/old.txt"):
        (tree / name).parent.mkdir(exist_ok=True)
        (tree / name).write_text("", encoding="utf-8")
    with pytest.raises(NormaliseError, match=message):
        plan(arguments, Path("D"))


def test_a_file_named_twice_is_done_once(tree: Path) -> None:
    assert len(plan(("A", "A/a.txt", "./A/a.txt", str(tree / "A"))).items) == 4
    assert targets("one.txt", "./one.txt", out="D") == {"one.txt": "one.txt"}


def test_named_files_are_taken_whatever_they_are(tree: Path) -> None:
    (tree / "A" / ".gitignore").write_text("*\n", encoding="utf-8")
    assert list(targets("A/a.txt", "A/c.csv", "A/.git/d.txt")) == ["A/.git/d.txt", "A/a.txt", "A/c.csv"]


def test_a_named_link_means_what_it_points_to(tree: Path) -> None:
    (tree / "link.txt").symlink_to(tree / "one.txt")
    (item,) = plan(("link.txt", "one.txt")).items
    assert item.target == tree / "one.txt"


def test_the_root_is_the_current_folder_or_what_holds_all(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert plan(("A", "B")).root == tree
    assert [i.name for i in plan(("A/a.txt", "B")).items] == ["A/a.txt", "B/a.txt", "B/deep/a.txt"]
    monkeypatch.chdir(tree / "A")
    assert plan(("../B",)).root == tree / "B"
    assert [i.name for i in plan(("../B",)).items] == ["a.txt", "deep/a.txt"]


def test_out_must_not_be_a_file(tree: Path) -> None:
    with pytest.raises(NormaliseError, match="is no folder"):
        plan(("A",), Path("one.txt"))
