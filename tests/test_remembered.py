"""What is remembered of files: the same answers, never stale, and no harm from a broken memory."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import Call, written
from stub_pipeline import StubPipeline

from normalise import remembered
from normalise.cleaning import dictionaries_digest

FORMATS = ("full", "concise", "diff", "jsonl", "summary")
TWICE = """
import sys
sys.argv = ["normalise", "check", "A", "--output-format", "jsonl", "--cache-dir", "kept", "--isolated"]
from normalise.cli import main
main()
"""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were cleaned, rather than remembered."""
    texts: list[str] = []
    run = StubPipeline.run

    def counted(self: StubPipeline, document: object) -> object:
        texts.append(document.text)  # type: ignore[attr-defined]
        return run(self, document)  # type: ignore[arg-type]

    monkeypatch.setattr(StubPipeline, "run", counted)
    return texts


@pytest.fixture
def tree(call: Call) -> Call:
    """A folder with a text of each kind."""
    texts = {"clean": "plain\n", "noisy": "teh alotof é\r\n", "held": "gonna very very\n", "page": "teh 🙂🙂 x\n"}
    for name, text in texts.items():
        written(f"A/{name}.{'md' if name == 'page' else 'txt'}", text)
    written("A/broken.txt", b"\xff")
    return call


def test_unchanged_files_give_the_same_reports_in_every_format(tree: Call, asked: list[str]) -> None:
    first = [tree("check", "A", "--output-format", name) for name in FORMATS]
    assert len(asked) == 4, "the later formats were told from memory"
    assert [tree("check", "A", "--output-format", name) for name in FORMATS] == first
    assert [tree("check", "A", "--output-format", name, "--no-cache") for name in FORMATS] == first
    assert len(asked) == 4 + 4 * len(FORMATS)


@pytest.mark.parametrize("short", [0, 1_000_000], ids=["packed", "as they are"])
def test_answers_are_read_as_they_were_kept(
    short: int, tree: Call, asked: list[str], results: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "_SHORT", short)
    first = tree("check", "A", "--output-format", "jsonl")
    with sqlite3.connect(results / "found-1.sqlite") as base:
        kept = [answer for (answer,) in base.execute("SELECT answer FROM found")]
    base.close()
    assert len(kept) == 4
    assert all(answer.startswith(b"[") == bool(short) for answer in kept)
    assert tree("check", "A", "--output-format", "jsonl") == first
    assert len(asked) == 4


def test_what_is_remembered_is_written_as_what_is_found(tree: Call, asked: list[str]) -> None:
    assert tree("fix", "A", "--out", "one").code == 3
    assert len(asked) == 4
    assert tree("fix", "A", "--out", "two").code == 3
    assert len(asked) == 4
    files = sorted(p.relative_to("one") for p in Path("one").rglob("*.*"))
    assert len(files) == 5
    for name in files:
        one, two = (Path(top, name).read_bytes() for top in ("one", "two"))
        if name.suffix == ".jsonl":
            assert one.splitlines()[1:] == two.splitlines()[1:]
        else:
            assert one == two
    assert Path("two/noisy.txt").read_bytes() == "the a lot of é\r\n".encode()
    assert tree("undo", "two/changes.jsonl").code == 0
    assert Path("two/noisy.txt").read_bytes() == "teh alotof é\r\n".encode()


def test_the_same_text_elsewhere_is_known_under_its_own_name(tree: Call, asked: list[str]) -> None:
    tree("check", "A/noisy.txt")
    written("B/other.txt", Path("A/noisy.txt").read_bytes())
    ran = tree("check", "B", "--output-format", "concise")
    assert {line.split(":")[0] for line in ran.out.splitlines()} == {"B/other.txt"}
    assert len(asked) == 1
    written("B/other.md", Path("A/noisy.txt").read_bytes())
    tree("check", "B")
    assert len(asked) == 2, "Markdown is read in another way"


