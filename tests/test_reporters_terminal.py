"""What people see, through the command line: places, carets, colours, counts, and what is about the run."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from unicodedata import bidirectional

import pytest
from command_line import Call, written
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from normalise.cleaning import dictionaries_digest
from normalise.edits import Span
from normalise.reporters.excerpt import excerpt
from normalise.reporters.look import Colour, coloured

BIN = str(Path(sys.executable).parent / "normalise")
FERRY = "The ferry is back\n\nGuests came by train.\n\nShare this article on Facebook\n"


def real(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The real command, with the real rules."""
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    return subprocess.run(
        [BIN, *arguments], cwd=folder, env={**kept, **environment}, capture_output=True, text=True, check=False
    )


def carets_below(out: str) -> str:
    """What the carets of one finding point at."""
    line, below = (part.partition(" | ")[2] for part in out.splitlines()[1:3])
    indent = len(below) - len(below.lstrip())
    shown, used = "", 0
    for character in line:
        if indent <= used < indent + below.count("^"):
            shown += character
        used += cell_len(character)
    return shown


@pytest.mark.parametrize("form", ["full", "concise", "grouped"])
def test_a_dropped_line_is_shown_where_its_words_are(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.txt").write_text(FERRY, encoding="utf-8")
    out = real(tmp_path, "check", "a.txt", "--output-format", form).stdout
    assert "5:1" in out
    assert "4:1" not in out
    if form == "full":
        assert "  5 | Share this article on Facebook\n    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ deleted\n" in out


@pytest.mark.parametrize(
    "line",
    [
        "teh",
        "東京の teh 東京",
        "e\u0301te\u0301 teh e\u0301te\u0301",
        "a\tb teh c\td",
        "\u202eevil\u2066 teh \u200b\u2069",
        "\x1b[31m teh \x07\x9b",
        "❤\ufe0f teh ❤\ufe0f",
        "👩\u200d👩\u200d👧 teh",
        "שלום עולם teh שלום",
        "سلام ١٢٣ teh سلام",
        "한국어 \u1112\u1161\u11ab teh",
        "x" * 400 + " teh " + "東" * 400,
        "e\u0301" * 400 + " teh " + "e\u0301" * 400,
    ],
)
def test_carets_stand_below_the_place(call: Call, line: str) -> None:
    written("a.txt", f"one\n{line}\ntwo\n")
    out = call("check", "a.txt", "--output-format", "full").out
    assert carets_below(out) == "teh"
    assert all(part.isprintable() for part in out.split("\n"))
    shown = out.splitlines()[1]
    assert cell_len(shown) <= 110
    assert not any(bidirectional(c) in ("R", "AL", "AN") for c in shown), "they would move the place"


@given(st.text(), st.text(max_size=200), st.text(), st.integers(40, 120))
def test_excerpts_fit_and_their_carets_too(head: str, place: str, tail: str, columns: int) -> None:
    text = (head + place + tail).replace("\n", " ")
    cut = excerpt(text, Span(0, len(text)), Span(len(head), len(head) + len(place)), columns)
    shown = cut.head + cut.place + cut.tail
    assert shown.isprintable()
    assert len(cut.carets) <= columns + 1
    assert cut.carets.strip(" ").strip("^") == ""


def test_full_shows_the_lines_of_a_long_place(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stub_pipeline.HELD", ())
    monkeypatch.setattr("stub_pipeline.STAGES", (("layout", ((r"two(.|\n)*seven", "2", "LAY900"),)),))
    written("a.txt", "one\nsee two\nthree\nfour\nfive\nsix\nseven ends\n")
    assert call("check", "a.txt").out == (
        'a.txt:2:5: LAY900 "two\\nthree\\nfour\\nfive\\nsix\\nseven" -> "2" [safe] c1\n'
        "  2 | see two\n"
        "    |     ^^^\n"
        "  3 | three\n"
        "    | ^^^^^\n"
        "  4 | four\n"
        '    | ^^^^ "2"\n'
        "    | ... to line 7\n"
        "    = because: a stub says so; confidence 1.00\n"
        "\n"
    )


def test_colours_follow_the_wish_then_the_environment(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Guests came fromthe sea.\n", encoding="utf-8")

    def painted(*arguments: str, **environment: str) -> bool:
        done = real(tmp_path, "check", "a.txt", *arguments, **environment)
        assert "fromthe" in done.stdout
        return "\x1b[" in done.stdout

    assert not painted(), "a pipe is not coloured"
    assert painted(FORCE_COLOR="1")
    assert not painted(FORCE_COLOR=""), "empty is as if it were not there"
    assert not painted(FORCE_COLOR="1", NO_COLOR="1")
    assert painted(FORCE_COLOR="1", NO_COLOR="")
    assert painted("--color", "always", NO_COLOR="1")
    assert not painted("--color", "never", FORCE_COLOR="1")
    for form in ("full", "concise", "grouped", "diff", "summary"):
        plain = real(tmp_path, "check", "a.txt", "--output-format", form).stdout
        bright = real(tmp_path, "check", "a.txt", "--output-format", form, "--color", "always").stdout
        assert bright != plain
        assert re.sub(r"\x1b\[[\d;]*m", "", bright) == plain, "colours change nothing else"


def test_terminals_are_coloured_unless_they_are_dumb() -> None:
    mine, theirs = pty.openpty()
    with os.fdopen(theirs, "w") as terminal:
        assert coloured(Colour.AUTO, terminal, {"TERM": "xterm"})
        assert not coloured(Colour.AUTO, terminal, {"TERM": "dumb"})
        assert not coloured(Colour.AUTO, terminal, {"TERM": "xterm", "NO_COLOR": "1"})
        assert coloured(Colour.AUTO, terminal, {"TERM": "xterm", "NO_COLOR": ""})
    os.close(mine)


def test_statistics_stand_in_place_of_the_findings(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "A letter from Norvège came fromthe sea.\nA ship of Norvège left.\nGuests came from Ginebra.\n",
        encoding="utf-8",
    )
    out = real(tmp_path, "check", "a.txt", "--statistics").stdout
    rows = [re.split(r"\s{2,}", line.strip()) for line in out.splitlines()]
    assert ["3", "2", "67%", "0", "NAM001", "Names in the spelling of another language"] in rows
    assert ["4", "3", "75%", "0", "total"] in rows
    assert rows[-2:] == [["2", "NAM001", '"Norvège" -> "Norway"'], ["1", "NAM001", '"Ginebra" -> "Geneva"']]
    told = json.loads(real(tmp_path, "check", "a.txt", "--statistics", "--output-format", "json").stdout)
    assert told[0] == {
        "code": "NAM001",
        "summary": "Names in the spelling of another language",
        "stage": "names",
        "found": 3,
        "fixable": 2,
        "unsafe": 0,
        "pairs": [
            {"before": "Norvège", "after": "Norway", "found": 2},
            {"before": "Ginebra", "after": "Geneva", "found": 1},
        ],
    }
    lines = real(tmp_path, "check", "a.txt", "--statistics", "--output-format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == told
    (tmp_path / "a.txt").write_text("Right.\n", encoding="utf-8")
    assert real(tmp_path, "check", "a.txt", "--statistics").stdout == ""
    assert real(tmp_path, "check", "a.txt", "--statistics", "--output-format", "json").stdout == "[]\n"


def test_show_fixes_lists_what_was_changed(call: Call) -> None:
    written("a.txt", "teh teh gonna alotof\n")
    written("b.txt", "plain gonna\n")
    listed = '- a.txt\n    2 × SEG001 "teh" -> "the"\n    1 × SEG002 "alotof" -> "alot of"\n'
    listed += '    1 × SPL002 "alot" -> "a lot"\n'
    assert call("check", ".", "--show-fixes", "--output-format", "summary").out.endswith(
        f"Would fix in 1 file:\n{listed}"
    )
    assert call("fix", ".", "--show-fixes").out == f"Fixed in 1 file:\n{listed}"
    assert call("fix", ".", "--show-fixes").out == ""
    ran = call("fix", "-", "--show-fixes", stdin=b"teh")
    assert (ran.out, ran.err.splitlines()[0]) == ("the", "Fixed in 1 file:")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("check", "a.txt", "--statistics", "--output-format", "sarif"), "--statistics cannot be shown as sarif"),
        (("fix", "a.txt", "--show-fixes", "--output-format", "junit"), "--show-fixes would spoil the format junit"),
        (("fix", "a.txt", "--show-fixes", "--diff"), "--show-fixes would spoil the format diff"),
        (("fix", "a.txt", "--quiet", "--verbose"), "--quiet and --verbose exclude each other"),
    ],
)
def test_wishes_that_exclude_each_other_are_refused(call: Call, arguments: tuple[str, ...], problem: str) -> None:
    written("a.txt", "teh")
    ran = call(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert problem in ran.err
    assert Path("a.txt").read_text(encoding="utf-8") == "teh"


def test_quiet_leaves_findings_and_errors(call: Call) -> None:
    written("a.txt", "teh gonna")
    written("bad.txt", b"\xff")
    assert call("check", "a.txt", "--quiet", "--output-format", "concise")[1:] == (
        'a.txt:1:1: SEG001 "teh" -> "the"\na.txt:1:5: GRA001 "gonna" -> "going to" (held: UNSAFE)\n',
        "",
    )
    ran = call("fix", "a.txt", "bad.txt", "-q")
    assert (ran.code, ran.out) == (3, "")
    assert re.fullmatch(r"bad\.txt: not valid UTF-8 .*\n", ran.err)


def test_verbose_says_what_the_run_works_with(call: Call, tmp_path: Path) -> None:
    written("A/a.txt", "teh gonna")
    written("A/b\x1b.txt", "plain")
    written("normalise.toml", "allow = ['x']")
    err = call("check", "A", "--verbose").err
    said = [
        f"Configuration: {tmp_path}/normalise.toml",
        f"Dictionaries: {dictionaries_digest(())}",
        "Files: 2, in 1 process",
        "A/a.txt: 1 change, 1 held",
        "A/b\\x1b.txt: 0 changes, 0 held",
        "Would fix 1 in 1 of 2 files; 1 unsafe held (--unsafe-fixes), 0 reported",
    ]
    assert [line for line in err.splitlines() if not re.fullmatch(r"(Ready|Done) after \d+\.\d\d s", line)] == said
    assert "Ready after" in err
    assert "Configuration: none" in call("check", "A", "--verbose", "--isolated").err
    assert call("check", "A").err == said[-1] + "\n"


def on_a_terminal(folder: Path, arguments: str, *, both: bool = False) -> bytes:
    """What a run writes to standard error, which is a terminal; `both`: standard output is the same one."""
    program = (
        "import sys, normalise.reporters.progress as p; p.PATIENCE = 0.0;"
        f"sys.argv = ['normalise', *{arguments.split()!r}]; from normalise.cli import main; main()"
    )
    mine, theirs = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=folder,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        stdout=theirs if both else subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    written = b""
    while True:
        try:
            piece = os.read(mine, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        written += piece
    os.close(mine)
    done.wait()
    return written


def test_a_long_run_shows_a_bar_on_a_terminal_only(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("Guests came fromthe sea.\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    shown = on_a_terminal(tmp_path, "fix . --out o")
    assert b"Cleaning" in shown
    assert b"Fixed 5 in 5 of 6 files" in shown
    assert b"bad.txt: not valid UTF-8" in shown
    assert shown.count(b"\x1b[?25l") == shown.count(b"\x1b[?25h") > 0, "the cursor comes back"
    for without in ("fix . --out o --no-progress", "fix . --out o --quiet"):
        assert b"Cleaning" not in on_a_terminal(tmp_path, without)
    assert b"Cleaning" not in on_a_terminal(tmp_path, "check . --output-format concise", both=True)
    assert b"Cleaning" in on_a_terminal(tmp_path, "check . --output-format concise")
    assert "Cleaning" not in real(tmp_path, "check", ".").stderr


def test_rich_is_loaded_for_a_bar_alone() -> None:
    program = "import sys, normalise.session, normalise.reporters.showing; print('rich' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
