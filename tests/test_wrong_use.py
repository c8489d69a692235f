"""What users get wrong: one line that names the place and says what to do, and a true exit status."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from command_line import Call, caller, logs, written

FERRY = "Guests came fromthe lake and from Ginebra, they said.\n"
OVER_TEXTS = ["check", "fix", "report", "review", "baseline write"]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise` beside a folder with a text, and one without."""
    run = caller(monkeypatch, capfd, tmp_path)
    written("docs/a.txt", FERRY)
    written("empty/notes.pdf", "fromthe\n")
    return run


@pytest.mark.parametrize("command", OVER_TEXTS)
def test_a_folder_without_texts_is_named(call: Call, command: str) -> None:
    ran = call(*command.split(), "empty")
    assert ran.code == 0
    assert ran.err.startswith("empty: skipped: there is no text in it, such as *.txt or *.md (see --include)\n")
    assert "skipped" not in call(*command.split(), "empty", "docs", stdin="q\n").err
    assert "notes.pdf" in call("files", "empty", "--skipped").out


@pytest.mark.parametrize("command", OVER_TEXTS)
@pytest.mark.parametrize("broken", ["missing", "wrong"])
def test_broken_dictionaries_end_every_command_in_one_line(call: Call, command: str, broken: str) -> None:
    written("wrong/variants.tsv", "form\tid\n")
    written("normalise.toml", f'dictionaries = ["{broken}"]\n')
    ran = call(*command.split(), "docs")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    place = {
        "missing": "missing: no such dictionary folder; check the path, or `dictionaries`",
        "wrong": "variants.tsv:1: ",
    }
    assert place[broken] in ran.err
    assert Path("docs/a.txt").read_text(encoding="utf-8") == FERRY


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("explain", "docs/a.txt"), "docs/a.txt: which place? write FILE:LINE:COL or LOG:ID, as in docs/a.txt:1:1 or"),
        (("explain", "docs/b.txt"), "no rule has the code 'docs/b.txt'; `normalise rules` lists them all"),
        (("dict", "check", "house"), "house: no such dictionary folder; check the path, or `dictionaries` in the co"),
        (("check", "docs", "--config", "none.toml"), "none.toml: cannot be read (No such file or directory); name an"),
        (("check", "docs", "--config", "docs"), "docs: cannot be read (Is a directory); name another configuration"),
        (("check", "docs", "--config", "docs/a.txt"), "docs/a.txt: cannot be read as TOML (Expected '=' after a key"),
        (("check", "docs", "--baseline", "docs"), "docs: the baseline cannot be read (Is a directory); name another"),
        (("check", "docs", "none"), "none: no such file or folder; check the path"),
        (("undo", "none.jsonl"), "none.jsonl: the log cannot be read (No such file or directory); name a file that"),
        (("undo", "docs"), "docs: the log cannot be read (Is a directory); name a file that `fix` wrote"),
    ],
)
def test_the_line_names_the_place_and_says_what_to_do(call: Call, arguments: tuple[str, ...], message: str) -> None:
    ran = call(*arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(f"normalise: {message}")


def test_help_is_short_or_long(call: Call) -> None:
    for command in ((), ("fix",), ("dict", "add")):
        assert call(*command, "-h") == call(*command, "--help")
        assert call(*command, "-h").code == 0


def test_names_that_are_no_utf_8_and_names_with_line_ends(call: Call) -> None:
    os.mkdir(b"odd")
    for name in (b"odd/caf\xe9.txt", b"odd/new\nline.txt"):
        try:
            Path(os.fsdecode(name)).write_bytes(FERRY.encode())
        except OSError:
            pytest.skip("this file system takes no such names")
    for command in OVER_TEXTS:
        ran = call(*command.split(), "odd", stdin="s\n")
        assert ran.code == (command == "check")
    (log,) = logs()
    for what in ("odd", str(log)):
        assert call("report", what, "--html", "page.html", "--json", "figures.json").code == 0
        page = Path("page.html").read_bytes().decode("utf-8")
        assert "caf\\udce9.txt" in page
        assert "caf\\udce9.txt" in Path("figures.json").read_bytes().decode("utf-8")
    assert call("undo", str(log)).out == "Took back 2 changes in 2 files.\n"


@pytest.mark.parametrize(("command", "option"), [("report", "--html"), ("report", "--json"), ("log export", "--to")])
def test_no_command_writes_over_a_log(call: Call, command: str, option: str) -> None:
    call("fix", "docs", "--out", "cleaned")
    log = Path("cleaned/changes.jsonl")
    before = log.read_bytes()
    more = ("--format", "csv") if command == "log export" else ()
    ran = call(*command.split(), str(log), option, str(log), *more)
    assert (ran.code, ran.err) == (2, f"normalise: {log}: is a change log; name another file with {option}\n")
    assert log.read_bytes() == before
