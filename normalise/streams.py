"""The edge of the program: its streams as it finds and leaves them, and errors as one line and an exit status."""

from __future__ import annotations

import os
import sys

from normalise.errors import NormaliseError

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO


def at_the_edge(name: str, run: Callable[[], int]) -> int:
    """The exit status of a program of this name: that of `run`, 2 for an error of the user's, 130 for Ctrl-C.

    It is 3 if standard output takes no more, as on a full disk; a reader who has seen enough (`| head`) is no error.
    """
    for stream in ("stdout", "stderr"):
        _prepare(stream)
    status = 0
    try:
        status = run()
        sys.stdout.flush()
    except NormaliseError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        silence(sys.stdout)
    except OSError as error:
        what = str(error.filename or "standard output")
        print(f"{name}: {what}: {error.strerror or error}; give it room, or another place", file=sys.stderr)
        silence(sys.stdout)
        return 3
    return status


def _prepare(name: str) -> None:
    """No text may fail for the language of the terminal, and no run because its caller has closed a stream."""
    stream = getattr(sys, name)
    if stream is None:
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    elif hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")


def silence(stream: TextIO) -> None:
    """Sends the rest of a stream that nobody reads any more to nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