def test_a_group_is_looked_up_at_once_twins_and_all(
    tree: Call, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("twin", "copy"):
        written(f"A/{name}.txt", Path("A/noisy.txt").read_bytes())
    first = tree("check", "A", "--output-format", "summary")
    told = len(asked)
    looked_up: list[int] = []
    rows = remembered._File._rows

    def counted(self: remembered._File, keys: list[bytes]) -> dict[bytes, tuple[object, object] | None]:
        looked_up.append(len(keys))
        return rows(self, keys)

    monkeypatch.setattr(remembered._File, "_rows", counted)
    assert tree("check", "A", "--output-format", "summary") == first
    assert len(asked) == told
    assert looked_up == [7], "one of them is no text"


def test_nothing_stale_is_told(tree: Call, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def misses(*options: str) -> bool:
        before = len(asked)
        tree("check", "A/noisy.txt", *options)
        return len(asked) > before

    assert misses()
    assert not misses()
    status = os.stat("A/noisy.txt")
    written("A/noisy.txt", "teh alotof ü\r\n")  # as long as it was
    os.utime("A/noisy.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert misses()
    assert not misses("--fail-on", "report", "--exit-zero"), "what does not touch the text does not matter"
    for options in (("--ignore", "SEG"), ("--unsafe-fixes",), ("--min-confidence", "0.9"), ("--encoding", "latin-1")):
        assert misses(*options), options
        assert not misses(*options), options
    written("normalise.toml", 'allow = ["house"]\n')
    assert misses()
    written("house/cues.tsv", "set\tword\n")
    written("normalise.toml", 'dictionaries = ["house"]\n')
    assert misses()
    written("house/protect.tsv", "form\ttype\twhy\nTeh\tperson\thand\n")
    assert misses()
    assert not misses()
    monkeypatch.setattr(remembered, "_program", lambda: "another state of the program")
    assert misses()


def test_overrides_are_part_of_what_is_known(tree: Call, asked: list[str]) -> None:
    written("A/copy.txt", Path("A/noisy.txt").read_bytes())
    written("normalise.toml", 'per-file-ignores = {"copy.txt" = ["SEG"]}\n')
    for _ in range(2):
        ran = tree("check", "A/copy.txt", "A/noisy.txt", "--output-format", "concise")
        assert {line.split(":")[0] for line in ran.out.splitlines()} == {"A/noisy.txt"}
    assert len(asked) == 2


@pytest.mark.parametrize("damage", ["empty", "text", "half", "folder", "schema", "table", "answer", "foreign"])
def test_a_broken_memory_is_made_anew_and_not_spoken_of(
    tree: Call, asked: list[str], results: Path, damage: str
) -> None:
    first = tree("check", "A")
    file = results / "found-1.sqlite"
    data = file.read_bytes()
    if damage == "folder":
        file.unlink()
        file.mkdir()
    elif damage == "schema":  # sqlite's message quotes what is no text
        file.write_bytes(data.replace(b"CREATE TABLE found", b"CR\x8a\xffE TABLE found"))
        with pytest.raises(UnicodeDecodeError):
            sqlite3.connect(file).execute("SELECT * FROM found")
    elif damage in ("table", "answer", "foreign"):
        with sqlite3.connect(file) as base:
            if damage == "table":
                base.execute("DROP TABLE found")
                base.execute("CREATE TABLE found (key, other)")
            elif damage == "answer":
                base.execute("UPDATE found SET answer = 'x', day = 'y'")
            else:  # every key with the answer of one file
                base.execute("UPDATE found SET answer = (SELECT answer FROM found LIMIT 1)")
        base.close()
    else:
        file.write_bytes({"empty": b"", "text": b"no database at all" * 100, "half": data[: len(data) // 2]}[damage])
    for _ in range(2):
        assert tree("check", "A") == first
    if damage in ("empty", "text", "answer", "foreign"):
        before = len(asked)
        assert tree("check", "A") == first
        assert len(asked) == before, "it serves again"


def test_a_place_that_cannot_be_written_does_no_harm(tree: Call) -> None:
    written("file", "")
    assert tree("check", "A", "--cache-dir", "file/deep") == tree("check", "A", "--no-cache")


def test_nothing_is_kept_where_it_is_not_wanted(tree: Call, results: Path) -> None:
    tree("check", "A", "--no-cache")
    written("normalise.toml", "cache = false\n")
    tree("check", "A")
    assert not results.exists()
    written("normalise.toml", 'cache-dir = "kept"\n')
    tree("check", "A")
    assert not results.exists()
    assert list(Path("kept").iterdir())


def test_what_is_kept_has_a_bound(tree: Call, results: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 40_000)
    for i in range(300):
        written(f"B/{i}.txt", f"teh {i} gonna alotof\n")
    tree("check", "B")
    assert sum(path.stat().st_size for path in results.iterdir()) < 400_000
    with sqlite3.connect(results / "found-1.sqlite") as base:
        (count,) = base.execute("SELECT count(*) FROM found").fetchone()
    base.close()
    assert 0 < count < 300


def test_two_processes_at_once_do_no_harm(tmp_path: Path) -> None:
    folder = tmp_path / "A"
    folder.mkdir()
    for i in range(40):
        (folder / f"{i}.txt").write_text(f"Officials fromthe ministry met on day {i}.\n", encoding="utf-8")
    command = [sys.executable, "-c", TWICE]
    both = [
        subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    ends = [(*process.communicate(timeout=120), process.returncode) for process in both]
    assert ends[0] == ends[1]
    assert ends[0][2] == 1
    again = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (again.stdout, again.stderr, again.returncode) == ends[0]


def test_no_dictionary_is_opened_where_all_is_known(tmp_path: Path) -> None:
    (tmp_path / "A").mkdir()
    (tmp_path / "A" / "a.txt").write_text("Officials fromthe ministry met.\n", encoding="utf-8")
    program = TWICE.replace(
        "main()\n", "import atexit\natexit.register(lambda: print(*sys.modules, file=sys.stderr))\nmain()\n"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
        for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout
    assert "normalise.pipeline" in runs[0].stderr.split()
    assert not {"normalise.pipeline", "normalise.lexicon.fuzzy", "ftfy"} & set(runs[1].stderr.split())


def test_the_state_of_dictionaries_is_known_without_opening_them(lexicon: object) -> None:
    assert dictionaries_digest(()) == lexicon.digest  # type: ignore[attr-defined]
