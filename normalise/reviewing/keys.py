"""The answers a person types: single keys at a terminal, lines where standard input is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection
from enum import StrEnum

_END = "\x04"  # what a terminal sends for the end of the input


class Answer(StrEnum):
    """What may be answered; the value is the key."""

    ACCEPT = "a"
    REJECT = "r"
    ALWAYS = "w"
    NEVER = "n"
    EDIT = "e"
    ONE_BY_ONE = "o"
    SKIP = "s"
    QUIT = "q"
    HELP = "h"


_WORDS = {answer.name.lower().replace("_", " "): answer for answer in Answer} | {"?": Answer.HELP}


def asked(prompt: str, allowed: Collection[Answer]) -> Answer:
    """The answer to a prompt; asked again until it is one that is allowed. The end of the input quits."""
    read = _key if sys.stdin.isatty() else _line
    while True:
        typed = read(prompt)
        if typed is None:
            return Answer.QUIT
        word = typed.strip().lower()
        answer = _WORDS.get(word) or next((a for a in Answer if a.value == word), None)
        if answer is not None and answer in allowed:
            return answer
        _say(f"{word!r} is no answer here; h shows them all" if word else "h shows the answers")


def typed_line(prompt: str) -> str:
    """A line of free text; empty at the end of the input."""
    return _line(prompt) or ""


def _line(prompt: str) -> str | None:
    """A line of standard input without its end; where nobody sees what is typed, it is shown behind the prompt."""
    sys.stdout.write(f"{prompt} ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not sys.stdin.isatty():
        _say(line.rstrip("\r\n"))
    return line.rstrip("\r\n") if line else None


def _key(prompt: str) -> str | None:
    """One key of a terminal, without waiting for the end of a line."""
    single = _single_key()
    if single is None:
        return _line(prompt)
    sys.stdout.write(f"{prompt} ")
    sys.stdout.flush()
    key = single()
    _say("" if key == _END else key if key.isprintable() else "")
    return None if key in ("", _END) else key


def _single_key() -> Callable[[], str] | None:
    """What reads a single key, or None where terminals work in another way."""
    try:
        import termios
        import tty
    except ImportError:
        return None

    def read() -> str:
        descriptor = sys.stdin.fileno()
        before = termios.tcgetattr(descriptor)
        try:
            tty.setcbreak(descriptor)
            return os.read(descriptor, 32).decode("utf-8", "replace")[:1]
        finally:
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)

    return read


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
