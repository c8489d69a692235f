"""`normalise review`: what is asked, and what may go wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from command_line import Call, written
from review_runs import FERRY, MILL, call, changes, log, texts, two_files

from normalise.reviewing import dialogue

__all__ = ["call", "two_files"]


def test_the_same_repair_is_asked_about_once(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", stdin="s\ns\ns\n")
    assert ran.code == 0
    assert '[1/3] NAM001 "Ginebra" -> "Geneva" (report, confidence 0.97, 2 places)\n' in ran.out
    assert "  docs/ferry.txt:1:35\n      Guests came fromthe lake and from Ginebra, they said.\n" in ran.out
    assert "  docs/mill.md:1:21\n" in ran.out
    assert '[2/3] NAM002 "Anthony Blinkin" -> "Antony Blinken" (unsafe, ' in ran.out
    assert '[3/3] SEG002 "Novakhe" -> "Novak he" (report, ' in ran.out
    assert 'fromthe" ->' not in ran.out, "safe repairs are asked about with --safe only"
    assert ran.out.endswith("Accepted 0 places, refused 0, left 4 for another time.\n")
    assert texts(*two_files) == [FERRY, MILL]
    assert not Path(".normalise").exists()


def test_rules_can_be_chosen(call: Call, two_files: tuple[Path, Path]) -> None:
    assert "[1/1] SEG002" in call("review", "docs", "--select", "SEG", stdin="q\n").out
    assert "[1/2] NAM002" in call("review", "docs", "--ignore", "NAM001", stdin="q\n").out


def test_nothing_to_ask_is_said(call: Call) -> None:
    written("a.txt", "The old mill opens fromthe left.\n")
    ran = call("review", "a.txt")
    assert (ran.code, ran.out) == (0, "There is nothing to review in 1 file.\n")


def test_help_and_wrong_answers_ask_again(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", "--select", "SEG", stdin="h\nxyzzy\no\nreject\n")
    assert "  w  always      make it, and put it into your dictionary" in ran.out
    assert "'xyzzy' is no answer here; h shows them all\n" in ran.out
    assert "'o' is no answer here" in ran.out, "a single place is not gone through one by one"
    assert "refused 1" in ran.out


def test_paths_that_cannot_be_reviewed(call: Call) -> None:
    assert "- cannot be reviewed" in call("review", "-").err
    assert call("review", "none.txt").code == 2
    written("bad.txt", "").write_bytes(b"caf\xe9\n")
    written("a.txt", FERRY)
    ran = call("review", "bad.txt", "a.txt", stdin="a\n")
    assert ran.code == 3
    assert "bad.txt: not valid UTF-8" in ran.err
    assert "Geneva" in Path("a.txt").read_text(encoding="utf-8")


# --- what may go wrong


def test_a_file_that_changed_meanwhile_is_left_alone(
    call: Call, two_files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = dialogue.ask_series

    def changing(*arguments: Any) -> Any:
        two_files[0].write_text("Another text.\n", encoding="utf-8")
        return real(*arguments)

    monkeypatch.setattr("normalise.reviewing.answering.ask_series", changing)
    ran = call("review", "docs", "--select", "NAM001", stdin="a\n")
    assert ran.code == 3
    assert "docs/ferry.txt: changed while it was reviewed; review it again" in ran.err
    assert texts(*two_files) == ["Another text.\n", MILL.replace("Ginebra", "Geneva")]


def test_a_torn_memory_is_read_as_far_as_it_goes(call: Call, two_files: tuple[Path, Path]) -> None:
    call("review", "docs", "--select", "NAM001", stdin="r\n")
    with Path(".normalise/review.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"key": "12')
    assert "2 places refused before" in call("review", "docs", stdin="q\n").out


def test_settings_that_apply_unsafe_repairs_do_not_spare_the_question(call: Call) -> None:
    written("normalise.toml", "unsafe-fixes = true\n")
    written("a.txt", "Anthony Blinkin came.\n")
    assert '[1/1] NAM002 "Anthony Blinkin"' in call("review", "a.txt", stdin="q\n").out


class Screen:
    """What a program has printed so far."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.seen = b""

    def until(self, mark: bytes, times: int = 1) -> None:
        """Waits until a mark has come so often."""
        while self.seen.count(mark) < times:
            chunk = os.read(self.descriptor, 4096)
            assert chunk, self.seen
            self.seen += chunk

    def type(self, keys: bytes) -> None:
        """Types at a terminal when it is ready: what comes before single keys are waited for is thrown away."""
        termios = pytest.importorskip("termios")
        for _ in range(600):
            by_line = bool(termios.tcgetattr(self.descriptor)[3] & termios.ICANON)
            if by_line == keys.endswith(b"\n"):
                os.write(self.descriptor, keys)
                return
            time.sleep(0.05)
        raise AssertionError(self.seen)


MAIN = "from normalise.cli import main; main()"


def test_an_interruption_keeps_what_was_answered(two_files: tuple[Path, Path]) -> None:
    ran = subprocess.Popen(
        [sys.executable, "-c", MAIN, "review", "docs"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell that runs the tests in the background makes all they start deaf to interruptions.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert ran.stdin is not None
    assert ran.stdout is not None
    screen = Screen(ran.stdout.fileno())
    screen.until(b"(h)elp?")
    ran.stdin.write(b"a\n")
    ran.stdin.flush()
    screen.until(b"(h)elp?", 2)
    time.sleep(0.2)  # it waits for an answer now
    ran.send_signal(signal.SIGINT)
    ran.communicate(timeout=60)
    assert ran.returncode == 130
    assert texts(*two_files) == [FERRY.replace("Ginebra", "Geneva"), MILL.replace("Ginebra", "Geneva")]
    assert len(changes(log())) == 2


def test_single_keys_are_enough_at_a_terminal(two_files: tuple[Path, Path]) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    ran = subprocess.Popen(
        [sys.executable, "-c", MAIN, "review", "docs"], stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
    )
    os.close(theirs)
    screen = Screen(ours)
    for key, mark, times in (
        (b"a", b"(h)elp?", 1),
        (b"e", b"(h)elp?", 2),
        (b"Tony Blinken\n", b"instead of 'Anthony Blinkin':", 1),
        (b"q", b"(h)elp?", 3),
    ):
        screen.until(mark, times)
        screen.type(key)
    assert ran.wait(timeout=60) == 0
    os.close(ours)
    assert texts(two_files[1]) == [MILL.replace("Ginebra", "Geneva").replace("Anthony Blinkin", "Tony Blinken")]
